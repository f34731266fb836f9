/** Reading and writing the heap. */
import { NONE, Op, type Reg } from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import { underKey } from './keysOfContainers.js';
import { refineRepeated } from './repeatedReads.js';
import { EMPTY_OBJECT, HEADED, HeapObject, MAP, mayBeUnder, OPEN_OBJECT, type KeyForm, type State } from './state.js';
import { forgetToldField, noteToldField } from './toldFields.js';
import {
  joinTaints,
  joinValues,
  knownPrefix,
  knownSuffix,
  Prim,
  UNKNOWN,
  Value,
  type ObjectId,
  type Taint,
} from './value.js';

export function heapObject(state: State, id: ObjectId): HeapObject | null {
  const entry = state.get(id);
  return entry instanceof HeapObject ? entry : null;
}

/** Makes an object at an allocation site; in a loop it then stands for many. */
export function allocate(act: Activation, state: State, site: Reg, object: HeapObject, tag = ''): Value {
  const id = act.analysis.object(act.context, act.fn, site, tag);
  const old = act.analysis.loopDepth > 0 ? heapObject(state, id) : null;
  if (old !== null) {
    const fields = new Map(object.fields);
    for (const [name, value] of old.fields) {
      const mine = fields.get(name);
      fields.set(name, mine === undefined ? value : joinValues(value, mine));
    }
    const rest = old.rest === null ? object.rest : object.rest === null ? old.rest : joinValues(old.rest, object.rest);
    const length = old.length === object.length ? object.length : -1;
    state.set(id, new HeapObject(fields, rest, object.open || old.open, true, length, object.classOf));
  } else {
    state.set(id, object);
  }
  return new Value(null, null, Prim.Object, null, [id], null, null);
}

/** What is known of a key that is put together; null if that is nothing. */
export function keyForm(key: Value): KeyForm | null {
  const beginning = knownPrefix(key);
  const ending = knownSuffix(key);
  return beginning === '' && ending === '' ? null : { beginning, ending };
}

/** What a login of a request is called where the whole request is used. */
export const LOGIN_OF_REQUEST = 'request-credentials';
/** The kind of a password inside of a whole request that is used as such. */
export const PASSWORD_HOLDER = 'password-holder';

/** Data that only a use of the whole request would show. */
function isLoginOfRequest({ origin }: Taint): boolean {
  return origin.dataType === LOGIN_OF_REQUEST || origin.kind === PASSWORD_HOLDER;
}

/** The value of any element or property: all fields and the rest. @param key where it is known how the key begins or ends, of these alone */
export function elementOf(state: State, value: Value, key: Value | null = null): Value {
  const form = key === null ? null : keyForm(key);
  const ofProgram = key !== null && key.taints?.some(({ origin }) => origin.kind === 'user-input') !== true;
  let result: Value | null = null;
  if (value.refs !== null) {
    for (const id of value.refs) {
      const object = heapObject(state, id);
      if (object === null) continue;
      let n = 0;
      for (const [name, field] of object.fields) {
        if (form !== null && !mayBeUnder(name, form)) continue;
        if (n++ > 64) break;
        // a key of the program that is not known, `headers[settings.USER_HEADER]`, names some other member than the login
        const one = ofProgram ? field.withoutTaints(isLoginOfRequest) : field;
        result = result === null ? one : joinValues(result, one);
      }
      if (object.rest !== null) result = result === null ? object.rest : joinValues(result, object.rest);
    }
  }
  if (result === null)
    return value.taints === null ? UNKNOWN : new Value(value.taints, null, Prim.Any, null, null, null, null);
  if (value.taints !== null) result = result.withTaints(joinTaints(result.taints, value.taints));
  return result;
}

/** What a loop of JavaScript gets of a value: its elements, of a Map pairs of a key and an element. */
export function iteratedOf(act: Activation, state: State, site: Reg, value: Value): Value {
  const element = elementOf(state, value);
  if (value.refs?.length !== 1 || heapObject(state, value.refs[0])?.length !== MAP) return element;
  const key = new Value(value.taints, null, Prim.String, null, null, null, null);
  return allocate(act, state, site, listObject([key, element], null), 'pair');
}

