import { createCipheriv, randomBytes, randomFillSync } from 'node:crypto';

export class Crate {
  private static readonly start = Buffer.from([7, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);

  constructor(private readonly key: Buffer) {}

  close(): unknown {
    return createCipheriv('aes-256-cbc', this.key, Crate.start); // finding: constant-nonce
  }

  closeListed(): unknown {
    const vector = new Uint8Array([9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 1, 2, 3, 4, 5, 6]);
    return createCipheriv('aes-256-cbc', this.key, vector); // finding: constant-nonce
  }

  closeWell(): unknown {
    return createCipheriv('aes-256-cbc', this.key, randomBytes(16)); // ok: constant-nonce
  }

  closeFilled(): unknown {
    const vector = new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    randomFillSync(vector);
    return createCipheriv('aes-256-cbc', this.key, vector); // ok: constant-nonce
  }

  closeSent(parts: number[]): unknown {
    return createCipheriv('aes-256-cbc', this.key, Buffer.from(parts)); // ok: constant-nonce
  }
}
