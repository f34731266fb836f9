import { createHash, createHmac, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import * as argon2 from 'argon2';

interface Credentials {
  readonly user: string;
  readonly password: string;
}

const derive = promisify(scrypt);

export function digest(credentials: Credentials): string {
  // finding: weak-password-hash
  return createHash('sha1').update(credentials.password).digest('hex');
}

export function keyed(credentials: Credentials, key: Buffer): string {
  // finding: weak-password-hash
  return createHmac('sha256', key).update(credentials.password).digest('hex');
}

export async function strong(credentials: Credentials): Promise<string> {
  // ok: weak-password-hash
  return argon2.hash(credentials.password, { type: argon2.argon2id });
}

export async function derivedKey(credentials: Credentials, salt: Buffer): Promise<unknown> {
  // ok: weak-password-hash
  return derive(credentials.password, salt, 64);
}

export function fileHash(content: Buffer): string {
  // ok: weak-password-hash
  return createHash('sha256').update(content).digest('hex');
}

export function idempotencyKey(userId: string, resetPassword: boolean): string {
  // ok: weak-password-hash
  return createHash('sha256').update(`${userId}:${resetPassword}`).digest('hex');
}
