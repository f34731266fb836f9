const express = require('express');
const { libxml } = require('./vendor');

const app = express();

app.post('/orders', express.text(), (req, res) => {
  // finding: xxe
  const order = libxml.parseXml(req.body, { noent: true, noblanks: true });
  res.json({ lines: order.childNodes().length });
});

app.post('/invoices', express.text(), (req, res) => {
  // ok: xxe
  const invoice = libxml.parseXml(req.body, { noblanks: true });
  res.json({ lines: invoice.childNodes().length });
});
