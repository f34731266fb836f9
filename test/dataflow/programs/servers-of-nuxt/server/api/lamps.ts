import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { sign } from 'hono/jwt';

const app = new Hono();

app.post('/lamps', async (c) => {
  const { owner } = await c.req.json();
  const ticket = await sign({ sub: owner }, 'L4mp-post-0f-Narnia'); // finding: hardcoded-credential-argument
  setCookie(c, 'lamp-token', ticket, { httpOnly: true, secure: false }); // finding: insecure-cookie
  const other = await sign({ sub: owner }, c.env.LAMP_KEY); // ok: hardcoded-credential-argument
  setCookie(c, 'lamp-token', other, { httpOnly: true, secure: true, sameSite: 'Lax' }); // ok: insecure-cookie
  return c.body(null, 204);
});

export const lamps = app;
