import express, { type NextFunction, type Request, type Response } from 'express';
import pino from 'pino';
import { z } from 'zod';

const log = pino();
const app = express();
const Credentials = z.object({ email: z.string().email(), password: z.string().min(8) });
const Registration = Credentials.extend({ depot: z.string() });
const Parcel = z.object({ depot: z.string(), weight: z.number() });

const wrap =
  (handler: (req: Request, res: Response) => Promise<unknown>) => (req: Request, res: Response, next: NextFunction) => {
    handler(req, res).catch(next);
  };

function attempt(req: Request, error: unknown): Record<string, unknown> {
  return { path: req.path, form: { ...req.body }, reason: String(error) };
}

app.post(
  '/session',
  wrap(async (req, res) => {
    const { email, password } = Credentials.parse(req.body);
    try {
      await signIn(email, password);
    } catch (error) {
      // finding: password-in-log
      log.warn(attempt(req, error), 'refused');
    }
    res.end();
  }),
);

app.post(
  '/parcels',
  wrap(async (req, res) => {
    const { depot } = Parcel.parse(req.body);
    // ok: password-in-log
    log.warn(attempt(req, depot), 'refused');
    res.end();
  }),
);

app.post('/registrations', (req, res) => {
  const person = Registration.parse(req.body);
  // finding: password-in-log
  log.info({ person }, 'registered');
  // ok: password-in-log
  log.info({ person: Registration.omit({ password: true }).parse(req.body) }, 'registered');
  // ok: password-in-log
  log.info({ depot: person.depot }, 'registered');
  res.end();
});

declare function signIn(email: string, password: string): Promise<void>;
