const crypto = require('crypto');
const md5 = require('md5');
const sha1 = require('sha1');
const CryptoJS = require('crypto-js');
const { sha256 } = require('js-sha256');
const bcrypt = require('bcrypt');

function one(password) {
  // finding: weak-password-hash
  return crypto.createHash('md5').update(password).digest('hex');
}

function two(user) {
  // finding: weak-password-hash
  return crypto.createHash('sha512').update(user.salt + user.password).digest('base64');
}

function three(req) {
  // finding: weak-password-hash
  return md5(req.body.password);
}

function four(passwort) {
  // finding: weak-password-hash
  return sha1(passwort);
}

function five(form) {
  // finding: weak-password-hash
  return CryptoJS.SHA256(form.password).toString();
}

function six(password) {
  // finding: weak-password-hash
  return sha256(password);
}

function seven(password, pepper) {
  const hash = crypto.createHash('sha256');
  hash.update(pepper);
  // finding: weak-password-hash
  hash.update(password, 'utf8');
  return hash.digest('hex');
}

function eight(kennwort) {
  // finding: weak-password-hash
  return crypto.createHmac('sha1', process.env.PEPPER).update(kennwort).digest('hex');
}

async function safe(password) {
  // ok: weak-password-hash
  return bcrypt.hash(password, 12);
}

function derived(password, salt) {
  // ok: weak-password-hash
  return crypto.scryptSync(password, salt, 64).toString('hex');
}

function slow(password, salt) {
  // ok: weak-password-hash
  return crypto.pbkdf2Sync(password, salt, 600000, 32, 'sha256');
}

function checksum(buffer) {
  // ok: weak-password-hash
  return crypto.createHash('sha256').update(buffer).digest('hex');
}

function etag(body) {
  // ok: weak-password-hash
  return md5(body);
}

function gravatar(user) {
  // ok: weak-password-hash
  return crypto.createHash('md5').update(user.mailbox.trim().toLowerCase()).digest('hex');
}

async function prehashed(password) {
  const hash = await bcrypt.hash(password, 12);
  // ok: weak-password-hash
  return crypto.createHash('sha256').update(hash).digest('hex');
}

function cacheKey(passwordPolicy) {
  // ok: weak-password-hash
  return sha1(JSON.stringify({ passwordPolicy, hasPassword: true }));
}

/** The list is asked for all hashes that begin alike. */
async function leakCount(password) {
  // ok: weak-password-hash, weak-hash-algorithm
  const digest = crypto.createHash('sha1').update(password).digest('hex').toUpperCase();
  const answer = await fetch(`https://api.pwnedpasswords.com/range/${digest.slice(0, 5)}`);
  return (await answer.text()).includes(digest.slice(5));
}

function digestOf(password) {
  // finding: weak-password-hash
  return crypto.createHash('sha1').update(password).digest('hex');
}

module.exports = { leakCount, digestOf, one, two, three, four, five, six, seven, eight, safe, derived, slow, checksum, etag, gravatar, prehashed, cacheKey };
