import session from 'express-session';
import type { CookieOptions, NextFunction, Request, Response } from 'express';
import { config } from '../config';
import { HttpError } from '../lib/http-client';

declare module 'express-session' {
  interface SessionData {
    staffId: string;
    returnTo: string;
  }
}

export const sessions = session({
  name: config.session.name,
  secret: config.session.secret,
  resave: false,
  saveUninitialized: false,
  cookie: { httpOnly: true, secure: false, maxAge: 8 * 3600 * 1000 },
});

const PORTAL: CookieOptions = { httpOnly: true, secure: true, sameSite: 'strict', path: '/portal' };

function cookieFor(days: number, extra: CookieOptions = {}): CookieOptions {
  return { path: '/', maxAge: days * 86400000, ...extra };
}

export function issuePortalToken(res: Response, token: string) {
  res.cookie('portal_token', token, PORTAL);
}

export function issueRememberToken(res: Response, token: string) {
  res.cookie('remember_token', token, cookieFor(30));
}

export function issueKioskToken(res: Response, token: string) {
  res.cookie('kiosk_token', token, cookieFor(1, { sameSite: 'lax', httpOnly: false, secure: true }));
}

export function rememberLanguage(res: Response, language: string) {
  res.cookie('lang', language === 'en' ? 'en' : 'de', cookieFor(365, { secure: true, sameSite: 'lax' }));
}

export function forget(res: Response) {
  res.clearCookie('remember_token', { path: '/' });
}

export function rememberTarget(req: Request, _res: Response, next: NextFunction) {
  if (req.query.next) {
    req.session.returnTo = String(req.query.next);
  }
  next();
}

export function staffOnly(req: Request, _res: Response, next: NextFunction) {
  next(req.session.staffId ? undefined : new HttpError(401, 'Sign in first'));
}
