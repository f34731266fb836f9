/** What the reports for people have in common: findings in order, clauses with their state, what was not checked. */
import {
  controlStatuses,
  SEVERITIES,
  type ControlStatus,
  type Control,
  type ControlDocument,
  type Finding,
  type Problem,
  type Severity,
} from '../engine/index.js';
import { daysBetween } from '../base/isoDate.js';
import { printable } from './printable.js';
import type { ReportDataType, ReportInput, ReportRule, Revision } from './reportInput.js';
import { count, summarise, type ScanSummary } from './summary.js';

/** Stands in every report. */
export const DISCLAIMER =
  'Technical evidence from static analysis of source code. Not legal advice, and no statement that a law or a standard is met.';

/** A finding with the number by which the reports for people call it. */
export interface NumberedFinding {
  readonly number: number;
  readonly finding: Finding;
  readonly rule: ReportRule | undefined;
}

export interface ClauseView {
  readonly control: Control;
  readonly status: ControlStatus;
  /** Open ones. */
  readonly findings: readonly NumberedFinding[];
}

export interface DocumentView {
  readonly document: ControlDocument;
  readonly clauses: readonly ClauseView[];
}

export interface ReportModel {
  readonly input: ReportInput;
  readonly summary: ScanSummary;
  /** Worst first; open ones before the others. */
  readonly findings: readonly NumberedFinding[];
  readonly open: readonly NumberedFinding[];
  readonly accepted: readonly NumberedFinding[];
  readonly suppressed: readonly NumberedFinding[];
  readonly documents: readonly DocumentView[];
  readonly dataTypes: ReadonlyMap<string, ReportDataType>;
  readonly rulesOff: readonly ReportRule[];
}

export function reportModel(input: ReportInput): ReportModel {
  const { scan, documents, controls } = input;
  const rules = new Map(input.rules.map((rule) => [rule.id, rule]));
  const findings = scan.files
    .flatMap((file) => file.findings)
    .sort(worstFirst)
    .map((finding, index) => ({ number: index + 1, finding, rule: rules.get(finding.ruleId) }));
  const inState = (...states: readonly Finding['state'][]): readonly NumberedFinding[] =>
    findings.filter(({ finding }) => states.includes(finding.state));
  const open = findings.filter(({ finding }) => isOpen(finding));
  const statuses = controlStatuses(scan, controls, input.rules);
  const clauses = controls.map((control, index): ClauseView => {
    const touching = open.filter(({ finding }) => finding.controls.includes(control.id));
    const status = statuses[index] ?? {
      controlId: control.id,
      version: control.version,
      word: 'not-checked',
      facets: [],
    };
    return { control, status, findings: touching };
  });
  return {
    input,
    summary: summarise(scan),
    findings,
    open,
    accepted: inState('accepted'),
    suppressed: inState('suppressed'),
    documents: documents.map((document) => ({
      document,
      clauses: clauses.filter(({ control }) => control.reference.document === document.id),
    })),
    dataTypes: new Map(input.dataTypes.map((type) => [type.id, type])),
    rulesOff: input.rules.filter((rule) => scan.ruleSettings[rule.id] === 'off'),
  };
}

/** A flaw that nobody has accepted, whether or not it was in the baseline. */
export function isOpen({ state }: Finding): boolean {
  return state !== 'suppressed' && state !== 'accepted';
}

function worstFirst(a: Finding, b: Finding): number {
  return (
    Number(isOpen(b)) - Number(isOpen(a)) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    b.risk - a.risk ||
    compareText(a.location.path, b.location.path) ||
    a.location.start - b.location.start ||
    compareText(a.ruleId, b.ruleId)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many of the findings have each severity. */
export function bySeverity(findings: readonly NumberedFinding[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const { finding } of findings) counts[finding.severity] += 1;
  return counts;
}

/** `F-001` */
export function findingName({ number }: NumberedFinding): string {
  return `F-${String(number).padStart(3, '0')}`;
}

/** `src/a.ts:7:3` */
export function placeText({ path, startLine, startColumn }: Finding['location']): string {
  return `${printable(path)}:${startLine}:${startColumn}`;
}

export function problemPlace({ path, location }: Problem): string {
  return location === null ? printable(path) : `${printable(path)}:${location.startLine}:${location.startColumn}`;
}

export function revisionText(revision: Revision): string {
  if (revision.kind === 'none') return 'not under git: no commit can be named';
  if (revision.kind === 'unknown') return `not known: ${revision.reason}`;
  const { commit, changed, untracked } = revision;
  const differences = [
    ...(changed > 0 ? [`${count(changed, 'file')} changed`] : []),
    ...(untracked > 0 ? [`${count(untracked, 'file')} not tracked`] : []),
  ];
  const name = commit === null ? 'git, before the first commit' : `git commit ${commit}`;
  return differences.length === 0 ? `${name}, clean` : `${name}, NOT clean: ${differences.join(', ')}`;
}

/** Where personal data was seen to go. */
export interface DataFlow {
  readonly dataType: string;
  /** The rule that saw it. */
  readonly rule: string;
  /** The call that takes the data. */
  readonly recipient: string;
  readonly findings: readonly NumberedFinding[];
}

/** What open and accepted findings tell of personal data, by type, rule and recipient. */
export function dataFlows({ findings }: ReportModel): readonly DataFlow[] {
  const flows = new Map<string, { dataType: string; rule: string; recipient: string; findings: NumberedFinding[] }>();
  for (const entry of findings) {
    const { finding } = entry;
    if (finding.state === 'suppressed') continue;
    for (const dataType of finding.dataTypes) {
      const recipient = recipientOf(finding);
      const key = JSON.stringify([dataType, finding.ruleId, recipient]);
      const flow = flows.get(key) ?? { dataType, rule: finding.ruleId, recipient, findings: [] };
      flow.findings.push(entry);
      flows.set(key, flow);
    }
  }
  return [...flows].sort(([a], [b]) => compareText(a, b)).map(([, flow]) => flow);
}

/** The call at the end of the flow, `analytics.identify` of `reaches analytics.identify(user)`. */
function recipientOf({ path, snippet }: Finding): string {
  const end = path.at(-1)?.message.replace(/^reaches /, '') ?? snippet;
  return /^[^\s(]+(?=\()/.exec(end)?.[0] ?? end;
}

/** Days since a finding was first seen. */
export function ageOf({ review }: Finding, asOf: string): number {
  return daysBetween(review?.remediation.firstSeen ?? asOf, asOf);
}

/** `first seen 2026-01-01 (baseline), due 2026-02-01, 12 days overdue` */
export function deadlineText({ review }: Finding): string {
  if (review === undefined) return 'not reviewed';
  const { firstSeen, firstSeenBy, due, overdueDays } = review.remediation;
  const seen = `first seen ${firstSeen} (${FIRST_SEEN_BY[firstSeenBy]})`;
  if (due === null) return `${seen}, no deadline`;
  return `${seen}, due ${due}${overdueDays > 0 ? `, ${count(overdueDays, 'day')} OVERDUE` : ''}`;
}

const FIRST_SEEN_BY = { baseline: 'by the baseline', history: 'by an older report', today: 'today' } as const;
