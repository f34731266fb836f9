import { Pool } from 'pg';

const pool = new Pool();

interface PatientFile {
  id: number;
  fullName: string;
  phone: string;
}

export async function all(id: number) {
  const { rows } = await pool.query<PatientFile>('SELECT * FROM files WHERE id = $1', [id]);
  // finding: personal-data-in-log
  console.log(rows[0]);
}

export async function one(id: number) {
  const { rows } = await pool.query<PatientFile>('SELECT id FROM files WHERE id = $1', [id]);
  // ok: personal-data-in-log
  console.log(rows[0]);
}
