/**
 * Requests that a library checks before their handler has them: by the schema of Fastify's routes (JSON Schema, TypeBox, zod), by
 * the chains of express-validator that stand before the handler.
 */
import type { Analysis } from './analysis.js';
import { cleaned, knownItems } from './builtins/common.js';
import { namedField, schemaOutcome } from './builtins/schemas.js';
import { propertyOf, type CallSite } from './call.js';
import { allocate, heapObject } from './objects.js';
import { validatedByPattern } from './patterns.js';
import { isShortLength } from './slowMatch.js';
import { HeapObject, type State } from './state.js';
import type { CompiledRow } from '../rules/compiled.js';
import { SHOWN } from './shownFields.js';
import { Prim, UNKNOWN, UNKNOWN_BOOLEAN, Value, type Taint } from './value.js';

/** Members of a request, by the names that a schema of Fastify has for them. */
const MEMBERS: readonly (readonly [string, string])[] = [
  ['querystring', 'query'],
  ['query', 'query'],
  ['params', 'params'],
  ['body', 'body'],
];
const EXACT_FORMATS = new Set(['uuid', 'date', 'date-time', 'time', 'ipv4', 'ipv6']);

/**
 * What the handler gets, where something about its request has been checked, or a schema says what its reply shows; null where
 * nothing is known.
 */
export function checkedRequest(
  site: CallSite,
  row: CompiledRow,
  handler: Value,
): readonly (Value | undefined)[] | null {
  const [type, replyType] = row.parameters;
  if (type === 'fastify.Instance') return givenToPlugin(site);
  if (type == null || !isChecked(type, row.library) || handler.fns === null) return null;
  const isFastify = row.library === 'fastify';
  const members = type.endsWith('.Request') && !isFastify ? byChains(site, handler) : bySchema(site, handler);
  const shown = isFastify && replyType != null ? shownBy(site) : null;
  if (members.size === 0 && shown === null) return null;
  const make = (fields: ReadonlyMap<string, Value>, of: string, tag: string): Value => {
    const { act, state } = site;
    const object = allocate(act, state, site.dst, new HeapObject(new Map(fields), null, true, false, -1, null), tag);
    keepForAll(act.analysis, state, object);
    return object.withApis([act.analysis.languageIndex(act.module.ir.language).type(of)]);
  };
  return [
    members.size === 0 ? undefined : make(members, type, 'request'),
    shown === null || replyType == null ? undefined : make(new Map([[SHOWN, shown]]), replyType, 'reply'),
  ];
}

/** What a library whose routes have schemas calls a request: its own, or the context of Elysia that has the same members. */
function isChecked(type: string, library: string): boolean {
  return type === `${library}.Request` || type === 'elysia.Context';
}

/** `app.register(plugin, { settings })`: a plugin has what it is registered with. */
function givenToPlugin({ act, state, args }: CallSite): readonly (Value | undefined)[] | null {
  const options = args.at(1);
  if (options?.refs == null) return null;
  keepForAll(act.analysis, state, options);
  return [undefined, options];
}

/** The handler may be walked when the function that registers it has long been left. */
function keepForAll(analysis: Analysis, state: State, { refs }: Value): void {
  for (const id of refs ?? []) {
    const object = heapObject(state, id);
    if (object === null || analysis.base.get(id) !== undefined) continue;
    analysis.setBase(id, object);
    for (const field of object.fields.values()) keepForAll(analysis, state, field);
    if (object.rest !== null) keepForAll(analysis, state, object.rest);
  }
}

/** The schemas of a route: of its options, of the one object that says all of it, or what stands behind the handler. */
function schemasOf(site: CallSite): readonly Value[] {
  const behind = site.args.at(2);
  const own = site.args.slice(0, 2).flatMap((options) => {
    const schema = options.refs === null ? null : propertyOf(site.state, options, ['schema']);
    return schema?.refs == null ? [] : [schema];
  });
  return behind?.refs == null ? own : [...own, behind];
}

/** The schemas of the answers of a route of Fastify, by their status. */
function shownBy(site: CallSite): Value | null {
  for (const schema of schemasOf(site)) {
    const shown = propertyOf(site.state, schema, ['response']);
    if (shown?.refs != null) return shown;
  }
  return null;
}

function bySchema(site: CallSite, handler: Value): ReadonlyMap<string, Value> {
  const members = new Map<string, Value>();
  for (const schema of schemasOf(site)) {
    for (const [key, member] of MEMBERS) {
      const shape = propertyOf(site.state, schema, [key]);
      if (shape?.refs == null) continue;
      const taint = inputOf(site, handler, member);
      const checked =
        shape.apis?.some(({ path }) => path.startsWith('validators.')) === true
          ? schemaOutcome(site, shape, UNKNOWN.withTaints([taint]))
          : withFields(site, member, taint, fieldsOf(site, shape, taint), isClosed(site, shape));
      if (checked !== null) members.set(member, checked);
    }
  }
  return members;
}

