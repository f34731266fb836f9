/** The day that counts as today. Nothing else in a result depends on when it was made. */
import { InvalidArgumentError } from 'commander';
import { isIsoDate } from '../base/isoDate.js';
import { UsageError } from './usageError.js';

/** Reads `--as-of`. */
export function parseAsOf(value: string): string {
  if (!isIsoDate(value)) throw new InvalidArgumentError('It must be a date, such as 2027-01-31.');
  return value;
}

/** Today in UTC, or what SOURCE_DATE_EPOCH says, so that a build can be repeated. */
export function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return new Date().toISOString().slice(0, 10);
  const date = new Date(Number(epoch) * 1000);
  if (Number.isNaN(date.getTime())) {
    throw new UsageError([`SOURCE_DATE_EPOCH is "${epoch}"; it is a number of seconds since 1970.`]);
  }
  return date.toISOString().slice(0, 10);
}
