import knex from 'knex';

export const db = knex({ client: 'pg' });

export abstract class Repository<T extends { id: string }> {
  protected constructor(protected readonly table: string) {}

  protected rows() {
    return db(this.table);
  }

  async byId(id: string): Promise<T | undefined> {
    return this.hydrate(await this.rows().where({ id }).first());
  }

  async patch(id: string, changes: Record<string, unknown>): Promise<number> {
    return this.rows()
      .where({ id })
      .update({ ...changes, updatedAt: db.fn.now() });
  }

  protected hydrate(row: unknown): T | undefined {
    return row as T | undefined;
  }
}
