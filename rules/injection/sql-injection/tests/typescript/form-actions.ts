'use server';

import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();
const note = z.object({ text: z.string().min(1), weight: z.coerce.number() });

export async function saveNote(previous: { message: string }, formData: FormData) {
  const parsed = note.safeParse(Object.fromEntries(formData));
  if (!parsed.success) return { message: 'check the fields' };
  await pool.query(`INSERT INTO notes (weight) VALUES (${parsed.data.weight})`); // ok: sql-injection
  await pool.query(`INSERT INTO notes (text) VALUES ('${parsed.data.text}')`); // finding: sql-injection
  return { message: 'saved' };
}

export async function renameNote(previous: unknown, formData: FormData) {
  const fields = Object.fromEntries(formData);
  await pool.query('UPDATE notes SET title = $1', [fields.title]); // ok: sql-injection
  await pool.query(`UPDATE notes SET title = '${fields.title}'`); // finding: sql-injection
}
