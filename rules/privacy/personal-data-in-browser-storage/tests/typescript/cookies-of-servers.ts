import Cookies from 'cookies';
import * as cookie from 'cookie';
import { serialize } from 'cookie';
import express from 'express';
import type { Response } from 'express';
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import jwt from 'jsonwebtoken';
import Koa from 'koa';
import { cookies } from 'next/headers';

const app = express();
const koa = new Koa();
const hono = new Hono();

function remember(res: Response, name: string, value: string, maxAge: number) {
  const line = serialize(name, value, { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge });
  // finding: personal-data-in-browser-storage
  res.setHeader('Set-Cookie', line);
}

app.post('/delivery', (req, res) => {
  const { name, street, city, phone } = req.body;
  remember(res, 'delivery', JSON.stringify({ name, street, city, phone }), 60 * 60 * 24 * 365);
  res.sendStatus(204);
});

app.post('/contact', (req, res) => {
  const { email, phone } = req.body;
  // finding: personal-data-in-browser-storage
  res.cookie('contact', email, { secure: true, httpOnly: true });
  // finding: personal-data-in-browser-storage
  res.cookie('contact', { email, phone }, { secure: true, httpOnly: true });
  // finding: personal-data-in-browser-storage
  res.setHeader('Set-Cookie', [cookie.serialize('email', email, { secure: true }), 'seen=1; Secure']);
  // finding: personal-data-in-browser-storage
  res.append('Set-Cookie', `email=${encodeURIComponent(email)}; Secure; HttpOnly`);
  // finding: personal-data-in-browser-storage
  new Cookies(req, res).set('who', email, { secure: true });
  res.sendStatus(204);
});

koa.use(async (ctx) => {
  // finding: personal-data-in-browser-storage
  ctx.cookies.set('phone', ctx.request.body.phone);
  // ok: personal-data-in-browser-storage
  ctx.cookies.set('lang', ctx.request.body.lang);
});

hono.post('/newsletter', async (c) => {
  const { email, tab } = await c.req.json();
  // finding: personal-data-in-browser-storage
  setCookie(c, 'email', email, { secure: true });
  // finding: personal-data-in-browser-storage
  c.header('Set-Cookie', `email=${email}; Secure`, { append: true });
  // ok: personal-data-in-browser-storage
  setCookie(c, 'tab', tab, { secure: true });
  const headers = new Headers();
  // finding: personal-data-in-browser-storage
  headers.append('Set-Cookie', `email=${encodeURIComponent(email)}; Secure`);
  return new Response(null, { headers });
});

export async function POST(request: Request) {
  const { dateOfBirth, plan } = await request.json();
  // finding: personal-data-in-browser-storage
  (await cookies()).set('born', dateOfBirth, { secure: true, httpOnly: true });
  // finding: personal-data-in-browser-storage
  (await cookies()).set({ name: 'born', value: dateOfBirth, secure: true, httpOnly: true });
  // ok: personal-data-in-browser-storage
  (await cookies()).set('plan', plan, { secure: true, httpOnly: true });
  return new Response();
}

// what is fine

app.post('/session', (req, res) => {
  const token = jwt.sign({ sub: req.user.id }, process.env.SESSION_KEY!);
  // ok: personal-data-in-browser-storage
  res.cookie('token', token, { secure: true, httpOnly: true });
  // ok: personal-data-in-browser-storage
  res.cookie('sid', req.session.id, { secure: true, httpOnly: true });
  // ok: personal-data-in-browser-storage
  res.setHeader('Set-Cookie', serialize('cart', crypto.randomUUID(), { secure: true }));
  // ok: personal-data-in-browser-storage
  res.setHeader('X-Contact', req.user.email);
  // ok: personal-data-in-browser-storage
  res.cookie('verified', String(req.user.emailVerified), { secure: true });
  // ok: personal-data-in-browser-storage
  res.clearCookie('email');
  res.sendStatus(204);
});
