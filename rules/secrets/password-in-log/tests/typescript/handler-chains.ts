import express, { type NextFunction, type Request, type Response } from 'express';
import Fastify from 'fastify';
import pino from 'pino';
import { z } from 'zod';
import { keepers } from './keepers';

const log = pino();
const app = express();
const beacon = z.object({ badge: z.string(), password: z.string() });

app.use((req, _res, next) => {
  // finding: password-in-log
  log.info({ path: req.path, body: req.body }, 'request');
  next();
});

app.use('/lamps', (req, _res, next) => {
  // ok: password-in-log
  log.info({ body: req.body }, 'lamp');
  next();
});

const traced = (what: string) => (req: Request, res: Response, next: NextFunction) => {
  const entry = { what, given: { ...req.params, ...req.body } };
  // finding: password-in-log
  res.on('finish', () => log.info({ ...entry, status: res.statusCode }, 'done'));
  next();
};

const counted = (what: string) => (req: Request, _res: Response, next: NextFunction) => {
  // ok: password-in-log
  log.info({ what, given: req.body }, 'counted');
  next();
};

function describe(req: Request, _res: Response, next: NextFunction): void {
  // ok: password-in-log
  log.info({ given: req.body }, 'lamp described');
  next();
}

const safely =
  (handler: (req: Request, res: Response) => Promise<unknown>) => (req: Request, res: Response, next: NextFunction) => {
    handler(req, res).catch(next);
  };

app.post(
  '/keepers',
  traced('keeper'),
  safely(async (req, res) => {
    const { badge, password } = beacon.parse(req.body);
    res.json({ id: await keepers.add(badge, password) });
  }),
);

app.post('/lamps/:id', counted('lamp'), describe, (req, res) => {
  res.json({ id: req.params.id, oil: req.body.oil });
});

const service = Fastify();
service.addHook('preHandler', async (request) => {
  // finding: password-in-log
  log.info({ body: request.body }, 'request');
});
service.post('/sign-in', async (request) => keepers.check(request.body as { badge: string; password: string }));
