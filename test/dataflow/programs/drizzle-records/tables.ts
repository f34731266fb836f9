import { pgSchema, serial, text } from 'drizzle-orm/pg-core';

const club = pgSchema('club');

export const rowers = club.table('rowers', {
  id: serial('id').primaryKey(),
  nickname: text('nickname').notNull(),
  bloodType: text('blood_type'),
  passwordHash: text('password_hash').notNull(),
});

export const notices = club.table('notices', {
  id: serial('id').primaryKey(),
  headline: text('headline'),
  markup: text('markup'),
  authorPhone: text('author_phone'),
});
