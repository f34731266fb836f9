import { eq, gt } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import * as schema from './tables';
import { notices, rowers } from './tables';

const connection = drizzle({ client: new Pool(), schema });

type Connection = typeof connection;

export class RowerStore {
  constructor(private readonly db: Connection) {}

  one(id: number) {
    return this.db.query.rowers.findFirst({ where: eq(rowers.id, id) });
  }

  shown(id: number) {
    return this.db.query.rowers.findFirst({ columns: { id: true, nickname: true }, where: eq(rowers.id, id) });
  }

  add(row: typeof rowers.$inferInsert) {
    return this.db.insert(rowers).values(row).returning();
  }

  addQuietly(row: typeof rowers.$inferInsert) {
    return this.db.insert(rowers).values(row).returning({ id: rowers.id });
  }

  renamed(id: number, nickname: string) {
    return this.db.transaction(async (tx) => {
      await tx.update(rowers).set({ nickname }).where(eq(rowers.id, id));
      return tx.query.rowers.findFirst({ where: eq(rowers.id, id) });
    });
  }

  keptNotice(row: typeof notices.$inferInsert) {
    return this.db.insert(notices).values(row);
  }

  latest() {
    return this.db.select({ id: notices.id, headline: notices.headline, markup: notices.markup }).from(notices).where(gt(notices.id, 0)).orderBy(notices.id).limit(5);
  }

  notice(id: number) {
    return this.db.query.notices.findFirst({ where: eq(notices.id, id) });
  }
}

export const rowerStore = new RowerStore(connection);
