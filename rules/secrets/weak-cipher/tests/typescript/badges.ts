import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

type Mode = 'short' | 'full';

const NAMES: Record<Mode, string> = { short: 'aes-256-ecb', full: 'aes-256-gcm' };

export class Badges {
  constructor(private readonly key: Buffer) {}

  short(code: string): string {
    const cipher = createCipheriv(NAMES.short, this.key, null); // finding: weak-cipher
    return cipher.update(code, 'utf8', 'base64') + cipher.final('base64');
  }

  read(code: string): string {
    const decipher = createDecipheriv('bf-cbc', this.key, Buffer.alloc(8)); // finding: weak-cipher
    return decipher.update(code, 'base64', 'utf8') + decipher.final('utf8');
  }

  full(code: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv(NAMES.full, this.key, nonce); // ok: weak-cipher
    return nonce.toString('base64') + cipher.update(code, 'utf8', 'base64') + cipher.final('base64');
  }
}
