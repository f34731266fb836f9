/** What a report is made of: the result of a scan and what the product knows. Plain data; no report reads anything else. */
import type { CompiledRule, Control, ControlDocument, FileResult, Problem, RuleSetting } from '../engine/index.js';

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
}

export interface ReportInput {
  readonly scan: ScanResult;
  readonly rules: readonly CompiledRule[];
  readonly controls: readonly Control[];
  readonly documents: readonly ControlDocument[];
}
