/** What conditions on Java's streams and predicates tell: `IS_SLUG.test(text)`, `HOSTS.stream().noneMatch(host::equals)`. */
import { Op, type CallMethodInstr, type Reg } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { textOfRegister } from './members.js';
import { elementOf, heapObject } from './objects.js';
import { removedByPattern, validatedByPattern, wholeText } from './patterns.js';
import { clean, refineMembership } from './refine.js';
import type { State } from './state.js';
import { cleanValue, Value } from './value.js';

/** Under what a predicate that is made of a pattern knows how it matches: 'whole' or 'part'. */
export const PREDICATE_FIELD = '(predicate)';

const CHARACTER_TEST =
  /^(?:Character::is(?:LetterOrDigit|Letter|Digit|Alphabetic)|\(?(\w+)\)?\s*->\s*Character\.is(?:LetterOrDigit|Letter|Digit|Alphabetic)\(\1\)(?:\s*\|\|\s*\1\s*==\s*'[\w. -]')*)$/;
const EQUAL_TO = /^(\w+)::equals(?:IgnoreCase)?$/;
const EQUAL_IN_LAMBDA =
  /^\(?(\w+)\)?\s*->\s*(?:\1\.equals(?:IgnoreCase)?\((\w+)\)|(\w+)\.equals(?:IgnoreCase)?\(\1\))$/;

export function refineJavaMethod(act: Activation, state: State, instr: CallMethodInstr, holds: boolean): void {
  if (instr.args.length !== 1) return;
  const [given] = instr.args;
  switch (instr.name) {
    case 'test':
      clean(act, state, given, ...predicateKinds(state, act.read(instr.object), holds));
      return;
    case 'allMatch': {
      const source = act.definitions[instr.object];
      const isCharacters = source?.op === Op.CallMethod && /^(?:chars|codePoints)$/.test(source.name);
      if (holds && isCharacters && CHARACTER_TEST.test(textOfRegister(act, given)))
        clean(act, state, source.object, 'allow-list');
      return;
    }
    case 'anyMatch':
    case 'noneMatch': {
      if (holds !== (instr.name === 'anyMatch')) return;
      const text = textOfRegister(act, given);
      const lambda = EQUAL_IN_LAMBDA.exec(text);
      const name = EQUAL_TO.exec(text)?.[1] ?? lambda?.[2] ?? lambda?.[3];
      if (name !== undefined) refineCaptured(act, state, name, instr.object);
      return;
    }
    default:
      return;
  }
}

/** Kinds that a text is free of for which a predicate that is made of a pattern is true, or is not. */
export function predicateKinds(state: State, predicate: Value, holds: boolean): readonly string[] {
  const object = predicate.refs?.length === 1 ? heapObject(state, predicate.refs[0]) : null;
  const how = object?.get(PREDICATE_FIELD)?.text;
  const pattern = object?.get('(pattern)')?.text;
  if (how == null || pattern == null) return [];
  return holds ? validatedByPattern(how === 'whole' ? wholeText(pattern) : pattern, '') : removedByPattern(pattern);
}

/** A variable that the function of a condition reads is one of the members of a container. */
function refineCaptured(act: Activation, state: State, name: string, container: Reg): void {
  const { variables } = act.module.ir;
  const read = act.definitions.findIndex(
    (one, reg) => one?.op === Op.LoadVar && variables[one.variable].name === name && act.read(reg).taints !== null,
  );
  if (read >= 0) {
    refineMembership(act, state, container, read, true);
    return;
  }
  const variable = variables.find((one) => one.name === name && one.function === act.fn.index);
  if (variable === undefined || variable.stores > 1) return;
  const source = act.analysis.storesOf(act.fn).get(variable.id);
  if (source !== undefined) refineMembership(act, state, container, source, true);
  const held = state.get(act.module.variableBase + variable.id);
  if (!(held instanceof Value) || held.taints === null || elementOf(state, act.read(container)).taints !== null) return;
  const checked = cleanValue(held, act.analysis.index.sanitizerBit('allow-list'));
  state.set(act.module.variableBase + variable.id, checked);
}
