import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { MongoClient } from 'mongodb';
import { BerthCard, BerthCards, ByCode, ByText, Open } from './schemas';
import { Store } from './store';

const store = new Store(new MongoClient(process.env.MONGO_URL ?? '').db());

const routes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/berths/:code', { schema: { params: ByCode, response: { 200: BerthCard } } }, async (request, reply) => {
    const berth = await store.byCode(request.params.code);
    // ok: credential-in-response
    return reply.send(berth);
  });

  app.get('/berths', { schema: { querystring: ByText, response: { '2xx': BerthCards } } }, async (request) => {
    const berths = await store.byRegister(request.query.register ?? '');
    // ok: credential-in-response
    return { berths, total: berths.length };
  });

  app.get('/open/:code', { schema: { params: ByCode, response: { 200: Open } } }, async (request, reply) => {
    const berth = await store.byCode(request.params.code);
    // finding: credential-in-response
    return reply.send(berth);
  });

  app.get('/whole/:code', { schema: { params: ByCode } }, async (request, reply) => {
    const berth = await store.byCode(request.params.code);
    // finding: credential-in-response
    return reply.send(berth);
  });

  app.get('/filtered', { schema: { querystring: ByText } }, async (request) => {
    const berths = await store.byFilter(request.query.filter);
    return { total: berths.length };
  });
};

export default routes;
