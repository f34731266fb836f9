/**
 * What is known of each clause. Never a bare "passed": a clause keeps what is known of each way in which it is served, with
 * counts, reasons and places, and shows one word for all of it.
 */
import type { Location } from '../findings/finding.js';
import type { ConfigFact, ProcessFact, ServedBy } from './control.js';
import type { Attestation } from './attestation.js';

/**
 * In the order in which they count: the word of a clause is the first that holds for one of its facets.
 * - `gap-found`: a finding is open
 * - `attestation-overdue`: an attestation has outlived its interval, or was made for another version of the clause
 * - `not-checked`: nobody can tell, for the reasons given
 * - `evidence-found`: good places were found, and everything in scope was checked
 * - `attested`: someone has attested every item, within the interval
 * - `not-checkable`: code cannot show it, and it is not attested
 */
export const STATUS_WORDS = [
  'gap-found',
  'attestation-overdue',
  'not-checked',
  'evidence-found',
  'attested',
  'not-checkable',
] as const;

export type StatusWord = (typeof STATUS_WORDS)[number];

/** Why something was not checked, or only in part. */
export type ReasonCode =
  /** Nothing of the product serves this way yet. */
  | 'no-rule'
  /** There are files in a language for which the clause has no rule. */
  | 'language-without-rules'
  | 'files-skipped'
  | 'rule-off'
  /** There was no file that a rule could look at. */
  | 'nothing-in-scope'
  /** Rules looked for gaps and found none, but no rule found anything positive: silence is no evidence. */
  | 'no-evidence'
  /** Some sites have evidence and others have none. */
  | 'sites-without-evidence'
  /** The workspace lacks the fact that a process leaves behind. */
  | 'no-process-fact'
  /** Open findings are past the day by which they were to be put right. */
  | 'findings-overdue'
  | 'not-attested'
  | 'attestation-overdue'
  | 'attestation-stale'
  /** The scan was stopped before its end. */
  | 'scan-stopped';

export interface StatusReason {
  readonly code: ReasonCode;
  /** English, a full sentence, with the counts and names. */
  readonly message: string;
  /** Places that the reason is about, where there are any; at most {@link MOST_PLACES}. */
  readonly places: readonly Location[];
}

/** Places that a reason lists at most; its message has the full count. */
export const MOST_PLACES = 100;

/** Findings that name a clause, by what became of them. */
export interface FindingCounts {
  readonly open: number;
  /** Open as well, but of the baseline, or not on changed lines: a gap that was there before. */
  readonly known: number;
  readonly accepted: number;
  readonly suppressed: number;
  /** Of `open` and `known`, those in test code. */
  readonly inTests: number;
}

/** Evidence of one rule. */
export interface EvidenceCount {
  readonly ruleId: string;
  /** Good places. */
  readonly places: number;
  /** Sites with evidence, and all sites; null where the rule counts none: then nobody knows how many there should be. */
  readonly sites: { readonly covered: number; readonly total: number } | null;
}

/** An item that is to be attested. */
export interface ItemStatus {
  /** Id of the item; {@link REVIEW_ITEM} for the review of a process. */
  readonly item: string;
  readonly title: string;
  readonly state: 'fresh' | 'overdue' | 'stale' | 'missing';
  readonly owner: string | null;
  /** ISO date of the attestation that counts; null if there is none. */
  readonly date: string | null;
  /** ISO date on which it is due again. */
  readonly due: string | null;
  readonly location: Location | null;
}

/** A fact in the workspace: that shows that a process is lived, or is read from configuration files. */
export interface FactStatus {
  readonly fact: ProcessFact | ConfigFact;
  readonly isPresent: boolean;
  /** What was found, or what is missing; English, a full sentence. */
  readonly message: string;
  readonly locations: readonly Location[];
}

/** One way in which a clause is served, with what is known of it. */
export interface FacetStatus {
  readonly by: ServedBy;
  readonly word: StatusWord;
  readonly reasons: readonly StatusReason[];
  /** Rules of the clause that looked at something, sorted; and those that configuration has switched off. */
  readonly rules: readonly string[];
  readonly rulesOff: readonly string[];
  /** Files that these rules looked at. */
  readonly filesInScope: number;
  readonly findings: FindingCounts;
  readonly evidence: readonly EvidenceCount[];
  readonly facts: readonly FactStatus[];
  readonly items: readonly ItemStatus[];
}

export interface ControlStatus {
  readonly controlId: string;
  /** Version of the clause. */
  readonly version: number;
  readonly word: StatusWord;
  /** In the order of {@link Control.servedBy}. */
  readonly facets: readonly FacetStatus[];
}

/** A fact that was found in the workspace. */
export interface GatheredFact {
  readonly fact: Exclude<ProcessFact, 'deadlines'>;
  /** What was found; English, a full sentence. */
  readonly message: string;
  readonly location: Location;
}

/** A place in a configuration file where a fact could stand. */
export interface ConfigSite {
  readonly fact: ConfigFact;
  readonly hasEvidence: boolean;
  /** What stands there, or what is missing; English, a full sentence, without values other than times and numbers. */
  readonly message: string;
  readonly location: Location;
}

/** What configuration files say. */
export interface ConfigurationFacts {
  /** By path and place. */
  readonly sites: readonly ConfigSite[];
  /** How many files were read. */
  readonly files: number;
  /** Root-relative paths of files that could not be read, or were too many or too large. */
  readonly leftOut: readonly string[];
}

/** What the workspace says of processes and attestations. */
export interface WorkspaceFacts {
  readonly facts: readonly GatheredFact[];
  /** Every entry that could be read, in the order of the file. */
  readonly attestations: readonly Attestation[];
  /** Only where the scan looked for evidence. */
  readonly configuration?: ConfigurationFacts;
}

/** A word as people read it, in English: `gap found`. */
export function statusLabel(word: StatusWord): string {
  return word.replaceAll('-', ' ');
}

/** The word of a clause: the first that holds for one of its facets. */
export function wordOf(facets: readonly Pick<FacetStatus, 'word'>[]): StatusWord {
  return STATUS_WORDS.find((word) => facets.some((facet) => facet.word === word)) ?? 'not-checked';
}
