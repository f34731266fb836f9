/** Evidence packs on disk: a folder, or a zip file where the name says so. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { faultOf } from '../platform/node/nodeFileSource.js';
import { unzipPack, zipPack, type PackFile } from '../reports/index.js';
import { checkOutput, unwritable } from './output.js';
import { UsageError } from './usageError.js';

export function isZip(target: string): boolean {
  return target.toLowerCase().endsWith('.zip');
}

/** Fails before the work is done rather than after it. */
export function checkPackOutput(target: string): void {
  const stats = statSync(target, { throwIfNoEntry: false });
  if (isZip(target) || stats?.isDirectory() !== true) {
    if (!isZip(target) && stats !== undefined) {
      throw new UsageError([`--output ${target}: it is a file; name a folder, or a file that ends in .zip.`]);
    }
    checkOutput(target);
    return;
  }
  if (readdirSync(target).length > 0) {
    throw new UsageError([`--output ${target}: the folder is not empty; name a new one, or empty it.`]);
  }
}

export function writePack(target: string, files: readonly PackFile[]): void {
  try {
    if (isZip(target)) {
      writeFileSync(target, zipPack(files));
      return;
    }
    mkdirSync(target, { recursive: true });
    for (const { path: name, bytes } of files) writeFileSync(path.join(target, name), bytes);
  } catch (error) {
    throw unwritable(target, error);
  }
}

/** Every file of a pack, by its path in it. Links are not followed: they are no files of a pack. */
export function readPack(target: string): ReadonlyMap<string, Uint8Array> {
  try {
    if (statSync(target).isDirectory()) return readFolder(target);
    const read = unzipPack(readFileSync(target));
    if (read.ok) return read.contents;
    throw new UsageError([`${target}: ${read.message}; name the folder or the zip file of an evidence pack.`]);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError([`${target}: ${faultOf(error)}; check the path (it is relative to ${process.cwd()}).`]);
  }
}

function readFolder(folder: string): ReadonlyMap<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file).split(path.sep).join('/');
    contents.set(name, entry.isFile() ? readFileSync(file) : new Uint8Array());
  }
  return contents;
}
