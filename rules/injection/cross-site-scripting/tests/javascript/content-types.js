const express = require('express');
const http = require('http');

const app = express();

app.get('/echo', (req, res) => {
  // ok: cross-site-scripting
  res.type('text/plain').send(req.query.text);
});

app.get('/echo/page', (req, res) => {
  // finding: cross-site-scripting
  res.type('html').send(req.query.text);
});

app.get('/echo/set', (req, res) => {
  res.set('Content-Type', 'text/plain; charset=utf-8');
  // ok: cross-site-scripting
  res.send(req.query.text);
});

app.get('/echo/object', (req, res) => {
  // ok: cross-site-scripting
  res.status(200).set({ 'Content-Type': 'text/csv' }).send(`name;${req.query.text}`);
});

app.get('/echo/other-header', (req, res) => {
  // finding: cross-site-scripting
  res.set('X-Mode', 'text/plain').send(req.query.text);
});

app.get('/echo/changed', (req, res) => {
  res.type('txt');
  if (req.query.pretty) res.type('html');
  // finding: cross-site-scripting
  res.send(req.query.text);
});

http.createServer((request, response) => {
  const text = new URL(request.url, 'http://localhost').searchParams.get('text');
  if (request.method === 'GET') {
    response.setHeader('Content-Type', 'application/json');
    // ok: cross-site-scripting
    response.end(`{"text": "${text}"}`);
  } else if (request.method === 'PUT') {
    response.writeHead(200, { 'Content-Type': 'text/plain' });
    // ok: cross-site-scripting
    response.end(text);
  } else {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    // finding: cross-site-scripting
    response.end(text);
  }
});

app.get('/download', (req, res) => {
  // ok: cross-site-scripting
  res.attachment('rows.csv').send(`a;${req.query.text}`);
});

app.get('/download/header', (req, res) => {
  res.set('Content-Disposition', 'attachment; filename="rows.csv"');
  // ok: cross-site-scripting
  res.send(`a;${req.query.text}`);
});

app.get('/inline', (req, res) => {
  res.set('Content-Disposition', 'inline');
  // finding: cross-site-scripting
  res.send(`a;${req.query.text}`);
});

app.get('/digest', (req, res) => {
  // ok: cross-site-scripting
  res.send(require('node:crypto').createHash('sha256').update(req.query.text).digest('hex'));
});
