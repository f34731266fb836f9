const fs = require('fs');
const express = require('express');

const app = express();
const access = fs.createWriteStream(`${__dirname}/logs/access.log`, { flags: 'a' });
const answers = fs.createWriteStream('answers.csv');

app.use((req, res, next) => {
  // finding: log-injection
  access.write(`${req.method} ${decodeURIComponent(req.url)}\n`);
  // ok: log-injection
  access.write(`${res.statusCode}\n`);
  // ok: log-injection
  answers.write(req.query.answer);
  next();
});
