/** Schemas of marshmallow: what `load` gives of what it is given, field by field, and what `@post_load` makes of that. */
import { NONE, Op, type FieldIr, type Instr, type Parameter, type Reg } from '../../ir/ir.js';
import type { Activation } from '../analysis.js';
import { apiSuperclass, invoke, propertyOf, type CallSite } from '../call.js';
import { checkedByAssertion } from '../checks.js';
import { classIr, functionRef, lineage, type ClassRef } from '../hierarchy.js';
import { classOfVariable } from '../members.js';
import { metaOf, modelNamed } from '../modelClasses.js';
import type { ModuleContext } from '../moduleContext.js';
import { allocate, deepTaints, elementOf, heapObject } from '../objects.js';
import { withKinds } from '../pythonFormFields.js';
import { validatedByPattern } from '../patterns.js';
import { isShortLength } from '../slowMatch.js';
import { HeapObject, type State } from '../state.js';
import { cleanValue, joinTaints, Prim, UNKNOWN, Value, type Taint } from '../value.js';
import { anyOf, argumentNamed, listOfAny } from './common.js';

const MOST_DEPTH = 3;

const TYPE = /=\s*(?:\w+\.)*([A-Z]\w*)\s*\(/;
const NO_TEXT =
  /^(?:Int|Integer|Float|Decimal|Number|Bool|Boolean|(?:Naive|Aware)?DateTime|Date|Time|TimeDelta|UUID|IP\w*)$/;
const COLUMN_WITHOUT_TEXT =
  /\bColumn\(\s*(?:["'][^"'\n]*["']\s*,\s*)?(?:\w+\.)*(?:(?:Big|Small)?Integer|Float|Numeric|Boolean|Date|DateTime|Time|Interval|Uuid|UUID|Enum|ForeignKey)\b|:\s*Mapped\[(?:Optional\[)?(?:int|float|bool|date|datetime|Decimal|(?:uuid\.)?UUID)\b/;
const RELATION = /\b(?:relationship|relation|backref|column_property|hybrid_property)\s*\(/;
const ONE_OF = /\b(?:OneOf|ContainsOnly|Equal)\s*\(/;
/** `Regexp(r"^[A-Z]+$")`, which is matched from the beginning */
const PATTERN = /\bRegexp\(\s*r?(["'])\^?((?:(?!\1)[^\\\n]|\\.)*)\1/;
const LENGTH = /\bLength\([^()]*\b(?:max|equal)\s*=\s*(\d+)/;
const INNER_SCHEMA = /\bNested\(\s*(?:lambda\s*:\s*)?["']?((?:\w+\.)*\w+)["']?/;
const DATA_KEY = /\bdata_key\s*=\s*["']([^"'\n]+)["']/;
const IS_LIST = /\bmany\s*=\s*True\b|^\w+\s*=\s*(?:\w+\.)*List\(/;

/** `LoginSchema().load(data)`; null where the receiver is no schema of the project, or nothing is known of the data. */
export function loadedBySchema(site: CallSite, receiver: Value): Value | null {
  for (const id of receiver.refs ?? []) {
    const object = heapObject(site.state, id);
    const cls = object?.classOf ?? null;
    if (cls === null || !isSchema(site, cls)) continue;
    const self = receiver.refs?.length === 1 ? receiver : new Value(null, null, Prim.Object, null, [id], null, null);
    const isMany = isTrue(argumentNamed(site, 9, 'many')) || isTrue(madeWith(site, 'many'));
    const data = argumentNamed(site, 0, site.name === 'loads' ? 'json_data' : 'data');
    return loaded(site, { cls, self }, data, isMany);
  }
  return null;
}

/** Decorators that load what a request brings with a schema and hand it to the function. */
const HANDS_LOADED = /(?:^|\.)(?:arguments|use_args|use_kwargs|input)$/;
const LIBRARY_OF_SCHEMAS = /^(?:flask_smorest|webargs|apiflask)\b/;

/**
 * What a handler gets in a parameter from `@blp.arguments(PetSchema)`, `@use_kwargs({"host": fields.Str()})`; null where no such
 * decorator gives it, or nothing is known of the schema.
 */
export function loadedParameter(act: Activation, state: State, index: number): Value | null {
  const { analysis, module, fn } = act;
  const marks = fn.decorators.filter(({ name, value }) => value !== NONE && HANDS_LOADED.test(name));
  if (marks.length === 0 || fn.parent < 0) return null;
  if (!module.ir.variables.some((one) => LIBRARY_OF_SCHEMAS.test(one.import?.module ?? ''))) return null;
  const { definitions } = module.ir.functions[fn.parent];
  const parameter = fn.params[index];
  let position = 0;
  for (const mark of marks) {
    const call = definitions[mark.value];
    if (call?.op !== Op.Call && call?.op !== Op.CallMethod) continue;
    const byName = /use_kwargs$/.test(mark.name) || /\bas_kwargs\s*=\s*True\b/.test(module.text(mark.start, mark.end));
    if (!byName && position++ !== index) continue;
    const site = parameterSite(act, state, parameter);
    const taint = analysis.sourceTaint('user-input', '', module, parameter.start, parameter.end, 0, parameter.name);
    const data = UNKNOWN.withTaints([taint]);
    const whole = loadedBy(
      site,
      module,
      definitions,
      call.args[0] ?? NONE,
      data,
      IS_MANY.test(module.text(mark.start, mark.end)),
    );
    if (whole === null) continue;
    const value = byName ? propertyOf(state, whole, [parameter.name]) : whole;
    if (value !== null) return value;
  }
  return null;
}

const IS_MANY = /\bmany\s*=\s*True\b/;

function parameterSite(act: Activation, state: State, { start, end }: Parameter): Loading {
  return { act, state, dst: NONE, start, end, args: [], argRegs: [], names: null, receiverReg: NONE };
}

function loadedBy(
  site: Loading,
  module: ModuleContext,
  definitions: readonly (Instr | undefined)[],
  reg: Reg,
  data: Value,
  isMany: boolean,
): Value | null {
  const { analysis } = site.act;
  let made = definitions[reg];
  if (made?.op === Op.Call) made = definitions[made.callee];
  if (made?.op === Op.ObjectLit) {
    const fields = new Map<string, Value>();
    for (const { name, value } of made.entries) {
      const written = definitions[value];
      if (name === null || written === undefined) return null;
      fields.set(name, withKinds(analysis, data, kindsOf(`${name} = ${module.text(written.start, written.end)}`)));
    }
    return allocate(site.act, site.state, NONE, new HeapObject(fields, null, false, false, -1, null), 'parameter');
  }
  const cls = made?.op === Op.LoadVar ? classOfVariable(analysis, module, made.variable) : null;
  if (cls === null || !isSchema(site, cls)) return null;
  const self = UNKNOWN.withRefs([analysis.classInstance(cls.module, cls.index)]);
  return loaded(site, { cls, self }, data, isMany);
}

/** What of a call is needed to load. */
type Loading = Pick<CallSite, 'act' | 'state' | 'dst' | 'start' | 'end' | 'args' | 'argRegs' | 'names' | 'receiverReg'>;

/** The class of a schema, and the object that loads. */
interface Schema {
  readonly cls: ClassRef;
  readonly self: Value;
}

/** What a schema of the project makes of data: an object of its fields, or what its `@post_load` gives. */
function loaded(site: Loading, schema: Schema, data: Value, isMany: boolean, depth = 0): Value | null {
  const element = isMany ? elementOf(site.state, data) : data;
  if (deepTaints(site.state, element) === null) return null;
  const made = withHooks(site, schema, fieldsOf(site, schema, element, depth));
  return isMany ? listOfAny(site, made, `many${String(depth)}`) : made;
}

function isSchema({ act }: Loading, cls: ClassRef): boolean {
  return apiSuperclass(act.analysis, cls)?.some(({ path }) => path === 'marshmallow.Schema') === true;
}

/** A keyword of the call that made the schema. */
function madeWith({ act, receiverReg }: Loading, keyword: string): Value | undefined {
  let made = act.definitions[receiverReg];
  if (made?.op === Op.LoadVar) made = act.definitions[act.analysis.onlyStore(act.module, act.fn, made.variable)];
  if (made?.op !== Op.Call && made?.op !== Op.CallMethod) return undefined;
  const at = made.names?.indexOf(keyword) ?? -1;
  return at < 0 ? undefined : act.read(made.args[at]);
}

function isTrue(value: Value | undefined): boolean {
  return value?.single?.value === true;
}

function fieldsOf(site: Loading, schema: Schema, data: Value, depth: number): Value {
  const { act, state } = site;
  const fields = new Map<string, Value>();
  for (const cls of lineage(act.analysis, schema.cls)) {
    for (const field of classIr(cls).fields) {
      const written = cls.module.text(field.start, field.end);
      if (fields.has(field.name) || !TYPE.test(written) || /\bdump_only\s*=\s*True\b/.test(written)) continue;
      fields.set(field.name, fieldValue(site, schema, { cls, field, written }, data, depth));
    }
    for (const { name, isText } of columnsOf(site, cls)) {
      const given = propertyOf(state, data, [name]) ?? UNKNOWN;
      if (!fields.has(name)) fields.set(name, isText ? given : withKinds(site.act.analysis, given, ['number']));
    }
  }
  const rest = keepsUnknown(site, schema) ? anyOf(data.taints) : null;
  return allocate(act, state, site.dst, new HeapObject(fields, rest, false, false, -1, null), `loaded${String(depth)}`);
}

interface SchemaField {
  readonly cls: ClassRef;
  readonly field: FieldIr;
  readonly written: string;
}

function fieldValue(
  site: Loading,
  schema: Schema,
  { cls, field, written }: SchemaField,
  data: Value,
  depth: number,
): Value {
  const { act, state } = site;
  const key = DATA_KEY.exec(written)?.[1] ?? field.name;
  let value = propertyOf(state, data, [key]) ?? UNKNOWN;
  const inner = INNER_SCHEMA.exec(written)?.[1];
  if (inner !== undefined && depth < MOST_DEPTH) {
    const nested = modelNamed(act, cls.module, inner);
    if (nested !== null) {
      const self = new Value(
        null,
        null,
        Prim.Object,
        null,
        [act.analysis.classInstance(nested.module, nested.index)],
        null,
        null,
      );
      value = loaded(site, { cls: nested, self }, value, IS_LIST.test(written), depth + 1) ?? value;
    }
    return value;
  }
  value = withKinds(site.act.analysis, value, kindsOf(written));
  value = checkedByMethods(site, schema, field.name, value);
  const told = passwordOf(site, cls, field);
  return told === null || deepTaints(state, value) === null ? value : value.withTaints(joinTaints(value.taints, told));
}

/** What the field of a form is by its name, for those who get the whole. */
function passwordOf({ act }: Loading, { module }: ClassRef, { name, start, end }: FieldIr): readonly Taint[] | null {
  const found = act.analysis.index.vocabulary.classify(name).find(({ type }) => type.kind === 'password');
  return found === undefined ? null : [act.analysis.sourceTaint('password', found.type.id, module, start, end, 0)];
}

/** Sanitizer kinds that hold of what the field lets pass. */
function kindsOf(written: string): readonly string[] {
  const type =
    TYPE.exec(/^\w+\s*=\s*(?:\w+\.)*List\((.*)/s.exec(written)?.[1]?.replace(/^/, '=') ?? written)?.[1] ?? '';
  if (NO_TEXT.test(type)) return ['number'];
  if (/^Enum/.test(type) || ONE_OF.test(written)) return ['allow-list'];
  const pattern = PATTERN.exec(written)?.[2];
  const limit = LENGTH.exec(written)?.[1];
  return [
    ...(pattern === undefined ? [] : validatedByPattern(`^${pattern}`, '')),
    ...(limit !== undefined && isShortLength(Number(limit)) ? ['length-limit'] : []),
  ];
}

/** `@validates("room") def known(self, value): if value not in ROOMS: raise …` */
function checkedByMethods(site: Loading, schema: Schema, name: string, value: Value): Value {
  let result = value;
  for (const { ref, args } of methodsWith(site, schema.cls, 'validates')) {
    if (args.includes(name))
      result = cleanValue(result, checkedByAssertion(site.act, site.state, ref, schema.self, result));
  }
  return result;
}

function withHooks(site: Loading, schema: Schema, made: Value): Value {
  let result: Value = made;
  for (const { ref } of methodsWith(site, schema.cls, 'post_load')) {
    if (ref.fn === null || site.act.analysis.stack.includes(ref.fn)) continue;
    const given = invoke(site.act, site.state, ref, schema.self, [result], NONE, site);
    // what a hook of which nothing is known gives is what it got
    result = given === UNKNOWN ? result : given;
  }
  return result;
}

function methodsWith({ act }: Loading, cls: ClassRef, mark: string) {
  return lineage(act.analysis, cls).flatMap(({ module, index }) =>
    module.ir.classes[index].methods.flatMap((method) => {
      const fn = module.ir.functions[method];
      const marks = fn.decorators.filter(({ name }) => name === mark || name.endsWith(`.${mark}`));
      if (marks.length === 0) return [];
      return [{ ref: functionRef(module, fn, null), args: marks.flatMap((one) => one.args.map(({ value }) => value)) }];
    }),
  );
}

/** Does the schema hand on what it has no field for? */
function keepsUnknown(site: Loading, { cls }: Schema): boolean {
  const { act } = site;
  if (
    [argumentNamed(site, 9, 'unknown'), madeWith(site, 'unknown')].some(
      (value) => value?.text?.toLowerCase() === 'include',
    )
  )
    return true;
  return lineage(act.analysis, cls).some(({ module, index }) => {
    const meta = metaOf(module, module.ir.classes[index]);
    return meta !== undefined && /\bunknown\s*=\s*(?:\w+\.)*INCLUDE\b/.test(module.text(meta.start, meta.end));
  });
}

/** The columns of the model that a schema is made of: `class Meta: model = Patient`. */
function columnsOf(
  { act }: Loading,
  { module, index }: ClassRef,
): readonly { readonly name: string; readonly isText: boolean }[] {
  const info = module.ir.classes[index];
  if (!/AutoSchema$/.test(info.superclass?.name ?? '')) return [];
  const meta = metaOf(module, info);
  const named = meta?.fields.find(({ name }) => name === 'model');
  const model = named === undefined ? undefined : /=\s*((?:\w+\.)*\w+)$/.exec(module.text(named.start, named.end))?.[1];
  const cls = model === undefined ? null : modelNamed(act, module, model);
  if (meta === undefined || cls === null) return [];
  const left = meta.fields.find(({ name }) => name === 'exclude');
  const without = left === undefined ? '' : module.text(left.start, left.end);
  return lineage(act.analysis, cls).flatMap((owner) =>
    classIr(owner).fields.flatMap(({ name, start, end }) => {
      const written = owner.module.text(start, end);
      if (RELATION.test(written) || without.includes(`"${name}"`) || without.includes(`'${name}'`)) return [];
      return [{ name, isText: !COLUMN_WITHOUT_TEXT.test(written) }];
    }),
  );
}
