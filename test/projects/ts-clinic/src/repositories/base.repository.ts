import type { Pool } from 'pg';
import { pool as defaultPool } from '../db/sql';
import type { Page } from '../dto/requests';

const FIRST_PAGE: Page = { size: 20, offset: 0 };

export abstract class BaseRepository<T extends { id: string }> {
  protected abstract readonly table: string;
  protected readonly columns: string = '*';

  constructor(protected readonly pool: Pool = defaultPool) {}

  async findById(id: string): Promise<T | undefined> {
    const { rows } = await this.pool.query(`SELECT ${this.columns} FROM ${this.table} WHERE id = $1`, [id]);
    return rows[0];
  }

  async findByIds(ids: string[]): Promise<T[]> {
    const marks = ids.map((_, index) => `$${index + 1}`).join(', ');
    const { rows } = await this.pool.query(`SELECT ${this.columns} FROM ${this.table} WHERE id IN (${marks})`, ids);
    return rows;
  }

  protected async findWhere(clause: string, values: unknown[] = [], page = FIRST_PAGE): Promise<T[]> {
    const text = `SELECT ${this.columns} FROM ${this.table} WHERE ${clause} LIMIT ${page.size} OFFSET ${page.offset}`;
    const { rows } = await this.pool.query(text, values);
    return rows;
  }

  async delete(id: string): Promise<void> {
    await this.pool.query(`DELETE FROM ${this.table} WHERE id = $1`, [id]);
  }
}
