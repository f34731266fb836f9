import type { ActionFunction, LoaderFunction } from '@remix-run/node';
import { createCookieSessionStorage, redirect } from '@remix-run/node';
import type { RequestHandler } from 'express';
import type { Middleware } from 'koa';

export const leave: LoaderFunction = ({ request }) =>
  redirect(new URL(request.url).searchParams.get('to') ?? '/'); // finding: open-redirect

export const stay: ActionFunction = async (args) => redirect(`/boats/${args.params.boat}`); // ok: open-redirect

export const greeting: RequestHandler = (incoming, outgoing) => {
  outgoing.send(`<b>${incoming.query.name}</b>`); // finding: cross-site-scripting
};

export const counting: RequestHandler = (incoming, outgoing) => {
  outgoing.json({ name: incoming.query.name }); // ok: cross-site-scripting
};

export const moved: Middleware = async (context) => {
  context.redirect(context.query.to as string); // finding: open-redirect
};

export const sessions = createCookieSessionStorage({
  cookie: {
    name: 'crew',
    httpOnly: true,
    secure: true,
    secrets: ['tR4wler-Crew-Key-81'], // finding: hardcoded-credential-argument
  },
});

// finding: insecure-cookie
export const laxSessions = createCookieSessionStorage({
  cookie: { name: 'crew', httpOnly: true, secrets: [process.env.CREW_KEY!] }, // ok: hardcoded-credential-argument
});
