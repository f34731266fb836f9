import express from 'express';
import { createPool, type Pool } from 'mysql2/promise';

const app = express();

abstract class Repository {
  protected abstract readonly table: string;
  protected abstract readonly columns: readonly string[];
  static readonly names = ['sku', 'shelf'];

  constructor(protected readonly pool: Pool) {}

  protected isColumn(key: string): boolean {
    return this.columns.includes(key);
  }

  async change(id: number, changes: Record<string, string>): Promise<void> {
    const keys = Object.keys(changes).filter((key) => this.columns.includes(key));
    // ok: sql-injection
    await this.pool.execute(`UPDATE ${this.table} SET ${keys.map((key) => `${key} = ?`).join(', ')} WHERE id = ?`, [id]);
    const named = Object.keys(changes).filter((key) => Repository.names.includes(key));
    // ok: sql-injection
    await this.pool.execute(`UPDATE item SET ${named.map((key) => `${key} = ?`).join(', ')} WHERE id = ?`, [id]);
    const checked = Object.keys(changes).filter((key) => this.isColumn(key));
    // ok: sql-injection
    await this.pool.execute(`UPDATE item SET ${checked.map((key) => `${key} = ?`).join(', ')} WHERE id = ?`, [id]);
    const plain = Object.keys(changes).filter((key) => /^[a-z_]+$/.test(key));
    // ok: sql-injection
    await this.pool.execute(`UPDATE item SET ${plain.map((key) => `${key} = ?`).join(', ')} WHERE id = ?`, [id]);
    const first = Object.keys(changes).find((key) => this.columns.includes(key));
    // ok: sql-injection
    await this.pool.execute(`UPDATE item SET ${first} = ? WHERE id = ?`, [id]);
    const others = Object.keys(changes).filter((key) => !this.columns.includes(key));
    // finding: sql-injection
    await this.pool.execute(`UPDATE item SET ${others.map((key) => `${key} = ?`).join(', ')} WHERE id = ?`, [id]);
    const short = Object.keys(changes).filter((key) => this.columns.includes(key) || key.length < 30);
    // finding: sql-injection
    await this.pool.execute(`UPDATE item SET ${short.map((key) => `${key} = ?`).join(', ')} WHERE id = ?`, [id]);
    const given = Object.keys(changes).filter((key) => Object.keys(changes).includes(key));
    // finding: sql-injection
    await this.pool.execute(`UPDATE item SET ${given.map((key) => `${key} = ?`).join(', ')} WHERE id = ?`, [id]);
    const without = Object.keys(changes).filter((key) => key !== 'id');
    // finding: sql-injection
    await this.pool.execute(`UPDATE item SET ${without.map((key) => `${key} = ?`).join(', ')} WHERE id = ?`, [id]);
  }
}

class Items extends Repository {
  protected readonly table = 'item';
  protected readonly columns = ['sku', 'shelf', 'stock'] as const;
}

const pool = createPool({ database: 'stock' });
const items = new Items(pool);

app.patch('/items/:id', async (req, res) => {
  await items.change(Number(req.params.id), req.body);
  res.sendStatus(204);
});

app.post('/lists', async (req, res) => {
  const columns = req.body.columns.filter((column: string) => ['sku', 'shelf'].includes(column));
  // ok: sql-injection
  await pool.query(`SELECT ${columns.join(', ')} FROM item`);
  const texts = req.body.columns.filter((column: unknown) => typeof column === 'string');
  // finding: sql-injection
  await pool.query(`SELECT ${texts.join(', ')} FROM item`);
  const filled = req.body.columns.filter(Boolean);
  // finding: sql-injection
  await pool.query(`SELECT ${filled.join(', ')} FROM item`);
  res.end();
});
