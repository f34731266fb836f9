import https from 'https';
import tls from 'tls';

// finding: current-tls-required
export const agent = new https.Agent({ minVersion: 'TLSv1.2' });
// ok: current-tls-required
export const old = new https.Agent({ minVersion: 'TLSv1.1' });
// finding: current-tls-required
tls.DEFAULT_MIN_VERSION = 'TLSv1.3';
