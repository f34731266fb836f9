/**
 * Schemas that check what comes in, or shape what goes out (zod, Joi, yup, valibot, superstruct, class-transformer): what a
 * parsed object holds, field by field.
 */
import { NONE, Op, type Reg } from '../../ir/ir.js';
import type { Activation } from '../analysis.js';
import type { ApiNode } from '../apiIndex.js';
import { callFunctionValue, propertyOf, type CallSite } from '../call.js';
import { classIr } from '../hierarchy.js';
import { checkedByPredicate } from '../checks.js';
import { ownerMatches } from '../nameVocabulary.js';
import { allocate, deepTaints, elementOf, heapObject, listObject, storedField } from '../objects.js';
import { validatedByPattern } from '../patterns.js';
import { regexOf } from '../refine.js';
import { isShortLength } from '../slowMatch.js';
import { HeapObject, OPEN_OBJECT } from '../state.js';
import { notePassword } from '../wholeReads.js';
import {
  cleanValue,
  constantValue,
  joinTaints,
  joinValues,
  Prim,
  stepTaints,
  UNDEFINED,
  UNKNOWN,
  UNKNOWN_BOOLEAN,
  Value,
  type Taint,
} from '../value.js';
import { argument, cleaned, importOf } from './common.js';

/** The properties in which a model keeps the fields of an object's schema, and the schema of a list's elements. */
const SHAPE = 'shape';
/** Whether properties stay that an object's schema does not name. */
const LOOSE = '$loose';
const ELEMENT = 'element';
/** The properties in which a text's schema keeps its pattern and its greatest length, and the functions that check and convert what is parsed. */
const PATTERN = '$pattern';
const CHECK = '$check';
const LIMIT = '$limit';
const CONVERSION = '$conversion';
const MOST_DEPTH = 3;

/** `schema.parse(input)`, where the schema is one of an object whose fields are known; null for any other. */
export function parsedObject(site: CallSite, schema: Value, name: string): Value | null {
  if (isOf(schema, 'ZodText')) return parsedText(site, schema, name);
  // yup hands on what it does not know, unless it is told not to
  if (isOf(schema, 'YupObject') && !isOn(site, 1, 'stripUnknown')) return asGiven(site, 0);
  return checkedBy(site, schema, 0, name.startsWith('safe') ? 'data' : isOf(schema, 'JoiObject') ? 'value' : null);
}

/** `z.string().max(200).parse(input)` */
function parsedText(site: CallSite, schema: Value, name: string): Value {
  const data = checked(site, schema, dataIn(site, argument(site, 0)));
  return name.startsWith('safe') ? under(site, 'data', data) : data;
}

function under(site: CallSite, name: string, value: Value): Value {
  const holder = new HeapObject(new Map([[name, value]]), null, true, false, -1, null);
  return allocate(site.act, site.state, site.dst, holder, 'parsed');
}

/** `z.string().regex(/^[a-z]+$/)`, `z.string().transform(Number)`: a schema of texts with a pattern or a conversion; null for any other. */
export function refinedText(site: CallSite, schema: Value, name: string): Value | null {
  if (!isOf(schema, 'ZodText')) return null;
  const made = site.act.definitions[site.argRegs[0] ?? NONE];
  if (made?.op === Op.LoadGlobal && TO_NUMBER.has(made.name))
    return allocate(site.act, site.state, site.dst, OPEN_OBJECT, 'schema').withApis(schemaType(site, 'ZodNumber'));
  const isPattern = name === 'regex' || name === 'pattern';
  const given = isPattern ? constantValue(regexSource(site.act, site.argRegs[0] ?? NONE)) : argument(site, 0);
  return withChecks(site, schema, isPattern ? PATTERN : name === 'refine' ? CHECK : CONVERSION, given);
}

/** `z.string().max(200)`, which keeps what the schema checks so far; null for any other receiver. */
export function limitedText(site: CallSite, schema: Value): Value | null {
  if (!isOf(schema, 'ZodText')) return null;
  const limit = argument(site, 0);
  return isShortLength(limit.single?.value) ? withChecks(site, schema, LIMIT, limit) : schema;
}

function withChecks(site: CallSite, schema: Value, name: string, given: Value): Value {
  const fields = new Map(schema.refs?.length === 1 ? heapObject(site.state, schema.refs[0])?.fields : []);
  fields.set(name, given);
  return allocate(site.act, site.state, site.dst, new HeapObject(fields, null, true, false, -1, null), 'schema');
}

const TO_NUMBER = new Set(['Number', 'parseInt', 'parseFloat', 'Boolean']);

function schemaType({ act }: CallSite, name: string): readonly ApiNode[] {
  return [act.analysis.languageIndex(act.module.ir.language).type(`validators.${name}`)];
}