/** What is stored under a key, without models, accessors or names; undefined = nothing is known to be there. */
export function storedField(state: State, value: Value, name: string): Value | undefined {
  let result: Value | undefined;
  if (value.refs === null) return undefined;
  for (const id of value.refs) {
    const object = heapObject(state, id);
    if (object === null) continue;
    let field = object.fields.get(name);
    const formed = object.formedLike(name);
    if (formed !== null) field = field === undefined ? formed : joinValues(field, formed);
    if (field === undefined) {
      if (object.rest !== null) field = underKey(object.rest, name);
      else continue;
    } else if (object.rest !== null && object.length !== HEADED) field = joinValues(field, underKey(object.rest, name));
    result = result === undefined ? field : joinValues(result, field);
  }
  return result;
}

/** Gives a register's value an object identity, so that writes to it are seen through its variable. */
export function materialize(act: Activation, state: State, reg: Reg): readonly ObjectId[] | null {
  const value = act.read(reg);
  if (value.refs !== null) {
    restoreIdentity(act, state, reg, value);
    return value.refs;
  }
  if (reg === NONE || value.consts !== null) return null;
  const id = act.analysis.object(act.context, act.fn, reg, 'm');
  if (heapObject(state, id) === null) state.set(id, OPEN_OBJECT);
  const made = value.withRefs([id]);
  act.regs[reg] = made;
  storeBack(act, state, reg, made);
  return made.refs;
}

/** A branch that was walked before gave the object its identity, and its changes were taken off again: the variable gets it back. */
function restoreIdentity(act: Activation, state: State, reg: Reg, { refs }: Value): void {
  const definition = act.definitions[reg];
  if (definition?.op !== Op.LoadVar || refs?.length !== 1) return;
  const key = act.module.variableBase + definition.variable;
  const held = state.get(key);
  if (held instanceof Value && held.refs === null && refs[0] === act.analysis.object(act.context, act.fn, reg, 'm'))
    state.set(key, held.withRefs(refs));
}

/** Writes a refined value back to where a register was loaded from: a variable, or a field of such a place. */
export function storeBack(act: Activation, state: State, reg: Reg, value: Value): void {
  const definition = act.definitions[reg];
  if (definition === undefined) return;
  switch (definition.op) {
    case Op.LoadVar:
      state.set(act.module.variableBase + definition.variable, value);
      return;
    case Op.GetField: {
      const refs = materialize(act, state, definition.object);
      if (refs === null) return;
      refineField(act, state, refs, definition.name, reg, value);
      for (const id of refs) noteToldField(act, state, id, definition.object, definition.name, act.read(reg), value);
      return;
    }
    case Op.GetIndex: {
      const key = act.read(definition.index).single?.value;
      if (typeof key !== 'number' && typeof key !== 'string') {
        refineRepeated(act, state, reg, value);
        return;
      }
      const refs = materialize(act, state, definition.object);
      if (refs === null) return;
      refineField(act, state, refs, String(key), reg, value);
      return;
    }
    case Op.CallMethod:
      if (definition.name === 'getKey' && definition.args.length === 0) refineKey(act, state, definition.object, value);
      refineRepeated(act, state, reg, value);
      return;
    case Op.Call:
      refineRepeated(act, state, reg, value);
      return;
    case Op.Cast:
    case Op.Await:
      storeBack(act, state, definition.src, value);
      return;
    default:
      return;
  }
}

/** Field of the heap object of an entry of Java's maps under which its key stands. */
export const KEY_FIELD = '(key)';

/** `filter(entry -> KNOWN.contains(entry.getKey()))`: the entry has the key of which that is told. */
function refineKey(act: Activation, state: State, entry: Reg, value: Value): void {
  for (const id of act.read(entry).refs ?? []) {
    const object = heapObject(state, id);
    if (object?.fields.has(KEY_FIELD) === true) state.set(id, object.set(KEY_FIELD, value, false));
  }
}

/** A field that was only read so far keeps what it was on the ways on which nothing more is told of it. */
function refineField(
  act: Activation,
  state: State,
  refs: readonly ObjectId[],
  name: string,
  reg: Reg,
  value: Value,
): void {
  for (const id of refs) {
    const object = heapObject(state, id) ?? OPEN_OBJECT;
    if (!object.fields.has(name) && object.open) {
      const initial = state.initials.get(id);
      state.initials.set(id, (initial instanceof HeapObject ? initial : OPEN_OBJECT).set(name, act.read(reg), false));
    }
    state.set(id, object.set(name, value, refs.length > 1));
  }
}

