import { readFile } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Request } from 'express';

export function opened(root: string, req: Request): Promise<Buffer> {
  const file = resolve(root, String(req.query.file));
  if (file !== root && !file.startsWith(`${root}${sep}`)) throw new RangeError('outside');
  // ok: path-traversal
  return readFile(file);
}

export function openedToo(root: string, req: Request): Promise<Buffer> | null {
  const file = resolve(root, String(req.query.file));
  // ok: path-traversal
  if (file === root || file.startsWith(root + sep)) return readFile(file);
  return null;
}

export function openedAnyway(root: string, req: Request): Promise<Buffer> {
  const file = resolve(root, String(req.query.file));
  const other = resolve(root, String(req.query.other));
  if (file !== root && !other.startsWith(root + sep)) throw new RangeError('outside');
  // finding: path-traversal
  return readFile(file);
}

export function inner(root: string, req: Request): Promise<Buffer> {
  const file = resolve(root, String(req.query.file));
  const within = relative(root, file);
  if (within === '' || within.startsWith('..') || isAbsolute(within)) throw new RangeError('outside');
  // ok: path-traversal
  return readFile(file);
}

export function innerOfAnother(root: string, req: Request): Promise<Buffer> {
  const file = resolve(root, String(req.query.file));
  const within = relative(root, String(req.query.other));
  if (within.startsWith('..') || isAbsolute(within)) throw new RangeError('outside');
  // finding: path-traversal
  return readFile(file);
}

export function innerOnly(root: string, req: Request): Promise<Buffer> {
  const file = resolve(root, String(req.query.file));
  if (relative(root, file).startsWith('..')) {
    // finding: path-traversal
    return readFile(file);
  }
  // ok: path-traversal
  return readFile(file);
}
