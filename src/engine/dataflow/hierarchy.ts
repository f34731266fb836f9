/**
 * Classes above and below a class: inherited methods, overloads, and the implementations that a call on an interface or an
 * abstract class can reach.
 */
import { simpleName } from '../ir/simpleName.js';
import { NONE, type ClassIr, type FunctionIr, type TypeRef } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import type { ApiNode } from './apiIndex.js';
import { fieldFunction } from './fieldFunctions.js';
import { javaTypeOf } from './javaTypes.js';
import type { ModuleContext } from './moduleContext.js';
import { heapObject } from './objects.js';
import { pythonClass } from './pythonModules.js';
import { classInVariable, classOfExports, type ExportedClass } from './requiredClasses.js';
import type { HeapObject, State } from './state.js';
import { Prim, Value, type FunctionRef } from './value.js';

export interface ClassRef {
  readonly module: ModuleContext;
  readonly index: number;
}

/** A method with the class that declares it. */
export interface ClassMethod {
  readonly owner: ClassRef;
  readonly fn: FunctionIr;
}

/** A method that objects of a class below have, which it may inherit itself. */
interface Implementation extends ClassMethod {
  readonly cls: ClassRef;
}

/** How many implementations a call on an interface reaches at most, and how many of those that hold a source or a sink. */
const MAX_IMPLEMENTATIONS = 4;
const MAX_TELLING = 8;

/** How many classes above or below one are looked at. */
const MAX_CLASSES = 60;

export function classIr(cls: ClassRef): ClassIr {
  return cls.module.ir.classes[cls.index];
}

// ---------------------------------------------------------------- above

const above = new WeakMap<ClassIr, readonly ClassRef[]>();

/** Superclass and interfaces of the project that a class names, the superclass first. */
export function supertypes(analysis: Analysis, cls: ClassRef): readonly ClassRef[] {
  const info = classIr(cls);
  let list = above.get(info);
  if (list === undefined) {
    const found: ClassRef[] = [];
    for (const type of [...(info.superclass === null ? [] : [info.superclass]), ...info.interfaces]) {
      const owner = declaredClass(analysis, cls.module, type);
      if (owner !== null && classIr(owner) !== info) found.push(owner);
    }
    list = found;
    above.set(info, list);
  }
  return list;
}

/** What was worked out of the classes of an analysis; good while no module is added. */
interface Tables {
  readonly modules: number;
  readonly lineage: Map<ClassIr, readonly ClassRef[]>;
  readonly members: Map<ClassIr, ReadonlyMap<string, readonly ClassMethod[]>>;
  readonly implementations: Map<ClassIr, Map<string, readonly Implementation[]>>;
  readonly libraries: Map<ClassIr, readonly ApiNode[] | null>;
  /** What a call of a method reaches on an object of the class, and on one of which only the declared type is known. */
  readonly exact: Map<ClassIr, Map<string, Value | null>>;
  readonly generic: Map<ClassIr, Map<string, Value | null>>;
  /** Direct subclasses and implementations; null until asked for. */
  below: ReadonlyMap<ClassIr, readonly ClassRef[]> | null;
}

const tablesOf = new WeakMap<Analysis, Tables>();

function tables(analysis: Analysis): Tables {
  let known = tablesOf.get(analysis);
  if (known?.modules !== analysis.modules.length) {
    known = {
      modules: analysis.modules.length,
      lineage: new Map(),
      members: new Map(),
      implementations: new Map(),
      libraries: new Map(),
      exact: new Map(),
      generic: new Map(),
      below: null,
    };
    tablesOf.set(analysis, known);
  }
  return known;
}

/** The value under a class and a name, made when it is first asked for. */
function cached<T>(table: Map<ClassIr, Map<string, T>>, cls: ClassIr, name: string, make: () => T): T {
  let byName = table.get(cls);
  if (byName === undefined) table.set(cls, (byName = new Map()));
  let value = byName.get(name);
  if (value === undefined) byName.set(name, (value = make()));
  return value;
}

/** The class and everything above it, each once, nearer ones first. */
export function lineage(analysis: Analysis, cls: ClassRef): readonly ClassRef[] {
  const { lineage: table } = tables(analysis);
  const known = table.get(classIr(cls));
  if (known !== undefined) return known;
  const list = [cls];
  for (let at = 0; at < list.length && list.length < MAX_CLASSES; at++) {
    for (const next of supertypes(analysis, list[at])) {
      if (!list.some((one) => classIr(one) === classIr(next))) list.push(next);
    }
  }
  table.set(classIr(cls), list);
  return list;
}

