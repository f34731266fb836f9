const jwt = require('jsonwebtoken');
const simple = require('jwt-simple');
const { expressjwt } = require('express-jwt');

function unsigned(token) {
  // finding: token-not-verified
  return jwt.verify(token, null, { algorithms: ['none'] });
}

function empty(token) {
  // finding: token-not-verified
  return jwt.verify(token, '');
}

function checked(token, key) {
  // ok: token-not-verified
  return jwt.verify(token, key, { algorithms: ['RS256'] });
}

function later(token, keyOf, done) {
  // ok: token-not-verified
  jwt.verify(token, keyOf, { algorithms: ['RS256', 'ES256'] }, done);
}

// finding: token-not-verified
const either = expressjwt({ secret: process.env.KEY, algorithms: ['HS256', 'none'] });
// ok: token-not-verified
const strict = expressjwt({ secret: process.env.KEY, algorithms: ['HS256'] });

// finding: token-not-verified
const read = (token, key) => simple.decode(token, key, true);
// ok: token-not-verified
const readChecked = (token, key) => simple.decode(token, key, false, 'HS256');

module.exports = { unsigned, empty, checked, later, either, strict, read, readChecked };
