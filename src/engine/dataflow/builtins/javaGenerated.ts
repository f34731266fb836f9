/**
 * Methods of the project's classes that nobody wrote: builders, accessors and factories of Lombok, and helpers that copy one
 * bean into another. What they do is told by the fields of the class.
 */
import { Op, type FieldIr } from '../../ir/ir.js';
import { simpleName } from '../../ir/simpleName.js';
import type { CallSite } from '../call.js';
import { classIr, supertypes, type ClassRef } from '../hierarchy.js';
import { constructByFields } from '../javaObjects.js';
import { javaTypeOf } from '../javaTypes.js';
import { memberValue } from '../members.js';
import { allocate, deepTaints, heapObject, materialize, storedField, writeField, writeUnknownKey } from '../objects.js';
import { HeapObject } from '../state.js';
import { keepChanged } from '../storedInput.js';
import {
  constantValue,
  doubtTaints,
  joinTaints,
  joinValues,
  stepTaints,
  type ObjectId,
  type Taint,
  type Value,
} from '../value.js';
import { argument } from './common.js';
import { newList } from './javaCollections.js';
import { boxed, BUILDER_FIELD, isInstance } from './javaSupport.js';

/** `A.builder()`, `A.of(x)`, `a.toBuilder()`, `a.withName(x)`, `a.name()`, `a.name(x)`; null if it is none of them. */
export function generatedMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const made = receiver.fns?.find((f) => f.classIndex >= 0);
  if (made !== undefined) {
    const cls = { module: made.module, index: made.classIndex };
    if (name === 'builder' && site.args.length === 0) return newBuilder(site, cls, new Map());
    if (isFactory(cls, name)) return constructed(site, cls);
    // A::getName, called with an object
    if (site.args.length !== 1 || !/^(?:get|is)[A-Z]/.test(name)) return null;
    const [object] = site.args;
    return beanMethod({ ...site, args: [], argRegs: [], receiverReg: site.argRegs[0] }, object, name);
  }
  return builderMethod(site, receiver, name) ?? fluentMethod(site, receiver, name) ?? convertedBean(site, name);
}

function newBuilder(site: CallSite, cls: ClassRef, fields: ReadonlyMap<string, Value>): Value {
  const all = new Map([...fields, [BUILDER_FIELD, constantValue(true)] as const]);
  return allocate(site.act, site.state, site.dst, new HeapObject(all, null, false, false, -1, cls));
}

/** `@AllArgsConstructor(staticName = "of")`, `@Value(staticConstructor = "of")` */
function isFactory(cls: ClassRef, name: string): boolean {
  return classIr(cls).decorators.some((decorator) =>
    decorator.args.some((arg) => /^static(?:Name|Constructor)$/.test(arg.name ?? '') && arg.value === name),
  );
}

function constructed(site: CallSite, cls: ClassRef): Value {
  const fields = new HeapObject(new Map(), null, false, false, -1, cls);
  const instance = allocate(site.act, site.state, site.dst, fields, 'factory');
  constructByFields(site, cls, instance);
  return instance;
}

/** Lombok's `A.builder().name(x).build()`: the object is filled field by field. */
function builderMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { state } = site;
  if (boxed(state, receiver, BUILDER_FIELD) === undefined) return null;
  if (name === 'build' && site.args.length === 0) {
    for (const id of receiver.refs ?? []) {
      const object = heapObject(state, id);
      if (object === null) continue;
      const fields = new Map(object.fields);
      fields.delete(BUILDER_FIELD);
      state.set(id, new HeapObject(fields, object.rest, object.open, object.many, object.length, object.classOf));
    }
    return receiver;
  }
  if (site.args.length !== 1 || receiver.refs === null) return null;
  const list = singularOf(site, receiver, name);
  if (list === null) writeField(state, receiver.refs, name, site.args[0]);
  else {
    const known = storedField(state, receiver, list);
    const added = newList(site, site.args);
    writeField(state, receiver.refs, list, known === undefined ? added : joinValues(known, added));
  }
  return receiver;
}

/** `@Singular List<String> tags`: `tag(x)` adds to it. */
function singularOf(site: CallSite, receiver: Value, name: string): string | null {
  const plurals = [`${name}s`, `${name}es`, name.replace(/y$/, 'ies')];
  const fields = fieldsOf(site, receiver);
  if (fields.some((field) => field.name === name)) return null;
  const list = fields.find(
    (f) => plurals.includes(f.name) && f.decorators.some((d) => simpleName(d.name) === 'Singular'),
  );
  return list?.name ?? null;
}

