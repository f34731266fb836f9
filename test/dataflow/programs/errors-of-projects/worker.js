import { Worker } from 'bullmq';
import winston from 'winston';
import { provision } from './accounts.js';

const log = winston.createLogger();

export function start(directory) {
  const worker = new Worker('accounts', (job) => provision(directory, job.data));
  worker.on('failed', (job, error) => {
    log.error('refused', { account: error.account }); // finding: password-in-log
    log.error('refused', { faculty: error.faculty, reason: error.message }); // ok: password-in-log
  });
  return worker;
}
