const axios = require('axios');
const got = require('got');
const request = require('request');
const superagent = require('superagent');
const needle = require('needle');
const http = require('http');
const https = require('https');
const fetch = require('node-fetch');
const express = require('express');

const app = express();
const ALLOWED = ['https://api.one.example', 'https://api.two.example'];

app.get('/axios', async (req, res) => {
  // finding: server-side-request-forgery
  const one = await axios.get(req.query.url);
  // finding: server-side-request-forgery
  const two = await axios({ method: 'get', url: req.query.url });
  // ok: server-side-request-forgery
  const three = await axios.get('https://api.example.com/items', { params: { q: req.query.url } });
  // ok: server-side-request-forgery
  const four = await axios.get('https://api.example.com/items/' + req.query.id);
  res.json([one.data, two.data, three.data, four.data]);
});

app.get('/got', async (req, res) => {
  // finding: server-side-request-forgery
  const body = await got(`https://${req.query.region}.storage.example/list`).json();
  // ok: server-side-request-forgery
  const fixed = await got(`https://storage.example/list?region=${req.query.region}`).json();
  res.json([body, fixed]);
});

app.get('/request', (req, res) => {
  // finding: server-side-request-forgery
  request(req.query.target, (err, response, body) => res.json({ size: body.length }));
  // finding: server-side-request-forgery
  request.get({ uri: 'http://' + req.query.host + '/status' }).pipe(res);
});

app.get('/others', async (req, res) => {
  // finding: server-side-request-forgery
  await superagent.get(req.query.url);
  // finding: server-side-request-forgery
  await needle('post', req.query.url, { hello: 1 });
  // ok: server-side-request-forgery
  await needle('post', 'https://hooks.example.com/in', { url: req.query.url });
  res.end();
});

app.get('/core', (req, res) => {
  // finding: server-side-request-forgery
  http.get(req.query.url, (answer) => answer.pipe(res));
  // finding: server-side-request-forgery
  https.request({ hostname: req.query.host, path: '/health' }).end();
  // ok: server-side-request-forgery
  https.request({ hostname: 'health.example.com', path: '/' + req.query.name }).end();
});

app.get('/listed', async (req, res) => {
  const base = req.query.base;
  if (!ALLOWED.includes(base)) {
    return res.sendStatus(400);
  }
  // ok: server-side-request-forgery
  const answer = await fetch(base + '/status');
  res.json(await answer.json());
});

app.get('/prefix', async (req, res) => {
  const target = req.query.target;
  if (target.startsWith('https://partner.example.com/')) {
    // ok: server-side-request-forgery
    const answer = await fetch(target);
    return res.json(await answer.json());
  }
  res.sendStatus(400);
});

app.get('/host', async (req, res) => {
  const target = new URL(req.query.target);
  if (target.hostname !== 'partner.example.com') {
    return res.sendStatus(400);
  }
  // ok: server-side-request-forgery
  const answer = await fetch(target);
  res.json(await answer.json());
});

app.get('/port/:port', async (req, res) => {
  // ok: server-side-request-forgery
  const answer = await fetch(`http://localhost:${parseInt(req.params.port, 10)}/metrics`);
  res.json(await answer.json());
});