export function isSubclass(analysis: Analysis, cls: ClassRef, of: ClassRef): boolean {
  return lineage(analysis, cls).some((one) => classIr(one) === classIr(of));
}

/** API types of supertypes that are outside the project. */
export function librarySupertypes(
  analysis: Analysis,
  cls: ClassRef,
  nodesOf: (module: ModuleContext, type: TypeRef) => readonly ApiNode[] | null,
): readonly ApiNode[] | null {
  const { libraries } = tables(analysis);
  const known = libraries.get(classIr(cls));
  if (known !== undefined) return known;
  const result: ApiNode[] = [];
  for (const one of lineage(analysis, cls)) {
    const { superclass, interfaces } = classIr(one);
    for (const type of [...(superclass === null ? [] : [superclass]), ...interfaces]) {
      for (const node of nodesOf(one.module, type) ?? []) if (!result.includes(node)) result.push(node);
    }
  }
  if (result.length === 0) result.push(...inheritedByShape(analysis, cls, nodesOf));
  const nodes = result.length === 0 ? null : result;
  libraries.set(classIr(cls), nodes);
  return nodes;
}

/** Types of a class whose superclass is neither in the project nor in a model, by the parameters of its methods. */
function inheritedByShape(
  analysis: Analysis,
  cls: ClassRef,
  nodesOf: (module: ModuleContext, type: TypeRef) => readonly ApiNode[] | null,
): readonly ApiNode[] {
  const { heirs, heirNames } = analysis.languageIndex(cls.module.ir.language);
  if (heirs.length === 0 && heirNames.length === 0) return [];
  const line = lineage(analysis, cls);
  // class Orders(orders_pb2_grpc.OrdersServicer)
  const byName = heirNames.filter(({ end }) =>
    line.some((one) => {
      const { superclass } = classIr(one);
      return superclass?.name.endsWith(end) === true && declaredClass(analysis, one.module, superclass) === null;
    }),
  );
  if (byName.length > 0) return byName.map(({ type }) => type);
  if (heirs.length === 0) return [];
  const isComplete = line.every((one) => {
    const { superclass } = classIr(one);
    return superclass === null || declaredClass(analysis, one.module, superclass) !== null;
  });
  if (isComplete) return [];
  const hasMethod = (parameters: readonly ApiNode[]): boolean =>
    line.some(({ module, index }) =>
      module.ir.classes[index].methods.some((method) => {
        const { params } = module.ir.functions[method];
        return parameters.every((wanted) =>
          params.some(({ type }) => type !== null && nodesOf(module, type)?.includes(wanted) === true),
        );
      }),
    );
  return heirs.filter((heir) => hasMethod(heir.parameters)).map((heir) => heir.type);
}

/** The class that a written type names, found by declarations alone: nothing is run. */
export function declaredClass(analysis: Analysis, module: ModuleContext, type: TypeRef): ClassRef | null {
  if (type.isArray || type.name === '') return null;
  if (module.ir.language === 'java') return javaTypeOf(analysis, module, type).cls;
  if (module.ir.language === 'python') return pythonClass(analysis, module, type);
  if (type.root === NONE) return null;
  if (type.name.includes('.')) {
    const exported = exportedFrom(analysis);
    return classInVariable(analysis, module, type.root, type.name.split('.').slice(1), exported, 0);
  }
  const found = classOfVariable(analysis, module, type.root, 0);
  if (found !== null || module.ir.language !== 'typescript') return found;
  const meant = scriptAlias(analysis, module, type);
  return meant === null || scriptAlias(analysis, meant.module, meant.type) !== null
    ? null
    : declaredClass(analysis, meant.module, meant.type);
}

const MOST_ALIASES = 8;

/** What a name of another type stands for, `type Owners = Repository<Owner>`, and the module that says so. */
export function scriptAlias(
  analysis: Analysis,
  module: ModuleContext,
  type: TypeRef,
): { readonly module: ModuleContext; readonly type: TypeRef } | null {
  if (type.root === NONE || type.isArray || type.name.includes('.')) return null;
  let at = { module, variable: type.root };
  for (let hops = 0; hops < MOST_ALIASES; hops++) {
    const { import: binding, alias } = at.module.ir.variables[at.variable];
    if (binding === null) return alias === null || alias === type ? null : { module: at.module, type: alias };
    const target = analysis.resolveModule(at.module, binding.module);
    const next = target === null ? null : exportedVariable(analysis, target, binding.imported, 0);
    if (next === null) return null;
    at = next;
  }
  return null;
}

