/**
 * Conditions on the key of an entry of a dictionary, as tests of names: `key in HIDDEN`, `key != "password"`, `any(part in
 * key.lower() for part in HIDDEN)`, `SECRET.search(key)`, `is_hidden(key)`.
 */
import { NONE, Op, type CallInstr, type CallMethodInstr, type Reg } from '../ir/ir.js';
import { Activation } from './analysis.js';
import { regexOfValue } from './builtins/pythonText.js';
import { textOfRegister } from './members.js';
import { heapObject } from './objects.js';
import type { State } from './state.js';
import { UNKNOWN, type FunctionRef, type Value } from './value.js';

const MOST_CONDITIONS = 8;
/** Instructions of a function that is asked about a key. */
const SHORT_FUNCTION = 40;

type NameTest = (name: string) => boolean | null;

/** What a condition says of names: null where it depends on more than the name. */
export interface ConditionTest {
  readonly holds: NameTest;
  /** The outcome for which only names of a known list are left; null if there is none. */
  readonly namesWhere: boolean | null;
}

/**
 * What a condition says of the key of an entry; null where it says nothing.
 * @param key the text of the expression that is the key
 */
export function conditionTest(
  act: Activation,
  state: State,
  key: string,
  condition: Reg,
  depth = 0,
): ConditionTest | null {
  const made = condition === NONE || depth > MOST_CONDITIONS ? undefined : act.definitions[condition];
  if (made?.op === Op.Unary && made.operator === '!') {
    const inner = conditionTest(act, state, key, made.operand, depth + 1);
    if (inner === null) return null;
    const holds: NameTest = (name) => negated(inner.holds(name));
    return { holds, namesWhere: negated(inner.namesWhere) };
  }
  if (made?.op !== Op.If) {
    const test = keyTest(act, state, key, condition, depth);
    const operator = made?.op === Op.Binary ? made.operator : '';
    const isKey = made?.op === Op.Binary && keyAt(act, key, made.left) !== null;
    const namesWhere = !isKey ? null : operator === 'in' ? true : operator === 'not in' ? false : null;
    return test && { holds: test, namesWhere };
  }
  // a and b, a or b
  const decides = made.elseValue === made.condition ? false : made.thenValue === made.condition ? true : null;
  const last = decides === false ? made.thenValue : made.elseValue;
  if (decides === null || last === NONE) return null;
  const parts = [made.condition, last].map((reg) => conditionTest(act, state, key, reg, depth + 1));
  const holds: NameTest = (name) => {
    const outcomes = parts.map((part) => (part === null ? null : part.holds(name)));
    return outcomes.includes(decides) ? decides : outcomes.includes(null) ? null : !decides;
  };
  const isNamed = parts.some((part) => part?.namesWhere === !decides);
  return parts.every((part) => part === null) ? null : { holds, namesWhere: isNamed ? !decides : null };
}

function negated(outcome: boolean | null): boolean | null {
  return outcome === null ? null : !outcome;
}

/** What a test compares of a name: the name, or the name in small letters; null if the register is not the key. */
function keyAt(act: Activation, key: string, reg: Reg): ((name: string) => string) | null {
  const made = act.definitions[reg];
  if (made?.op === Op.CallMethod && made.args.length === 0 && /^(?:lower|casefold|strip|upper)$/.test(made.name)) {
    if (textOfRegister(act, made.object) !== key) return null;
    if (made.name === 'upper') return (name) => name.toUpperCase();
    return made.name === 'strip' ? (name) => name : (name) => name.toLowerCase();
  }
  return textOfRegister(act, reg) === key ? (name) => name : null;
}

/** A condition that compares the key of an entry, or the key in other letters, with constants, as a test of names. */
function keyTest(act: Activation, state: State, key: string, condition: Reg, depth: number): NameTest | null {
  const made = condition === NONE ? undefined : act.definitions[condition];
  switch (made?.op) {
    case Op.Binary:
      return comparison(act, state, key, made.operator, made.left, made.right);
    case Op.CallMethod:
      return methodTest(act, state, key, made);
    case Op.Call:
      return anyTest(act, state, key, made) ?? askedFunction(act, state, key, made, depth);
    default:
      return null;
  }
}

function comparison(
  act: Activation,
  state: State,
  key: string,
  operator: string,
  left: Reg,
  right: Reg,
): NameTest | null {
  const isIn = operator === 'in';
  if (!isIn && operator !== 'not in' && operator !== '==' && operator !== '!=') return null;
  const written = keyAt(act, key, left);
  const other = act.read(right);
  if (written === null) {
    // "password" in key
    const whole = isIn || operator === 'not in' ? keyAt(act, key, right) : null;
    const part = act.read(left).text;
    return whole === null || part === null ? null : (name) => whole(name).includes(part) === isIn;
  }
  if (operator === '!=' || operator === '==') {
    const { text } = other;
    return text === null ? null : (name) => (written(name) === text) === (operator === '==');
  }
  const names = namesIn(state, other);
  return names === null ? null : (name) => names.has(written(name)) === isIn;
}

/** Words, and groups of words: what such a pattern finds is told without searching for it. */
const WORDS = /^[\w -]*$/;
const GROUP = /^([\w -]*)\(([\w |-]*)\)([\w -]*)$/;

