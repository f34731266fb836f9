/** What the engine reports. Everything downstream (diagnostics, reports, baseline) starts from these types. */

export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';
export type Confidence = 'high' | 'medium' | 'low';
export type FindingState = 'open' | 'suppressed' | 'accepted' | 'baseline';

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
  readonly reason: string;
  /** ISO date, exclusive end of validity, else null. */
  readonly until: string | null;
  readonly location: Location;
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
  /** 0–100, see docs/architecture.md. */
  readonly risk: number;
  /** The source line of the finding, trimmed and with secrets masked. */
  readonly snippet: string;
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
    | 'configuration';
  readonly severity: 'error' | 'warning' | 'note';
  readonly path: string;
  /** Absent where the problem is about the whole file. */
  readonly location: Location | null;
  readonly message: string;
}

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
}

export interface FileEvidence {
  /** Sorted by place, then by rule. */
  readonly found: readonly Evidence[];
  /** Of the rules that count sites; sorted likewise. */
  readonly sites: readonly EvidenceSite[];
}

/** Result of one file. `analysed` false: nothing is known of its findings; `problems` says why. */
export interface FileResult {
  readonly path: string;
  readonly language: string;
  readonly analysed: boolean;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly lines: number;
  /** Only where the analysis was asked for evidence. */
  readonly evidence?: FileEvidence;
}
