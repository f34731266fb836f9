import Fastify from 'fastify';
import { routes } from './routes';

const hidden = ['broker.password', 'req.headers.authorization'];

export function build() {
  const app = Fastify({ logger: { level: 'info', redact: { paths: hidden, censor: '***' } } });
  app.register(routes);
  return app;
}
