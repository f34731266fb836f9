import { relations } from 'drizzle-orm';
import { integer, pgTable, serial, text } from 'drizzle-orm/pg-core';

export const boats = pgTable('boats', { id: serial('id').primaryKey(), hull: text('hull'), skipperId: integer('skipper_id') });

export const sailors = pgTable('sailors', {
  id: serial('id').primaryKey(),
  nickname: text('nickname'),
  passportNumber: text('passport_number'),
  pinHash: text('pin_hash'),
});

export const boatRelations = relations(boats, ({ one }) => ({
  skipper: one(sailors, { fields: [boats.skipperId], references: [sailors.id] }),
}));
