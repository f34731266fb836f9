/** What the type parameters of a generic class stand for in a class that extends it: `class Patients extends Repository<Patient>`. */
import { NONE, type ClassIr, type TypeRef } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import { classIr, declaredClass } from './hierarchy.js';
import type { ModuleContext } from './moduleContext.js';

interface ClassRef {
  readonly module: ModuleContext;
  readonly index: number;
}

/** A written type and the module that its names are resolved in. */
interface WrittenType {
  readonly module: ModuleContext;
  readonly type: TypeRef;
}

/** How many classes lie between at most. */
const MAX_STEPS = 8;

/**
 * The type that a method of the generic class `owner` is declared to return, as `cls` means it: `Promise<T[]>` is
 * `Promise<Patient[]>`. null if it names no type parameter, or nothing tells what that stands for.
 */
export function boundType(analysis: Analysis, cls: ClassRef, owner: ClassRef, type: TypeRef): WrittenType | null {
  const names = classIr(owner).typeParameters ?? [];
  if (names.length === 0 || !mentions(type, names)) return null;
  let ofAnalysis = boundTypes.get(analysis);
  if (ofAnalysis === undefined) boundTypes.set(analysis, (ofAnalysis = new WeakMap()));
  let known = ofAnalysis.get(type);
  if (known === undefined) ofAnalysis.set(type, (known = new WeakMap()));
  let bound = known.get(classIr(cls));
  if (bound === undefined) known.set(classIr(cls), (bound = bind(analysis, cls, owner, type, names)));
  return bound;
}

/** By the written type and the class: a type is one object, by which collections of it are known again. */
const boundTypes = new WeakMap<Analysis, WeakMap<TypeRef, WeakMap<ClassIr, WrittenType | null>>>();

/**
 * The type that a generic function is declared to return, as a call with these type arguments means it; null if it names no
 * type parameter.
 * @param from the module of the arguments, where it is another one
 */
export function calledType(
  type: TypeRef,
  names: readonly string[],
  given: readonly TypeRef[],
  from: ModuleContext | null = null,
): TypeRef | null {
  if (!mentions(type, names)) return null;
  let known = calledTypes.get(given);
  if (known === undefined) calledTypes.set(given, (known = new WeakMap()));
  let bound = known.get(type);
  if (bound === undefined) {
    const replaced = (part: TypeRef): TypeRef => {
      const at = names.indexOf(part.name);
      if (at >= 0 && at < given.length) return from === null ? given[at] : writtenBy(from, given[at]);
      return part.args.length === 0 ? part : { ...part, args: part.args.map(replaced) };
    };
    known.set(type, (bound = replaced(type)));
  }
  return bound;
}

/** Types that stand inside of one of another module, with the module that writes them. */
const writers = new WeakMap<TypeRef, ModuleContext>();

function writtenBy(module: ModuleContext, type: TypeRef): TypeRef {
  const copy = { ...type };
  writers.set(copy, writers.get(type) ?? module);
  return copy;
}

/** The module that names in a type are looked up in: `Guest` in `Answer<Guest>`, which another module declares. */
export function writerOf(type: TypeRef, module: ModuleContext): ModuleContext {
  return writers.get(type) ?? module;
}

/** Does a type name nothing but the parameters and what the language has? Then it means the same in any module. */
export function isPlain(type: TypeRef, names: readonly string[]): boolean {
  return (
    (names.includes(type.name) || type.root === NONE) &&
    type.union.every((one) => isPlain(one, names)) &&
    type.args.every((one) => isPlain(one, names))
  );
}

/** A type of a generic function as a call means it, and the module that its names are of; null if it names no type parameter. */
export function boundInCall(
  { module, type }: WrittenType,
  names: readonly string[],
  call: { readonly module: ModuleContext; readonly given: readonly TypeRef[] },
): WrittenType | null {
  const isOwn = call.module === module || isPlain(type, names);
  const bound = calledType(type, names, call.given, isOwn ? null : call.module);
  return bound === null ? null : { module: isOwn ? call.module : module, type: bound };
}

/** By the types that the call names, and by the written type. */
const calledTypes = new WeakMap<readonly TypeRef[], WeakMap<TypeRef, TypeRef>>();

function bind(
  analysis: Analysis,
  cls: ClassRef,
  owner: ClassRef,
  type: TypeRef,
  names: readonly string[],
): WrittenType | null {
  let at = cls;
  let bound: ReadonlyMap<string, WrittenType> = new Map();
  for (let steps = 0; steps < MAX_STEPS && classIr(at) !== classIr(owner); steps++) {
    const { superclass } = classIr(at);
    const next = superclass === null ? null : declaredClass(analysis, at.module, superclass);
    if (superclass === null || next === null) return null;
    const args = new Map<string, WrittenType>();
    for (const [i, name] of (classIr(next).typeParameters ?? []).entries()) {
      if (i >= superclass.args.length) break;
      const given = superclass.args[i];
      args.set(name, bound.get(given.name) ?? { module: at.module, type: given });
    }
    bound = args;
    at = next;
  }
  let module: ModuleContext | null = null;
  const replaced = (part: TypeRef): TypeRef => {
    const meant = names.includes(part.name) ? bound.get(part.name) : undefined;
    if (meant !== undefined) {
      module = meant.module;
      return meant.type;
    }
    return part.args.length === 0 ? part : { ...part, args: part.args.map(replaced) };
  };
  const result = replaced(type);
  return module === null ? null : { module, type: result };
}

function mentions(type: TypeRef, names: readonly string[]): boolean {
  return names.includes(type.name) || type.args.some((arg) => mentions(arg, names));
}
