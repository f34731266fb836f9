const https = require('https');
const tls = require('tls');

// finding: current-tls-required
exports.agent = new https.Agent({ minVersion: 'TLSv1.2' });
// ok: current-tls-required
exports.old = new https.Agent({ minVersion: 'TLSv1.1' });
// finding: current-tls-required
tls.DEFAULT_MIN_VERSION = 'TLSv1.3';
