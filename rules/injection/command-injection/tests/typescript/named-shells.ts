import { spawn, execFile, type SpawnOptions } from 'node:child_process';
import express from 'express';
import { Queue, Worker } from 'bullmq';

const connection = { host: '127.0.0.1', port: 6379 };
const labels = new Queue('labels', { connection });
const covers = new Queue('covers', { connection });

const app = express();

app.post('/labels', express.json(), async (req, res) => {
  await labels.add('print', { title: String(req.body.title) });
  await covers.add('draw', { title: 'Cover', size: Number(req.body.size) });
  res.sendStatus(202);
});

function inShell(tool: string, args: string[]) {
  const options: SpawnOptions = { stdio: 'ignore', shell: '/bin/bash' };
  // finding: command-injection
  return spawn(tool, args, options);
}

function alone(tool: string, args: string[]) {
  const options: SpawnOptions = { stdio: 'ignore', shell: false };
  // ok: command-injection
  return spawn(tool, args, options);
}

// the name of a queue is that of its jobs
export const printer = new Worker(
  labels.name,
  async (job) => {
    inShell('lp', ['-t', `"${job.data.title}"`]);
    alone('lp', ['-t', job.data.title]);
  },
  { connection },
);

export const drawer = new Worker(
  covers.name,
  async (job) => {
    // ok: command-injection
    execFile('convert', ['-size', `${job.data.size}`, `label:${job.data.title}`], { shell: '/bin/sh' });
  },
  { connection },
);
