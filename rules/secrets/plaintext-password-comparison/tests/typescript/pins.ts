import type { PrismaClient } from '@prisma/client';
import { Router } from 'express';

export function routes(db: PrismaClient): Router {
  const router = Router();
  router.post('/desk', async (req, res) => {
    const holder = await db.card.findUnique({ where: { number: req.body.number } });
    // finding: plaintext-password-comparison
    const accepts = (entry: string) => holder !== null && holder.pin === entry.trim();
    res.status(accepts(req.body.pin) ? 204 : 401).end();
  });
  router.post('/boards', async (req, res) => {
    const board = await db.board.findUnique({ where: { id: req.body.id } });
    const chosen = await db.layout.findFirst({ where: { board: req.body.id } });
    // ok: plaintext-password-comparison
    res.json({ isHigh: board?.pin === chosen?.pin });
  });
  return router;
}
