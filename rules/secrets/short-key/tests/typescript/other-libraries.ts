import { createDiffieHellman, getDiffieHellman } from 'node:crypto';
import forge from 'node-forge';
import { KEYUTIL } from 'jsrsasign';
import NodeRSA from 'node-rsa';

export function certificateKey(bits: number) {
  const old = forge.pki.rsa.generateKeyPair({ bits: 1024, e: 0x10001 }); // finding: short-key
  const older = forge.pki.rsa.generateKeyPair(512); // finding: short-key
  const good = forge.pki.rsa.generateKeyPair({ bits: 3072 }); // ok: short-key
  const asked = forge.pki.rsa.generateKeyPair({ bits }); // ok: short-key
  return [old, older, good, asked];
}

export const tickets = new NodeRSA({ b: 512 }); // finding: short-key
export const letters = new NodeRSA({ b: 2048 }); // ok: short-key
export const loaded = new NodeRSA(process.env.PRIVATE_KEY); // ok: short-key

export const signing = KEYUTIL.generateKeypair('RSA', 1024); // finding: short-key
export const curve = KEYUTIL.generateKeypair('EC', 'secp256r1'); // ok: short-key

export const shared = createDiffieHellman(1024); // finding: short-key
export const wide = createDiffieHellman(2048); // ok: short-key
export const group = getDiffieHellman('modp2'); // finding: short-key
export const newGroup = getDiffieHellman('modp14'); // ok: short-key
