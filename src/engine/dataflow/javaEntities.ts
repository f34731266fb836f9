/** What Java's frameworks write of an object, and what the declared result of a handler stands for. */
import type { ClassIr, Decorator, TypeRef } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Analysis } from './analysis.js';
import { classIr, declaredClass, type ClassRef } from './hierarchy.js';
import type { ModuleContext } from './moduleContext.js';
import { heapObject } from './objects.js';
import type { State } from './state.js';
import { isStored } from './storedRecords.js';
import { joinTaints, type Taint, type Value } from './value.js';

/** What leaves a field out of an answer, or lets it in only. */
const HIDING = new Set([
  'JsonIgnore',
  'JsonView',
  'JsonbTransient',
  'XmlTransient',
  'JsonSerialize',
  'JsonbTypeSerializer',
]);
const WITH_GETTERS = new Set(['Getter', 'Data', 'Value']);
const WRAPPERS =
  /^(?:List|Set|Collection|Iterable|Optional|Page|Slice|Stream|ResponseEntity|HttpEntity|Mono|Flux|Uni|Multi|CompletableFuture|CompletionStage|Callable|DeferredResult|EntityModel|CollectionModel|PagedModel|HttpResponse|RestResponse|ArrayList)$/;

function has(decorators: readonly Decorator[], names: ReadonlySet<string>): boolean {
  return decorators.some(({ name }) => names.has(simpleName(name)));
}

/** The class whose object a method with this declared result gives, in whatever wrapping; null if it is none of the project. */
export function wrappedType(type: TypeRef | null): TypeRef | null {
  let inner = type;
  for (let depth = 0; depth < 4 && inner !== null && WRAPPERS.test(simpleName(inner.name)); depth += 1)
    inner = inner.args.at(0) ?? null;
  return inner?.isArray === true ? { ...inner, isArray: false } : inner;
}

/** Is a field, of the class or of one above it, in the text that is made of an object of the class? */
export function isShownByJava(cls: ClassRef, owner: ClassRef, name: string): boolean {
  return [classIr(cls), classIr(owner)].every((info) => !isIgnored(info, name)) && isReadable(owner, name);
}

/** Is a field that the class or one above it declares left out of the text that is made of an object? */
export function isHiddenByJava(analysis: Analysis, cls: ClassRef, name: string): boolean {
  const owner = declaringClass(analysis, cls, name);
  return classIr(owner).fields.some((field) => field.name === name) && !isShownByJava(cls, owner, name);
}

/** `@JsonIgnoreProperties({"pin"})`, `@JsonIncludeProperties({"id", "label"})` of a class. */
function isIgnored(info: ClassIr, name: string): boolean {
  return info.decorators.some(({ name: mark, args }) => {
    const isListed = args.some(({ value }) => value === name || (Array.isArray(value) && value.includes(name)));
    switch (simpleName(mark)) {
      case 'JsonIgnoreProperties':
        return isListed;
      case 'JsonIncludeProperties':
        return args.length > 0 && !isListed;
      default:
        return false;
    }
  });
}

function isReadable(cls: ClassRef, name: string): boolean {
  const info = classIr(cls);
  const own = info.fields.find((field) => field.name === name)?.decorators ?? [];
  if (has(own, HIDING)) return false;
  // @JsonProperty(access = WRITE_ONLY)
  if (own.some((d) => simpleName(d.name) === 'JsonProperty' && d.args.some((arg) => arg.name === 'access')))
    return false;
  const methods = info.methods.map((index) => cls.module.ir.functions[index]);
  const getter = methods.find((m) => m.name === `get${name[0].toUpperCase()}${name.slice(1)}` && m.params.length === 0);
  if (getter !== undefined) return !has(getter.decorators, HIDING);
  return info.kind === 'record' || has(info.decorators, WITH_GETTERS) || has(own, WITH_GETTERS) || isPublic(cls, name);
}

/** Characters in front of a field's name in which its modifiers stand. */
const MOST_MODIFIERS = 200;

/** `public String name;` */
function isPublic({ module, index }: ClassRef, name: string): boolean {
  const field = module.ir.classes[index].fields.find((one) => one.name === name);
  if (field === undefined) return false;
  const before = module.text(Math.max(0, field.start - MOST_MODIFIERS), field.end);
  return /\bpublic\b(?!.*\bstatic\b)/.test(before.slice(before.search(/[^;{}]*$/)));
}

/** What leaves a record inside of another one out of the text, or shows no more of it than its key. */
const CUT = new Set([
  'JsonBackReference',
  'JsonIdentityReference',
  'JsonIgnoreProperties',
  'JsonIncludeProperties',
  'Transient',
]);
const TO_MANY = new Set(['OneToMany', 'ManyToMany', 'ElementCollection']);

const insideOf = new WeakMap<ClassIr, ReadonlyMap<string, ClassRef>>();

/** The classes of records that a library writes with an object of the class, by its fields: those that are fetched with it. */
export function recordsInside(analysis: Analysis, cls: ClassRef): ReadonlyMap<string, ClassRef> {
  const info = classIr(cls);
  let inside = insideOf.get(info);
  if (inside === undefined) {
    const found = new Map<string, ClassRef>();
    for (const { name, type, isStatic, decorators } of info.fields) {
      const inner = isStatic || has(decorators, CUT) || !isFetched(cls.module, decorators) ? null : wrappedType(type);
      const held = inner === null || inner.primitive !== null ? null : declaredClass(analysis, cls.module, inner);
      if (held !== null && isStored(analysis, held) && isShownByJava(cls, cls, name)) found.set(name, held);
    }
    insideOf.set(info, (inside = found));
  }
  return inside;
}

/** `@ManyToOne(fetch = FetchType.LAZY)`, and all that are many, wait until somebody asks for them. */
function isFetched(module: ModuleContext, decorators: readonly Decorator[]): boolean {
  return decorators.every(({ name, start, end }) => {
    const text = module.text(start, end);
    return TO_MANY.has(simpleName(name)) ? /\bEAGER\b/.test(text) : !/\bLAZY\b/.test(text);
  });
}

/** Data in the text that a library makes of an object by its getters: JSON, XML. */
export function shownTaints(analysis: Analysis, state: State, value: Value, depth = 4): readonly Taint[] | null {
  let taints = value.taints;
  if (depth === 0) return taints;
  for (const id of value.refs ?? []) {
    const object = heapObject(state, id);
    if (object === null) continue;
    const { classOf } = object;
    for (const [name, field] of object.fields) {
      if (classOf !== null && !isShownByJava(classOf, declaringClass(analysis, classOf, name), name)) continue;
      taints = joinTaints(taints, shownTaints(analysis, state, field, depth - 1));
    }
    if (object.rest !== null) taints = joinTaints(taints, shownTaints(analysis, state, object.rest, depth - 1));
  }
  return taints;
}

function declaringClass(analysis: Analysis, cls: ClassRef, field: string): ClassRef {
  let current: ClassRef | null = cls;
  for (let depth = 0; depth < 4 && current !== null; depth++) {
    const info = classIr(current);
    if (info.fields.some(({ name }) => name === field)) return current;
    current = info.superclass === null ? null : declaredClass(analysis, current.module, info.superclass);
  }
  return cls;
}
