import express from 'express';
import mysql from 'mysql2/promise';

const pool = mysql.createPool({ host: 'db' });
const app = express();

interface BerthStore {
  find(name: string): Promise<unknown>;
  list(name: string): Promise<unknown>;
}

class SqlBerthStore implements BerthStore {
  find = async (name: string) => pool.query(`select * from berths where name = '${name}'`); // finding: sql-injection
  list = async (name: string) => pool.query('select * from berths where name = ?', [name]); // ok: sql-injection
}

class MemoryBerthStore implements BerthStore {
  private readonly items = new Map<string, string>();
  find = async (name: string) => this.items.get(name);
  list = async (name: string) => [...this.items.values()].filter((item) => item === name);
}

let current: BerthStore | null = null;

export function useStore(store: BerthStore): void {
  current = store;
}

function getStore(): BerthStore {
  if (current === null) throw new Error('no store');
  return current;
}

app.get('/berths', async (req, res) => {
  res.json(await getStore().find(String(req.query.name)));
});
app.get('/berths/all', async (req, res) => {
  res.json(await getStore().list(String(req.query.name)));
});

interface TripLog<T> {
  write(entry: T): Promise<void>;
  read(name: string): Promise<T[]>;
}

class SqlTripLog implements TripLog<string> {
  constructor(private readonly table: string) {}

  write = async (entry: string): Promise<void> => {
    await pool.query(`insert into ${this.table} (entry) values ('${entry}')`); // finding: sql-injection
  };

  async read(name: string): Promise<string[]> {
    const [rows] = await pool.query('select entry from trips where name = ?', [name]); // ok: sql-injection
    return rows as unknown as string[];
  }
}

class TripRoutes {
  constructor(private readonly log: TripLog<string>) {}

  mount() {
    app.post('/trips', async (req, res) => {
      await this.log.write(String(req.query.entry));
      res.json(await this.log.read(String(req.query.name)));
    });
  }
}

export { MemoryBerthStore, SqlBerthStore, SqlTripLog, TripRoutes };
