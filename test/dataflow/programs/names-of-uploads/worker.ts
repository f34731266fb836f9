import { exec, execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { Worker, type Job } from 'bullmq';

const shell = promisify(exec);
const run = promisify(execFile);

const shrink = async ({ path, size }: { path: string; size: number }) => {
  await shell(`convert "${path}" -resize 50% "${path}.small.jpg"`); // finding: command-injection
  await shell(`truncate -s ${size} /var/tmp/last`); // ok: command-injection
};

const measure = async ({ path }: { path: string }) => {
  await run('identify', ['-format', '%wx%h', path]); // ok: command-injection
  await readFile(path); // ok: path-traversal
};

const handlers: Record<string, (data: any) => Promise<void>> = { shrink, measure };

export const worker = new Worker('pictures', async (job: Job) => {
  await handlers[job.name](job.data);
});
