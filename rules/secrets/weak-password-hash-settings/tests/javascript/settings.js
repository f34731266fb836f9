const bcrypt = require('bcrypt');
const bcryptjs = require('bcryptjs');
const crypto = require('crypto');
const argon2 = require('argon2');

const ROUNDS = 5;

async function weak(password, salt) {
  // finding: weak-password-hash-settings
  await bcrypt.hash(password, ROUNDS);
  // finding: weak-password-hash-settings
  bcryptjs.hashSync(password, 8);
  // finding: weak-password-hash-settings
  await bcrypt.genSalt(4);
  // finding: weak-password-hash-settings
  crypto.pbkdf2Sync(password, salt, 1000, 64, 'sha512');
  // finding: weak-password-hash-settings
  crypto.scryptSync(password, salt, 64, { N: 1024 });
  // finding: weak-password-hash-settings
  await argon2.hash(password, { memoryCost: 1024, timeCost: 2 });
}

async function strong(password, salt, rounds) {
  // ok: weak-password-hash-settings
  await bcrypt.hash(password, 12);
  // ok: weak-password-hash-settings
  await bcrypt.hash(password, rounds);
  // ok: weak-password-hash-settings
  bcryptjs.hashSync(password, bcryptjs.genSaltSync(10));
  // ok: weak-password-hash-settings
  crypto.pbkdf2Sync(password, salt, 600000, 64, 'sha512');
  // ok: weak-password-hash-settings
  crypto.scryptSync(password, salt, 64);
  // ok: weak-password-hash-settings
  crypto.scryptSync(password, salt, 64, { N: 65536, maxmem: 134217728 });
  // ok: weak-password-hash-settings
  await argon2.hash(password);
  // ok: weak-password-hash-settings
  await argon2.hash(password, { memoryCost: 2 ** 16, timeCost: 3 });
  // ok: weak-password-hash-settings
  await bcrypt.hash(password, Number(process.env.BCRYPT_ROUNDS));
}

module.exports = { weak, strong };
