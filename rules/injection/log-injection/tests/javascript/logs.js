const express = require('express');
const winston = require('winston');
const pino = require('pino');

const app = express();
const logger = winston.createLogger({ transports: [new winston.transports.Console()] });
const log = pino();

app.get('/console', (req, res) => {
  // finding: log-injection
  console.log('request for ' + req.query.name);
  // finding: log-injection
  console.error(`no such page: ${req.originalUrl}`);
  // ok: log-injection
  console.log('request for ' + req.query.name.replace(/\n|\r/g, ''));
  // ok: log-injection
  console.log('request received');
  // ok: log-injection
  console.log('request for ' + encodeURIComponent(req.query.name));
  res.end();
});

app.get('/winston', (req, res) => {
  // finding: log-injection
  logger.info('login of ' + req.body.user);
  // ok: log-injection
  logger.info('login', { user: req.body.user });
  // ok: log-injection
  logger.info('login of number ' + parseInt(req.body.id, 10));
  res.end();
});

app.get('/pino', (req, res) => {
  const agent = req.headers['user-agent'];
  // finding: log-injection
  log.warn(`odd agent ${agent}`);
  // ok: log-injection
  log.warn({ agent }, 'odd agent');
  // ok: log-injection
  log.warn('odd agent ' + JSON.stringify(agent));
  res.end();
});

function audit(message) {
  // finding: log-injection
  console.info('[audit] ' + message);
}

app.delete('/items/:id', (req, res) => {
  audit('deleted ' + req.params.id);
  res.end();
});

app.delete('/all', (req, res) => {
  audit('deleted everything');
  res.end();
});