export function writeField(state: State, refs: readonly ObjectId[], name: string, value: Value): void {
  if (state.told.size > 0) forgetToldField(state, refs, name);
  for (const id of refs) {
    const object = heapObject(state, id) ?? OPEN_OBJECT;
    state.set(id, object.set(name, value, refs.length > 1));
  }
}

export function writeUnknownKey(state: State, refs: readonly ObjectId[], value: Value, key: Value | null = null): void {
  const form = key === null ? null : keyForm(key);
  const isTold = form !== null && (form.beginning.length > 1 || form.ending.length > 1);
  for (const id of refs) {
    const object = heapObject(state, id) ?? OPEN_OBJECT;
    state.set(id, isTold ? object.setFormed(form, value) : object.setRest(value));
  }
}

/** `a[-1] = x` of Python, counted from the end: one element of a list of known length, some element of any other. */
export function writeFromEnd(state: State, refs: readonly ObjectId[], key: number, value: Value): void {
  for (const id of refs) {
    const object = heapObject(state, id) ?? OPEN_OBJECT;
    const at = object.length + key;
    if (object.length >= 0 && at >= 0) state.set(id, object.set(String(at), value, refs.length > 1));
    else state.set(id, object.setRest(value));
  }
}

/** Appends to lists: at the known end, else under an unknown key. */
export function appendElement(analysis: Analysis, state: State, refs: readonly ObjectId[], value: Value): void {
  for (const id of refs) {
    const object = heapObject(state, id) ?? OPEN_OBJECT;
    if (object.length >= 0 && object.length < 32 && !object.many && refs.length === 1 && analysis.loopDepth === 0) {
      const fields = new Map(object.fields);
      fields.set(String(object.length), value);
      state.set(id, new HeapObject(fields, object.rest, object.open, object.many, object.length + 1, object.classOf));
    } else appendElements(state, [id], value);
  }
}

/** Appends any number of elements to lists. */
export function appendElements(state: State, refs: readonly ObjectId[], value: Value): void {
  for (const id of refs) state.set(id, (heapObject(state, id) ?? OPEN_OBJECT).setBehind(value));
}

const MAX_DEEP = 6;
/** Objects looked into for one question. */
const MAX_OBJECTS = 40;

/** All data inside a value, contents of objects included. */
export function deepTaints(state: State, value: Value): readonly Taint[] | null {
  if (value.refs === null) return value.taints;
  if (value.taints !== null && isAddress(value)) return addressTaints(state, value, value.taints);
  let result = value.taints;
  let level: readonly ObjectId[] = value.refs;
  if (level.length === 1) {
    // most objects hold no others
    const contents = heapObject(state, level[0])?.contents;
    if (contents === undefined) return result;
    if (contents.refs.length === 0) return joinTaints(result, contents.taints);
  }
  const seen = new Set<ObjectId>(level);
  for (let depth = 0; depth < MAX_DEEP && level.length > 0; depth++) {
    const next: ObjectId[] = [];
    for (const id of level) {
      const object = heapObject(state, id);
      if (object === null) continue;
      const { taints, refs } = object.contents;
      result = joinTaints(result, taints);
      for (const ref of refs) {
        if (seen.has(ref) || seen.size >= MAX_OBJECTS) continue;
        seen.add(ref);
        next.push(ref);
      }
    }
    level = next;
  }
  return result;
}

/** The type of JavaScript's parsed addresses. */
const ADDRESS = 'node-url.Url';

/** Is it an address that was parsed? One stands for its text wherever a text is taken. */
export function isAddress({ apis }: Value): boolean {
  return apis?.some(({ path }) => path === ADDRESS) === true;
}

const READ_PARTS: ReadonlySet<string> = new Set([
  ...['host', 'hostname', 'origin', 'href', 'protocol', 'port'],
  'searchParams',
]);

