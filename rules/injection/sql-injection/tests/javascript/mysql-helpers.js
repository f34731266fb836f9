const mysql = require('mysql2');
const express = require('express');

const router = express.Router();
const connection = mysql.createConnection({ host: 'localhost', user: 'shop', database: 'shop' });

function run(sql, values, done) {
  // finding: sql-injection
  connection.query(sql, values, done);
}

class OrderStore {
  constructor(db) {
    this.db = db;
  }

  byCustomer(name, done) {
    // finding: sql-injection
    this.db.query('SELECT * FROM orders WHERE customer = "' + name + '"', done);
  }

  byNumber(number, done) {
    // ok: sql-injection
    this.db.query('SELECT * FROM orders WHERE number = ?', [number], done);
  }
}

const store = new OrderStore(connection);

router.get('/orders', (req, res) => {
  store.byCustomer(req.query.customer, (err, rows) => res.json(rows));
});

router.get('/orders/:number', (req, res) => {
  store.byNumber(req.params.number, (err, rows) => res.json(rows));
});

router.post('/orders/filter', (req, res) => {
  let where = '1 = 1';
  for (const key of Object.keys(req.body)) {
    where += ' AND ' + key + ' = ' + connection.escape(req.body[key]);
  }
  run('SELECT * FROM orders WHERE ' + where, [], (err, rows) => res.json(rows));
});

router.get('/escaped', (req, res) => {
  // ok: sql-injection
  connection.query('SELECT * FROM orders WHERE state = ' + mysql.escape(req.query.state), (err, rows) => res.json(rows));
  const statement = mysql.format('SELECT * FROM ?? WHERE state = ?', ['orders', req.query.state]);
  // ok: sql-injection
  connection.query(statement, (err, rows) => res.json(rows));
});

router.get('/set', (req, res) => {
  // an object is turned into a = 'b' pairs by the driver
  // ok: sql-injection
  connection.query('UPDATE orders SET ? WHERE id = ?', [{ note: req.query.note }, req.query.id]);
  res.end();
});

router.get('/counts', (req, res) => {
  const table = { open: 'open_orders', done: 'done_orders' }[req.query.list] || 'orders';
  // ok: sql-injection
  connection.query(`SELECT COUNT(*) FROM ${table}`, (err, rows) => res.json(rows));
});

module.exports = router;
