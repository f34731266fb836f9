/** A pack as one file. */
import { unzipSync, zipSync, type Zippable } from 'fflate';
import type { PackFile } from './manifest.js';

/** Bytes of all files together; more is no pack. */
const MOST_BYTES = 1_000_000_000;

/**
 * Entries in the order of the files and with one fixed time, so that the bytes depend on the contents alone. The time is
 * local, as zip wants it: 1 January 1980 wherever this runs.
 */
export function zipPack(files: readonly PackFile[]): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const { path, bytes } of files) entries[path] = [bytes, { mtime, level: 9, os: 3, attrs: 0o100644 << 16 }];
  return zipSync(entries);
}

export type ReadZip =
  | { readonly ok: true; readonly contents: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly message: string };

/** The files in a zip, by path. */
export function unzipPack(bytes: Uint8Array): ReadZip {
  let size = 0;
  const seen = new Set<string>();
  const double: string[] = [];
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (seen.has(name)) double.push(name);
        seen.add(name);
        size += originalSize;
        return size <= MOST_BYTES && !name.endsWith('/');
      },
    });
    if (size > MOST_BYTES) return { ok: false, message: `it holds more than ${MOST_BYTES} bytes` };
    if (double.length > 0) return { ok: false, message: `it holds ${double.join(', ')} twice` };
    return { ok: true, contents: new Map(Object.entries(entries)) };
  } catch {
    return { ok: false, message: 'it is no zip file, or a damaged one' };
  }
}
