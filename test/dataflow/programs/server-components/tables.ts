import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, serial, text } from 'drizzle-orm/pg-core';
import { Pool } from 'pg';

export const guests = pgTable('guests', {
  id: serial('id').primaryKey(),
  nickname: text('nickname'),
  diagnosis: text('diagnosis'),
});

export const db = drizzle(new Pool({ connectionString: process.env.DATABASE_URL }));
