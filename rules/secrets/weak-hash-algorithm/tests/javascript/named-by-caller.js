const crypto = require('node:crypto');

function digest(algorithm, text) {
  // ok: weak-hash-algorithm
  const hash = crypto.createHash(algorithm);
  return hash.update(text).digest('hex');
}

function withDefault(text, algorithm = 'sha256') {
  // ok: weak-hash-algorithm
  return crypto.createHash(algorithm).update(text).digest('hex');
}

// finding: weak-hash-algorithm
exports.sign = (order) => digest('md5', order);

// ok: weak-hash-algorithm
exports.approve = (order) => digest('sha256', order);

// ok: weak-hash-algorithm
exports.mark = (order) => withDefault(order);

// finding: weak-hash-algorithm
exports.worse = (order) => withDefault(order, 'sha1');

exports.cacheKey = function cacheKey(page) {
  // ok: weak-hash-algorithm
  return digest('md5', page);
};
