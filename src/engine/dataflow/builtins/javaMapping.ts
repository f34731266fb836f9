/** Mappers of MapStruct: methods that an interface only declares, of which the library makes the copying of one bean into another. */
import { NONE, type FunctionIr, type TypeRef } from '../../ir/ir.js';
import { simpleName } from '../../ir/simpleName.js';
import { invoke, type CallSite } from '../call.js';
import { elementType } from '../collectionTypes.js';
import { classIr, declaredClass, functionRef, type ClassMethod, type ClassRef } from '../hierarchy.js';
import { memberValue } from '../members.js';
import { allocate, heapObject } from '../objects.js';
import { HeapObject } from '../state.js';
import type { Value } from '../value.js';
import { newList } from './javaCollections.js';
import { classFields, writeProperty } from './javaGenerated.js';
import { element, isInstance } from './javaSupport.js';

/** How deep beans inside of beans are copied. */
const MOST_DEPTH = 3;

/** What `@Mapping` says of a property: where it comes from, and the method that it goes through. */
interface Origin {
  readonly path: readonly string[];
  readonly method: string | null;
}

/** The beans that a mapper is given, by the names of its parameters. */
type Sources = ReadonlyMap<string, Value>;

/**
 * The result of a method that a mapper only declares (`@Mapper interface M { A toA(B b); }`): an object of the declared
 * class with the fields of what it is given, or a list of such. Null for other methods.
 */
export function mappedBean(site: CallSite, { owner, fn }: ClassMethod): Value | null {
  if (!fn.isAbstract || site.args.length === 0 || site.args.length !== fn.params.length) return null;
  if (!classIr(owner).decorators.some((d) => simpleName(d.name) === 'Mapper') || isOfMyBatis(owner)) return null;
  const sources = new Map<string, Value>();
  let target: Value | null = null;
  fn.params.forEach(({ name, decorators }, i) => {
    if (decorators.some((d) => simpleName(d.name) === 'MappingTarget')) target = site.args[i];
    else sources.set(name, site.args[i]);
  });
  if (target !== null) return updated(site, owner, fn, target, sources);
  if (fn.returnType === null) return null;
  const [source] = sources.values();
  const inner = elementType(fn.returnType);
  const cls = declaredClass(site.act.analysis, owner.module, inner ?? fn.returnType);
  if (cls === null) return null;
  if (inner !== null) return mappedList(site, owner, source, cls, 0);
  return source.refs === null && sources.size === 1 ? null : mapped(site, owner, sources, cls, fn, 0);
}

/** `void update(@MappingTarget Patient patient, PatientForm form)` */
function updated(site: CallSite, owner: ClassRef, fn: FunctionIr, target: Value, sources: Sources): Value {
  for (const id of target.refs ?? []) {
    const cls = heapObject(site.state, id)?.classOf;
    if (cls != null) fill(site, owner, sources, cls, fn, [id], 0);
  }
  return target;
}

function mappedList(site: CallSite, owner: ClassRef, list: Value, cls: ClassRef, depth: number): Value | null {
  const item = element(site.state, list);
  if (item.refs === null) return null;
  const one = isOf(site, item, cls)
    ? item
    : mapped(site, owner, new Map([['', item]]), cls, methodFor(site, owner, cls), depth);
  return newList(site, [], one, `mapped ${String(depth)}`);
}

function mapped(
  site: CallSite,
  owner: ClassRef,
  sources: Sources,
  cls: ClassRef,
  fn: FunctionIr | null,
  depth: number,
): Value {
  const empty = new HeapObject(new Map(), null, false, false, -1, cls);
  const result = allocate(site.act, site.state, site.dst, empty, `mapped ${String(depth)} ${classIr(cls).name}`);
  fill(site, owner, sources, cls, fn, result.refs ?? [], depth);
  return result;
}

/** The other method of the mapper that makes objects of a class, whose annotations hold for these inside of others too. */
function methodFor({ act }: CallSite, owner: ClassRef, cls: ClassRef): FunctionIr | null {
  for (const index of classIr(owner).methods) {
    const fn = owner.module.ir.functions[index];
    if (!fn.isAbstract || fn.params.length !== 1 || fn.returnType === null) continue;
    const made = declaredClass(act.analysis, owner.module, fn.returnType);
    if (made !== null && classIr(made) === classIr(cls)) return fn;
  }
  return null;
}

function fill(
  site: CallSite,
  owner: ClassRef,
  sources: Sources,
  cls: ClassRef,
  fn: FunctionIr | null,
  refs: readonly number[],
  depth: number,
): void {
  const origins = fn === null ? new Map<string, Origin | null>() : originsIn(fn);
  for (const { name, type } of classFields(site, cls)) {
    const origin = origins.has(name) ? origins.get(name) : { path: [name], method: null };
    if (origin == null) continue;
    const found = propertyOf(site, sources, origin.path);
    if (found === null) continue;
    const value = converted(site, owner, cls, found, type, origin.method, depth);
    writeProperty(site, refs, name, value);
  }
}

