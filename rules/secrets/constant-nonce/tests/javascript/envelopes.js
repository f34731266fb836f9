const crypto = require('node:crypto');
const CryptoJS = require('crypto-js');
const forge = require('node-forge');

// finding: constant-nonce
const FIXED = Buffer.from('00112233445566778899aabbccddeeff', 'hex');

function sealed(text, key) {
  const cipher = crypto.createCipheriv('aes-128-cbc', key, FIXED);
  return cipher.update(text, 'utf8', 'base64') + cipher.final('base64');
}

function note(text, key) {
  return CryptoJS.AES.encrypt(text, key, {
    mode: CryptoJS.mode.CBC,
    // missed: constant-nonce
    iv: CryptoJS.enc.Hex.parse('101112131415161718191a1b1c1d1e1f'),
  }).toString();
}

function letter(text, key) {
  const cipher = forge.cipher.createCipher('AES-GCM', key);
  cipher.start({ iv: 'abcdefghijkl' }); // finding: constant-nonce
  cipher.update(forge.util.createBuffer(text));
  cipher.finish();
  return cipher.output.toHex();
}

async function inPage(key, bytes) {
  // finding: constant-nonce
  return crypto.subtle.encrypt({ name: 'AES-CBC', iv: 'sixteen bytes 16' }, key, bytes);
}

function zeros(text, key) {
  const nonce = Buffer.alloc(16, 0);
  const cipher = crypto.createCipheriv('aes-128-cbc', key, nonce); // finding: constant-nonce
  return nonce.toString('hex') + cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
}

function filled(text, key) {
  const nonce = Buffer.alloc(16);
  crypto.randomFillSync(nonce);
  const cipher = crypto.createCipheriv('aes-128-cbc', key, nonce); // ok: constant-nonce
  return nonce.toString('hex') + cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
}

function fresh(text, key) {
  const nonce = crypto.randomBytes(16);
  const cipher = crypto.createCipheriv('aes-128-cbc', key, nonce); // ok: constant-nonce
  return nonce.toString('hex') + cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
}

function opened(text, key) {
  const [nonce, body] = text.split('.');
  const decipher = crypto.createDecipheriv('aes-128-cbc', key, Buffer.from(nonce, 'hex')); // ok: constant-nonce
  return decipher.update(body, 'hex', 'utf8') + decipher.final('utf8');
}

// a mode without a nonce
const blocks = (key) => crypto.createCipheriv('aes-128-ecb', key, null); // ok: constant-nonce
const blocksToo = (key) => crypto.createCipheriv('aes-128-ecb', key, ''); // ok: constant-nonce

module.exports = { sealed, note, letter, inPage, zeros, filled, fresh, opened, blocks, blocksToo };
