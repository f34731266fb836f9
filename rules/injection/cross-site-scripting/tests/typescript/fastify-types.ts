import Fastify from 'fastify';

const app = Fastify();

app.get<{ Querystring: { name: string } }>('/page', async (request, reply) => {
  reply.type('text/html');
  // finding: cross-site-scripting
  reply.send(`<h1>${request.query.name}</h1>`);
});

app.get<{ Querystring: { name: string } }>('/header', (request, reply) => {
  reply.header('Content-Type', 'text/html; charset=utf-8');
  // finding: cross-site-scripting
  reply.code(200).send(`<h1>${request.query.name}</h1>`);
});

app.get<{ Querystring: { name: string } }>('/text', (request, reply) => {
  reply.type('text/plain');
  // ok: cross-site-scripting
  reply.send(`# ${request.query.name}`);
});

app.get<{ Querystring: { name: string } }>('/none', (request, reply) => {
  reply.header('Cache-Control', 'text/html');
  // ok: cross-site-scripting
  reply.send(`# ${request.query.name}`);
});
