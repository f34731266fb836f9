import { Hono, type Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { Elysia } from 'elysia';
import { createApp, eventHandler, getHeader } from 'h3';
import { Pool } from 'pg';

const pool = new Pool();

type Env = { Variables: { region: string; limit: number; station: { name: string } } };

const region = createMiddleware<Env>(async (c, next) => {
  c.set('region', c.req.query('region') ?? '');
  c.set('limit', Number(c.req.query('limit')));
  c.set('station', { name: c.req.header('x-station') ?? '' });
  await next();
});

const stations = new Hono<Env>();
stations.use('*', region);

stations.get('/', async (c) => {
  const found = await pool.query(`SELECT id FROM stations WHERE region = '${c.get('region')}'`); // finding: sql-injection
  const some = await pool.query(`SELECT id FROM stations LIMIT ${c.get('limit')}`); // ok: sql-injection
  return c.json([...found.rows, ...some.rows]);
});

stations.get('/named', async (c: Context<Env>) => {
  const { rows } = await pool.query(`SELECT id FROM stations WHERE name = '${c.var.station.name}'`); // finding: sql-injection
  await pool.query('SELECT id FROM stations WHERE name = $1', [c.var.station.name]); // ok: sql-injection
  return c.json(rows);
});

export const readings = new Elysia()
  .derive(({ headers }) => ({ sensor: headers['x-sensor'] ?? '', page: Number(headers['x-page']) }))
  .get('/readings', async ({ sensor, page }) => {
    await pool.query(`SELECT id FROM readings OFFSET ${page}`); // ok: sql-injection
    return pool.query(`SELECT id FROM readings WHERE sensor = '${sensor}'`); // finding: sql-injection
  });

export const app = createApp();
app.use(
  eventHandler((event) => {
    event.context.depot = getHeader(event, 'x-depot');
    event.context.started = Date.now();
  }),
);
app.use(
  '/depots',
  eventHandler(async (event) => {
    await pool.query(`SELECT id FROM depots WHERE seen > ${event.context.started}`); // ok: sql-injection
    return pool.query(`SELECT id FROM depots WHERE name = '${event.context.depot}'`); // finding: sql-injection
  }),
);
