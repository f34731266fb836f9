/** What the reports for people have in common: findings in order, clauses with their state, what was not checked. */
import {
  controlStatuses,
  recipientText,
  SEVERITIES,
  type ControlStatus,
  type Control,
  type ControlDocument,
  type Finding,
  type Location,
  type Problem,
  type Severity,
} from '../engine/index.js';
import { daysBetween } from '../base/isoDate.js';
import { isTestPath } from '../base/testPath.js';
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
  /** It stands in the code of a test. */
  readonly isInTest: boolean;
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
    .map((finding, index) => ({
      number: index + 1,
      finding,
      rule: rules.get(finding.ruleId),
      isInTest: isTestPath(finding.location.path),
    }));
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
    Number(isTestPath(a.location.path)) - Number(isTestPath(b.location.path)) ||
    b.risk - a.risk ||
    compareText(a.location.path, b.location.path) ||
    a.location.start - b.location.start ||
    compareText(a.ruleId, b.ruleId)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `, 3 of them in test code`; '' if none is. */
export function inTestsText(findings: readonly NumberedFinding[]): string {
  const number = findings.filter(({ isInTest }) => isInTest).length;
  return number === 0 ? '' : `, ${number} of them in test code`;
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
  /** A library or a host; where the rule is not about who gets the data, the call that takes it. */
  readonly recipient: string;
  /** Whether the configuration approves the recipient; null where the rule is not about who gets the data. */
  readonly approval: 'approved' | 'not approved' | 'no list' | null;
  readonly findings: readonly NumberedFinding[];
  /** Where the data goes there without a finding. */
  readonly places: readonly Location[];
}

interface OpenFlow extends DataFlow {
  readonly findings: NumberedFinding[];
  readonly places: Location[];
}

/** What open and accepted findings, and transfers that are none, tell of personal data, by type, rule and recipient. */
export function dataFlows({ findings, input }: ReportModel): readonly DataFlow[] {
  const flows = new Map<string, OpenFlow>();
  const flowOf = (dataType: string, rule: string, recipient: string, approval: DataFlow['approval']): OpenFlow => {
    const key = JSON.stringify([dataType, rule, recipient, approval]);
    const flow = flows.get(key) ?? { dataType, rule, recipient, approval, findings: [], places: [] };
    flows.set(key, flow);
    return flow;
  };
  for (const entry of findings) {
    const { finding } = entry;
    if (finding.state === 'suppressed') continue;
    for (const dataType of finding.dataTypes) {
      for (const recipient of finding.recipients ?? []) {
        const approval = recipient.isApproved ? 'approved' : 'not approved';
        flowOf(dataType, finding.ruleId, recipientText(recipient), approval).findings.push(entry);
      }
      if (finding.recipients === undefined)
        flowOf(dataType, finding.ruleId, callOf(finding), null).findings.push(entry);
    }
  }
  for (const { ruleId, location, recipients, dataTypes } of input.scan.files.flatMap((file) => file.transfers ?? [])) {
    for (const dataType of dataTypes) {
      for (const recipient of recipients) {
        const approval = recipient.isApproved ? 'approved' : 'no list';
        flowOf(dataType, ruleId, recipientText(recipient), approval).places.push(location);
      }
    }
  }
  return [...flows].sort(([a], [b]) => compareText(a, b)).map(([, flow]) => flow);
}

/** The call at the end of the flow, `analytics.identify` of `reaches analytics.identify(user)`. */
function callOf({ path, snippet }: Finding): string {
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
