import Koa from 'koa';
import express, { type Request, type Response } from 'express';

const app = express();

app.get('/events', (req: Request, res: Response) => {
  // ok: cross-site-scripting
  res.write(`data: ${JSON.stringify({ room: req.query.room })}\n\n`);
  // finding: cross-site-scripting
  res.write(`dates: ${req.query.room}\n\n`);
  res.end();
});

const koa = new Koa();

koa.use(async (ctx) => {
  try {
    const answer = await fetch('https://rooms.shop-group.eu/state');
    // ok: stored-cross-site-scripting
    ctx.res.write(`data: ${await answer.text()}\n\n`);
    // finding: stored-cross-site-scripting
    ctx.body = `<p>${await answer.text()}</p>`;
  } catch {
    ctx.status = 502;
  }
});
