/**
 * Regular expressions on which a backtracking engine takes exponential time, or time that grows at least with the square of the length. The analysis of the automaton is scslre's
 * (pure JavaScript, used by eslint-plugin-regexp); here it is asked once for each pattern.
 */
import { RegExpParser } from '@eslint-community/regexpp';
import { analyse } from 'scslre';

/** Longer patterns are not analysed: their automata get large, and people do not write them by hand. */
const MAX_PATTERN = 400;
const MAX_KNOWN = 2000;

const parser = new RegExpParser({ strict: false });
/** Results of pure functions. */
const known = new Map<string, boolean>();
const knownRuns = new Map<string, readonly string[]>();

/** Where a match has to begin and end: anywhere in the text, at its start, or at its start and end. */
export type MatchRange = 'part' | 'start' | 'whole';

/** What the dialects write differently, and means something else here. */
const OTHER_DIALECT = /\\[pPQERhHXGK]|&&|\[\[:|\n/;
const INLINE_FLAGS = /^\(\?([a-zA-Z]+)\)/;

/** True if some text makes the pattern take exponential time. Unknown syntax (possessive quantifiers, atomic groups) is false. */
export function isExponential(pattern: string): boolean {
  // no quantifier inside a quantified group: nothing can nest
  if (pattern.length > MAX_PATTERN || !/\)[*+{]/.test(pattern)) return false;
  let result = known.get(pattern);
  if (result === undefined) {
    result = check(pattern.replaceAll('(?P<', '(?<'));
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(pattern, result);
  }
  return result;
}

function check(pattern: string): boolean {
  try {
    const literal = { pattern: parser.parsePattern(pattern), flags: parser.parseFlags('') };
    const { reports } = analyse(literal, { maxReports: 4, reportTypes: { Move: false, Trade: false } });
    return reports.some((report) => report.exponential);
  } catch {
    // another dialect of regular expressions
    return false;
  }
}

/**
 * Characters of which a long run makes the pattern take at least quadratic and less than exponential time: two unbounded
 * repetitions share them, or each position of the run is tried as the start of a match that fails at its end. Of each range of
 * such characters the first and the last. None for unknown syntax.
 * @param flags of JavaScript: `ims` matter, and `y`
 */
export function slowRuns(pattern: string, flags: string, range: MatchRange): readonly string[] {
  if (pattern.length > MAX_PATTERN || !/[*+]|\{\d*,\}/.test(pattern)) return NO_RUNS;
  const key = `${range}/${flags}/${pattern}`;
  let result = knownRuns.get(key);
  if (result === undefined) {
    result = findRuns(pattern, flags, range);
    if (knownRuns.size >= MAX_KNOWN) knownRuns.clear();
    knownRuns.set(key, result);
  }
  return result;
}

const NO_RUNS: readonly string[] = [];

function findRuns(written: string, given: string, range: MatchRange): readonly string[] {
  const inline = INLINE_FLAGS.exec(written)?.[1] ?? '';
  if (OTHER_DIALECT.test(written) || /[^aimsu]/.test(inline)) return NO_RUNS;
  const flags = [...new Set(given + inline)].filter((flag) => 'imsy'.includes(flag)).join('');
  const inner = written
    .slice(inline === '' ? 0 : inline.length + 3)
    .replaceAll('(?P<', '(?<')
    .replaceAll('\\A', '^')
    .replace(/\\[zZ]/g, '$');
  const pattern = range === 'part' ? inner : `^(?:${inner})${range === 'whole' ? '$' : ''}`;
  try {
    // `^` of the range is the start of the text, not of a line
    const literal = {
      pattern: parser.parsePattern(pattern),
      flags: parser.parseFlags(range === 'part' ? flags : flags.replace('m', '')),
    };
    const { reports } = analyse(literal, { maxReports: 8 });
    if (reports.some((report) => report.exponential)) return NO_RUNS;
    const ends = reports.flatMap(({ character }) => character.set.ranges.flatMap(({ min, max }) => [min, max]));
    return [...new Set(ends)].map((end) => String.fromCodePoint(end));
  } catch {
    // another dialect of regular expressions
    return NO_RUNS;
  }
}
