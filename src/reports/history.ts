/** Older reports: since when findings are known, and how their number has changed. */
import { daysBetween } from '../base/isoDate.js';
import { remediationOf, type Finding, type Severity } from '../engine/index.js';
import { bySeverity, isOpen, reportModel } from './model.js';
import type { HistoryPoint, ReportInput } from './reportInput.js';

/** An older report, as it was read. */
export interface StoredReport {
  /** Orders reports of one day. */
  readonly file: string;
  readonly input: ReportInput;
}

/** What a trend shows of one report. */
export function historyPoint(input: ReportInput): HistoryPoint {
  const { open, accepted, suppressed, summary } = reportModel(input);
  return {
    asOf: input.scan.asOf,
    commit: input.revision.kind === 'git' ? input.revision.commit : null,
    filesAnalysed: summary.filesAnalysed,
    open: bySeverity(open),
    overdue: summary.overdue.length,
    accepted: accepted.length,
    suppressed: suppressed.length,
  };
}

/**
 * The input with what older reports know. A finding that the baseline does not have was first seen in the oldest of them
 * that has it; only reports from before the day of the scan count.
 */
export function withHistory(input: ReportInput, stored: readonly StoredReport[]): ReportInput {
  const { scan } = input;
  const older = stored
    .filter((report) => report.input.scan.asOf < scan.asOf)
    .sort((a, b) => compare(a.input.scan.asOf, b.input.scan.asOf) || compare(a.file, b.file));
  const firstSeen = new Map<string, string>();
  const points = new Map<string, HistoryPoint>();
  for (const report of older) {
    const { asOf, files } = report.input.scan;
    points.set(asOf, historyPoint(report.input));
    for (const finding of files.flatMap((file) => file.findings)) {
      const key = keyOf(finding);
      if (isOpen(finding) && !firstSeen.has(key)) firstSeen.set(key, asOf);
    }
  }
  const files = scan.files.map((file) => ({
    ...file,
    findings: file.findings.map((finding) => seenSince(finding, firstSeen.get(keyOf(finding)), scan.asOf)),
  }));
  return { ...input, scan: { ...scan, files }, history: [...points.values()] };
}

function seenSince(finding: Finding, date: string | undefined, asOf: string): Finding {
  const { review, severity } = finding;
  if (date === undefined || review === undefined || review.remediation.firstSeenBy === 'baseline') return finding;
  const { firstSeen, due } = review.remediation;
  const days: Partial<Record<Severity, number>> = due === null ? {} : { [severity]: daysBetween(firstSeen, due) };
  const remediation = remediationOf(severity, { date, by: 'history' }, days, asOf);
  return { ...finding, review: { ...review, remediation } };
}

function keyOf({ location, fingerprint }: Finding): string {
  return `${location.path}\0${fingerprint}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
