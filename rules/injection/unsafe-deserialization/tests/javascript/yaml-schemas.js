const yaml = require('js-yaml');
const express = require('express');
const app = express();

const everything = { schema: yaml.DEFAULT_FULL_SCHEMA };

app.post('/settings', (req, res) => {
  // finding: unsafe-deserialization
  const settings = yaml.load(req.body.text, everything);
  // finding: unsafe-deserialization
  const more = yaml.loadAll(req.body.text, null, { schema: yaml.DEFAULT_FULL_SCHEMA });
  // ok: unsafe-deserialization
  const plain = yaml.load(req.body.text, { schema: yaml.JSON_SCHEMA });
  // ok: unsafe-deserialization
  const usual = yaml.load(req.body.text);
  // ok: unsafe-deserialization
  const own = yaml.load('a: 1', everything);
  res.json([settings, more, plain, usual, own]);
});
