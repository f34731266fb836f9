import { promises as fs } from 'node:fs';
import Koa from 'koa';
import { koaBody } from 'koa-body';

const app = new Koa();
app.use(koaBody({ multipart: true }));

app.use(async (ctx, next) => {
  const file = ctx.request.files.document;
  // ok: path-traversal
  ctx.state.content = await fs.readFile(file.filepath);
  await next();
});

app.use(async (ctx) => {
  const file = ctx.request.files.document;
  // finding: path-traversal
  await fs.writeFile(`/var/documents/${file.originalFilename}`, ctx.state.content);
  ctx.status = 204;
});
