'use strict';

const express = require('express');
const { Pool, Client } = require('pg');
const format = require('pg-format');

const app = express();
const pool = new Pool({ connectionString: process.env.DATABASE_URL });
const SORT_COLUMNS = ['name', 'created_at', 'price'];

app.get('/products', async (req, res) => {
  const { category, limit } = req.query;
  // finding: sql-injection
  const found = await pool.query("SELECT * FROM products WHERE category = '" + category + "' LIMIT 20");
  // ok: sql-injection
  const page = await pool.query('SELECT * FROM products WHERE category = $1 LIMIT $2', [category, limit]);
  res.json({ found: found.rows, page: page.rows });
});

app.get('/products/:id', (req, res, next) => {
  const sql = `SELECT * FROM products WHERE id = ${req.params.id}`;
  // finding: sql-injection
  pool.query(sql, (err, result) => {
    if (err) return next(err);
    res.json(result.rows[0]);
  });
});

app.get('/numbered/:id', async (req, res) => {
  const id = parseInt(req.params.id, 10);
  // ok: sql-injection
  const result = await pool.query(`SELECT * FROM products WHERE id = ${id}`);
  res.json(result.rows[0]);
});

app.get('/sorted', async (req, res) => {
  const column = req.query.sort;
  if (!SORT_COLUMNS.includes(column)) {
    return res.status(400).json({ error: 'unknown column' });
  }
  // ok: sql-injection
  const result = await pool.query(`SELECT * FROM products ORDER BY ${column}`);
  res.json(result.rows);
});

app.get('/direction', async (req, res) => {
  const direction = req.query.dir === 'desc' ? 'DESC' : 'ASC';
  // ok: sql-injection
  const result = await pool.query('SELECT * FROM products ORDER BY price ' + direction);
  res.json(result.rows);
});

app.post('/search', async (req, res) => {
  const client = new Client();
  await client.connect();
  const conditions = [];
  if (req.body.name) conditions.push("name LIKE '%" + req.body.name + "%'");
  if (req.body.brand) conditions.push("brand = '" + req.body.brand + "'");
  const text = 'SELECT * FROM products WHERE ' + conditions.join(' AND ');
  // finding: sql-injection
  const result = await client.query({ text, rowMode: 'array' });
  await client.end();
  res.json(result.rows);
});

app.get('/escaped', async (req, res) => {
  // ok: sql-injection
  const result = await pool.query(format('SELECT * FROM %I WHERE name = %L', 'products', req.query.name));
  const quoted = "SELECT * FROM products WHERE name = '" + req.query.name.replace(/'/g, "''") + "'";
  // ok: sql-injection
  const second = await pool.query(quoted);
  res.json([result.rows, second.rows]);
});

module.exports = app;
