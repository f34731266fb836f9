/** Python's objects: attributes of the class seen through an instance, methods on classes, objects that are called. */
import { NONE, type FunctionIr, type TypeRef } from '../ir/ir.js';
import { wiringFuel, type Activation, type Analysis } from './analysis.js';
import { iteratedElement } from './builtins/common.js';
import { invoke, type CallSite } from './call.js';
import { checkedField } from './checkedFields.js';
import { functionRef, lineage, membersNamed, supertypes, type ClassRef } from './hierarchy.js';
import { ANY_KEYWORD, bindArguments } from './keywordArguments.js';
import { keepSerializer } from './modelClasses.js';
import type { ModuleContext } from './moduleContext.js';
import { allocate, deepTaints, heapObject, listObject, writeField } from './objects.js';
import { checksTypes } from './openSchemas.js';
import { keptByField } from './pythonEntities.js';
import { HeapObject, type State } from './state.js';
import { columnNames, isStored } from './storedRecords.js';
import {
  cleanValue,
  constantValue,
  doubtTaints,
  joinTaints,
  joinValues,
  Prim,
  UNKNOWN,
  Value,
  type FunctionRef,
  type Taint,
} from './value.js';

/** The class as a value, if its definition has run. */
function classValue(cls: ClassRef): Value | undefined {
  return cls.module.classValues.get(cls.module.ir.classes[cls.index].variable);
}

/** A method or accessor by name, own class first, then those above it. Class and static methods are found on instances too. */
export function pythonMember(
  analysis: Analysis,
  owner: ClassRef,
  name: string,
  wanted: 'any' | 'setter',
): { readonly module: ModuleContext; readonly fn: FunctionIr } | null {
  for (const { owner: declaring, fn } of membersNamed(analysis, owner, name)) {
    if ((fn.kind === 'setter') === (wanted === 'setter')) return { module: declaring.module, fn };
  }
  return null;
}

/** `self.TABLE` where TABLE is an attribute of the class or of one above it. */
export function classAttribute(analysis: Analysis, state: State, owner: ClassRef, name: string): Value | null {
  const seen = new Set<ClassRef>();
  const queue: ClassRef[] = [owner];
  for (let at = 0; at < queue.length && at < 12; at++) {
    const cls = queue[at];
    if (seen.has(cls)) continue;
    seen.add(cls);
    for (const id of classValue(cls)?.refs ?? []) {
      const value = heapObject(state, id)?.get(name);
      if (value !== undefined) return value;
    }
    queue.push(...supertypes(analysis, cls));
  }
  return null;
}

/**
 * `self.dump(…)` where `dump` is a function that the class has in an attribute: a plain one gets the object as its first argument,
 * one of `staticmethod`, of `partial` and a class do not.
 */
export function attributeFunction(
  analysis: Analysis,
  state: State,
  owner: ClassRef,
  name: string,
  object: Value,
): Value | undefined {
  const held = classAttribute(analysis, state, owner, name);
  if (held?.fns == null) return undefined;
  return held.withFns(
    held.fns.map((ref) => {
      const isPlain = ref.fn !== null && ref.fn.class === NONE && ref.classIndex < 0;
      return isPlain && ref.boundArgs === null && ref.boundThis === null ? { ...ref, boundArgs: [object] } : ref;
    }),
  );
}

/** What a constructor above sets, of an object that a framework makes: `self.service` of a view whose base class makes the service. */
export function inheritedAttribute(analysis: Analysis, state: State, object: HeapObject, name: string): Value | null {
  if (object.classOf === null || !object.many) return null;
  for (const { module, index } of lineage(analysis, object.classOf).slice(1)) {
    const id = module.classObjects.get(index);
    const value = id === undefined ? undefined : heapObject(state, id)?.fields.get(name);
    if (value !== undefined) return value;
  }
  return null;
}

