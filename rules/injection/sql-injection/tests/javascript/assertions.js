const assert = require('assert');
const express = require('express');
const invariant = require('tiny-invariant');
const { Pool } = require('pg');

const db = new Pool();
const app = express();
const COLUMNS = ['name', 'date'];

function must(condition, text) {
  if (!condition) {
    throw new RangeError(text);
  }
}

function mustIn(strict, condition) {
  if (!strict) return;
  if (!condition) throw new RangeError();
}

function report(condition, text) {
  if (!condition) console.warn(text);
}

app.get('/assert', async (req, res) => {
  const by = req.query.by;
  assert(COLUMNS.includes(by));
  // ok: sql-injection
  res.json(await db.query('SELECT * FROM bills ORDER BY ' + by));
});

app.get('/ok', async (req, res) => {
  const by = req.query.by;
  assert.ok(/^[a-z]+$/.test(by), 'no column');
  // ok: sql-injection
  res.json(await db.query('SELECT * FROM bills ORDER BY ' + by));
});

app.get('/invariant', async (req, res) => {
  const by = req.query.by;
  invariant(COLUMNS.includes(by), 'no column');
  // ok: sql-injection
  res.json(await db.query('SELECT * FROM bills ORDER BY ' + by));
});

app.get('/own', async (req, res) => {
  const by = req.query.by;
  must(COLUMNS.includes(by), 'no column');
  // ok: sql-injection
  res.json(await db.query('SELECT * FROM bills ORDER BY ' + by));
});

app.get('/sometimes', async (req, res) => {
  const by = req.query.by;
  mustIn(req.query.strict, COLUMNS.includes(by));
  // finding: sql-injection
  res.json(await db.query('SELECT * FROM bills ORDER BY ' + by));
});

app.get('/reported', async (req, res) => {
  const by = req.query.by;
  report(COLUMNS.includes(by), 'no column');
  console.assert(COLUMNS.includes(by));
  // finding: sql-injection
  res.json(await db.query('SELECT * FROM bills ORDER BY ' + by));
});

app.get('/opposite', async (req, res) => {
  const by = req.query.by;
  assert(!COLUMNS.includes(by));
  // finding: sql-injection
  res.json(await db.query('SELECT * FROM bills ORDER BY ' + by));
});
