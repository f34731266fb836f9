/** Compares a pack with its manifest. */
import { strFromU8 } from 'fflate';
import { sha256Hex } from '../digest.js';
import { MANIFEST, readManifest } from './manifest.js';

export interface PackFault {
  readonly kind: 'missing' | 'changed' | 'extra' | 'manifest';
  readonly path: string;
  readonly message: string;
}

export interface PackCheck {
  readonly faults: readonly PackFault[];
  /** Files that the manifest names. */
  readonly files: number;
  readonly asOf: string;
  /** SHA-256 of the manifest; '' if there is none. */
  readonly manifestHash: string;
}

/** @param contents every file of the pack, by its path with `/` */
export function verifyPack(contents: ReadonlyMap<string, Uint8Array>): PackCheck {
  const manifest = contents.get(MANIFEST);
  if (manifest === undefined) {
    const message = 'There is no manifest: this is no evidence pack, or its manifest was taken away.';
    return { faults: [{ kind: 'manifest', path: MANIFEST, message }], files: 0, asOf: '', manifestHash: '' };
  }
  const manifestHash = sha256Hex(manifest);
  const read = readManifest(strFromU8(manifest));
  if (!read.ok) {
    const message = `The manifest cannot be used: ${read.message}.`;
    return { faults: [{ kind: 'manifest', path: MANIFEST, message }], files: 0, asOf: '', manifestHash };
  }
  const faults: PackFault[] = [];
  const named = new Set([MANIFEST]);
  for (const { path, bytes, sha256 } of read.entries) {
    named.add(path);
    const found = contents.get(path);
    if (found === undefined) {
      faults.push({ kind: 'missing', path, message: 'The manifest names it, and it is not there.' });
    } else if (sha256Hex(found) !== sha256) {
      const size = found.length === bytes ? 'as long as before' : `${found.length} bytes instead of ${bytes}`;
      faults.push({ kind: 'changed', path, message: `Its SHA-256 is not that of the manifest (${size}).` });
    }
  }
  for (const path of contents.keys()) {
    if (!named.has(path)) faults.push({ kind: 'extra', path, message: 'The manifest does not name it.' });
  }
  faults.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { faults, files: read.entries.length, asOf: read.asOf, manifestHash };
}