/** `obj(…)` where obj is an instance with `__call__`. */
export function callInstance(site: CallSite, callee: Value): Value | null {
  const { act, state } = site;
  let result: Value | null = null;
  for (const id of callee.refs ?? []) {
    const owner = heapObject(state, id)?.classOf;
    if (owner == null) continue;
    const member = pythonMember(act.analysis, owner, '__call__', 'any');
    if (member === null) continue;
    const self = callee.refs?.length === 1 ? callee : new Value(null, null, Prim.Object, null, [id], null, null);
    const value = invoke(
      act,
      state,
      functionRef(member.module, member.fn, null),
      self,
      bindArguments(site, member.fn),
      site.dst,
      site,
    );
    result = result === null ? value : joinValues(result, value);
  }
  return result;
}

/** Is there a constructor in the class or above it? */
export function hasConstructor(analysis: Analysis, cls: ClassRef): boolean {
  const { constructors, kind } = cls.module.ir.classes[cls.index];
  return (
    constructors.length > 0 ||
    kind === 'enum' ||
    supertypes(analysis, cls).some((base) => hasConstructor(analysis, base))
  );
}

/** The nearest class above that has a constructor, its own or inherited. */
export function constructorAbove(analysis: Analysis, cls: ClassRef): ClassRef | null {
  return supertypes(analysis, cls).find((base) => hasConstructor(analysis, base)) ?? null;
}

/** Does the class extend a library's exception, itself or by those above it? */
export function isErrorClass(analysis: Analysis, cls: ClassRef): boolean {
  return lineage(analysis, cls).some(({ module, index }) => isError(module.ir.classes[index].superclass));
}

function isError(superclass: TypeRef | null): boolean {
  return superclass !== null && /(?:Error|Exception|Warning)$/.test(superclass.name);
}

/** `super().name(…)`: the method of the next class that has one. */
export function callAbove(site: CallSite, owner: ClassRef, name: string): Value | null {
  const { act, state } = site;
  for (const base of supertypes(act.analysis, owner)) {
    const member = pythonMember(act.analysis, base, name, 'any');
    if (member === null) continue;
    const ref = functionRef(member.module, member.fn, null);
    return invoke(act, state, ref, act.thisValue, bindArguments(site, member.fn), site.dst, site);
  }
  return null;
}

/**
 * An instance of a class of which no constructor is known keeps what it is given: keywords by name, the rest as `args`, as
 * exceptions do. What another class does with it is a guess.
 */
export function keepArguments(site: CallSite, owner: ClassRef, instance: Value): Value {
  const { act, state } = site;
  if (instance.refs === null || site.args.length === 0) return instance;
  const rest: Value[] = [];
  let taints: readonly Taint[] | null = null;
  if (site.names?.includes('data') === true) keepSerializer(act, owner);
  const columns =
    site.names?.includes(ANY_KEYWORD) === true && isStored(act.analysis, owner) ? columnNames(act.analysis, owner) : [];
  site.args.forEach((value, i) => {
    const name = site.names?.[i] ?? null;
    if (name !== null && name !== ANY_KEYWORD) keepField(site, owner, instance, name, value);
    else if (name !== null && columns.length > 0) {
      // Order(**body): any column that is not given by itself
      for (const column of columns)
        if (site.names?.includes(column) !== true) keepField(site, owner, instance, column, value);
    } else {
      rest.push(value);
      if (name === null) taints = joinTaints(taints, value.taints);
    }
  });
  if (rest.length > 0) {
    writeField(state, instance.refs, 'args', allocate(act, state, site.dst, listObject(rest, null), 'args'));
  }
  const isException = isError(owner.module.ir.classes[owner.index].superclass);
  return instance.withTaints(joinTaints(instance.taints, isException ? taints : doubtTaints(taints)));
}

/** Is a field, of the class or of one above it, declared as a number or a truth value? */
function isNumber(analysis: Analysis, owner: ClassRef, name: string): boolean {
  for (const { module, index } of lineage(analysis, owner)) {
    const field = module.ir.classes[index].fields.find((one) => one.name === name);
    if (field !== undefined) return field.type?.primitive === 'number' || field.type?.primitive === 'boolean';
  }
  return false;
}

