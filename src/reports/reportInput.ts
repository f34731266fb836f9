/** What a report is made of: the result of a scan and what the product knows. Plain data; no report reads anything else. */
import type {
  CompiledDataType,
  CompiledRule,
  Control,
  ControlDocument,
  FileResult,
  Problem,
  RuleSetting,
  Severity,
  WorkspaceFacts,
} from '../engine/index.js';

/** Paths that a rule of exclusion left out. A folder counts once, whatever is in it. */
export interface Exclusion {
  readonly by: 'default' | 'gitignore' | 'configuration' | 'link';
  readonly pattern: string;
  readonly paths: number;
}

export interface Versions {
  /** Of the product. */
  readonly tool: string;
  /** Hash of rules, models, data types and controls. */
  readonly data: string;
}

/**
 * Result of a scan, sorted by path, the same for any number of workers. Every file that was met is in `files`, in
 * `skipped`, or counted in `notAnalysedByType` or `excluded`.
 */
export interface ScanResult {
  /** As the host names it: an absolute path or a URI. Reports do not show it. */
  readonly root: string;
  readonly files: readonly FileResult[];
  /** Files that were to be analysed or were named, and were not; each with its reason. */
  readonly skipped: readonly Problem[];
  /** Files with source code for which there are no rules. */
  readonly notAnalysedByType: Readonly<Record<string, number>>;
  readonly excluded: readonly Exclusion[];
  /** About the scan or its configuration. */
  readonly problems: readonly Problem[];
  readonly versions: Versions;
  readonly configFiles: readonly string[];
  readonly configHash: string;
  readonly ruleSettings: Readonly<Record<string, RuleSetting>>;
  /** ISO date that counted as today. */
  readonly asOf: string;
  /** The scan was stopped before its end. */
  readonly isCancelled: boolean;
  /** Findings were compared with a baseline. False if absent. */
  readonly hasBaseline?: boolean;
  /** What the workspace says of processes and attestations: with the evidence of files, what the status of controls is made from. */
  readonly workspace?: WorkspaceFacts;
}

/** The state of the source code that was scanned, as its version control tells it. */
export type Revision =
  | {
      readonly kind: 'git';
      /** Full hash; null before the first commit. */
      readonly commit: string | null;
      /** Tracked files below the root that differ from the commit. */
      readonly changed: number;
      /** Files below the root that git neither tracks nor ignores. */
      readonly untracked: number;
    }
  /** The root lies in no git work tree. */
  | { readonly kind: 'none' }
  /** Nobody could look. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** What a trend shows of one report. */
export interface HistoryPoint {
  readonly asOf: string;
  /** Null where it is not known. */
  readonly commit: string | null;
  readonly filesAnalysed: number;
  /** Flaws that nobody had accepted, also those in the baseline. */
  readonly open: Readonly<Record<Severity, number>>;
  readonly overdue: number;
  readonly accepted: number;
  readonly suppressed: number;
}

/** What reports say of a rule. */
export type ReportRule = Pick<
  CompiledRule,
  | 'id'
  | 'title'
  | 'family'
  | 'polarity'
  | 'severity'
  | 'cwe'
  | 'controls'
  | 'languages'
  | 'message'
  | 'why'
  | 'fix'
  | 'suppressible'
  | 'doc'
>;

/** What reports say of a type of personal data. */
export type ReportDataType = Pick<CompiledDataType, 'id' | 'title' | 'kind' | 'category' | 'sensitivity'>;

/** The JSON report holds all of it, so that every other report can be made from that one. */
export interface ReportInput {
  readonly scan: ScanResult;
  readonly revision: Revision;
  /** All of them, also those that are off. */
  readonly rules: readonly ReportRule[];
  readonly controls: readonly Control[];
  readonly documents: readonly ControlDocument[];
  readonly dataTypes: readonly ReportDataType[];
  /** Older reports, oldest first, at most one a day; absent if nobody gave any. */
  readonly history?: readonly HistoryPoint[];
}
