const express = require('express');
const xpath = require('xpath');
const libxmljs = require('libxmljs');
const { DOMParser } = require('@xmldom/xmldom');
const fs = require('fs');

const app = express();
const text = fs.readFileSync('books.xml', 'utf8');
const books = new DOMParser().parseFromString(text, 'text/xml');
const tree = libxmljs.parseXml(text);
const byTitle = xpath.parse('//book[title=$title]');

app.get('/select', (req, res) => {
  // finding: xpath-injection
  const one = xpath.select(`//book[author="${req.query.author}"]`, books);
  // finding: xpath-injection
  const two = xpath.select1("string(//book[@id='" + req.query.id + "']/title)", books);
  // ok: xpath-injection
  const three = xpath.select('//book', books);
  // ok: xpath-injection
  const four = byTitle.select({ node: books, variables: { title: req.query.title } });
  res.json([one, two, three, four].map(String));
});

app.get('/parse', (req, res) => {
  // finding: xpath-injection
  const expression = xpath.parse('//book[year>' + req.query.year + ']');
  // ok: xpath-injection
  const numbered = xpath.parse('//book[year>' + Number(req.query.year) + ']');
  res.json([expression, numbered].map(String));
});

app.get('/libxml', (req, res) => {
  // finding: xpath-injection
  const node = tree.get('//book[@id="' + req.query.id + '"]');
  // ok: xpath-injection
  const first = tree.get('//book[1]');
  res.json([node.text(), first.text()]);
});

app.get('/pattern', (req, res) => {
  const id = req.query.id;
  if (!/^[a-z0-9]+$/.test(id)) return res.sendStatus(400);
  // ok: xpath-injection
  res.json(String(xpath.select(`//book[@id='${id}']`, books)));
});

app.get('/field', (req, res) => {
  const field = { title: 'title', author: 'author' }[req.query.field] || 'title';
  // ok: xpath-injection
  res.json(String(xpath.select('//book/' + field, books)));
});