/** Does Fastify take out what the schema does not name? */
function isClosed(site: CallSite, shape: Value): boolean {
  return propertyOf(site.state, shape, ['additionalProperties'])?.single?.value === false;
}

/** The fields of a request that a schema lets only some values through for; all that it names where there are no others. */
function fieldsOf(site: CallSite, shape: Value, taint: Taint): ReadonlyMap<string, Value> {
  const fields = new Map<string, Value>();
  for (const id of propertyOf(site.state, shape, ['properties'])?.refs ?? [])
    for (const [name, schema] of heapObject(site.state, id)?.fields ?? []) {
      const checked = fieldValue(site, schema, taint);
      const value = checked ?? UNKNOWN.withTaints([taint]);
      const named = namedField(site, value, name);
      if (checked !== null || named.taints !== value.taints || isClosed(site, shape)) fields.set(name, named);
    }
  return fields;
}

function fieldValue(site: CallSite, schema: Value, taint: Taint): Value | null {
  const option = (name: string): Value | null => propertyOf(site.state, schema, [name]);
  const given = (kinds: readonly string[], prim: Prim): Value =>
    new Value(cleaned(site, [taint], kinds), null, prim, null, null, null, null);
  const type = option('type')?.text ?? '';
  if (type === 'boolean') return UNKNOWN_BOOLEAN;
  if (type === 'integer' || type === 'number') return given(['number'], Prim.Any);
  const choices = option('anyOf');
  const isChoice =
    choices !== null &&
    (knownItems(site.state, choices)?.every((one) => propertyOf(site.state, one, ['const']) !== null) ?? false);
  if (option('enum') !== null || option('const') !== null || isChoice) return given(['allow-list'], Prim.String);
  if (EXACT_FORMATS.has(option('format')?.text ?? '')) return given(['allow-list'], Prim.String);
  const pattern = option('pattern')?.text ?? null;
  const kinds = pattern === null ? [] : [...validatedByPattern(pattern, '')];
  // a text has no operators
  if (type === 'string') kinds.push('nosql-clean');
  if (isShortLength(option('maxLength')?.single?.value)) kinds.push('length-limit');
  return kinds.length > 0 ? given(kinds, Prim.String) : null;
}

const asked = new WeakMap<Analysis, boolean>();

/** Does anything in the project ask for what the chains have found? */
function asksForOutcome(analysis: Analysis): boolean {
  let known = asked.get(analysis);
  if (known === undefined) {
    known = analysis.modules.some(
      ({ ir }) => ir.identifiers.has('validationResult') || ir.identifiers.has('matchedData'),
    );
    asked.set(analysis, known);
  }
  return known;
}

function byChains(site: CallSite, handler: Value): ReadonlyMap<string, Value> {
  const members = new Map<string, Value>();
  if (!asksForOutcome(site.act.analysis)) return members;
  const chains = site.args.flatMap((arg) => knownItems(site.state, arg) ?? [arg]);
  const fields = new Map<string, Map<string, Value>>();
  for (const chain of chains) {
    if (chain.refs === null) continue;
    const option = (name: string): Value | null => propertyOf(site.state, chain, [name]);
    const member = option('$member')?.text ?? '';
    const name = option('$field')?.text ?? '';
    const check = option('$check')?.text ?? '';
    if (member === '' || name === '' || check === '') continue;
    const taint = inputOf(site, handler, member);
    const kept = fields.get(member) ?? new Map<string, Value>();
    kept.set(name, new Value(cleaned(site, [taint], [check]), null, Prim.Any, null, null, null, null));
    fields.set(member, kept);
  }
  for (const [member, kept] of fields) {
    const checked = withFields(site, member, inputOf(site, handler, member), kept, false);
    if (checked !== null) members.set(member, checked);
  }
  return members;
}

/** A member of the request of which some fields are checked, and all others are what came in. */
function withFields(
  site: CallSite,
  member: string,
  taint: Taint,
  fields: ReadonlyMap<string, Value>,
  closed: boolean,
): Value | null {
  if (fields.size === 0) return null;
  const rest = closed ? null : UNKNOWN.withTaints([taint]);
  const object = new HeapObject(new Map(fields), rest, !closed, false, -1, null);
  return allocate(site.act, site.state, site.dst, object, member);
}

function inputOf(site: CallSite, handler: Value, member: string): Taint {
  const fn = handler.fns?.[0];
  const parameter = fn?.fn?.params.at(0);
  const { start, end } = parameter ?? site;
  const { analysis, module } = site.act;
  const label = `${parameter?.name === undefined || parameter.name === '' ? 'request' : parameter.name}.${member}`;
  return analysis.sourceTaint('user-input', '', fn?.module ?? module, start, end, 0, label);
}
