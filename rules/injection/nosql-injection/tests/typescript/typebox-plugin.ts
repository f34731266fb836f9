import { Type, type FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import fp from 'fastify-plugin';

const Search = Type.Object({ state: Type.String({ maxLength: 20 }), least: Type.Optional(Type.Number()) });
const Loose = Type.Object({ filter: Type.Any() });

export const orders: FastifyPluginAsyncTypebox = async (app) => {
  app.post('/search', { schema: { body: Search } }, async (request) => {
    const { state, least } = request.body;
    // ok: nosql-injection
    return app.mongo.db.collection('orders').find({ state, net: { $gte: least ?? 0 } }).toArray();
  });

  app.post('/find', { schema: { body: Loose } }, async (request) => {
    // finding: nosql-injection
    return app.mongo.db.collection('orders').find(request.body.filter).toArray();
  });
};

// registered by another file
export default fp(async (app) => {
  app.post('/raw', async (request) => {
    // finding: nosql-injection
    return app.mongo.db.collection('orders').findOne({ number: request.body.number });
  });
});
