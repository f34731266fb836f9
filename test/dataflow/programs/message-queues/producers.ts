import Agenda from 'agenda';
import { Queue } from 'bullmq';
import { Router } from 'express';
import PgBoss from 'pg-boss';

// each name gives a queue of its own
const [stamps, letters] = ['stamps', 'letters'].map((name) => new Queue(name));

export const agenda = new Agenda();
export const boss = new PgBoss('postgres://db.internal/jobs?sslmode=verify-full');
export const routes = Router();

routes.post('/', async (req, res) => {
  await stamps.add('print', { printer: req.body.printer });
  await letters.add('print', { copies: Number(req.body.copies) });
  await agenda.now('backup', { folder: req.body.folder });
  await agenda.schedule('in 5 minutes', 'clean', { days: Number(req.body.days) });
  await boss.send('label', { text: req.body.text });
  res.status(202).end();
});
