import Joi from 'joi';
import { z } from 'zod';

export const entrySchema = z.object({ callsign: z.string().max(40), password: z.string().min(12) });
export const berthSchema = z.object({
  berth: z.string().regex(/^[A-Z]\d{1,3}$/).optional(),
  arrival: z.string().date(),
  note: z.string().trim().max(2000),
  metres: z.string().transform(Number),
  words: z.string().transform((text) => text.split(' ')),
});
export const plainText = z.string().min(1).max(4000);
export const joining = z.object({ callsign: z.string(), joiningPassword: z.string(), port: z.string() });

const QUAYS = ['north', 'south'];
export const quaySchema = z.object({
  quay: z.string().refine((name) => QUAYS.includes(name)),
  sign: z.string().refine((text) => /^[a-z]+$/.test(text)),
  word: z.string().refine((text) => text.length < 80),
});
export const mooringSchema = Joi.object({
  side: Joi.string().valid('port', 'starboard').required(),
  place: Joi.string().pattern(/^[A-Z]\d+$/),
  id: Joi.string().guid(),
  remark: Joi.string().max(80).allow(''),
});
