import { exec } from 'node:child_process';
import { Router } from 'express';

type Step = (value: string) => void;
const steps = new Map<string, Step>([['list', (value) => exec(`ls ${value}`)]]); // finding: command-injection
const quiet = new Map<string, Step>([['none', (value) => exec(`ls ${value}`)]]); // ok: command-injection
export const routes = Router();

routes.get('/', (req, res) => {
  for (const [name, step] of new Map(steps)) step(`${name}/${req.query.folder}`);
  for (const [name, step] of quiet) step(name);
  const given = new Map([['folder', req.query.folder]]);
  for (const [key, value] of given) {
    exec(`ls ${value}`); // finding: command-injection
    exec(`ls ${key}`); // ok: command-injection
  }
  [...given].forEach(([key, value]) => {
    exec(`du ${value}`); // finding: command-injection
    exec(`du ${key}`); // ok: command-injection
  });
  const listed = Array.from(given, ([key, value]) => key);
  exec(`du ${listed[0]}`); // ok: command-injection
  res.status(202).end();
});
