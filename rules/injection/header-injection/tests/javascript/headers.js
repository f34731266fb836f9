const express = require('express');
const http = require('http');

const app = express();
const ORIGINS = ['https://one.example', 'https://two.example'];
const TYPES = new Map([
  ['csv', 'text/csv'],
  ['json', 'application/json'],
]);

app.get('/download', (req, res) => {
  // finding: header-injection
  res.set('Content-Disposition', 'attachment; filename="' + req.query.file + '"');
  // ok: header-injection
  res.set('Content-Disposition', 'attachment; filename="' + encodeURIComponent(req.query.file) + '"');
  // ok: header-injection
  res.set('Content-Disposition', 'attachment; filename="report.csv"');
  res.end();
});

app.get('/cors', (req, res) => {
  const origin = req.headers.origin;
  // finding: header-injection
  res.setHeader('Access-Control-Allow-Origin', origin);
  if (ORIGINS.includes(origin)) {
    // ok: header-injection
    res.setHeader('Access-Control-Allow-Origin', origin);
  }
  res.end();
});

app.get('/custom', (req, res) => {
  // finding: header-injection
  res.header(req.query.header, 'yes');
  // ok: header-injection
  res.header('X-Page', String(parseInt(req.query.page, 10)));
  res.end();
});

app.get('/type', (req, res) => {
  // ok: header-injection
  res.set('Content-Type', TYPES.get(req.query.type) || 'text/plain');
  res.end();
});

http.createServer((req, res) => {
  const language = new URL(req.url, 'http://localhost').searchParams.get('lang');
  // finding: header-injection
  res.writeHead(200, { 'Content-Language': language });
  res.end();
});

http.createServer((req, res) => {
  const language = new URL(req.url, 'http://localhost').searchParams.get('lang').replace(/[\r\n]/g, '');
  // ok: header-injection
  res.writeHead(200, { 'Content-Language': language });
  res.end();
});