/** The words that a pattern finds, in small letters; null where it is more than words beside each other. */
function wordsOf(pattern: string): readonly string[] | null {
  const found: string[] = [];
  const whole = pattern.replace(/^\(\?i\)/, '').toLowerCase();
  for (const one of whole.split(/\|(?![^(]*\))/)) {
    const [, before = '', inner, after = ''] = GROUP.exec(one) ?? [];
    if (inner !== undefined) found.push(...inner.split('|').map((word) => before + word + after));
    else if (WORDS.test(one)) found.push(one);
    else return null;
  }
  return found;
}

/** `key.startswith("secret")`, `key.endswith(("_hash", "_salt"))`, `SECRET.search(key)` */
function methodTest(act: Activation, state: State, key: string, call: CallMethodInstr): NameTest | null {
  const { name, args, object } = call;
  if (name === 'startswith' || name === 'endswith') {
    const written = keyAt(act, key, object);
    const given = args.length === 1 ? act.read(args[0]) : null;
    if (written === null || given === null) return null;
    const parts = given.text === null ? namesIn(state, given) : new Set([given.text]);
    const ends = name === 'endswith';
    return (
      parts &&
      ((one) => [...parts].some((part) => (ends ? written(one).endsWith(part) : written(one).startsWith(part))))
    );
  }
  if (name !== 'search') return null;
  // re.search(pattern, key), PATTERN.search(key)
  const [pattern, subject] = args.length === 1 ? [object, args[0]] : [args[0], args[1]];
  const written = subject === undefined ? null : keyAt(act, key, subject);
  const regex = written === null ? null : regexOfValue(state, act.read(pattern));
  const words = regex === null ? null : wordsOf(regex.pattern);
  if (written === null || words === null) return null;
  // patterns of this kind hardly ever tell capitals apart
  return (one) => words.some((word) => written(one).toLowerCase().includes(word));
}

/** `any(part in key for part in HIDDEN)`, `any(key.startswith(part) for part in HIDDEN)` */
function anyTest(act: Activation, state: State, key: string, call: CallInstr): NameTest | null {
  const callee = act.definitions[call.callee];
  if (callee?.op !== Op.LoadGlobal || callee.name !== 'any' || call.args.length !== 1) return null;
  const [list] = call.args;
  if (act.definitions[list]?.op !== Op.ArrayLit) return null;
  const added = act.definitions.find(
    (one) => one?.op === Op.CallMethod && one.name === 'append' && one.object === list,
  );
  const made = added?.op === Op.CallMethod ? act.definitions[added.args[0]] : undefined;
  if (made?.op === Op.Binary && made.operator === 'in') {
    const written = keyAt(act, key, made.right);
    const parts = written === null ? null : goneThrough(act, state, made.left);
    return written === null || parts === null
      ? null
      : (name) => [...parts].some((part) => written(name).includes(part));
  }
  if (made?.op !== Op.CallMethod || made.args.length !== 1) return null;
  const written = keyAt(act, key, made.object);
  const parts = written === null ? null : goneThrough(act, state, made.args[0]);
  if (written === null || parts === null) return null;
  switch (made.name) {
    case 'startswith':
      return (name) => [...parts].some((part) => written(name).startsWith(part));
    case 'endswith':
      return (name) => [...parts].some((part) => written(name).endsWith(part));
    default:
      return null;
  }
}

/** The texts that the variable of a loop has one after the other; null if they are not known. */
function goneThrough(act: Activation, state: State, reg: Reg): ReadonlySet<string> | null {
  const read = act.definitions[reg];
  if (read?.op !== Op.LoadVar) return null;
  const given = act.definitions[act.analysis.storesOf(act.fn).get(read.variable) ?? NONE];
  return given?.op === Op.Iterate ? namesIn(state, act.read(given.src)) : null;
}

/** `is_hidden(key)`: a short function of the project that does nothing but test its argument. */
function askedFunction(act: Activation, state: State, key: string, call: CallInstr, depth: number): NameTest | null {
  const refs = call.args.length === 1 && keyAt(act, key, call.args[0]) !== null ? act.read(call.callee).fns : null;
  const [ref] = refs ?? [];
  return refs?.length === 1 && ref !== undefined ? testOf(act, state, ref, depth) : null;
}

function testOf(act: Activation, state: State, ref: FunctionRef, depth: number): NameTest | null {
  const { fn, module } = ref;
  const { analysis } = act;
  if (fn?.params.length !== 1 || fn.instructionCount > SHORT_FUNCTION || ref.captured !== null) return null;
  const last = fn.body.at(-1);
  if (last?.op !== Op.Return || last.value === NONE) return null;
  if (depth > 1 || act.depth >= analysis.limits.depth || analysis.exhausted || analysis.stack.includes(fn)) return null;
  const mark = state.mark();
  const inner = new Activation(analysis, module, fn, UNKNOWN, [UNKNOWN], act.depth + 1, act.context, mark, act);
  analysis.stack.push(fn);
  const alive = analysis.walkBlock(fn.body.slice(0, -1), state, inner);
  analysis.stack.pop();
  const test = alive ? conditionTest(inner, state, fn.params[0].name, last.value, depth + 1) : null;
  state.undo(mark);
  return test?.holds ?? null;
}

/** The texts of a list, tuple or set that is known. */
export function namesIn(state: State, value: Value): ReadonlySet<string> | null {
  const names = new Set<string>();
  for (const id of value.refs ?? []) {
    const object = heapObject(state, id);
    if (object === null || object.open) return null;
    for (const item of [...object.fields.values(), ...(object.rest === null ? [] : [object.rest])]) {
      if (item.consts === null) return null;
      for (const one of item.consts) if (typeof one === 'string') names.add(one);
    }
  }
  return names.size === 0 ? null : names;
}
