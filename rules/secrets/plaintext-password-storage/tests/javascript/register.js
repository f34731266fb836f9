const fs = require('fs');
const { Pool } = require('pg');
const bcrypt = require('bcrypt');
const argon2 = require('argon2');
const redis = require('redis');
const { MongoClient } = require('mongodb');
const knex = require('knex')({ client: 'pg' });

const pool = new Pool();
const cache = redis.createClient();
const users = new MongoClient(process.env.MONGO_URL).db('portal').collection('users');

async function register(req, res) {
  const { email, password } = req.body;
  // finding: plaintext-password-storage
  await pool.query('INSERT INTO users (email, password) VALUES ($1, $2)', [email, password]);
  res.sendStatus(201);
}

async function registerDocument(req, res) {
  // finding: plaintext-password-storage
  await users.insertOne({ email: req.body.email, password: req.body.password, created: new Date() });
  res.sendStatus(201);
}

async function changePassword(req, res) {
  // finding: plaintext-password-storage
  await knex('users').where({ id: req.user.id }).update({ password: req.body.newPassword });
  res.sendStatus(204);
}

function exportAccounts(accounts) {
  const lines = accounts.map((account) => `${account.email};${account.password}`);
  // finding: plaintext-password-storage
  fs.writeFileSync('accounts.csv', lines.join('\n'));
}

async function remember(userId, passwort) {
  // finding: plaintext-password-storage
  await cache.set(`login:${userId}`, passwort);
}

async function insert(table, row) {
  await knex(table).insert(row); // finding: plaintext-password-storage
}

async function createAdmin(form) {
  await insert('admins', { name: form.name, kennwort: form.kennwort });
}

async function registerHashed(req, res) {
  const { email, password } = req.body;
  const hash = await bcrypt.hash(password, 12);
  // ok: plaintext-password-storage
  await pool.query('INSERT INTO users (email, password) VALUES ($1, $2)', [email, hash]);
  // ok: plaintext-password-storage
  await users.insertOne({ email, password: await argon2.hash(password) });
  res.sendStatus(201);
}

async function rename(req, res) {
  // ok: plaintext-password-storage
  await pool.query('UPDATE users SET name = $1 WHERE id = $2', [req.body.name, req.user.id]);
  res.sendStatus(204);
}

async function saveFlag(userId) {
  // ok: plaintext-password-storage
  await knex('users').where({ id: userId }).update({ mustChangePassword: true, passwordChangedAt: new Date() });
}

async function storeDigest(user, passwordHash) {
  // ok: plaintext-password-storage
  await users.updateOne({ _id: user.id }, { $set: { passwordHash } });
}

async function check(req) {
  const row = (await pool.query('SELECT hash FROM users WHERE email = $1', [req.body.email])).rows[0];
  // ok: plaintext-password-storage
  return bcrypt.compare(req.body.password, row.hash);
}

function writePolicy() {
  // ok: plaintext-password-storage
  fs.writeFileSync('policy.json', JSON.stringify({ minPasswordLength: 12, passwordPolicy: 'strict' }));
}

async function setWithLibrary(user, password) {
  user.password = bcrypt.hashSync(password, 12);
  // ok: plaintext-password-storage
  await users.replaceOne({ _id: user._id }, { email: user.email, password: user.password });
}

module.exports = { register, registerDocument, changePassword, exportAccounts, remember, createAdmin, registerHashed, rename, saveFlag, storeDigest, check, writePolicy, setWithLibrary };
