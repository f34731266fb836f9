import { createCookie } from '@remix-run/node';
import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';

// finding: insecure-cookie
export const visitor = createCookie('visitor', { httpOnly: true, maxAge: 3600 });
// ok: insecure-cookie
export const member = createCookie('member', { httpOnly: true, maxAge: 3600, secure: true });
// ok: insecure-cookie
export const theme = createCookie('theme', { maxAge: 3600 });

export async function POST() {
  const response = NextResponse.json({});
  // finding: insecure-cookie
  response.cookies.set('session', crypto.randomUUID(), { httpOnly: true, path: '/' });
  // finding: insecure-cookie
  response.cookies.set({ name: 'session', value: crypto.randomUUID(), httpOnly: true });
  // ok: insecure-cookie
  response.cookies.set({ name: 'session', value: crypto.randomUUID(), httpOnly: true, secure: true });
  // ok: insecure-cookie
  response.cookies.set('columns', '3', { path: '/' });
  return response;
}

export async function signIn() {
  const jar = await cookies();
  // finding: insecure-cookie
  jar.set({ name: 'visit', value: crypto.randomUUID(), httpOnly: true });
  // ok: insecure-cookie
  jar.set({ name: 'columns', value: '3' });
}
