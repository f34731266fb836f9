import { initTRPC } from '@trpc/server';
import { createSafeActionClient } from 'next-safe-action';
import { z } from 'zod';

const t = initTRPC.context<{ member: string }>().create();

export const { router } = t;
export const membersOnly = t.procedure.use(({ ctx, next }) => next({ ctx }));
export const action = createSafeActionClient();
export const trip = z.object({
  boat: z.string().regex(/^[A-Z]{2}\d+$/),
  crew: z.enum(['one', 'two']),
  note: z.string().max(400),
});
