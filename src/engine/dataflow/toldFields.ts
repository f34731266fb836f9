/**
 * What guards tell of a field of an object that stands for many of its class, `if (!COLUMNS.contains(sort)) …` in a method of
 * a form. The object's contents are those of all of them, and hold what came in with each; so what is told is kept beside them,
 * for the one that a function speaks of by `this` or by a variable.
 */
import { Op, type Reg } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { HeapObject, type State } from './state.js';
import { cleanValue, Value, type ObjectId } from './value.js';

function rootOf(act: Activation, object: Reg): string {
  const definition = act.definitions[object];
  if (definition?.op === Op.This) return 'this';
  return definition?.op === Op.LoadVar ? String(act.module.variableBase + definition.variable) : '';
}

/** @param before what the field gave when it was read */
export function noteToldField(
  act: Activation,
  state: State,
  id: ObjectId,
  object: Reg,
  name: string,
  before: Value,
  told: Value,
): void {
  const root = rootOf(act, object);
  const entry = state.get(id);
  if (root === '' || before.taints === null || !(entry instanceof HeapObject) || !entry.many) return;
  let fields = state.told.get(id);
  if (fields === undefined) state.told.set(id, (fields = new Map()));
  const path = `${name} ${root}`;
  let key = fields.get(path);
  if (key === undefined) fields.set(path, (key = act.analysis.freshObject()));
  if (!(state.get(key) instanceof Value)) state.initials.set(key, before);
  state.set(key, told);
}

/** A field's value with what guards told of it. */
export function withToldField(
  act: Activation,
  state: State,
  id: ObjectId,
  object: Reg,
  name: string,
  value: Value,
): Value {
  const key = value.taints === null ? undefined : state.told.get(id)?.get(`${name} ${rootOf(act, object)}`);
  const known = key === undefined ? undefined : state.get(key);
  return known instanceof Value ? withTold(value, known) : value;
}

/** The field is written: nothing is told of it any more. */
export function forgetToldField(state: State, ids: readonly ObjectId[], name: string): void {
  for (const id of ids) {
    for (const [path, key] of state.told.get(id) ?? []) {
      const initial = state.initials.get(key);
      if (path.startsWith(`${name} `) && initial !== undefined && state.get(key) !== undefined) state.set(key, initial);
    }
  }
}

/** A value with what guards told of an earlier read of its place. */
export function withTold(value: Value, known: Value): Value {
  if (known.taints === null) return known.consts === null ? value : known;
  let mask = -1;
  for (const taint of known.taints) mask &= taint.cleaned;
  const cleaned = cleanValue(value, mask);
  return known.refs !== null && cleaned.refs === null ? cleaned.withRefs(known.refs) : cleaned;
}
