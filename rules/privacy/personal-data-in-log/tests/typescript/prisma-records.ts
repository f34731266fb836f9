import { PrismaClient } from '@prisma/client';
import pino from 'pino';

const prisma = new PrismaClient();
const log = pino();

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
