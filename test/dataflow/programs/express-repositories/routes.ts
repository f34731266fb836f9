import { Router, type Request, type Response } from 'express';
import { container } from 'tsyringe';
import { Products } from './products.js';

export const routes = Router();
const products = container.resolve(Products);

type Work = (req: Request, res: Response) => Promise<unknown>;

// one wrapper, and each handler in a closure of its own
const guarded = (work: Work) => (req: Request, res: Response, next: () => void) => {
  work(req, res).catch(next);
};

routes.get('/counted', guarded(async (req, res) => res.json(await products.counted(String(req.query.shelf)))));
routes.get('/shelf', guarded(async (req, res) => res.json(await products.onShelf(String(req.query.shelf)))));
routes.get('/sorted', guarded(async (req, res) => res.json(await products.sorted(String(req.query.order)))));
routes.get('/named', guarded(async (req, res) => res.json(await products.named(String(req.query.name)))));
routes.delete('/', guarded(async (req, res) => res.json(await products.removed(String(req.query.reason)))));
