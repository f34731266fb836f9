/**
 * Abstract values: what the data flow knows of a run-time value.
 *
 * A value is immutable and shared. Every part of it may be absent, which means "nothing known" (not "nothing there").
 * Contents of objects do not stand here but in the heap (state.ts), reached by `refs`, so that aliases see each other's writes.
 */
import type { Constant, FunctionIr } from '../ir/ir.js';
import type { ApiNode } from './apiIndex.js';
import type { ModuleContext } from './moduleContext.js';

/** Kinds of run-time values, as bits. A value of unknown kind has all of them. */
export const enum Prim {
  String = 1,
  Number = 2,
  Boolean = 4,
  Nullish = 8,
  Object = 16,
  Function = 32,
  Any = 63,
}

/** Where data came from. One object per place and kind, so that identity is equality. */
export interface Origin {
  readonly id: number;
  /** Source kind: `user-input`, `personal:email-address`, … */
  readonly kind: string;
  /** Data-type id if the kind comes from the vocabulary, else ''. */
  readonly dataType: string;
  readonly module: ModuleContext;
  readonly start: number;
  readonly end: number;
  /** The text that names it in messages: `req.query.id`. */
  readonly label: string;
  /** Its members are strings, never objects. */
  readonly strings: boolean;
}

/** One step that data took, newest first. Steps are only made for tainted data. */
export interface Trace {
  readonly previous: Trace | null;
  readonly kind: 'source' | 'step' | 'call' | 'return';
  readonly module: ModuleContext;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly length: number;
}

/** The bit of the kind `length-limit`: it says nothing of what a text holds, so where cleaned data is excepted it does not count. */
export const LENGTH_LIMIT = 1;

/** The bit of the kind `header-clean`. */
export const HEADER_CLEAN = 2;

/** Of a text's form alone, length and line breaks, speak these: whoever sends it still chooses what it says. */
export const FORM_ONLY = LENGTH_LIMIT | HEADER_CLEAN;

/** Data of one origin inside a value. */
export interface Taint {
  readonly origin: Origin;
  /** Bit set of sanitizer kinds that were applied on every way here. */
  readonly cleaned: number;
  /** How many unmodelled calls it went through: 0 = high confidence. */
  readonly doubt: number;
  readonly trace: Trace;
}

/** A function or class value. */
export interface FunctionRef {
  readonly module: ModuleContext;
  readonly fn: FunctionIr | null;
  /** Class index, -1 for a plain function. */
  readonly classIndex: number;
  /** Bound or receiver `this`. */
  readonly boundThis: Value | null;
  readonly boundArgs: readonly Value[] | null;
  /** Values of variables of functions that have returned, by key: each closure that a factory makes has its own. */
  readonly captured: ReadonlyMap<number, Value> | null;
}

/** A piece of a built string: constant text or a value. */
export type Part = string | Value;

export type ObjectId = number;

export class Value {
  constructor(
    readonly taints: readonly Taint[] | null,
    /** All constants the value can be; null = not only constants. At most {@link MAX_CONSTANTS}. */
    readonly consts: readonly Constant[] | null,
    readonly prim: number,
    readonly apis: readonly ApiNode[] | null,
    readonly refs: readonly ObjectId[] | null,
    readonly fns: readonly FunctionRef[] | null,
    /** Pieces of a built string, in order. */
    readonly parts: readonly Part[] | null,
  ) {}

  withTaints(taints: readonly Taint[] | null): Value {
    if (taints === this.taints) return this;
    return new Value(taints, this.consts, this.prim, this.apis, this.refs, this.fns, this.parts);
  }

  /** The same without the taints of which something is so; itself if there are none. */
  withoutTaints(isLeftOut: (taint: Taint) => boolean): Value {
    if (this.taints?.some(isLeftOut) !== true) return this;
    const kept = this.taints.filter((taint) => !isLeftOut(taint));
    return this.withTaints(kept.length === 0 ? null : kept);
  }

  withApis(apis: readonly ApiNode[] | null): Value {
    return apis === this.apis
      ? this
      : new Value(this.taints, this.consts, this.prim, apis, this.refs, this.fns, this.parts);
  }

  withRefs(refs: readonly ObjectId[] | null): Value {
    return refs === this.refs
      ? this
      : new Value(this.taints, this.consts, this.prim, this.apis, refs, this.fns, this.parts);
  }

  withFns(fns: readonly FunctionRef[] | null): Value {
    return new Value(this.taints, this.consts, this.prim, this.apis, this.refs, fns, this.parts);
  }

