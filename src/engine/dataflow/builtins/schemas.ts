/** Schemas that check what comes in (zod): what a parsed object holds, field by field. */
import { NONE } from '../../ir/ir.js';
import type { CallSite } from '../call.js';
import { ownerMatches } from '../nameVocabulary.js';
import { allocate, deepTaints, heapObject } from '../objects.js';
import { HeapObject } from '../state.js';
import { notePassword } from '../wholeReads.js';
import { joinTaints, Prim, Value, type Taint } from '../value.js';
import { argument, cleaned } from './common.js';

/** The property in which a model keeps the fields of an object's schema. */
const SHAPE = 'shape';
const MOST_DEPTH = 3;

/** `schema.parse(input)`, where the schema is one of an object whose fields are known; null for any other. */
export function parsedObject(site: CallSite, schema: Value, name: string): Value | null {
  // a password in it is in one field, which its name tells
  const taints = deepTaints(site.state, argument(site, 0))?.filter(({ origin }) => origin.kind !== 'password-holder');
  if (taints === undefined || taints.length === 0) return null;
  const data = parsed(site, schema, taints, 0, '');
  if (data === null) return null;
  const { vocabulary } = site.act.analysis.index;
  for (const key of shapeOf(site, schema)?.fields.keys() ?? [])
    if (vocabulary.classify(key).some(({ type }) => type.kind === 'password'))
      notePassword(site.act, site.argRegs[0] ?? NONE, { name: key, start: site.start, end: site.end });
  if (!name.startsWith('safe')) return data;
  return allocate(
    site.act,
    site.state,
    site.dst,
    new HeapObject(new Map([['data', data]]), null, true, false, -1, null),
    'parsed',
  );
}

/** `schema.extend({ … })`, `schema.pick({ … })`: a schema of an object with other fields; null for any other receiver. */
export function derivedSchema(site: CallSite, schema: Value, name: string): Value | null {
  const own = shapeOf(site, schema);
  if (own === null) return null;
  const first = argument(site, 0);
  const given = first.refs?.length === 1 ? heapObject(site.state, first.refs[0]) : null;
  const fields = new Map(own.fields);
  if (name === 'extend' || name === 'safeExtend')
    for (const [key, field] of given?.fields ?? []) fields.set(key, field);
  else if (name === 'merge') for (const [key, field] of shapeOf(site, first)?.fields ?? []) fields.set(key, field);
  else if (name === 'pick')
    for (const key of own.fields.keys()) if (given?.fields.has(key) !== true) fields.delete(key);
  if (name === 'omit') for (const key of given?.fields.keys() ?? []) fields.delete(key);
  const shape = allocate(
    site.act,
    site.state,
    site.dst,
    new HeapObject(fields, null, false, false, -1, null),
    'fields',
  );
  const holder = new HeapObject(new Map([[SHAPE, shape]]), null, true, false, -1, null);
  return allocate(site.act, site.state, site.dst, holder, 'schema').withApis(schema.apis);
}

/** The fields of an object's schema, where all are known. */
function shapeOf({ state }: CallSite, schema: Value): HeapObject | null {
  const id = schema.refs?.length === 1 ? schema.refs[0] : undefined;
  const shape = id === undefined ? undefined : heapObject(state, id)?.get(SHAPE);
  const fields = shape?.refs?.length === 1 ? heapObject(state, shape.refs[0]) : null;
  return fields === null || fields.rest !== null || fields.open ? null : fields;
}

function parsed(site: CallSite, schema: Value, taints: readonly Taint[], depth: number, path: string): Value | null {
  const { act, state } = site;
  const fields = shapeOf(site, schema);
  if (fields === null || depth > MOST_DEPTH) return null;
  const result = new Map<string, Value>();
  for (const [name, field] of fields.fields)
    result.set(
      name,
      parsed(site, field, taints, depth + 1, `${path}.${name}`) ?? named(site, checked(site, field, taints), name),
    );
  return allocate(act, state, site.dst, new HeapObject(result, null, false, false, -1, null), `shape${path}`);
}

/** What the name of a field tells of it, for who uses the object as a whole. */
function named(site: CallSite, value: Value, name: string): Value {
  const { act, start, end } = site;
  let { taints } = value;
  for (const { type, owners } of act.analysis.index.vocabulary.classify(name)) {
    if (!ownerMatches(owners, '') || (value.prim === Prim.Number && type.notTypes.includes('number'))) continue;
    taints = joinTaints(taints, [act.analysis.sourceTaint(type.kind, type.id, act.module, start, end, 0, name)]);
  }
  return value.withTaints(taints);
}

/** A field by the check that its schema makes: a number, one of a list, a text, or anything. */
function checked(site: CallSite, schema: Value, taints: readonly Taint[]): Value {
  const is = (type: string): boolean => schema.apis?.some((node) => node.path === `validators.${type}`) === true;
  if (is('ZodNumber')) return new Value(cleaned(site, taints, ['number']), null, Prim.Any, null, null, null, null);
  if (is('ZodEnum')) return new Value(cleaned(site, taints, ['allow-list']), null, Prim.String, null, null, null, null);
  return new Value(taints, null, is('ZodText') ? Prim.String : Prim.Any, null, null, null, null);
}
