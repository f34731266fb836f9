const express = require('express');
const { JSONPath } = require('jsonpath-plus');
const jsonpath = require('jsonpath');

const app = express();
app.use(express.json());
const AsyncFunction = Object.getPrototypeOf(async function () {}).constructor;
const GeneratorFunction = (function* () {}).constructor;

class Tariff {}

app.post('/formulas', async (req, res) => {
  // finding: code-injection
  const price = new AsyncFunction('rate', req.body.formula);
  // finding: code-injection
  const steps = GeneratorFunction(req.body.steps);
  // what a constant says is no matter of the request
  // ok: code-injection
  const fixed = new AsyncFunction('rate', 'return rate * 2');
  // ok: code-injection
  const tariff = new Tariff().constructor(req.body.formula);
  res.json([await price(1), steps, await fixed(req.body.rate), tariff]);
});

app.post('/paths', (req, res) => {
  // finding: code-injection
  const some = JSONPath({ path: req.body.path, json: {} });
  // finding: code-injection
  const others = jsonpath.query({}, req.body.path);
  // ok: code-injection
  const safe = JSONPath({ path: req.body.path, json: {}, eval: false });
  // ok: code-injection
  const data = jsonpath.query(req.body, '$.items[*]');
  res.json([some, others, safe, data]);
});
