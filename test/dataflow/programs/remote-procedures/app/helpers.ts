import { prisma } from '../database.js';

/** No directive: nobody outside calls it. */
export async function retitle(title: string) {
  await prisma.$executeRawUnsafe(`update notes set title = '${title}'`); // ok: sql-injection
}
