import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import Router from 'koa-router';
import fastify from 'fastify';
import { PrismaClient } from '@prisma/client';

@Controller('links')
export class LinkController {
  @Get('go')
  go(@Query('url') url: string, @Res() response: Response): void {
    // finding: open-redirect
    response.redirect(url);
  }

  @Get('product')
  product(@Query('id') id: string, @Res() response: Response): void {
    // ok: open-redirect
    response.redirect(`/products/${id}`);
  }
}

const prisma = new PrismaClient();
const router = new Router();
router.get('/leave', async (ctx) => {
  // finding: open-redirect
  ctx.redirect(ctx.query.to as string);
});
router.get('/stay', async (ctx) => {
  // ok: open-redirect
  ctx.redirect('/stay/' + ctx.params.id);
});

const server = fastify();
server.get<{ Querystring: { to: string } }>('/leave', async (request, reply) => {
  // finding: open-redirect
  return reply.redirect(request.query.to);
});
server.get<{ Querystring: { to: string } }>('/language', async (request, reply) => {
  const language = request.query.to === 'de' ? 'de' : 'en';
  // ok: open-redirect
  return reply.redirect(`/${language}/`);
});

const publicUrl = process.env.PUBLIC_URL ?? 'https://shop.example.net';

function onThisSite(raw: string): string {
  const url = new URL(raw, publicUrl);
  return url.origin === new URL(publicUrl).origin ? url.href : '/';
}

function anywhere(raw: string): string {
  const url = new URL(raw, publicUrl);
  return url.protocol === new URL(publicUrl).protocol ? url.href : '/';
}

router.get('/back', async (ctx) => {
  // ok: open-redirect
  ctx.redirect(onThisSite(ctx.query.next as string));
});
router.get('/away', async (ctx) => {
  // finding: open-redirect
  ctx.redirect(anywhere(ctx.query.next as string));
});

server.get<{ Params: { id: string }; Querystring: { to: string } }>('/links/:id', async (request, reply) => {
  const link = await prisma.link.findFirst({ where: { id: request.params.id } });
  // ok: open-redirect
  if (link) return reply.redirect(link.target || `/links/${request.params.id}/empty`);
  // finding: open-redirect
  return reply.redirect(request.query.to ?? `/links/${request.params.id}/missing`);
});
