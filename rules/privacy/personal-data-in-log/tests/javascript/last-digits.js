const express = require('express');
const winston = require('winston');

const app = express();
const logger = winston.createLogger({ transports: [new winston.transports.Console()] });

const ending = (number) => `…${number.slice(-3)}`;
const withoutPrefix = (number) => `…${number.slice(3)}`;

app.post('/calls', express.json(), (req, res) => {
  const { phone, lastName } = req.body;
  // ok: personal-data-in-log
  logger.info(`called ${ending(phone)}`);
  // ok: personal-data-in-log
  logger.info(`called a number that ends in ${phone.substring(phone.length - 4)}`);
  // ok: personal-data-in-log
  logger.info(`called ${lastName.substring(0, 1)}.`);
  // finding: personal-data-in-log
  logger.info(`called ${withoutPrefix(phone)}`);
  // finding: personal-data-in-log
  logger.info(`called ${phone.slice(-9)}`);
  // finding: personal-data-in-log
  logger.info(`called ${lastName.substring(0, 20)}`);
  // finding: personal-data-in-log
  logger.info(`called ${phone.slice(phone.length - 10)}`);
  res.sendStatus(204);
});

app.post('/doors', express.json(), (req, res) => {
  // a piece of a password is worth knowing
  // finding: password-in-log
  logger.info(`door opened with ${req.body.password.slice(-4)}`);
  res.sendStatus(204);
});