/** The variable of a module, or of one that it exports again, behind an exported name. */
function exportedVariable(
  analysis: Analysis,
  module: ModuleContext,
  name: string,
  hops: number,
): { readonly module: ModuleContext; readonly variable: number } | null {
  for (const { exported, variable, from } of module.ir.exports) {
    if (exported !== name && exported !== '*') continue;
    if (from === null) return variable === NONE ? null : { module, variable };
    const target = hops >= MOST_ALIASES ? null : analysis.resolveModule(module, from.module);
    const found =
      target === null ? null : exportedVariable(analysis, target, exported === '*' ? name : from.imported, hops + 1);
    if (found !== null) return found;
  }
  return null;
}

function classOfVariable(analysis: Analysis, module: ModuleContext, variable: number, hops: number): ClassRef | null {
  const binding = module.ir.variables[variable].import;
  if (binding === null) {
    const index = module.classOf(variable);
    if (index >= 0) return { module, index };
    return classInVariable(analysis, module, variable, [], exportedFrom(analysis), hops);
  }
  const target = analysis.resolveModule(module, binding.module);
  return target === null ? null : exportedClass(analysis, target, binding.imported, hops + 1);
}

/** The class that a variable of JavaScript holds which no declaration gives it: `const Base = require('./base')`. */
export function requiredClass(analysis: Analysis, module: ModuleContext, variable: number): ClassRef | null {
  return classInVariable(analysis, module, variable, [], exportedFrom(analysis), 0);
}

function exportedFrom(analysis: Analysis): ExportedClass {
  return (module, name, hops) => exportedClass(analysis, module, name, hops);
}

function exportedClass(analysis: Analysis, module: ModuleContext, name: string, hops: number): ClassRef | null {
  if (hops > 8) return null;
  if (module.ir.exports.length === 0) return classOfExports(analysis, module, [name], exportedFrom(analysis), hops + 1);
  for (const entry of module.ir.exports) {
    if (entry.exported !== name && entry.exported !== '*') continue;
    if (entry.from === null) {
      if (entry.exported === name && entry.variable !== NONE)
        return classOfVariable(analysis, module, entry.variable, hops);
      continue;
    }
    const target = analysis.resolveModule(module, entry.from.module);
    if (target === null) continue;
    const found = exportedClass(analysis, target, entry.exported === '*' ? name : entry.from.imported, hops + 1);
    if (found !== null) return found;
  }
  return null;
}

// ---------------------------------------------------------------- below

/** Direct subclasses and implementations of every class of the project. */
function subclassIndex(analysis: Analysis): ReadonlyMap<ClassIr, readonly ClassRef[]> {
  const all = tables(analysis);
  if (all.below !== null) return all.below;
  const direct = new Map<ClassIr, ClassRef[]>();
  // by path, so that the order in which files were added does not count
  const modules = [...analysis.modules].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const module of modules) {
    for (const info of module.ir.classes) {
      if (info.superclass === null && info.interfaces.length === 0) continue;
      const cls = { module, index: info.index };
      for (const parent of supertypes(analysis, cls)) {
        const list = direct.get(classIr(parent));
        if (list === undefined) direct.set(classIr(parent), [cls]);
        else list.push(cls);
      }
    }
  }
  all.below = direct;
  return direct;
}

/**
 * Methods of this name in the classes below one, without abstract ones; for each the class whose objects have it. Of many
 * implementations those are taken that hold a source or a sink.
 */
export function implementations(analysis: Analysis, cls: ClassRef, name: string): readonly Implementation[] {
  return cached(tables(analysis).implementations, classIr(cls), name, () => findImplementations(analysis, cls, name));
}

