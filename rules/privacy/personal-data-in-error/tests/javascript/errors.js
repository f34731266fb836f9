const createError = require('http-errors');
const Boom = require('@hapi/boom');

function activate(user) {
  // finding: personal-data-in-error
  if (user.blocked) throw new Error('blocked: ' + user.email);
}

function admit(patient) {
  // finding: personal-data-in-error
  throw new TypeError(`cannot admit ${patient.firstName} ${patient.lastName} with ${patient.diagnosis}`);
}

async function transfer(order) {
  // finding: personal-data-in-error
  return Promise.reject(new Error(`no account ${order.iban}`));
}

function find(phoneNumber) {
  // finding: personal-data-in-error
  throw createError(404, `nobody has the number ${phoneNumber}`);
}

function check(kunde) {
  const text = 'ungültiges Geburtsdatum ' + kunde.geburtsdatum;
  // finding: personal-data-in-error
  throw Boom.badRequest(text);
}

function verify(passportNumber) {
  // finding: personal-data-in-error
  const error = new RangeError('not a passport: ' + passportNumber);
  throw error;
}

function byId(user) {
  // ok: personal-data-in-error
  throw new Error('blocked: ' + user.id);
}

function missing() {
  // ok: personal-data-in-error
  throw new Error('email is missing');
}

function file(name) {
  // ok: personal-data-in-error
  throw new Error(`cannot read ${name}`);
}

function invalid(field) {
  // ok: personal-data-in-error
  throw new TypeError(`${field.name} must be a valid email address`);
}

function masked(user) {
  // ok: personal-data-in-error
  throw new Error('blocked: ' + maskEmail(user.email));
}

function count(emails) {
  // ok: personal-data-in-error
  throw new RangeError(`${emails.length} addresses are too many`);
}

function maskEmail(email) {
  return email.replace(/.+@/, '***@');
}

module.exports = { activate, admit, transfer, find, check, verify, byId, missing, file, invalid, masked, count };
