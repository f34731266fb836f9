/** What Java does with objects of the project's classes without being asked: texts of them (JavaScript too), constants of enums, Lombok's methods. */
import { NONE, Op, type FieldIr, type FunctionIr, type LanguageId } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Activation, Analysis } from './analysis.js';
import { invoke, type CallSite } from './call.js';
import { classIr, declaredClass, functionRef, membersNamed, supertypes, type ClassRef } from './hierarchy.js';
import { classValue } from './javaTypes.js';
import { lombokClass, namedFields } from './lombokText.js';
import { memberValue, storedValue } from './members.js';
import { deepTaints, heapObject, writeField, writeUnknownKey } from './objects.js';
import type { HeapObject, State } from './state.js';
import { columnNames } from './storedRecords.js';
import { joinTaints, joinValues, Prim, UNKNOWN_STRING, Value, type FunctionRef } from './value.js';

interface Place {
  readonly start: number;
  readonly end: number;
}

const ASKS_TO_STRING: ReadonlySet<LanguageId> = new Set(['java', 'javascript', 'typescript']);

/** The text of a value where the language makes one: an object of a class gives what its `toString` returns. */
export function instanceText(act: Activation, state: State, at: Place, value: Value, depth = 0): Value {
  if (value.refs === null || !ASKS_TO_STRING.has(act.module.ir.language)) return value;
  let result: Value | null = null;
  for (const id of value.refs) {
    const object = heapObject(state, id);
    if (object?.classOf == null) {
      const elements = object === null || depth > MOST_INSIDE ? null : textOfElements(act, state, at, object, depth);
      if (elements === null) return value;
      const text = elements.withTaints(joinTaints(value.taints, elements.taints));
      result = result === null ? text : joinValues(result, text);
      continue;
    }
    const self = new Value(value.taints, null, Prim.Object, value.apis, [id], null, null);
    const text = textOfInstance(act, state, at, object.classOf, self);
    if (text === null) return value;
    result = result === null ? text : joinValues(result, text);
  }
  return result ?? value;
}

/** Collections inside of one another of which the text is looked at. */
const MOST_INSIDE = 2;

/** What a collection shows of objects of the project's classes; null if it has none. */
function textOfElements(act: Activation, state: State, at: Place, object: HeapObject, depth: number): Value | null {
  if (act.module.ir.language !== 'java') return null;
  let taints: Value['taints'] = null;
  let hasOwn = false;
  for (const held of object.rest === null ? object.fields.values() : [...object.fields.values(), object.rest]) {
    const shown = instanceText(act, state, at, held, depth + 1);
    hasOwn ||= shown !== held;
    taints = joinTaints(taints, deepTaints(state, shown));
  }
  return hasOwn ? new Value(taints, null, Prim.String, null, null, null, null) : null;
}

/** Null if an object without a `toString` of its own has no text that says anything. */
function textOfInstance(act: Activation, state: State, at: Place, cls: ClassRef, self: Value): Value | null {
  const method = membersNamed(act.analysis, cls, 'toString').find(
    ({ fn }) => fn.params.length === 0 && !fn.isAbstract && !fn.isStatic,
  );
  if (method !== undefined && !tellsByReflection(method.fn)) {
    const text = invoke(act, state, functionRef(method.owner.module, method.fn, self), self, [], NONE, at);
    return text.prim === Prim.Any ? text.withPrim(Prim.String) : text;
  }
  if (act.module.ir.language !== 'java') return null;
  if (method === undefined && !tellsContents(act.analysis, cls)) return UNKNOWN_STRING;
  const named = method === undefined ? namedFields(act.analysis, cls) : reflectedNames(act.analysis, cls);
  let taints: Value['taints'] = named === null ? deepTaints(state, self) : null;
  for (const name of named ?? [])
    taints = joinTaints(taints, deepTaints(state, memberValue(act, state, self, name, NONE, at)));
  return taints === null ? UNKNOWN_STRING : new Value(taints, null, Prim.String, null, null, null, null);
}

/**
 * Does a `toString` have a library tell all fields of its object: `ToStringBuilder.reflectionToString(this)`,
 * `new ReflectionToStringBuilder(this).toString()`? One that leaves fields out is not looked into.
 */
function tellsByReflection({ body }: FunctionIr): boolean {
  return (
    body.length <= MOST_OF_TEXT &&
    body.some(
      (instr) =>
        (instr.op === Op.CallMethod && instr.name === 'reflectionToString') ||
        (instr.op === Op.New && simpleName(instr.type?.name ?? '') === 'ReflectionToStringBuilder'),
    ) &&
    !body.some(
      (instr) =>
        instr.op === Op.CallMethod && /^(?:setExclude|setInclude|toStringExclude|toStringInclude)/.test(instr.name),
    )
  );
}

/** How many steps a `toString` has that does nothing else. */
const MOST_OF_TEXT = 12;

