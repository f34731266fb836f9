const express = require('express');
const MarkdownIt = require('markdown-it');
const app = express();

const strict = new MarkdownIt();
const lax = new MarkdownIt({ html: true, linkify: true });
const off = MarkdownIt({ html: false });

app.post('/preview', (req, res) => {
  // ok: cross-site-scripting
  res.send(strict.render(req.body.text));
});

app.post('/preview-off', (req, res) => {
  // ok: cross-site-scripting
  res.send(off.render(req.body.text));
});

app.post('/preview-lax', (req, res) => {
  // finding: cross-site-scripting
  res.send(lax.render(req.body.text));
});
