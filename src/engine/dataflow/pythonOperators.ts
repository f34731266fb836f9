/** Operators that mean something else in Python: `%` on texts, `+`, `*` and `|` on containers, `/` on paths. */
import type { BinaryInstr } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import type { ApiNode } from './apiIndex.js';
import { anyOf, knownItems, listOf, listOfAny, mapOf, textOf, type Making } from './builtins/common.js';
import { blockSize } from './builtins/pythonBytes.js';
import { concatenated } from './builtins/pythonCollections.js';
import { pipedTask } from './builtins/pythonTasks.js';
import { formatPercent } from './builtins/pythonText.js';
import { deepTaints, elementOf, heapObject } from './objects.js';
import type { State } from './state.js';
import { cleanTaints, constantValue, joinTaints, joinValues, Prim, UNKNOWN, Value } from './value.js';

/** Characters of a text that is repeated and still told as a constant. */
const MAX_REPEATED = 256;
const MAX_ITEMS = 64;

/** The value of `left operator right`, null where the operator means what it does elsewhere. */
export function pythonBinary(
  act: Activation,
  state: State,
  instr: BinaryInstr,
  left: Value,
  right: Value,
): Value | null {
  const site: Making = { act, state, dst: instr.dst };
  const cleaned = left.apis === null ? null : cleanedOperand(act, state, instr.operator, left, right);
  if (cleaned !== null) return cleaned;
  switch (instr.operator) {
    case '%': {
      if (isNumber(left) || (left.text === null && left.prim === Prim.Any && isNumber(right))) return null;
      if (left.consts !== null && left.text === null && (left.prim & Prim.String) === 0) return null;
      return formatPercent(site, left, right);
    }
    case '+':
      if (!isContainer(left) && !isContainer(right)) return null;
      if (isText(left) || isText(right)) return null;
      return concatenated(site, [left, right]);
    case '*': {
      const [repeated, times] = isNumber(left) ? [right, left] : [left, right];
      const count = blockSize(act, instr.right) ?? times.single?.value;
      if (isContainer(repeated)) return withData(repeatedItems(site, repeated, count), repeated);
      if (
        repeated.text !== null &&
        typeof count === 'number' &&
        count >= 0 &&
        repeated.text.length * count <= MAX_REPEATED
      )
        return constantValue(repeated.text.repeat(Math.trunc(count)));
      if (isText(repeated)) return textOf(repeated.taints);
      return isNumber(times) && isNumber(repeated) ? null : anyOf(joinTaints(left.taints, right.taints));
    }
    case '/': {
      // a number, or a path below another one
      if (isNumber(left) || (isNumber(right) && left.apis === null)) return null;
      const taints = joinTaints(deepTaints(state, left), deepTaints(state, right));
      const apis = left.apis ?? (isText(right) || right.text !== null ? pathNodes(act) : null);
      return taints === null && apis === null ? UNKNOWN : new Value(taints, null, Prim.Any, apis, null, null, null);
    }
    case '|':
    case '&':
    case '^':
    case '-':
      if (instr.operator === '|') {
        const piped = pipedTask({ act, state, dst: instr.dst, start: instr.start, end: instr.end }, left, instr.right);
        if (piped !== null) return piped;
      }
      // prompt | model | parser: a chain of a library's objects, which ends with the right one
      if (instr.operator === '|' && right.apis !== null && left.taints === null && right.taints === null)
        return left.apis === null ? right : right.withApis([...new Set([...right.apis, ...left.apis])]);
      // … or with one that no model knows, and which changes nothing about where the chain leads
      if (
        instr.operator === '|' &&
        left.apis !== null &&
        left.taints === null &&
        right.prim === Prim.Any &&
        right.taints === null
      )
        return left;
      if (!isContainer(left)) return null;
      return instr.operator === '|' ? merged(site, left, right) : left;
    default:
      return null;
  }
}

/** `[0] * 16`: a short list of which all is known stays one. */
function repeatedItems(site: Making, list: Value, count: unknown): Value {
  const items = typeof count === 'number' && count >= 1 ? knownItems(site.state, list) : null;
  return items !== null && items.length > 0 && items.length * Number(count) <= MAX_ITEMS
    ? listOf(
        site,
        Array.from({ length: items.length * Math.trunc(Number(count)) }, (_, i) => items[i % items.length]),
      )
    : listOfAny(site, elementOf(site.state, list));
}

/** The methods that operators stand for. */
const METHODS: Readonly<Record<string, string>> = { '%': '__mod__', '+': '__add__' };

/** An operator that models say cleans what it is given, as the method that it stands for: `Markup('<b>%s</b>') % name`. */
function cleanedOperand(act: Activation, state: State, operator: string, left: Value, right: Value): Value | null {
  const method = METHODS[operator] as string | undefined;
  if (method === undefined) return null;
  const rows = left.apis?.flatMap((node) => node.member(method)?.callRows ?? []) ?? [];
  let mask = 0;
  for (const { verb, kind } of rows)
    if (verb === 'sanitizer' && kind !== null) mask |= act.analysis.index.sanitizerBit(kind);
  if (mask === 0) return null;
  const taints = cleanTaints(deepTaints(state, right), mask);
  return textOf(joinTaints(left.taints, taints)).withApis(left.apis ?? []);
}

/** What is divided by a text is a path, wherever it comes from: `settings.MEDIA_DIR / "photos"`. */
function pathNodes({ analysis }: Activation): readonly ApiNode[] | null {
  const node = analysis.languageIndex('python').types.get('files.Path');
  return node === undefined ? null : [node];
}

function isNumber(value: Value): boolean {
  return (value.prim & ~(Prim.Number | Prim.Boolean)) === 0;
}

function isText(value: Value): boolean {
  return value.prim === Prim.String || value.parts !== null;
}

function isContainer(value: Value): boolean {
  return value.refs !== null && (value.prim & Prim.String) === 0;
}

function withData(value: Value, from: Value): Value {
  return from.taints === null ? value : value.withTaints(from.taints);
}

/** `{…} | {…}`: the right one's entries win; of sets everything. */
function merged(site: Making, left: Value, right: Value): Value {
  const fields = new Map<string, Value>();
  let rest: Value | null = null;
  let open = right.refs === null;
  for (const side of [left, right]) {
    for (const id of side.refs ?? []) {
      const object = heapObject(site.state, id);
      if (object === null) continue;
      if (object.length >= 0) return concatenated(site, [left, right]);
      for (const [name, value] of object.fields) fields.set(name, value);
      if (object.rest !== null) rest = rest === null ? object.rest : joinValues(rest, object.rest);
      open ||= object.open;
    }
  }
  const made = mapOf(site, fields, rest, open);
  const taints = joinTaints(left.taints, right.taints);
  return taints === null ? made : made.withTaints(taints);
}
