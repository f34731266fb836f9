const jwt = require('jsonwebtoken');
const crypto = require('crypto');
const session = require('express-session');
const cookieParser = require('cookie-parser');
const { expressjwt } = require('express-jwt');
const CryptoJS = require('crypto-js');
const fs = require('fs');

const SECRET = 'keyboard cat';

function issue(user) {
  // finding: hardcoded-credential-argument
  return jwt.sign({ sub: user.id }, SECRET);
}

function read(token) {
  // finding: hardcoded-credential-argument
  return jwt.verify(token, 'keyboard cat');
}

// finding: hardcoded-credential-argument
const sessions = session({ secret: 'keyboard cat', resave: false });

// finding: hardcoded-credential-argument
const cookies = cookieParser('keyboard cat');

// finding: hardcoded-credential-argument
const guard = expressjwt({ secret: 'keyboard cat', algorithms: ['HS256'] });

function mac(text) {
  // finding: hardcoded-credential-argument
  return crypto.createHmac('sha256', 'keyboard cat').update(text).digest('hex');
}

function seal(text, iv) {
  // finding: hardcoded-credential-argument
  const cipher = crypto.createCipheriv('aes-256-cbc', '0123456789abcdef0123456789abcdef', iv);
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
}

function sealInBrowser(text) {
  // finding: hardcoded-credential-argument
  return CryptoJS.AES.encrypt(text, 'keyboard cat').toString();
}

function issueSafely(user) {
  // ok: hardcoded-credential-argument
  return jwt.sign({ sub: user.id }, process.env.JWT_SECRET);
}

function readWithPublicKey(token) {
  const key = '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----';
  // ok: hardcoded-credential-argument
  return jwt.verify(token, key, { algorithms: ['ES256'] });
}

function issueWithFile(user) {
  // ok: hardcoded-credential-argument
  return jwt.sign({ sub: user.id }, fs.readFileSync('/run/secrets/jwt.pem'), { algorithm: 'RS256' });
}

function macWith(key, text) {
  // ok: hardcoded-credential-argument
  return crypto.createHmac('sha256', key).update(text).digest('hex');
}

// ok: hardcoded-credential-argument
const configured = session({ secret: require('./config').sessionSecret });

// ok: hardcoded-credential-argument
const plain = cookieParser();

// ok: hardcoded-credential-argument
const digest = crypto.createHash('sha256').update('keyboard cat').digest('hex');

module.exports = { issue, read, sessions, cookies, guard, mac, seal, sealInBrowser, issueSafely, readWithPublicKey, issueWithFile, macWith, configured, plain, digest };
