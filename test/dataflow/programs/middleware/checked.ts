import { Router, type RequestHandler } from 'express';
import { Pool } from 'pg';
import { z, type ZodTypeAny } from 'zod';

const pool = new Pool();

/** The handlers behind it have what the schema lets through. */
export function checked(schema: ZodTypeAny): RequestHandler {
  return (req, _res, next) => {
    req.body = schema.parse(req.body);
    next();
  };
}

const checkedSafely =
  (schema: ZodTypeAny): RequestHandler =>
  (req, res, next) => {
    const result = schema.safeParse(req.body);
    if (!result.success) {
      res.status(422).end();
      return;
    }
    req.body = result.data;
    next();
  };

const tide = z.object({ hours: z.coerce.number(), order: z.enum(['high', 'low']), harbour: z.string() });
const berth = z.object({ hours: z.string(), harbour: z.string().regex(/^[a-z]+$/) });

export const routes = Router();

routes.post('/tides', checked(tide), async (req, res) => {
  const { hours, order, harbour } = req.body;
  await pool.query(`select * from tides where hours < ${hours} order by ${order}`); // ok: sql-injection
  await pool.query(`select * from tides where harbour = '${harbour}'`); // finding: sql-injection
  res.end();
});

routes.post('/berths', checked(berth), async (req, res) => {
  await pool.query(`select * from berths where harbour = '${req.body.harbour}'`); // ok: sql-injection
  await pool.query(`select * from berths where hours = '${req.body.hours}'`); // finding: sql-injection
  res.end();
});

const asTide = checkedSafely(tide);
routes.put('/tides', asTide, async (req, res) => {
  await pool.query(`update tides set hours = ${req.body.hours}`); // ok: sql-injection
  await pool.query(`update tides set harbour = '${req.body.harbour}'`); // finding: sql-injection
  res.end();
});

routes.delete('/tides', async (req, res) => {
  await pool.query(`delete from tides where hours = ${req.body.hours}`); // finding: sql-injection
  res.end();
});
