import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, serial, text } from 'drizzle-orm/pg-core';
import { Hono } from 'hono';

const db = drizzle('postgres://db.internal/care');

export const patients = pgTable('patients', { id: serial('id'), ward: text('ward'), diagnosis: text('diagnosis') });
export const wards = pgTable('wards', { id: serial('id'), floor: text('floor') });

const app = new Hono();

app.get('/patients', async (c, next) => {
  const rows = await db.select().from(patients);
  // finding: sensitive-record-in-response
  return c.json(rows);
});

app.get('/patients/:id', async (c, next) => {
  const [row] = await db.select().from(patients).where(eq(patients.id, 1)).limit(1);
  // finding: sensitive-record-in-response
  return c.json(row);
});

app.get('/patients/wards', async (c, next) => {
  const rows = await db.select({ id: patients.id, ward: patients.ward }).from(patients);
  // ok: sensitive-record-in-response
  return c.json(rows);
});

app.get('/wards', async (c, next) => {
  // ok: sensitive-record-in-response
  return c.json(await db.select().from(wards));
});

export default app;
