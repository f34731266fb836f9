import crypto from 'crypto';
import { promisify } from 'util';
import bcrypt from 'bcrypt';

const ROUNDS = 12;
const scrypt = promisify<string, Buffer, number, Buffer>(crypto.scrypt);

export function hashPassword(plain: string): Promise<string> {
  return bcrypt.hash(plain, ROUNDS);
}

export function verifyPassword(plain: string, stored: string): Promise<boolean> {
  return bcrypt.compare(plain, stored);
}

export async function derive(plain: string, salt: Buffer = crypto.randomBytes(16)): Promise<string> {
  const key = await scrypt(plain, salt, 64);
  return `${salt.toString('base64')}:${key.toString('base64')}`;
}

export async function matches(plain: string, stored: string): Promise<boolean> {
  const [salt, key] = stored.split(':').map((part) => Buffer.from(part, 'base64'));
  const candidate = await scrypt(plain, salt, 64);
  return candidate.length === key.length && crypto.timingSafeEqual(candidate, key);
}

export function digest(value: string, algorithm = 'md5'): string {
  return crypto.createHash(algorithm).update(value).digest('hex');
}

export const keyed = (algorithm: string) => (salt: string) => (value: string) =>
  crypto.createHash(algorithm).update(salt + value).digest('base64');

export function stretch(value: string, salt: string, rounds = 1000): string {
  return crypto.pbkdf2Sync(value, salt, rounds, 32, 'sha1').toString('hex');
}

export const checksum = (content: Buffer) => crypto.createHash('sha1').update(content).digest('hex');

export const etag = (body: string) => `"${crypto.createHash('md5').update(body).digest('hex')}"`;

export function newToken(): { token: string; stored: string } {
  const token = crypto.randomBytes(32).toString('base64url');
  return { token, stored: crypto.createHash('sha256').update(token).digest('hex') };
}
