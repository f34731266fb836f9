import * as libxml from 'libxmljs2';
import type { Request, Response } from 'express';
import { Parser } from 'node-expat';

interface ParseOptions {
  noent?: boolean;
  nonet?: boolean;
}

function parse(text: string, options: ParseOptions): libxml.Document {
  // finding: xxe
  return libxml.parseXml(text, options);
}

function parseQuietly(text: string, options: ParseOptions = { nonet: true }): libxml.Document {
  // ok: xxe
  return libxml.parseXml(text, options);
}

export function importOrders(req: Request, res: Response): void {
  const upload = req.files as unknown as { orders: { data: Buffer } };
  const document = parse(upload.orders.data.toString('utf8'), { noent: true });
  res.json({ root: document.root()?.name() });
}

export function previewOrders(req: Request, res: Response): void {
  res.json({ root: parseQuietly(req.body).root()?.name() });
}

export function check(req: Request, res: Response): void {
  const parser = new Parser('UTF-8');
  // finding: xxe
  const ok = parser.parse(req.body);
  // ok: xxe
  const fixed = new Parser('UTF-8').parse('<a/>');
  res.json({ ok, fixed });
}

export function secure(req: Request, res: Response): void {
  // ok: xxe
  const document = libxml.parseXml(req.body, { noent: false, nonet: true });
  res.json({ root: document.root()?.name() });
}
