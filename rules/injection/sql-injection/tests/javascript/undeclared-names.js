const express = require('express');
const mysql = require('mysql');
const app = express();
const connection = mysql.createConnection({ host: 'localhost' });

app.get('/orders', function (req, res) {
  // no declaration: a variable of the whole script
  number = req.query.number;
  statement = "SELECT * FROM orders WHERE number = '" + number + "'";
  // finding: sql-injection
  connection.query(statement, (error, rows) => res.json(rows));
});

app.get('/customers', function (req, res) {
  limit = Number(req.query.limit);
  listing = 'SELECT * FROM customers LIMIT ' + limit;
  // ok: sql-injection
  connection.query(listing, (error, rows) => res.json(rows));
});
