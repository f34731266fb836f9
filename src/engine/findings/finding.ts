/** What the engine reports. Everything downstream (diagnostics, reports, baseline) starts from these types. */

import type { JudgedRecipient } from './recipient.js';

export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';
export type Confidence = 'high' | 'medium' | 'low';
/**
 * `suppressed`: no flaw, somebody says · `accepted`: a flaw that somebody answers for until a day · `baseline` and
 * `unchanged`: open, but only what is new, or only what is on changed lines, was asked for.
 */
export type FindingState = 'open' | 'suppressed' | 'accepted' | 'baseline' | 'unchanged';

/** Severities from worst to mildest. */
export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];

/** A place: offsets are UTF-16 units, lines and columns are 1-based, columns count UTF-16 units, the end is exclusive. */
export interface Location {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One step of a data flow, in order from source to sink. */
export interface FlowStep {
  readonly kind: 'source' | 'step' | 'call' | 'return' | 'sink';
  readonly location: Location;
  /** Why the data is here: "req.query.id is user input", "passed to find as id". Never contains a secret. */
  readonly message: string;
}

export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** `safe` keeps behaviour but for the flaw and may be applied in bulk; `review` must be looked at. */
export interface Fix {
  readonly title: string;
  readonly kind: 'safe' | 'review';
  readonly edits: readonly TextEdit[];
}

export interface Suppression {
  /** Where it is written: a comment if absent. */
  readonly by?: 'comment' | 'configuration' | 'false-positive';
  readonly reason: string;
  /** ISO date, exclusive end of validity, else null. */
  readonly until: string | null;
  readonly location: Location;
}

/** What people have found out about a finding. */
export type ReviewState = 'open' | 'in-review' | 'false-positive' | 'accepted' | 'fixed';

/** A flaw that stays for now. */
export interface Acceptance {
  readonly reason: string;
  readonly owner: string;
  readonly approver: string;
  readonly ticket: string | null;
  /** ISO date, the first day on which it no longer holds. */
  readonly expires: string;
}

/** What the records of a project (accepted risks, baseline, deadlines) say of a finding. */
export interface FindingReview {
  readonly state: ReviewState;
  readonly note: string | null;
  /** Set also when it has expired; then the state of the finding is another one. */
  readonly acceptance: Acceptance | null;
  /** Whether the baseline has it; null if there is no baseline. */
  readonly isKnown: boolean | null;
  readonly remediation: Remediation;
}

/** By when a finding is to be put right. */
export interface Remediation {
  /** ISO date. */
  readonly firstSeen: string;
  /** Where that date is from; `today`: nobody has seen it before. */
  readonly firstSeenBy: 'baseline' | 'history' | 'today';
  /** ISO date, the last day in time; null if its severity has no deadline. */
  readonly due: string | null;
  /** Days since `due`, 0 if it is not overdue. */
  readonly overdueDays: number;
}

/** The key facts that risk is rated from, see docs/architecture.md. */
export interface TriageFacts {
  /** Potential harm. */
  readonly harm: Severity;
  /** What would happen: somebody changes or runs something · learns something · stops something · a safeguard is weak. */
  readonly nature: 'alteration' | 'disclosure' | 'loss' | 'weakness';
  /** The most sensitive personal data involved. */
  readonly data: 'none' | 'ordinary' | 'identifying' | 'sensitive' | 'special';
  /** Operational impact: a remote party reaches it · data of the system itself does · none does. */
  readonly operations: 'exposed' | 'internal' | 'none';
  readonly spread: 'isolated' | 'repeated';
}

export interface Finding {
  readonly ruleId: string;
  readonly location: Location;
  /** What was found, factual, without secrets. `why` and `fix` stand on the rule. */
  readonly message: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Ordered steps of the flow; a single sink step for a finding without flow. */
  readonly path: readonly FlowStep[];
  readonly fixes: readonly Fix[];
  /** `tomReview/v1`, 16 hex digits: rule, normalised sink text without literals that are secrets, enclosing function, occurrence. */
  readonly fingerprint: string;
  readonly state: FindingState;
  readonly suppression: Suppression | null;
  /** Control ids, most specific first. */
  readonly controls: readonly string[];
  readonly cwe: readonly number[];
  /** Data-type ids, e.g. `email-address`. */
  readonly dataTypes: readonly string[];
  /** Who gets the data, each that it may be; absent where the rule is not about that. One at least is not approved. */
  readonly recipients?: readonly JudgedRecipient[];
  /** 0–100, rated from `facts` and `confidence`, see docs/architecture.md. */
  readonly risk: number;
  /** Set by the engine; changed by what people have written down. */
  readonly facts?: TriageFacts;
  /** Absent until the records of the project have been looked at. */
  readonly review?: FindingReview;
  /** The source line of the finding, trimmed and with secrets masked. */
  readonly snippet: string;
}

/** Personal data that goes to others and is no finding: they are approved, or no list tells who is. */
export interface DataTransfer {
  /** The rule that would report it. */
  readonly ruleId: string;
  readonly location: Location;
  /** How the sink is written. */
  readonly sink: string;
  readonly recipients: readonly JudgedRecipient[];
  /** Data-type ids. */
  readonly dataTypes: readonly string[];
}

/** Something that went wrong or was left out, with its place and remedy. Never silently dropped. */
export interface Problem {
  readonly code:
    | 'too-large'
    | 'deadline'
    | 'parse-aborted'
    | 'syntax-errors'
    | 'analysis-failed'
    | 'analysis-budget'
    | 'unreadable'
    | 'binary'
    | 'minified'
    | 'excluded'
    | 'no-rules'
    | 'suppression'
    | 'accepted-risk'
    | 'baseline'
    | 'configuration'
    | 'attestation';
  readonly severity: 'error' | 'warning' | 'note';
  readonly path: string;
  /** Absent where the problem is about the whole file. */
  readonly location: Location | null;
  readonly message: string;
  /** What an editor offers about it; the edits are of the file at `path`. */
  readonly fixes?: readonly Fix[];
  /** The word at its place that is wrong, and the one that was probably meant. */
  readonly meant?: { readonly wrong: string; readonly right: string };
  /** The entry of a YAML file that it is about: it is looked up in the text as it is when something is done about it. */
  readonly entry?: ListEntry;
}

/** An entry of a list in a configuration or record, and what an editor offers to do with it. */
export interface ListEntry {
  /** The key at the top of the file under which the list stands. */
  readonly list: 'risks' | 'suppressions';
  /** Tells it from the others: keys with their values, null for keys that it does not have. */
  readonly fields: Readonly<Record<string, string | null>>;
  /** The key at whose value the problem is reported; absent: where the entry begins. */
  readonly key?: string;
  readonly remedies: readonly EntryRemedy[];
}

export type EntryRemedy =
  | { readonly kind: 'remove'; readonly title: string }
  /** Another value for a key that the entry has. */
  | { readonly kind: 'set'; readonly title: string; readonly key: string; readonly value: string };

/** A good place: what a rule of polarity `evidence` has found. */
export interface Evidence {
  readonly ruleId: string;
  readonly location: Location;
  /** What was found, factual, without secrets. */
  readonly message: string;
  /** Control ids, most specific first. */
  readonly controls: readonly string[];
  /** The source line of the place, trimmed and with secrets masked. */
  readonly snippet: string;
}

/** A place where evidence of a rule could stand; evidence elsewhere says nothing of it. */
export interface EvidenceSite {
  readonly ruleId: string;
  readonly location: Location;
  readonly hasEvidence: boolean;
  /** Of a route that is not meant for everybody: by what something elsewhere in the project may speak for it. */
  readonly route?: RouteFacts;
}

export interface RouteFacts {
  /** Libraries that call it. */
  readonly libraries: readonly string[];
  /** Addresses that it answers; null = not known. */
  readonly addresses: readonly string[] | null;
  /** Names of the marks at it and at its class. */
  readonly marks: readonly string[];
}

/** Addresses that something speaks of; null = all, 'unknown' = nobody knows which. */
export type Addresses = readonly string[] | null | 'unknown';

/** What holds for routes of a library wherever in the project they stand: a filter, a setting, rules on addresses. */
export interface ProjectProtection {
  readonly ruleId: string;
  readonly library: string;
  /** Only routes with one of these marks; empty: all. */
  readonly marks: readonly string[];
  /** Rules on addresses, of which the first that fits decides; null = it holds for all. */
  readonly rules: readonly { readonly addresses: Addresses; readonly holds: boolean }[] | null;
  /** The addresses that the rules are limited to. */
  readonly group: Addresses;
}

export interface FileEvidence {
  /** Sorted by place, then by rule. */
  readonly found: readonly Evidence[];
  /** Of the rules that count sites; sorted likewise. */
  readonly sites: readonly EvidenceSite[];
  /** What the file says of routes in other files. */
  readonly protections?: readonly ProjectProtection[];
}

/** Result of one file. `analysed` false: nothing is known of its findings; `problems` says why. */
export interface FileResult {
  readonly path: string;
  readonly language: string;
  readonly analysed: boolean;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly lines: number;
  /** Absent if there are none. */
  readonly transfers?: readonly DataTransfer[];
  /** Only where the analysis was asked for evidence. */
  readonly evidence?: FileEvidence;
}
