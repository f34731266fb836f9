/**
 * Reads that are written again: `if (isLocal(form.get("next"))) redirect(form.get("next"))`. Calls with equal arguments on an
 * unchanged object, and elements under an unchanged key, give one value, so what a guard tells of the first holds for the
 * second, until something may have changed the object.
 */
import { NONE, Op, type FunctionIr, type Instr, type Reg } from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import type { ModuleContext } from './moduleContext.js';
import { heapObject } from './objects.js';
import type { State } from './state.js';
import { withTold } from './toldFields.js';
import { Value } from './value.js';

/** A place that a function reads more than once, by calls or under a computed key. */
interface RepeatedPlace {
  readonly path: string;
  /** Variables that it is made of. */
  readonly variables: ReadonlySet<number>;
  /** Paths of the objects on the way: `a` and `a.b` of `a.b.get("c")`. */
  readonly prefixes: ReadonlySet<string>;
}

/** The repeated reads of one function, and the paths of what it reads. */
export interface RepeatedReads {
  readonly places: ReadonlyMap<Reg, RepeatedPlace>;
  readonly paths: ReadonlyMap<Reg, string>;
}

/** What is known of a repeated place while its function is walked. */
export interface PlaceFact {
  readonly place: RepeatedPlace;
  /** Where the state keeps what guards told. */
  readonly key: number;
  /** As it was read, without what guards told. */
  value: Value;
  /** Registers of the objects on the way, of the last read. */
  objects: readonly Reg[];
}

/** Calls that give the same when they are made again. */
const REPEATABLE =
  /^(?:get|is|has|opt|param|params|parameter|query|header|headers|cookie|cookies|field|form|arg|args|attr|attribute|value|property|text|body|group|item|at|charAt|elementAt|slice|substring|substr|subSequence|trim|strip|lower|upper|toLowerCase|toUpperCase|toString|String|str|valueOf|name|first|last)(?:$|[A-Z_0-9])/;
const CHANGING = /^(?:get|is|has)_?(?:And|Next|New|Random|Line|and|next|new|random|line)/;

/** Calls that change neither their receiver nor what they are given. */
const HARMLESS =
  /^(?:get|is|has|can|should|must|contains?|includes|equals?|compare|starts?|ends?|starts_?[wW]ith|ends_?[wW]ith|index_?[oO]f|matches|match|test|check|validate|verify|assert|require|find|count|size|length|to|as|hash|log|debug|info|warn|warning|error|print|println|printf|format|keys|values|items|entries|stream|forEach|map|filter|String|str|len|Boolean|bool|Number|int|redirect|sendRedirect)(?:$|[A-Z_0-9])/;

function isHarmless(name: string): boolean {
  return HARMLESS.test(name) || isRepeatable(name);
}

function isRepeatable(name: string): boolean {
  return REPEATABLE.test(name) && !CHANGING.test(name);
}

