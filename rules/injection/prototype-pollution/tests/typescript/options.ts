import merge from 'lodash/merge';
import { dset } from 'dset';
import type { Context } from 'koa';
import Router from 'koa-router';

type Options = Record<string, Record<string, unknown>>;

const options: Options = { view: {}, mail: {} };
const sessions = new Map<string, unknown>();
const router = new Router();

router.post('/merge', async (ctx: Context) => {
  // finding: prototype-pollution
  ctx.body = merge({}, options, ctx.request.body);
});

router.post('/path', async (ctx: Context) => {
  const { path, value } = ctx.request.body as { path: string; value: unknown };
  // finding: prototype-pollution
  dset(options, path, value);
  // ok: prototype-pollution
  dset(options, 'view.last', value);
  ctx.status = 204;
});

router.put('/options/:area/:name', async (ctx: Context) => {
  // finding: prototype-pollution
  options[ctx.params.area][ctx.params.name] = ctx.request.body;
  ctx.status = 204;
});

router.put('/sessions/:id', async (ctx: Context) => {
  // ok: prototype-pollution
  sessions.set(ctx.params.id, ctx.request.body);
  ctx.status = 204;
});

router.put('/area/:area', async (ctx: Context) => {
  const area = ctx.params.area === 'mail' ? 'mail' : 'view';
  // ok: prototype-pollution
  options[area].changed = true;
  ctx.status = 204;
});

router.put('/own/:area/:name', async (ctx: Context) => {
  const { area, name } = ctx.params;
  if (Object.hasOwn(options, area)) {
    // ok: prototype-pollution
    options[area][name] = true;
  }
  ctx.status = 204;
});

export default router;
