import { PrismaClient } from '@prisma/client';
import { Router, type RequestHandler } from 'express';
import Joi from 'joi';
import { z, type ZodTypeAny } from 'zod';

const prisma = new PrismaClient();
const routes = Router();

/** The part of a table's delegate that all repositories use. */
interface Delegate {
  update(args: { where: { id: string }; data: object }): Promise<unknown>;
}

abstract class Repository {
  protected abstract get delegate(): Delegate;
  patch(id: string, data: object) {
    // finding: mass-assignment
    return this.delegate.update({ where: { id }, data });
  }
}

class Members extends Repository {
  protected get delegate(): Delegate {
    return prisma.member as unknown as Delegate;
  }
}

const members = new Members();

function checked(schema: ZodTypeAny): RequestHandler {
  return (req, _res, next) => {
    req.body = schema.parse(req.body);
    next();
  };
}

const profile = z.object({ nickname: z.string().max(30), phone: z.string().max(30).optional() });

routes.patch('/me', checked(profile.passthrough()), async (req, res) => {
  await members.patch(req.params.id, req.body);
  res.end();
});
routes.patch('/me/closed', checked(profile), async (req, res) => {
  // ok: mass-assignment
  await prisma.member.update({ where: { id: req.params.id }, data: req.body });
  res.end();
});
routes.patch('/me/loose', async (req, res) => {
  const changes = z.looseObject({ nickname: z.string() }).parse(req.body);
  // finding: mass-assignment
  await prisma.member.update({ where: { id: req.params.id }, data: { ...changes, seen: true } });
  // ok: mass-assignment
  await prisma.member.update({ where: { id: req.params.id }, data: { nickname: changes.nickname } });
  res.end();
});
routes.patch('/me/joi', async (req, res) => {
  const { value } = Joi.object({ nickname: Joi.string() }).unknown().validate(req.body);
  // finding: mass-assignment
  await prisma.member.update({ where: { id: req.params.id }, data: value });
  const closed = Joi.object({ nickname: Joi.string() }).unknown(false).validate(req.body);
  // ok: mass-assignment
  await prisma.member.update({ where: { id: req.params.id }, data: closed.value });
  res.end();
});
