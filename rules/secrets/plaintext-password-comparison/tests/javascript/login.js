const bcrypt = require('bcrypt');
const crypto = require('crypto');
const { Pool } = require('pg');
const { MongoClient } = require('mongodb');

const pool = new Pool();
const collection = new MongoClient(process.env.MONGO_URL).db('portal').collection('users');

async function login(req, users) {
  const user = await users.findByEmail(req.body.email);
  // finding: plaintext-password-comparison
  return user.password === req.body.password;
}

function check(account, password) {
  // finding: plaintext-password-comparison
  if (account.password != password) throw new Error('wrong password');
}

function basic(credentials) {
  // finding: plaintext-password-comparison
  return credentials.pass === process.env.ADMIN_PASSWORD;
}

function find(list, name, passwort) {
  // finding: plaintext-password-comparison
  return list.find((user) => user.name === name && user.passwort === passwort);
}

async function select(email, password) {
  // finding: plaintext-password-comparison
  return pool.query('SELECT id FROM users WHERE email = $1 AND password = $2', [email, password]);
}

async function document(req) {
  // finding: plaintext-password-comparison
  return collection.findOne({ email: req.body.email, password: req.body.password });
}

async function loginHashed(req, user) {
  // ok: plaintext-password-comparison
  return bcrypt.compare(req.body.password, user.password);
}

function form(body) {
  // ok: plaintext-password-comparison
  return body.password === body.confirmPassword;
}

function fields(password, passwordRepeat) {
  // ok: plaintext-password-comparison
  return password !== passwordRepeat;
}

function changed(newPassword, oldPassword) {
  // ok: plaintext-password-comparison
  return newPassword === oldPassword;
}

function present(body) {
  // ok: plaintext-password-comparison
  return body.password === undefined || body.password === '' || typeof body.password !== 'string';
}

function length(password) {
  // ok: plaintext-password-comparison
  return password.length === 0 || password.length >= 12;
}

function digest(password, user) {
  const key = crypto.scryptSync(password, user.salt, 64).toString('hex');
  // ok: plaintext-password-comparison
  return key === user.passwordHash;
}

async function byMail(email) {
  // ok: plaintext-password-comparison
  return pool.query('SELECT id, password FROM users WHERE email = $1', [email]);
}

function kind(field) {
  // ok: plaintext-password-comparison
  return field.type === 'password';
}

module.exports = { login, check, basic, find, select, document, loginHashed, form, fields, changed, present, length, digest, byMail, kind };

async function pinned(fetchBoard, wanted) {
  const { data } = await fetchBoard();
  // ok: plaintext-password-comparison
  return data.pins.find((pin) => pin === wanted);
}

async function unlocked(user, request) {
  // finding: plaintext-password-comparison
  return user.pin === request.body.pin;
}
