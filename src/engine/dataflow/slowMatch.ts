/** Data that is matched with a regular expression which takes quadratic time or worse, and texts that are too short for that. */
import { NONE, Op, type Reg } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { calleeName, type CallSite } from './call.js';
import { reportSinkKind } from './detect.js';
import { regexOf } from './refine.js';
import { slowRuns, type MatchRange } from './slowPatterns.js';
import { cleanTaints, LENGTH_LIMIT, type Taint, type Value } from './value.js';

/** Characters up to which the square of a length is a matter of milliseconds. */
const SHORT = 5000;

/**
 * Reports that `subject` is matched, if the pattern is one that takes quadratic time or worse on some texts.
 * @param pattern null if it is not known
 * @param written register of the pattern where it is an argument of the call: that is what is underlined
 * @param matched register of the text
 */
export function reportSlowMatch(
  site: CallSite,
  pattern: string | null,
  flags: string,
  range: MatchRange,
  subject: Value,
  written: Reg = NONE,
  matched: Reg = NONE,
): void {
  const { act, state } = site;
  // most texts carry no data, and a pattern is analysed only for those that do
  if (subject.taints === null || pattern === null || !act.analysis.index.taintRules.has('regex-subject')) return;
  if (!subject.taints.some(({ origin }) => origin.kind === 'user-input')) return;
  const runs = slowRuns(pattern, flags, range);
  if (runs.length === 0 || leavesNoRuns(act, matched, runs)) return;
  const instr = written === NONE ? undefined : act.definitions[written];
  const argument = instr === undefined ? null : { start: instr.start, end: instr.end };
  const { start, end } = argument ?? site;
  reportSinkKind(act, state, 'regex-subject', subject, start, end, calleeName(site), null, site, argument);
}

const MOST_STEPS = 8;
/** Characters of a run that is tried; what is replaced as a whole leaves one or two. */
const RUN = 12;

/** `text.replace(/-+/g, '-').replace(/-+$/, '')`: were the runs taken out before? */
function leavesNoRuns(act: Activation, text: Reg, runs: readonly string[]): boolean {
  const open = new Set(runs);
  let reg = text;
  for (let step = 0; step < MOST_STEPS && reg !== NONE && open.size > 0; step++) {
    const made = act.definitions[reg];
    if (made?.op === Op.LoadVar) {
      const stored = act.module.ir.variables[made.variable].stores === 1;
      reg = (stored ? act.analysis.storesOf(act.fn).get(made.variable) : undefined) ?? NONE;
      continue;
    }
    if (made?.op !== Op.CallMethod) break;
    const replacement = made.args.length === 2 ? act.read(made.args[1]).text : null;
    const regex = replacement === null ? null : replacedEverywhere(act, made.name, made.args[0]);
    if (regex !== null && replacement !== null)
      for (const character of open)
        if (character.repeat(RUN).replace(regex, () => replacement).length < RUN / 2) open.delete(character);
    reg = made.object;
  }
  return open.size === 0;
}

/** The pattern of a method that replaces every match; null for any other method. */
function replacedEverywhere(act: Activation, name: string, pattern: Reg): RegExp | null {
  if (name !== 'replace' && name !== 'replaceAll') return null;
  const isJava = act.module.ir.language === 'java';
  const text = isJava && name === 'replaceAll' ? act.read(pattern).text : null;
  const regex = isJava ? (text === null ? null : { pattern: text, flags: 'g' }) : regexOf(act, pattern);
  if (regex?.flags.includes('g') !== true) return null;
  try {
    return new RegExp(regex.pattern, regex.flags);
  } catch {
    return null;
  }
}

/**
 * The data of a piece of a text, from `start` up to `end` (UTF-16 units; negative: from the end; absent: to its end): what cannot
 * be long is limited in length.
 */
export function pieceTaints(taints: readonly Taint[] | null, start: unknown, end: unknown): readonly Taint[] | null {
  if (taints === null) return null;
  const isShort =
    end === undefined || end === null
      ? typeof start === 'number' && start < 0 && start >= -SHORT
      : isShortLength(end) && end > 0;
  return isShort ? cleanTaints(taints, LENGTH_LIMIT) : taints;
}

/** Is it a limit on a length that keeps a text short? */
export function isShortLength(limit: unknown): limit is number {
  return typeof limit === 'number' && limit <= SHORT;
}
