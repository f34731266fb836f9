const crypto = require('node:crypto');
const CryptoJS = require('crypto-js');
const AES = require('crypto-js/aes');
const forge = require('node-forge');
const aesjs = require('aes-js');

// finding: weak-cipher
const packed = (text, key) => crypto.createCipheriv('aes-128-ecb', key, null).update(text, 'utf8', 'hex');

// finding: weak-cipher
const old = (text, key, nonce) => crypto.createCipheriv('des-ede3-cbc', key, nonce).update(text, 'utf8', 'hex');

// finding: weak-cipher
const stream = (text, key) => crypto.createCipheriv('RC4', key, '').update(text, 'utf8', 'hex');

// finding: weak-cipher
const byPassphrase = (text, phrase) => crypto.createCipher('aes-256-cbc', phrase).update(text, 'utf8', 'hex');

const mode = { mode: CryptoJS.mode.ECB, padding: CryptoJS.pad.Pkcs7 };
// finding: weak-cipher
const card = (text, key) => CryptoJS.AES.encrypt(text, key, mode).toString();

// finding: weak-cipher
const label = (text, key) => CryptoJS.TripleDES.encrypt(text, key).toString();

function shipped(text, key) {
  const cipher = forge.cipher.createCipher('3DES-ECB', key); // finding: weak-cipher
  cipher.start();
  cipher.update(forge.util.createBuffer(text));
  return cipher.output.toHex();
}

// finding: weak-cipher
const blocks = (key) => new aesjs.ModeOfOperation.ecb(key);

// ok: weak-cipher
const authenticated = (key, nonce) => crypto.createCipheriv('aes-256-gcm', key, nonce);

// ok: weak-cipher
const chacha = (key, nonce) => crypto.createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });

// ok: weak-cipher
const chosen = (name, key, nonce) => crypto.createCipheriv(name, key, nonce);

// ok: weak-cipher
const chained = (text, key, iv) => AES.encrypt(text, key, { mode: CryptoJS.mode.CBC, iv }).toString();

// ok: weak-cipher
const counted = (key) => new aesjs.ModeOfOperation.ctr(key);

// ok: weak-cipher
const galois = (key) => forge.cipher.createCipher('AES-GCM', key);

module.exports = { packed, old, stream, byPassphrase, card, label, shipped, blocks, authenticated, chacha, chosen, chained, counted, galois };
