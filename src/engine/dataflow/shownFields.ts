/** What of a value an answer shows whose route has a schema for it: Fastify leaves out the fields that the schema does not name. */
import { NONE } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { propertyOf } from './call.js';
import { allocate, heapObject } from './objects.js';
import { HeapObject, type State } from './state.js';
import type { Value } from './value.js';

/** The field of a reply under which the schemas of its answers are kept, by status. */
export const SHOWN = '$shown';

/** Objects inside one another that are looked through. */
const MOST_DEPTH = 4;

/** The schema of an answer that is sent by this reply, null where there is none. */
export function shownSchema(state: State, reply: Value | null | undefined): Value | null {
  const schemas = reply?.refs == null ? null : propertyOf(state, reply, [SHOWN]);
  if (reply == null || schemas === null) return null;
  const status = String(propertyOf(state, reply, ['statusCode'])?.single?.value ?? 200);
  for (const key of [status, `${status[0]}xx`, `${status[0]}XX`, 'default']) {
    const schema = propertyOf(state, schemas, [key]);
    if (schema !== null) return schema;
  }
  return null;
}

/** Does the schema describe an object or a list, which is answered as JSON? */
export function isStructured(state: State, schema: Value): boolean {
  return namesOf(state, schema) !== null || itemsOf(state, schema) !== null;
}

/** A value without the fields that a schema (JSON Schema, TypeBox, zod) does not name. */
export function shownValue(act: Activation, state: State, value: Value, schema: Value, depth = MOST_DEPTH): Value {
  if (value.refs === null || depth === 0) return value;
  const items = itemsOf(state, schema);
  const names = items === null ? namesOf(state, schema) : null;
  if (items === null && names === null) return value;
  const refs = value.refs.flatMap((id) => {
    const object = heapObject(state, id);
    if (object === null) return [id];
    const fields = new Map<string, Value>();
    for (const [name, field] of object.fields) {
      const shape = items ?? names?.get(name);
      if (shape !== undefined) fields.set(name, shownValue(act, state, field, shape, depth - 1));
    }
    const rest = items !== null && object.rest !== null ? shownValue(act, state, object.rest, items, depth - 1) : null;
    const part = new HeapObject(fields, items === null ? null : rest, false, object.many, object.length, null);
    return allocate(act, state, NONE, part, `shown ${String(id)}`).refs ?? [];
  });
  return value.withRefs(refs).withTaints(null);
}

/** The names and schemas of the fields of an object; null for what is no object, or lets other fields through. */
function namesOf(state: State, schema: Value): ReadonlyMap<string, Value> | null {
  if (propertyOf(state, schema, ['additionalProperties'])?.single?.value === true) return null;
  const described = propertyOf(state, schema, ['properties']) ?? propertyOf(state, schema, ['shape']);
  const [id] = described?.refs ?? [];
  return id === undefined ? null : (heapObject(state, id)?.fields ?? null);
}

function itemsOf(state: State, schema: Value): Value | null {
  return propertyOf(state, schema, ['items']) ?? propertyOf(state, schema, ['element']);
}
