/** What the built-ins of several languages share: arguments, values of a kind, lists and maps. */
import { NONE, Op, type Reg } from '../../ir/ir.js';
import type { CallSite } from '../call.js';
import { allocate, deepTaints, elementOf, heapObject, listObject } from '../objects.js';
import type { State } from '../state.js';
import { HeapObject } from '../state.js';
import {
  cleanTaints,
  constantValue,
  joinTaints,
  joinValues,
  LENGTH_LIMIT,
  Prim,
  UNDEFINED,
  UNKNOWN,
  UNKNOWN_NUMBER,
  UNKNOWN_STRING,
  Value,
  type Taint,
} from '../value.js';

/** A text that carries these data. */
export function textOf(taints: readonly Taint[] | null): Value {
  return taints === null ? UNKNOWN_STRING : new Value(taints, null, Prim.String, null, null, null, null);
}

/** A value of any kind that carries these data. */
export function anyOf(taints: readonly Taint[] | null): Value {
  return taints === null ? UNKNOWN : new Value(taints, null, Prim.Any, null, null, null, null);
}

/** What a register was imported as. */
export function importOf({ act }: CallSite, reg: Reg): { readonly module: string; readonly imported: string } | null {
  const definition = reg === NONE ? undefined : act.definitions[reg];
  return definition?.op === Op.LoadVar ? act.module.ir.variables[definition.variable].import : null;
}

/** The positional argument at `index`. */
export function argument(site: Pick<CallSite, 'args' | 'names'>, index: number): Value {
  return site.names !== null && site.names[index] != null ? UNDEFINED : (site.args[index] ?? UNDEFINED);
}

/** The argument given by position or by name. */
export function argumentNamed(site: Pick<CallSite, 'args' | 'names'>, index: number, name: string): Value {
  const at = site.names?.indexOf(name) ?? -1;
  return at >= 0 ? site.args[at] : argument(site, index);
}

/** Arguments given by position. */
export function positional(site: CallSite): readonly Value[] {
  return site.names === null ? site.args : site.args.filter((_, i) => site.names?.[i] == null);
}

/** The data of several values. */
export function dataOf(state: State, values: readonly Value[]): readonly Taint[] | null {
  let taints: readonly Taint[] | null = null;
  for (const value of values) taints = joinTaints(taints, deepTaints(state, value));
  return taints;
}

/** The data of every argument. */
export function dataOfArguments(site: CallSite): readonly Taint[] | null {
  return dataOf(site.state, site.args);
}

/** The data with these kinds of sanitizers applied. */
export function cleaned(
  site: Pick<CallSite, 'act'>,
  taints: readonly Taint[] | null,
  kinds: readonly string[],
): readonly Taint[] | null {
  if (taints === null) return null;
  let mask = 0;
  for (const kind of kinds) mask |= site.act.analysis.index.sanitizerBit(kind);
  return cleanTaints(taints, mask);
}

/** A text made from a value, with these kinds of sanitizers applied to its data. */
export function sanitized(site: Pick<CallSite, 'act' | 'state'>, value: Value, kinds: readonly string[]): Value {
  return textOf(cleaned(site, deepTaints(site.state, value), kinds));
}

/** Decoding brings back what encoding took away. */
export function uncleaned(taints: readonly Taint[] | null): readonly Taint[] | null {
  return (
    taints?.map((t) => ((t.cleaned & ~LENGTH_LIMIT) === 0 ? t : { ...t, cleaned: t.cleaned & LENGTH_LIMIT })) ?? null
  );
}

/** What was taken away by a check or by encoding comes back; a number or one of a fixed list stays what it is. */
export function unquoted(site: Pick<CallSite, 'act' | 'state'>, value: Value): Value {
  const { index } = site.act.analysis;
  const kept = index.sanitizerBit('number') | index.sanitizerBit('allow-list') | LENGTH_LIMIT;
  const taints = deepTaints(site.state, value);
  return textOf(taints?.map((t) => ((t.cleaned & ~kept) === 0 ? t : { ...t, cleaned: t.cleaned & kept })) ?? null);
}

/** A number made from a value: no text of its own is left. */
export function numberOf(site: Pick<CallSite, 'act' | 'state'>, value: Value): Value {
  const taints = cleaned(site, deepTaints(site.state, value), ['number']);
  return taints === null ? UNKNOWN_NUMBER : new Value(taints, null, Prim.Number, null, null, null, null);
}

/** The one object that a value is, null if there is none or several. */
export function onlyObject(state: State, value: Value): HeapObject | null {
  return value.refs?.length === 1 ? heapObject(state, value.refs[0]) : null;
}

/** The items of a list of which all is known, null for any other value. */
export function knownItems(state: State, value: Value): readonly Value[] | null {
  const object = onlyObject(state, value);
  if (object === null || object.length < 0 || object.rest !== null || object.open) return null;
  return Array.from({ length: object.length }, (_, i) => object.get(String(i)) ?? UNKNOWN);
}

/** Where something is made: what of a call is needed to allocate its result. */
export type Making = Pick<CallSite, 'act' | 'state' | 'dst'>;

/** A list of known items. */
export function listOf(site: Making, items: readonly Value[], tag = ''): Value {
  return allocate(site.act, site.state, site.dst, listObject(items, null), tag);
}

/** A list of which only the elements together are known. */
export function listOfAny(site: Making, element: Value, tag = ''): Value {
  return allocate(site.act, site.state, site.dst, listObject([], element), tag);
}

/** A map whose fields are known, the rest apart. */
export function mapOf(site: Making, fields: ReadonlyMap<string, Value>, rest: Value | null, open: boolean): Value {
  return allocate(site.act, site.state, site.dst, new HeapObject(fields, rest, open, false, -1, null));
}

/** Whether an object is a map rather than a list: it has a field that is no index; what a repository is of is none. */
export function isMap(object: HeapObject): boolean {
  if (object.length >= 0 || object.classOf !== null) return false;
  for (const name of object.fields.keys()) return !/^(?:\d+|\$entity|\$table)$/.test(name);
  return false;
}

/** A key of a map. */
export function keyValue(name: string): Value {
  return constantValue(name);
}

/** The keys of a map as a value: constants while they are few. */
export function keyOf(state: State, value: Value): Value {
  let result: Value | null = null;
  for (const id of value.refs ?? []) {
    const object = heapObject(state, id);
    if (object === null || object.open || object.rest !== null) return textOf(value.taints);
    for (const name of object.fields.keys()) {
      const key = keyValue(name);
      result = result === null ? key : joinValues(result, key);
    }
  }
  return result ?? textOf(value.taints);
}

/** What iterating over a value gives: the keys of a map, the elements of anything else. */
export function iteratedElement(state: State, value: Value): Value {
  let result: Value | null = null;
  for (const id of value.refs ?? []) {
    const object = heapObject(state, id);
    if (object === null || !isMap(object)) return elementOf(state, value);
    const keys = keyOf(state, new Value(value.taints, null, Prim.Object, null, [id], null, null));
    result = result === null ? keys : joinValues(result, keys);
  }
  return result ?? elementOf(state, value);
}
