import { exec } from 'node:child_process';
import { Router } from 'express';
import { Queue, Worker, type Job } from 'bullmq';

const connection = { host: 'redis' };
const prints = new Queue('prints', { connection });
const scans = new Queue('scans', { connection });

export const routes = Router();
routes.post('/prints', async (req, res) => {
  await prints.add('poster', { printer: String(req.body.printer) });
  await scans.add('page', { page: Number(req.body.page) });
  res.status(202).end();
});

type Work = (data: any) => Promise<void>;

/** What is to be done with the jobs of each queue, by their names. */
function works(): Record<string, Record<string, Work>> {
  return {
    prints: {
      poster: async (job) => {
        exec(`lp -d ${job.printer}`); // finding: command-injection
      },
    },
    scans: {
      page: async (job) => {
        exec(`scan ${job.page}`); // ok: command-injection
      },
    },
    nobody: {
      adds: async (job) => {
        exec(`echo ${job.printer}`); // ok: command-injection
      },
    },
  };
}

export function start(): Worker[] {
  return Object.entries(works()).map(
    ([queue, byName]) =>
      new Worker(
        queue,
        async (job: Job) => {
          await byName[job.name](job.data);
        },
        { connection },
      ),
  );
}

const letters = new Queue('letters', { connection });
routes.post('/letters', async (req, res) => {
  await letters.add('letter', { printer: String(req.body.printer) });
  res.status(202).end();
});

const others = {
  letters: async (job: Job) => {
    exec(`lp -d ${job.data.printer}`); // finding: command-injection
  },
  parcels: async (job: Job) => {
    exec(`lp -d ${job.data.printer}`); // ok: command-injection
  },
};
for (const [queue, work] of Object.entries(others)) new Worker(queue, work, { connection });