/** Properties by what `@Mapping(target = "iban", source = "account.iban")` says of them; null: they are left out. */
function originsIn({ decorators }: FunctionIr): Map<string, Origin | null> {
  const origins = new Map<string, Origin | null>();
  for (const { name, args } of decorators) {
    if (simpleName(name) !== 'Mapping') continue;
    const text = (key: string): string | null => {
      const value = args.find((arg) => arg.name === key)?.value;
      return typeof value === 'string' ? value : null;
    };
    const target = text('target');
    if (target === null) continue;
    const source = text('source');
    const method = text('qualifiedByName');
    const isPlain = source !== null || method !== null;
    origins.set(target, isPlain ? { path: (source ?? target).split('.'), method } : null);
  }
  return origins;
}

interface Property {
  readonly value: Value;
  /** As the source declares it. */
  readonly type: TypeRef | null;
}

/** `tenant.name` of the only bean, or of that which the path names. */
function propertyOf(site: CallSite, sources: Sources, path: readonly string[]): Property | null {
  const named = path.length > 1 ? sources.get(path[0]) : undefined;
  if (named !== undefined) return memberIn(site, named, path.slice(1));
  if (path.length === 1 && sources.has(path[0]) && sources.size > 1)
    return { value: sources.get(path[0]) as Value, type: null };
  for (const source of sources.values()) {
    const found = memberIn(site, source, path);
    if (found !== null) return found;
  }
  return null;
}

function memberIn(site: CallSite, source: Value, path: readonly string[]): Property | null {
  const { act, state } = site;
  let value = source;
  let type: TypeRef | null = null;
  for (const name of path) {
    const classes = (value.refs ?? []).flatMap((id) => heapObject(state, id)?.classOf ?? []);
    const fields = classes.flatMap((cls) => classFields(site, cls));
    const field = fields.find((one) => one.name === name);
    if (field === undefined && fields.length > 0) return null;
    value = memberValue(act, state, value, name, NONE, site);
    type = field?.type ?? null;
  }
  return { value, type };
}

/** What a property becomes on its way: by a method of the mapper, or as a bean of another class. */
function converted(
  site: CallSite,
  owner: ClassRef,
  cls: ClassRef,
  { value, type: from }: Property,
  to: TypeRef | null,
  named: string | null,
  depth: number,
): Value {
  const method = named === null ? converterFor(owner, from, to) : namedMethod(owner, named);
  if (method !== null) {
    const receiver = site.receiver ?? value;
    return invoke(site.act, site.state, functionRef(owner.module, method, receiver), receiver, [value], NONE, site);
  }
  if (to === null || value.refs === null || depth === MOST_DEPTH) return value;
  const inner = elementType(to);
  const made = declaredClass(site.act.analysis, cls.module, inner ?? to);
  if (made === null || classIr(made).kind === 'enum') return value;
  if (inner !== null) return mappedList(site, owner, value, made, depth + 1) ?? value;
  if (!isInstance(site.state, value) || isOf(site, value, made)) return value;
  return mapped(site, owner, new Map([['', value]]), made, methodFor(site, owner, made), depth + 1);
}

function namedMethod(owner: ClassRef, name: string): FunctionIr | null {
  return (
    ownMethods(owner).find(({ decorators }) =>
      decorators.some((d) => simpleName(d.name) === 'Named' && d.args.some(({ value }) => value === name)),
    ) ?? null
  );
}

/** The method of the mapper that makes the one type of the other, unless it has to be asked for by its name. */
function converterFor(owner: ClassRef, from: TypeRef | null, to: TypeRef | null): FunctionIr | null {
  if (from === null || to === null) return null;
  return (
    ownMethods(owner).find(
      ({ params, returnType, decorators }) =>
        isSame(returnType, to) &&
        isSame(params[0].type, from) &&
        !decorators.some((d) => simpleName(d.name) === 'Named'),
    ) ?? null
  );
}

function isSame(one: TypeRef | null, other: TypeRef): boolean {
  return one !== null && simpleName(one.name) === simpleName(other.name) && one.isArray === other.isArray;
}

/** Methods with a body that take one value. */
function ownMethods({ module, index }: ClassRef): readonly FunctionIr[] {
  return module.ir.classes[index].methods
    .map((one) => module.ir.functions[one])
    .filter((fn) => !fn.isAbstract && fn.params.length === 1);
}

/** Is the value an object of the class, or of one that extends it? */
function isOf(site: CallSite, value: Value, cls: ClassRef): boolean {
  return (value.refs ?? []).some((id) => {
    const own = heapObject(site.state, id)?.classOf;
    return own != null && (classIr(own) === classIr(cls) || isBelow(site, own, cls));
  });
}

function isBelow({ act }: CallSite, own: ClassRef, cls: ClassRef): boolean {
  let above = classIr(own).superclass;
  let { module } = own;
  for (let depth = 0; above !== null && depth < MOST_DEPTH; depth++) {
    const next = declaredClass(act.analysis, module, above);
    if (next === null) return false;
    if (classIr(next) === classIr(cls)) return true;
    above = classIr(next).superclass;
    ({ module } = next);
  }
  return false;
}

function isOfMyBatis({ module }: ClassRef): boolean {
  return module.ir.variables.some((variable) => variable.import?.module.startsWith('org.apache.ibatis') === true);
}
