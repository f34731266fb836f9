import { deskLogger } from './loggers.js';

const schema = {
  body: {
    type: 'object',
    additionalProperties: false,
    properties: { login: { type: 'string', maxLength: 60 }, password: { type: 'string', maxLength: 128 } },
  },
};

export async function routes(app) {
  app.post('/sessions', { schema }, async (request, reply) => {
    const form = request.body;
    // finding: password-in-log
    request.log.info({ form }, 'asked');
    // ok: password-in-log
    deskLogger.info({ form }, 'asked');
    // ok: password-in-log
    request.log.info({ login: form.login }, 'asked');
    return reply.code(204).send();
  });
}
