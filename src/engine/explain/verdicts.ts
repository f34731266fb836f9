/** What each rule says of a value at a place that it looks at: the tests of the analysis, with their reasons. */
import type { Activation, Analysis } from '../dataflow/analysis.js';
import type { IndexedSetting } from '../dataflow/apiIndex.js';
import type { CallSite } from '../dataflow/call.js';
import {
  conditionHolds,
  isStoppedByType,
  recordLeaves,
  Stop,
  stopOf,
  taintedLeaves,
  type SettingStop,
  speaksOf,
} from '../dataflow/detect.js';
import { deepTaints } from '../dataflow/objects.js';
import { recipientsOf } from '../dataflow/recipients.js';
import type { State } from '../dataflow/state.js';
import { knownPrefix, type Taint, type Value } from '../dataflow/value.js';
import { isToBeReported, judged, transferReason } from '../findings/recipient.js';
import type { CompiledRow, CompiledRule, Condition, ValueTest } from '../rules/compiled.js';
import { SANITIZER_KINDS } from '../rules/kinds.js';
import { dataNotes, placeText, type Cleanings } from './describe.js';
import type { DataNote, VerdictNote } from './explanation.js';

/** The higher, the nearer to a report: of the ways on which a place is reached, the nearest is told. */
export interface RankedVerdict extends VerdictNote {
  readonly rank: number;
}

const RANK = { reported: 6, stopped: 5, doubt: 4, type: 3, condition: 2, noData: 1, off: 0 } as const;

export function sinkVerdicts(
  act: Activation,
  state: State,
  kind: string,
  value: Value,
  site: CallSite | null,
  cleanings: Cleanings,
  row: CompiledRow | null,
  approved: readonly string[] | null,
): RankedVerdict[] {
  const { index } = act.analysis;
  const verdicts: RankedVerdict[] = [];
  const { language } = act.module.ir;
  for (const rule of [...(index.taintRules.get(kind) ?? []), ...(index.callRules.get(kind) ?? [])]) {
    if (!speaksOf(rule, language)) continue;
    if (!act.analysis.enabled(rule)) verdicts.push(verdict(rule, 'off', OFF));
    else if (rule.mode === 'taint') {
      const found = flowVerdict(act, state, rule, value, site, cleanings);
      verdicts.push(
        found.isReported && rule.recipients === true ? withRecipients(act, found, row, site, approved) : found,
      );
    } else verdicts.push(callVerdict(act, state, rule, value, site));
  }
  return verdicts;
}

/** Data reaches the sink; whether that is reported depends on who gets it. */
function withRecipients(
  act: Activation,
  found: RankedVerdict,
  row: CompiledRow | null,
  site: CallSite | null,
  approved: readonly string[] | null,
): RankedVerdict {
  const recipients = judged(recipientsOf(act, row, site), approved, act.module.ir.language);
  if (recipients.length > 0 && isToBeReported(recipients, approved !== null)) return found;
  const why =
    recipients.length === 0
      ? 'the request goes to the network of the program itself'
      : transferReason(recipients, approved !== null);
  return { ...found, isReported: false, reason: `${found.reason} But ${why}.`, rank: RANK.stopped };
}

const OFF = 'The rule is switched off by the configuration.';

function verdict(
  rule: CompiledRule,
  rank: keyof typeof RANK,
  reason: string,
  data: readonly DataNote[] = [],
): RankedVerdict {
  return { ruleId: rule.id, isReported: rank === 'reported', reason, data, rank: RANK[rank] };
}

function flowVerdict(
  act: Activation,
  state: State,
  rule: CompiledRule,
  value: Value,
  site: CallSite | null,
  cleanings: Cleanings,
): RankedVerdict {
  const all = deepTaints(state, value);
  const followed = all?.filter((t) => act.analysis.index.follows(rule, t.origin.kind)) ?? [];
  if (all === null) return verdict(rule, 'noData', 'No data that the engine knows of reaches it.');
  if (followed.length === 0) {
    const kinds = [...new Set(all.map((t) => t.origin.kind))].join(', ');
    const reason = `Data reaches it, but none of a kind that the rule follows (${kinds}; it follows ${rule.sources.join(', ')}).`;
    return verdict(rule, 'noData', reason, dataNotes(all, cleanings));
  }
  const leaves = leavesOf(act.analysis, state, rule, value);
  if (leaves.length === 0) {
    const why =
      rule.position === 'record'
        ? 'It is answered by its name, not with its record.'
        : 'The data is beside the text, not in it.';
    return verdict(rule, 'noData', why, dataNotes(followed, cleanings));
  }
  let best: RankedVerdict | null = null;
  for (const leaf of leaves) {
    const found = leafVerdict(act, state, rule, leaf, site, cleanings, isAskedWhole(rule) ? all : leaf.taints);
    if (best === null || found.rank > best.rank) best = found;
  }
  return best ?? verdict(rule, 'noData', 'No data that the engine knows of reaches it.');
}

