const path = require('node:path');
const express = require('express');

function start() {
  // ok: code-injection
  const settings = require(path.resolve(process.argv[2]));
  // finding: code-injection
  return eval(process.argv[3]) + settings.port;
}

const app = express();
app.get('/plugin', (req, res) => {
  // finding: code-injection
  res.json(require(path.resolve(req.query.name)).title);
});

module.exports = { start, app };
