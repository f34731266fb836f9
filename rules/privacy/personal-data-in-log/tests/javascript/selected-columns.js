import postgres from 'postgres';
import pg from 'pg';
import mysql from 'mysql2/promise';
import Database from 'better-sqlite3';
import { PrismaClient } from '@prisma/client';

const sql = postgres({ ssl: 'verify-full' });
const pool = new pg.Pool();
const guests = mysql.createPool({});
const file = new Database('guests.db');
const prisma = new PrismaClient();

export async function rider(id) {
  const [found] = await sql`SELECT id, zone, full_name AS "fullName", phone FROM riders WHERE id = ${id}`;
  // finding: personal-data-in-log
  console.log(found);
  // ok: personal-data-in-log
  console.log(found.zone);
  const [place] = await sql`SELECT id, zone FROM riders WHERE id = ${id}`;
  // ok: personal-data-in-log
  console.log(place);
}

export async function patient(id) {
  const { rows } = await pool.query('SELECT id, ward, birth_date FROM patients WHERE id = $1', [id]);
  // finding: personal-data-in-log
  console.log(rows[0]);
  const counted = await pool.query('SELECT ward, count(email) AS email, email IS NULL AS email FROM patients GROUP BY ward');
  // ok: personal-data-in-log
  console.log(counted.rows);
  const made = await pool.query('INSERT INTO patients (email, ward) VALUES ($1, $2) RETURNING id, email', [id, 3]);
  // finding: personal-data-in-log
  console.log('made', made.rows[0]);
  // ok: personal-data-in-log
  console.log('made', made.rows[0].id);
}

export async function guest(id) {
  const [rows] = await guests.execute('SELECT id, email FROM guests WHERE id = ?', [id]);
  // finding: personal-data-in-log
  console.log(rows[0]);
}

const byId = file.prepare('SELECT id, phone FROM guests WHERE id = ?');

export function local(id) {
  // finding: personal-data-in-log
  console.log(byId.get(id));
  for (const row of file.prepare('SELECT id, room FROM guests').all()) {
    // ok: personal-data-in-log
    console.log(row);
  }
}

export async function raw(id) {
  const [found] = await prisma.$queryRaw`SELECT id, lower(email) AS email FROM guests WHERE id = ${id}`;
  // finding: personal-data-in-log
  console.log(found);
  const [hashed] = await prisma.$queryRaw`SELECT id, md5(email) AS email FROM guests WHERE id = ${id}`;
  // ok: personal-data-in-log
  console.log(hashed);
}
