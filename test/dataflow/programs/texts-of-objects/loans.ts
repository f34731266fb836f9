import { pool } from './database.js';

/** Its text has the numbers of the values, which stand apart. */
class Wanted {
  private readonly pieces: string[] = [];
  readonly values: unknown[] = [];

  also(piece: string, value: unknown): this {
    if (value === undefined) return this;
    this.values.push(value);
    this.pieces.push(piece.replace('?', `$${this.values.length}`));
    return this;
  }

  toString(): string {
    return this.pieces.length > 0 ? `WHERE ${this.pieces.join(' AND ')}` : '';
  }
}

class Sorted {
  constructor(private readonly column: string) {}

  toString(): string {
    return `ORDER BY ${this.column}`;
  }
}

export class Loans {
  async wanted(shelf: string, title: string) {
    const wanted = new Wanted().also('shelf = ?', shelf).also('title ILIKE ?', title && `%${title}%`);
    const { rows } = await pool.query(`SELECT * FROM loans ${wanted} LIMIT 20`, wanted.values); // ok: sql-injection
    return rows;
  }

  async many(filter: Record<string, string | undefined>) {
    const wanted = new Wanted()
      .also('branch = ?', 1)
      .also('open = ?', 2)
      .also('floor = ?', 3)
      .also('room = ?', 4)
      .also('row = ?', 5)
      .also('side = ?', 6)
      .also('height = ?', 7)
      .also('depth = ?', 8)
      .also('lent = ?', 9)
      .also('sold = ?', 10)
      .also('shelf = ?', filter.shelf);
    const { rows } = await pool.query(`SELECT * FROM loans ${wanted}`, wanted.values); // ok: sql-injection
    return rows;
  }

  async joined(shelf: string) {
    const wanted = new Wanted().also('shelf = ?', shelf);
    const { rows } = await pool.query('SELECT * FROM loans ' + wanted, wanted.values); // ok: sql-injection
    return rows;
  }

  async written(shelf: string) {
    const wanted = new Wanted().also(`shelf = '${shelf}'`, 1);
    const { rows } = await pool.query(`SELECT * FROM loans ${wanted}`, wanted.values); // finding: sql-injection
    return rows;
  }

  async sorted(column: string) {
    const { rows } = await pool.query(`SELECT * FROM loans ${new Sorted(column)}`); // finding: sql-injection
    return rows;
  }
}
