import Fastify from 'fastify';
import knex, { type Knex } from 'knex';

interface SailorRow {
  id: string;
  full_name: string;
  password_hash: string;
}

class Rows {
  constructor(private readonly db: Knex) {}

  list(): Promise<SailorRow[]> {
    return this.db('sailors').select('*').orderBy('full_name');
  }

  async names(): Promise<SailorRow[]> {
    return this.db('sailors').select('id', 'full_name');
  }
}

const rows = new Rows(knex({ client: 'pg' }));
const app = Fastify();

app.get('/sailors', async (_request, reply) => {
  const all = await rows.list();
  // finding: credential-in-response
  return reply.send({ all, total: all.length });
});

app.get('/labels', async (_request, reply) => {
  const all = await rows.list();
  // finding: credential-in-response
  return reply.send(all.map((row) => ({ ...row, label: row.full_name })));
});

app.get('/names', async (_request, reply) => {
  const all = await rows.list();
  // ok: credential-in-response
  return reply.send(all.map(({ id, full_name: name }) => ({ id, name })));
});

app.get('/chosen', async (_request, reply) => {
  // ok: credential-in-response
  return reply.send(await rows.names());
});