/** What a schema was made of has been checked against the types of its fields. */
export function checkFields(analysis: Analysis, state: State, owner: ClassRef, { refs }: Value): void {
  if (refs === null || !checksTypes(analysis, owner)) return;
  const number = analysis.index.sanitizerBit('number');
  for (const id of refs) {
    for (const [name, value] of heapObject(state, id)?.fields ?? []) {
      if (value.taints === null) continue;
      const mask = checkedField(analysis, owner, name) | (isNumber(analysis, owner, name) ? number : 0);
      if (mask !== 0) writeField(state, [id], name, cleanValue(value, mask));
    }
  }
}

/** A field that a keyword fills: by its setter, or as a validator of an ORM gives it back. */
function keepField(site: CallSite, owner: ClassRef, instance: Value, name: string, value: Value): void {
  const { act, state } = site;
  const setter = pythonMember(act.analysis, owner, name, 'setter');
  if (setter !== null) {
    invoke(act, state, functionRef(setter.module, setter.fn, null), instance, [value], NONE, site);
    return;
  }
  writeField(state, instance.refs ?? [], name, validatedField(act, state, owner, instance, name, value, site));
}

/** What a field gets in place of a value: what a validator of the ORM gives back (`@validates('password')`). */
export function validatedField(
  act: Activation,
  state: State,
  owner: ClassRef,
  instance: Value,
  name: string,
  value: Value,
  at: At,
): Value {
  const queue = [owner];
  for (let next = 0; next < queue.length && next < 12; next++) {
    const { module, index } = queue[next];
    for (const method of module.ir.classes[index].methods) {
      const fn = module.ir.functions[method];
      if (fn.decorators.length === 0) continue;
      const checks = fn.decorators.some(
        (one) => /(?:^|\.)validates$/.test(one.name) && one.args.some((given) => given.value === name),
      );
      if (checks && !act.analysis.stack.includes(fn))
        return invoke(act, state, functionRef(module, fn, null), instance, [constantValue(name), value], NONE, at);
    }
    queue.push(...supertypes(act.analysis, queue[next]));
  }
  return keptByField(act.analysis, owner, name, value);
}

/** The class whose method or static method is walked on its own. */
export function genericClass(module: ModuleContext, index: number): Value | undefined {
  return index === NONE ? undefined : classValue({ module, index });
}

// ---------------------------------------------------------------- methods as functions

/** A method that is called as a plain function: its first argument is the object. */
export function isUnbound(site: CallSite, ref: FunctionRef): boolean {
  const { fn } = ref;
  if (fn === null || fn.class === NONE || fn.isStatic || fn.kind !== 'method' || ref.boundThis !== null) return false;
  return ref.module.ir.language === 'python' && (site.receiver === null || ref.boundArgs !== null);
}

/** The call with its first argument taken out as the object. */
export function unboundCall(site: CallSite): { readonly site: CallSite; readonly self: Value } | null {
  if (site.args.length === 0 || site.names?.[0] != null) return null;
  const inner: CallSite = {
    ...site,
    args: site.args.slice(1),
    argRegs: site.argRegs.slice(1),
    names: site.names === null ? null : site.names.slice(1),
  };
  return { site: inner, self: site.args[0] };
}

/** Calls the decorators of a method that are functions of the project; what they give takes the method's place. */
export function decorateMethod(act: Activation, state: State, fn: FunctionIr, method: Value): void {
  decorate(act, state, fn, method, fn.decorators);
}

/** The same for a function, by decorators that it imports; those of its own module are applied where it is defined. */
export function decorateFunction(act: Activation, state: State, fn: FunctionIr, made: Value): Value {
  const { variables } = act.module.ir;
  const others = fn.decorators.filter(
    ({ root, name }) => root !== NONE && (variables[root].import !== null || name.includes('.')),
  );
  return others.length === 0 ? made : decorate(act, state, fn, made, others);
}

