/** Format strings of Python, taken apart: `'%s of %(name)s' % …` and `'{} of {name}'.format(…)`. */

/** A place that takes a value. */
export interface FormatField {
  /** Position among the values, or the name of one. */
  readonly value: number | string;
  /** Members and keys taken from the value: `{0.name[key]}`. */
  readonly path: readonly string[];
  /** The value must be a number: `%d`, `{:d}`. */
  readonly isNumber: boolean;
  /** What `repr` says of the value is put in: `%r`, `{!r}`. */
  readonly isQuoted: boolean;
}

export type FormatPiece = string | FormatField;

export interface FormatPieces {
  readonly pieces: readonly FormatPiece[];
  /** How many values by position it takes; -1 if values are named. */
  readonly positional: number;
}

const PERCENT = /%(?:\(([^()]*)\))?[-+ #0]*(\*|\d+)?(?:\.(\*|\d+)?)?[hlL]?([diouxXeEfFgGcrsab%])/g;

const NO_PATH: readonly string[] = [];

/** `a %s b %(k)d`; null for what is no format or mixes both kinds. */
export function parsePercentFormat(text: string): FormatPieces | null {
  const pieces: FormatPiece[] = [];
  let from = 0;
  let positional = 0;
  let named = false;
  PERCENT.lastIndex = 0;
  for (let match = PERCENT.exec(text); match !== null; match = PERCENT.exec(text)) {
    const [whole, name, width, precision, type] = match as unknown as (string | undefined)[];
    const before = text.slice(from, match.index);
    if (before.includes('%')) return null;
    addPiece(pieces, before);
    from = match.index + (whole?.length ?? 0);
    if (type === '%') {
      addPiece(pieces, '%');
      continue;
    }
    if (width === '*') positional += 1;
    if (precision === '*') positional += 1;
    const isNumber = type !== undefined && 'diouxXeEfFgG'.includes(type);
    const isQuoted = type === 'r' || type === 'a';
    if (name === undefined) pieces.push({ value: positional++, path: NO_PATH, isNumber, isQuoted });
    else {
      named = true;
      pieces.push({ value: name, path: NO_PATH, isNumber, isQuoted });
    }
  }
  const rest = text.slice(from);
  if (rest.includes('%') || (named && positional > 0)) return null;
  addPiece(pieces, rest);
  return { pieces, positional: named ? -1 : positional };
}

/** `a {} b {name.first[key]!r:>10}`; null for what is no format. */
export function parseBraceFormat(text: string): FormatPieces | null {
  const pieces: FormatPiece[] = [];
  let at = 0;
  let next = 0;
  let highest = 0;
  let literal = '';
  while (at < text.length) {
    const c = text[at];
    if (c !== '{' && c !== '}') {
      literal += c;
      at += 1;
      continue;
    }
    if (text[at + 1] === c) {
      literal += c;
      at += 2;
      continue;
    }
    if (c === '}') return null;
    const end = closingBrace(text, at);
    if (end < 0) return null;
    addPiece(pieces, literal);
    literal = '';
    const inside = /^([^!:.[{}]*)((?:\.[^.[!:]+|\[[^\]]+\])*)(?:!([rsa]))?(?::([^]*))?$/.exec(text.slice(at + 1, end));
    if (inside === null) return null;
    const [, name, members, conversion, specifier] = inside as unknown as (string | undefined)[];
    const path = (members ?? '').split(/[.[\]]+/).filter((part) => part !== '');
    const isNumber = specifier !== undefined && specifierNeedsNumber(specifier);
    let value: number | string;
    if (name === undefined || name === '') value = next++;
    else value = /^\d+$/.test(name) ? Number(name) : name;
    if (typeof value === 'number' && value >= highest) highest = value + 1;
    pieces.push({ value, path, isNumber, isQuoted: conversion === 'r' || conversion === 'a' });
    // {:{width}} takes a value of its own
    for (const inner of (specifier ?? '').matchAll(/\{([^{}]*)\}/g)) if (inner[1] === '') next += 1;
    at = end + 1;
  }
  addPiece(pieces, literal);
  return { pieces, positional: highest };
}

/** The brace that closes the one at `open`, -1 if none does. */
function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

/** Whether a format specifier fits numbers only: `d`, `.2f`, `08x`, `,`. */
export function specifierNeedsNumber(specifier: string): boolean {
  return /(?:[bcdoxXeEfFgGn%]|,)$/.test(specifier) && !/[{}]$/.test(specifier) && !specifier.includes('%Y');
}

function addPiece(pieces: FormatPiece[], text: string): void {
  if (text === '') return;
  const last = pieces.length - 1;
  const before = pieces[last];
  if (typeof before === 'string') pieces[last] = before + text;
  else pieces.push(text);
}
