import type { Request, Response } from 'express';
import { serialize } from 'cookie';
import { cookies } from 'next/headers';

export function login(req: Request, res: Response): void {
  // finding: cookie-readable-by-script
  res.cookie('refreshToken', req.body.code, { secure: true, sameSite: 'strict' });
  // finding: cookie-readable-by-script
  res.setHeader('Set-Cookie', serialize('session', req.body.code, { secure: true }));
}

export async function start(code: string): Promise<void> {
  const jar = await cookies();
  // finding: cookie-readable-by-script
  jar.set('auth', code, { secure: true });
  // ok: cookie-readable-by-script
  jar.set('auth', code, { secure: true, httpOnly: true });
}

export function loginSafely(req: Request, res: Response): void {
  // ok: cookie-readable-by-script
  res.cookie('refreshToken', req.body.code, { secure: true, httpOnly: true });
  // ok: cookie-readable-by-script
  res.setHeader('Set-Cookie', serialize('session', req.body.code, { secure: true, httpOnly: true }));
  // ok: cookie-readable-by-script
  res.cookie('cookie_consent', 'all', { secure: true });
  // ok: cookie-readable-by-script
  res.cookie('locale', 'de-DE', { secure: true });
}
