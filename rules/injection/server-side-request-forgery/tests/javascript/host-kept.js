const express = require('express');

const app = express();
const HOSTS = new Set(['feeds.example.org']);

app.get('/a', async (req, res) => {
  const url = req.query.url;
  const host = new URL(url).hostname;
  if (!HOSTS.has(host)) return res.status(400).end();
  // ok: server-side-request-forgery
  res.json(await (await fetch(url)).json());
});

app.get('/b', async (req, res) => {
  const url = req.query.url;
  const host = new URL(url).hostname;
  if (host === 'localhost') return res.status(400).end();
  // finding: server-side-request-forgery
  res.json(await (await fetch(url)).json());
});

app.get('/c', async (req, res) => {
  const url = new URL(req.query.url);
  if (!HOSTS.has((url.hostname ?? '').toLowerCase())) return res.status(400).end();
  // ok: server-side-request-forgery
  res.json(await (await fetch(url)).json());
});

app.get('/d', async (req, res) => {
  const url = req.query.url;
  if (!HOSTS.has(new URL(url).pathname.toLowerCase())) return res.status(400).end();
  // finding: server-side-request-forgery
  res.json(await (await fetch(url)).json());
});
