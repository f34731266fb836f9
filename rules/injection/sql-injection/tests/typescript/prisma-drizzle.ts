import { Prisma, PrismaClient } from '@prisma/client';
import { sql } from 'drizzle-orm';
import type { Request, Response } from 'express';
import { db } from './database';

const prisma = new PrismaClient();

export async function users(req: Request, res: Response): Promise<void> {
  const name = String(req.query.name);
  // ok: sql-injection
  const tagged = await prisma.$queryRaw`SELECT * FROM "User" WHERE name = ${name}`;
  // finding: sql-injection
  const unsafe = await prisma.$queryRawUnsafe(`SELECT * FROM "User" WHERE name = '${name}'`);
  // ok: sql-injection
  const bound = await prisma.$queryRawUnsafe('SELECT * FROM "User" WHERE name = $1', name);
  // finding: sql-injection
  const raw = Prisma.raw(`ORDER BY ${req.query.order}`);
  // ok: sql-injection
  const found = await prisma.user.findMany({ where: { name } });
  res.json({ tagged, unsafe, bound, raw, found });
}

export async function items(req: Request, res: Response): Promise<void> {
  // ok: sql-injection
  const safe = await db.execute(sql`select * from items where id = ${req.params.id}`);
  // finding: sql-injection
  const open = await db.execute(sql`select * from items where ${sql.raw(req.body.filter)}`);
  res.json({ safe, open });
}

enum Column {
  Name = 'name',
  Date = 'date',
}

export async function sorted(req: Request, res: Response): Promise<void> {
  const column = req.query.by === 'date' ? Column.Date : Column.Name;
  // ok: sql-injection
  const rows = await prisma.$queryRawUnsafe(`SELECT * FROM "User" ORDER BY ${column}`);
  const allowed = new Set(['name', 'date']);
  const wanted = req.query.by as string;
  if (allowed.has(wanted)) {
    // ok: sql-injection
    await prisma.$executeRawUnsafe(`CREATE INDEX ON "User" (${wanted})`);
  }
  res.json(rows);
}
