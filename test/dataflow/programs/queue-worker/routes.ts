import { Router } from 'express';
import { covers, labels } from './labels.js';

export const routes = Router();

routes.post('/labels', async (req, res) => {
  await labels.add('print', { printer: String(req.body.printer), copies: Number(req.body.copies) });
  res.status(202).end();
});

routes.post('/covers', async (req, res) => {
  await covers.add('print', { shelf: String(req.body.shelf) });
  res.status(202).end();
});
