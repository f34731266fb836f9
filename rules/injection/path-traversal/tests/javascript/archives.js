const archiver = require('archiver');
const express = require('express');
const path = require('node:path');

const app = express();

app.get('/bundle', (req, res) => {
  const bundle = archiver('zip');
  bundle.pipe(res);
  // finding: path-traversal
  bundle.file(path.join('/srv/plans', req.query.plan), { name: 'plan.pdf' });
  // finding: path-traversal
  bundle.directory(`/srv/plans/${req.query.folder}`, false);
  // ok: path-traversal
  bundle.file(path.join('/srv/plans', path.basename(req.query.plan)), { name: 'plan.pdf' });
  // ok: path-traversal
  bundle.append(req.query.note, { name: 'note.txt' });
  bundle.finalize();
});

app.post('/keep', async (req, res) => {
  // finding: path-traversal
  await Bun.write(`/srv/plans/${req.body.name}`, req.body.text);
  // ok: path-traversal
  await Bun.write('/srv/plans/latest.txt', req.body.text);
  res.end();
});
