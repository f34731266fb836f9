/** What a project has written down about findings: suppressions outside of comments, accepted risks, the baseline. */
import type { Baseline } from './baseline.js';
import type { Location, ReviewState, TriageFacts } from './finding.js';
import { DEFAULT_DEADLINES, type Deadlines } from './remediation.js';

/** The one name that is read and written, at the root of the project. */
export const ACCEPTED_RISKS_FILE = 'tom-review-accepted-risks.yaml';

/** An entry of the accepted risks: what somebody has found out about a finding. */
export interface RiskEntry {
  readonly fingerprint: string;
  /** Root-relative; null: wherever the fingerprint is. */
  readonly path: string | null;
  readonly rule: string;
  readonly control: string | null;
  readonly state: ReviewState;
  /** What `accepted` needs: reason, owner, approver, expires. '' where it is not given. */
  readonly reason: string;
  readonly owner: string;
  readonly approver: string;
  readonly ticket: string | null;
  /** ISO date, the first day on which it no longer holds; null: it does not expire. */
  readonly expires: string | null;
  readonly note: string | null;
  /** Facts that are known better. */
  readonly triage: Partial<TriageFacts>;
  /** Of the entry, in the file of accepted risks. */
  readonly place: Location;
  readonly expiresPlace: Location;
}

/** A suppression that stands in the configuration. */
export interface ListedSuppression {
  /** Null: of whatever rule. */
  readonly rule: string | null;
  /** Null: it names files. */
  readonly fingerprint: string | null;
  /** Glob as it is written; null: it names a finding. */
  readonly path: string | null;
  /** Whether it speaks of the findings of this file. */
  matches(path: string): boolean;
  readonly reason: string;
  /** ISO date, the first day on which it no longer holds. */
  readonly until: string | null;
  readonly place: Location;
}

export interface ReviewRecords {
  readonly suppressions: readonly ListedSuppression[];
  readonly risks: readonly RiskEntry[];
  readonly baseline: Baseline | null;
  readonly deadlines: Deadlines;
  /** The paths that the records name and at which there is no file. */
  readonly missingPaths: ReadonlySet<string>;
}

/** What holds where nothing is written down. */
export const NO_RECORDS: ReviewRecords = {
  suppressions: [],
  risks: [],
  baseline: null,
  deadlines: DEFAULT_DEADLINES,
  missingPaths: new Set(),
};