function findImplementations(analysis: Analysis, cls: ClassRef, name: string): readonly Implementation[] {
  const index = subclassIndex(analysis);
  const queue: ClassRef[] = [cls];
  const seen = new Set([classIr(cls)]);
  const found: Implementation[] = [];
  for (let at = 0; at < queue.length && queue.length < MAX_CLASSES; at++) {
    for (const next of index.get(classIr(queue[at])) ?? []) {
      if (seen.has(classIr(next))) continue;
      seen.add(classIr(next));
      queue.push(next);
      if (classIr(next).kind === 'interface') continue;
      for (const { owner, fn } of membersNamed(analysis, next, name)) {
        if (fn.isAbstract || fn.isStatic || found.some((f) => f.fn === fn)) continue;
        found.push({ owner, fn, cls: next });
      }
      const fn = fieldFunction(next, name);
      if (fn !== null && !found.some((f) => f.fn === fn)) found.push({ owner: next, fn, cls: next });
    }
  }
  if (found.length <= MAX_IMPLEMENTATIONS) return found;
  const telling = found.filter(({ owner, fn }) => {
    const facts = analysis.facts(owner.module, fn);
    return facts.sinks || facts.sources || facts.checks;
  });
  return telling.slice(0, MAX_TELLING);
}

// ---------------------------------------------------------------- methods

/** Every method of the name that objects of a class have: overloads too, overridden ones not. */
export function membersNamed(analysis: Analysis, cls: ClassRef, name: string): readonly ClassMethod[] {
  const { members } = tables(analysis);
  let table = members.get(classIr(cls));
  if (table === undefined) {
    table = memberTable(analysis, cls);
    members.set(classIr(cls), table);
  }
  return table.get(name) ?? NO_METHODS;
}

const NO_METHODS: readonly ClassMethod[] = [];

function memberTable(analysis: Analysis, cls: ClassRef): ReadonlyMap<string, readonly ClassMethod[]> {
  const table = new Map<string, ClassMethod[]>();
  for (const owner of lineage(analysis, cls)) {
    for (const index of classIr(owner).methods) {
      const fn = owner.module.ir.functions[index];
      const known = table.get(fn.name);
      if (known === undefined) table.set(fn.name, [{ owner, fn }]);
      else if (!known.some((one) => overrides(one.fn, fn))) known.push({ owner, fn });
    }
  }
  return table;
}

/** Same number of parameters of types with the same names. An abstract declaration says nothing beside another one. */
function overrides(fn: FunctionIr, other: FunctionIr): boolean {
  if (fn.params.length !== other.params.length) return false;
  return (
    other.isAbstract ||
    fn.params.every((p, i) => {
      const type = other.params[i].type;
      return p.type === null || type === null || (p.type.name === type.name && p.type.isArray === type.isArray);
    })
  );
}

export function functionRef(module: ModuleContext, fn: FunctionIr, boundThis: Value | null): FunctionRef {
  return { module, fn, classIndex: NONE, boundThis, boundArgs: null, captured: null };
}

/** A value that is any of these functions. */
export function functionsValue(fns: readonly FunctionRef[]): Value {
  return new Value(null, null, Prim.Function, null, null, fns, null);
}

/**
 * The functions that a call of a method on an object can reach, undefined where the plain look-up up the superclasses is
 * right: in languages without overloading, unless the object is known by an interface or abstract method only.
 */
export function virtualMethods(
  analysis: Analysis,
  object: HeapObject,
  receiver: Value,
  name: string,
): Value | undefined {
  const cls = object.classOf;
  if (cls === null) return undefined;
  const isJava = cls.module.ir.language === 'java';
  const info = classIr(cls);
  if (cls.module.ir.language === 'python') {
    // a method that only classes below have, or that is only declared here
    const own = membersNamed(analysis, cls, name).find((m) => m.fn.kind !== 'setter');
    if (!object.many || (own !== undefined && !own.fn.isAbstract)) return undefined;
  } else if (!isJava && info.kind !== 'interface' && !isOnlyDeclared(info, name)) return undefined;
  // the same every time, unless the object holds data as a whole that its implementations are to see
  if (receiver.taints !== null && object.many) return reachable(analysis, object, receiver, name) ?? undefined;
  const { exact, generic } = tables(analysis);
  const table = object.many ? generic : exact;
  let byName = table.get(info);
  if (byName === undefined) table.set(info, (byName = new Map()));
  let value = byName.get(name);
  if (value === undefined) {
    value = reachable(analysis, object, receiver, name);
    byName.set(name, value);
  }
  return value ?? undefined;
}

/** An abstract method, which classes below have. */
function isOnlyDeclared({ signatures }: ClassIr, name: string): boolean {
  return signatures?.some((one) => one.name === name) === true;
}