  withPrim(prim: number): Value {
    return prim === this.prim
      ? this
      : new Value(this.taints, this.consts, prim, this.apis, this.refs, this.fns, this.parts);
  }

  /** The one constant this value is, else undefined wrapped as absent. */
  get single(): { readonly value: Constant } | null {
    return this.consts !== null && this.consts.length === 1 ? { value: this.consts[0] } : null;
  }

  /** The one string constant this value is, else null. */
  get text(): string | null {
    return this.consts !== null && this.consts.length === 1 && typeof this.consts[0] === 'string'
      ? this.consts[0]
      : null;
  }
}

export const MAX_CONSTANTS = 12;
export const MAX_TAINTS = 24;
export const MAX_PARTS = 24;
export const MAX_REFS = 12;
export const MAX_FUNCTIONS = 12;
export const MAX_TRACE = 24;

/** Nothing known. */
export const UNKNOWN = new Value(null, null, Prim.Any, null, null, null, null);
export const UNKNOWN_STRING = new Value(null, null, Prim.String, null, null, null, null);
export const UNKNOWN_NUMBER = new Value(null, null, Prim.Number, null, null, null, null);
export const UNKNOWN_BOOLEAN = new Value(null, null, Prim.Boolean, null, null, null, null);
export const UNDEFINED = new Value(null, [undefined], Prim.Nullish, null, null, null, null);

/** Constants that are not texts come again and again; a text is quicker made than found. */
const known = new Map<Constant, Value>();
const MOST_KNOWN = 4096;

export function constantValue(value: Constant): Value {
  if (typeof value === 'string') return new Value(null, [value], Prim.String, null, null, null, null);
  let made = known.get(value);
  if (made === undefined) {
    made = new Value(null, [value], primOf(value), null, null, null, null);
    if (known.size > MOST_KNOWN) known.clear();
    known.set(value, made);
  }
  return made;
}

export function primOf(value: Constant): number {
  switch (typeof value) {
    case 'string':
      return Prim.String;
    case 'number':
      return Prim.Number;
    case 'boolean':
      return Prim.Boolean;
    default:
      return Prim.Nullish;
  }
}

/** A string, number … of which nothing but the kind is known, carrying `taints`. */
export function taintedValue(taints: readonly Taint[] | null, prim: number = Prim.Any): Value {
  if (taints === null)
    return prim === Prim.Any
      ? UNKNOWN
      : prim === Prim.String
        ? UNKNOWN_STRING
        : new Value(null, null, prim, null, null, null, null);
  return new Value(taints, null, prim, null, null, null, null);
}

/** How many ways of being clean are told apart for data of one origin. */
const MAX_WAYS = 3;

/**
 * Adds data that is there already, at `index`, but clean of other things: an escaped name beside a number out of the same
 * record. Both stay as they are, since what is clean of neither would be said of both; beyond some ways they become one.
 */
function joinWay(list: Taint[], index: number, taint: Taint): boolean {
  let ways = 1;
  for (let i = index + 1; i < list.length; i++) {
    const other = list[i];
    if (other.origin !== taint.origin) continue;
    ways++;
    const cleaned = other.cleaned & taint.cleaned;
    if (cleaned === other.cleaned && other.doubt <= taint.doubt) return false;
    if (cleaned !== other.cleaned && cleaned !== taint.cleaned) continue;
    list[i] = {
      origin: other.origin,
      cleaned,
      doubt: Math.min(other.doubt, taint.doubt),
      trace: cleaned === other.cleaned ? other.trace : taint.trace,
    };
    return true;
  }
  if (ways < MAX_WAYS && list.length < MAX_TAINTS) {
    list.push(taint);
    return true;
  }
  const old = list[index];
  list[index] = {
    origin: old.origin,
    cleaned: old.cleaned & taint.cleaned,
    doubt: Math.min(old.doubt, taint.doubt),
    trace: old.trace,
  };
  return true;
}

/**
 * Union by origin; where both have one and one of them is cleaner, that is clean only of what both are. Returns `a` itself
 * if `b` adds nothing.
 */
export function joinTaints(a: readonly Taint[] | null, b: readonly Taint[] | null): readonly Taint[] | null {
  if (b === null || a === b) return a;
  if (a === null) return b;
  let result: Taint[] | null = null;
  for (const taint of b) {
    const current: readonly Taint[] = result ?? a;
    let index = -1;
    for (let i = 0; i < current.length; i++) {
      if (current[i].origin === taint.origin) {
        index = i;
        break;
      }
    }
    if (index < 0) {
      if (current.length >= MAX_TAINTS) continue;
      result ??= a.slice();
      result.push(taint);
    } else {
      const old = current[index];
      const cleaned = old.cleaned & taint.cleaned;
      if (cleaned !== old.cleaned && cleaned !== taint.cleaned) {
        const list: Taint[] = result ?? a.slice();
        if (joinWay(list, index, taint)) result = list;
        continue;
      }
      const doubt = Math.min(old.doubt, taint.doubt);
      if (cleaned !== old.cleaned || doubt !== old.doubt) {
        result ??= a.slice();
        result[index] = {
          origin: old.origin,
          cleaned,
          doubt,
          trace: taint.cleaned === cleaned && old.cleaned !== cleaned ? taint.trace : old.trace,
        };
      }
    }
  }
  return result ?? a;
}

