import express from 'express';
import { db } from './database';

const app = express();

app.get('/sailors/:id', async (req, res) => {
  const sailor = await db
    .selectFrom('sailor')
    .selectAll()
    .where('id', '=', Number(req.params.id))
    .executeTakeFirst();
  res.json(sailor); // finding: credential-in-response, sensitive-record-in-response
});

app.get('/sailors', async (req, res) => {
  const sailors = await db.selectFrom('sailor').selectAll().execute();
  res.json({ sailors }); // finding: credential-in-response, sensitive-record-in-response
});

app.get('/sailors/:id/name', async (req, res) => {
  const sailor = await db
    .selectFrom('sailor')
    .select(['id', 'nickname'])
    .where('id', '=', Number(req.params.id))
    .executeTakeFirstOrThrow();
  res.json(sailor); // ok: credential-in-response, sensitive-record-in-response
});

app.post('/sailors', async (req, res) => {
  const made = await db.insertInto('sailor').values(req.body.sailor).returning(['id']).executeTakeFirst(); // finding: mass-assignment
  res.json(made); // ok: credential-in-response
});

app.get('/buoys', async (req, res) => {
  res.json(await db.selectFrom('buoy').selectAll().execute()); // ok: credential-in-response
});
