const express = require('express');
const _ = require('lodash');
const escapeRegex = require('escape-string-regexp');
const mongoose = require('mongoose');

const app = express();
const Article = mongoose.model('Article', new mongoose.Schema({ title: String }));

function escapeText(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

app.get('/filter', (req, res) => {
  // finding: regex-injection
  const pattern = new RegExp(req.query.pattern);
  res.json(['a', 'b'].filter((text) => pattern.test(text)));
});

app.get('/prefix', (req, res) => {
  // finding: regex-injection
  const pattern = RegExp('^' + req.query.prefix, 'i');
  res.json(['a', 'b'].filter((text) => pattern.test(text)));
});

app.get('/mongo', async (req, res) => {
  // finding: regex-injection
  const title = new RegExp(`.*${req.query.title}.*`);
  res.json(await Article.find({ title }));
});

app.get('/escaped', (req, res) => {
  // ok: regex-injection
  const one = new RegExp(escapeRegex(req.query.q), 'i');
  // ok: regex-injection
  const two = new RegExp('^' + _.escapeRegExp(req.query.q));
  // ok: regex-injection
  const three = new RegExp(escapeText(req.query.q));
  res.json([one.source, two.source, three.source]);
});

app.get('/fixed', (req, res) => {
  const patterns = { number: '^\\d+$', word: '^\\w+$' };
  // ok: regex-injection
  const pattern = new RegExp(patterns[req.query.kind] || '^$');
  // the text is matched, not the pattern
  // ok: regex-injection
  res.json({ matches: pattern.test(req.query.text), words: /\w+/.exec(req.query.text) });
});

app.get('/count', (req, res) => {
  // ok: regex-injection
  const pattern = new RegExp(`^a{${Number(req.query.count)}}$`);
  res.json({ ok: pattern.test('aaa') });
});

app.get('/word', (req, res) => {
  const word = req.query.word;
  if (!/^\w+$/.test(word)) return res.sendStatus(400);
  // ok: regex-injection
  res.json({ source: new RegExp(`\\b${word}\\b`).source });
});
