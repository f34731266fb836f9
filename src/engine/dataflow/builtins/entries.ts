/**
 * Objects that are taken apart into entries and put together again: `Object.fromEntries(Object.entries(body).map(([key, value]) =>
 * [key, HIDDEN.has(key) ? '***' : value]))`. Each entry goes through the program's functions by itself, with the key that it has.
 */
import { forEachBlock } from '../../ir/blocks.js';
import { Op, type Block, type FunctionIr, type Reg } from '../../ir/ir.js';
import type { Activation, Analysis } from '../analysis.js';
import { ENTRY_PLACES, invoke, type CallSite } from '../call.js';
import { allocate, deepTaints, heapObject, holdsHandlers, listObject } from '../objects.js';
import { regexOf } from '../refine.js';
import { listsFiles, MOST_FILES } from '../loadedModules.js';
import { isExponential } from '../slowPatterns.js';
import { HeapObject, type State } from '../state.js';
import { constantValue, joinValues, UNKNOWN, type FunctionRef, type Value } from '../value.js';
import { onlyObject, textOf } from './common.js';

const MOST_ENTRIES = 16;
/** Constants of a list for each of which whatever callback is walked by itself. */
const MOST_EACH = 6;
/** Of what is walked for each entry by itself. */
const MOST_INSTRUCTIONS = 30;
/** Of a key that patterns are matched with. */
const MOST_CHARACTERS = 40;
/** Names under which the engine keeps what is no field of the program. */
const OWN_NAME = /^[$(]/;

/** The entries of an object that holds data or handlers in fields that are known, one pair for each; null for any other. */
export function entriesOf(site: CallSite, object: Value): Value | null {
  const { act, state } = site;
  const record = onlyObject(state, object);
  if (record === null || record.classOf !== null || record.length !== -1 || record.many) return null;
  const names = fieldNames(record);
  if (names.length === 0 || names.length > MOST_ENTRIES) return null;
  if (deepTaints(state, object) === null && !holdsHandlers(state, object)) return null;
  const pair = (key: Value, value: Value, name: string): Value =>
    allocate(act, state, site.dst, listObject([key, value], null), `entry ${name}`);
  const pairs = names.map((name) => pair(constantValue(name), record.fields.get(name) ?? UNKNOWN, name));
  const isWhole = !record.open && record.rest === null && object.taints === null;
  const others = isWhole ? null : pair(textOf(object.taints), restOf(record.rest, object), '');
  return allocate(act, state, site.dst, listObject(pairs, others), 'entries');
}

function restOf(rest: Value | null, { taints }: Value): Value {
  const whole = taints === null ? UNKNOWN : UNKNOWN.withTaints(taints);
  return rest === null ? whole : joinValues(rest, whole);
}

/** The pairs of a list of entries with a key that is known each, and what all others are. */
function pairsIn(
  state: State,
  list: Value,
): { readonly pairs: readonly Value[]; readonly others: Value | null } | null {
  const held = onlyObject(state, list);
  if (held === null || held.fields.size === 0 || held.fields.size > MOST_ENTRIES || held.classOf !== null) return null;
  const pairs = [...held.fields.values()];
  return pairs.every((pair) => keyOf(state, pair) !== null) ? { pairs, others: held.rest } : null;
}

function keyOf(state: State, pair: Value): string | null {
  const held = onlyObject(state, pair);
  return held?.length === 2 ? (held.get('0')?.text ?? null) : null;
}

/** The pairs of a list of entries that holds data or handlers, one after the other; null for any other list. */
export function entriesIn(state: State, list: Value): readonly Value[] | null {
  const entries = pairsIn(state, list);
  if (entries === null || (deepTaints(state, list) === null && !holdsHandlers(state, list))) return null;
  return entries.others === null ? entries.pairs : [...entries.pairs, entries.others];
}

/** The keys of an object that holds data, where all are known; else null. */
export function keysIn(state: State, object: Value): readonly Value[] | null {
  const record = onlyObject(state, object);
  const names =
    record === null || record.open || record.rest !== null || record.length !== -1 ? [] : fieldNames(record);
  if (names.length === 0 || names.length > MOST_ENTRIES) return null;
  if (deepTaints(state, object) === null && !holdsHandlers(state, object)) return null;
  return names.map((name) => constantValue(name));
}

/**
 * The texts of a list that is known, where a few instructions take members of these names away or copy them:
 * `for (const name of HIDDEN) delete record[name]`, `for (const name of FIELDS) picked[name] = body[name]`.
 */
export function namesIn(
  analysis: Analysis,
  state: State,
  list: Value,
  body: Block,
  definitions: FunctionIr['definitions'],
): readonly Value[] | null {
  const held = onlyObject(state, list);
  if (held === null || held.length < 1 || held.length > MOST_FILES || held.rest !== null) return null;
  if (held.length > MOST_ENTRIES && !listsFiles(analysis, list)) return null;
  if (!goesByName(body, definitions) || (held.length > MOST_EACH && isLong(body))) return null;
  const names = [...held.fields.values()];
  return names.every((name) => name.text !== null) ? names : null;
}

const TESTS = new Set(['has', 'includes', 'test', 'startsWith', 'endsWith', '==', '===', '!=', '!==', 'in']);

/** Is it short enough to be walked for each entry, and does it treat some differently? Of handlers each is another. */
export function tellsApart(body: Block, areHandlers: boolean): boolean {
  let count = 0;
  let tests = areHandlers;
  const visit = (block: Block): void => {
    count += block.length;
    for (const instr of block) {
      if (instr.op === Op.CallMethod) tests ||= TESTS.has(instr.name);
      else if (instr.op === Op.Binary) tests ||= TESTS.has(instr.operator);
      forEachBlock(instr, visit);
    }
  };
  visit(body);
  return tests && count <= MOST_INSTRUCTIONS;
}

function isLong(body: Block): boolean {
  let count = 0;
  const visit = (block: Block): void => {
    count += block.length;
    for (const instr of block) forEachBlock(instr, visit);
  };
  visit(body);
  return count > MOST_INSTRUCTIONS;
}

/** `delete record[name]`, `record[name] = '***'`, `picked[name] = body[name]`, `{ ...picked, [name]: body[name] }` */
function goesByName(block: Block, definitions: FunctionIr['definitions']): boolean {
  return block.some((instr) => {
    if (instr.op === Op.SetIndex)
      return definitions[instr.src]?.op === Op.Const || definitions[instr.index]?.op === Op.LoadVar;
    if (instr.op === Op.Delete) return instr.name === null;
    // require(`./routes/${name}`)
    const callee = instr.op === Op.Call ? definitions[instr.callee] : undefined;
    if (callee?.op === Op.LoadGlobal) return callee.name === 'require' || callee.name === 'import';
    if (instr.op === Op.ObjectLit) return instr.entries.some(({ key }) => definitions[key]?.op === Op.LoadVar);
    let found = false;
    forEachBlock(instr, (inner) => {
      found ||= goesByName(inner, definitions);
    });
    return found;
  });
}

function fieldNames({ fields }: HeapObject): readonly string[] {
  return [...fields.keys()].filter((name) => !OWN_NAME.test(name));
}

/** `map`, `filter`, `forEach` and `reduce` of a list of entries: the function is called for each; null for any other list. */
export function eachEntry(site: CallSite, list: Value, callback: Value, name: string): Value | null {
  const { act, state } = site;
  const ref = callback.fns?.length === 1 ? callback.fns[0] : null;
  const items =
    ref?.fn == null || ref.fn.instructionCount > MOST_INSTRUCTIONS
      ? null
      : (entriesIn(state, list) ??
        keysOfCall(act, state, site.receiverReg) ??
        namesOf(act.analysis, state, list, ref.fn, name));
  if (ref === null || items === null) return null;
  act.analysis.entryDepth++;
  let folded = site.args[1] ?? UNKNOWN;
  const given = items.map((item, i) => {
    if (name !== 'reduce') return called(site, ref, i, [item, constantValue(i), list]);
    return (folded = called(site, ref, i, [folded, item]));
  });
  act.analysis.entryDepth--;
  if (name === 'reduce') return folded;
  const kept = name === 'filter' ? items.filter((_, i) => given[i].single?.value !== false) : given;
  // all others stand last
  const others = onlyObject(state, list)?.rest ?? null;
  const isOpen = others !== null && (name !== 'filter' || kept.at(-1) === others);
  const made = isOpen ? listObject(kept.slice(0, -1), kept[kept.length - 1]) : listObject(kept, null);
  return allocate(act, state, site.dst, made, 'each');
}

/** `HIDDEN.forEach((name) => delete record[name])`, `FIELDS.reduce((picked, name) => ({ ...picked, [name]: body[name] }), {})` */
function namesOf(analysis: Analysis, state: State, list: Value, fn: FunctionIr, name: string): readonly Value[] | null {
  return name === 'forEach' || name === 'reduce' ? namesIn(analysis, state, list, fn.body, fn.definitions) : null;
}

/** What `Object.keys(body)` gives, if it made the register; see {@link keysIn}. */
export function keysOfCall(act: Activation, state: State, reg: Reg): readonly Value[] | null {
  const made = act.definitions[reg];
  if (made?.op !== Op.CallMethod || made.name !== 'keys' || made.args.length !== 1) return null;
  return keysIn(state, act.read(made.args[0]));
}

/** `['mails', 'labels'].map((name) => new Queue(name))`: each constant gives an element of its own; null for any other list. */
export function mappedConstants(site: CallSite, receiver: Value, callback: Value): Value | null {
  const { act, state } = site;
  const ref = callback.fns?.length === 1 ? callback.fns[0] : null;
  const list = onlyObject(state, receiver);
  if (ref?.fn == null || list === null || list.rest !== null || list.length < 2) return null;
  if (list.length > (ref.fn.instructionCount > MOST_INSTRUCTIONS ? MOST_EACH : MOST_ENTRIES)) return null;
  const given = Array.from({ length: list.length }, (_, i) => list.get(String(i)) ?? UNKNOWN);
  if (!given.every((value) => value.single !== null)) return null;
  const made = given.map((value, i) => called(site, ref, i, [value, constantValue(i), receiver]));
  return allocate(act, state, site.dst, listObject(made, null));
}

/** Calls the function with a place of its own for what it makes of each entry. */
function called(site: CallSite, ref: FunctionRef, i: number, args: readonly Value[]): Value {
  const place = ENTRY_PLACES + site.dst * (MOST_FILES + 1) + i;
  return invoke(site.act, site.state, ref, ref.boundThis ?? UNKNOWN, args, place, site);
}

/** `Object.fromEntries(pairs)` of pairs whose keys are known; null for any other. */
export function objectOfEntries(site: CallSite, list: Value): Value | null {
  const { act, state } = site;
  const entries = pairsIn(state, list);
  if (entries === null) return null;
  const valueOf = (pair: Value): Value => onlyObject(state, pair)?.get('1') ?? UNKNOWN;
  const fields = new Map(entries.pairs.map((pair) => [keyOf(state, pair) ?? '', valueOf(pair)]));
  let rest: Value | null = null;
  for (const id of entries.others?.refs ?? []) {
    const value = heapObject(state, id)?.get('1') ?? UNKNOWN;
    rest = rest === null ? value : joinValues(rest, value);
  }
  return allocate(act, state, site.dst, new HeapObject(fields, rest, false, false, -1, null), 'object');
}

/** `HIDDEN.has(key)`, `HIDDEN.includes(key)`, `/pass/i.test(key)` of a key that is known, where a list or pattern is; else null. */
export function isAmong(site: CallSite, receiver: Value, key: Value): Value | null {
  if (site.act.analysis.entryDepth === 0 || key.text === null) return null;
  const list = onlyObject(site.state, receiver);
  if (list === null || list.open || list.rest !== null || list.fields.size === 0) return null;
  const items = [...list.fields.values()];
  if (!items.every((item) => item.single !== null)) return null;
  return constantValue(items.some((item) => item.text === key.text));
}

/** `key in HIDDEN` */
export function isKeyOf({ analysis }: Activation, state: State, key: Value, table: Value): Value | null {
  const known = analysis.entryDepth === 0 || key.text === null ? null : onlyObject(state, table);
  if (known === null || known.open || known.rest !== null || known.fields.size === 0) return null;
  return constantValue(known.fields.has(key.text ?? ''));
}

/** The same of a pattern; null where nobody knows. */
export function isMatched(site: CallSite, key: Value): Value | null {
  if (key.text === null || key.text.length > MOST_CHARACTERS) return null;
  const regex = regexOf(site.act, site.receiverReg);
  if (regex === null || regex.flags.includes('g') || isExponential(regex.pattern)) return null;
  try {
    return constantValue(new RegExp(regex.pattern, regex.flags).test(key.text));
  } catch {
    return null;
  }
}
