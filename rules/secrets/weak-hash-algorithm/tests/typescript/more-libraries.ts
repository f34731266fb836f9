import forge from 'node-forge';
import { md5, sha256 as wasm256 } from 'hash-wasm';
import { hmac } from '@noble/hashes/hmac';
import { sha1 } from '@noble/hashes/legacy';
import { sha512 } from '@noble/hashes/sha2';
import { KJUR } from 'jsrsasign';

export function seal(text: string, key: string): string {
  const mac = forge.hmac.create();
  // finding: weak-hash-algorithm
  mac.start('md5', key);
  mac.update(text);
  return mac.digest().toHex();
}

export function sealed(text: string, key: string): string {
  const mac = forge.hmac.create();
  // ok: weak-hash-algorithm
  mac.start('sha256', key);
  mac.update(text);
  return mac.digest().toHex();
}

// finding: weak-hash-algorithm
export const stamp = () => forge.md.md5.create();
// ok: weak-hash-algorithm
export const stamped = () => forge.md.sha512.create();
// finding: weak-hash-algorithm
export const sign = (text: string) => md5(text);
// ok: weak-hash-algorithm
export const signed = (text: string) => wasm256(text);
// finding: weak-hash-algorithm
export const mark = (key: Uint8Array, text: Uint8Array) => hmac(sha1, key, text);
// ok: weak-hash-algorithm
export const marked = (key: Uint8Array, text: Uint8Array) => hmac(sha512, key, text);
// finding: weak-hash-algorithm
export const code = (key: string) => new KJUR.crypto.Mac({ alg: 'HmacMD5', pass: key });
// ok: weak-hash-algorithm
export const coded = (key: string) => new KJUR.crypto.Mac({ alg: 'HmacSHA256', pass: key });
