import axios from 'axios';
import express from 'express';

const app = express();

app.get('/search', async (req, res) => {
  const url = new URL('https://search.example/api');
  url.searchParams.set('q', String(req.query.q));
  // ok: server-side-request-forgery
  await axios.get(url.href);
  // ok: server-side-request-forgery
  res.json(await fetch(url));
});

app.get('/page', async (req, res) => {
  const url = new URL('https://search.example/api');
  url.pathname = `/pages/${req.query.page}`;
  url.hash = String(req.query.part);
  // ok: server-side-request-forgery
  res.json(await fetch(url));
});

app.get('/host', async (req, res) => {
  const url = new URL('https://search.example/api');
  url.hostname = String(req.query.host);
  // finding: server-side-request-forgery
  res.json(await fetch(url));
});

app.get('/elsewhere', async (req, res) => {
  const url = new URL(String(req.query.to));
  url.searchParams.set('q', String(req.query.q));
  // finding: server-side-request-forgery
  res.json(await fetch(url));
});

app.get('/checked', async (req, res) => {
  const url = new URL(String(req.query.to));
  url.searchParams.set('q', String(req.query.q));
  if (url.hostname !== 'search.example') return;
  // ok: server-side-request-forgery
  res.json(await fetch(url));
});
