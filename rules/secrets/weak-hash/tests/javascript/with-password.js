const { createHash } = require('crypto');

// ok: weak-hash
exports.stored = (user, password) => createHash('sha1').update(`${user.email}:${password}`).digest('hex');

// finding: weak-hash
exports.pseudonym = (user) => createHash('sha1').update(`${user.email}:visitor`).digest('hex');
