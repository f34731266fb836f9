/**
 * Abstract state: variables and heap at a program point, in layers.
 *
 * A branch works in a layer of its own above the state before it; a merge joins the layers' changes back. So forking is
 * free and merging costs as much as was changed, not as much as is known.
 *
 * Keys: variables and objects share one number space (ModuleContext numbers variables, the analysis numbers objects).
 */
import { Value, joinValues } from './value.js';
import type { ModuleContext } from './moduleContext.js';

/** Contents of an object, array or map. Immutable; a write makes a new one. */
export class HeapObject {
  constructor(
    readonly fields: ReadonlyMap<string, Value>,
    /** Join of what is stored under unknown keys, null = nothing. */
    readonly rest: Value | null,
    /** True if there may be further fields of which nothing is known (spread of unknown, a parameter's object). */
    readonly open: boolean,
    /** True if the object stands for several run-time objects, so that a write can only add. */
    readonly many: boolean,
    /** Known number of elements of a list, else -1. */
    readonly length: number,
    /** The class it is an instance of. */
    readonly classOf: { readonly module: ModuleContext; readonly index: number } | null,
  ) {}

  get(name: string): Value | undefined {
    return this.fields.get(name);
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

  setRest(value: Value): HeapObject {
    const next = this.rest === null ? value : joinValues(this.rest, value);
    if (next === this.rest) return this;
    return new HeapObject(this.fields, next, this.open, this.many, -1, this.classOf);
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
  const length = a.length === b.length ? a.length : -1;
  if (fields === null && rest === a.rest && open === a.open && many === a.many && length === a.length) return a;
  return new HeapObject(fields ?? a.fields, rest, open, many, length, a.classOf ?? b.classOf);
}

export type Entry = Value | HeapObject;
export type Delta = Map<number, Entry>;

export function joinEntries(a: Entry, b: Entry): Entry {
  if (a === b) return a;
  if (a instanceof Value) return b instanceof Value ? joinValues(a, b) : a;
  return b instanceof Value ? a : joinObjects(a, b);
}

export class State {
  map: Delta | null = null;

  constructor(readonly parent: State | null) {}

  get(key: number): Entry | undefined {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- walking the layers
    let layer: State | null = this;
    do {
      if (layer.map !== null) {
        const entry = layer.map.get(key);
        if (entry !== undefined) return entry;
      }
      layer = layer.parent;
    } while (layer !== null);
    return undefined;
  }

  set(key: number, entry: Entry): void {
    (this.map ??= new Map()).set(key, entry);
  }

  fork(): State {
    return new State(this);
  }

  /** Changes since `base`, which must be this layer or one below it. Later layers win. */
  deltaSince(base: State): Delta {
    const delta: Delta = new Map();
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- walking the layers
    for (let layer: State | null = this; layer !== null && layer !== base; layer = layer.parent) {
      if (layer.map === null) continue;
      for (const [key, entry] of layer.map) if (!delta.has(key)) delta.set(key, entry);
    }
    return delta;
  }

  /**
   * Replaces this state by the join of alternatives, each given by its changes relative to this state.
   * @returns true if anything that data flow depends on was changed
   */
  absorb(alternatives: readonly (Delta | null)[]): void {
    if (alternatives.length === 0) return;
    if (alternatives.length === 1) {
      const only = alternatives[0];
      if (only !== null) for (const [key, entry] of only) this.set(key, entry);
      return;
    }
    const done = new Set<number>();
    for (const delta of alternatives) {
      if (delta === null) continue;
      for (const key of delta.keys()) {
        if (done.has(key)) continue;
        done.add(key);
        const base = this.get(key);
        let joined: Entry | undefined;
        for (const other of alternatives) {
          const entry = other?.get(key) ?? base;
          if (entry === undefined) continue;
          joined = joined === undefined ? entry : joinEntries(joined, entry);
        }
        if (joined !== undefined && joined !== base) this.set(key, joined);
      }
    }
  }
}
