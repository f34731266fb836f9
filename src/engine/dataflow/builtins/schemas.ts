/** Schemas that check what comes in (zod): what a parsed object holds, field by field. */
import type { CallSite } from '../call.js';
import { allocate, deepTaints, heapObject } from '../objects.js';
import { HeapObject } from '../state.js';
import { Prim, Value, type Taint } from '../value.js';
import { argument, cleaned } from './common.js';

/** The property in which a model keeps the fields of an object's schema. */
const SHAPE = 'shape';
const MOST_DEPTH = 3;

/** `schema.parse(input)`, where the schema is one of an object whose fields are known; null for any other. */
export function parsedObject(site: CallSite, schema: Value, name: string): Value | null {
  const taints = deepTaints(site.state, argument(site, 0));
  if (taints === null) return null;
  const data = parsed(site, schema, taints, 0, '');
  if (data === null) return null;
  if (!name.startsWith('safe')) return data;
  return allocate(
    site.act,
    site.state,
    site.dst,
    new HeapObject(new Map([['data', data]]), null, true, false, -1, null),
    'parsed',
  );
}

function parsed(site: CallSite, schema: Value, taints: readonly Taint[], depth: number, path: string): Value | null {
  const { act, state } = site;
  const id = schema.refs?.length === 1 ? schema.refs[0] : undefined;
  const shape = id === undefined ? undefined : heapObject(state, id)?.get(SHAPE);
  const fields = shape?.refs?.length === 1 ? heapObject(state, shape.refs[0]) : null;
  if (fields === null || fields.rest !== null || fields.open || depth > MOST_DEPTH) return null;
  const result = new Map<string, Value>();
  for (const [name, field] of fields.fields)
    result.set(name, parsed(site, field, taints, depth + 1, `${path}.${name}`) ?? checked(site, field, taints));
  return allocate(act, state, site.dst, new HeapObject(result, null, false, false, -1, null), `shape${path}`);
}

/** A field by the check that its schema makes: a number, one of a list, a text, or anything. */
function checked(site: CallSite, schema: Value, taints: readonly Taint[]): Value {
  const is = (type: string): boolean => schema.apis?.some((node) => node.path === `validators.${type}`) === true;
  if (is('ZodNumber')) return new Value(cleaned(site, taints, ['number']), null, Prim.Any, null, null, null, null);
  if (is('ZodEnum')) return new Value(cleaned(site, taints, ['allow-list']), null, Prim.String, null, null, null, null);
  return new Value(taints, null, is('ZodText') ? Prim.String : Prim.Any, null, null, null, null);
}
