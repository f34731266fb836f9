import express, { type Request, type Response } from 'express';
import { Pool } from 'pg';
import { z, type ZodTypeAny } from 'zod';

const app = express();
const pool = new Pool();

const Search = z
  .object({
    text: z.string().min(2),
    rows: z.number().int().positive(),
    order: z.enum(['name', 'price']),
    range: z.object({ from: z.coerce.number(), until: z.string() }),
  })
  .strict();

app.post('/search', async (req, res) => {
  const { text, rows, order, range } = Search.parse(req.body);
  await pool.query(`select * from goods order by ${order} limit ${rows}`); // ok: sql-injection
  await pool.query(`select * from goods where price > ${range.from}`); // ok: sql-injection
  await pool.query(`select * from goods where until < '${range.until}'`); // finding: sql-injection
  await pool.query(`select * from goods where name = '${text}'`); // finding: sql-injection
  res.end();
});

const checked =
  <S extends ZodTypeAny>(schema: S, work: (res: Response, body: z.infer<S>) => Promise<unknown>) =>
  (req: Request, res: Response, next: (fault: unknown) => void) => {
    const parsed = schema.safeParse(req.body);
    if (!parsed.success) return res.status(422).end();
    return work(res, parsed.data).catch(next);
  };

const Hook = z.object({ url: z.string().url(), attempts: z.number() });

app.post(
  '/hooks',
  checked(Hook, async (res, hook) => {
    await fetch(hook.url); // finding: server-side-request-forgery
    await pool.query(`insert into hooks (attempts) values (${hook.attempts})`); // ok: sql-injection
    res.end();
  }),
);
