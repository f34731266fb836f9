import express from 'express';
import fs from 'node:fs/promises';
import path from 'node:path';

const app = express();
const ROOT = '/srv/pictures';

function once(name: string): string {
  return name.replace(/\.\.[/\\]/g, '');
}

function untilUnchanged(name: string): string {
  let rest = name;
  let before: string;
  do {
    before = rest;
    rest = before.replace(/(\.\.[/\\])+/g, '');
  } while (rest !== before);
  return rest;
}

app.get('/once', async (req, res) => {
  res.send(await fs.readFile(path.join(ROOT, once(String(req.query.name))))); // finding: path-traversal
});
app.get('/until', async (req, res) => {
  res.send(await fs.readFile(path.join(ROOT, untilUnchanged(String(req.query.name))))); // ok: path-traversal
});
app.get('/same', async (req, res) => {
  const name = String(req.query.name);
  const plain = name.replace(/\.\.\//g, '');
  if (plain !== name) return res.sendStatus(400);
  res.send(await fs.readFile(path.join(ROOT, name))); // ok: path-traversal
});
app.get('/other', async (req, res) => {
  const name = String(req.query.name);
  const plain = name.replace(/\s+/g, '');
  if (plain !== name) return res.sendStatus(400);
  res.send(await fs.readFile(path.join(ROOT, name))); // finding: path-traversal
});
