/**
 * What a function gives back that calls itself: not walked again, it makes of its arguments what its walk makes of them. Of objects of
 * the project's classes that is what stands in fields that it reads, `format(condition.getFirst())`.
 */
import { Op, type FunctionIr } from '../ir/ir.js';
import { heapObject } from './objects.js';
import type { State } from './state.js';
import { joinTaints, type ObjectId, type Taint, type Value } from './value.js';

const MOST_OBJECTS = 60;
const known = new WeakMap<FunctionIr, ReadonlySet<string>>();

/** The data that a call of itself can find in an argument. */
export function readByItself(state: State, fn: FunctionIr, value: Value): readonly Taint[] | null {
  let { taints } = value;
  const queue: ObjectId[] = [...(value.refs ?? [])];
  const seen = new Set(queue);
  for (let at = 0; at < queue.length && seen.size < MOST_OBJECTS; at++) {
    const object = heapObject(state, queue[at]);
    if (object === null) continue;
    const follow = (found: Value): void => {
      taints = joinTaints(taints, found.taints);
      for (const ref of found.refs ?? []) {
        if (seen.has(ref)) continue;
        seen.add(ref);
        queue.push(ref);
      }
    };
    const isOwn = object.classOf !== null;
    for (const [name, field] of object.fields) if (!isOwn || fieldsRead(fn).has(name)) follow(field);
    if (object.rest !== null) follow(object.rest);
  }
  return taints;
}

/** Names of the fields that a function reads, also by getters. */
function fieldsRead(fn: FunctionIr): ReadonlySet<string> {
  let names = known.get(fn);
  if (names === undefined) {
    const found = new Set<string>();
    for (const instr of fn.definitions) {
      if (instr?.op === Op.GetField) found.add(instr.name);
      else if (instr?.op === Op.CallMethod && instr.args.length === 0) {
        const property = instr.name.replace(/^(?:get|is)(?=[A-Z_])_?/, '');
        found.add(instr.name);
        found.add(property);
        found.add(property.charAt(0).toLowerCase() + property.slice(1));
      }
    }
    names = found;
    known.set(fn, names);
  }
  return names;
}
