const express = require('express');
const app = express();
const EDGES = /^\s+|\s+$/g;
const LIMIT = 200;

app.post('/posts', (req, res) => {
  const { title, tags, price, body } = req.body;
  // finding: polynomial-regular-expression
  const cut = title.replace(/\s+$/, '');
  // ok: polynomial-regular-expression
  const indented = title.replace(/^\s+/, '');
  // finding: polynomial-regular-expression
  const trimmed = title.replace(EDGES, '');
  // finding: polynomial-regular-expression
  const list = tags.split(/\s*,\s*/);
  // ok: polynomial-regular-expression
  const plain = tags.split(/[,;]/);
  // finding: polynomial-regular-expression
  const isPrice = /\d+ EUR/.test(price);
  // ok: polynomial-regular-expression
  const isShortPrice = /\d{1,6} EUR/.test(price);
  // ok: polynomial-regular-expression
  const isWhole = /^\d+ EUR$/.test(price);
  // finding: polynomial-regular-expression
  const parts = /^(.*),(.*),$/.exec(body);
  // ok: polynomial-regular-expression
  const pairs = /^([^,]*),([^,]*),$/.exec(body);
  // finding: polynomial-regular-expression
  const at = body.search(/a*a*b/);
  // ok: polynomial-regular-expression
  const words = body.match(/\w+/g);
  res.json({ cut, indented, trimmed, list, plain, isPrice, isShortPrice, isWhole, parts, pairs, at, words });
});

app.post('/cut', (req, res) => {
  // ok: polynomial-regular-expression
  const cut = req.body.text.slice(0, 300).replace(/\s+$/, '');
  // finding: polynomial-regular-expression
  const from = req.body.text.slice(3).replace(/\s+$/, '');
  // finding: polynomial-regular-expression
  const until = req.body.text.slice(0, req.body.length).replace(/\s+$/, '');
  // ok: polynomial-regular-expression
  const end = req.body.text.slice(-20).match(/\d+x/);
  res.json({ cut, from, until, end });
});

app.post('/checked', (req, res) => {
  const { name, note } = req.body;
  if (!name || name.length > LIMIT) return res.sendStatus(400);
  // ok: polynomial-regular-expression
  const first = name.replace(/\s+$/, '');
  if (note.length < 10) return res.sendStatus(400);
  // finding: polynomial-regular-expression
  const second = note.replace(/\s+$/, '');
  if (note.length > 10000000) return res.sendStatus(413);
  // finding: polynomial-regular-expression
  const third = note.replace(/-+$/, '');
  res.json({ first, second, third });
});

app.get('/posts/:slug', (req, res) => {
  // ok: polynomial-regular-expression
  const slug = req.params.slug.replace(/-+$/, '');
  // ok: polynomial-regular-expression
  const token = /Bearer\s+(.*)$/.exec(req.headers.authorization);
  // ok: polynomial-regular-expression
  const size = /\d+x/.test(String(Number(req.query.sort)));
  // finding: polynomial-regular-expression
  const sizes = /\d+x/.test(req.query.sort);
  res.json({ slug, token, size, sizes });
});

// ok: polynomial-regular-expression
const own = (process.env.NAME ?? '').replace(/\s+$/, '');
module.exports = { own };
