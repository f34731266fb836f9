import { Client } from '@elastic/elasticsearch';
import Koa from 'koa';
import bodyParser from 'koa-bodyparser';

const client = new Client({ node: 'https://search.internal' });
const app = new Koa();
app.use(bodyParser());

app.use(async (ctx) => {
  // finding: nosql-injection
  if (ctx.path === '/raw') ctx.body = await client.search({ index: 'books', query: ctx.request.body });
  // ok: nosql-injection
  else ctx.body = await client.search({ index: 'books', query: { match: { title: String(ctx.query.title) } } });
});
