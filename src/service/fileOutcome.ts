/** What goes to a worker and what comes back: plain data. */
import type { ConfigLimits, RuleScope } from '../config/index.js';
import type { AnalyseOptions, FileResult, GrammarId, LoweredFile, Problem, ResolutionConfig } from '../engine/index.js';

/** How a file is read: by a grammar, or as a template. */
export type FileGrammar = GrammarId | 'template';

export interface AnalysableFile {
  /** Root-relative, `/` as separator. */
  readonly path: string;
  readonly grammar: FileGrammar;
}

/** The same for all files of a scan. */
export interface FileRequest {
  /** What holds for rules is in `ruleScopes`. */
  readonly options: Omit<AnalyseOptions, 'rules' | 'rulesFor'>;
  readonly ruleScopes: readonly RuleScope[];
  readonly limits: FileLimits;
  readonly configs: readonly ResolutionConfig[];
}

export interface FileLimits {
  /** Bytes of a file. */
  readonly maxBytes: number;
  /** Milliseconds for parsing one file. */
  readonly parseDeadline: number;
  /** Milliseconds for one file in all, after which a worker is stopped. */
  readonly fileDeadline: number;
  /** Milliseconds by which each million bytes of files that are analysed together extend that time. */
  readonly groupDeadline: number;
  /** Most files that are analysed together. */
  readonly groupFiles: number;
  /** Most bytes of files that are analysed together. */
  readonly groupBytes: number;
}

/** Memory follows size (up to 81 bytes of heap for each character), so the size is what protects a scan. */
export const DEFAULT_LIMITS: FileLimits = {
  maxBytes: 2_000_000,
  parseDeadline: 10_000,
  fileDeadline: 120_000,
  groupDeadline: 60_000,
  groupFiles: 15_000,
  groupBytes: 40_000_000,
};

/** The limits with what a configuration says of them. */
export function withConfigLimits(limits: FileLimits, said: ConfigLimits): FileLimits {
  return {
    maxBytes: said.fileSize ?? limits.maxBytes,
    parseDeadline: said.parseTime ?? limits.parseDeadline,
    fileDeadline: said.fileTime ?? limits.fileDeadline,
    groupDeadline: limits.groupDeadline,
    groupFiles: said.groupFiles ?? limits.groupFiles,
    groupBytes: said.groupSize ?? limits.groupBytes,
  };
}

export type FileOutcome =
  | { readonly kind: 'result'; readonly result: FileResult }
  /** Left out, with the reason. */
  | { readonly kind: 'skipped'; readonly problem: Problem }
  /** It only looked like a file with source code: counted under `type`. */
  | { readonly kind: 'other-type'; readonly type: string }
  /** The parser's runtime failed, and with it the worker. */
  | { readonly kind: 'aborted'; readonly message: string };

/** Of a file that is not analysed. */
export type LeftOut = Exclude<FileOutcome, { kind: 'result' }>;

/** A file before the analysis. */
export type LoweringOutcome = { readonly kind: 'lowered'; readonly file: LoweredFile } | LeftOut;

/** Lowered files on the way from one worker to another; the bytes are a matter of the workers. */
export type Parcel = readonly LoweredFile[] | Uint8Array;

/** What lowering some files gave. */
export interface LowerReply {
  /** By path, of files that will not be analysed. */
  readonly leftOut: readonly (readonly [string, LeftOut])[];
  /** The lowered files, unless the worker keeps them. */
  readonly parcel: Parcel | null;
  /**
   * Where the parser failed for good: this file and those after it are not done, and everything that the worker had
   * kept is in the parcel.
   */
  readonly aborted: { readonly path: string; readonly message: string } | null;
}
