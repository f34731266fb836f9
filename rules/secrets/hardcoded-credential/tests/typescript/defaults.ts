import { Type } from '@sinclair/typebox';
import convict from 'convict';
import { cleanEnv, str } from 'envalid';
import env from 'env-var';
import Joi from 'joi';
import * as v from 'valibot';
import * as yup from 'yup';
import { z } from 'zod';

export const settings = z
  .object({
    PORT: z.coerce.number().default(4000),
    // finding: hardcoded-credential
    JWT_SECRET: z.string().min(16).default('orchard-lane-1931-kx'),
    // finding: hardcoded-credential
    SESSION_SECRET: z.string().default('orchard-lane-1932-kx').describe('signs the cookie'),
    // finding: hardcoded-credential
    DB_PASSWORD: z.string().catch('mill7-Harbour'),
    // ok: hardcoded-credential
    COOKIE_SECRET: z.string().min(32),
    // ok: hardcoded-credential
    WEBHOOK_SECRET: z.string().default(''),
    // ok: hardcoded-credential
    TOKEN_HEADER: z.string().default('orchard-lane-header-9'),
    // ok: hardcoded-credential
    SIGNING_KEY: z.string().default('change-me'),
  })
  .parse(process.env);

export const checked = Joi.object({
  // finding: hardcoded-credential
  JWT_SECRET: Joi.string().default('orchard-lane-1933-kx').required(),
  // ok: hardcoded-credential
  JWT_EXPIRES: Joi.string().default('15-minutes'),
});

export const described = yup.object({
  // finding: hardcoded-credential
  apiSecret: yup.string().default('orchard-lane-1934-kx'),
});

export const wrapped = v.object({
  // finding: hardcoded-credential
  JWT_SECRET: v.optional(v.string(), 'orchard-lane-1935-kx'),
  // ok: hardcoded-credential
  API_SECRET: v.optional(v.string()),
});

export const cleaned = cleanEnv(process.env, {
  // finding: hardcoded-credential
  JWT_SECRET: str({ default: 'orchard-lane-1936-kx' }),
  // ok: hardcoded-credential
  API_SECRET: str({ desc: 'the secret of the upstream, see runbook 7' }),
});

export const typed = Type.Object({
  // finding: hardcoded-credential
  jwtSecret: Type.String({ default: 'orchard-lane-1937-kx' }),
});

export const configured = convict({
  session: {
    // finding: hardcoded-credential
    secret: { doc: 'signs the cookie', format: String, default: 'orchard-lane-1938-kx', env: 'SESSION_SECRET' },
    // ok: hardcoded-credential
    cookieSecret: { doc: 'signs the cookie', format: String, default: null, env: 'COOKIE_SECRET' },
  },
});

// finding: hardcoded-credential
export const secret = env.get('JWT_SECRET').default('orchard-lane-1939-kx').asString();
// ok: hardcoded-credential
export const locale = env.get('LOCALE').default('orchard-lane-1940-kx').asString();

const required = (name: string, otherwise?: string) => process.env[name] ?? otherwise ?? '';
const translate = (key: string, text: string) => `${key}: ${text}`;

// finding: hardcoded-credential
export const cookieSecret = required('COOKIE_SECRET', 'orchard-lane-1941-kx');
// ok: hardcoded-credential
export const title = translate('COOKIE_SECRET', 'orchard-lane-1942-kx');
// ok: hardcoded-credential
export const region = required('COOKIE_REGION', 'orchard-lane-1943-kx');

// ok: hardcoded-credential
export const RESET_SECRET = 'account:password-reset-secret:v2:';
// finding: hardcoded-credential
export const SIGNING_SECRET = 'account:q7TzLw3nVb0xK9eRm52Hd:v2';