/** The values that the rule is asked of. */
function leavesOf(analysis: Analysis, state: State, rule: CompiledRule, value: Value): readonly Value[] {
  if (rule.position === 'text' || rule.position === 'key') return value.taints === null ? [] : [value];
  if (rule.position === 'record') return recordLeaves(analysis, state, value);
  return rule.where.length === 0 ? [value] : taintedLeaves(state, value);
}

/** Is the rule asked of all data in the value at once? */
function isAskedWhole(rule: CompiledRule): boolean {
  return rule.where.length === 0 && rule.position !== 'record';
}

function leafVerdict(
  act: Activation,
  state: State,
  rule: CompiledRule,
  leaf: Value,
  site: CallSite | null,
  cleanings: Cleanings,
  taints: readonly Taint[] | null,
): RankedVerdict {
  const failing = rule.where.filter((c) => !conditionHolds(state, c, leaf, site));
  const data = dataNotes(taints, cleanings);
  if (failing.length > 0) return verdict(rule, 'condition', conditionReason(failing), data);
  if (isStoppedByType(rule, leaf))
    return verdict(rule, 'type', 'Its type is a number or a truth value, which has no text of its own.', data);
  let best: RankedVerdict | null = null;
  for (const taint of taints ?? []) {
    const [note] = dataNotes([taint], cleanings);
    const found = taintVerdict(act, rule, leaf, taint, note);
    if (best === null || found.rank > best.rank) best = found;
  }
  return best ?? verdict(rule, 'noData', 'No data that the engine knows of reaches it.');
}

function taintVerdict(act: Activation, rule: CompiledRule, leaf: Value, taint: Taint, note: DataNote): RankedVerdict {
  const { label } = note;
  switch (stopOf(act.analysis.index, rule, leaf, taint)) {
    case Stop.None:
      return verdict(rule, 'reported', `${label} (${note.what}) reaches it.`, [note]);
    case Stop.Kind:
      return verdict(rule, 'noData', `${label} is ${note.what}, which the rule does not follow.`, [note]);
    case Stop.Cleaned: {
      const by = note.cleaned.filter(({ kind }) => rule.sanitizers.includes(kind));
      const ways = by.map(
        ({ kind, at }) => `${sanitizerWords(kind)} (${kind}${at === null ? '' : `, ${placeText(at)}`})`,
      );
      return verdict(rule, 'stopped', `${label} (${note.what}) reaches it, but is ${ways.join('; ')}.`, [note]);
    }
    case Stop.Doubt:
      return verdict(
        rule,
        'doubt',
        `${label} (${note.what}) may reach it, but it went through more than one call that no model knows.`,
        [note],
      );
    case Stop.Pieces:
      return verdict(rule, 'stopped', `${label} reaches it, but is made harmless in each piece of the built text.`, [
        note,
      ]);
    case Stop.Position:
      return verdict(rule, 'stopped', `${label} reaches it, but ${positionReason(rule)}.`, [note]);
  }
}

function sanitizerWords(kind: string): string {
  return (SANITIZER_KINDS as Readonly<Record<string, string>>)[kind] ?? kind;
}

function positionReason(rule: CompiledRule): string {
  if (rule.position === 'not-host')
    return 'only behind a fixed scheme and host, so that it cannot choose where the address leads';
  return rule.position === 'whole'
    ? 'only as a part of the text, and the rule asks for the whole'
    : 'not at a place in the text that the rule asks for';
}

function callVerdict(
  act: Activation,
  state: State,
  rule: CompiledRule,
  value: Value,
  site: CallSite | null,
): RankedVerdict {
  const failing = rule.where.filter((c) => !conditionHolds(state, c, value, site));
  if (failing.length > 0) return verdict(rule, 'condition', conditionReason(failing));
  if (rule.mode === 'literal') {
    const { text } = value;
    if (text === null) return verdict(rule, 'condition', 'It is not one constant text.');
    if (text.length < 3) return verdict(rule, 'condition', 'The constant is too short to mean anything.');
    if (act.analysis.index.excludes(rule).some((pattern) => pattern.test(text)))
      return verdict(
        rule,
        'condition',
        'The constant is one of those that are never meant (an example, a placeholder).',
      );
  }
  const shown = value.text ?? knownPrefix(value);
  const isShown = shown !== '' && rule.family !== 'secrets';
  return verdict(rule, 'reported', isShown ? `It is ${JSON.stringify(shown)}.` : 'Its conditions hold.');
}