function reachable(analysis: Analysis, object: HeapObject, receiver: Value, name: string): Value | null {
  const cls = object.classOf;
  if (cls === null) return null;
  const info = classIr(cls);
  const members = cls.module.ir.language === 'java' ? membersNamed(analysis, cls, name) : [];
  const fns = members.filter((m) => !m.fn.isAbstract).map((m) => functionRef(m.owner.module, m.fn, null));
  // objects of which only the declared type is known may be of a class below it
  if (object.many && (info.kind === 'interface' || fns.length === 0 || members.some((m) => m.fn.isAbstract))) {
    const own = implementations(analysis, cls, name);
    // a repository has the methods of each interface above it from the class that is written for that one
    const elsewhere = own.length > 0 ? [] : members.filter((m) => classIr(m.owner) !== info);
    const all = own.length > 0 ? own : elsewhere.flatMap((m) => implementations(analysis, m.owner, name));
    for (const { owner, fn, cls: below } of all) {
      const instance = analysis.classInstance(below.module, below.index);
      const self = new Value(receiver.taints, null, Prim.Object, null, [instance], null, null);
      fns.push(functionRef(owner.module, fn, self));
    }
  }
  return fns.length === 0 ? null : functionsValue(fns);
}

// ---------------------------------------------------------------- overloads

/**
 * Of functions that a call may reach, those that take as many arguments, and of overloads the one that the arguments fit. In
 * other languages than Java a function takes any number.
 * @param within the function that the call stands in: one that calls its own name means another overload where nothing tells
 * @param written the types that the variables are declared with which the arguments are
 */
export function applicable(
  analysis: Analysis,
  state: State,
  fns: readonly FunctionRef[],
  args: readonly Value[],
  isExact = true,
  within: FunctionIr | null = null,
  written: WrittenTypes | null = null,
): readonly FunctionRef[] {
  if (fns.length === 1) {
    const [{ fn, module }] = fns;
    if (fn === null || module.ir.language !== 'java') return fns;
    return !isExact || fn.class === NONE || acceptsCount(fn, args.length) ? fns : NO_FUNCTIONS;
  }
  if (fns.every((f) => f.fn === null || f.module.ir.language !== 'java')) return fns;
  // what a spread list holds is not always known; a lambda is called as its interface says
  const byCount = isExact
    ? fns.filter((f) => f.fn === null || f.fn.class === NONE || acceptsCount(f.fn, args.length))
    : fns;
  if (byCount.length < 2) return byCount;
  // fixed parameters before a variable number of them
  const fixed = byCount.filter((f) => f.fn === null || f.fn.params.length === args.length);
  const candidates = fixed.length === 0 ? byCount : fixed;
  const scores = candidates.map((f) => (f.fn === null ? 0 : score(analysis, state, f.module, f.fn, args)));
  if (written !== null && candidates.length > 1 && new Set(scores).size === 1) addWritten(scores, candidates, written);
  if (within !== null && scores.every((s) => s === 0) && candidates.some(({ fn }) => fn === within)) {
    const others = candidates.filter(({ fn }) => fn !== within);
    if (others.some(({ fn }) => fn?.class === within.class)) return others;
  }
  if (scores.every((s) => s < 0)) return candidates;
  return candidates.filter((f, i) => {
    if (scores[i] < 0) return false;
    // the best of one class; methods of several classes stand for several objects
    return !candidates.some(
      (g, k) =>
        k !== i &&
        scores[k] > scores[i] &&
        f.fn !== null &&
        g.fn?.class === f.fn.class &&
        g.fn.name === f.fn.name &&
        g.module === f.module,
    );
  });
}

const NO_FUNCTIONS: readonly FunctionRef[] = [];

/** The simple name of the type that an argument's variable is declared with, null where nothing tells. */
export type WrittenTypes = (argument: number) => string | null;

/** Overloads that the values fit equally well, by the types that stand in the code: `days(UUID)` beside `days(Traveller)`. */
function addWritten(scores: number[], candidates: readonly FunctionRef[], written: WrittenTypes): void {
  candidates.forEach(({ fn }, i) => {
    fn?.params.forEach(({ type, rest }, argument) => {
      if (type === null || rest !== 'none') return;
      if (written(argument) === (type.isArray ? null : simpleName(type.name))) scores[i]++;
    });
  });
}

function acceptsCount(fn: FunctionIr, count: number): boolean {
  const isVariable = fn.params.at(-1)?.rest === 'positional';
  return isVariable ? count >= fn.params.length - 1 : count === fn.params.length;
}