/** The places that a function reads more than once; null if there are none, as in most. */
export function repeatedReads(analysis: Analysis, module: ModuleContext, fn: FunctionIr): RepeatedReads | null {
  const { definitions } = fn;
  if (!mayRepeat(module, definitions)) return null;
  const stores = analysis.storesOf(fn);
  const found = new Map<Reg, ReadPlace>();
  const paths = new Map<Reg, string>();
  const visitedPlaces = new Map<Reg, ReadPlace | null>();

  const constant = (path: string): ReadPlace => ({
    path,
    variable: NONE,
    object: null,
    more: NO_PLACES,
    isFixed: true,
  });
  const below = (object: ReadPlace, step: string, more: readonly ReadPlace[] = NO_PLACES): ReadPlace => ({
    path: object.path + step,
    variable: NONE,
    object,
    more,
    isFixed: object.isFixed && more.every((place) => place.isFixed),
  });
  const variable = (id: number): ReadPlace | null => {
    const info = module.ir.variables[id];
    if (info.import !== null) return constant(`i${String(id)}`);
    if (info.stores > 1 && (info.captured || info.function !== fn.index)) return null;
    const source = info.stores === 1 && info.function === fn.index ? stores.get(id) : undefined;
    const alias = source === undefined ? null : placeOf(source);
    if (alias?.isFixed === true) return alias;
    return { path: `v${String(id)}`, variable: id, object: null, more: NO_PLACES, isFixed: info.stores <= 1 };
  };
  const called = (object: ReadPlace | null, name: string, args: readonly Reg[]): ReadPlace | null => {
    // a supplier or a queue gives the next one
    const repeats =
      args.length > 0 ? isRepeatable(name) : name !== 'get' && (isRepeatable(name) || isAccessor(module, name));
    if (object === null || !repeats) return null;
    const given = args.map(placeOf);
    if (given.includes(null)) return null;
    const places = given.filter((place) => place !== null);
    return below(object, `.${name}(${places.map((place) => place.path).join()})`, places);
  };
  const compute = (reg: Reg): ReadPlace | null => {
    const instr = definitions[reg];
    switch (instr?.op) {
      case Op.Const:
        return constant(JSON.stringify(instr.value) ?? 'undefined');
      case Op.LoadVar:
        return variable(instr.variable);
      case Op.LoadGlobal:
        return constant(`g${instr.name}`);
      case Op.This:
        return constant('this');
      case Op.Await:
      case Op.Cast:
        return placeOf(instr.src);
      case Op.GetField: {
        const object = placeOf(instr.object);
        return object === null ? null : below(object, `.${instr.name}`);
      }
      case Op.GetIndex: {
        const object = placeOf(instr.object);
        const index = placeOf(instr.index);
        return object === null || index === null ? null : below(object, `[${index.path}]`, [index]);
      }
      case Op.CallMethod:
        return instr.spread !== null || instr.names !== null
          ? null
          : called(placeOf(instr.object), instr.name, instr.args);
      case Op.Call: {
        if (instr.spread !== null || instr.names !== null) return null;
        const name = calledName(module, definitions[instr.callee]);
        return name === '' ? null : called(placeOf(instr.callee), name, instr.args);
      }
      default:
        return null;
    }
  };
  const placeOf = (reg: Reg): ReadPlace | null => {
    if (reg === NONE) return null;
    let place = visitedPlaces.get(reg);
    if (place === undefined) {
      visitedPlaces.set(reg, null);
      place = compute(reg);
      visitedPlaces.set(reg, place);
      if (place !== null) paths.set(reg, place.path);
    }
    return place;
  };

  const byPath = new Map<string, Reg[]>();
  for (let reg = 0; reg < definitions.length; reg++) {
    const instr = definitions[reg];
    if (instr?.op !== Op.Call && instr?.op !== Op.CallMethod && instr?.op !== Op.GetIndex) continue;
    const place = placeOf(reg);
    if (place === null) continue;
    found.set(reg, place);
    const list = byPath.get(place.path);
    if (list === undefined) byPath.set(place.path, [reg]);
    else list.push(reg);
  }
  let repeats = false;
  for (const regs of byPath.values()) {
    if (regs.length > 1) repeats = true;
    else found.delete(regs[0]);
  }
  if (!repeats) return null;
  // what writes and calls speak of
  for (let reg = 0; reg < definitions.length; reg++) placeOf(reg);
  return { places: new Map([...found].map(([reg, place]) => [reg, wholePlace(place)])), paths };
}

/** Are there two reads whose last step is alike? Without them no place is read again, and nothing else needs a look. */
function mayRepeat(module: ModuleContext, definitions: readonly (Instr | undefined)[]): boolean {
  let called: Set<string> | null = null;
  let indexed = 0;
  for (let reg = 0; reg < definitions.length; reg++) {
    const instr = definitions[reg];
    let name: string;
    if (instr?.op === Op.CallMethod) ({ name } = instr);
    else if (instr?.op === Op.Call) name = calledName(module, definitions[instr.callee]);
    else {
      if (instr?.op === Op.GetIndex && ++indexed > 1) return true;
      continue;
    }
    if (called === null) called = new Set([name]);
    else if (!called.has(name)) called.add(name);
    else if (isRepeatable(name) || isAccessor(module, name)) return true;
  }
  return false;
}

function calledName(module: ModuleContext, callee: Instr | undefined): string {
  if (callee?.op === Op.LoadVar) return module.ir.variables[callee.variable].name;
  return callee?.op === Op.LoadGlobal ? callee.name : '';
}

/** A place as it is read, before it is known whether it is read again: most are not. */
interface ReadPlace {
  readonly path: string;
  /** The variable that it is, else NONE. */
  readonly variable: number;
  /** What it is a part of. */
  readonly object: ReadPlace | null;
  /** Arguments and keys. */
  readonly more: readonly ReadPlace[];
  /** None of its variables is written twice. */
  readonly isFixed: boolean;
}

const NO_PLACES: readonly ReadPlace[] = [];

function wholePlace(place: ReadPlace): RepeatedPlace {
  const variables = new Set<number>();
  const collect = ({ variable, object, more }: ReadPlace): void => {
    if (variable !== NONE) variables.add(variable);
    if (object !== null) collect(object);
    more.forEach(collect);
  };
  collect(place);
  const prefixes: string[] = [];
  for (let object = place.object; object !== null; object = object.object) prefixes.unshift(object.path);
  return { path: place.path, variables, prefixes: new Set(prefixes) };
}

/** Perhaps a record's component. */
function isAccessor(module: ModuleContext, name: string): boolean {
  return module.ir.language === 'java' && !/^(?:next|read|poll|pop|take|remove|new|create|make|build|now)/.test(name);
}

