const express = require('express');
const { appendFile, writeFile } = require('node:fs/promises');
const path = require('node:path');

const app = express();
const BOOK = '/var/log/shop/changes';

app.post('/changes', async (req, res) => {
  await appendFile('/var/log/shop/audit.log', `${Date.now()} changed ${req.body.what}\n`); // finding: log-injection
  await appendFile(BOOK, 'changed ' + req.body.what + '\n'); // finding: log-injection
  await appendFile(BOOK, JSON.stringify({ changed: req.body.what }) + '\n'); // ok: log-injection
  await appendFile(BOOK, 'changed ' + req.body.what.replace(/[\r\n]+/g, ' ') + '\n'); // ok: log-injection
  res.end();
});

app.post('/notes', async (req, res) => {
  await writeFile(path.join('/srv/notes', 'today.md'), req.body.note); // ok: log-injection
  res.end();
});
