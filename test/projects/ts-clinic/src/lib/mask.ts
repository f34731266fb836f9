import crypto from 'crypto';
import { config } from '../config';

export function maskEmail(email: string): string {
  const [, domain = ''] = email.split('@');
  return `***@${domain}`;
}

export const maskTail = (value: string, keep = 2) => '*'.repeat(Math.max(value.length - keep, 0)) + value.slice(-keep);

export function pseudonym(id: string): string {
  return crypto.createHmac('sha256', config.pseudonymKey).update(id).digest('hex').slice(0, 24);
}

export function ageBand(dateOfBirth: string): string {
  const years = new Date().getFullYear() - Number(dateOfBirth.slice(0, 4));
  const lower = Math.floor(years / 10) * 10;
  return `${lower}-${lower + 9}`;
}

export function omit<T extends object, K extends keyof T>(source: T, ...keys: K[]): Omit<T, K> {
  const copy = { ...source };
  for (const key of keys) {
    delete copy[key];
  }
  return copy;
}
