import { createCipheriv, randomBytes, randomFillSync, type CipherGCM } from 'node:crypto';

export class Strongbox {
  private static readonly NONCE = 'strongbox-16byte'; // finding: constant-nonce

  constructor(private readonly key: Buffer) {}

  shut(): CipherGCM {
    return createCipheriv('aes-256-gcm', this.key, Strongbox.NONCE) as CipherGCM;
  }

  shutEachTime(): CipherGCM {
    const nonce = randomFillSync(Buffer.alloc(12));
    return createCipheriv('aes-256-gcm', this.key, nonce) as CipherGCM; // ok: constant-nonce
  }
}

export function zeros(text: string, key: Buffer, length: number): string {
  // finding: constant-nonce
  const cipher = createCipheriv('aes-256-cbc', key, Buffer.alloc(16, 0));
  // ok: constant-nonce
  const other = createCipheriv('aes-256-cbc', key, randomBytes(length));
  return cipher.update(text, 'utf8', 'hex') + other.update(text, 'utf8', 'hex');
}

/** In the browser. */
export async function sealNote(key: CryptoKey, note: BufferSource): Promise<ArrayBuffer> {
  return crypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, note); // finding: constant-nonce
}

export async function sealPage(key: CryptoKey, page: BufferSource): Promise<Uint8Array> {
  const iv = new Uint8Array(12);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, page); // finding: constant-nonce
  return new Uint8Array([...iv, ...new Uint8Array(sealed)]);
}

export async function sealLetter(key: CryptoKey, letter: BufferSource): Promise<ArrayBuffer> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, letter); // ok: constant-nonce
}

export async function sealParcel(key: CryptoKey, parcel: BufferSource, counter: number): Promise<ArrayBuffer> {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(0, counter);
  return crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, parcel); // ok: constant-nonce
}

export async function sealBox(key: CryptoKey, box: BufferSource): Promise<ArrayBuffer> {
  const start = new Uint8Array(16);
  crypto.getRandomValues(start);
  return crypto.subtle.encrypt({ name: 'AES-CBC', iv: start }, key, box); // ok: constant-nonce
}
