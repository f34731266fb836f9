/** The answer to "why is something, or nothing, reported here?": plain data, without secrets. */
import type { Confidence, Finding, FlowStep, Location } from '../findings/finding.js';

/** What is asked about. */
export interface ExplainQuestion {
  /** Root-relative. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units; null = the whole line. */
  readonly column: number | null;
  /** Of this rule only; null = of all. */
  readonly ruleId: string | null;
}

/** Data inside a value. */
export interface DataNote {
  /** How it is written where it begins: `req.query.id`. */
  readonly label: string;
  /** Source kind: `user-input`, `personal:email-address`. */
  readonly kind: string;
  /** The kind in words. */
  readonly what: string;
  /** `low`: it went through more than one call that no model knows; rules do not report it. */
  readonly confidence: Confidence;
  /** Sanitizers and checks that it went through, and where. */
  readonly cleaned: readonly { readonly kind: string; readonly at: Location | null }[];
  readonly path: readonly FlowStep[];
}

export interface ValueNote {
  /** What is known of it, in words. */
  readonly text: string;
  readonly data: readonly DataNote[];
  /** Where a value without data comes from. */
  readonly from: readonly string[];
}

export interface ArgumentNote {
  /** `argument 1`, `argument "timeout"`, `receiver`. */
  readonly name: string;
  /** As it is written. */
  readonly code: string;
  /** One for each way on which the call is reached, as far as they differ. */
  readonly values: readonly ValueNote[];
}

export interface RowNote {
  readonly library: string;
  /** What the model says of the call: `sink`, `source`, `sanitizer`, … */
  readonly verb: string;
  /** Kind of sink, source or sanitizer, else null. */
  readonly kind: string | null;
  /** API path of the model. */
  readonly api: string;
  /** False: its conditions did not hold for this call. */
  readonly applies: boolean;
  /** Those conditions, in words; '' if it applies. */
  readonly unmet: string;
}

export interface CallNote {
  readonly location: Location;
  /** How the callee is written. */
  readonly callee: string;
  /** What the engine takes it for: API paths, else what is known of its name. */
  readonly resolved: readonly string[];
  /** Who says what the call does. `unknown`: nobody does. */
  readonly known: 'project' | 'model' | 'builtin' | 'unknown';
  /** Functions of the project that it calls. */
  readonly functions: readonly string[];
  readonly rows: readonly RowNote[];
  readonly arguments: readonly ArgumentNote[];
  readonly result: readonly ValueNote[];
  /** Why the callee was not walked for it. */
  readonly notFollowed: readonly string[];
}

export interface VerdictNote {
  readonly ruleId: string;
  readonly isReported: boolean;
  /** Why, or why not, in a sentence. */
  readonly reason: string;
  readonly data: readonly DataNote[];
}

/** A place that rules look at: an argument that is a sink, a setting, a constant. */
export interface SinkNote {
  readonly location: Location;
  /** Sink kind, `setting` or `constant`. */
  readonly kind: string;
  /** `db.query`, `httpOnly`. */
  readonly name: string;
  readonly verdicts: readonly VerdictNote[];
}

/** A value that is stored or returned on the line. */
export interface StoreNote {
  readonly location: Location;
  readonly name: string;
  readonly values: readonly ValueNote[];
}

/** Something that bears on the line as a whole. */
export interface ReasonNote {
  readonly code:
    | 'not-analysed'
    | 'syntax-error'
    | 'not-walked'
    | 'no-caller'
    | 'dead-branch'
    | 'unreachable'
    | 'no-code'
    | 'budget'
    | 'approved-recipient'
    | 'no-recipient-list'
    | 'rule-off'
    | 'rule-language'
    | 'rule-elsewhere';
  readonly message: string;
  readonly location: Location | null;
}

export interface Explanation {
  readonly question: ExplainQuestion;
  /** The line, trimmed, secrets masked. */
  readonly code: string;
  /** `reported`: an open finding stands here. `not-open`: only such as are suppressed, accepted or in the baseline. */
  readonly verdict: 'reported' | 'not-open' | 'not-reported' | 'not-analysed';
  /** The function that the line stands in; null at the top level. */
  readonly function: string | null;
  /** How the walk came to it. */
  readonly reachedBy: readonly string[];
  readonly findings: readonly Finding[];
  /** Findings elsewhere whose data goes through this line. */
  readonly flows: readonly Finding[];
  readonly reasons: readonly ReasonNote[];
  /** Data that begins here. */
  readonly begins: readonly DataNote[];
  readonly calls: readonly CallNote[];
  readonly sinks: readonly SinkNote[];
  readonly stores: readonly StoreNote[];
}
