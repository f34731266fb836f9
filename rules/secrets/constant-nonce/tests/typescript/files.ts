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
