import { PrismaClient } from '@prisma/client';
import express from 'express';
import pino from 'pino';
import { z } from 'zod';

const prisma = new PrismaClient();
const log = pino();
const app = express();

export async function enrol(email: string, course: string) {
  const pupil = await prisma.pupil.create({ data: { email, course } });
  // finding: personal-data-in-log
  log.info({ pupil }, 'enrolled');
  log.info({ id: pupil.id, course: pupil.course }, 'enrolled'); // ok: personal-data-in-log
}

export async function graded(id: string) {
  const pupil = await prisma.pupil.findUniqueOrThrow({ where: { id }, select: { id: true, course: true } });
  log.info({ pupil }, 'graded'); // ok: personal-data-in-log
}

export async function finished(id: string) {
  const pupil = await prisma.$transaction(async (tx) => {
    await tx.course.update({ where: { id }, data: { finished: true } });
    return tx.pupil.findUniqueOrThrow({ where: { id } });
  });
  // finding: personal-data-in-log
  log.info({ ...pupil, finished: true }, 'finished');
}

const notices = z.object({ withEmail: z.boolean().optional(), email: z.string().email() });

export function wanted(body: unknown) {
  const { withEmail, ...rest } = notices.parse(body);
  log.info({ withEmail }, 'wanted'); // ok: personal-data-in-log
  return rest;
}

app.post('/notices', (req, res) => {
  const given = notices.parse(req.body);
  // finding: personal-data-in-log
  log.info({ given }, 'wanted');
  log.info({ flag: given.withEmail }, 'wanted'); // ok: personal-data-in-log
  res.end();
});
