const { generateKeyPair, generateKeyPairSync } = require('node:crypto');

// finding: short-key
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
const longer = generateKeyPairSync('rsa', { modulusLength: 3072 }); // ok: short-key
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }); // ok: short-key

function renew(done) {
  // finding: short-key
  generateKeyPair('rsa', { modulusLength: 512, publicExponent: 65537 }, done);
}

module.exports = { privateKey, longer, curve, renew };
