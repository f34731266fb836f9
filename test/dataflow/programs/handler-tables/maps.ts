import { exec } from 'node:child_process';
import { Router } from 'express';

interface Line {
  id: string;
  words: string;
}

export const routes = Router();

routes.post('/lines', (req, res) => {
  const lines = req.body as Line[];
  const byId = new Map(lines.map((line) => [line.id, `ls ${line.words}`]));
  exec(byId.get('first') ?? ''); // finding: command-injection
  const lengths = new Map(lines.map((line) => [line.id, line.words.length]));
  exec(`sleep ${lengths.get('first')}`); // ok: command-injection
  const fixed = new Map(lines.map((line) => [line.id, 'uptime']));
  exec(fixed.get('first') ?? ''); // ok: command-injection
  res.end();
});
