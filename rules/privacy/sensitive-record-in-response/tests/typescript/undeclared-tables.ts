import express from 'express';
import knex from 'knex';

const db = knex({ client: 'pg' });
const app = express();

app.post('/patients', async (req, res) => {
  await db('patients').insert({ name: req.body.name, ward: req.body.ward, diagnosis: req.body.diagnosis });
  const [row] = await db('patients').insert({ name: 'x' }).returning(['id', 'name']);
  // ok: sensitive-record-in-response
  res.json(row);
});

app.post('/patients/copies', async (_req, res) => {
  const [row] = await db('patients').insert({ name: 'x' }).returning('*');
  // finding: sensitive-record-in-response
  res.json(row);
});

app.get('/patients/:id', async (req, res) => {
  const patient = await db('patients').where({ id: req.params.id }).first();
  // finding: sensitive-record-in-response
  res.json(patient);
});

app.get('/patients/:id/all', async (req, res) => {
  const [patient] = await db('patients').select('patients.*').where('id', req.params.id);
  // finding: sensitive-record-in-response
  res.json(patient);
});

app.get('/patients/:id/card', async (req, res) => {
  const patient = await db('patients').where({ id: req.params.id }).select('id', 'name').first();
  // ok: sensitive-record-in-response
  res.json(patient);
});

app.get('/patients', async (_req, res) => {
  const all = await db('patients').where('ward', 'north');
  // ok: sensitive-record-in-response
  res.json(all.map((patient) => ({ id: patient.id, name: patient.name })));
});

app.get('/wards', async (_req, res) => {
  const wards = await db('wards').where('floor', 1);
  // ok: sensitive-record-in-response
  res.json(wards);
});
