/** Arguments of Python's calls: by position, by name, spread; and how they meet `*args` and `**kwargs`. */
import { NONE, Op, type FunctionIr, type Reg } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { isMap } from './builtins/common.js';
import type { CallSite } from './call.js';
import { namedValue } from './members.js';
import { allocate, elementOf, heapObject, listObject } from './objects.js';
import { HeapObject, type State } from './state.js';
import { joinValues, UNDEFINED, UNKNOWN, type Value } from './value.js';

interface Written {
  readonly args: readonly Reg[];
  readonly spread: readonly boolean[] | null;
  readonly names: readonly (string | null)[] | null;
}

export interface ExpandedArguments {
  readonly args: readonly Value[];
  readonly argRegs: readonly Reg[];
  readonly names: readonly (string | null)[] | null;
  readonly hasSpread: boolean;
  /** Which of them, counted from the end, stands for any number by position; 0 = none. */
  readonly anyFromEnd: number;
}

/** The name of an argument that stands for any keyword: what `**unknown` holds. */
export const ANY_KEYWORD = '**';

/** `f(*a, **b)`: what is known of a and b is put in their place. */
export function expandArguments(act: Activation, state: State, call: Written): ExpandedArguments {
  const args: Value[] = [];
  const argRegs: Reg[] = [];
  const names: (string | null)[] = [];
  let hasSpread = false;
  let any = NONE;
  const add = (value: Value, reg: Reg, name: string | null): void => {
    args.push(value);
    argRegs.push(reg);
    names.push(name);
  };
  call.args.forEach((reg, i) => {
    const value = act.read(reg);
    const name = call.names?.[i] ?? null;
    if (call.spread?.[i] !== true) {
      add(value, reg, name);
      return;
    }
    const known = value.refs?.length === 1 ? heapObject(state, value.refs[0]) : null;
    if (name === ANY_KEYWORD) {
      for (const [key, field] of known?.fields ?? []) add(field, NONE, key);
      if (known === null || known.open || known.rest !== null || value.taints !== null || isOneOfTwo(act, reg)) {
        hasSpread = true;
        add(known === null ? elementOf(state, value) : restOf(known, value), NONE, ANY_KEYWORD);
      }
    } else if (known !== null && known.length >= 0 && known.rest === null) {
      for (let k = 0; k < known.length; k++) add(known.get(String(k)) ?? UNKNOWN, NONE, null);
    } else {
      hasSpread = true;
      any = args.length;
      // of a row that is known by the names of columns, nobody knows the order
      add(known !== null && isMap(known) ? restOf(known, value) : elementOf(state, value), NONE, null);
    }
  });
  return {
    args,
    argRegs,
    names: names.every((name) => name === null) ? null : names,
    hasSpread,
    anyFromEnd: fromEnd(args, any),
  };
}

/** `**(options or {})`: the object that is known is what stands in for another. */
function isOneOfTwo({ definitions }: Activation, reg: Reg): boolean {
  return definitions[reg]?.op === Op.If;
}

/** The place of an argument counted from the end, which stays where others are put in front; 0 = none. */
export function fromEnd(args: readonly Value[], index: number): number {
  return index === NONE ? 0 : args.length - index;
}

/** What an object may hold under keys that are not known. */
function restOf(object: HeapObject, value: Value): Value {
  const rest = object.rest ?? UNKNOWN;
  return value.taints === null ? rest : joinValues(rest, UNKNOWN.withTaints(value.taints));
}

/** What `**kwargs` holds under a name that is written at the call: the name tells of it, as that of a parameter does. */
function namedKeyword({ act, argRegs }: CallSite, index: number, name: string, value: Value): Value {
  const written = act.definitions[argRegs[index] ?? NONE];
  if (written === undefined || !act.analysis.isTelling(name)) return value;
  return namedValue(act, value, name, '', written.start, written.end);
}

/**
 * The arguments in the order of the callee's parameters. A `*args` at the end takes the arguments as they follow; before
 * others it gets its list here, as `**kwargs` gets its map.
 */
export function bindArguments(site: CallSite, fn: FunctionIr): readonly (Value | undefined)[] {
  const { params } = fn;
  const star = params.findIndex((p) => p.rest === 'positional');
  const keywords = params.findIndex((p) => p.rest === 'keyword');
  if (site.names === null && star < 0 && keywords < 0 && !site.hasSpread) return site.args;
  const bound: (Value | undefined)[] = [];
  const extra: Value[] = [];
  const extraKeywords = new Map<string, Value>();
  let anyKeyword: Value | null = null;
  let anyPosition: Value | null = null;
  const before = star < 0 ? params.length : star;
  let position = 0;
  site.args.forEach((value, i) => {
    const name = site.names?.[i] ?? null;
    if (name === ANY_KEYWORD) {
      anyKeyword = anyKeyword === null ? value : joinValues(anyKeyword, value);
      return;
    }
    if (name === null) {
      // *args of which nothing is known may be empty
      const isAny = site.args.length - i === site.anyFromEnd;
      if (isAny && value === UNKNOWN) {
        anyPosition ??= value;
        return;
      }
      if (position < before && params[position]?.rest === 'none') bound[position] = value;
      else extra.push(value);
      position++;
      if (isAny) anyPosition = value;
      return;
    }
    const index = params.findIndex((p) => p.name === name && p.rest === 'none');
    if (index >= 0) bound[index] = value;
    else extraKeywords.set(name, namedKeyword(site, i, name, value));
  });
  const { act, state } = site;
  for (let i = 0; i < params.length; i++) {
    if (bound[i] !== undefined || params[i].rest !== 'none') continue;
    if (anyKeyword !== null) bound[i] = anyKeyword;
    else if (anyPosition !== null && i >= position && i < before) bound[i] = anyPosition;
    else bound[i] = params[i].hasDefault ? UNDEFINED : undefined;
  }
  if (keywords >= 0) {
    const map = new HeapObject(extraKeywords, anyKeyword, false, false, -1, null);
    bound[keywords] = allocate(act, state, site.dst, map, `kwargs${String(fn.index)}`);
  }
  if (star >= 0) {
    if (star === params.length - 1) for (let i = 0; i < extra.length; i++) bound[star + i] = extra[i];
    else {
      const list =
        anyPosition === null ? listObject(extra, null) : listObject([], extra.reduce(joinValues, anyPosition));
      bound[star] = allocate(act, state, site.dst, list, `args${String(fn.index)}`);
    }
  }
  return bound;
}
