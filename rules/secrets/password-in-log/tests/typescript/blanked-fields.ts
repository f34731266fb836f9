import { Hono } from 'hono';
import pino from 'pino';
import { z } from 'zod';

const logger = pino();
const HIDDEN = new Set(['password', 'repeat', 'token']);
const CONTACT = ['email', 'phone'];
const account = z.object({ email: z.string(), department: z.string(), password: z.string() });

type Body = Record<string, unknown>;

const masked = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).map(([key, value]) => [key, HIDDEN.has(key) ? '[hidden]' : value]));
const contactMasked = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).map(([key, value]) => [key, CONTACT.includes(key) ? '[hidden]' : value]));
const without = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).filter(([key]) => key !== 'password'));
const withoutContact = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).filter(([key]) => !CONTACT.includes(key)));
const byPattern = (body: Body): Body =>
  Object.entries(body).reduce<Body>(
    (all, [key, value]) => ({ ...all, [key]: /pass|secret/i.test(key) ? '***' : value }),
    {},
  );

function copied(body: Body): Body {
  const copy: Body = {};
  for (const [key, value] of Object.entries(body)) {
    if (HIDDEN.has(key)) continue;
    copy[key] = value;
  }
  return copy;
}

function copiedWithPassword(body: Body): Body {
  const copy: Body = {};
  for (const [key, value] of Object.entries(body)) {
    if (CONTACT.includes(key)) continue;
    copy[key] = value;
  }
  return copy;
}

function overwritten(body: Body): Body {
  const copy = { ...body };
  Object.keys(copy).forEach((key) => {
    if (HIDDEN.has(key)) copy[key] = '***';
  });
  return copy;
}

function emptied(body: Body): Body {
  const copy = { ...body };
  for (const key of HIDDEN) {
    if (key in copy) copy[key] = '***';
  }
  return copy;
}

function deleted(body: Body): Body {
  const copy = { ...body };
  CONTACT.forEach((key) => {
    delete copy[key];
  });
  return copy;
}

const app = new Hono();

app.post('/accounts', async (c) => {
  const body = account.parse(await c.req.json());
  // ok: password-in-log
  logger.info({ account: masked(body) }, 'requested');
  // finding: password-in-log
  logger.info({ account: contactMasked(body) }, 'requested');
  // ok: password-in-log
  logger.info({ account: without(body) }, 'requested');
  // finding: password-in-log
  logger.info({ account: withoutContact(body) }, 'requested');
  // ok: password-in-log
  logger.info({ account: byPattern(body) }, 'requested');
  // ok: password-in-log
  logger.info({ account: copied(body) }, 'requested');
  // finding: password-in-log
  logger.info({ account: copiedWithPassword(body) }, 'requested');
  // ok: password-in-log
  logger.info({ account: overwritten(body) }, 'requested');
  // ok: password-in-log
  logger.info({ account: emptied(body) }, 'requested');
  // finding: password-in-log
  logger.info({ account: deleted(body) }, 'requested');
  return c.json({});
});
