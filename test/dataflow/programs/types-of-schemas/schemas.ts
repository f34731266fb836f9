import { z } from 'zod';

export const guest = z.object({ call: z.string(), email: z.string().email(), phone: z.string().optional() });
export type Guest = z.infer<typeof guest>;

export const layout = z.object({ columns: z.number(), theme: z.string() });
export type Layout = z.infer<typeof layout>;