function decorate(
  act: Activation,
  state: State,
  fn: FunctionIr,
  method: Value,
  decorators: FunctionIr['decorators'],
): Value {
  let current = method;
  // a module with many definitions must not run out before the last of them
  const { fuel } = act.analysis;
  act.analysis.fuel = wiringFuel(fn);
  for (const decorator of decorators.toReversed()) {
    if (decorator.value === NONE) continue;
    const decorate = act.read(decorator.value);
    let result: Value | null = null;
    for (const ref of decorate.fns ?? []) {
      if (ref.fn === null || (ref.fn.class !== NONE && ref.boundThis === null)) continue;
      const args = ref.boundArgs === null ? [current] : [...ref.boundArgs, current];
      const made = invoke(act, state, ref, ref.boundThis ?? UNKNOWN, args, decorator.value, decorator);
      result = result === null ? made : joinValues(result, made);
    }
    if (result?.fns?.some((ref) => ref.fn !== null) === true) current = result;
  }
  act.analysis.fuel = fuel;
  const wrapper = current === method ? undefined : current.fns?.find((ref) => ref.fn !== null);
  if (wrapper !== undefined) act.module.decorated.set(fn, wrapper);
  return current;
}

// ---------------------------------------------------------------- special methods

interface At {
  readonly start: number;
  readonly end: number;
}

function callSpecial(
  act: Activation,
  state: State,
  object: Value,
  name: string,
  args: readonly Value[],
  at: At,
): Value | null {
  let result: Value | null = null;
  for (const id of object.refs ?? []) {
    const owner = heapObject(state, id)?.classOf;
    const member = owner == null ? null : pythonMember(act.analysis, owner, name, 'any');
    if (member === null) continue;
    const self = object.refs?.length === 1 ? object : new Value(null, null, Prim.Object, null, [id], null, null);
    const value = invoke(act, state, functionRef(member.module, member.fn, null), self, args, NONE, at);
    result = result === null ? value : joinValues(result, value);
  }
  return result;
}

/** `obj.__class__`, `obj.__dict__`; `obj.name` and `obj['name']` of a class with `__getattr__` or `__getitem__`. */
export function specialAttribute(
  act: Activation,
  state: State,
  object: Value,
  id: number,
  name: string,
  at: At,
): Value | null {
  const owner = heapObject(state, id)?.classOf;
  if (owner == null) return null;
  if (name === '__class__') return classValue(owner) ?? null;
  const self = new Value(object.taints, null, Prim.Object, object.apis, [id], null, null);
  if (name === '__dict__') return self;
  if (name.startsWith('__')) return null;
  const key = constantValue(name);
  return (
    callSpecial(act, state, self, '__getitem__', [key], at) ?? callSpecial(act, state, self, '__getattr__', [key], at)
  );
}

/** `row.__dict__`, `vars(row)`: of a record that its text does not show, a dictionary that does; else the object itself, as it is written to. */
export function attributesOf(act: Activation, state: State, object: Value, { start }: At): Value {
  const id = object.refs?.length === 1 ? object.refs[0] : undefined;
  const record = id === undefined ? null : heapObject(state, id);
  if (record?.classOf == null || !isStored(act.analysis, record.classOf)) return object;
  const copy = new HeapObject(record.fields, record.rest, record.open, false, -1, null);
  return object.withRefs(allocate(act, state, NONE, copy, `attributes ${String(start)}`).refs);
}

/** What iterating over an instance with `__iter__` or `__next__` gives. */
export function iteratedInstance(act: Activation, state: State, object: Value, at: At): Value | null {
  const id = object.refs?.[0];
  if (id === undefined || heapObject(state, id)?.classOf == null) return null;
  const next =
    callSpecial(act, state, object, '__next__', [], at) ?? callSpecial(act, state, object, '__anext__', [], at);
  if (next !== null) return next;
  const iterator =
    callSpecial(act, state, object, '__iter__', [], at) ?? callSpecial(act, state, object, '__aiter__', [], at);
  if (iterator === null) return null;
  const first = iterator.refs?.[0];
  const isInstance = first !== undefined && heapObject(state, first)?.classOf != null;
  return isInstance ? callSpecial(act, state, iterator, '__next__', [], at) : iteratedElement(state, iterator);
}

/** Classes whose text shows their fields. */
const SHOWN_BASES = /(?:Error|Exception|Warning|NamedTuple|TypedDict|BaseModel|Schema|Struct|SQLModel|BaseSettings)$/;
const SHOWN_DECORATORS = /(?:^|\.)(?:dataclass|attrs|define|frozen|mutable|s)$/;

/** Bases of records that are shown with their fields, as those of pydantic are. */
const SHOWN_RECORDS = /(?:SQLModel|MappedAsDataclass|Document|EmbeddedModel|HashModel|JsonModel)$/;

