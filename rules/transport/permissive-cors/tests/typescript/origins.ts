import fastifyCors from '@fastify/cors';
import { NestFactory } from '@nestjs/core';
import cors from 'cors';
import express, { type NextFunction, type Request, type Response } from 'express';
import Fastify from 'fastify';
import { Hono } from 'hono';
import { cors as honoCors } from 'hono/cors';
import { Server } from 'socket.io';

const app = express();
const KNOWN = new Set(['https://desk.library.org', 'https://kiosk.library.org']);

// finding: permissive-cors
app.use('/loans', cors({ credentials: true, origin: (_origin, done) => done(null, true) }));

function everybody(origin: string | undefined, done: (fault: Error | null, allowed?: string) => void): void {
  done(null, origin);
}
// finding: permissive-cors
app.use('/shelves', cors({ origin: everybody, credentials: true }));

// an origin that is missing says nothing of those that are not
// finding: permissive-cors
app.use('/lists', cors({ credentials: true, origin: (origin, done) => done(null, origin ?? false) }));
// finding: permissive-cors
app.use('/chairs', cors({ credentials: true, origin: (origin, done) => done(null, origin || '*') }));
// finding: permissive-cors
app.use('/desks', cors({ credentials: true, origin: (origin, done) => done(null, origin ? origin : 'none') }));

// ok: permissive-cors
app.use('/lamps', cors({ credentials: true, origin: (origin, done) => done(null, origin ? 'https://desk.library.org' : false) }));
// ok: permissive-cors
app.use('/maps', cors({ credentials: true, origin: (origin, done) => done(null, origin !== undefined && KNOWN.has(origin) ? origin : false) }));

// ok: permissive-cors
app.use('/readers', cors({ credentials: true, origin: (origin, done) => done(null, KNOWN.has(origin ?? '')) }));

app.use(
  '/fines',
  // ok: permissive-cors
  cors({
    credentials: true,
    origin(origin, done) {
      if (origin !== undefined && KNOWN.has(origin)) done(null, true);
      else done(new Error('unknown origin'));
    },
  }),
);

// ok: permissive-cors
app.use('/news', cors({ origin: (_origin, done) => done(null, true) }));

// the headers by hand
app.use('/copies', (req: Request, res: Response, next: NextFunction) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin ?? '*');
  res.setHeader('Access-Control-Allow-Credentials', 'true'); // finding: permissive-cors
  next();
});

app.use('/covers', (req: Request, res: Response, next: NextFunction) => {
  res.header('Access-Control-Allow-Credentials', 'true');
  res.header('Access-Control-Allow-Origin', req.get('Origin')); // finding: permissive-cors
  next();
});

app.use('/events', (req: Request, res: Response, next: NextFunction) => {
  const { origin } = req.headers;
  if (origin !== undefined && KNOWN.has(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true'); // ok: permissive-cors
  }
  next();
});

app.use('/hours', (req: Request, res: Response, next: NextFunction) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin ?? '*'); // ok: permissive-cors
  next();
});

export async function others(): Promise<void> {
  const nest = await NestFactory.create(class Library {});
  nest.enableCors({ origin: true, credentials: true }); // finding: permissive-cors
  nest.enableCors({ origin: 'https://desk.library.org', credentials: true }); // ok: permissive-cors

  const fastify = Fastify();
  await fastify.register(fastifyCors, { origin: true, credentials: true }); // finding: permissive-cors
  await fastify.register(fastifyCors, { origin: /\.library\.org$/, credentials: true }); // ok: permissive-cors

  const hono = new Hono();
  hono.use('*', honoCors({ origin: (origin) => origin, credentials: true })); // finding: permissive-cors
  hono.use('*', honoCors({ origin: 'https://desk.library.org', credentials: true })); // ok: permissive-cors

  new Server(3000, { cors: { origin: '*', credentials: true } }); // finding: permissive-cors
  new Server(3001, { cors: { origin: 'https://desk.library.org', credentials: true } }); // ok: permissive-cors
}
