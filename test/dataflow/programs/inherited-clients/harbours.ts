import { Counting } from './base.js';

export class HarbourRepository extends Counting {
  create(feed: string, code: string) {
    return this.db.harbour.create({ data: { feed, code: Number(code) } });
  }

  async refresh(): Promise<void> {
    const rows = await this.db.harbour.findMany({ select: { feed: true, code: true }, take: this.page });
    for (const row of rows) {
      if (!row.feed) continue;
      await fetch(row.feed); // finding: server-side-request-forgery
      await fetch(`https://tides.example/${row.code}`); // ok: server-side-request-forgery
    }
  }
}
