import path from 'path';
import { endpoints } from './endpoints';

export { endpoints, codeSystems, claimsHosts, archive } from './endpoints';

function read(name: string, fallback?: string): string {
  const value = process.env[name] ?? fallback;
  if (value === undefined) {
    throw new Error(`Missing configuration ${name}`);
  }
  return value;
}

function readInt(name: string, fallback: number): number {
  const parsed = Number.parseInt(process.env[name] ?? '', 10);
  return Number.isNaN(parsed) ? fallback : parsed;
}

export const config = {
  isProduction: process.env.NODE_ENV === 'production',
  port: readInt('PORT', 3000),
  devicePort: readInt('DEVICE_PORT', 8443),
  publicUrl: read('PUBLIC_URL', 'http://localhost:3000'),
  storageRoot: read('STORAGE_ROOT', path.resolve('data/files')),
  tempRoot: read('TEMP_ROOT', path.resolve('data/tmp')),
  viewRoot: path.resolve('views'),
  certRoot: read('CERT_ROOT', '/etc/ts-clinic/certs'),
  pg: {
    host: read('PG_HOST', 'pg.lindenhof-clinics.com'),
    database: read('PG_DATABASE', 'clinic'),
    user: read('PG_USER', 'clinic_app'),
    password: process.env.PG_PASSWORD ?? 'Tz7!rhein-Ufer41',
  },
  mysql: {
    host: read('BILLING_DB_HOST', 'billing-db.lindenhof-clinics.com'),
    user: 'billing_app',
    password: read('BILLING_DB_PASSWORD'),
    database: 'billing',
  },
  session: {
    name: 'clinic.sid',
    secret: read('SESSION_SECRET'),
  },
  jwt: {
    issuer: 'lindenhof-clinics.com',
    secret: process.env.JWT_SECRET || 'c8f1d2-portal-7742ab-lindenhof',
  },
  mail: {
    host: 'smtp.lindenhof-clinics.com',
    port: 587,
    user: 'no-reply@lindenhof-clinics.com',
    password: read('SMTP_PASSWORD'),
    from: 'Lindenhof Clinics <no-reply@lindenhof-clinics.com>',
  },
  pseudonymKey: read('PSEUDONYM_KEY'),
  stripe: { secretKey: read('STRIPE_SECRET_KEY') },
  segment: { writeKey: read('SEGMENT_WRITE_KEY') },
  openai: { apiKey: read('OPENAI_API_KEY') },
  sentry: { dsn: read('SENTRY_DSN', '') },
  secretIds: {
    stripe: 'prod/ts-clinic/stripe-secret',
    smtpPassword: 'prod/ts-clinic/smtp-password',
  },
  endpoints,
};

export type Config = typeof config;
