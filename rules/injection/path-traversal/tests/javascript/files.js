const fs = require('fs');
const fsp = require('fs/promises');
const path = require('path');
const express = require('express');
const sanitize = require('sanitize-filename');

const app = express();
const ROOT = path.resolve(__dirname, 'uploads');
const REPORTS = { daily: 'daily.csv', weekly: 'weekly.csv' };

app.get('/file', (req, res) => {
  // finding: path-traversal
  fs.readFile(path.join(ROOT, req.query.name), (err, data) => {
    if (err) return res.sendStatus(404);
    res.type('application/octet-stream').send(data);
  });
});

app.get('/file/base', (req, res) => {
  // ok: path-traversal
  fs.readFile(path.join(ROOT, path.basename(req.query.name)), (err, data) => res.end(data));
});

app.get('/file/checked', async (req, res) => {
  const file = path.resolve(ROOT, req.query.name);
  if (!file.startsWith(ROOT + path.sep)) {
    return res.sendStatus(403);
  }
  // ok: path-traversal
  res.end(await fsp.readFile(file));
});

app.get('/file/dots', async (req, res) => {
  const name = req.query.name;
  if (name.includes('..')) {
    return res.sendStatus(400);
  }
  // ok: path-traversal
  res.end(await fsp.readFile(path.join(ROOT, name)));
});

app.get('/report/:kind', (req, res) => {
  const name = REPORTS[req.params.kind];
  if (!name) return res.sendStatus(404);
  // ok: path-traversal
  fs.createReadStream(path.join('reports', name)).pipe(res);
});

app.get('/download', (req, res) => {
  // finding: path-traversal
  res.download('/srv/files/' + req.query.file);
});

app.get('/send/*', (req, res) => {
  // finding: path-traversal
  res.sendFile(path.join(__dirname, req.params[0]));
  // ok: path-traversal
  res.sendFile(req.params[0], { root: ROOT });
});

app.delete('/file/:name', async (req, res) => {
  // finding: path-traversal
  await fsp.unlink(`${ROOT}/${req.params.name}`);
  // ok: path-traversal
  await fsp.unlink(`${ROOT}/${sanitize(req.params.name)}`);
  res.end();
});

app.post('/copy', express.json(), (req, res) => {
  const { from, to } = req.body;
  // finding: path-traversal
  fs.copyFileSync(from, path.join(ROOT, 'copy.bin'));
  // finding: path-traversal
  fs.renameSync(path.join(ROOT, 'copy.bin'), to);
  res.end();
});

app.get('/numbered/:page', (req, res) => {
  const page = Number(req.params.page);
  // ok: path-traversal
  res.end(fs.readFileSync(path.join(ROOT, `page-${page}.txt`)));
});

app.get('/uuid/:id', (req, res) => {
  const { id } = req.params;
  if (!/^[0-9a-f-]{36}$/.test(id)) return res.sendStatus(400);
  // ok: path-traversal
  res.end(fs.readFileSync(path.join(ROOT, id)));
});
