import { Router } from 'express';
import { Complaints, Flats, Tenants } from './records.js';

export const routes = Router();
const tenants = new Tenants();
const flats = new Flats();
const complaints = new Complaints();

routes.get('/tenants/:id', async (req, res) => {
  res.json(await tenants.one(req.params.id)); // finding: credential-in-response
});
routes.get('/tenants/:id/name', async (req, res) => {
  res.json(await tenants.names(req.params.id)); // ok: credential-in-response
});
routes.get('/flats/:id', async (req, res) => {
  res.json(await flats.alone(req.params.id)); // ok: credential-in-response
});
routes.get('/flats/:id/rent', async (req, res) => {
  const flat = await flats.rented(req.params.id);
  res.json({ ...flat, since: Date.now() }); // finding: credential-in-response
});
routes.get('/flats/:id/area', async (req, res) => {
  const flat = await flats.rented(req.params.id);
  res.json({ area: flat.area, tenant: flat.tenant.nickname }); // ok: credential-in-response
});
routes.get('/flats', async (req, res) => {
  res.json(await flats.listed()); // finding: credential-in-response
});
routes.post('/complaints', async (req, res) => {
  const { sender, text } = req.body;
  const details = { place: String(req.body.place), photos: Number(req.body.photos) };
  await complaints.add({ sender, text, details, flat: { id: req.body.flat } });
  res.status(201).end();
});
routes.post('/complaints/:id', async (req, res) => {
  const { id, sender, text, details, flat } = await complaints.one(req.params.id);
  console.info('complaint answered', { id, sender }); // finding: personal-data-in-log
  console.info('complaint answered', { room: sender.room }); // ok: personal-data-in-log
  if (req.query.short) res.send(`<p>${text}</p>`); // finding: cross-site-scripting
  else if (req.query.where) res.send(`<p>${details?.place}</p>`); // finding: cross-site-scripting
  else res.send(`<p>${flat.entrance}</p>`); // ok: cross-site-scripting
});
