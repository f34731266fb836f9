const { Pool } = require('pg');

const pool = new Pool();
const FIND = 'SELECT * FROM rooms WHERE floor = $1';

// finding: queries-with-parameters
exports.find = (id) => pool.query('SELECT * FROM rooms WHERE id = $1', [id]);
// finding: queries-with-parameters
exports.onFloor = (floor) => pool.query(FIND, [floor]);
// ok: queries-with-parameters
exports.sorted = (column) => pool.query(`SELECT * FROM rooms ORDER BY ${column}`);
