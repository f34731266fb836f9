const { createHash } = require('crypto');

// ok: weak-hash-algorithm
exports.stored = (password) => createHash('sha1').update(password).digest('hex');

// ok: weak-hash-algorithm
exports.pseudonym = (user) => createHash('md5').update(user.email).digest('hex');

// finding: weak-hash-algorithm
exports.seal = (document) => createHash('md5').update(document).digest('hex');
