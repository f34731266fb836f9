const express = require('express');
const { Pool } = require('pg');
const escapeHtml = require('escape-html');

const app = express();
const pool = new Pool();

app.get('/notes', async (req, res) => {
  const { rows } = await pool.query('SELECT title, body FROM notes');
  const list = rows.map((row) => '<li>' + row.title + '</li>').join('');
  // finding: stored-cross-site-scripting
  res.send('<ul>' + list + '</ul>');
});

app.get('/notes/escaped', async (req, res) => {
  const { rows } = await pool.query('SELECT title, body FROM notes');
  // ok: stored-cross-site-scripting
  res.send('<ul>' + rows.map((row) => '<li>' + escapeHtml(row.title) + '</li>').join('') + '</ul>');
});

app.get('/notes/data', async (req, res) => {
  const { rows } = await pool.query('SELECT title, body FROM notes');
  // ok: stored-cross-site-scripting
  res.json(rows);
  // ok: stored-cross-site-scripting
  res.send(`<p>${rows.length} notes</p>`);
});

app.get('/notes/rows', async (req, res) => {
  const { rows } = await pool.query('SELECT title, body FROM notes');
  // objects are sent as JSON
  // ok: stored-cross-site-scripting
  res.send(rows);
});

app.get('/notes/:id', (req, res) => {
  pool.query('SELECT body FROM notes WHERE id = $1', [req.params.id]).then((result) => {
    // finding: stored-cross-site-scripting
    res.send(`<article>${result.rows[0].body}</article>`);
  });
});
