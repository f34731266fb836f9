/** The manifest of an evidence pack: what is in it, from what it was made, and the SHA-256 of every file. */
import { sha256Hex } from '../digest.js';
import { DISCLAIMER } from '../model.js';
import type { ReportInput } from '../reportInput.js';

export const MANIFEST = 'manifest.json';

export const MANIFEST_FORMAT = 'tom-review-evidence-pack';

/** Rises when a reader of an older version would be misled. */
export const MANIFEST_VERSION = 1;

export interface PackFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What it is, in a sentence. */
  readonly what: string;
}

export interface ManifestEntry {
  readonly path: string;
  readonly bytes: number;
  /** 64 hex digits. */
  readonly sha256: string;
  readonly what: string;
}

/** @param files all others of the pack, in order */
export function manifestText(input: ReportInput, files: readonly PackFile[]): string {
  const { scan, revision, documents } = input;
  const manifest = {
    format: MANIFEST_FORMAT,
    version: MANIFEST_VERSION,
    note: DISCLAIMER,
    asOf: scan.asOf,
    isComplete: !scan.isCancelled,
    tool: { name: 'tom-review', version: scan.versions.tool, data: scan.versions.data },
    catalogue: documents.map(({ id, version, updated }) => ({ id, version, updated })),
    revision,
    configuration: { files: scan.configFiles, hash: scan.configHash },
    files: files.map(({ path, bytes, what }): ManifestEntry => {
      return { path, bytes: bytes.length, sha256: sha256Hex(bytes), what };
    }),
  };
  return JSON.stringify(manifest, null, 2) + '\n';
}

/** As `sha256sum --check` reads it. */
export function checksumText(files: readonly PackFile[]): string {
  return files.map(({ path, bytes }) => `${sha256Hex(bytes)}  ${path}\n`).join('');
}

export type ReadManifest =
  | { readonly ok: true; readonly entries: readonly ManifestEntry[]; readonly asOf: string }
  | { readonly ok: false; readonly message: string };

export function readManifest(text: string): ReadManifest {
  const fault = (message: string): ReadManifest => ({ ok: false, message });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fault('it is no JSON');
  }
  const { format, version, files, asOf } = (value ?? {}) as Record<string, unknown>;
  if (format !== MANIFEST_FORMAT) return fault('it is no manifest of an evidence pack');
  if (version !== MANIFEST_VERSION) {
    return fault(`its version is ${JSON.stringify(version)}, this program reads ${MANIFEST_VERSION}`);
  }
  if (!Array.isArray(files) || typeof asOf !== 'string') return fault('"files" or "asOf" is missing');
  const entries: ManifestEntry[] = [];
  for (const [index, entry] of files.entries()) {
    const { path, bytes, sha256, what } = (entry ?? {}) as Record<string, unknown>;
    if (typeof path !== 'string' || typeof bytes !== 'number' || typeof sha256 !== 'string' || !isHash(sha256)) {
      return fault(`files[${index}] needs "path", "bytes" and "sha256" (64 digits 0-9a-f)`);
    }
    if (path === MANIFEST || entries.some((other) => other.path === path)) {
      return fault(`files[${index}] names ${path}, which cannot stand there`);
    }
    entries.push({ path, bytes, sha256, what: typeof what === 'string' ? what : '' });
  }
  return { ok: true, entries, asOf };
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
