/** What a declared type says of a value, in a language whose types hold at run time. */
import { simpleName } from '../ir/simpleName.js';
import type { TypeRef } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import { elementType } from './collectionTypes.js';
import { classIr, declaredClass, type ClassRef } from './hierarchy.js';
import { enumConstants } from './javaObjects.js';
import { typeValueIn } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { heapObject } from './objects.js';
import type { State } from './state.js';
import { isStored } from './storedRecords.js';
import { mayHoldText } from './textTypes.js';
import { cleanTaints, joinTaints, Prim, UNKNOWN, Value, type FunctionRef } from './value.js';

/** Types of the library whose values hold no free text. */
const VALUE_TYPES = new Set([
  'UUID',
  'BigDecimal',
  'BigInteger',
  'AtomicInteger',
  'AtomicLong',
  'LocalDate',
  'LocalDateTime',
  'LocalTime',
  'Instant',
  'ZonedDateTime',
  'OffsetDateTime',
  'Duration',
  'Period',
  'Year',
  'YearMonth',
  'Date',
  'Timestamp',
  'Currency',
  'TimeUnit',
  'DayOfWeek',
  'Direction',
  'HttpMethod',
  'Month',
]);

function holdsNumbers(type: TypeRef): boolean {
  return type.primitive === 'number' || type.primitive === 'boolean' || VALUE_TYPES.has(simpleName(type.name));
}

/** An object or nothing. */
const NO_TEXT = Prim.Object | Prim.Function | Prim.Nullish;

function withoutText(analysis: Analysis, value: Value, kind: string): Value {
  const taints = cleanTaints(value.taints, analysis.index.sanitizerBit(kind));
  return new Value(taints, null, value.prim, value.apis, null, null, null);
}

function isUnknown(value: Value): boolean {
  return value.refs === null && value.fns === null && value.consts === null && value.apis === null;
}

/** What a value holds as a whole, if it is no object, or one of which nothing is known but that it holds something. */
function blankContents(state: State, value: Value): { readonly taints: Value['taints'] } | null {
  let { taints } = value;
  for (const id of value.refs ?? []) {
    const object = heapObject(state, id);
    if (object === null || object.classOf !== null || object.fields.size > 1) return null;
    const inside = object.rest ?? object.fields.values().next().value;
    // [] of one way
    if (inside === undefined && object.length === 0) continue;
    if (inside === undefined || (object.rest !== null && object.fields.size > 0)) return null;
    if (inside.prim !== Prim.Any || !isUnknown(inside) || inside.parts !== null) return null;
    taints = joinTaints(taints, inside.taints);
  }
  return { taints };
}

/** A collection of which nothing is known has elements of the type's class; null where that says nothing. */
function withElements(
  analysis: Analysis,
  module: ModuleContext,
  state: State,
  value: Value,
  type: TypeRef,
): Value | null {
  if (value.fns !== null || value.consts !== null) return null;
  const held = blankContents(state, value);
  if (held === null) return null;
  const known = typeValueIn(analysis, module, state, type);
  return known?.refs == null
    ? null
    : new Value(held.taints, null, Prim.Object, value.apis ?? known.apis, known.refs, null, null);
}

/** The value in a place of this type: a number is a number, an object of which nothing is known is one of its class. */
export function asDeclared(
  analysis: Analysis,
  module: ModuleContext,
  state: State,
  value: Value,
  type: TypeRef | null,
): Value {
  if (type === null || type.union.length > 0) return value;
  if (module.ir.language !== 'java') return asAnnotated(analysis, module, state, value, type);
  if (type.isArray) return withElements(analysis, module, state, value, type) ?? value;
  switch (type.primitive) {
    case 'number':
    case 'boolean': {
      if (value.consts !== null) return value;
      const taints = cleanTaints(value.taints, analysis.index.sanitizerBit('number'));
      const prim = type.primitive === 'number' ? Prim.Number : Prim.Boolean;
      return value.taints === taints && value.prim === prim && value.refs === null
        ? value
        : new Value(taints, null, prim, null, null, null, null);
    }
    case 'string':
      return value.prim === Prim.Any &&
        value.consts === null &&
        value.refs === null &&
        value.fns === null &&
        value.apis === null
        ? value.withPrim(Prim.String)
        : value;
    default:
      break;
  }
  const cls = declaredClass(analysis, module, type);
  if (cls === null) {
    if (value.taints !== null && value.consts === null && VALUE_TYPES.has(simpleName(type.name)))
      return withoutText(analysis, value, 'number');
    // List<Long>: what it holds are numbers
    const element = value.taints === null ? null : elementType(type);
    if (element !== null && holdsNumbers(element))
      return value.withTaints(cleanTaints(value.taints, analysis.index.sanitizerBit('number')));
    // List<A>; Optional<A> stands for an A
    const known = type.args.length === 0 ? null : withElements(analysis, module, state, value, type);
    if (known !== null) return known;
    return value.prim === Prim.Any && value.consts === null && !mayHoldText(module.ir.language, type)
      ? value.withPrim(NO_TEXT)
      : value;
  } else if (classIr(cls).kind === 'enum') {
    // only the constants that are written in the project
    if (value.refs !== null && value.taints === null) return value;
    const taints = cleanTaints(value.taints, analysis.index.sanitizerBit('allow-list'));
    return (enumConstants(analysis, state, cls) ?? UNKNOWN).withTaints(taints);
  }
  if (!isUnknown(value)) return value;
  const known = typeValueIn(analysis, module, state, type);
  if (known?.refs == null) return value;
  return new Value(value.taints, null, Prim.Object, known.apis, known.refs, null, null);
}