/** The fields that such a text tells, those of classes above too. */
function reflectedNames(analysis: Analysis, cls: ClassRef): readonly string[] {
  const own = classIr(cls).fields.filter(
    ({ isStatic, decorators }) => !isStatic && !decorators.some(({ name }) => simpleName(name) === 'ToStringExclude'),
  );
  const above = supertypes(analysis, cls).filter((one) => classIr(one).kind !== 'interface');
  return [...own.map(({ name }) => name), ...above.flatMap((one) => columnNames(analysis, one))];
}

/** Whether the text that a class inherits or is given tells its fields: records do, plain objects only their class. */
function tellsContents(analysis: Analysis, cls: ClassRef): boolean {
  const info = classIr(cls);
  if (info.kind === 'record' || info.kind === 'interface') return true;
  if (lombokClass(analysis, cls) !== null) return true;
  if (info.superclass === null) return false;
  const above = membersNamed(analysis, cls, 'toString');
  // a superclass outside of the project: an exception tells its message
  return above.length === 0 && !isKnownClass(analysis, cls);
}

function isKnownClass(analysis: Analysis, cls: ClassRef): boolean {
  const seen = new Set<string>();
  let current: ClassRef | null = cls;
  while (current !== null && seen.size < 12) {
    const info = classIr(current);
    if (info.superclass === null) return true;
    seen.add(`${current.module.path}:${String(current.index)}`);
    const next: ClassRef | null = declaredClass(analysis, current.module, info.superclass);
    if (next === null) return false;
    current = next;
  }
  return true;
}

// ---------------------------------------------------------------- enums

/** The constants of an enum of the project, joined: what a value of that type can be. */
export function enumConstants(analysis: Analysis, state: State, cls: ClassRef): Value | null {
  let all: Value | null = null;
  for (const id of classValue(analysis, cls).refs ?? []) {
    const statics = heapObject(state, id) ?? heapObject(analysis.base, id);
    for (const value of statics?.fields.values() ?? []) {
      const isConstant = value.refs?.some((ref) => heapObject(state, ref)?.fields.has('name$') === true) === true;
      if (isConstant) all = all === null ? value : joinValues(all, value);
    }
  }
  return all;
}

// ---------------------------------------------------------------- callbacks

const OBJECT_METHODS = new Set(['equals', 'hashCode', 'toString', 'compareTo', 'close', 'finalize', 'clone']);
const MAX_METHODS = 8;

/**
 * Methods that a library may call on an object it is given: those of an anonymous class, and of a named one those that
 * override something.
 */
export function callbackMethods(object: HeapObject, id: number): readonly FunctionRef[] {
  const cls = object.classOf;
  if (cls === null || object.many || cls.module.ir.language !== 'java') return [];
  const info = cls.module.ir.classes[cls.index];
  const isAnonymous = info.variable === NONE;
  const methods = info.methods
    .map((index) => cls.module.ir.functions[index])
    .filter(
      (fn) =>
        !fn.isStatic &&
        !fn.isAbstract &&
        !OBJECT_METHODS.has(fn.name) &&
        (isAnonymous || fn.decorators.some((d) => d.name === 'Override')),
    );
  if (methods.length === 0 || methods.length > MAX_METHODS) return [];
  const self = new Value(null, null, Prim.Object, null, [id], null, null);
  return methods.map((fn) => functionRef(cls.module, fn, self));
}

// ---------------------------------------------------------------- Lombok

function hasInitialValue({ module }: ClassRef, field: FieldIr): boolean {
  return module.text(field.start, field.end).includes('=');
}

function isRequired({ module }: ClassRef, field: FieldIr): boolean {
  const before = module.text(Math.max(0, field.start - MOST_MODIFIERS), field.start);
  return /\bfinal\b|@NonNull\b/.test(before.slice(before.search(/[^;{}]*$/)));
}

/** Characters in front of a field's name in which its modifiers stand. */
const MOST_MODIFIERS = 200;

/**
 * Construction of a class that has no constructor in its source but is given arguments: a generated one takes the
 * fields in their order.
 */
export function constructByFields(site: CallSite, cls: ClassRef, instance: Value): void {
  const { act, state, args } = site;
  if (instance.refs === null || args.length === 0) return;
  const all = classIr(cls).fields.filter((f) => !f.isStatic);
  const open = all.filter((f) => !hasInitialValue(cls, f));
  // of all fields, of those without a value, of those that need one
  const fields = [all, open, open.filter((f) => isRequired(cls, f))].find((list) => list.length === args.length);
  if (fields !== undefined) {
    fields.forEach((field, i) => {
      const { start, end } = act.definitions[site.argRegs[i]] ?? site;
      const value = storedValue(act, args[i], field.name, classIr(cls).name, site.argRegs[i], start, end);
      writeField(state, instance.refs ?? [], field.name, value);
    });
    return;
  }
  let taints: Value['taints'] = null;
  for (const value of args) taints = joinTaints(taints, deepTaints(state, value));
  if (taints !== null) writeUnknownKey(state, instance.refs, new Value(taints, null, Prim.Any, null, null, null, null));
}
