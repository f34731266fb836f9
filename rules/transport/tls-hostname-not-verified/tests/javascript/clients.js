const https = require('https');
const tls = require('tls');
const request = require('request');

function one(handler) {
  // finding: tls-hostname-not-verified
  return https.request({ host: 'api.clinic.de', checkServerIdentity: () => undefined }, handler);
}

function two() {
  // finding: tls-hostname-not-verified
  return new https.Agent({ keepAlive: true, checkServerIdentity: function () {} });
}

function three(callback) {
  // finding: tls-hostname-not-verified
  return tls.connect(443, 'api.clinic.de', { checkServerIdentity: () => null }, callback);
}

const options = {
  host: 'api.clinic.de',
  // finding: tls-hostname-not-verified
  checkServerIdentity() {
    return true;
  },
};

function four(handler) {
  return https.get(options, handler);
}

const accept = () => {};

function five(callback) {
  // finding: tls-hostname-not-verified
  return request.get({ url: 'https://api.clinic.de', checkServerIdentity: accept }, callback);
}

function six(socket) {
  // finding: tls-hostname-not-verified
  return tls.connect({ socket, checkServerIdentity: (host) => { console.debug(host); } });
}

function pinned(handler, expected) {
  return https.request(
    {
      host: 'api.clinic.de',
      // ok: tls-hostname-not-verified
      checkServerIdentity: (host, certificate) => {
        const error = tls.checkServerIdentity(host, certificate);
        if (error) return error;
        if (certificate.fingerprint256 !== expected) return new Error('unexpected certificate');
        return undefined;
      },
    },
    handler,
  );
}

function builtin(handler) {
  // ok: tls-hostname-not-verified
  return https.request({ host: 'api.clinic.de', checkServerIdentity: tls.checkServerIdentity }, handler);
}

function plain(handler) {
  // ok: tls-hostname-not-verified
  return https.request({ host: 'api.clinic.de' }, handler);
}

function given(handler, checkServerIdentity) {
  // ok: tls-hostname-not-verified
  return https.request({ host: 'api.clinic.de', checkServerIdentity }, handler);
}

function refuse(handler) {
  const checkServerIdentity = () => {
    throw new Error('no connections here');
  };
  // ok: tls-hostname-not-verified
  return https.request({ host: 'api.clinic.de', checkServerIdentity }, handler);
}

class Verifier {
  // ok: tls-hostname-not-verified
  checkServerIdentity() {
    return undefined;
  }
}

module.exports = { one, two, three, four, five, six, pinned, builtin, plain, given, refuse, Verifier };
