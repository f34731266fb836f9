/** What goes to a worker and what comes back: plain data. */
import type { AnalyseOptions, FileResult, GrammarId, Problem } from '../engine/index.js';

export interface AnalysableFile {
  /** Root-relative, `/` as separator. */
  readonly path: string;
  readonly grammar: GrammarId;
}

/** The same for all files of a scan. */
export interface FileRequest {
  readonly options: AnalyseOptions;
  readonly limits: FileLimits;
}

export interface FileLimits {
  /** Bytes of a file. */
  readonly maxBytes: number;
  /** Milliseconds for parsing one file. */
  readonly parseDeadline: number;
  /** Milliseconds for one file in all, after which a worker is stopped. */
  readonly fileDeadline: number;
}

/** Memory follows size (up to 81 bytes of heap for each character), so the size is what protects a scan. */
export const DEFAULT_LIMITS: FileLimits = { maxBytes: 2_000_000, parseDeadline: 10_000, fileDeadline: 120_000 };

export type FileOutcome =
  | { readonly kind: 'result'; readonly result: FileResult }
  /** Left out, with the reason. */
  | { readonly kind: 'skipped'; readonly problem: Problem }
  /** It only looked like a file with source code: counted under `type`. */
  | { readonly kind: 'other-type'; readonly type: string }
  /** The parser's runtime failed, and with it the worker. */
  | { readonly kind: 'aborted'; readonly message: string };
