const vm = require('node:vm');
const { VM } = require('vm2');
const express = require('express');
const { MongoClient } = require('mongodb');

const app = express();
app.use(express.json());

const handlers = {
  sum: (list) => list.reduce((a, b) => a + b, 0),
  max: (list) => Math.max(...list),
};

app.post('/eval', (req, res) => {
  // finding: code-injection
  const value = eval('(' + req.body.expression + ')');
  // ok: code-injection
  const parsed = JSON.parse(req.body.expression);
  res.json({ value, parsed });
});

app.post('/filter', (req, res) => {
  // finding: code-injection
  const test = new Function('row', `return ${req.body.condition};`);
  // ok: code-injection
  const constant = new Function('row', 'return row.active;');
  res.json([[1].filter(test), [2].filter(constant)]);
});

app.post('/handler', (req, res) => {
  const handler = handlers[req.body.name];
  // ok: code-injection
  res.json({ value: handler(req.body.values) });
});

app.post('/sandbox', (req, res) => {
  // finding: code-injection
  const one = vm.runInNewContext(req.body.script, { result: null });
  // finding: code-injection
  const two = new VM({ timeout: 100 }).run(req.body.script);
  // ok: code-injection
  const three = vm.runInNewContext('result + 1', { result: Number(req.body.value) });
  res.json([one, two, three]);
});

app.get('/later', (req, res) => {
  // finding: code-injection
  setTimeout('refresh("' + req.query.view + '")', 100);
  // ok: code-injection
  setTimeout(() => refresh(req.query.view), 100);
  res.end();
});

app.post('/where', async (req, res) => {
  const people = new MongoClient('mongodb://localhost').db('app').collection('people');
  // finding: code-injection
  const list = await people.find({ $where: `this.age > ${req.body.age}` });
  // ok: code-injection
  const safe = await people.find({ age: { $gt: Number(req.body.age) } }).toArray();
  res.json({ list, safe });
});

app.get('/plugin', (req, res) => {
  // finding: code-injection
  const plugin = require('./plugins/' + req.query.plugin);
  // ok: code-injection
  const known = require('./plugins/default');
  res.json([plugin.name, known.name]);
});

function refresh(view) {
  return view;
}