/** Data inside a parsed address. A part that was only read is one of the whole, of which guards tell. */
function addressTaints(state: State, address: Value, own: readonly Taint[]): readonly Taint[] | null {
  let result: readonly Taint[] | null = own;
  for (const id of address.refs ?? []) {
    const object = heapObject(state, id);
    for (const [name, field] of object?.fields ?? []) {
      const inside = deepTaints(state, field);
      const added = READ_PARTS.has(name)
        ? inside?.filter(({ origin }) => !own.some((one) => one.origin === origin))
        : inside;
      if (added != null && added.length > 0) result = joinTaints(result, added);
    }
    if (object?.rest != null) result = joinTaints(result, deepTaints(state, object.rest));
  }
  return result;
}

/**
 * Is there one among the objects that are reached in so many steps of which this holds?
 * @param ofMany the answer where there are more than are looked into
 */
function reachesSome(
  state: State,
  refs: readonly ObjectId[],
  steps: number,
  test: (contents: HeapObject['contents']) => boolean,
  ofMany = false,
): boolean {
  let level = refs;
  let seen: Set<ObjectId> | null = null;
  for (let step = 0; step < steps && level.length > 0; step++) {
    const next: ObjectId[] = [];
    for (const id of level) {
      const contents = heapObject(state, id)?.contents;
      if (contents === undefined) continue;
      if (test(contents)) return true;
      // most objects hold no others
      if (contents.refs.length === 0) continue;
      seen ??= new Set(refs);
      for (const ref of contents.refs) {
        if (seen.has(ref)) continue;
        if (seen.size < MAX_OBJECTS) {
          seen.add(ref);
          next.push(ref);
        } else if (ofMany) return true;
      }
    }
    level = next;
  }
  return false;
}

/** Is there such data inside a value, contents of objects included? */
export function holdsData(state: State, { taints, refs }: Value, isMeant: (taint: Taint) => boolean): boolean {
  if (taints?.some(isMeant) === true) return true;
  return refs !== null && reachesSome(state, refs, MAX_DEEP, (inside) => inside.taints?.some(isMeant) === true);
}

const isOfInterest = ({ interesting }: HeapObject['contents']): boolean => interesting;

/** Does anything that a callee could use stand in the value: data, functions, API objects? */
export function isInteresting(state: State, { taints, fns, apis, refs }: Value): boolean {
  if (taints !== null || fns !== null || apis !== null) return true;
  return refs !== null && reachesSome(state, refs, 3, isOfInterest, true);
}

/** Are there functions or objects of libraries in a value, by itself or directly inside? */
export function holdsFunctions(state: State, { apis, fns, refs }: Value): boolean {
  if (apis !== null || fns !== null) return true;
  return refs?.some((id) => (heapObject(state, id)?.contents.functions ?? 0) > 0) === true;
}

/** Is it a table of functions, or of tables of such: what is to be done, by names? */
export function holdsHandlers(state: State, { refs }: Value): boolean {
  return refs !== null && reachesSome(state, refs, 3, ({ callables }) => callables);
}

/** Is a constant in it, directly? */
export function holdsConstants(state: State, value: Value): boolean {
  for (const id of value.refs ?? []) {
    for (const field of heapObject(state, id)?.fields.values() ?? []) if (field.consts !== null) return true;
  }
  return false;
}

const isLoud = ({ taints, callables }: HeapObject['contents']): boolean => taints !== null || callables;

/** Neither data nor functions anywhere inside: a callee can only pass it round. */
export function isQuiet(state: State, { taints, fns, refs }: Value): boolean {
  if (taints !== null || fns !== null) return false;
  return refs === null || !reachesSome(state, refs, 3, isLoud);
}

/**
 * A list with known elements.
 * @param rest what comes behind them, null = nothing
 */
export function headedList(items: readonly Value[], rest: Value | null): HeapObject {
  const list = listObject(items, rest);
  return rest === null || items.length === 0 ? list : new HeapObject(list.fields, rest, false, false, HEADED, null);
}

/** A list with known elements, and others anywhere in it. */
export function listObject(items: readonly Value[], rest: Value | null): HeapObject {
  const fields = new Map<string, Value>();
  items.forEach((item, i) => fields.set(String(i), item));
  return new HeapObject(fields, rest, false, false, rest === null ? items.length : -1, null);
}

export { EMPTY_OBJECT, OPEN_OBJECT };
