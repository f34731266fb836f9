const express = require('express');
const escapeHtml = require('escape-html');

const app = express();

app.get('/search', (req, res) => {
  // finding: output-encoded
  res.send(`<p>${escapeHtml(req.query.q)}</p>`);
});

app.get('/raw', (req, res) => {
  // ok: output-encoded
  res.send(`<p>${req.query.q}</p>`);
});

app.get('/fixed', (req, res) => {
  // ok: output-encoded
  res.send('<p>nothing found</p>');
});
