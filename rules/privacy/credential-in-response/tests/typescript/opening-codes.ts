import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import express from 'express';

const lockers = pgTable('lockers', { id: integer('id').primaryKey(), shelf: text('shelf'), doorCode: text('door_code') });
const shelves = pgTable('shelves', { id: integer('id').primaryKey(), countryCode: text('country_code') });

const db = drizzle(process.env.DATABASE_URL!);
const app = express();

app.get('/lockers/:id', async (req, res) => {
  const [locker] = await db.select().from(lockers).where(eq(lockers.id, Number(req.params.id)));
  // finding: credential-in-response
  res.json(locker);
});

app.get('/lockers/:id/shelf', async (req, res) => {
  const [locker] = await db.select().from(lockers).where(eq(lockers.id, Number(req.params.id)));
  // ok: credential-in-response
  res.json({ shelf: locker.shelf });
});

app.get('/shelves/:id', async (req, res) => {
  const [shelf] = await db.select().from(shelves).where(eq(shelves.id, Number(req.params.id)));
  // ok: credential-in-response
  res.json(shelf);
});
