import Fastify from 'fastify';
import { SeatTaken, SeatUnknown } from './problems';

export const app = Fastify();

app.setErrorHandler((error, _request, reply) => {
  if (error instanceof SeatTaken) {
    reply.code(409).send({ booking: error.booking }); // finding: personal-data-in-error
  } else if (error instanceof SeatUnknown) {
    reply.code(404).send({ seat: error.seat }); // ok: personal-data-in-error
  } else {
    reply.code(500).send({ message: 'failed' });
  }
});