/** `/^[a-z]+$/i` as a text. */
function regexSource(act: Activation, reg: Reg): string {
  const regex = regexOf(act, reg);
  return regex === null ? '' : `/${regex.pattern}/${regex.flags}`;
}

/**
 * `parse(schema, input)`, `mask(input, schema)`, `plainToInstance(View, record, { excludeExtraneousValues: true })`: functions of
 * libraries that check or shape a value.
 */
export function importedCheck(site: CallSite, callee: Reg): Value | null {
  const binding = importOf(site, callee);
  return binding === null ? null : librariesCheck(site, binding.module, binding.imported);
}

/** The same as a member of what the library exports: `v.parse(schema, input)`. */
export function memberCheck(site: CallSite, name: string): Value | null {
  const binding = importOf(site, site.receiverReg);
  return binding === null ? null : librariesCheck(site, binding.module, name);
}

function librariesCheck(site: CallSite, library: string, name: string): Value | null {
  switch (library) {
    case 'valibot':
      if (!/^(?:safeParse|parse)(?:Async)?$/.test(name)) return null;
      return checkedBy(site, argument(site, 0), 1, name.startsWith('safe') ? 'output' : null);
    case 'superstruct':
      return name === 'mask' || name === 'create' ? checkedBy(site, argument(site, 1), 0, null) : null;
    case 'joi':
    case '@hapi/joi':
      return name === 'attempt' ? checkedBy(site, argument(site, 1), 0, null) : null;
    case 'class-transformer':
      if (!/^plainTo(?:Instance|Class)$/.test(name)) return null;
      return isOn(site, 2, 'excludeExtraneousValues')
        ? exposedFields(site, argument(site, 0), argument(site, 1))
        : asGiven(site, 1);
    default:
      return null;
  }
}

/** `{ file: z.string(), width: z.number() }` where a library takes it for the schema of an object; null for any other value. */
function schemaOfFields(site: CallSite, fields: Value): Value | null {
  const own = fields.apis === null && fields.refs?.length === 1 ? heapObject(site.state, fields.refs[0]) : null;
  if (own === null || own.classOf !== null || own.rest !== null || own.open || own.length !== -1) return null;
  const isSchema = ({ apis }: Value): boolean => apis?.some(({ path }) => path.startsWith('validators.')) === true;
  if (own.fields.size === 0 || ![...own.fields.values()].some(isSchema)) return null;
  const holder = new HeapObject(new Map([[SHAPE, fields]]), null, true, false, -1, null);
  return allocate(site.act, site.state, site.dst, holder, 'schema');
}

/** What a schema makes of a value, whatever the schema is one of. */
export function schemaOutcome(site: CallSite, schema: Value, input: Value): Value {
  const whole = schemaOfFields(site, schema) ?? schema;
  return parsed(site, whole, input, 0, '') ?? checked(site, whole, dataIn(site, input));
}

/** An argument that is handed on with all that it holds. */
function asGiven(site: CallSite, index: number): Value | null {
  const input = argument(site, index);
  return input.refs === null ? null : input;
}

/** What a schema lets through of the argument at `index`, under a property of the result if it has one. */
function checkedBy(site: CallSite, schema: Value, index: number, within: string | null): Value | null {
  const input = argument(site, index);
  if (dataIn(site, input) === null) {
    // what is checked is not known: the names in the schema are no data
    return shapeOf(site, schema) === null ? null : UNKNOWN;
  }
  const data = parsed(site, schema, input, 0, '');
  if (data === null) return null;
  const { vocabulary } = site.act.analysis.index;
  for (const key of shapeOf(site, schema)?.fields.keys() ?? [])
    if (vocabulary.classify(key).some(({ type }) => type.kind === 'password'))
      notePassword(site.act, site.state, site.argRegs[index] ?? NONE, { name: key, start: site.start, end: site.end });
  return within === null ? data : under(site, within, data);
}

function isOf(schema: Value, type: string): boolean {
  return schema.apis?.some((node) => node.path === `validators.${type}`) === true;
}

/** Is an option set in the argument at `index`? */
function isOn(site: CallSite, index: number, option: string): boolean {
  return propertyOf(site.state, argument(site, index), [option])?.single?.value === true;
}

/** The fields that a class exposes, of a record or of each of a list. */
function exposedFields(site: CallSite, cls: Value, record: Value): Value | null {
  const { act, state } = site;
  const view = cls.fns?.find((fn) => fn.classIndex >= 0);
  if (view === undefined || record.refs === null) return null;
  const exposed = classIr({ module: view.module, index: view.classIndex }).fields.filter(({ decorators }) =>
    decorators.some(({ start, end }) => /^@?Expose\b/.test(view.module.text(start, end))),
  );
  const isList = record.refs.some((id) => {
    const object = heapObject(state, id);
    return object !== null && object.classOf === null && object.fields.size === 0 && object.rest !== null;
  });
  const one = isList ? elementOf(state, record) : record;
  const fields = new Map(exposed.map(({ name }) => [name, fieldOf(site, one, name)]));
  const made = allocate(act, state, site.dst, new HeapObject(fields, null, false, false, -1, null), 'exposed');
  return isList ? allocate(act, state, site.dst, listObject([], made), 'views') : made;
}

