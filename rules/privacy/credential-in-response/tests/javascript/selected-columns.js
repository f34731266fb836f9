import express from 'express';
import pg from 'pg';

const app = express();
const pool = new pg.Pool();

app.get('/members', async (req, res) => {
  const { rows } = await pool.query('SELECT id, name, password_hash FROM members');
  // finding: credential-in-response
  res.json(rows);
});

app.get('/names', async (req, res) => {
  const { rows } = await pool.query('SELECT id, name, iban FROM members');
  // ok: credential-in-response
  res.json(rows);
});

app.get('/known', async (req, res) => {
  const { rows } = await pool.query('SELECT id, password_hash IS NOT NULL AS known FROM members');
  // ok: credential-in-response
  res.json(rows);
});
