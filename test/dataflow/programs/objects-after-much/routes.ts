import { exec } from 'node:child_process';
import { Router } from 'express';
import { Line, Plan } from './lines.js';

export const routes = Router();

// many calls without data come before the one object that data goes through
routes.post('/plots', (req, res) => {
  const plan = new Plan();
  plan.draw(40, 12);
  plan.draw(41, 13);
  plan.draw(42, 14);
  plan.draw(43, 15);
  plan.draw(44, 16);
  plan.draw(45, 17);
  plan.draw(46, 18);
  plan.draw(47, 19);
  const line = new Line();
  line.add('plot').add(String(req.body.sheet));
  exec(line.text()); // finding: command-injection
  const fixed = new Line();
  fixed.add('plot').add('--all');
  exec(fixed.text()); // ok: command-injection
  res.status(202).end();
});
