/**
 * Attestations: someone says, with their name and a date, that what code cannot show is so. They hold for a time, and for
 * the version of the clause that they were made against.
 */
import type { Location } from '../findings/finding.js';
import type { Control } from './control.js';

/** One entry of `tom-review-attestations.yaml`. */
export interface Attestation {
  readonly controlId: string;
  /** Null: the whole clause. {@link REVIEW_ITEM}: the review of its process. */
  readonly item: string | null;
  /** Version of the clause that it was made against. */
  readonly version: number;
  /** '' where nobody is named. */
  readonly owner: string;
  readonly statement: string;
  /** Link to, or path of, what shows it; '' if there is none. */
  readonly evidence: string;
  /** ISO date. */
  readonly date: string;
  /** Shorter than the clause's interval; null: the clause's. */
  readonly intervalMonths: number | null;
  /** Of the entry. */
  readonly location: Location;
  readonly dateLocation: Location;
  readonly versionLocation: Location;
}

/** The item by which the review of a process is attested. */
export const REVIEW_ITEM = 'review';

/** Something of a clause that is attested by itself. */
export interface Attestable {
  readonly id: string;
  readonly title: string;
  readonly intervalMonths: number;
  /** An attestation for the whole clause counts for it. */
  readonly isInWhole: boolean;
}

/** What can be attested of a clause: its items, and the review of its process. */
export function attestablesOf(control: Control): readonly Attestable[] {
  const items = (control.attest?.items ?? []).map((item) => ({
    ...{ id: item.id, title: item.title.en, intervalMonths: item.intervalMonths, isInWhole: true },
  }));
  const reviews = control.servedBy.flatMap(({ reviewIntervalMonths: months }) =>
    months === null
      ? []
      : [{ id: REVIEW_ITEM, title: 'Review of the process', intervalMonths: months, isInWhole: false }],
  );
  return [...items, ...reviews];
}

/** Fresh, or why it no longer counts; `due`: the ISO date from which it is overdue. */
export interface AttestationAge {
  readonly state: 'fresh' | 'overdue' | 'stale';
  readonly due: string;
}

/** @param asOf ISO date that counts as today */
export function ageOf(attestation: Attestation, item: Attestable, control: Control, asOf: string): AttestationAge {
  const months = Math.min(attestation.intervalMonths ?? item.intervalMonths, item.intervalMonths);
  const due = addMonths(attestation.date, months);
  if (attestation.version !== control.version) return { state: 'stale', due };
  return { state: asOf >= due ? 'overdue' : 'fresh', due };
}

/** The newest attestation of an item, by itself or with the whole clause; the last one of a day counts. */
export function attestationOf(
  attestations: readonly Attestation[],
  control: Control,
  item: Attestable,
): Attestation | undefined {
  let newest: Attestation | undefined;
  for (const entry of attestations) {
    if (entry.controlId !== control.id) continue;
    if (entry.item !== item.id && !(entry.item === null && item.isInWhole)) continue;
    if (newest === undefined || entry.date >= newest.date) newest = entry;
  }
  return newest;
}

/** The same day some months later; the last day of the month where it has no such day. @param date ISO date */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const lastDay = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  const parts = [Math.floor(index / 12), (index % 12) + 1, Math.min(day, lastDay)];
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}
