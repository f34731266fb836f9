import { hash } from 'argon2';
import express from 'express';
import pino from 'pino';
import { rowerStore } from './store';

const log = pino();
const app = express();

app.get('/rowers/:id', async (req, res) => {
  const rower = await rowerStore.one(Number(req.params.id));
  if (!rower) return res.status(404).end();
  const context = { ...rower, seen: Date.now() };
  // finding: personal-data-in-log
  log.info(context, 'rower shown');
  log.info({ id: rower.id, seen: context.seen }, 'rower shown'); // ok: personal-data-in-log
  // finding: sensitive-record-in-response, credential-in-response
  return res.json(rower);
});

app.get('/rowers/:id/card', async (req, res) => {
  const rower = await rowerStore.shown(Number(req.params.id));
  log.info({ ...rower }, 'card shown'); // ok: personal-data-in-log
  res.json(rower); // ok: sensitive-record-in-response
});

app.post('/rowers', async (req, res) => {
  const passwordHash = await hash(req.body.password);
  const [made] = await rowerStore.add({ nickname: req.body.nickname, passwordHash });
  // finding: sensitive-record-in-response, credential-in-response
  res.json({ rower: made });
});

app.post('/rowers/quietly', async (req, res) => {
  const passwordHash = await hash(req.body.password);
  const [made] = await rowerStore.addQuietly({ nickname: req.body.nickname, passwordHash });
  res.json({ rower: made }); // ok: sensitive-record-in-response
});

app.patch('/rowers/:id', async (req, res) => {
  const rower = await rowerStore.renamed(Number(req.params.id), req.body.nickname);
  // finding: sensitive-record-in-response, credential-in-response
  res.json(rower);
});

app.post('/notices', async (req, res) => {
  await rowerStore.keptNotice({ headline: 'News', markup: req.body.markup });
  res.end();
});

app.get('/notices', async (req, res) => {
  const latest = await rowerStore.latest();
  // finding: cross-site-scripting
  res.send(latest.map((notice) => `<article>${notice.markup}</article>`).join(''));
});

app.get('/notices/headlines', async (req, res) => {
  const latest = await rowerStore.latest();
  res.send(latest.map((notice) => `<h1>${notice.headline}</h1>`).join('')); // ok: cross-site-scripting
});

app.get('/notices/:id', async (req, res) => {
  const notice = await rowerStore.notice(Number(req.params.id));
  // finding: cross-site-scripting
  res.send(`<article>${notice?.markup}</article>`);
});

app.get('/notices/:id/headline', async (req, res) => {
  const notice = await rowerStore.notice(Number(req.params.id));
  res.send(`<h1>${notice?.headline}</h1>`); // ok: cross-site-scripting
});
