import { PrismaClient } from '@prisma/client';
import { Pool } from 'pg';
import { createHash } from 'node:crypto';

const prisma = new PrismaClient();
const pool = new Pool();

/** What is stored has another name than what is typed in. */
export async function opens(locker: string, password: string): Promise<boolean> {
  const found = await prisma.locker.findUniqueOrThrow({ where: { id: locker } });
  return found.opener === password; // finding: plaintext-password-comparison
}

export async function opensHashed(locker: string, password: string): Promise<boolean> {
  const found = await prisma.locker.findUniqueOrThrow({ where: { id: locker } });
  return found.opener === createHash('sha256').update(found.salt + password).digest('hex'); // ok: plaintext-password-comparison
}

export async function matches(gate: string, passphrase: string): Promise<boolean> {
  const { rows } = await pool.query('SELECT word FROM gates WHERE id = $1', [gate]);
  if (rows[0].word !== passphrase) return false; // finding: plaintext-password-comparison
  return true;
}

/** Typed in twice. */
export function sameTwice(form: { password: string; again: string }): boolean {
  return form.password === form.again; // ok: plaintext-password-comparison
}

export async function isRenamed(locker: string, label: string): Promise<boolean> {
  const found = await prisma.locker.findUniqueOrThrow({ where: { id: locker } });
  return found.label !== label; // ok: plaintext-password-comparison
}