/** After a read: adds what guards told of the place, or notes what was read. */
export function repeatedRead(act: Activation, state: State, reads: RepeatedReads, reg: Reg): void {
  const place = reads.places.get(reg);
  const value = act.read(reg);
  if (place === undefined || !isSteady(act, state, reg) || (value.taints === null && !act.facts.has(place.path)))
    return;
  let fact = act.facts.get(place.path);
  if (fact === undefined) {
    fact = { place, key: act.analysis.freshObject(), value, objects: [] };
    act.noteFact(place.path, fact);
  }
  fact.objects = objectsOf(act, reg);
  const known = state.get(fact.key);
  if (known === fact.value || !(known instanceof Value)) {
    fact.value = value;
    state.initials.set(fact.key, value);
    state.set(fact.key, value);
    return;
  }
  act.regs[reg] = withTold(value, known);
}

/** Does the read give the same when it is made again? A noun without arguments does where it is a record's component. */
function isSteady(act: Activation, state: State, reg: Reg): boolean {
  const instr = act.definitions[reg];
  if (instr?.op !== Op.CallMethod || isRepeatable(instr.name)) return true;
  return (act.read(instr.object).refs ?? []).some((id) => {
    const owner = heapObject(state, id)?.classOf;
    return owner != null && owner.module.ir.classes[owner.index].kind === 'record';
  });
}

function objectsOf(act: Activation, reg: Reg): readonly Reg[] {
  const objects: Reg[] = [];
  for (let current = reg, hops = 0; hops < 8; hops++) {
    const instr = act.definitions[current];
    if (instr?.op === Op.GetField || instr?.op === Op.GetIndex || instr?.op === Op.CallMethod) current = instr.object;
    else if (instr?.op === Op.Await || instr?.op === Op.Cast) current = instr.src;
    else break;
    objects.push(current);
  }
  return objects;
}

/** A guard tells something of a repeated read. */
export function refineRepeated(act: Activation, state: State, reg: Reg, value: Value): void {
  if (act.facts.size === 0) return;
  const place = act.repeated?.places.get(reg);
  const fact = place === undefined ? undefined : act.facts.get(place.path);
  if (fact !== undefined) state.set(fact.key, value);
}

/** What an instruction may have changed is as it was read. */
export function forgetChanged(act: Activation, state: State, reads: RepeatedReads, instr: Instr): void {
  if (act.facts.size === 0) return;
  switch (instr.op) {
    case Op.StoreVar:
      for (const fact of act.facts.values()) if (fact.place.variables.has(instr.variable)) forget(state, fact);
      return;
    case Op.SetField:
    case Op.SetIndex:
    case Op.Delete:
      forgetObject(act, state, reads, instr.object, true);
      return;
    case Op.CallMethod:
      if (isHarmless(instr.name) || reads.places.has(instr.dst)) return;
      forgetObject(act, state, reads, instr.object, true);
      for (const reg of instr.args) forgetObject(act, state, reads, reg, false);
      return;
    case Op.Call: {
      const callee = act.definitions[instr.callee];
      const name = callee?.op === Op.LoadVar ? act.module.ir.variables[callee.variable].name : '';
      if (isHarmless(callee?.op === Op.LoadGlobal ? callee.name : name)) return;
      for (const reg of instr.args) forgetObject(act, state, reads, reg, false);
      return;
    }
    case Op.CallSuper:
      forgetThis(act, state);
      for (const reg of instr.args) forgetObject(act, state, reads, reg, false);
      return;
    case Op.New:
      for (const reg of instr.args) forgetObject(act, state, reads, reg, false);
      return;
    default:
      return;
  }
}

function forget(state: State, fact: PlaceFact): void {
  if (state.get(fact.key) !== fact.value) state.set(fact.key, fact.value);
}

function forgetThis(act: Activation, state: State): void {
  for (const fact of act.facts.values()) if (fact.place.prefixes.has('this')) forget(state, fact);
}

/** @param isWritten the object itself is changed, not only handed on */
function forgetObject(act: Activation, state: State, reads: RepeatedReads, reg: Reg, isWritten: boolean): void {
  const path = reads.paths.get(reg);
  const value = act.read(reg);
  for (const fact of act.facts.values()) {
    if (path !== undefined && fact.place.prefixes.has(path)) forget(state, fact);
    else if (
      fact.objects.some((object) => {
        const other = act.read(object);
        if (sharesAny(value.refs, other.refs) || sharesAny(value.apis, other.apis)) return true;
        return isWritten && path === undefined && isBlank(value) && isBlank(other);
      })
    )
      forget(state, fact);
  }
}

function sharesAny<T>(a: readonly T[] | null, b: readonly T[] | null): boolean {
  return a !== null && b !== null && a.some((item) => b.includes(item));
}

function isBlank(value: Value): boolean {
  return value.refs === null && value.apis === null && value.consts === null;
}
