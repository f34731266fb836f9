const express = require('express');
const http = require('http');

const app = express();
const PARTNERS = new Set(['https://a.example', 'https://b.example']);

app.get('/out', (req, res) => {
  // finding: open-redirect
  res.redirect(req.query.url);
});

app.get('/moved', (req, res) => {
  // finding: open-redirect
  res.redirect(301, 'https://' + req.query.host + '/new');
});

app.get('/back', (req, res) => {
  // finding: open-redirect
  res.redirect(req.headers.referer || '/');
});

app.get('/local', (req, res) => {
  // ok: open-redirect
  res.redirect('/items/' + req.query.id);
  // ok: open-redirect
  res.redirect(`/search?q=${req.query.q}`);
  // ok: open-redirect
  res.redirect('https://shop.example/items/' + req.query.id);
});

app.get('/partner', (req, res) => {
  const target = req.query.target;
  if (PARTNERS.has(target)) {
    // ok: open-redirect
    return res.redirect(target);
  }
  res.sendStatus(400);
});

app.get('/header', (req, res) => {
  // finding: open-redirect
  res.set('Location', req.query.to);
  res.status(302).end();
});

app.get('/page', (req, res) => {
  const pages = { a: '/a', b: '/b' };
  // ok: open-redirect
  res.redirect(pages[req.query.page] || '/');
});

http.createServer((req, res) => {
  const target = new URL(req.url, 'http://localhost').searchParams.get('to');
  // finding: open-redirect
  res.writeHead(302, { Location: target });
  res.end();
});

http.createServer((req, res) => {
  // ok: open-redirect
  res.writeHead(302, { Location: '/login' });
  res.end();
});

app.get('/checked', (req, res) => {
  const next = req.query.next;
  if (next.startsWith('https://shop.example/')) {
    // ok: open-redirect
    res.redirect(next);
  } else {
    res.redirect('/');
  }
});

app.get('/next', (req, res) => {
  const { next } = req.query;
  if (!next.startsWith('/')) return res.sendStatus(400);
  if (next.startsWith('//')) return res.sendStatus(400);
  // ok: open-redirect
  res.redirect(next);
});

app.get('/next/loose', (req, res) => {
  const { next } = req.query;
  if (!next.startsWith('/')) return res.sendStatus(400);
  // finding: open-redirect
  res.redirect(next);
});
