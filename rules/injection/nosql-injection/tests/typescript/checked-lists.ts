import express from 'express';
import type { Collection, Db, Filter } from 'mongodb';
import { z } from 'zod';

interface Paper {
  claimId: string;
  kind: string;
  title: string;
}

const lookup = z.object({
  kinds: z.array(z.string()).max(10).default(['photo', 'invoice']),
  title: z.string().max(80).optional(),
});
const tags = z.object({ kinds: z.string().array().nonempty() });
const anything = z.object({ kinds: z.array(z.unknown()), title: z.unknown() });

function escapeRegExp(value: string): string {
  return value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export class Papers {
  private readonly papers: Collection<Paper>;

  constructor(db: Db) {
    this.papers = db.collection<Paper>('papers');
  }

  lookup({ kinds, title }: z.infer<typeof lookup>): Promise<Paper[]> {
    const filter: Filter<Paper> = { kind: { $in: kinds } };
    if (title) filter.title = { $regex: escapeRegExp(title), $options: 'i' };
    // ok: nosql-injection
    return this.papers.find(filter).toArray();
  }

  tagged(kinds: string[]): Promise<Paper[]> {
    // ok: nosql-injection
    return this.papers.find({ kind: { $in: kinds } }).toArray();
  }

  unchecked(kinds: unknown[]): Promise<Paper[]> {
    // finding: nosql-injection
    return this.papers.find({ kind: { $in: kinds as string[] } }).toArray();
  }
}

export function routes(papers: Papers): express.Express {
  const app = express();
  app.post('/lookup', async (req, res) => res.json(await papers.lookup(lookup.parse(req.body))));
  app.post('/tagged', async (req, res) => res.json(await papers.tagged(tags.parse(req.body).kinds)));
  app.post('/unchecked', async (req, res) => res.json(await papers.unchecked(anything.parse(req.body).kinds)));
  return app;
}