/** `schema.extend({ … })`, `schema.pick({ … })`: a schema of an object with other fields; null for any other receiver. */
export function derivedSchema(site: CallSite, schema: Value, name: string): Value | null {
  const own = shapeOf(site, schema) ?? looseShape(site, schema);
  if (name === 'array') return own === null && !SIMPLE.some((type) => isOf(schema, type)) ? null : listOf(site, schema);
  if (
    own === null &&
    !((name === 'shape' || name === 'keys') && (isOf(schema, 'YupObject') || isOf(schema, 'JoiObject')))
  )
    return null;
  const first = argument(site, 0);
  const given = first.refs?.length === 1 ? heapObject(site.state, first.refs[0]) : null;
  const fields = new Map(own?.fields ?? []);
  if (EXTENDING.has(name)) for (const [key, field] of given?.fields ?? []) fields.set(key, field);
  else if (name === 'merge') for (const [key, field] of shapeOf(site, first)?.fields ?? []) fields.set(key, field);
  else if (name === 'pick')
    for (const key of own?.fields.keys() ?? []) if (given?.fields.has(key) !== true) fields.delete(key);
  if (name === 'omit') for (const key of given?.fields.keys() ?? []) fields.delete(key);
  const shape = allocate(
    site.act,
    site.state,
    site.dst,
    new HeapObject(fields, null, own?.open === true || isLoosening(site, name), false, -1, null),
    'fields',
  );
  const holder = new HeapObject(new Map([[SHAPE, shape]]), null, true, false, -1, null);
  return allocate(site.act, site.state, site.dst, holder, 'schema').withApis(schema.apis);
}

/** Methods that add the fields they are given. */
const EXTENDING: ReadonlySet<string> = new Set(['extend', 'safeExtend', 'shape', 'keys']);

/** Methods after which fields that the schema does not have stay. */
const LOOSENING: ReadonlySet<string> = new Set(['passthrough', 'loose', 'catchall', 'unknown']);

function isLoosening(site: CallSite, name: string): boolean {
  return LOOSENING.has(name) && argument(site, 0).single?.value !== false;
}

/** `schema.array()`. */
function listOf(site: CallSite, element: Value): Value {
  const holder = new HeapObject(new Map([[ELEMENT, element]]), null, true, false, -1, null);
  return allocate(site.act, site.state, site.dst, holder, 'list').withApis(schemaType(site, 'ZodList'));
}

/** The fields of an object's schema, where all are known. */
function shapeOf(site: CallSite, schema: Value): HeapObject | null {
  const fields = writtenShape(site, schema);
  if (fields === null || fields.rest !== null || fields.open) return null;
  return storedField(site.state, schema, LOOSE) === undefined ? fields : null;
}

/** The same of a schema that keeps all other properties too. */
function looseShape(site: CallSite, schema: Value): HeapObject | null {
  const fields = writtenShape(site, schema);
  if (fields === null || fields.rest !== null) return null;
  if (storedField(site.state, schema, LOOSE) !== undefined)
    return new HeapObject(fields.fields, null, true, false, -1, null);
  return fields.open ? fields : null;
}

/** The fields that an object's schema names. */
function writtenShape({ state }: CallSite, schema: Value): HeapObject | null {
  const id = schema.refs?.length === 1 ? schema.refs[0] : undefined;
  const shape = id === undefined ? undefined : heapObject(state, id)?.get(SHAPE);
  return shape?.refs?.length === 1 ? heapObject(state, shape.refs[0]) : null;
}

/** What a value holds. A password in it is in one field, which its name tells. */
function dataIn({ state }: CallSite, value: Value): readonly Taint[] | null {
  const taints = deepTaints(state, value)?.filter(({ origin }) => origin.kind !== 'password-holder') ?? [];
  return taints.length === 0 ? null : taints;
}

/** A field of what is checked, where it is an object whose fields are known; else anything that it holds. */
function fieldOf({ state }: CallSite, input: Value, name: string): Value {
  const objects = (input.refs ?? []).map((id) => heapObject(state, id));
  if (objects.length === 0 || objects.some((object) => object === null || object.fields.size === 0)) return input;
  let field = input.taints === null ? UNDEFINED : UNKNOWN.withTaints(input.taints);
  for (const object of objects) field = joinValues(field, object?.get(name) ?? UNDEFINED);
  return field;
}

