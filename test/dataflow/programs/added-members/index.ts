import fastify from 'fastify';
import express from 'express';
import Koa from 'koa';
import Hapi from '@hapi/hapi';
import routes from './routes.js';
import storage from './storage.js';
import { router } from './router.js';
import { Shelf } from './shelf.js';
import { visits } from './visits.js';

// a plugin adds what routes read that were registered before
const server = fastify();
server.register(routes);
server.register(storage);

const app = express();
app.locals.shelf = new Shelf('/srv/express');
app.set('archive', new Shelf('/srv/archive'));
app.use('/files', router);

const koa = new Koa();
koa.context.shelf = new Shelf('/srv/koa');
koa.use(async (ctx) => {
  ctx.body = ctx.shelf.koa(ctx.query.name);
});

const hapi = Hapi.server({ port: 3000 });
hapi.app.shelf = new Shelf('/srv/hapi');
hapi.decorate('toolkit', 'shelf', new Shelf('/srv/toolkit'));
hapi.method('lookUp', (name: string) => new Shelf('/srv/method').method(name));
hapi.route(visits);