/** `a.toBuilder()`, `a.withName(x)`, and accessors without `get` and `set`. */
function fluentMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { act, state, args } = site;
  if (receiver.refs === null || args.length > 1 || !isInstance(state, receiver)) return null;
  const object = heapObject(state, receiver.refs[0]);
  if (object?.classOf == null) return null;
  if (name === 'toBuilder' && args.length === 0) return newBuilder(site, object.classOf, object.fields);
  const changed = /^with([A-Z]\w*)$/.exec(name)?.[1];
  if (changed !== undefined && args.length === 1) {
    const property = propertyName(changed);
    if (!hasDeclaredField(site, receiver, property)) return null;
    const { fields, rest, open, many, length, classOf } = object;
    const copy = new HeapObject(new Map(fields), rest, open, many, length, classOf);
    const result = allocate(act, state, site.dst, copy, 'with').withTaints(receiver.taints);
    writeField(state, result.refs ?? [], property, args[0]);
    return result;
  }
  if (!hasDeclaredField(site, receiver, name)) return null;
  if (args.length === 0) return memberValue(act, state, receiver, name, site.receiverReg, site);
  writeField(state, receiver.refs, name, args[0]);
  return receiver;
}

/** `getName()`, `isName()`, `setName(x)` of a class whose methods are generated or not known: the field `name`. */
export function beanMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { act, state } = site;
  if (site.args.length === 2 && SETS_NAMED.test(name)) return namedProperty(site, receiver);
  const field = /^(?:get|is|set)([A-Z]\w*)$/.exec(name)?.[1];
  if (field === undefined) return null;
  const property = propertyName(field);
  if (name.startsWith('set')) {
    if (site.args.length !== 1 || (receiver.apis !== null && receiver.refs === null)) return null;
    const refs = site.receiverReg < 0 ? receiver.refs : materialize(act, state, site.receiverReg);
    if (refs !== null) writeProperty(site, refs, property, argument(site, 0));
    return refs === null ? receiver : receiver.withRefs(refs);
  }
  if (site.args.length !== 0 || receiver.refs === null) return null;
  const stored = storedField(state, receiver, property);
  if (stored === undefined && !isInstance(state, receiver)) return null;
  if (stored === undefined && !hasDeclaredField(site, receiver, property)) return null;
  return memberValue(act, state, receiver, property, site.receiverReg, site);
}

/** `setField("Email", x)`, `addCustomField(name, x)`, `putMetadata(key, x)` of an object of a library. */
const SETS_NAMED =
  /^(?:set|put|add|with)(?:Custom|Extra|Additional|Dynamic)?(?:Field|Property|Param|Parameter|Value|Data|Metadata|Tag|Trait|Detail|Argument|Variable|Attribute|Entry|Item)$/;

function namedProperty(site: CallSite, receiver: Value): Value | null {
  const { act, state } = site;
  if (receiver.apis !== null || receiver.fns !== null || isInstance(state, receiver)) return null;
  const [key, value] = site.args;
  if (deepTaints(state, value) === null) return null;
  const refs = site.receiverReg < 0 ? receiver.refs : materialize(act, state, site.receiverReg);
  if (refs === null) return null;
  const name = key.single?.value;
  if (typeof name === 'string') writeField(state, refs, name, value);
  else writeUnknownKey(state, refs, value);
  return receiver.withRefs(refs);
}

/** What only holds what it is given while it works: its argument is a place, a time or a question. */
const HOLDS_NO_CONTENT =
  /(?:Writer|Reader|Stream|Thread|Socket|Query|Criteria|Filter|Example|Specification|Predicate|Matcher|Locale|Pattern|File|Path|Key)$/;

/**
 * `new Comment("by " + email)`: an object of a library's class holds what its constructor is given, personal data
 * too, of which only names tell.
 */
export function heldByLibrary(site: CallSite, name: string): Value | null {
  const { act, state, args } = site;
  if (args.length === 0 || args.length > MOST_HELD || HOLDS_NO_CONTENT.test(name)) return null;
  // of others, models tell
  const instr = act.definitions[site.dst];
  if (instr?.op !== Op.New) return null;
  const nodes = instr.type === null ? [] : javaTypeOf(act.analysis, act.module, instr.type).nodes;
  if (nodes.some(({ newRows, callRows }) => (newRows ?? callRows) !== null)) return null;
  const fields = new Map<string, Value>();
  let brought: readonly Taint[] | null = null;
  for (const [i, value] of args.entries()) {
    if (value.fns !== null) return null;
    const personal = value.taints?.filter(({ origin }) => origin.kind.startsWith('personal:')) ?? [];
    if (personal.length > 0) fields.set(String(i), value.withTaints(personal));
    brought = joinTaints(brought, deepTaints(state, value)?.filter(({ origin }) => origin.dataType === '') ?? null);
  }
  if (fields.size === 0) return null;
  const made = allocate(act, state, site.dst, new HeapObject(fields, null, true, false, -1, null), 'held');
  const message = `through new ${name}, which is not known`;
  return brought === null || brought.length === 0
    ? made
    : made.withTaints(stepTaints(doubtTaints(brought), 'step', act.module, site.start, site.end, message));
}

const MOST_HELD = 8;

