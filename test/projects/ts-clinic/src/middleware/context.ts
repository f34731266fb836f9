import fs from 'fs';
import path from 'path';
import { AsyncLocalStorage } from 'async_hooks';
import type { NextFunction, Request, Response } from 'express';
import { logger } from '../lib/logger';

interface RequestContext {
  clinic: string;
  requestId: string;
}

const storage = new AsyncLocalStorage<RequestContext>();
let sequence = 0;

export const currentClinic = () => storage.getStore()?.clinic ?? '1';
export const requestId = () => storage.getStore()?.requestId ?? '-';

export function clinicContext(req: Request, _res: Response, next: NextFunction) {
  const clinic = req.get('x-clinic') ?? '1';
  sequence += 1;
  storage.run({ clinic, requestId: `${process.pid}-${sequence}` }, next);
}

fs.mkdirSync('logs', { recursive: true });
const access = fs.createWriteStream(path.resolve('logs/access.log'), { flags: 'a' });

export function accessLog(req: Request, res: Response, next: NextFunction) {
  const started = Date.now();
  res.once('finish', () => {
    access.write(`${new Date().toISOString()} ${req.method} ${decodeURIComponent(req.path)} ${res.statusCode}\n`);
    logger.info({ id: requestId(), method: req.method, route: req.route?.path, status: res.statusCode, took: Date.now() - started }, 'request');
  });
  next();
}
