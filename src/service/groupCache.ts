/**
 * What earlier scans found, by groups of files that are analysed together: the key names everything that enters the
 * analysis of a group, so that an entry is right for as long as it can be found.
 */
import { DIRECTIVE } from '../engine/index.js';
import type { DiscoveredFile } from './discovery.js';
import type { FileOutcome, FileRequest } from './fileOutcome.js';
import type { FileSource, ResultCache } from './ports.js';

/** Rises when what is kept has another shape. */
const FORMAT = 2;

/** What of a file's text enters a key. */
export interface TextDigest {
  /** Names the text. */
  readonly digest: string;
  /** Whether it has comments that hold until a day. */
  readonly isDated: boolean;
}

export interface GroupCacheInput {
  readonly cache: ResultCache;
  readonly source: Pick<FileSource, 'read'>;
  readonly request: FileRequest;
  /** Of the product and of its data. */
  readonly versions: { readonly tool: string; readonly data: string };
}

export class GroupCache {
  private readonly base: string;
  private readonly digests = new Map<string, TextDigest>();
  private hasWritten = false;

  constructor(private readonly input: GroupCacheInput) {
    const { request, versions, cache } = input;
    const { asOf: _asOf, ...options } = request.options;
    // all that a worker is given; the day counts only where a comment has one
    this.base = cache.digest(stable({ format: FORMAT, versions, request: { ...request, options } }));
  }

  hasEntries(): Promise<boolean> {
    return this.input.cache.hasEntries();
  }

  /** Told of each file's text while the plan is made. */
  saw(path: string, text: string): void {
    this.digests.set(path, this.digestOf(text));
  }

  private digestOf(text: string): TextDigest {
    return { digest: this.input.cache.digest(text), isDated: text.includes(DIRECTIVE) };
  }

  /** Null: of some file nothing is known, so that the group is analysed. */
  private keyOf(files: readonly DiscoveredFile[]): string | null {
    const parts: string[] = [this.base];
    let isDated = false;
    for (const { path, grammar, size } of files) {
      if (this.isTooLarge(size)) {
        parts.push(path, grammar, String(size));
        continue;
      }
      const known = this.digests.get(path);
      if (known === undefined) return null;
      isDated ||= known.isDated;
      parts.push(path, grammar, known.digest);
    }
    if (isDated) parts.push(this.input.request.options.asOf);
    return this.input.cache.digest(JSON.stringify(parts));
  }

  /** Then it is not read, and its size is all that is told of it. */
  private isTooLarge(size: number): boolean {
    return size > this.input.request.limits.maxBytes;
  }

  async read(files: readonly DiscoveredFile[]): Promise<ReadonlyMap<string, FileOutcome> | null> {
    const key = this.keyOf(files);
    const text = key === null ? null : await this.input.cache.read(key);
    return text === null ? null : readOutcomes(text, files);
  }

  /** Keeps what a group gave, if it would give the same again and its files are still what they were. */
  async keep(files: readonly DiscoveredFile[], outcomes: ReadonlyMap<string, FileOutcome>): Promise<void> {
    const entries: [string, FileOutcome][] = [];
    for (const { path } of files) {
      const outcome = outcomes.get(path);
      if (outcome === undefined || !isRepeatable(outcome)) return;
      entries.push([path, outcome]);
    }
    const key = this.keyOf(files);
    if (key === null || !(await this.isUnchanged(files))) return;
    this.hasWritten = true;
    await this.input.cache.write(key, JSON.stringify(entries));
  }

  private async isUnchanged(files: readonly DiscoveredFile[]): Promise<boolean> {
    for (const { path, size } of files) {
      if (this.isTooLarge(size)) continue;
      const read = await this.input.source.read(path, this.input.request.limits.maxBytes);
      if (!read.ok || this.digestOf(read.text).digest !== this.digests.get(path)?.digest) return false;
    }
    return true;
  }

  /** To be called when the scan is over. */
  async close(): Promise<void> {
    if (this.hasWritten) await this.input.cache.prune();
  }
}

/** JSON with the keys of objects in order. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

/** Time and memory may be others the next time. */
const PASSING = new Set(['deadline', 'parse-aborted', 'analysis-failed', 'unreadable']);

function isRepeatable(outcome: FileOutcome): boolean {
  switch (outcome.kind) {
    case 'result':
      return !outcome.result.problems.some(({ code }) => PASSING.has(code));
    case 'skipped':
      return !PASSING.has(outcome.problem.code);
    case 'other-type':
      return true;
    case 'aborted':
      return false;
  }
}

/** Null for anything that is not the outcome of exactly these files. */
function readOutcomes(text: string, files: readonly DiscoveredFile[]): ReadonlyMap<string, FileOutcome> | null {
  let entries: unknown;
  try {
    entries = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(entries) || entries.length !== files.length) return null;
  const found = new Map<string, FileOutcome>();
  for (const [i, { path }] of files.entries()) {
    const entry: unknown = entries[i];
    if (!Array.isArray(entry) || entry.length !== 2 || entry[0] !== path || !isOutcome(entry[1], path)) return null;
    found.set(path, entry[1]);
  }
  return found;
}

function isOutcome(value: unknown, path: string): value is FileOutcome {
  if (!isRecord(value)) return false;
  switch (value['kind']) {
    case 'result': {
      const { result } = value;
      if (!isRecord(result) || result['path'] !== path || typeof result['language'] !== 'string') return false;
      const { findings, problems, lines, analysed } = result;
      return (
        typeof lines === 'number' &&
        typeof analysed === 'boolean' &&
        Array.isArray(findings) &&
        findings.every((finding) => isFinding(finding, path)) &&
        Array.isArray(problems) &&
        problems.every((problem) => isProblem(problem, path))
      );
    }
    case 'skipped':
      return isProblem(value['problem'], path);
    case 'other-type':
      return typeof value['type'] === 'string';
    default:
      return false;
  }
}

const TEXTS = ['ruleId', 'message', 'severity', 'confidence', 'fingerprint', 'state', 'snippet'] as const;
const LISTS = ['path', 'fixes', 'controls', 'cwe', 'dataTypes'] as const;

function isFinding(value: unknown, path: string): boolean {
  return (
    isRecord(value) &&
    TEXTS.every((key) => typeof value[key] === 'string') &&
    LISTS.every((key) => Array.isArray(value[key])) &&
    isRecord(value['location']) &&
    value['location']['path'] === path
  );
}

function isProblem(value: unknown, path: string): boolean {
  return (
    isRecord(value) &&
    value['path'] === path &&
    typeof value['code'] === 'string' &&
    typeof value['severity'] === 'string' &&
    typeof value['message'] === 'string'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
