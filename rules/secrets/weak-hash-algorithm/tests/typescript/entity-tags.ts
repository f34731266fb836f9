import { createHash } from 'node:crypto';
import express from 'express';

const app = express();

app.get('/shelves', async (req, res) => {
  const rows = await fetch('https://shelves.library.org').then((answer) => answer.json());
  // ok: weak-hash-algorithm
  const tag = createHash('sha1').update(JSON.stringify(rows)).digest('base64url');
  if (req.get('if-none-match') === `"${tag}"`) return res.status(304).end();
  res.set('ETag', `"${tag}"`).json(rows);
});

export function answer(body: string): Response {
  const headers = new Headers();
  // ok: weak-hash-algorithm
  const mark = createHash('md5').update(body).digest('hex');
  headers.append('etag', mark);
  return new Response(body, { headers });
}

export function plain(body: string): Record<string, string> {
  const headers: Record<string, string> = {};
  // ok: weak-hash-algorithm
  headers['etag'] = createHash('md5').update(body).digest('hex');
  return headers;
}

app.get('/tags', (req, res) => {
  // finding: weak-hash-algorithm
  const tag = createHash('sha1').update(String(req.query.luggage)).digest('hex');
  res.set('X-Signature', tag).end();
});

export function leaflet(content: Buffer): { tag: string; content: Buffer } {
  // ok: weak-hash-algorithm
  const tag = createHash('md5').update(content).digest('hex');
  return { tag: `"${tag}"`, content };
}

export function sealed(content: Buffer): { tag: string; content: Buffer } {
  // finding: weak-hash-algorithm
  const tag = createHash('md5').update(content).digest('hex');
  return { tag: `v1:${tag}`, content };
}