/** Adds sanitizer bits to every taint. */
export function cleanTaints(taints: readonly Taint[] | null, mask: number): readonly Taint[] | null {
  if (taints === null || mask === 0) return taints;
  let changed = false;
  const result = taints.map((t) => {
    if ((t.cleaned & mask) === mask) return t;
    changed = true;
    return { origin: t.origin, cleaned: t.cleaned | mask, doubt: t.doubt, trace: t.trace };
  });
  return changed ? result : taints;
}

/** Data that went through a call that no model knows. */
export function doubtTaints(taints: readonly Taint[] | null): readonly Taint[] | null {
  if (taints === null) return null;
  return taints.map((t) => ({ origin: t.origin, cleaned: t.cleaned, doubt: Math.min(t.doubt + 1, 3), trace: t.trace }));
}

/** Adds a step to the trace of every taint; no step twice in a row at one place. */
export function stepTaints(
  taints: readonly Taint[] | null,
  kind: Trace['kind'],
  module: ModuleContext,
  start: number,
  end: number,
  message: string,
): readonly Taint[] | null {
  if (taints === null) return null;
  return taints.map((t) => {
    const last = t.trace;
    if (last.length >= MAX_TRACE || (last.start === start && last.end === end && last.module === module)) return t;
    return {
      origin: t.origin,
      cleaned: t.cleaned,
      doubt: t.doubt,
      trace: { previous: last, kind, module, start, end, message, length: last.length + 1 },
    };
  });
}

export function cleanValue(value: Value, mask: number): Value {
  const taints = cleanTaints(value.taints, mask);
  let parts = value.parts;
  if (parts !== null) {
    let changed = false;
    const cleaned = parts.map((part) => {
      if (typeof part === 'string') return part;
      const next = cleanValue(part, mask);
      if (next !== part) changed = true;
      return next;
    });
    if (changed) parts = cleaned;
  }
  if (taints === value.taints && parts === value.parts) return value;
  return new Value(taints, value.consts, value.prim, value.apis, value.refs, value.fns, parts);
}

function joinLists<T>(a: readonly T[] | null, b: readonly T[] | null, limit: number): readonly T[] | null {
  if (a === b || b === null) return a;
  if (a === null) return b;
  let result: T[] | null = null;
  for (const item of b) {
    if ((result ?? a).includes(item)) continue;
    if ((result ?? a).length >= limit) break;
    result ??= a.slice();
    result.push(item);
  }
  return result ?? a;
}

function sameFunction(a: FunctionRef, b: FunctionRef): boolean {
  return (
    a === b ||
    (a.module === b.module &&
      a.fn === b.fn &&
      a.classIndex === b.classIndex &&
      a.boundThis === b.boundThis &&
      a.captured === b.captured)
  );
}

function joinFunctions(
  a: readonly FunctionRef[] | null,
  b: readonly FunctionRef[] | null,
): readonly FunctionRef[] | null {
  if (a === b || b === null) return a;
  if (a === null) return b;
  let result: FunctionRef[] | null = null;
  for (const item of b) {
    const current: readonly FunctionRef[] = result ?? a;
    if (current.some((f) => sameFunction(f, item))) continue;
    if (current.length >= MAX_FUNCTIONS) break;
    result ??= a.slice();
    result.push(item);
  }
  return result ?? a;
}

