const crypto = require('crypto');
const md5 = require('md5');
const sha1 = require('js-sha1');
const CryptoJS = require('crypto-js');

function one(user) {
  // finding: weak-hash
  return crypto.createHash('md5').update(user.email).digest('hex');
}

function two(patient) {
  // finding: weak-hash
  return md5(patient.ssn);
}

function three(phoneNumber) {
  // finding: weak-hash
  return sha1(phoneNumber);
}

function four(customer) {
  // finding: weak-hash
  return CryptoJS.MD5(customer.iban).toString();
}

function five(citizen) {
  const hash = crypto.createHash('sha1');
  // finding: weak-hash
  hash.update(citizen.passportNumber);
  return hash.digest('hex');
}

function six(user) {
  // finding: weak-hash
  return crypto.createHmac('md5', process.env.KEY).update(user.birthDate).digest('hex');
}

function keyed(user) {
  // ok: weak-hash
  return crypto.createHmac('sha256', process.env.KEY).update(user.email).digest('hex');
}

function sha(user) {
  // ok: weak-hash
  return crypto.createHash('sha256').update(user.email).digest('hex');
}

function etag(body) {
  // ok: weak-hash
  return md5(body);
}

function cacheKey(sql, parameters) {
  // ok: weak-hash
  return crypto.createHash('sha1').update(sql + JSON.stringify(parameters)).digest('base64');
}

function template(emailTemplate) {
  // ok: weak-hash
  return md5(emailTemplate);
}

function oauthSignature(key, tokenSecret, base) {
  // ok: weak-hash
  return crypto.createHmac('sha1', `${key}&${tokenSecret}`).update(base).digest('base64');
}

function tokenKey(session) {
  // ok: weak-hash
  return sha1(session.accessToken);
}

function fileChecksum(buffer) {
  // ok: weak-hash
  return sha1(buffer);
}

module.exports = { one, two, three, four, five, six, keyed, sha, etag, cacheKey, template, oauthSignature, tokenKey, fileChecksum };
