import express from 'express';
import path from 'node:path';
import Parser from 'rss-parser';
import { getLinkPreview } from 'link-preview-js';
import ogs from 'open-graph-scraper';
import * as cheerio from 'cheerio';
import { loadImage } from 'canvas';
import simpleGit from 'simple-git';
import ical from 'node-ical';
import { GraphQLClient } from 'graphql-request';

const app = express();
const parser = new Parser();

app.get('/feeds', async (req, res) => {
  const address = String(req.query.address);
  // finding: server-side-request-forgery
  const feed = await parser.parseURL(address);
  // finding: server-side-request-forgery
  const preview = await getLinkPreview(address);
  // finding: server-side-request-forgery
  const card = await ogs({ url: address });
  // finding: server-side-request-forgery
  const page = await cheerio.fromURL(address);
  // finding: server-side-request-forgery
  const image = await loadImage(address);
  // finding: server-side-request-forgery
  await simpleGit().clone(address, '/srv/copy');
  // finding: server-side-request-forgery
  const calendar = await ical.async.fromURL(address);
  // finding: server-side-request-forgery
  const client = new GraphQLClient(address);
  res.json([feed, preview, card, page, image, calendar, client]);
});

app.get('/own', async (req, res) => {
  // ok: server-side-request-forgery
  const feed = await parser.parseURL(`https://blog.harbour.eu/${encodeURIComponent(String(req.query.topic))}/feed`);
  // a file in a folder of the server is no address
  // ok: server-side-request-forgery
  const image = await loadImage(path.join('images', String(req.query.image)));
  // ok: server-side-request-forgery
  const preview = await getLinkPreview('https://harbour.eu');
  res.json([feed, image, preview]);
});
