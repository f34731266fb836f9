import { exec } from 'node:child_process';
import { Elysia, t } from 'elysia';
import { AutoRouter } from 'itty-router';
import { Router } from '@oak/oak';
import { app as functions } from '@azure/functions';
import { onCall } from 'firebase-functions/v2/https';
import { post, param, requestBody } from '@loopback/rest';
import type { HttpContext } from '@adonisjs/core/http';
import { App } from '@slack/bolt';
import { Bot } from 'grammy';
import { Client } from 'discord.js';
import { Server, loadPackageDefinition } from '@grpc/grpc-js';

new Elysia()
  // finding: command-injection
  .get('/list', ({ query }) => exec(`ls ${query.folder}`))
  // finding: command-injection
  .post('/zip', ({ body }) => exec(`zip ${body.name}`))
  // the schema of the route lets numbers through
  // ok: command-injection
  .get('/jobs/:id', ({ params }) => exec(`job ${params.id}`), { params: t.Object({ id: t.Numeric() }) })
  // ok: command-injection
  .get('/sorted', ({ query }) => exec(`sort -${query.by}`), {
    query: t.Object({ by: t.Union([t.Literal('n'), t.Literal('r')]) }),
  });

const itty = AutoRouter();
itty.post('/tags', async (request) => {
  const { tag } = await request.json();
  // finding: command-injection
  exec(`git tag ${tag}`);
});

const oak = new Router();
oak.post('/notes', async (ctx) => {
  const note = await ctx.request.body.json();
  // finding: command-injection
  exec(`note ${note.text}`);
});

functions.http('convert', {
  handler: async (request) => {
    // finding: command-injection
    exec(`convert ${request.query.get('file')}`);
    return { status: 204 };
  },
});
functions.storageQueue('resize', {
  queueName: 'images',
  connection: 'STORE',
  handler: async (message: { name: string }) => {
    // finding: command-injection
    exec(`resize ${message.name}`);
  },
});

export const archive = onCall((request) => {
  // finding: command-injection
  exec(`tar cf ${request.data.name}.tar .`);
  // who calls is told by the library
  // ok: command-injection
  exec(`tar cf ${request.auth?.uid}.tar .`);
});

export class JobController {
  @post('/jobs')
  start(@param.query.string('queue') queue: string, @requestBody() body: { name: string }) {
    // finding: command-injection
    exec(`enqueue ${queue}`);
    // finding: command-injection
    exec(`run ${body.name}`);
  }
}

export default class ReportsController {
  show({ request, params }: HttpContext) {
    // finding: command-injection
    exec(`report ${request.input('month')}`);
    // ok: command-injection
    exec(`report ${Number(params.id)}`);
  }
}

const slack = new App({});
slack.command('/deploy', async ({ command, ack }) => {
  await ack();
  // finding: command-injection
  exec(`deploy ${command.text}`);
  // ok: command-injection
  exec(`deploy --by ${command.user_id}`);
});

const telegram = new Bot(process.env.BOT ?? '');
telegram.on('message:text', (ctx) => {
  // finding: command-injection
  exec(`say ${ctx.message.text}`);
});

const discord = new Client({ intents: [] });
discord.on('messageCreate', (message) => {
  // finding: command-injection
  exec(`say ${message.content}`);
});

const grpc = new Server();
const proto = loadPackageDefinition({} as never);
grpc.addService(proto.Print.service, {
  print: (call, done) => {
    // finding: command-injection
    exec(`lp ${call.request.file}`);
    done(null, {});
  },
});
