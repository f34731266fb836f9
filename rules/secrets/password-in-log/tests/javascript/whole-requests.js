const express = require('express');
const pino = require('pino');
const accounts = require('./accounts');

const log = pino();
const app = express();

app.post('/login', async (req, res) => {
  // finding: password-in-log
  log.debug({ body: req.body }, 'login');
  const { name, password } = req.body;
  res.json(await accounts.login(name, password));
});

app.post('/register', async (req, res) => {
  const form = req.body;
  const id = await accounts.create(form.name, form.password);
  // finding: password-in-log
  console.log('registered ' + JSON.stringify(form));
  res.json({ id });
});

app.post('/masked', async (req, res) => {
  await accounts.login(req.body.name, req.body.password);
  delete req.body.password;
  // ok: password-in-log
  log.debug({ body: req.body }, 'login');
  res.end();
});

app.post('/rest', async (req, res) => {
  const { password, ...rest } = req.body;
  await accounts.login(rest.name, password);
  // ok: password-in-log
  log.debug({ rest }, 'login');
  res.end();
});

app.post('/names', async (req, res) => {
  await accounts.login(req.body.name, req.body.password);
  // ok: password-in-log
  log.debug({ fields: Object.keys(req.body), name: req.body.name }, 'login');
  res.end();
});

app.post('/orders', async (req, res) => {
  // ok: password-in-log
  log.debug({ body: req.body }, 'order');
  res.json(await accounts.order(req.body.items));
});
