import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import { prisma } from './database.js';

const t = initTRPC.context<{ reader: string }>().create();
const publicProcedure = t.procedure;

export const shelves = t.router({
  search: publicProcedure.input(z.object({ text: z.string() })).query(async ({ input }) => {
    return prisma.$queryRawUnsafe(`select * from shelves where name like '%${input.text}%'`); // finding: sql-injection
  }),
  byId: publicProcedure.input(z.string()).query(({ input }) => {
    return prisma.$queryRawUnsafe('select * from shelves where id = $1', input); // ok: sql-injection
  }),
  mine: publicProcedure.query(({ ctx }) => {
    return prisma.$queryRawUnsafe(`select * from shelves where reader = '${ctx.reader}'`); // ok: sql-injection
  }),
});
