import express from 'express';
import { model, Schema } from 'mongoose';

const sailorSchema = new Schema({ boat: String, berth: Number, passwordHash: String });
const Sailor = model('Sailor', sailorSchema);

export const sailors = express.Router();

sailors.get('/:id/boat', async (req, res) => {
  const sailor = await Sailor.findById(req.params.id).exec();
  // ok: credential-in-response
  res.json({ boat: sailor.boat });
});

sailors.get('/:id/berth', async (req, res) => {
  const sailor = await Sailor.findOne({ _id: String(req.params.id) })
    .lean()
    .exec();
  // ok: credential-in-response
  res.json({ berth: sailor.berth });
});

sailors.get('/:id', async (req, res) => {
  const sailor = await Sailor.findById(req.params.id).exec();
  // finding: credential-in-response
  res.json(sailor);
});

sailors.get('/', async (req, res) => {
  const all = await Sailor.find({ berth: Number(req.query.berth) }).exec();
  // finding: credential-in-response
  res.json(all.slice(0, 20));
});

sailors.get('/boats/all', async (req, res) => {
  const all = await Sailor.find({ berth: Number(req.query.berth) }).exec();
  // ok: credential-in-response
  res.json(all.map((sailor) => sailor.boat));
});
