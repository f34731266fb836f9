/**
 * Abstract state: variables and heap at a program point.
 *
 * Keys: variables and objects share one number space (ModuleContext numbers variables, the analysis numbers objects).
 */
import { Value, joinTaints, joinValues, type Taint } from './value.js';
import type { ModuleContext } from './moduleContext.js';

/** Contents of an object, array or map. Immutable; a write makes a new one. */
/** Length of what is iterated as pairs of a key and a value. */
export const MAP = -2;
/** Length of a list of which the beginning is known: what stands under unknown keys comes behind the known elements. */
export const HEADED = -3;

/** Stands in the name of a field that is all keys which begin and end like it. */
const ANY_TEXT = '…';
const NO_FORMS: readonly KeyForm[] = [];

/** What is known of a key that is put together: `db_${name}_host`. */
export interface KeyForm {
  readonly beginning: string;
  readonly ending: string;
}

/** The form that the name of a field stands for; null if it is the one key of that name. */
function formOf(field: string): KeyForm | null {
  const at = field.indexOf(ANY_TEXT);
  return at < 0 ? null : { beginning: field.slice(0, at), ending: field.slice(at + 1) };
}

function formsIn(fields: ReadonlyMap<string, Value>): readonly KeyForm[] {
  let found: KeyForm[] | null = null;
  for (const name of fields.keys()) {
    const form = formOf(name);
    if (form !== null) (found ??= []).push(form);
  }
  return found ?? NO_FORMS;
}

function fits(name: string, { beginning, ending }: KeyForm): boolean {
  return name.startsWith(beginning) && name.endsWith(ending);
}

/** May a key that begins and ends like this be the one under which a field stands? */
export function mayBeUnder(field: string, form: KeyForm): boolean {
  const other = formOf(field);
  if (other === null) return fits(field, form);
  const { beginning, ending } = other;
  return (
    (beginning.startsWith(form.beginning) || form.beginning.startsWith(beginning)) &&
    (ending.endsWith(form.ending) || form.ending.endsWith(ending))
  );
}

export class HeapObject {
  constructor(
    readonly fields: ReadonlyMap<string, Value>,
    /** Join of what is stored under unknown keys, null = nothing. */
    readonly rest: Value | null,
    /** True if there may be further fields of which nothing is known (spread of unknown, a parameter's object). */
    readonly open: boolean,
    /** True if the object stands for several run-time objects, so that a write can only add. */
    readonly many: boolean,
    /** Known number of elements of a list, {@link HEADED}, {@link MAP} for a Map of JavaScript, else -1. */
    readonly length: number,
    /** The class it is an instance of. */
    readonly classOf: { readonly module: ModuleContext; readonly index: number } | null,
  ) {}

