import type { Request, Response } from 'express';
import { render } from 'ejs';

const TEMPLATE = '<p><%= name %></p>';

function show(res: Response, values: Record<string, unknown>): void {
  // finding: template-object-injection
  res.render('page', values);
}

export function page(req: Request, res: Response): void {
  show(res, req.query);
}

export function preview(req: Request, res: Response): void {
  const { name, city } = req.body as { name: string; city: string };
  // ok: template-object-injection
  res.render('preview', { name, city });
}

export function text(req: Request, res: Response): void {
  // finding: template-object-injection
  const open = render(TEMPLATE, req.body);
  // ok: template-object-injection
  const named = render(TEMPLATE, { name: req.body.name });
  res.json({ open, named });
}
