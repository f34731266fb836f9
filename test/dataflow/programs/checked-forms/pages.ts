import express from 'express';
import { z } from 'zod';
import { berthSchema, mooringSchema, plainText, quaySchema } from './schemas';

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

app.get('/quay', (req, res) => {
  const { quay, sign, word } = quaySchema.parse(req.query);
  res.write(`<b>${quay}</b>`); // ok: cross-site-scripting
  res.write(`<b>${sign}</b>`); // ok: cross-site-scripting
  res.write(`<b>${word}</b>`); // finding: cross-site-scripting
  const { value } = mooringSchema.validate(req.query);
  res.write(`<b>${value.side}</b>`); // ok: cross-site-scripting
  res.write(`<b>${value.place}</b>`); // ok: cross-site-scripting
  res.write(`<b>${value.id}</b>`); // ok: cross-site-scripting
  res.write(`<b>${value.remark}</b>`); // finding: cross-site-scripting
  res.end();
});
