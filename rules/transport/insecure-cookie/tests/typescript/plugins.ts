import Fastify from 'fastify';
import fastifySession from '@fastify/session';
import secureSession from '@fastify/secure-session';
import NextAuth from 'next-auth';
import { betterAuth } from 'better-auth';

const app = Fastify();
// finding: insecure-cookie
app.register(fastifySession, { secret: process.env.SESSION ?? '', cookie: { secure: false } });
// ok: insecure-cookie
app.register(fastifySession, { secret: process.env.SESSION ?? '', cookie: { secure: true } });
// finding: insecure-cookie
app.register(secureSession, { key: process.env.KEY ?? '', cookie: { path: '/', secure: false } });
// ok: insecure-cookie
app.register(secureSession, { key: process.env.KEY ?? '', cookie: { path: '/' } });

// finding: insecure-cookie
export const web = NextAuth({
  providers: [],
  cookies: { sessionToken: { name: 'desk', options: { secure: false, httpOnly: true } } },
});
// ok: insecure-cookie
export const safeWeb = NextAuth({ providers: [], cookies: { sessionToken: { name: 'desk', options: { secure: true } } } });
// finding: insecure-cookie
export const auth = betterAuth({ advanced: { useSecureCookies: false } });
// ok: insecure-cookie
export const safeAuth = betterAuth({ advanced: { useSecureCookies: true } });
