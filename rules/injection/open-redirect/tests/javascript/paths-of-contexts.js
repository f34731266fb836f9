const Koa = require('koa');
const Router = require('@koa/router');
const { Hono } = require('hono');

const app = new Koa();
const router = new Router();
const pages = new Hono();

app.use(async (ctx, next) => {
  if (ctx.path.endsWith('/index')) return ctx.redirect(ctx.path.replace(/\/index$/, '')); // finding: open-redirect
  await next();
});
app.use(async (ctx) => {
  ctx.redirect('/de' + ctx.path); // ok: open-redirect
});
app.use(async (ctx) => {
  if (ctx.path.startsWith('//')) {
    ctx.status = 400;
    return;
  }
  ctx.redirect(ctx.path + '/'); // ok: open-redirect
});
router.get('berth', '/berths/:id', async (ctx) => {
  ctx.redirect(ctx.path + '/'); // ok: open-redirect
});
router.get('(.*)', async (ctx) => {
  ctx.redirect(ctx.path + '/'); // finding: open-redirect
});
app.use(router.routes());

pages.get('*', (c) => c.redirect(c.req.path + '/')); // finding: open-redirect
pages.get('/help', (c) => c.redirect(c.req.path + '/')); // ok: open-redirect
pages.get('*', (c) => c.redirect('/help' + c.req.path)); // ok: open-redirect
