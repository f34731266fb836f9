import express from 'express';
import fastify from 'fastify';
import Koa from 'koa';
import Router from '@koa/router';
import { Pool } from 'pg';
import { z } from 'zod';

const app = express();
const pool = new Pool();
const listing = z.object({ sort: z.string() });
const fixed = z.object({ sort: z.enum(['name', 'age']) });

const parsed = (schema: z.ZodTypeAny) => (req, res, next) => {
  req.valid = schema.parse(req.query);
  next();
};

// each chain has what its own handlers put there
app.get('/a', parsed(listing), async (req, res) => {
  res.json((await pool.query(`select * from t order by ${req.valid.sort}`)).rows); // finding: sql-injection
});
app.get('/b', parsed(fixed), async (req, res) => {
  res.json((await pool.query(`select * from t order by ${req.valid.sort}`)).rows); // ok: sql-injection
});
app.get('/c', async (req, res) => {
  res.json((await pool.query(`select * from t order by ${req.valid.sort}`)).rows); // ok: sql-injection
});

// what is used before all others, all others have
app.use((req, res, next) => {
  res.locals.schema = req.headers['x-schema'];
  next();
});
app.get('/d', async (req, res) => {
  res.json((await pool.query(`select * from ${res.locals.schema}.t`)).rows); // finding: sql-injection
});
app.get('/e', async (req, res) => {
  res.json((await pool.query('select * from t where s = $1', [res.locals.schema])).rows); // ok: sql-injection
});

const koa = new Koa();
const router = new Router();
koa.use(async (ctx, next) => {
  ctx.state.filter = ctx.query.filter;
  await next();
});
router.get('/f', async (ctx) => {
  ctx.body = (await pool.query(`select * from t where ${ctx.state.filter}`)).rows; // finding: sql-injection
});

const server = fastify();
server.addHook('preHandler', async (request) => {
  request.order = request.query.order;
  request.page = Number(request.query.page);
});
server.get('/g', async (request) => {
  await pool.query(`select * from t offset ${request.page}`); // ok: sql-injection
  return (await pool.query(`select * from t order by ${request.order}`)).rows; // finding: sql-injection
});
