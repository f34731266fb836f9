import { createCipheriv, randomFillSync, type CipherGCM } from 'node:crypto';

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