/** `(LookupForm) form`: an object of a library's type is one of the project's class that extends it. */
export function asSubclass(
  analysis: Analysis,
  module: ModuleContext,
  state: State,
  value: Value,
  type: TypeRef | null,
): Value {
  if (type === null || module.ir.language !== 'java' || value.apis === null || !isUnknown(value.withApis(null)))
    return value;
  const known = declaredClass(analysis, module, type) === null ? null : typeValueIn(analysis, module, state, type);
  const isHeir = known?.refs != null && value.apis.every((node) => known.apis?.includes(node) === true);
  return isHeir ? new Value(value.taints, null, Prim.Object, known.apis, known.refs, null, null) : value;
}

/** Methods that choose columns, unless they are given all. */
const CHOOSES = /\.(?:select|returning|columns?|pluck|first)\(\s*(?!['"`](?:\w+\.)?\*)[^)\s]/;

/** The class of the one object that a value is; null where it is none, or may be several. */
function soleClass(state: State, value: Value | null): ClassRef | null {
  return value?.refs?.length === 1 ? (heapObject(state, value.refs[0])?.classOf ?? null) : null;
}

/** The class of a record, or of the records in a list. */
function classOfRecords(state: State, value: Value | null): ClassRef | null {
  const list = value?.refs?.length === 1 ? heapObject(state, value.refs[0]) : null;
  return list?.classOf ?? soleClass(state, list?.rest ?? null);
}

/** The result of a query builder in a function that is declared to give rows of the project: `Promise<TenantRow[]>`. */
export function queriedRecord(
  analysis: Analysis,
  { module, type }: { readonly module: ModuleContext; readonly type: TypeRef | null },
  callee: FunctionRef,
  state: State,
  value: Value,
): Value {
  const { fn } = callee;
  if (type === null || fn === null || module.ir.language !== 'typescript' || value.fns !== null) return value;
  const own = value.refs ?? [];
  if (own.some((id) => heapObject(state, id)?.classOf !== null)) return value;
  const known = typeValueIn(analysis, module, state, type);
  const cls = classOfRecords(state, known);
  if (known?.refs == null || cls === null || !isStored(analysis, cls)) return value;
  return CHOOSES.test(callee.module.text(fn.start, fn.end)) ? value : value.withRefs([...own, ...known.refs]);
}

/** Fields of an object that was written out, of which nothing is known, are what the interface says: `{ profile: await r.json() }`. */
function fillBlankFields(
  analysis: Analysis,
  module: ModuleContext,
  state: State,
  { refs }: Value,
  type: TypeRef,
): void {
  const isBlank = (field: Value): boolean =>
    (field.prim & Prim.Object) !== 0 && field.parts === null && isUnknown(field);
  for (const id of refs ?? []) {
    const object = heapObject(state, id);
    if (object === null || object.classOf !== null || object.length >= 0 || object.many) continue;
    const blank = [...object.fields].filter(([, field]) => isBlank(field));
    if (blank.length === 0) continue;
    const known = typeValueIn(analysis, module, state, type);
    const cls = soleClass(state, known);
    if (cls === null || classIr(cls).kind !== 'interface') return;
    let filled = object;
    for (const [name, field] of blank) {
      const declared = classIr(cls).fields.find((one) => one.name === name)?.type ?? null;
      const meant = declared === null ? null : typeValueIn(analysis, cls.module, state, declared);
      if (meant?.refs != null)
        filled = filled.set(name, new Value(field.taints, null, field.prim, meant.apis, meant.refs, null, null), false);
    }
    if (filled !== object) state.set(id, filled);
  }
}

/**
 * The same where types are annotations that nothing enforces: they say no more than what class or interface an object is
 * of which nothing else is known. It may be missing, and what came in with it stays.
 */
function asAnnotated(analysis: Analysis, module: ModuleContext, state: State, value: Value, type: TypeRef): Value {
  if (type.primitive !== null || (value.prim & Prim.Object) === 0) return value;
  if (!isUnknown(value)) {
    if (module.ir.language === 'typescript') fillBlankFields(analysis, module, state, value, type);
    const isList = module.ir.language === 'python' && value.refs !== null && elementType(type) !== null;
    return (isList ? withElements(analysis, module, state, value, type) : null) ?? value;
  }
  const known = typeValueIn(analysis, module, state, type);
  return known?.refs == null
    ? value
    : new Value(value.taints, null, value.prim, known.apis, known.refs, null, value.parts);
}
