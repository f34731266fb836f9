import Koa from 'koa';
import Router from '@koa/router';
import Fastify from 'fastify';
import Hapi from '@hapi/hapi';
import xss from 'xss';

const router = new Router();
router.get('/koa', async (ctx) => {
  // finding: cross-site-scripting
  ctx.body = `<h1>${ctx.query.title}</h1>`;
});
router.get('/koa/safe', async (ctx) => {
  // ok: cross-site-scripting
  ctx.body = `<h1>${xss(ctx.query.title)}</h1>`;
});
router.get('/koa/json', async (ctx) => {
  // ok: cross-site-scripting
  ctx.body = { title: ctx.query.title };
});
new Koa().use(router.routes()).listen(3000);

const fastify = Fastify();
fastify.get('/fastify', async (request, reply) => {
  // finding: cross-site-scripting
  reply.type('text/html').send('<p>' + request.query.text + '</p>');
});
fastify.get('/fastify/plain', async (request, reply) => {
  // a text is sent as text/plain
  // ok: cross-site-scripting
  reply.send('You said ' + request.query.text);
});

const server = Hapi.server({ port: 4000 });
server.route({
  method: 'GET',
  path: '/hapi',
  handler: (request, h) => {
    // finding: cross-site-scripting
    return h.response('<p>' + request.query.text + '</p>');
  },
});
server.route({
  method: 'GET',
  path: '/hapi/data',
  handler: (request, h) => {
    // ok: cross-site-scripting
    return h.response({ text: request.query.text }).code(200);
  },
});
