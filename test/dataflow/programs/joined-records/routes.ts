import { PrismaClient } from '@prisma/client';
import { verify } from 'argon2';
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import express from 'express';
import { Hike } from './hikes';
import { Pilot, Plane } from './planes';
import * as tables from './tables';

const app = express();
const db = drizzle(process.env.DATABASE_URL!, { schema: tables });
const prisma = new PrismaClient();

app.get('/hikes/:slug', async (req, res) => {
  // finding: credential-in-response, sensitive-record-in-response
  res.json(await Hike.shown(String(req.params.slug)));
});

app.get('/hikes/:slug/walkers', async (req, res) => {
  const hike = await Hike.findOne({ slug: String(req.params.slug) }).populate({ path: 'walkers leader', select: 'nickname' });
  res.json(hike); // ok: credential-in-response
});

app.get('/hikes', async (_req, res) => {
  const hikes = await Hike.find().populate([{ path: 'walkers' }]).limit(20);
  // finding: credential-in-response, sensitive-record-in-response
  res.json({ hikes });
});

app.get('/hikes/bare', async (_req, res) => {
  res.json(await Hike.find().limit(20)); // ok: credential-in-response
});

app.get('/boats/:id', async (req, res) => {
  const boat = await db.query.boats.findFirst({
    where: eq(tables.boats.id, Number(req.params.id)),
    with: { skipper: true },
  });
  // finding: credential-in-response, sensitive-record-in-response
  res.json(boat);
});

app.get('/boats', async (_req, res) => {
  const boats = await db.query.boats.findMany({ with: { skipper: { columns: { nickname: true } } } });
  res.json(boats); // ok: credential-in-response
});

app.get('/planes', async (_req, res) => {
  const planes = await Plane.findAll({ include: [{ model: Pilot, as: 'owner' }] });
  // finding: credential-in-response
  res.json(planes);
});

app.get('/planes/short', async (_req, res) => {
  const planes = await Plane.findAll({ include: [{ model: Pilot, as: 'owner', attributes: ['nickname'] }] });
  res.json(planes); // ok: credential-in-response
});

app.post('/climbers', async (req, res) => {
  const climber = await prisma.climber.findUnique({ where: { nickname: String(req.body.nickname) } });
  if (!climber || !(await verify(climber.secretHash, String(req.body.answer)))) return res.status(401).end();
  res.json({ id: climber.id, blood: climber.bloodType !== '' });
});

app.get('/ropes/:id', async (req, res) => {
  const rope = await prisma.rope.findUnique({ where: { id: Number(req.params.id) }, select: { climber: true } });
  // finding: sensitive-record-in-response
  res.json(rope);
});

app.get('/ropes/:id/length', async (req, res) => {
  const rope = await prisma.rope.findUnique({ where: { id: Number(req.params.id) }, select: { metres: true } });
  res.json(rope); // ok: sensitive-record-in-response
});
