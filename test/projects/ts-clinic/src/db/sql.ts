import { Pool, types } from 'pg';
import mysql from 'mysql2/promise';
import knexFactory, { Knex } from 'knex';
import { config } from '../config';

types.setTypeParser(types.builtins.DATE, (value) => value);

export const pool = new Pool({
  ...config.pg,
  max: 20,
  ssl: { rejectUnauthorized: false },
});

export const billing = mysql.createPool({
  ...config.mysql,
  connectionLimit: 10,
  ssl: { rejectUnauthorized: true, minVersion: 'TLSv1.2' },
});

export const knex: Knex = knexFactory({
  client: 'pg',
  connection: { ...config.pg, ssl: true },
  pool: { min: 1, max: 8 },
});