function propertyName(capitalized: string): string {
  return capitalized[0].toLowerCase() + capitalized.slice(1);
}

function hasDeclaredField(site: CallSite, receiver: Value, name: string): boolean {
  return fieldsOf(site, receiver).some((field) => field.name === name);
}

/** The fields of the classes that a value's objects have, inherited ones too. */
function fieldsOf(site: CallSite, value: Value): readonly FieldIr[] {
  return (value.refs ?? []).flatMap((id) => {
    const cls = heapObject(site.state, id)?.classOf;
    return cls == null ? [] : classFields(site, cls);
  });
}

const MOST_CLASSES = 8;

/** Writes a property of beans, which keeps it where they are records that were found. */
export function writeProperty(site: CallSite, refs: readonly ObjectId[], name: string, value: Value): void {
  const { act, state } = site;
  writeField(state, refs, name, value);
  keepChanged(
    act,
    site,
    refs.map((id) => heapObject(state, id)),
    name,
    value,
  );
}

/** The fields of a class and of those above it. */
export function classFields(site: CallSite, cls: ClassRef): readonly FieldIr[] {
  const classes = [cls];
  for (let at = 0; at < classes.length && classes.length < MOST_CLASSES; at++)
    classes.push(...supertypes(site.act.analysis, classes[at]));
  return classes.flatMap((one) => classIr(one).fields.filter((field) => !field.isStatic));
}

// ---------------------------------------------------------------- copies

/**
 * `BeanUtils.copyProperties(a, b)` of Spring, `(b, a)` of Commons: fields of the same names, but for those that further
 * arguments name.
 */
export function copyProperties(site: CallSite): null {
  const { act, state } = site;
  const target = site.argRegs.length < 2 ? undefined : site.argRegs[isOfApache(site) ? 0 : 1];
  if (target === undefined) return null;
  const source = site.args[isOfApache(site) ? 1 : 0];
  const refs = target < 0 ? null : materialize(act, state, target);
  if (refs === null) return null;
  const to = act.read(target);
  const fields = fieldsOf(site, to);
  // an object of which no class is known takes all
  const names = fields.length > 0 ? fields : fieldsOf(site, source);
  const left = new Set(site.args.slice(2).map(({ text }) => text));
  copyFields(site, source, refs, new Map(names.flatMap(({ name }) => (left.has(name) ? [] : [[name, name]]))));
  return null;
}

function isOfApache(site: CallSite): boolean {
  return site.act.module.ir.variables.some(
    (variable) =>
      variable.import?.module.startsWith('org.apache.') === true &&
      /^(?:BeanUtils|PropertyUtils)$/.test(variable.import.imported),
  );
}

/** Does a value carry data that was hashed or encrypted? */
function holdsHash({ act }: CallSite, { taints }: Value): boolean {
  const { index } = act.analysis;
  const mask = index.sanitizerBit('hash') | index.sanitizerBit('encrypt');
  return taints?.some(({ cleaned }) => (cleaned & mask) !== 0) === true;
}

/** @param names names of the target's fields, with those of the source that they are copied from */
function copyFields(
  site: CallSite,
  source: Value,
  refs: NonNullable<Value['refs']>,
  names: ReadonlyMap<string, string>,
): void {
  const { act, state } = site;
  if (deepTaints(state, source) === null) return;
  const known = new Set(fieldsOf(site, source).map((field) => field.name));
  for (const [name, from] of names) {
    const stored = storedField(state, source, from);
    if (stored === undefined && known.size > 0 && !known.has(from)) continue;
    // what a request filled has its data in each field
    const isRead = stored === undefined || (source.taints !== null && !holdsHash(site, stored));
    const value = isRead ? memberValue(act, state, source, from, -1, site) : stored;
    writeProperty(site, refs, name, value);
  }
}

/** The value of `A` in an argument `A.class`, null if it is another one. */
export function literalClass(site: CallSite, index: number): Value | null {
  const reg = site.argRegs[index] as number | undefined;
  const definition = reg === undefined || reg < 0 ? undefined : site.act.definitions[reg];
  return definition?.op === Op.GetField && definition.name === 'class' ? site.act.read(definition.object) : null;
}

/** `modelMapper.map(a, B.class)`, `objectMapper.convertValue(a, B.class)` */
function convertedBean(site: CallSite, name: string): Value | null {
  if ((name !== 'map' && name !== 'convertValue') || site.args.length !== 2) return null;
  const made = literalClass(site, 1)?.fns?.find((f) => f.classIndex >= 0);
  const [source] = site.args;
  if (made === undefined || !isInstance(site.state, source)) return null;
  const cls = { module: made.module, index: made.classIndex };
  const empty = new HeapObject(new Map(), null, false, false, -1, cls);
  const result = allocate(site.act, site.state, site.dst, empty, 'mapped');
  copyFields(site, source, result.refs ?? [], new Map(classFields(site, cls).map(({ name: field }) => [field, field])));
  return result;
}
