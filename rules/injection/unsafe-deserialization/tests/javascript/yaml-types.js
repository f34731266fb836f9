const express = require('express');
const yaml = require('js-yaml');
const types = require('js-yaml-js-types');
const matter = require('gray-matter');

const app = express();
const steps = yaml.DEFAULT_SCHEMA.extend(types.all);
const calls = yaml.DEFAULT_SCHEMA.extend({ explicit: [types.regexp, types.function] });
const patterns = yaml.DEFAULT_SCHEMA.extend([types.regexp]);

app.post('/pipelines', (req, res) => {
  // finding: unsafe-deserialization
  const pipeline = yaml.load(req.body.text, { schema: steps });
  // finding: unsafe-deserialization
  const hooks = yaml.load(req.body.hooks, { schema: calls });
  // ok: unsafe-deserialization
  const filters = yaml.load(req.body.filters, { schema: patterns });
  res.json({ pipeline, hooks, filters });
});

app.post('/notes', (req, res) => {
  // the head of a text may be JavaScript
  // finding: unsafe-deserialization
  const note = matter(req.body.text);
  // ok: unsafe-deserialization
  const plain = matter(req.body.text, { engines: { javascript: () => ({}) } });
  res.json({ note: note.data, plain: plain.data });
});
