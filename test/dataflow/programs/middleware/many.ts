import { exec } from 'node:child_process';
import { Router } from 'express';
import { z } from 'zod';
import { checked } from './checked.js';

/** So many routes that not each call of what makes their middleware tells something new by what it is given. */
export function buoys(): Router {
  const router = Router();
  router.post('/1', checked(z.object({ a: z.string() })), (req, res) => res.json({ a: req.body.b }));
  router.post('/2', checked(z.object({ b: z.string() })), (req, res) => res.json({ b: req.body.b }));
  router.post('/3', checked(z.object({ c: z.string() })), (req, res) => res.json({ c: req.body.b }));
  router.post('/4', checked(z.object({ d: z.string() })), (req, res) => res.json({ d: req.body.b }));
  router.post('/5', checked(z.object({ e: z.string() })), (req, res) => res.json({ e: req.body.b }));
  router.post('/6', checked(z.object({ f: z.string() })), (req, res) => res.json({ f: req.body.b }));
  router.post('/7', checked(z.object({ g: z.string() })), (req, res) => res.json({ g: req.body.b }));
  router.post('/8', checked(z.object({ h: z.string() })), (req, res) => res.json({ h: req.body.b }));
  router.post('/9', checked(z.object({ i: z.string() })), (req, res) => res.json({ i: req.body.b }));
  router.post('/10', checked(z.object({ lamp: z.string(), turns: z.number() })), (req, res) => {
    exec(`light ${req.body.lamp}`); // finding: command-injection
    exec(`light ${req.body.turns}`); // ok: command-injection
    res.end();
  });
  return router;
}