/** Any element of a list, with what the list holds as a whole. */
function elementsIn({ state }: CallSite, list: Value): Value {
  const element = list.refs === null ? list : elementOf(state, list);
  return element.withTaints(joinTaints(element.taints, list.taints));
}

function parsed(site: CallSite, schema: Value, input: Value, depth: number, path: string): Value | null {
  const { act, state } = site;
  if (depth > MOST_DEPTH) return null;
  const list = schema.refs?.length === 1 ? heapObject(state, schema.refs[0])?.get(ELEMENT) : undefined;
  if (list !== undefined) {
    const given = elementsIn(site, input);
    const element = parsed(site, list, given, depth + 1, `${path}[]`) ?? checkedElement(site, list, given);
    return element === null ? null : allocate(act, state, site.dst, listObject([], element), `list${path}`);
  }
  const fields = shapeOf(site, schema) ?? looseShape(site, schema);
  if (fields === null) return null;
  const result = new Map<string, Value>();
  for (const [name, field] of fields.fields) {
    const given = fieldOf(site, input, name);
    result.set(
      name,
      parsed(site, field, given, depth + 1, `${path}.${name}`) ??
        namedField(site, checked(site, field, dataIn(site, given)), name),
    );
  }
  if (!fields.open)
    return allocate(act, state, site.dst, new HeapObject(result, null, false, false, -1, null), `shape${path}`);
  // whatever else was sent stays as it is
  const { start, end } = site;
  const others = input.taints === null ? null : stepTaints(input.taints, 'step', act.module, start, end, KEEPS_OTHERS);
  const rest = input.refs === null ? null : elementOf(state, input);
  const object = new HeapObject(result, rest, true, false, -1, null);
  return allocate(act, state, site.dst, object, `shape${path}`).withTaints(others);
}

/** What a trace says of input that was checked by a schema which lets all other properties through. */
export const KEEPS_OTHERS = 'checked by a schema that keeps properties which it does not name';

/** An element of which the schema says that it is a text, a number or one of a list; null for any other. */
function checkedElement(site: CallSite, schema: Value, given: Value): Value | null {
  return SIMPLE.some((type) => isOf(schema, type)) ? checked(site, schema, dataIn(site, given)) : null;
}

const SIMPLE = ['ZodText', 'ZodNumber', 'ZodEnum', 'JoiNumber', 'Flag'];

/** What the name of a field tells of it, for who uses the object as a whole. */
export function namedField(site: CallSite, value: Value, name: string): Value {
  const { act, start, end } = site;
  let { taints } = value;
  for (const { type, owners } of act.analysis.index.vocabulary.classify(name)) {
    if (!ownerMatches(owners, '') || (value.prim === Prim.Number && type.notTypes.includes('number'))) continue;
    if (value.prim === Prim.Boolean && type.notTypes.includes('boolean')) continue;
    taints = joinTaints(taints, [act.analysis.sourceTaint(type.kind, type.id, act.module, start, end, 0, name)]);
  }
  return value.withTaints(taints);
}

/** A field by the check that its schema makes: a number, one of a list, a text, or anything. */
function checked(site: CallSite, schema: Value, given: readonly Taint[] | null): Value {
  if (isOf(schema, 'Flag')) return UNKNOWN_BOOLEAN;
  if (isOf(schema, 'ZodNumber') || isOf(schema, 'JoiNumber'))
    return new Value(cleaned(site, given, ['number']), null, Prim.Any, null, null, null, null);
  if (isOf(schema, 'ZodEnum'))
    return new Value(cleaned(site, given, ['allow-list']), null, Prim.String, null, null, null, null);
  const own = schema.refs?.length === 1 ? heapObject(site.state, schema.refs[0]) : null;
  const taints = own?.fields.has(LIMIT) === true ? cleaned(site, given, ['length-limit']) : given;
  const pattern = own?.fields.get(PATTERN)?.text ?? null;
  const check = own?.fields.get(CHECK);
  const conversion = own?.fields.get(CONVERSION);
  if (pattern !== null || check !== undefined || conversion !== undefined) {
    const end = pattern?.lastIndexOf('/') ?? 0;
    const kinds = pattern === null ? [] : validatedByPattern(pattern.slice(1, end), pattern.slice(end + 1));
    let text = new Value(cleaned(site, taints, kinds), null, Prim.String, null, null, null, null);
    if (check !== undefined) text = cleanValue(text, checkedByPredicate(site.act, site.state, check, text));
    return conversion === undefined ? text : (callFunctionValue(site, conversion, [text]) ?? text);
  }
  return new Value(taints, null, isOf(schema, 'ZodText') ? Prim.String : Prim.Any, null, null, null, null);
}
