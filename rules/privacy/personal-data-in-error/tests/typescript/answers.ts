import express from 'express';
import fastify from 'fastify';
import { z } from 'zod';

const app = express();
const server = fastify();
const Registration = z.object({ email: z.string(), phone: z.string(), password: z.string() });

interface Keeper {
  id: string;
  email: string;
}

declare function keeperOf(id: string): Promise<Keeper | null>;

app.post('/keepers', (req, res) => {
  const body = Registration.parse(req.body);
  const { password: _omitted, ...given } = body;
  // finding: personal-data-in-error
  res.status(409).json({ code: 'exists', message: `cannot register ${JSON.stringify(given)}` });
});

app.get('/keepers/:id', async (req, res) => {
  const keeper = await keeperOf(req.params.id);
  // ok: personal-data-in-error
  if (keeper === null) return res.status(404).json({ message: `no keeper ${req.params.id}` });
  // finding: personal-data-in-error
  if (keeper.id === '0') return res.status(423).send(`${keeper.email} is blocked`);
  // ok: personal-data-in-error
  res.status(200).json({ email: keeper.email });
});

server.get('/keepers/:id', async (request, reply) => {
  const keeper = await keeperOf((request.params as { id: string }).id);
  // finding: personal-data-in-error
  if (keeper?.id === '0') return reply.code(423).send({ message: `${keeper.email} is blocked` });
  // ok: personal-data-in-error
  return reply.code(200).send({ email: keeper?.email });
});
