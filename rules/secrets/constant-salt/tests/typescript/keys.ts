import { pbkdf2Sync, randomBytes, scryptSync } from 'node:crypto';

export function fixed(password: string): Buffer {
  // finding: constant-salt
  return pbkdf2Sync(password, 'shop', 600_000, 32, 'sha512');
}

export function drawn(password: string): { salt: Buffer; hash: Buffer } {
  const salt = randomBytes(16);
  // ok: constant-salt
  return { salt, hash: scryptSync(password, salt, 32) };
}
