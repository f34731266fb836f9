/**
 * The baseline: which findings there were, and since when. It never hides a finding by itself; it tells new ones from
 * known ones, and from when on a deadline counts.
 *
 * An entry names a finding by fingerprint and path. Where there is no file at its path any more, the fingerprint alone
 * is enough: the code has moved.
 */
import { FINGERPRINT_NAME } from './fingerprint.js';
import type { Finding } from './finding.js';

/** The one name that is read and written, at the root of the project. */
export const BASELINE_FILE = 'tom-review-baseline.json';

export interface BaselineEntry {
  readonly path: string;
  readonly rule: string;
  readonly fingerprint: string;
  /** How many findings of the file have this fingerprint. */
  readonly count: number;
  /** ISO date. */
  readonly firstSeen: string;
}

export interface Baseline {
  readonly entries: readonly BaselineEntry[];
}

/** What follows the last entry, so that every entry's line ends alike and lines can be merged one by one. */
const END = 'end of entries';

/** One entry a line, sorted by path, rule and fingerprint. */
export function baselineText({ entries }: Baseline): string {
  const lines = [...entries]
    .sort((a, b) => compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint))
    .map(({ path, rule, fingerprint, count, firstSeen }) =>
      JSON.stringify({ path, rule, fingerprint, count, firstSeen }),
    );
  return [
    '{',
    '"format": "tom-review-baseline",',
    '"version": 1,',
    `"fingerprints": ${JSON.stringify(FINGERPRINT_NAME)},`,
    '"entries": [',
    ...lines.map((line) => `${line},`),
    JSON.stringify(END),
    ']',
    '}',
    '',
  ].join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a scan knows of the files that a baseline speaks of. */
export interface BaselineScope {
  /** Whether the findings of this file are known. */
  isAnalysed(path: string): boolean;
  /** Whether there is no file at the path any more. */
  isMissing(path: string): boolean;
  /** Whether the rule looks for something. */
  isActive(rule: string): boolean;
}

/** One entry for all findings of a file with the same fingerprint; what was seen before keeps its date. */
function entriesOf(findings: readonly Finding[], asOf: string): Map<string, BaselineEntry> {
  const entries = new Map<string, BaselineEntry>();
  for (const { location, ruleId, fingerprint, state, review } of findings) {
    // what is no flaw is not recorded
    if (state === 'suppressed') continue;
    const key = keyOf(location.path, fingerprint);
    const known = entries.get(key);
    const date = review?.remediation.firstSeenBy === 'baseline' ? review.remediation.firstSeen : asOf;
    entries.set(key, {
      path: location.path,
      rule: ruleId,
      fingerprint,
      count: (known?.count ?? 0) + 1,
      firstSeen: known === undefined || date < known.firstSeen ? date : known.firstSeen,
    });
  }
  return entries;
}

/**
 * The baseline with what is new and with moved code at its new place; what is no longer found stays.
 * @param findings of the project, reviewed against `old`
 */
export function updatedBaseline(
  old: Baseline,
  findings: readonly Finding[],
  scope: BaselineScope,
  asOf: string,
): Baseline {
  const entries = entriesOf(findings, asOf);
  const arrived = arrivals(old, [...entries.values()]);
  for (const entry of old.entries) {
    const key = keyOf(entry.path, entry.fingerprint);
    const now = entries.get(key);
    const hasMoved = now === undefined && scope.isMissing(entry.path) && arrived.take(entry.fingerprint) !== undefined;
    if (!hasMoved) entries.set(key, { ...(now ?? entry), count: Math.max(now?.count ?? 0, entry.count) });
  }
  return { entries: [...entries.values()] };
}

/**
 * The baseline without what is no longer found and without what is no flaw. What could not be found, because its file
 * was not analysed or its rule is off, stays.
 * @param findings of the project, reviewed against `old`
 */
export function prunedBaseline(
  old: Baseline,
  findings: readonly Finding[],
  scope: BaselineScope,
  asOf: string,
): Baseline {
  const entries = entriesOf(
    findings.filter(({ review }) => review?.isKnown === true),
    asOf,
  );
  for (const entry of old.entries) {
    const key = keyOf(entry.path, entry.fingerprint);
    if (!entries.has(key) && !isJudged(entry, scope)) entries.set(key, entry);
  }
  return { entries: [...entries.values()] };
}

/** What stands at a place that the baseline does not have: each may be where one entry has moved to. */
function arrivals<T extends { readonly path: string; readonly fingerprint: string }>(
  { entries }: Baseline,
  found: readonly T[],
): { take(fingerprint: string): T | undefined } {
  const known = new Set(entries.map((entry) => keyOf(entry.path, entry.fingerprint)));
  const rest = new Map<string, T[]>();
  for (const item of found) {
    if (known.has(keyOf(item.path, item.fingerprint))) continue;
    rest.set(item.fingerprint, [...(rest.get(item.fingerprint) ?? []), item]);
  }
  return { take: (fingerprint) => rest.get(fingerprint)?.shift() };
}

function isJudged({ path, rule }: BaselineEntry, scope: BaselineScope): boolean {
  return scope.isActive(rule) && (scope.isAnalysed(path) || scope.isMissing(path));
}

export interface BaselineAudit {
  readonly entry: BaselineEntry;
  /**
   * `gone`: no longer found · `moved`: found at `path` · `not-checked`: its file was not analysed or its rule is off ·
   * otherwise the state of the finding.
   */
  readonly state: 'open' | 'suppressed' | 'accepted' | 'moved' | 'gone' | 'not-checked';
  /** Where it is found now, else null. */
  readonly finding: Finding | null;
}

/** @param findings of the project, reviewed against the baseline */
export function auditBaseline(
  { entries }: Baseline,
  findings: readonly Finding[],
  scope: BaselineScope,
): BaselineAudit[] {
  const byKey = new Map<string, Finding>();
  for (const finding of findings) {
    const key = keyOf(finding.location.path, finding.fingerprint);
    if (!byKey.has(key)) byKey.set(key, finding);
  }
  const arrived = arrivals(
    { entries },
    findings.map((finding) => ({ path: finding.location.path, fingerprint: finding.fingerprint, finding })),
  );
  return entries.map((entry): BaselineAudit => {
    const here = byKey.get(keyOf(entry.path, entry.fingerprint));
    if (here !== undefined) {
      const state = here.state === 'suppressed' || here.state === 'accepted' ? here.state : 'open';
      return { entry, state, finding: here };
    }
    const elsewhere = scope.isMissing(entry.path) ? arrived.take(entry.fingerprint) : undefined;
    if (elsewhere !== undefined) return { entry, state: 'moved', finding: elsewhere.finding };
    return { entry, state: isJudged(entry, scope) ? 'gone' : 'not-checked', finding: null };
  });
}

export function keyOf(path: string, fingerprint: string): string {
  return `${fingerprint} ${path}`;
}
