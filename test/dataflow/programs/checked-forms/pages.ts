import express from 'express';
import { z } from 'zod';
import { berthSchema, plainText } from './schemas';

const app = express();

app.get('/berth', (req, res) => {
  const { berth, arrival, metres, note, words } = berthSchema.parse(req.query);
  res.write(`<b>${berth}</b>`); // ok: cross-site-scripting
  res.write(`<b>${arrival}</b>`); // ok: cross-site-scripting
  res.write(`<b>${metres}</b>`); // ok: cross-site-scripting
  // finding: cross-site-scripting
  res.write(`<p>${note}</p>`);
  // finding: cross-site-scripting
  res.write(`<p>${words[0]}</p>`);
  res.end();
});

app.get('/line', (req, res) => {
  // finding: cross-site-scripting
  res.write(`<p>${plainText.parse(req.query.text)}</p>`);
  // finding: cross-site-scripting
  res.write(`<p>${z.string().email().max(200).parse(req.query.mail).concat('?')}</p>`);
  res.write(`<p>${z.string().uuid().parse(req.query.id)}</p>`); // ok: cross-site-scripting
  const slug = z.string().max(40).regex(/^[a-z-]+$/).safeParse(req.query.slug);
  res.write(`<p>${slug.data}</p>`); // ok: cross-site-scripting
  res.end();
});
