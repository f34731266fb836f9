const express = require('express');
const mysql = require('mysql');

const app = express();
const db = mysql.createConnection({});

app.get('/refused', (req, res) => {
  const order = req.query.order;
  if (order !== 'asc' && order !== 'desc') return res.status(400).end();
  // ok: sql-injection
  db.query('SELECT * FROM goods ORDER BY id ' + order);
});

app.get('/negated', (req, res) => {
  const order = req.query.order;
  if (!(order === 'asc' || order === 'desc')) throw new Error('order');
  // ok: sql-injection
  db.query('SELECT * FROM goods ORDER BY id ' + order);
});

app.get('/other', (req, res) => {
  const { order, sort } = req.query;
  if (order !== 'asc' && sort !== 'desc') return res.status(400).end();
  // finding: sql-injection
  db.query('SELECT * FROM goods ORDER BY id ' + order);
});

app.get('/either', (req, res) => {
  const order = req.query.order;
  if (order !== 'asc' || order === '') return res.status(400).end();
  // ok: sql-injection
  db.query('SELECT * FROM goods ORDER BY id ' + order);
});

app.get('/held', (req, res) => {
  const order = req.query.order;
  if (order !== 'asc' && order !== 'desc') {
    // finding: sql-injection
    db.query('SELECT * FROM goods ORDER BY id ' + order);
  }
});
