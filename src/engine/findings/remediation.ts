/** By when findings are to be put right: a number of days, by severity, from the day on which they were first seen. */
import { addDays, daysBetween } from '../../base/isoDate.js';
import type { Remediation, Severity } from './finding.js';

/** Days by severity; a severity that is missing has no deadline. */
export type Deadlines = Readonly<Partial<Record<Severity, number>>>;

export const DEFAULT_DEADLINES: Deadlines = { critical: 7, high: 30, medium: 90, low: 180 };

export interface FirstSeen {
  /** ISO date. */
  readonly date: string;
  readonly by: 'baseline' | 'history';
}

/**
 * @param firstSeen null if it is seen for the first time
 * @param asOf ISO date that counts as today
 */
export function remediationOf(
  severity: Severity,
  firstSeen: FirstSeen | null,
  deadlines: Deadlines,
  asOf: string,
): Remediation {
  const date = firstSeen === null || firstSeen.date > asOf ? asOf : firstSeen.date;
  const days = deadlines[severity];
  const due = days === undefined ? null : addDays(date, days);
  return {
    firstSeen: date,
    firstSeenBy: firstSeen?.by ?? 'today',
    due,
    overdueDays: due === null ? 0 : Math.max(0, daysBetween(due, asOf)),
  };
}
