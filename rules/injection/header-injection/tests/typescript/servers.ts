import Koa from 'koa';
import fastify from 'fastify';
import type { Request, Response } from 'express';

const app = new Koa();
app.use(async (ctx) => {
  // finding: header-injection
  ctx.set('X-Search', ctx.query.q as string);
  // ok: header-injection
  ctx.set('X-Search', encodeURIComponent(ctx.query.q as string));
  // ok: header-injection
  ctx.set('X-Method', 'GET');
});

const server = fastify();
server.get<{ Querystring: { name: string } }>('/', async (request, reply) => {
  // finding: header-injection
  reply.header('Content-Disposition', `inline; filename=${request.query.name}`);
  // ok: header-injection
  reply.header('Content-Disposition', 'inline; filename=report.pdf');
  return 'ok';
});

export function language(req: Request, res: Response): void {
  const wanted = req.query.lang as string;
  const language = /^[a-z]{2}$/.test(wanted) ? wanted : 'en';
  // ok: header-injection
  res.setHeader('Content-Language', language);
  // finding: header-injection
  res.append('Link', `<${req.query.next}>; rel="next"`);
  res.end();
}
