import express from 'express';
import { Schema, model } from 'mongoose';

const schema = new Schema(
  { login: String, passwordHash: String },
  { toJSON: { transform: (_doc, { _id, login }) => ({ id: _id, login }) } },
);
const Resident = model('Resident', schema);

export const api = express.Router();

api.get('/residents', async (_req, res) => {
  // finding: credential-in-response
  res.json(await Resident.find({ active: true }).sort('login').lean());
});

api.get('/residents/:id', async (req, res) => {
  // ok: credential-in-response
  res.json(await Resident.findById(String(req.params.id)));
});
