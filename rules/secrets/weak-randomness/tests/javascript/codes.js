const crypto = require('node:crypto');
const express = require('express');
const _ = require('lodash');

const app = express();
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

// finding: weak-randomness
const token = Math.random().toString(36).slice(2);

function resetToken(length) {
  let text = '';
  for (let i = 0; i < length; i++) text += LETTERS.charAt(Math.floor(Math.random() * LETTERS.length));
  return text; // finding: weak-randomness
}

function letters(length) {
  return Array.from({ length }, () => LETTERS[(Math.random() * LETTERS.length) | 0]).join('');
}

app.post('/members', (req, res) => {
  const password = letters(10); // finding: weak-randomness
  req.session.csrfToken = String(Math.random()); // finding: weak-randomness
  res.cookie('sid', letters(20)); // finding: weak-randomness
  res.json({
    password,
    // finding: weak-randomness
    verificationCode: Math.floor(100000 + Math.random() * 900000),
    // finding: weak-randomness
    otp: _.random(1000, 9999),
    // ok: weak-randomness
    colour: letters(6),
    // ok: weak-randomness
    key: Math.random(),
  });
});

// ok: weak-randomness
const delay = (attempt) => 2 ** attempt * 100 + Math.floor(Math.random() * 250);

// ok: weak-randomness
const sessionId = crypto.randomUUID();

// ok: weak-randomness
const code = crypto.randomInt(100000, 999999);

function loginCode() {
  return Array.from(crypto.randomBytes(8), (byte) => LETTERS[byte % LETTERS.length]).join(''); // ok: weak-randomness
}

// ok: weak-randomness
const sample = { tokenCount: Math.floor(Math.random() * 100), testToken: Math.random() };

module.exports = { token, resetToken, delay, sessionId, code, loginCode, sample };
