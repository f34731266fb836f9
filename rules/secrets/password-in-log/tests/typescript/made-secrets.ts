import { randomBytes, randomInt } from 'node:crypto';
import { Hono } from 'hono';
import { nanoid } from 'nanoid';
import pino from 'pino';

const log = pino();
const app = new Hono();

export async function recover(save: (digest: string) => Promise<string>): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  const id = await save(token);
  const message = { subject: 'Reset', body: `Open https://shop.example/reset and enter ${token}` };
  // finding: password-in-log
  log.debug({ message }, 'queued');
  // ok: password-in-log
  log.debug({ id }, 'queued');
}

export function enrol(): void {
  const code = randomInt(100000, 999999).toString();
  // finding: password-in-log
  log.info(`code ${code}`);
  const csrfToken = nanoid();
  // ok: password-in-log
  log.info(`form ${csrfToken}`);
  const requestId = nanoid();
  // ok: password-in-log
  log.info(`request ${requestId}`);
}

app.use(async (c, next) => {
  const bearer = c.req.header('Authorization')?.replace('Bearer ', '');
  await next();
  // finding: password-in-log
  console.error('failed', c.req.path, bearer);
  // ok: password-in-log
  console.error('failed', c.req.path, bearer ? 'with login' : 'anonymous');
  // ok: password-in-log
  console.error('failed', c.req.header('x-request-id'));
  // finding: password-in-log
  console.error('failed', c.req.header('x-room-password'));
  // ok: password-in-log
  console.error('failed', c.req.header('x-csrf-token'));
});
