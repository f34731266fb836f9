import csv from 'csv-parser';
import express from 'express';
import { exec, execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Filed, Printed, Unused } from './stages';

const app = express();

app.post('/pieces', async (req, res) => {
  for await (const piece of req) exec(`say ${piece}`); // finding: command-injection
  for await (const piece of req) execFile('say', [String(piece)]); // ok: command-injection
  res.end();
});

app.post('/lines', async (req, res) => {
  for await (const line of createInterface({ input: req })) exec(`say ${line}`); // finding: command-injection
  for await (const line of createInterface({ input: createReadStream('words.txt') })) exec(`say ${line}`); // ok: command-injection
  createInterface({ input: req }).on('line', (line) => exec(`say ${line}`)); // finding: command-injection
  res.end();
});

app.post('/whole', async (req, res) => {
  exec(`say ${await text(req)}`); // finding: command-injection
  exec(`say ${(await text(req)).length}`); // ok: command-injection
  res.end();
});

app.post('/table', (req, res) => {
  req.pipe(csv()).on('data', (row) => {
    exec(`say ${row.word}`); // finding: command-injection
    execFile('say', [row.word]); // ok: command-injection
  });
  createReadStream('words.csv')
    .pipe(csv())
    .on('data', (row) => exec(`say ${row.word}`)); // ok: command-injection
  res.end();
});

app.post('/stages', async (req, res) => {
  await pipeline(
    req,
    new Printed(),
    async function* (source) {
      for await (const piece of source) {
        exec(`say ${piece}`); // finding: command-injection
        yield piece;
      }
    },
    new Filed(),
  );
  await pipeline(createReadStream('words.txt'), new Unused());
  res.end();
});

app.post('/order/:kind', (req, res) => {
  switch (req.params.kind) {
    case 'up':
    case 'down':
      exec(`lift ${req.params.kind}`); // ok: command-injection
      break;
    case 'stay':
      break;
    default:
      exec(`lift ${req.params.kind}`); // finding: command-injection
  }
  res.end();
});
