/** SHA-256 of texts and bytes, and names made from content. Pure: the same in Node and in a browser, and not asynchronous. */
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** 64 hex digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** As a content security policy and subresource integrity write it: `sha256-…` in base64. */
export function integrityOf(text: string): string {
  return `sha256-${base64(sha256(utf8ToBytes(text)))}`;
}

/** UTF-8; what is no character becomes a replacement character. */
export function bytesOf(text: string): Uint8Array {
  return utf8ToBytes(text);
}

/** Namespace of our names: a UUID of version 4 made for this purpose. */
const NAMESPACE = '5b0c9f4e-6a0f-4d0b-9a52-3d1f6b0e7c21';

/** UUID of version 5 (RFC 9562, 5.5): the same content has the same name. */
export function uuidOf(...content: readonly string[]): string {
  const name = utf8ToBytes(JSON.stringify(content));
  const hash = sha1(concatBytes(hexToBytes(NAMESPACE.replaceAll('-', '')), name)).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(hash);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648, with padding. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const digits = [18, 12, 6, 0].map((shift) => DIGITS.charAt((bits >> shift) & 63)).join('');
    text += digits.slice(0, Math.min(4, bytes.length - at + 1)).padEnd(4, '=');
  }
  return text;
}
