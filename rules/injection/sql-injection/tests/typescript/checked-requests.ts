import { Static, Type } from '@sinclair/typebox';
import express from 'express';
import { body, param, query, validationResult } from 'express-validator';
import Fastify, { FastifyInstance } from 'fastify';
import { Pool } from 'pg';

const pool = new Pool();
const fastify = Fastify();
const app = express();

fastify.get<{ Querystring: { sort: string; name: string; limit: number } }>(
  '/plants',
  {
    schema: {
      querystring: {
        type: 'object',
        properties: {
          sort: { type: 'string', enum: ['name', 'height'] },
          limit: { type: 'integer' },
          name: { type: 'string', maxLength: 40 },
        },
      },
    },
  },
  async (request) => {
    const { sort, limit, name } = request.query;
    // ok: sql-injection
    const sorted = await pool.query(`SELECT name FROM plants ORDER BY ${sort} LIMIT ${limit}`);
    // finding: sql-injection
    const named = await pool.query(`SELECT name FROM plants WHERE name = '${name}'`);
    return [sorted.rows, named.rows];
  },
);

const Order = Type.Object({
  direction: Type.Union([Type.Literal('asc'), Type.Literal('desc')]),
  page: Type.Optional(Type.Integer()),
  column: Type.Union([Type.Literal('name'), Type.String()]),
});

export async function routes(instance: FastifyInstance): Promise<void> {
  instance.post<{ Body: Static<typeof Order>; Params: { bed: string } }>(
    '/beds/:bed',
    { schema: { body: Order, params: { type: 'object', properties: { bed: { type: 'string', format: 'uuid' } } } } },
    async (request) => {
      const { direction, page, column } = request.body;
      // ok: sql-injection
      await pool.query(`SELECT name FROM beds ORDER BY name ${direction} OFFSET ${page}`);
      // ok: sql-injection
      await pool.query(`SELECT name FROM beds WHERE id = '${request.params.bed}'`);
      // finding: sql-injection
      return pool.query(`SELECT name FROM beds ORDER BY ${column}`);
    },
  );
}
fastify.register(routes);

const chosen = [query('sort').trim().isIn(['name', 'height']), param('id').isUUID(), body('note').isLength({ max: 200 })];

app.post('/plants/:id', chosen, async (req, res) => {
  if (!validationResult(req).isEmpty()) return void res.sendStatus(400);
  // ok: sql-injection
  await pool.query(`SELECT name FROM plants WHERE id = '${req.params.id}' ORDER BY ${req.query.sort}`);
  // finding: sql-injection
  await pool.query(`UPDATE plants SET note = '${req.body.note}'`);
  // finding: sql-injection
  await pool.query(`SELECT name FROM plants LIMIT ${req.query.limit}`);
  res.end();
});
app.get('/plants', query('sort').optional(), async (req, res) => {
  if (!validationResult(req).isEmpty()) return void res.sendStatus(400);
  // finding: sql-injection
  const { rows } = await pool.query(`SELECT name FROM plants ORDER BY ${req.query.sort}`);
  res.json(rows);
});
