'use server';

import { db, guests } from './tables';

export async function everyGuest() {
  // finding: sensitive-record-in-response
  return db.select().from(guests);
}

export async function everyName() {
  // ok: sensitive-record-in-response
  return db.select({ nickname: guests.nickname }).from(guests);
}

async function first() {
  const [guest] = await db.select().from(guests).limit(1);
  // ok: sensitive-record-in-response
  return guest;
}

export async function firstName() {
  // ok: sensitive-record-in-response
  return (await first()).nickname;
}
