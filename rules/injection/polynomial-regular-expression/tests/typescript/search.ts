import type { Request, Response } from 'express';

function squeezed(text: string): string {
  // finding: polynomial-regular-expression
  return text.replace(/-+$/, '');
}

function slug(text: string): string {
  // runs of anything else are one hyphen by now
  // ok: polynomial-regular-expression
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

function path(text: string): string {
  // ok: polynomial-regular-expression
  const joined = text.replace(/\/\/+/g, '/').trim().replace(/\/+$/, '');
  // tabs are left
  // finding: polynomial-regular-expression
  return joined.replace(/ +/g, ' ').replace(/\s+$/, '');
}

export function search(req: Request, res: Response): void {
  const q = req.body.q as string;
  res.json({ a: squeezed(q), b: slug(q), c: path(q) });
}
