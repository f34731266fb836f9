import Fastify from 'fastify';

interface Asked {
  Querystring: { name: string };
}

const app = Fastify();

app.get<Asked>('/typed', async (request, reply) => {
  reply.type('text/html');
  // finding: cross-site-scripting
  return `<h1>${request.query.name}</h1>`;
});
app.get<Asked>('/header', async (request, reply) => {
  reply.header('content-type', 'text/html; charset=utf-8');
  // finding: cross-site-scripting
  return `<h1>${request.query.name}</h1>`;
});
app.get<Asked>('/plain', async (request, reply) => {
  reply.type('text/plain');
  // ok: cross-site-scripting
  return `<h1>${request.query.name}</h1>`;
});
app.get<Asked>('/untyped', async (request) => {
  // ok: cross-site-scripting
  return `Hello ${request.query.name}`;
});
app.get('/refused', (request, reply) => {
  reply.type('text/html');
  // ok: cross-site-scripting
  return Promise.resolve(request.headers);
});
