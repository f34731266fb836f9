const winston = require('winston');
const pino = require('pino')();
const bunyan = require('bunyan');
const log4js = require('log4js');
const crypto = require('crypto');

const logger = winston.createLogger();
const audit = bunyan.createLogger({ name: 'audit' });
const trace = log4js.getLogger('trace');

function register(user) {
  // finding: personal-data-in-log
  console.log('registered', user.email);
  // finding: personal-data-in-log
  logger.info(`new customer ${user.firstName} ${user.lastName}`);
  // finding: personal-data-in-log
  pino.info({ phone: user.phoneNumber }, 'call back');
}

function admit(patient) {
  // finding: personal-data-in-log
  audit.warn('admitted with ' + patient.diagnosis);
  // finding: personal-data-in-log
  trace.debug('insured as', patient.versichertennummer);
}

function pay(order) {
  const details = { iban: order.iban, amount: order.amount };
  // finding: personal-data-in-log
  logger.error('payment failed', details);
}

function describe(kunde) {
  return `${kunde.vorname} ${kunde.nachname}, geboren ${kunde.geburtsdatum}`;
}

function greet(kunde) {
  // finding: personal-data-in-log
  console.info(describe(kunde));
}

function visit(req) {
  // finding: personal-data-in-log
  logger.debug('visit from ' + req.ip);
}

function byId(user) {
  // ok: personal-data-in-log
  console.log('registered', user.id);
  // ok: personal-data-in-log
  logger.info('registered', { account: user.id, emailVerified: user.emailVerified });
}

function masked(user) {
  // ok: personal-data-in-log
  console.log('registered', mask(user.email));
  // ok: personal-data-in-log
  console.log('registered', crypto.createHash('sha256').update(user.email).digest('hex'));
}

function files(file, product, template) {
  // ok: personal-data-in-log
  console.log(file.name, product.name, template.fullName);
  // ok: personal-data-in-log
  console.log('sending', template.emailTemplate, template.emailSubject);
}

function page(state) {
  // ok: personal-data-in-log
  console.log(state.page, state.storage, state.index, state.language, state.trace);
}

function company(settings) {
  // ok: personal-data-in-log
  console.log(settings.companyName, settings.companyPhone, settings.supportEmail, settings.vatId);
}

function network(settings) {
  // ok: personal-data-in-log
  console.log(settings.serverAddress, settings.serverIp, settings.hostName, settings.phoneCode);
}

function counted(users) {
  // ok: personal-data-in-log
  console.log('sent to', users.map((user) => user.email).length);
}

function flags(user) {
  const hasPhone = user.phone !== undefined;
  // ok: personal-data-in-log
  logger.info('profile', { hasPhone, isAdult: user.age >= 18 });
}

async function race(tasks) {
  // ok: personal-data-in-log
  console.log(await Promise.race(tasks));
}

function mask(text) {
  return text.slice(0, 1) + '***';
}

module.exports = { register, admit, pay, greet, visit, byId, masked, files, page, company, network, counted, flags, race };
