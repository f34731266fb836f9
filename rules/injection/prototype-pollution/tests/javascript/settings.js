const express = require('express');
const _ = require('lodash');
const deepExtend = require('deep-extend');
const objectPath = require('object-path');

const app = express();
app.use(express.json());

const store = {};
const defaults = { theme: 'light', nested: { size: 1 } };
const KEYS = ['theme', 'language'];

app.post('/merge', (req, res) => {
  // finding: prototype-pollution
  const one = _.merge({}, defaults, req.body);
  // finding: prototype-pollution
  const two = deepExtend({}, req.body);
  // ok: prototype-pollution
  const three = Object.assign({}, defaults, req.body);
  // ok: prototype-pollution
  const four = { ...defaults, ...req.body };
  res.json([one, two, three, four]);
});

app.post('/set', (req, res) => {
  // finding: prototype-pollution
  _.set(store, req.body.path, req.body.value);
  // finding: prototype-pollution
  objectPath.set(store, req.query.path, 1);
  // ok: prototype-pollution
  _.set(store, 'last.value', req.body.value);
  res.end();
});

app.put('/store/:group/:key', (req, res) => {
  const { group, key } = req.params;
  // finding: prototype-pollution
  store[group][key] = req.body.value;
  res.end();
});

app.put('/checked/:group/:key', (req, res) => {
  const { group, key } = req.params;
  if (group === '__proto__' || group === 'constructor' || group === 'prototype') {
    return res.sendStatus(400);
  }
  // ok: prototype-pollution
  store[group][key] = req.body.value;
  res.end();
});

app.put('/known/:key', (req, res) => {
  const key = req.params.key;
  if (KEYS.includes(key)) {
    // ok: prototype-pollution
    defaults[key] = req.body.value;
  }
  res.end();
});

app.put('/list/:index', (req, res) => {
  const index = Number(req.params.index);
  // ok: prototype-pollution
  store.list[index] = req.body.value;
  res.end();
});

function copyInto(target, source) {
  for (const key in source) {
    if (typeof source[key] === 'object') {
      copyInto(target[key], source[key]);
    } else {
      // finding: prototype-pollution
      target[key] = source[key];
    }
  }
  return target;
}

app.post('/copy', (req, res) => {
  res.json(copyInto({}, req.body));
});
