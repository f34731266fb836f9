const express = require('express');
const escapeHtml = require('escape-html');
const sanitizeHtml = require('sanitize-html');
const Mustache = require('mustache');
const marked = require('marked');

const app = express();
app.set('view engine', 'ejs');

app.get('/search', (req, res) => {
  // finding: cross-site-scripting
  res.send(`<p>Results for ${req.query.q}</p>`);
});

app.get('/search/escaped', (req, res) => {
  // ok: cross-site-scripting
  res.send(`<p>Results for ${escapeHtml(req.query.q)}</p>`);
});

app.get('/search/json', (req, res) => {
  // ok: cross-site-scripting
  res.json({ q: req.query.q });
  // ok: cross-site-scripting
  res.send({ q: req.query.q });
});

app.get('/view', (req, res) => {
  // ok: cross-site-scripting
  res.render('search', { q: req.query.q });
});

app.get('/user/:id', (req, res) => {
  const html = ['<h1>User ', req.params.id, '</h1>'].join('');
  // finding: cross-site-scripting
  res.status(404).send(html);
});

app.get('/user/:id/number', (req, res) => {
  // ok: cross-site-scripting
  res.send('<h1>User ' + Number(req.params.id) + '</h1>');
});

app.post('/comment', express.urlencoded({ extended: false }), (req, res) => {
  res.write('<ul>');
  // finding: cross-site-scripting
  res.write('<li>' + req.body.comment + '</li>');
  // ok: cross-site-scripting
  res.write('<li>' + sanitizeHtml(req.body.comment) + '</li>');
  res.end('</ul>');
});

app.get('/agent', (req, res) => {
  const agent = req.get('User-Agent');
  // finding: cross-site-scripting
  res.send('You use ' + agent);
});

app.get('/mustache', (req, res) => {
  // ok: cross-site-scripting
  res.send(Mustache.render('<p>{{text}}</p>', { text: req.query.text }));
});

app.get('/markdown', (req, res) => {
  // finding: cross-site-scripting
  res.send(marked.parse(req.query.text));
});

app.get('/replaced', (req, res) => {
  const text = req.query.text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  // ok: cross-site-scripting
  res.send('<p>' + text + '</p>');
});

app.get('/link', (req, res) => {
  // ok: cross-site-scripting
  res.send('<a href="/next?from=' + encodeURIComponent(req.query.from) + '">next</a>');
});

app.use((req, res) => {
  // finding: cross-site-scripting
  res.status(404).send('Cannot find ' + req.originalUrl);
});
