const express = require('express');
const escapeHtml = require('escape-html');

const app = express();

app.post('/notes', (req, res) => {
  const items = [];
  items.push(`<a href="/notes/${Number(req.body.id)}">`);
  items.push(escapeHtml(req.body.title));
  items.push('</a>');
  // ok: cross-site-scripting
  res.send(items.join(''));
});

app.post('/links', (req, res) => {
  const { title } = req.body;
  const shown = req.body.short ? encodeURIComponent(title) : escapeHtml(title);
  // ok: cross-site-scripting
  res.send('<p>' + shown + '</p>');
});

app.post('/mixed', (req, res) => {
  const items = [];
  items.push(Number(req.body.id));
  items.push(escapeHtml(req.body.title));
  items.push(req.body.text);
  // finding: cross-site-scripting
  res.send('<p>' + items.join(' ') + '</p>');
});

app.post('/one-way', (req, res) => {
  const { title } = req.body;
  const shown = req.body.short ? title : escapeHtml(title);
  // finding: cross-site-scripting
  res.send('<p>' + shown + '</p>');
});
