import { DataSource } from 'typeorm';
import { Agent } from 'undici';
import { Sequelize } from 'sequelize';

export const reporting = new DataSource({
  type: 'postgres',
  host: process.env.DB_HOST,
  // finding: tls-verification-disabled
  ssl: { rejectUnauthorized: false },
});

export const warehouse = new DataSource({
  type: 'mssql',
  host: process.env.DWH_HOST,
  // finding: tls-verification-disabled
  options: { encrypt: true, trustServerCertificate: true },
});

// finding: tls-verification-disabled
export const dispatcher = new Agent({ connect: { rejectUnauthorized: false } });

export const orm = new Sequelize(process.env.DATABASE_URL ?? '', {
  dialectOptions: {
    // ok: tls-verification-disabled
    ssl: { require: true, rejectUnauthorized: true },
  },
});

interface TlsSettings {
  // ok: tls-verification-disabled
  rejectUnauthorized: false | true;
}

export function defaults(): TlsSettings {
  // ok: tls-verification-disabled
  return { rejectUnauthorized: true };
}

export const encrypted = new DataSource({
  type: 'mssql',
  host: process.env.DWH_HOST,
  // ok: tls-verification-disabled
  options: { encrypt: true, trustServerCertificate: false },
});
