/**
 * Regular expressions on which a backtracking engine takes exponential time. The analysis of the automaton is scslre's
 * (pure JavaScript, used by eslint-plugin-regexp); here it is asked once for each pattern.
 */
import { RegExpParser } from '@eslint-community/regexpp';
import { analyse } from 'scslre';

/** Longer patterns are not analysed: their automata get large, and people do not write them by hand. */
const MAX_PATTERN = 400;
const MAX_KNOWN = 2000;

const parser = new RegExpParser({ strict: false });
/** Results of a pure function. */
const known = new Map<string, boolean>();

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
