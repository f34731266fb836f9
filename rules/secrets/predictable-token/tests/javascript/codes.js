const crypto = require('crypto');

const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

function inviteCode(length) {
  let text = '';
  // finding: predictable-token
  for (let i = 0; i < length; i++) text += SIGNS[Math.floor(Math.random() * SIGNS.length)];
  return text;
}

function login(user, store) {
  // finding: predictable-token
  const sessionId = Math.random().toString(36).slice(2);
  store.set(sessionId, user);
}

function reset(user) {
  // finding: predictable-token
  user.resetToken = `${Date.now()}-${Math.random()}`;
}

function strongCode() {
  // ok: predictable-token
  return crypto.randomBytes(16).toString('hex');
}

function shuffle(list) {
  // ok: predictable-token
  return list.sort(() => Math.random() - 0.5);
}

function wait(attempt) {
  // ok: predictable-token
  return 2 ** attempt * 100 + Math.floor(Math.random() * 250);
}

function row(label) {
  // ok: predictable-token
  const key = Math.random();
  return { key, label };
}

module.exports = { inviteCode, login, reset, strongCode, shuffle, wait, row };
