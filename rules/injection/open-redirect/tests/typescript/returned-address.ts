import { NextResponse, type NextRequest } from 'next/server';
import { settings } from './settings';

function berth(wanted: string): URL {
  const target = new URL(wanted, settings.origin);
  return target.origin === settings.origin ? target : new URL('/', settings.origin);
}

export function middleware(request: NextRequest) {
  const wanted = request.nextUrl.searchParams.get('to') ?? '/';
  if (request.nextUrl.pathname === '/out') {
    // finding: open-redirect
    return NextResponse.redirect(new URL(wanted, settings.origin));
  }
  // ok: open-redirect
  return NextResponse.redirect(berth(wanted));
}
