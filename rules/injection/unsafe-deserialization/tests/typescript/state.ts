import { unserialize } from 'node-serialize';
import * as cryo from 'cryo';
import { load, unsafeLoad } from 'js-yaml';
import type { Request, Response } from 'express';

class StateReader {
  read(text: string): unknown {
    // finding: unsafe-deserialization
    return unserialize(text);
  }

  readSafely(text: string): unknown {
    // ok: unsafe-deserialization
    return JSON.parse(text);
  }
}

const reader = new StateReader();

export function restore(req: Request, res: Response): void {
  const header = req.header('x-state') ?? '{}';
  res.json([reader.read(header), reader.readSafely(header)]);
}

export function objects(req: Request, res: Response): void {
  // finding: unsafe-deserialization
  const value = cryo.parse(req.body.value);
  // ok: unsafe-deserialization
  const text = cryo.stringify(req.body.value);
  res.json({ value, text });
}

export function config(req: Request, res: Response): void {
  // finding: unsafe-deserialization
  const open = unsafeLoad(req.body.config);
  // ok: unsafe-deserialization
  const plain = load(req.body.config);
  res.json({ open, plain });
}
