const https = require('https');
const tls = require('tls');
const http2 = require('http2');

function start(key, cert, handler) {
  // finding: weak-tls-version
  https.createServer({ key, cert, minVersion: 'TLSv1' }, handler).listen(8443);
  // finding: weak-tls-version
  https.createServer({ key, cert, secureProtocol: 'TLSv1_method' }, handler).listen(8444);
  // finding: weak-tls-version
  http2.createSecureServer({ key, cert, minVersion: 'TLSv1.1' }).listen(8445);
}

// finding: weak-tls-version
tls.DEFAULT_MIN_VERSION = 'TLSv1.1';

const legacy = { host: 'old.bank.de' };
// finding: weak-tls-version
legacy.secureProtocol = 'SSLv3_method';

// finding: weak-tls-version
const context = tls.createSecureContext({ ciphers: 'ECDHE-RSA-AES128-GCM-SHA256:RC4:HIGH' });

function startSafe(key, cert, handler) {
  // ok: weak-tls-version
  https.createServer({ key, cert, minVersion: 'TLSv1.2' }, handler).listen(8443);
  // ok: weak-tls-version
  https.createServer({ key, cert, secureProtocol: 'TLSv1_2_method' }, handler).listen(8444);
  // ok: weak-tls-version
  http2.createSecureServer({ key, cert, minVersion: 'TLSv1.3' }).listen(8445);
  // ok: weak-tls-version
  tls.createSecureContext({ ciphers: 'HIGH:!aNULL:!MD5:!RC4' });
}

// ok: weak-tls-version
const app = { name: 'portal', minVersion: '1.0.3' };

function describe(socket) {
  // ok: weak-tls-version
  return socket.getProtocol() === 'TLSv1' ? 'outdated' : 'fine';
}

// ok: weak-tls-version
const names = ['TLSv1', 'TLSv1.1', 'TLSv1.2'];

module.exports = { start, legacy, context, startSafe, app, describe, names };
