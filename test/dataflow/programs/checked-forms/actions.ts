'use server';

import { hash, verify } from 'argon2';
import pino from 'pino';
import { keep, storedHash } from './book';
import { entrySchema, joining } from './schemas';

const log = pino();

export async function enter(data: FormData) {
  const attempt = Object.fromEntries(data);
  const checked = entrySchema.safeParse(attempt);
  if (!checked.success) {
    // finding: password-in-log
    log.warn({ attempt }, 'entry refused');
    log.warn({ issues: checked.error.issues }, 'entry refused'); // ok: password-in-log
    return { ok: false };
  }
  return { ok: await verify(await storedHash(), checked.data.password) };
}

export async function enterQuickly(data: FormData) {
  const attempt = Object.fromEntries(data.entries()) as Record<string, string>;
  const isRight = await verify(await storedHash(), attempt.password);
  // finding: password-in-log
  if (!isRight) log.warn(attempt, 'entry refused');
  return isRight;
}

export async function enterBriefly(data: FormData) {
  const { password, ...others } = Object.fromEntries(data);
  log.info(others, 'entry'); // ok: password-in-log
  return verify(await storedHash(), String(password));
}

export async function comment(data: FormData) {
  const given = Object.fromEntries(data);
  log.info({ given }, 'comment'); // ok: password-in-log
  return given.topic;
}

export async function join(data: FormData) {
  const { joiningPassword, ...others } = joining.parse(await readLater(data));
  await keep({ ...others, secret: await hash(joiningPassword) }); // ok: plaintext-password-storage
}

async function readLater(data: FormData) {
  return JSON.parse(String(await new Response(data).text()));
}