export function settingVerdict(
  act: Activation,
  { rule, setting }: IndexedSetting,
  value: Value,
  stop: SettingStop,
): RankedVerdict {
  if (!act.analysis.enabled(rule)) return verdict(rule, 'off', OFF);
  const is =
    value.consts === null
      ? 'is not a constant'
      : `is ${value.consts.map((c) => JSON.stringify(c) ?? 'undefined').join(' or ')}`;
  switch (stop) {
    case null:
      return verdict(rule, 'reported', `Its value ${is}.`);
    case 'value':
      return verdict(rule, 'condition', `Its value ${is}; the rule asks for one that ${testWords(setting.value)}.`);
    case 'owner':
      return verdict(rule, 'condition', `It is not a setting of ${setting.owner.join(', ')}.`);
    case 'with':
      return verdict(rule, 'condition', `The file does not set ${setting.with.join(' and ')} to true.`);
    case 'condition':
      return verdict(rule, 'condition', conditionReason(rule.where));
  }
}

/** Which conditions of a model's row do not hold for a call, in words. */
export function unmetConditions(site: CallSite, conditions: readonly Condition[], subject: Value | null): string {
  return conditions
    .filter((condition) => !conditionHolds(site.state, condition, subject, site))
    .map(conditionWords)
    .join('; ');
}

function conditionReason(failing: readonly Condition[]): string {
  return `A condition of the rule does not hold: ${failing.map(conditionWords).join('; ')}.`;
}

function conditionWords(condition: Condition): string {
  switch (condition.is) {
    case 'any':
      return `any of (${condition.of.map(conditionWords).join('; ')})`;
    case 'all':
      return `all of (${condition.of.map(conditionWords).join('; ')})`;
    case 'not':
      return `not (${conditionWords(condition.of)})`;
    case 'test': {
      const { argument, keyword, property } = condition;
      let subject = 'the value';
      if (argument !== null) subject = `argument ${String(argument + 1)}`;
      else if (keyword !== null) subject = keyword === 'receiver' ? 'the receiver' : `argument "${keyword}"`;
      if (property.length > 0) subject = `${property.join('.')} of ${subject}`;
      return `${subject} ${testWords(condition.value)}`;
    }
  }
}

function testWords(test: ValueTest): string {
  switch (test.test) {
    case 'equals':
      return `is ${test.values.map((v) => JSON.stringify(v) ?? 'undefined').join(' or ')}`;
    case 'matches':
      return `${test.negate ? 'does not match' : 'matches'} /${test.pattern}/`;
    case 'contains':
      return `has a constant piece that matches /${test.pattern}/`;
    case 'missing':
      return 'is missing';
    case 'present':
      return 'is given';
    case 'constant':
      return test.expected ? 'is a constant' : 'is not a constant';
    case 'below':
      return `is below ${String(test.limit)}`;
    case 'above':
      return `is above ${String(test.limit)}`;
    case 'built':
      return test.expected ? 'is built from pieces' : 'is not built from pieces';
    case 'carries':
      return `carries ${test.kinds.join(' or ')}`;
    case 'returns-constant':
      return 'is a function that returns only constants';
    case 'returns-argument':
      return 'is a function that returns its argument';
    case 'ignores':
      return `is a function that does not look at its parameter ${String(test.parameter)}`;
    case 'returns-yes':
      return 'is a function that says yes to everything';
    case 'answers':
      return `is a function that calls back with ${test.values.map(String).join(' or ')} whatever it is asked`;
    case 'fixed-bytes':
      return 'is bytes that stand in the code';
    case 'slow-pattern':
      return 'is a pattern that takes exponential time';
    case 'called':
      return `goes by a name that matches /${test.pattern}/`;
    case 'kept-for':
      return `is kept under a name that matches /${test.pattern}/`;
    case 'imports':
      return `stands in a file that imports /${test.pattern}/`;
    case 'believed':
      return 'is taken for who is calling, and nothing around it verifies that';
    case 'passed-on':
      return 'is passed on as it came';
    case 'kept-as-given':
      return 'is kept in a table of the project as it is given';
    case 'scheme-chosen':
      return 'may begin with the encrypted scheme as well';
    case 'written-here':
      return 'is written in this file';
    case 'type':
      return `is of the type ${test.type}`;
  }
}
