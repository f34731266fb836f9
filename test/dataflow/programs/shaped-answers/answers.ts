import { PrismaClient, type Keeper } from '@prisma/client';
import { Expose, plainToInstance } from 'class-transformer';
import express from 'express';
import Joi from 'joi';
import _, { pick } from 'lodash';
import * as R from 'ramda';
import { mask, object, string } from 'superstruct';
import * as v from 'valibot';
import { parse } from 'valibot';
import * as yup from 'yup';
import { z } from 'zod';
import { verify } from './passwords';

const prisma = new PrismaClient();
const app = express();

export async function signIn(keeper: Keeper, given: string): Promise<boolean> {
  return verify(keeper.passwordHash, given);
}

const find = (id: string) => prisma.keeper.findUniqueOrThrow({ where: { id } });

const View = z.object({ id: z.string(), depot: z.string() });
const Row = z.object({ id: z.string(), passwordHash: z.string() });

app.get('/zod/:id', async (req, res) => {
  const keeper = await find(req.params.id);
  // ok: credential-in-response
  res.json(View.parse(keeper));
});

app.get('/zod/:id/safe', async (req, res) => {
  const shown = View.safeParse(await find(req.params.id));
  // ok: credential-in-response
  res.json(shown.data);
});

app.get('/zod', async (_req, res) => {
  // ok: credential-in-response
  res.json(z.array(View).parse(await prisma.keeper.findMany()));
});

app.get('/zod/list', async (_req, res) => {
  // ok: credential-in-response
  res.json({ keepers: View.array().parse(await prisma.keeper.findMany()) });
});

app.get('/zod/:id/row', async (req, res) => {
  // finding: credential-in-response
  res.json(Row.parse(await find(req.params.id)));
});

app.get('/zod/:id/loose', async (req, res) => {
  // finding: credential-in-response
  res.json(View.passthrough().parse(await find(req.params.id)));
});

const described = Joi.object({ id: Joi.string(), depot: Joi.string() });

app.get('/joi/:id', async (req, res) => {
  const { value } = described.validate(await find(req.params.id), { stripUnknown: true });
  // ok: credential-in-response
  res.json(value);
});

app.get('/joi/:id/attempt', async (req, res) => {
  // ok: credential-in-response
  res.json(Joi.attempt(await find(req.params.id), described, { stripUnknown: true }));
});

const shape = yup.object({ id: yup.string(), depot: yup.string() });

app.get('/yup/:id', async (req, res) => {
  // ok: credential-in-response
  res.json(await shape.validate(await find(req.params.id), { stripUnknown: true }));
});

app.get('/yup/:id/all', async (req, res) => {
  // finding: credential-in-response
  res.json(await shape.validate(await find(req.params.id)));
});

const Brief = v.object({ id: v.string(), depot: v.string() });

app.get('/valibot/:id', async (req, res) => {
  // ok: credential-in-response
  res.json(v.parse(Brief, await find(req.params.id)));
});

app.get('/valibot/:id/by-name', async (req, res) => {
  // ok: credential-in-response
  res.json(parse(Brief, await find(req.params.id)));
});

const Masked = object({ id: string(), depot: string() });

app.get('/superstruct/:id', async (req, res) => {
  // ok: credential-in-response
  res.json(mask(await find(req.params.id), Masked));
});

class KeeperView {
  @Expose() id!: string;
  @Expose() depot!: string;
}

app.get('/classes/:id', async (req, res) => {
  // ok: credential-in-response
  res.json(plainToInstance(KeeperView, await find(req.params.id), { excludeExtraneousValues: true }));
});

app.get('/classes', async (_req, res) => {
  // ok: credential-in-response
  res.json(plainToInstance(KeeperView, await prisma.keeper.findMany(), { excludeExtraneousValues: true }));
});

app.get('/classes/:id/all', async (req, res) => {
  // finding: credential-in-response
  res.json(plainToInstance(KeeperView, await find(req.params.id)));
});

const PUBLIC = ['id', 'depot'] as const;

app.get('/picked/:id', async (req, res) => {
  // ok: credential-in-response
  res.json(pick(await find(req.params.id), PUBLIC));
});

app.get('/picked', async (_req, res) => {
  // ok: credential-in-response
  res.json((await prisma.keeper.findMany()).map((keeper) => _.omit(keeper, 'passwordHash')));
});

app.get('/picked/:id/hash', async (req, res) => {
  // finding: credential-in-response
  res.json(pick(await find(req.params.id), ['id', 'passwordHash']));
});

app.get('/picked/:id/rest', async (req, res) => {
  // finding: credential-in-response
  res.json(_.omit(await find(req.params.id), ['depot']));
});

app.get('/picked/:id/ramda', async (req, res) => {
  // ok: credential-in-response
  res.json(R.pick(['id'], await find(req.params.id)));
});
