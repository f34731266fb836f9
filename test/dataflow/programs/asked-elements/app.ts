import express from 'express';
import fs from 'fs';
import path from 'path';
import { climbs, hasSpace, isPlain } from './checks';

const app = express();

app.get('/sheets', (req, res) => {
  const name = req.query.name as string;
  const folder = req.query.folder as string;
  if (climbs(name) || climbs(folder)) throw new Error('not a name');
  // ok: path-traversal
  fs.createReadStream(path.join('/srv/sheets', folder, name)).pipe(res);
});

app.get('/cards', (req, res) => {
  const name = req.query.name as string;
  if (isPlain(name)) {
    // ok: path-traversal
    fs.createReadStream(path.join('/srv/cards', name)).pipe(res);
  }
});

app.get('/notes', (req, res) => {
  const name = req.query.name as string;
  if (hasSpace(name)) throw new Error('not a name');
  // finding: path-traversal
  fs.createReadStream(path.join('/srv/notes', name)).pipe(res);
});

app.get('/plans', (req, res) => {
  const name = req.query.name as string;
  const folder = req.query.folder as string;
  if (climbs(name) && climbs(folder)) throw new Error('not a name');
  // finding: path-traversal
  fs.createReadStream(path.join('/srv/plans', folder, name)).pipe(res);
});
