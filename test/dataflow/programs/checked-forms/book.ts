import { Pool } from 'pg';

const pool = new Pool();

export async function keep(row: { callsign: string; port: string; secret: string }) {
  await pool.query('INSERT INTO boats (callsign, port, secret) VALUES ($1, $2, $3)', [row.callsign, row.port, row.secret]);
}

export async function storedHash(): Promise<string> {
  const { rows } = await pool.query('SELECT digest FROM gates LIMIT 1');
  return rows[0].digest;
}
