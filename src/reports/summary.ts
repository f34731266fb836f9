/** Numbers that every report states, counted once. */
import type { Finding, Problem } from '../engine/index.js';
import type { ScanResult } from './reportInput.js';

export interface ScanSummary {
  readonly filesAnalysed: number;
  readonly lines: number;
  readonly open: readonly Finding[];
  /** Suppressed, accepted, or not asked for: in the baseline or on unchanged lines. */
  readonly notOpen: readonly Finding[];
  /** Flaws that nobody has accepted and whose deadline is over. */
  readonly overdue: readonly Finding[];
  /** Files of which nothing is known, with the reason; by path. */
  readonly notAnalysed: readonly Problem[];
  /** Problems of analysed files and of the scan as a whole; by path. */
  readonly problems: readonly Problem[];
  /** Ids of the controls that open findings touch, sorted. */
  readonly controls: readonly string[];
  /** Something is missing from the result: files were not analysed, or the scan was stopped. */
  readonly isPartial: boolean;
}

export function summarise(scan: ScanResult): ScanSummary {
  const findings = scan.files.flatMap((file) => file.findings);
  const analysed = scan.files.filter((file) => file.analysed);
  const open = findings.filter((finding) => finding.state === 'open');
  const notAnalysed = [...scan.skipped];
  const problems = [...scan.problems];
  for (const file of scan.files) (file.analysed ? problems : notAnalysed).push(...file.problems);
  return {
    filesAnalysed: analysed.length,
    lines: analysed.reduce((sum, file) => sum + file.lines, 0),
    open,
    notOpen: findings.filter((finding) => finding.state !== 'open'),
    overdue: findings.filter(isOverdue),
    notAnalysed: notAnalysed.sort(byPlace),
    problems: problems.sort(byPlace),
    controls: [...new Set(open.flatMap((finding) => finding.controls))].sort(),
    isPartial: scan.isCancelled || notAnalysed.length > 0 || Object.keys(scan.notAnalysedByType).length > 0,
  };
}

function isOverdue({ state, review }: Finding): boolean {
  return state !== 'suppressed' && state !== 'accepted' && (review?.remediation.overdueDays ?? 0) > 0;
}

function byPlace(a: Problem, b: Problem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.location?.start ?? -1) - (b.location?.start ?? -1);
}

/** `1 file`, `2 files` */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
