/** Reads the shipped catalogue from `controls/`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { compileControls, type ControlSource } from '../../src/engine/controls/compileControls.js';

const root = new URL('../../controls/', import.meta.url);

/** The parsed files, with paths relative to `controls/`. Parsed anew, so that a test may change them. */
export function readCatalogueFiles(): ControlSource[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(fileURLToPath(root), path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .sort()
    .map((file) => ({ file, value: parse(readFileSync(new URL(file, root), 'utf8')) as unknown }));
}

export function compileCatalogue(): ReturnType<typeof compileControls> {
  return compileControls(readCatalogueFiles());
}

/** Hashes of every run of `words` words of a source document: the first `bytes` bytes of each SHA-256, in base64. */
export interface SourceShingles {
  readonly words: number;
  readonly bytes: number;
  readonly lumar: string;
  readonly personaly: string;
}

export function readSourceShingles(): SourceShingles {
  return JSON.parse(readFileSync(new URL('sourceShingles.json', import.meta.url), 'utf8')) as SourceShingles;
}
