import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import pino from 'pino';

const own = pino({ level: 'debug' });

export class Listener {
  constructor(private readonly log: FastifyBaseLogger) {}

  start(broker: { url: string; password: string }): void {
    // ok: password-in-log
    this.log.info({ broker }, 'connecting');
    // finding: password-in-log
    this.log.info({ password: broker.password }, 'connecting');
    // finding: password-in-log
    own.info({ broker }, 'connecting');
  }
}

export async function routes(app: FastifyInstance): Promise<void> {
  app.post<{ Body: { password: string } }>('/brokers', async (request) => {
    // ok: password-in-log
    request.log.info({ broker: { password: request.body.password } }, 'asked');
    // finding: password-in-log
    request.log.info({ form: { password: request.body.password } }, 'asked');
    // ok: password-in-log
    app.log.warn({ broker: { password: request.body.password } }, 'asked');
    return {};
  });
}
