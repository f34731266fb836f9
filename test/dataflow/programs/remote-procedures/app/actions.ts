'use server';

import { writeFile } from 'node:fs/promises';
import { prisma } from '../database.js';

export async function rename(id: string, title: string) {
  await prisma.$executeRawUnsafe(`update notes set title = '${title}' where id = 1`); // finding: sql-injection
  await prisma.$executeRaw`update notes set title = ${title} where id = ${id}`; // ok: sql-injection
}

export async function upload(formData: FormData) {
  const name = formData.get('name') as string;
  await writeFile('/srv/notes/' + name, String(formData.get('text'))); // finding: path-traversal
}

async function notExported(title: string) {
  await prisma.$executeRawUnsafe(`update notes set title = '${title}'`); // ok: sql-injection
}

export async function reset() {
  await notExported('untitled');
}
