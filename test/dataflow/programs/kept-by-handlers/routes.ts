import { Router } from 'express';
import { bus } from './bus.js';

export const routes = Router();

routes.put('/formulas/:plant', (req, res) => {
  bus.emit('formula', String(req.params.plant), String(req.body.formula));
  bus.emit('width', Number(req.body.width));
  res.status(204).end();
});
