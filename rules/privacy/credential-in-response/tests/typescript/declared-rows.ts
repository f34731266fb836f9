import Fastify from 'fastify';
import knex from 'knex';

interface KeeperRow {
  id: string;
  email: string;
  password_hash: string;
}
const db = knex({ client: 'pg' });

class Keepers {
  private get rows() {
    return db('keepers');
  }
  async ofAviary(id: string): Promise<KeeperRow | undefined> {
    return this.rows.join('aviaries as a', 'a.keeper_id', 'keepers.id').where('a.id', id).select('keepers.*').first();
  }
  async shown(id: string): Promise<KeeperRow | undefined> {
    return this.rows.join('aviaries as a', 'a.keeper_id', 'keepers.id').where('a.id', id).select('keepers.id', 'email').first();
  }
}
const keepers = new Keepers();
const app = Fastify();

app.get<{ Params: { id: string } }>('/aviaries/:id/keeper', async (request, reply) => {
  const keeper = await keepers.ofAviary(request.params.id);
  // finding: credential-in-response
  return reply.send({ keeper });
});
app.get<{ Params: { id: string } }>('/aviaries/:id/keeper/shown', async (request, reply) => {
  const keeper = await keepers.shown(request.params.id);
  // ok: credential-in-response
  return reply.send({ keeper });
});
app.get<{ Params: { id: string } }>('/aviaries/:id/keeper/address', async (request, reply) => {
  const keeper = await keepers.ofAviary(request.params.id);
  // ok: credential-in-response
  return reply.send({ email: keeper?.email });
});
