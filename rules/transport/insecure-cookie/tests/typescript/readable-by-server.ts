import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';

const app = new Hono();

const terminal: CookieOptions = { path: '/api', httpOnly: true, sameSite: 'Strict', maxAge: 43_200 };
const member: CookieOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' };
const display: CookieOptions = { path: '/', sameSite: 'Lax' };

app.post('/terminal', (c) => {
  // finding: insecure-cookie
  setCookie(c, 'fenn_kiosk', crypto.randomUUID(), terminal);
  // ok: insecure-cookie
  setCookie(c, 'fenn_member', crypto.randomUUID(), member);
  // ok: insecure-cookie
  setCookie(c, 'fenn_columns', '3', display);
  return c.json({});
});