  #contents: {
    readonly taints: readonly Taint[] | null;
    readonly refs: readonly number[];
    readonly interesting: boolean;
    readonly functions: number;
    readonly callables: boolean;
  } | null = null;

  #forms: readonly KeyForm[] | null = null;

  get(name: string): Value | undefined {
    return this.fields.get(name);
  }

  /** What may be stored under a key of which only beginning and end are known, and that this name fits; null = nothing. */
  formedLike(name: string): Value | null {
    this.#forms ??= formsIn(this.fields);
    let found: Value | null = null;
    for (const form of this.#forms) {
      if (!fits(name, form)) continue;
      const value = this.fields.get(form.beginning + ANY_TEXT + form.ending) as Value;
      found = found === null ? value : joinValues(found, value);
    }
    return found;
  }

  /** Data directly inside, objects one step further, and whether a callee could use anything of it. Worked out once. */
  get contents(): {
    readonly taints: readonly Taint[] | null;
    readonly refs: readonly number[];
    readonly interesting: boolean;
    readonly functions: number;
    readonly callables: boolean;
  } {
    if (this.#contents === null) {
      let taints: readonly Taint[] | null = null;
      const refs = new Set<number>();
      let interesting = this.classOf !== null;
      let functions = 0;
      let callables = false;
      const add = (value: Value): void => {
        taints = joinTaints(taints, value.taints);
        if (value.refs !== null) for (const id of value.refs) refs.add(id);
        if (value.fns !== null) {
          functions += value.fns.length;
          callables = true;
        }
        if (value.apis !== null) functions += value.apis.length;
        if (value.taints !== null || value.fns !== null || value.apis !== null) interesting = true;
      };
      for (const value of this.fields.values()) add(value);
      if (this.rest !== null) add(this.rest);
      this.#contents = { taints, refs: [...refs], interesting, functions, callables };
    }
    return this.#contents;
  }

  /** Strong update unless the object stands for many. */
  set(name: string, value: Value, weak: boolean): HeapObject {
    const old = this.fields.get(name);
    let next = value;
    if ((weak || this.many) && old !== undefined) next = joinValues(old, value);
    if (old === next) return this;
    if (old === undefined && this.fields.size >= 400) return this.setRest(value);
    const fields = new Map(this.fields);
    fields.set(name, next);
    return new HeapObject(fields, this.rest, this.open, this.many, this.length, this.classOf);
  }

  /** Writes under some key of this form: `otp_${user}`, `${name}_host`. What is read under any other key is not it. */
  setFormed({ beginning, ending }: KeyForm, value: Value): HeapObject {
    const name = beginning + ANY_TEXT + ending;
    const old = this.fields.get(name);
    if (old === undefined && this.fields.size >= 400) return this.setRest(value);
    const next = old === undefined ? value : joinValues(old, value);
    if (next === old) return this;
    const fields = new Map(this.fields);
    fields.set(name, next);
    return new HeapObject(fields, this.rest, true, this.many, this.length === MAP ? MAP : -1, this.classOf);
  }

  setRest(value: Value): HeapObject {
    const next = this.rest === null ? value : joinValues(this.rest, value);
    if (next === this.rest) return this;
    const length = this.length === MAP ? MAP : -1;
    return new HeapObject(this.fields, next, this.open, this.many, length, this.classOf);
  }

  /** The list with an element behind the others, at a place that is not known. */
  setBehind(value: Value): HeapObject {
    const next = this.rest === null ? value : joinValues(this.rest, value);
    if (next === this.rest) return this;
    const isHeaded = this.length === HEADED || (this.length >= 0 && this.rest === null && !this.many);
    return new HeapObject(this.fields, next, this.open, this.many, isHeaded ? HEADED : -1, this.classOf);
  }
}

const NO_FIELDS: ReadonlyMap<string, Value> = new Map();
export const EMPTY_OBJECT = new HeapObject(NO_FIELDS, null, false, false, -1, null);
export const OPEN_OBJECT = new HeapObject(NO_FIELDS, null, true, false, -1, null);

export function joinObjects(a: HeapObject, b: HeapObject): HeapObject {
  if (a === b) return a;
  let fields: Map<string, Value> | null = null;
  for (const [name, value] of b.fields) {
    const old = a.fields.get(name);
    const next = old === undefined ? value : joinValues(old, value);
    if (next !== old) {
      fields ??= new Map(a.fields);
      fields.set(name, next);
    }
  }
  const rest = a.rest === null ? b.rest : b.rest === null ? a.rest : joinValues(a.rest, b.rest);
  const open = a.open || b.open;
  const many = a.many || b.many;
  const length = a.length === b.length ? a.length : joinedLength(a, b);
  if (fields === null && rest === a.rest && open === a.open && many === a.many && length === a.length) return a;
  return new HeapObject(fields ?? a.fields, rest, open, many, length, a.classOf ?? b.classOf);
}

/** Of two lists with as many known elements, one of which goes on behind them. */
function joinedLength(a: HeapObject, b: HeapObject): number {
  const isHeaded = (a.length === HEADED && b.length >= 0) || (b.length === HEADED && a.length >= 0);
  return isHeaded && a.fields.size === b.fields.size ? HEADED : -1;
}

/** An entry with what is known of it from elsewhere: the fields that it lacks are as they were first read. */
function withInitial(entry: Entry | undefined, initial: Entry): Entry {
  if (entry === undefined) return initial;
  if (!(entry instanceof HeapObject) || !(initial instanceof HeapObject)) return entry;
  let result = entry;
  for (const [name, value] of initial.fields) if (!result.fields.has(name)) result = result.set(name, value, false);
  return result;
}

export type Entry = Value | HeapObject;
export type Delta = Map<number, Entry>;

export function joinEntries(a: Entry, b: Entry): Entry {
  if (a === b) return a;
  if (a instanceof Value) return b instanceof Value ? joinValues(a, b) : a;
  return b instanceof Value ? a : joinObjects(a, b);
}

/** Variables that end with a call. */
export interface Locals {
  isLocal(key: number): boolean;
}

