import mysql from 'mysql';

const pool = mysql.createPool({ host: 'db.internal' });

function place() {
  return process.argv[2];
}

function count() {
  return process.argv.length;
}

export function ships(done) {
  pool.getConnection((error, c) => {
    // finding: sql-injection
    c.query(`SELECT id FROM ships WHERE harbour = '${place()}'`, done);
  });
}

export function first(done) {
  pool.getConnection((error, c) => {
    // ok: sql-injection
    c.query(`SELECT id FROM ships LIMIT ${count()}`, done);
  });
}
