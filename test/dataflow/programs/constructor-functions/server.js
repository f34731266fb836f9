const express = require('express');
const { Reports } = require('./reports');

const app = express();

function start(settings) {
  const reports = new Reports(settings);
  app.get('/pack', (req, res) => reports.pack(req.query.name, () => res.sendStatus(204)));
  app.get('/copy', (req, res) => reports.copy(req.query.name, () => res.sendStatus(204)));
}

start(require('./settings.json'));
