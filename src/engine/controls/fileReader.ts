/**
 * Reads one parsed catalogue file of unknown shape. Each getter gives its value, or a harmless stand-in of the same
 * type together with a problem, so that one reading finds every fault of the file and nothing throws.
 */
import { nearest } from '../../base/nearest.js';
import type { ControlProblem, LocalizedText } from './control.js';

export interface FileReader {
  readonly file: string;
  readonly problems: ControlProblem[];
}

export type Fields = Readonly<Record<string, unknown>>;

export function report(reader: FileReader, at: string, message: string, remedy: string): void {
  reader.problems.push({ file: reader.file, at, message: onOneLine(message, 240), remedy: onOneLine(remedy, 240) });
}

/** `at` of a member: `attest`, `items` -> `attest.items`. */
export function member(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`;
}

/** A mapping with no other keys than `known`. */
export function readFields(reader: FileReader, value: unknown, at: string, known: readonly string[]): Fields {
  if (!isFields(value)) {
    report(reader, at, `expected a mapping, found ${kindOf(value)}`, `Write the keys ${known.join(', ')}.`);
    return {};
  }
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) report(reader, member(at, key), `unknown key ${quote(key)}`, didYouMean(key, known));
  }
  return value;
}

export function readText(reader: FileReader, fields: Fields, key: string, at: string): string {
  const value = own(fields, key);
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  const found = value === undefined ? 'is missing' : `must be a text that is not empty, found ${kindOf(value)}`;
  const remedy = isScalar(value) ? `Put ${String(value)} in quotes.` : `Write a text for ${key}.`;
  report(reader, member(at, key), `${key} ${found}`, remedy);
  return '';
}

/** Text in both languages. */
export function readLocalized(reader: FileReader, fields: Fields, key: string, at: string): LocalizedText {
  const value = own(fields, key);
  const place = member(at, key);
  if (!isFields(value)) {
    const found = value === undefined ? 'is missing' : `must be a mapping of languages, found ${kindOf(value)}`;
    report(reader, place, `${key} ${found}`, 'Write the text under en and under de.');
    return { en: '', de: '' };
  }
  const texts = readFields(reader, value, place, ['en', 'de']);
  return { en: readText(reader, texts, 'en', place), de: readText(reader, texts, 'de', place) };
}

/** An integer from 1 to `highest`. */
export function readCount(reader: FileReader, fields: Fields, key: string, at: string, highest = 1000): number {
  const value = own(fields, key);
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= highest) return value;
  const found =
    value === undefined ? 'is missing' : `must be a whole number from 1 to ${highest}, found ${show(value)}`;
  report(reader, member(at, key), `${key} ${found}`, `Write a whole number from 1 to ${highest}.`);
  return 1;
}

/** The entries of a list; a missing list counts as an empty one. */
export function readList(reader: FileReader, fields: Fields, key: string, at: string): readonly unknown[] {
  const value = own(fields, key);
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  report(reader, member(at, key), `${key} must be a list, found ${kindOf(value)}`, 'Begin each entry with a dash.');
  return [];
}

/** One of a few names. */
export function readChoice<T extends string>(
  reader: FileReader,
  fields: Fields,
  key: string,
  at: string,
  choices: readonly T[],
): T | undefined {
  const value = own(fields, key);
  const choice = choices.find((name) => name === value);
  if (choice !== undefined) return choice;
  const message = value === undefined ? `${key} is missing` : `${show(value)} is not a valid value of ${key}`;
  report(reader, member(at, key), message, didYouMean(value, choices));
  return undefined;
}

/** A calendar date, `2018-05-08`. */
export function readDate(reader: FileReader, fields: Fields, key: string, at: string): string {
  const value = own(fields, key);
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  const message = value === undefined ? `${key} is missing` : `${key} must be a date, found ${show(value)}`;
  report(reader, member(at, key), message, "Write year, month and day in quotes: '2018-05-08'.");
  return '';
}

/** Reports every entry that occurs before. `keyOf` gives undefined for entries that do not count. */
export function reportRepeated<T>(
  reader: FileReader,
  entries: readonly T[],
  keyOf: (entry: T) => string | undefined,
  placeOf: (index: number) => string,
): void {
  const seen = new Set<string>();
  entries.forEach((entry, index) => {
    const key = keyOf(entry);
    if (key === undefined) return;
    if (seen.has(key))
      report(reader, placeOf(index), `${quote(key)} stands here twice`, 'Remove or merge one of them.');
    seen.add(key);
  });
}

export function didYouMean(wanted: unknown, names: readonly string[]): string {
  const meant = typeof wanted === 'string' ? nearest(wanted, names) : undefined;
  if (meant !== undefined) return `Did you mean ${meant}?`;
  if (names.length === 0) return 'There is none to choose from.';
  return names.length <= 12 ? `Use one of ${names.join(', ')}.` : 'Use one of the names that exist.';
}

export function own(fields: Fields, key: string): unknown {
  const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
  return value === null ? undefined : value;
}

/** A value as a message may show it: short, on one line, whatever it is. */
export function show(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  return isScalar(value) ? String(value) : kindOf(value);
}

function quote(text: string): string {
  return `"${onOneLine(text, 60)}"`;
}

function onOneLine(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): value is number | bigint | boolean {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return value.trim() === '' ? 'an empty text' : 'a text';
  if (isScalar(value)) return typeof value === 'boolean' ? 'a truth value' : 'a number';
  return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}

function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
