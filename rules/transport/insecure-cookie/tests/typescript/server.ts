import express, { type Request, type Response } from 'express';
import type { FastifyInstance } from 'fastify';
import Koa from 'koa';
import { cookies } from 'next/headers';

export const router = express.Router();

export function login(req: Request, res: Response): void {
  // finding: insecure-cookie
  res.status(200).cookie('access', req.body.code, { httpOnly: true, sameSite: 'none' });
  // finding: insecure-cookie
  res.cookie('device', 'web');
}

export async function action(code: string): Promise<void> {
  const jar = await cookies();
  // finding: insecure-cookie
  jar.set('session', code, { httpOnly: true });
  // ok: insecure-cookie
  jar.set('session', code, { httpOnly: true, secure: true });
}

const app = new Koa();
app.use(async (ctx) => {
  // finding: insecure-cookie
  ctx.cookies.set('portal', ctx.query.code, { secure: false });
  // ok: insecure-cookie
  ctx.cookies.set('portal', ctx.query.code, { httpOnly: true });
});

export function renew(req: Request, res: Response, options: express.CookieOptions): void {
  // ok: insecure-cookie
  res.cookie('access', req.body.code, options);
  // ok: insecure-cookie
  res.cookie('access', req.body.code, { secure: true, httpOnly: true });
}

class Store {
  cookie(name: string, value: string): string {
    return `${name}=${value}`;
  }
}

// ok: insecure-cookie
export const printed = new Store().cookie('a', 'b');

export async function depots(server: FastifyInstance): Promise<void> {
  server.get('/depots', async (_request, reply) => {
    // finding: insecure-cookie
    reply.setCookie('depot', 'north', { path: '/' });
    // finding: insecure-cookie
    reply.setCookie('lane', '4');
    // ok: insecure-cookie
    reply.setCookie('gate', '7', { path: '/', secure: true, httpOnly: true });
  });
}
