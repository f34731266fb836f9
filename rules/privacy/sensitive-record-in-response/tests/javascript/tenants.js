import Fastify from 'fastify';
import Koa from 'koa';
import Router from '@koa/router';
import mongoose, { Schema } from 'mongoose';

const Tenant = mongoose.model('Tenant', new Schema({ flat: String, iban: String, nationalId: String }));
const Flat = mongoose.model('Flat', new Schema({ number: String, floor: Number }));

const fastify = Fastify();

fastify.get('/tenants/:id', async (request) => {
  // finding: sensitive-record-in-response
  return Tenant.findById(request.params.id);
});

fastify.get('/tenants/:id/flat', async (request) => {
  const tenant = await Tenant.findById(request.params.id);
  // ok: sensitive-record-in-response
  return { flat: tenant.flat };
});

fastify.get('/tenants/:id/iban', async (request, reply) => {
  const { iban } = await Tenant.findById(request.params.id);
  // ok: sensitive-record-in-response
  reply.send({ iban });
});

fastify.get('/flats', async () => {
  // ok: sensitive-record-in-response
  return Flat.find();
});

const router = new Router();
router.get('/tenants', async (ctx, next) => {
  const tenants = await Tenant.find();
  // finding: sensitive-record-in-response
  ctx.body = { tenants };
});
router.get('/tenants/flats', async (ctx, next) => {
  const tenants = await Tenant.find().select({ flat: 1 });
  // ok: sensitive-record-in-response
  ctx.body = { tenants };
});

export default new Koa().use(router.routes());