/**
 * Of the functions that a method reference of Java may stand for, those that take objects of the arguments' classes: of listeners
 * for all kinds of events each is meant for one.
 */
export function takingClasses(
  analysis: Analysis,
  state: State,
  fns: readonly FunctionRef[],
  args: readonly Value[],
): readonly FunctionRef[] {
  return fns.filter(
    ({ fn, module }) => fn?.params.some((p, i) => isOther(analysis, state, module, p.type, args.at(i))) !== true,
  );
}

/** Types that no object of a class of the project is of, unless the class says so. */
const COLLECTION = /^(?:Collection|Iterable|List|Map|Optional|Set|Stream|String)$/;

/** Is an argument an object of a class that the parameter does not take? */
function isOther(
  analysis: Analysis,
  state: State,
  module: ModuleContext,
  type: TypeRef | null,
  arg: Value | undefined,
): boolean {
  if (type === null || arg?.refs == null) return false;
  const classes = arg.refs.map((id) => heapObject(state, id)?.classOf ?? null);
  if (!classes.every((cls) => cls !== null)) return false;
  // `of(Member)` beside `of(Collection<Member>)`
  if (type.isArray || COLLECTION.test(simpleName(type.name)))
    return classes.every((cls) => {
      const { superclass, interfaces } = classIr(cls);
      return superclass === null && !interfaces.some(({ name }) => COLLECTION.test(simpleName(name)));
    });
  const wanted = declaredClass(analysis, module, type);
  return (
    wanted !== null && !classes.some((cls) => isSubclass(analysis, cls, wanted) || isSubclass(analysis, wanted, cls))
  );
}

/** How well arguments fit parameters, -1 if one does not. */
function score(
  analysis: Analysis,
  state: State,
  module: ModuleContext,
  fn: FunctionIr,
  args: readonly Value[],
): number {
  let sum = 0;
  for (let i = 0; i < args.length && i < fn.params.length; i++) {
    const { type, rest } = fn.params[i];
    if (type === null || rest !== 'none') continue;
    const fit = fits(analysis, state, module, type, args[i]);
    if (fit < 0) return -1;
    sum += fit;
  }
  return sum;
}

/** Is it nothing but lists: elements, of no class? */
function holdsLists(state: State, { refs }: Value): boolean {
  return (
    refs?.every((id) => {
      const object = heapObject(state, id);
      return object !== null && object.classOf === null && (object.length >= 0 || isElements(object));
    }) === true
  );
}

function isElements({ fields, rest }: HeapObject): boolean {
  return rest !== null && fields.size === 0;
}

function fits(analysis: Analysis, state: State, module: ModuleContext, type: TypeRef, arg: Value): number {
  const { prim } = arg;
  // `of(Member)` beside `of(Collection<Member>)`
  if (holdsLists(state, arg)) {
    if (declaredClass(analysis, module, type) !== null) return -1;
    if (type.isArray || COLLECTION.test(simpleName(type.name))) return 1;
  }
  if (prim === Prim.Any) return 0;
  if (prim === Prim.Nullish) return type.primitive === 'number' && type.name[0] === type.name[0].toLowerCase() ? -1 : 0;
  if ((type.name === 'Object' || type.name === '') && !type.isArray) return 0;
  if (type.isArray) return (prim & (Prim.Object | Prim.Nullish)) !== 0 ? 1 : -1;
  switch (type.primitive) {
    case 'number':
      return (prim & Prim.Number) !== 0 ? 2 : -1;
    case 'boolean':
      return (prim & Prim.Boolean) !== 0 ? 2 : -1;
    case 'string':
      return (prim & Prim.String) !== 0 ? 2 : -1;
    default:
      break;
  }
  if (type.name === 'char' || type.name === 'Character') return (prim & Prim.String) !== 0 ? 1 : -1;
  if ((prim & (Prim.Object | Prim.Function)) === 0) return -1;
  const wanted = declaredClass(analysis, module, type);
  if (wanted === null) return 0;
  const classes = (arg.refs ?? []).map((id) => heapObject(state, id)?.classOf ?? null).filter((c) => c !== null);
  if (classes.length === 0) return 0;
  return classes.some((c) => isSubclass(analysis, c, wanted))
    ? 2
    : classes.some((c) => isSubclass(analysis, wanted, c))
      ? 0
      : -1;
}
