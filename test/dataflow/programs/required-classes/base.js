const { Pool } = require('pg');

const pool = new Pool();

class Table {
  constructor(name) {
    this.name = name;
  }

  sortedBy(order) {
    // finding: sql-injection
    return pool.query(`SELECT id FROM boats ORDER BY ${order}`);
  }

  byId(id) {
    // ok: sql-injection
    return pool.query('SELECT id FROM boats WHERE id = $1', [id]);
  }
}

module.exports = Table;
