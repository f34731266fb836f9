import Fastify from 'fastify';
import { requestLogger } from './loggers.js';
import { routes } from './routes.js';

export async function build() {
  const app = Fastify({ loggerInstance: requestLogger });
  await app.register(routes, { prefix: '/api' });
  return app;
}
