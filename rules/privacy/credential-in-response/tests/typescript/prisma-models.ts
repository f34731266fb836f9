import { PrismaClient, type Keeper } from '@prisma/client';
import express from 'express';
import { verify } from './passwords';

const prisma = new PrismaClient();
const app = express();

export async function signIn(keeper: Keeper, given: string): Promise<boolean> {
  return verify(keeper.passwordHash, given);
}

app.get('/keepers', async (_req, res) => {
  // finding: credential-in-response
  res.json(await prisma.keeper.findMany());
});

app.patch('/keepers/:id', async (req, res) => {
  const keeper = await prisma.keeper.update({ where: { id: req.params.id }, data: { depot: 'north' } });
  // finding: credential-in-response
  res.json({ keeper });
});

app.get('/keepers/names', async (_req, res) => {
  // ok: credential-in-response
  res.json(await prisma.keeper.findMany({ select: { id: true, name: true } }));
});

app.get('/keepers/:id', async (req, res) => {
  const keeper = await prisma.keeper.findUnique({ where: { id: req.params.id }, omit: { passwordHash: true } });
  // ok: credential-in-response
  res.json(keeper);
});

app.get('/keepers/:id/rest', async (req, res) => {
  const { passwordHash: _omitted, ...rest } = await prisma.keeper.findUniqueOrThrow({ where: { id: req.params.id } });
  // ok: credential-in-response
  res.json(rest);
});

app.get('/depots', async (_req, res) => {
  // ok: credential-in-response
  res.json(await prisma.depot.findMany());
});