/** A point in the history of a state, to go back to. */
export type Mark = number;

/**
 * The state while one root is walked: a map that changes in place, with a trail of what each write replaced. A branch is
 * walked, its changes are taken off again, the next one is walked, and the join of both is put back. So a look-up costs the
 * same at any depth of nesting, and a branch costs as much as it changes.
 */
export class State {
  /** What stands where; undefined where a branch that was taken back had written something. */
  readonly map = new Map<number, Entry | undefined>();
  /** What stood somewhere before a guard told more of it, for ways on which nothing was noted. */
  readonly initials: Map<number, Entry>;
  /** Where it stands what guards told of a field of an object that stands for many: by object, field and way to it. */
  readonly told: Map<number, Map<string, number>>;
  readonly #keys: number[] = [];
  readonly #olds: (Entry | undefined)[] = [];

  /** @param parent what is known outside; it is read, never written */
  constructor(
    readonly parent: State | null,
    private readonly tracked = true,
  ) {
    this.initials = parent === null ? new Map() : parent.initials;
    this.told = parent === null ? new Map() : parent.told;
  }

  get(key: number): Entry | undefined {
    const entry = this.map.get(key);
    if (entry !== undefined || this.parent === null) return entry;
    return this.parent.get(key);
  }

  set(key: number, entry: Entry): void {
    if (this.tracked) {
      this.#keys.push(key);
      this.#olds.push(this.map.get(key));
    }
    this.map.set(key, entry);
  }

  mark(): Mark {
    return this.#keys.length;
  }

  /** Each write since a mark, with what stood there before it. */
  writesSince(mark: Mark, visit: (key: number, before: Entry | undefined) => void): void {
    for (let i = mark; i < this.#keys.length; i++) {
      const key = this.#keys[i];
      visit(key, this.#olds[i] ?? this.parent?.get(key));
    }
  }

  /**
   * Changes since a mark. The caller may add to them.
   * @param without what ends with a function is left out
   */
  since(mark: Mark, without: Locals | null = null): Delta {
    const delta: Delta = new Map();
    for (let i = mark; i < this.#keys.length; i++) {
      const key = this.#keys[i];
      if (without?.isLocal(key) === true) continue;
      const entry = this.map.get(key);
      if (entry !== undefined) delta.set(key, entry);
    }
    return delta;
  }

  /** Changes since a mark, variables with all the values that they had on the way. */
  passedSince(mark: Mark): Delta {
    const delta = this.since(mark);
    const seen = new Set<number>();
    for (let i = mark; i < this.#keys.length; i++) {
      const key = this.#keys[i];
      if (!seen.has(key)) {
        // what it replaced is older than the mark
        seen.add(key);
        continue;
      }
      const old = this.#olds[i];
      const now = delta.get(key);
      if (old instanceof Value && now instanceof Value) delta.set(key, joinValues(now, old));
    }
    return delta;
  }

  /** Takes the changes since a mark back. @returns them */
  undo(mark: Mark, without: Locals | null = null): Delta {
    const delta = this.since(mark, without);
    for (let i = this.#keys.length - 1; i >= mark; i--) {
      // a key stays when it has nothing any more: it is likely to be written again
      this.map.set(this.#keys[i], this.#olds[i]);
    }
    this.#keys.length = mark;
    this.#olds.length = mark;
    return delta;
  }

  apply(delta: Delta): void {
    for (const [key, entry] of delta) this.set(key, entry);
  }

  /** Goes on with the join of alternatives, each given by its changes relative to this state. */
  absorb(alternatives: readonly Delta[]): void {
    if (alternatives.length === 0) return;
    if (alternatives.length === 1) {
      this.apply(alternatives[0]);
      return;
    }
    const [first] = alternatives;
    const done = alternatives.length > 2 ? new Set<number>() : first;
    for (const delta of alternatives) {
      for (const key of delta.keys()) {
        if (delta !== first && done.has(key)) continue;
        if (done instanceof Set) done.add(key);
        const base = this.get(key);
        const initial = this.initials.get(key);
        let joined: Entry | undefined;
        for (const other of alternatives) {
          const entry = initial === undefined ? (other.get(key) ?? base) : withInitial(other.get(key) ?? base, initial);
          if (entry === undefined) continue;
          joined = joined === undefined ? entry : joinEntries(joined, entry);
        }
        if (joined !== undefined && joined !== base) this.set(key, joined);
      }
    }
  }
}