function sameParts(a: readonly Part[] | null, b: readonly Part[] | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The common start of two built strings, then one part for the rest of both. */
function joinParts(a: Value, b: Value, taints: readonly Taint[] | null): readonly Part[] | null {
  const pa = a.parts ?? (a.text !== null ? [a.text] : null);
  const pb = b.parts ?? (b.text !== null ? [b.text] : null);
  if (pa === null || pb === null) return null;
  // address = short ? base + a : base + b
  if (pa[0] === pb[0] && typeof pa[0] !== 'string' && pa[0].taints === null)
    return [pa[0], taintedValue(taints, Prim.String)];
  const first = pa[0];
  const other = pb[0];
  if (typeof first !== 'string' || typeof other !== 'string') return null;
  let n = 0;
  while (n < first.length && n < other.length && first.charCodeAt(n) === other.charCodeAt(n)) n++;
  if (n === 0) return null;
  return [first.slice(0, n), taintedValue(taints, Prim.String)];
}

/** Least upper bound. Returns `a` itself if `b` adds nothing, so that a loop knows when it is done. */
export function joinValues(a: Value, b: Value): Value {
  if (a === b) return a;
  const taints = joinTaints(a.taints, b.taints);
  let consts: readonly Constant[] | null = null;
  if (a.consts !== null && b.consts !== null) {
    consts = joinLists(a.consts, b.consts, MAX_CONSTANTS + 1);
    if (consts !== null && consts.length > MAX_CONSTANTS) consts = null;
  }
  const prim = a.prim | b.prim;
  const apis = joinLists(a.apis, b.apis, 4);
  const refs = joinLists(a.refs, b.refs, MAX_REFS);
  const fns = joinFunctions(a.fns, b.fns);
  let parts = a.parts;
  if (a.taints === null && b.taints !== null && b.parts !== null) parts = b.parts;
  else if (b.taints === null && a.taints !== null && a.parts !== null) parts = a.parts;
  else if (!sameParts(a.parts, b.parts) || (a.parts === null && consts === null)) {
    parts =
      consts === null && (a.parts !== null || b.parts !== null || (a.text !== null && b.text !== null))
        ? joinParts(a, b, taints)
        : null;
    if (parts !== null && a.parts !== null && a.parts.length === 2 && a.parts[0] === parts[0] && taints === a.taints)
      parts = a.parts;
  }
  if (
    taints === a.taints &&
    consts === a.consts &&
    prim === a.prim &&
    apis === a.apis &&
    refs === a.refs &&
    fns === a.fns &&
    sameParts(parts, a.parts)
  ) {
    return a;
  }
  return new Value(taints, consts, prim, apis, refs, fns, parts);
}

/** True when `b` (a join onto `a`) adds something that data flow depends on, constants aside. */
export function addsSubstance(a: Value | undefined, b: Value): boolean {
  if (a === undefined) return b.taints !== null || b.fns !== null || b.refs !== null;
  return a.taints !== b.taints || a.fns !== b.fns || a.refs !== b.refs || a.apis !== b.apis;
}

/** The texts that a string may begin with: each of several constants, with what is known to follow it; none if nothing is known. */
export function knownBeginnings(value: Value): readonly string[] {
  const [first, ...rest] = value.consts === null ? (value.parts ?? []) : [value];
  const choice = typeof first === 'string' ? null : (first as Value | undefined)?.consts;
  if (choice == null || choice.length < 2) {
    const prefix = knownPrefix(value);
    return prefix === '' ? [] : [prefix];
  }
  const known = rest.slice(0, rest.findIndex((part) => typeof part !== 'string') + 1 || rest.length);
  const following = known.filter((part) => typeof part === 'string').join('');
  return choice.flatMap((one) => (typeof one === 'string' && one !== '' ? [one + following] : []));
}

/** The constant text a string is known to begin with, '' if none. */
export function knownPrefix(value: Value): string {
  if (value.consts !== null) {
    const strings = value.consts.filter((c): c is string => typeof c === 'string');
    if (strings.length === 0 || strings.length !== value.consts.length) return '';
    let prefix = strings[0];
    for (const s of strings) while (!s.startsWith(prefix)) prefix = prefix.slice(0, -1);
    return prefix;
  }
  if (value.parts !== null) {
    let prefix = '';
    for (const part of value.parts) {
      if (typeof part === 'string') prefix += part;
      else {
        const inner = knownPrefix(part);
        prefix += inner;
        if (part.text === null) break;
      }
    }
    return prefix;
  }
  return '';
}

/** The constant text a string is known to end with, '' if none. */
export function knownSuffix(value: Value): string {
  if (value.consts !== null) {
    const strings = value.consts.filter((c): c is string => typeof c === 'string');
    if (strings.length === 0 || strings.length !== value.consts.length) return '';
    let suffix = strings[0];
    for (const s of strings) while (!s.endsWith(suffix)) suffix = suffix.slice(1);
    return suffix;
  }
  let suffix = '';
  for (let at = (value.parts?.length ?? 0) - 1; at >= 0; at--) {
    const part = (value.parts ?? [])[at];
    if (typeof part !== 'string') {
      suffix = knownSuffix(part) + suffix;
      if (part.text === null) break;
    } else suffix = part + suffix;
  }
  return suffix;
}
