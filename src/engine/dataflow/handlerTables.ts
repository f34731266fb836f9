/** Tables of functions that objects of Python are made with: `Worker(settings, {"order.placed": orders.on_placed})`. */
import type { Analysis } from './analysis.js';
import { persist } from './channels.js';
import type { ClassRef } from './hierarchy.js';
import { heapObject } from './objects.js';
import { HeapObject, type State } from './state.js';
import { joinValues, type Value } from './value.js';

/** A table, the methods in it, their objects, and what those hold. */
const DEPTH = 6;

/**
 * The methods of a class run what the tables of its objects hold, whichever object they are called on: the tables of all of them
 * are known where only the class of an object is.
 */
export function shareTables(analysis: Analysis, state: State, owner: ClassRef, made: Value): void {
  for (const id of made.refs ?? [])
    for (const [name, value] of heapObject(state, id)?.fields ?? [])
      if (isTable(state, value)) shareField(analysis, state, owner, name, value, analysis.turn);
}

/** Is it a dictionary of functions by constant keys, and of nothing else? */
export function isTable(state: State, { refs }: Value): boolean {
  return (
    refs?.some((id) => {
      const object = heapObject(state, id);
      if (object === null || object.classOf !== null || object.length >= 0 || object.fields.size === 0) return false;
      return [...object.fields.values()].every(({ fns }) => fns?.some(({ fn }) => fn !== null) === true);
    }) === true
  );
}

/**
 * What one object of a class holds is what every method of the class finds in its own, now or when it is walked once more.
 * @param turn methods of modules that had their turn before it are
 */
export function shareField(
  analysis: Analysis,
  state: State,
  { module, index }: ClassRef,
  name: string,
  held: Value,
  turn: number,
): void {
  const id = analysis.classInstance(module, index);
  const general = analysis.base.get(id);
  if (!(general instanceof HeapObject)) return;
  const old = general.fields.get(name);
  const kept = persist(analysis, state, held, DEPTH);
  const joined = old === undefined ? kept : joinValues(old, kept);
  if (joined === old) return;
  analysis.setBase(id, general.set(name, joined, false));
  let turns = analysis.lateData.get(id);
  if (turns === undefined) analysis.lateData.set(id, (turns = new Map()));
  turns.set(name, turn);
}
