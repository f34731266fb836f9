import express from 'express';
import pino from 'pino';
import { tenantOf } from './tenants';

const log = pino();
const quiet = pino({ redact: ['headers.authorization', 'headers.cookie'] });
const app = express();

app.use((req, _res, next) => {
  // finding: password-in-log
  log.info({ headers: req.headers }, 'request');
  // finding: password-in-log
  console.log('headers', JSON.stringify(req.headers));
  // ok: password-in-log
  log.info({ agent: req.headers['user-agent'] }, 'request');
  // ok: password-in-log
  quiet.info({ headers: req.headers }, 'request');
  const { authorization, cookie, ...rest } = req.headers;
  // ok: password-in-log
  log.info({ rest, signedIn: authorization !== undefined || cookie !== undefined }, 'request');
  // ok: password-in-log
  log.info({ tenant: tenantOf(req.headers) }, 'request');
  // finding: password-in-log
  log.debug({ given: req.headers.authorization }, 'request');
  next();
});