/** Names of other bases of libraries that show whatever fields the class declares. */
const RECORD_BASE =
  /(?:Model|Settings|Config|Record|Row|Entity|DTO|Dto|Data|Event|Message|Command|Query|Request|Response|Payload|Dict|dict|list|List|Namespace|Tuple|tuple|Document)$/;

function showsFields(analysis: Analysis, cls: ClassRef): boolean {
  const { superclass, interfaces, decorators } = cls.module.ir.classes[cls.index];
  const shown = decorators.find((decorator) => SHOWN_DECORATORS.test(decorator.name));
  if (shown !== undefined) return !shown.args.some(({ name, value }) => name === 'repr' && value === false);
  if ([superclass, ...interfaces].some((type) => type !== null && SHOWN_BASES.test(type.name))) return true;
  const known = supertypes(analysis, cls);
  // records of most mappers are shown by their key alone
  if (isStored(analysis, cls) && !(superclass !== null && SHOWN_RECORDS.test(superclass.name))) return false;
  // a base outside the project knows none of these fields, if it is not one for records
  if (superclass !== null && known.length === 0) return RECORD_BASE.test(superclass.name);
  return known.some((base) => showsFields(analysis, base));
}

/** Fields that the class, or the nearest one above it that declares them, leaves out of its text. */
function unshownFields(analysis: Analysis, cls: ClassRef): ReadonlySet<string> {
  const known = new Set<string>();
  const unshown = new Set<string>();
  for (const { module, index } of lineage(analysis, cls)) {
    for (const { name, isUnshown } of module.ir.classes[index].fields) {
      if (isUnshown === true && !known.has(name)) unshown.add(name);
      known.add(name);
    }
  }
  return unshown;
}

/** What the text of an object that shows its fields holds; of one of several objects, what any of them shows. */
function shownText(act: Activation, state: State, value: Value): Value {
  let { taints } = value;
  let isAnyHidden = false;
  for (const id of value.refs ?? []) {
    const object = heapObject(state, id);
    if (object?.classOf == null) return value;
    const unshown = unshownFields(act.analysis, object.classOf);
    isAnyHidden ||= unshown.size > 0;
    if (object.rest !== null) taints = joinTaints(taints, deepTaints(state, object.rest));
    for (const [name, field] of object.fields)
      if (!unshown.has(name)) taints = joinTaints(taints, deepTaints(state, field));
  }
  return isAnyHidden ? new Value(taints, null, Prim.String, null, null, null, null) : value;
}

/** All fields of a form, a query or the headers as one object: its text shows them as literals of Python, or encoded. */
const FIELDS_OF_REQUEST =
  /^web-requests\.(?:Request|Named)\.(?:args|values|form|GET|POST|FILES|COOKIES|META|query_params|query|headers|cookies|files|json|data|query_string)$/;

function isFieldsOfRequest({ apis }: Value): boolean {
  return apis?.some(({ path }) => FIELDS_OF_REQUEST.test(path)) === true;
}

/** A text in which nothing can be a line break of its own. */
function inOneLine({ index }: Analysis, value: Value): Value {
  return cleanValue(value, index.sanitizerBit('log-clean') | index.sanitizerBit('header-clean'));
}

/** `str(x)`, `f'{x}'`: what the object's own method says; an object without one shows nothing of its fields. */
export function pythonText(act: Activation, state: State, value: Value, method: string, at: At): Value {
  // a class or a function is shown by its name
  if (value.fns !== null) return new Value(value.taints, null, Prim.String, null, null, null, null);
  const id = value.refs?.[0];
  const owner = id === undefined ? null : (heapObject(state, id)?.classOf ?? null);
  if (owner === null) return value.taints !== null && isFieldsOfRequest(value) ? inOneLine(act.analysis, value) : value;
  const said = callSpecial(act, state, value, method, [], at) ?? callSpecial(act, state, value, '__repr__', [], at);
  if (said !== null) return said;
  return showsFields(act.analysis, owner)
    ? shownText(act, state, value)
    : new Value(value.taints, null, Prim.String, null, null, null, null);
}
