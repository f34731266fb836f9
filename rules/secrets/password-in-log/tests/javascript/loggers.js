const winston = require('winston');
const pino = require('pino')();
const debug = require('debug')('auth');
const bcrypt = require('bcrypt');

const logger = winston.createLogger();

function login(req, res) {
  // finding: password-in-log
  console.log('login', req.body.user, req.body.password);
  // finding: password-in-log
  logger.info(`password: ${req.body.password}`);
  // finding: password-in-log
  pino.warn({ credentials: { user: req.body.user, password: req.body.password } }, 'login failed');
  res.end();
}

function token(session) {
  // finding: password-in-log
  debug('token %s', session.accessToken);
}

function key(config) {
  const line = 'using key ' + config.apiKey;
  // finding: password-in-log
  console.error(line);
}

async function change(user, kennwort) {
  const details = { user: user.id, kennwort };
  // finding: password-in-log
  logger.log('debug', JSON.stringify(details));
}

async function hashed(user, password) {
  const hash = await bcrypt.hash(password, 12);
  // ok: password-in-log
  logger.debug('hash stored ' + hash);
}

function reset(user) {
  // ok: password-in-log
  console.log('password reset requested for account', user.id);
  // ok: password-in-log
  console.log({ passwordExpired: true, hasPassword: user.hasPassword });
  // ok: password-in-log
  logger.info('resetPassword finished', { duration: 12 });
}

function lengthOf(password) {
  // ok: password-in-log
  console.log('password has', password.length, 'characters');
}

function given(req) {
  // ok: password-in-log
  logger.info('login', { password: req.body.password ? 'given' : 'missing' });
  // ok: password-in-log
  logger.info('login', { password: '***' });
}

function parse(parser) {
  // ok: password-in-log
  console.log('next token', parser.token, parser.tokenType);
}

function publicKey(pair) {
  // ok: password-in-log
  console.log(pair.publicKey, pair.keyId);
}

module.exports = { login, token, key, change, hashed, reset, lengthOf, given, parse, publicKey };
