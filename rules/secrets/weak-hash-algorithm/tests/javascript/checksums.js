const crypto = require('node:crypto');
const { createHash, createVerify } = require('crypto');

const OLD = 'SHA1';
const NEW = 'sha256';

function old(file, text) {
  // finding: weak-hash-algorithm
  const sum = crypto.createHash('md5').update(file).digest('hex');
  // finding: weak-hash-algorithm
  const again = createHash(OLD).update(text).digest();
  // finding: weak-hash-algorithm
  const short = crypto.hash('sha1', text);
  // finding: weak-hash-algorithm
  const odd = createHash('ripemd160').update(text).digest();
  return [sum, again, short, odd];
}

function signed(contract, signature, key) {
  // finding: weak-hash-algorithm
  const known = createVerify('RSA-SHA1').update(contract).verify(key, signature);
  // ok: weak-hash-algorithm
  const checked = createVerify('RSA-SHA256').update(contract).verify(key, signature);
  return known && checked;
}

function current(file, text, configured) {
  // ok: weak-hash-algorithm
  const sum = crypto.createHash(NEW).update(file).digest('hex');
  // ok: weak-hash-algorithm
  const long = createHash('sha512').update(text).digest();
  // ok: weak-hash-algorithm
  const keyed = crypto.createHmac('sha1', configured.key).update(text).digest();
  // ok: weak-hash-algorithm
  const chosen = createHash(configured.algorithm).update(text).digest();
  return [sum, long, keyed, chosen];
}

function entityTag(body) {
  // ok: weak-hash-algorithm
  return createHash('md5').update(body).digest('hex');
}

async function stored(cache, query, load) {
  // ok: weak-hash-algorithm
  const key = `rows:${createHash('sha1').update(query).digest('hex')}`;
  return (await cache.get(key)) ?? load(query);
}

module.exports = { old, signed, current };
