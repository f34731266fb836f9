'use server';

import { PrismaClient } from '@prisma/client';
import { z } from 'zod';
import { currentMember } from './session';

const prisma = new PrismaClient();

const Preferences = z.object({ locale: z.string(), timezone: z.string() });

function toRecord(form: FormData): Record<string, string> {
  return Object.fromEntries(form) as Record<string, string>;
}

const WRITABLE = new Set(['displayName', 'bio']);

function writable(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].filter(([key]) => WRITABLE.has(key))) as Record<string, string>;
}

function pick<K extends string>(form: FormData, keys: readonly K[]): Partial<Record<K, string>> {
  const out: Partial<Record<K, string>> = {};
  for (const key of keys) {
    const value = form.get(key);
    if (typeof value === 'string') out[key] = value;
  }
  return out;
}

export async function saveProfile(form: FormData) {
  const member = await currentMember();
  // finding: mass-assignment
  await prisma.member.update({ where: { id: member.id }, data: toRecord(form) });
}

export async function saveAddress(form: FormData) {
  const member = await currentMember();
  // finding: mass-assignment
  await prisma.member.update({ where: { id: member.id }, data: Object.fromEntries(form) });
}

export async function saveNames(form: FormData) {
  const member = await currentMember();
  const displayName = String(form.get('displayName'));
  // ok: mass-assignment
  await prisma.member.update({ where: { id: member.id }, data: { displayName, bio: String(form.get('bio')) } });
}

export async function savePreferences(form: FormData) {
  const member = await currentMember();
  // ok: mass-assignment
  await prisma.member.update({ where: { id: member.id }, data: pick(form, ['locale', 'timezone']) });
}

export async function saveWritable(form: FormData) {
  const member = await currentMember();
  // ok: mass-assignment
  await prisma.member.update({ where: { id: member.id }, data: writable(form) });
}

export async function saveChecked(form: FormData) {
  const member = await currentMember();
  const preferences = Preferences.parse(Object.fromEntries(form));
  // ok: mass-assignment
  await prisma.member.update({ where: { id: member.id }, data: preferences });
}
