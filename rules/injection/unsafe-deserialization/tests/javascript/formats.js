const express = require('express');
const serialize = require('node-serialize');
const yaml = require('js-yaml');
const unsafe = require('js-yaml-js-types').all;
const funcster = require('funcster');
const { deserialize } = require('serialize-to-js');

const app = express();
app.use(express.text());

app.post('/node-serialize', (req, res) => {
  // finding: unsafe-deserialization
  const value = serialize.unserialize(req.body);
  // ok: unsafe-deserialization
  const text = serialize.serialize(req.body);
  res.json({ value, text });
});

app.post('/yaml', (req, res) => {
  // ok: unsafe-deserialization
  const plain = yaml.load(req.body);
  // ok: unsafe-deserialization
  const json = yaml.load(req.body, { schema: yaml.JSON_SCHEMA });
  // finding: unsafe-deserialization
  const open = yaml.load(req.body, { schema: yaml.DEFAULT_SCHEMA.extend(unsafe) });
  res.json([plain, json, open]);
});

app.post('/funcster', (req, res) => {
  // finding: unsafe-deserialization
  res.json(funcster.deepDeserialize(JSON.parse(req.body)));
});

app.post('/to-js', (req, res) => {
  // finding: unsafe-deserialization
  const one = deserialize(req.body);
  // ok: unsafe-deserialization
  const two = deserialize('{a: 1}');
  // ok: unsafe-deserialization
  const three = JSON.parse(req.body);
  res.json([one, two, three]);
});

app.get('/cookie', (req, res) => {
  const state = Buffer.from(req.cookies.state, 'base64').toString('utf8');
  // finding: unsafe-deserialization
  const one = serialize.unserialize(state);
  // ok: unsafe-deserialization
  const two = new URLSearchParams(state);
  res.json([one, two.get('page')]);
});
