import puppeteer from 'puppeteer';
import { request } from 'undici';
import Koa from 'koa';

const app = new Koa();

app.use(async (ctx) => {
  const browser = await puppeteer.launch();
  const page = await browser.newPage();
  // finding: server-side-request-forgery
  await page.goto(ctx.query.url);
  // ok: server-side-request-forgery
  await page.goto('https://shop.example.com/print/' + ctx.params.order);
  ctx.body = await page.pdf();
});

app.use(async (ctx) => {
  // finding: server-side-request-forgery
  const { body } = await request(ctx.request.body.webhook, { method: 'POST' });
  // ok: server-side-request-forgery
  await request(process.env.WEBHOOK_URL, { method: 'POST', body: ctx.request.body.text });
  ctx.body = body;
});
