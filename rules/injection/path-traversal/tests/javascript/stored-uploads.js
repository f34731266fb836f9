const express = require('express');
const fs = require('fs');
const multipart = require('connect-multiparty');

const app = express();

app.post('/photos', multipart(), (req, res) => {
  // ok: path-traversal
  for (const one of req.files.photos) fs.unlink(one.path, () => res.end());
  // ok: path-traversal
  fs.unlink(req.files.cover.path, () => res.end());
  const photo = req.files.portrait[0];
  // ok: path-traversal
  fs.rename(photo.path, '/data/portrait', () => res.end());
  // finding: path-traversal
  fs.unlink(`/data/${req.files.cover.name}`, () => res.end());
});
