const crypto = require('node:crypto');

const SALT = 'shop-2024';

function fixed(password) {
  // finding: constant-salt
  return crypto.scryptSync(password, SALT, 32);
}

function fixedLater(password, done) {
  // finding: constant-salt
  crypto.pbkdf2(password, Buffer.from('shop-2024'), 600_000, 32, 'sha512', done);
}

function drawn(password) {
  const salt = crypto.randomBytes(16);
  // ok: constant-salt
  return [salt, crypto.scryptSync(password, salt, 32)];
}

function stored(password, user) {
  // ok: constant-salt
  return crypto.pbkdf2Sync(password, user.salt, 600_000, 32, 'sha512');
}
