const express = require('express');
const Joi = require('joi');
const _ = require('lodash');
const mongoose = require('mongoose');
const { PrismaClient } = require('@prisma/client');
const knex = require('knex')({ client: 'pg' });
const User = require('./models/user');
const validate = require('./middleware/validate');

const router = express.Router();
const prisma = new PrismaClient();
const Member = mongoose.model('Member', new mongoose.Schema({ email: String, role: String }));
const Note = mongoose.model('Note', new mongoose.Schema({ title: String, text: String }));
const schema = Joi.object({ email: Joi.string() });

router.post('/users', async (req, res) => {
  // finding: mass-assignment
  const user = await User.create(req.body);
  res.json({ id: user.id });
});

router.post('/users/named', async (req, res) => {
  const { email, name } = req.body;
  // ok: mass-assignment
  const user = await User.create({ email, name });
  res.json({ id: user.id });
});

router.post('/users/picked', async (req, res) => {
  // ok: mass-assignment
  const user = await User.create(_.pick(req.body, ['email', 'name']));
  res.json({ id: user.id });
});

router.post('/users/checked', async (req, res) => {
  const { error, value } = schema.validate(req.body);
  if (error) return res.status(400).end();
  // ok: mass-assignment
  const user = await User.create(value);
  res.json({ id: user.id });
});

router.post('/users/route', validate(schema), async (req, res) => {
  // ok: mass-assignment
  const user = await User.create(req.body);
  res.json({ id: user.id });
});

router.post('/users/owned', async (req, res) => {
  const data = { ...req.body, createdAt: new Date() };
  // finding: mass-assignment
  await User.insertMany(data);
  res.end();
});

router.post('/members', async (req, res) => {
  // finding: mass-assignment
  const member = new Member(req.body);
  await member.save();
  res.end();
});

router.post('/notes', async (req, res) => {
  // none of its columns is privileged
  // ok: mass-assignment
  await Note.create(req.body);
  res.end();
});

router.put('/members/:id', async (req, res) => {
  // finding: mass-assignment
  await Member.findByIdAndUpdate(req.params.id, req.body, { new: true });
  res.end();
});

router.put('/members/:id/set', async (req, res) => {
  // finding: mass-assignment
  await Member.updateOne({ _id: req.params.id }, { $set: req.body });
  res.end();
});

router.put('/members/:id/name', async (req, res) => {
  // ok: mass-assignment
  await Member.findByIdAndUpdate(req.params.id, { name: req.body.name });
  res.end();
});

router.put('/members/:id/assign', async (req, res) => {
  const member = await Member.findById(req.params.id);
  // finding: mass-assignment
  Object.assign(member, req.body);
  await member.save();
  res.end();
});

router.put('/options', async (req, res) => {
  const options = loadDefaults();
  // ok: mass-assignment
  Object.assign(options, req.body);
  res.json({ size: options.size });
});

router.patch('/accounts/:id', async (req, res) => {
  // finding: mass-assignment
  await prisma.account.update({ where: { id: Number(req.params.id) }, data: req.body });
  res.end();
});

router.patch('/accounts/:id/plan', async (req, res) => {
  // ok: mass-assignment
  await prisma.account.update({ where: { id: Number(req.params.id) }, data: { title: req.body.title } });
  res.end();
});

router.post('/orders', async (req, res) => {
  // finding: mass-assignment
  await knex('orders').insert(req.body);
  // finding: mass-assignment
  await knex('orders').where({ id: 1 }).update(req.body);
  // ok: mass-assignment
  await knex('orders').insert({ amount: req.body.amount });
  res.end();
});

router.post('/charges', async (req, res) => {
  // ok: mass-assignment
  const client = new HttpClient(req.body);
  // ok: mass-assignment
  await client.charges.create(req.body);
  res.end();
});

module.exports = router;
