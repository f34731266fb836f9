import { Pool } from 'pg';

const pool = new Pool();
const FIND = 'SELECT * FROM rooms WHERE floor = $1';

// finding: queries-with-parameters
export const find = (id) => pool.query('SELECT * FROM rooms WHERE id = $1', [id]);
// finding: queries-with-parameters
export const onFloor = (floor) => pool.query(FIND, [floor]);
// ok: queries-with-parameters
export const sorted = (column) => pool.query(`SELECT * FROM rooms ORDER BY ${column}`);
