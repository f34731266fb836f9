import { PrismaClient } from '@prisma/client';
import { Router } from 'express';
import { Pool } from 'pg';
import { HarbourRepository } from './harbours.js';

const harbours = new HarbourRepository(new PrismaClient(), new Pool());
export const routes = Router();

routes.post('/harbours', async (req, res) => {
  await harbours.create(req.body.feed, req.body.code);
  res.status(201).end();
});
