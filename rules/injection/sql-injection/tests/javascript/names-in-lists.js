const express = require('express');
const { Pool } = require('pg');

const db = new Pool();
const app = express();
const COLUMNS = ['name', 'date'];
const FIELDS = [
  { id: 'name', label: 'Name' },
  { id: 'date', label: 'Date' },
];

app.get('/some', async (req, res) => {
  const by = req.query.by;
  if (!COLUMNS.some((column) => column === by)) return res.status(400).end();
  // ok: sql-injection
  res.json(await db.query('SELECT * FROM bills ORDER BY ' + by));
});

app.get('/every', async (req, res) => {
  const by = req.query.by;
  if (COLUMNS.every((column) => by !== column)) return res.status(400).end();
  // ok: sql-injection
  res.json(await db.query('SELECT * FROM bills ORDER BY ' + by));
});

app.get('/found', async (req, res) => {
  const by = req.query.by;
  const field = FIELDS.find((one) => one.id === by);
  if (!field) return res.status(400).end();
  // ok: sql-injection
  res.json(await db.query('SELECT * FROM bills ORDER BY ' + by));
});

app.get('/position', async (req, res) => {
  const by = req.query.by;
  if (FIELDS.findIndex((one) => one.id === by) < 0) return res.status(400).end();
  // ok: sql-injection
  res.json(await db.query('SELECT * FROM bills ORDER BY ' + by));
});

app.get('/other', async (req, res) => {
  const by = req.query.by;
  // another element is always unequal
  if (!COLUMNS.some((column) => column !== by)) return res.status(400).end();
  // finding: sql-injection
  res.json(await db.query('SELECT * FROM bills ORDER BY ' + by));
});

app.get('/beginning', async (req, res) => {
  const by = req.query.by;
  if (!COLUMNS.some((column) => by.startsWith(column))) return res.status(400).end();
  // finding: sql-injection
  res.json(await db.query('SELECT * FROM bills ORDER BY ' + by));
});

app.post('/sent', async (req, res) => {
  const { by, known } = req.body;
  if (!known.some((column) => column === by)) return res.status(400).end();
  // finding: sql-injection
  res.json(await db.query('SELECT * FROM bills ORDER BY ' + by));
});

app.get('/none', async (req, res) => {
  const by = req.query.by;
  if (COLUMNS.some((column) => column === by)) return res.status(400).end();
  // finding: sql-injection
  res.json(await db.query('SELECT * FROM bills ORDER BY ' + by));
});
