import { injectable } from 'tsyringe';
import { db } from './database.js';

type Filter = { text: string; value: unknown };

/** Keeps its pieces in fields until the rows are asked for. */
class Listing {
  private readonly filters: Filter[] = [];
  private sorting?: string;

  constructor(private readonly table: string) {}

  only(text: string, value: unknown): this {
    this.filters.push({ text, value });
    return this;
  }

  sortedBy(column?: string): this {
    this.sorting = column;
    return this;
  }

  private text(): string {
    let text = `SELECT * FROM ${this.table}`;
    if (this.filters.length > 0) text += ` WHERE ${this.filters.map((f, i) => `${f.text} = $${i + 1}`).join(' AND ')}`;
    if (this.sorting) text += ` ORDER BY ${this.sorting}`;
    return text;
  }

  rows() {
    const values = this.filters.map((f) => f.value);
    return db.$queryRawUnsafe(this.text(), ...values); // finding: sql-injection
  }
}

@injectable()
export class Products {
  sorted(order: string) {
    return new Listing('products').sortedBy(order).rows();
  }

  onShelf(shelf: string) {
    return new Listing('products').only('shelf', shelf).rows();
  }

  counted(shelf: string) {
    return db.$queryRawUnsafe('SELECT count(*) FROM products WHERE shelf = $1', shelf); // ok: sql-injection
  }

  named(name: string) {
    return db.$queryRaw`SELECT * FROM products WHERE name = ${name}`; // ok: sql-injection
  }

  removed(reason: string) {
    const text = ['DELETE FROM products', `WHERE reason = '${reason}'`].join(' ');
    return db.$executeRawUnsafe(text); // finding: sql-injection
  }
}
