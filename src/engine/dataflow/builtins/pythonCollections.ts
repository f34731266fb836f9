/** Python's lists, dictionaries, sets and tuples: their methods, constructors and slices. */
import { taintRegister, type CallSite } from '../call.js';
import {
  allocate,
  appendElement,
  appendElements,
  elementOf,
  headedList,
  heapObject,
  materialize,
  storedField,
  writeField,
  writeUnknownKey,
} from '../objects.js';
import { loopedKeys } from '../loopedKeys.js';
import { asShortened } from '../redaction.js';
import { pieceTaints } from '../slowMatch.js';
import { HeapObject, type State } from '../state.js';
import { isStoredData, writeRecordField } from '../storedRecords.js';
import { joinTaints, joinValues, Prim, UNDEFINED, UNKNOWN, UNKNOWN_NUMBER, Value, type ObjectId } from '../value.js';
import {
  anyOf,
  argument,
  isMap,
  iteratedElement,
  keyOf,
  keyValue,
  knownItems,
  listOf,
  listOfAny,
  mapOf,
  onlyObject,
  type Making,
  textOf,
} from './common.js';
import { asMailDomain, isBehindAtSign } from './mailDomain.js';

const NONE_VALUE = UNDEFINED;

/** An object made by something else than Python's own literals: of a library or unknown. */
function isForeign(receiver: Value): boolean {
  return receiver.refs === null && receiver.apis !== null;
}

/** A method of a container, null if it is none or nothing is known of the receiver. */
export function collectionMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { act, state } = site;
  const { taints } = receiver;
  const first = argument(site, 0);
  switch (name) {
    case 'append':
    case 'appendleft':
    case 'add':
    case 'put':
    case 'put_nowait': {
      // queue.put(item, timeout=1)
      if (isForeign(receiver) || (site.args.length !== 1 && !(name === 'put' && site.args.length > 1))) return null;
      const refs = materialize(act, state, site.receiverReg);
      if (refs === null) return null;
      if (name === 'append' || name === 'add') appendElement(act.analysis, state, refs, first);
      else writeUnknownKey(state, refs, first);
      return NONE_VALUE;
    }
    case 'insert': {
      if (isForeign(receiver) || site.args.length !== 2) return null;
      const refs = materialize(act, state, site.receiverReg);
      if (refs === null) return null;
      writeUnknownKey(state, refs, argument(site, 1));
      return NONE_VALUE;
    }
    case 'extend':
    case 'extendleft': {
      if (isForeign(receiver)) return null;
      const refs = materialize(act, state, site.receiverReg);
      if (refs === null) return null;
      const items = knownItems(state, first);
      if (items !== null && name === 'extend') for (const item of items) appendElement(act.analysis, state, refs, item);
      else if (name === 'extend') appendElements(state, refs, iteratedElement(state, first));
      else writeUnknownKey(state, refs, iteratedElement(state, first));
      return NONE_VALUE;
    }
    case 'pop':
    case 'popleft':
    case 'get_nowait':
      return receiver.refs === null && taints === null ? null : popped(site, receiver, name);
    case 'popitem':
      return receiver.refs === null ? null : listOf(site, [keyOf(state, receiver), elementOf(state, receiver)]);
    case 'remove':
    case 'discard':
    case 'sort':
    case 'reverse':
      return receiver.refs === null || isForeign(receiver) ? null : NONE_VALUE;
    case 'clear':
      return receiver.refs === null ? null : emptied(state, receiver.refs);
    case 'copy':
      return receiver.refs === null ? null : copied(site, receiver);
    case 'index':
    case 'count':
      return receiver.apis === null ? UNKNOWN_NUMBER : null;
    case 'get':
      return entryOf(site, receiver, first, site.args.length > 1 ? argument(site, 1) : NONE_VALUE);
    case 'setdefault':
      return receiver.refs === null && receiver.apis !== null
        ? null
        : setDefault(site, receiver, first, argument(site, 1));
    case 'update':
      return isForeign(receiver) ? null : updated(site, receiver);
    case 'items':
      if (receiver.refs === null && taints === null) return null;
      return items(site, receiver);
    case 'keys':
      if (receiver.refs === null && taints === null) return null;
      return keys(site, receiver);
    case 'values':
      // with arguments it is a query's, which chooses columns
      if (site.args.length > 0 || (receiver.refs === null && taints === null)) return null;
      return listOfAny(site, elementOf(state, receiver));
    case 'union':
    case 'difference':
    case 'intersection':
    case 'symmetric_difference':
    case 'rotate': {
      if (receiver.refs === null) return null;
      let element = elementOf(state, receiver);
      if (name !== 'difference') {
        for (const value of site.args) element = joinValues(element, iteratedElement(state, value));
      }
      return listOfAny(site, element);
    }
    case 'most_common':
      return receiver.refs === null
        ? null
        : listOfAny(site, listOf(site, [iteratedElement(state, receiver), UNKNOWN_NUMBER], 'pair'));
    case '__getitem__':
      return site.args.length === 3 ? sliced(site, receiver) : null;
    case '__enter__':
    case '__aenter__':
      return entered(state, receiver);
    default:
      return null;
  }
}

/** `list.pop()`, `dict.pop(key, default)`. */
function popped(site: CallSite, receiver: Value, name: string): Value {
  const { act, state } = site;
  const key = argument(site, 0).single?.value;
  const object = onlyObject(state, receiver);
  const id = receiver.refs?.[0];
  if (typeof key === 'string') {
    const stored = storedField(state, receiver, key);
    if (receiver.refs !== null && stored?.taints?.some(isStoredData) === true)
      writeRecordField(act.analysis, state, receiver.refs, key, NONE_VALUE);
    else if (receiver.refs !== null && object?.many === false && object.classOf === null && object.fields.has(key))
      // what is taken out is no longer in it
      writeField(state, receiver.refs, key, NONE_VALUE);
    const value = stored ?? anyOf(receiver.taints);
    return site.args.length > 1 && (stored === undefined || object?.open === true)
      ? joinValues(value, argument(site, 1))
      : value;
  }
  const names = name === 'pop' && receiver.refs !== null ? loopedKeys(act, state, site.argRegs.at(0)) : [];
  if (receiver.refs !== null && names.length > 0) {
    const taken = elementOf(state, receiver);
    for (const one of names) writeRecordField(act.analysis, state, receiver.refs, one, NONE_VALUE);
    return taken;
  }
  const atEnd = name === 'pop' && key === undefined;
  if (object !== null && id !== undefined && object.length > 0 && object.rest === null) {
    const at = atEnd || key === -1 ? object.length - 1 : key === 0 || name === 'popleft' ? 0 : -1;
    if (at >= 0) {
      const taken = object.get(String(at)) ?? UNKNOWN;
      if (!object.many && act.analysis.loopDepth === 0) {
        const fields = new Map<string, Value>();
        for (let i = 0, to = 0; i < object.length; i++) {
          const value = object.get(String(i));
          if (i === at) continue;
          if (value !== undefined) fields.set(String(to), value);
          to++;
        }
        state.set(id, new HeapObject(fields, null, object.open, false, object.length - 1, object.classOf));
      }
      return taken;
    }
  }
  return elementOf(state, receiver);
}

function emptied(state: State, refs: readonly ObjectId[]): Value {
  const id = refs[0];
  const object = refs.length === 1 ? heapObject(state, id) : null;
  if (object !== null && !object.many && object.classOf === null) {
    state.set(id, new HeapObject(new Map(), null, false, false, isMap(object) ? -1 : 0, null));
  }
  return NONE_VALUE;
}

/** A new object with the same contents. */
export function copied(site: CallSite, value: Value): Value {
  const { act, state } = site;
  const object = onlyObject(state, value);
  if (object === null) return value;
  const made = allocate(
    act,
    state,
    site.dst,
    new HeapObject(object.fields, object.rest, object.open, false, object.length, object.classOf),
    'copy',
  );
  return new Value(value.taints, value.consts, value.prim, value.apis, made.refs, value.fns, value.parts);
}

/** `dict.get(key, default)`. */
function entryOf(site: CallSite, receiver: Value, key: Value, fallback: Value): Value | null {
  const { state } = site;
  if (receiver.refs === null) return null;
  let known = false;
  let open = false;
  for (const id of receiver.refs) {
    const object = heapObject(state, id);
    if (object === null) continue;
    known = true;
    if (object.classOf !== null) return null;
    open ||= object.open || object.rest !== null;
  }
  if (!known) return null;
  const name = key.single?.value;
  if (typeof name !== 'string' && typeof name !== 'number') {
    const chosen = chosenEntries(state, receiver, key);
    if (chosen !== null && receiver.apis !== null) return null;
    return withFallback(chosen ?? elementOf(state, receiver, key), fallback);
  }
  const stored = storedField(state, receiver, String(name));
  if (stored !== undefined) return open ? withFallback(stored, fallback) : stored;
  // settings.headers or {}: the dictionary that is known is not the only one that it can be
  open ||= (receiver.prim & ~(Prim.Object | Prim.Nullish)) !== 0;
  if (!open && receiver.taints === null) return fallback;
  return receiver.apis !== null ? null : withFallback(anyOf(receiver.taints), fallback);
}

/** What may stand under a key that is one of a few texts; null if it may be any. */
function chosenEntries(state: State, receiver: Value, key: Value): Value | null {
  const names = key.consts?.filter((name) => typeof name === 'string') ?? [];
  if (names.length === 0 || names.length !== key.consts?.length) return null;
  const held = names.map((name) => storedField(state, receiver, name) ?? anyOf(receiver.taints));
  return held.reduce(joinValues);
}

function withFallback(value: Value, fallback: Value): Value {
  return fallback === NONE_VALUE ? value : joinValues(value, fallback);
}

function setDefault(site: CallSite, receiver: Value, key: Value, fallback: Value): Value | null {
  const { act, state } = site;
  const refs = materialize(act, state, site.receiverReg);
  if (refs === null) return null;
  const name = key.single?.value;
  if (typeof name !== 'string' && typeof name !== 'number') {
    writeUnknownKey(state, refs, fallback, key);
    return joinValues(elementOf(state, receiver, key), fallback);
  }
  const stored = storedField(state, receiver, String(name));
  if (stored !== undefined) return stored;
  writeField(state, refs, String(name), fallback);
  return fallback;
}

/** Puts the entries of one map into another. */
function addEntries(site: CallSite, refs: readonly ObjectId[], source: Value): void {
  const { state } = site;
  for (const id of source.refs ?? []) {
    const object = heapObject(state, id);
    if (object === null) continue;
    if (isMap(object) || object.fields.size === 0 || object.classOf !== null) {
      for (const [name, value] of object.fields) writeField(state, refs, name, value);
      if (object.rest !== null) writeUnknownKey(state, refs, object.rest);
      continue;
    }
    // pairs
    for (const pair of object.fields.values()) addPair(state, refs, pair);
    if (object.rest !== null) addPair(state, refs, object.rest);
  }
}

function addPair(state: State, refs: readonly ObjectId[], pair: Value): void {
  const key = storedField(state, pair, '0')?.single?.value;
  const value = storedField(state, pair, '1') ?? elementOf(state, pair);
  if (typeof key === 'string' || typeof key === 'number') writeField(state, refs, String(key), value);
  else writeUnknownKey(state, refs, value);
}

/** `dict.update(other, key=value)`, `set.update(other)`. */
function updated(site: CallSite, receiver: Value): Value | null {
  const { act, state } = site;
  // hash.update(data), session.update(…) of something unknown
  if (receiver.refs === null && site.names === null && argument(site, 0).refs === null) return null;
  const refs = materialize(act, state, site.receiverReg);
  if (refs === null) return null;
  site.args.forEach((value, i) => {
    const name = site.names?.[i] ?? null;
    if (name !== null && name !== '**') writeField(state, refs, name, value);
    else if (value.refs !== null) addEntries(site, refs, value);
    if (name === null && value.taints !== null) taintRegister(site, site.receiverReg, value.taints);
  });
  return NONE_VALUE;
}

function items(site: CallSite, receiver: Value): Value {
  const { state } = site;
  const object = onlyObject(state, receiver);
  if (object !== null && !object.open && object.rest === null && !object.many && object.fields.size <= 16) {
    const pairs = [...object.fields].map(([name, value], i) =>
      listOf(site, [keyValue(name), value], `pair${String(i)}`),
    );
    const made = listOf(site, pairs);
    return receiver.taints === null ? made : made.withTaints(receiver.taints);
  }
  return listOfAny(site, listOf(site, [keyOf(state, receiver), elementOf(state, receiver)], 'pair'));
}

function keys(site: CallSite, receiver: Value): Value {
  const { state } = site;
  const object = onlyObject(state, receiver);
  if (object !== null && !object.open && object.rest === null && object.fields.size <= 32 && receiver.taints === null) {
    return listOf(site, [...object.fields.keys()].map(keyValue));
  }
  return listOfAny(site, keyOf(state, receiver));
}

/** `value[start:stop:step]`. */
function sliced(site: CallSite, receiver: Value): Value | null {
  const { state } = site;
  const { text } = receiver;
  const [start, stop, step] = site.args.map((part) => part.single?.value);
  const simple =
    (start === null || typeof start === 'number') && (stop === null || typeof stop === 'number') && step === null;
  if (text !== null && simple) return keyValue(text.slice(start ?? 0, stop ?? undefined));
  const known = knownItems(state, receiver);
  if (known !== null && simple) return listOf(site, known.slice(start ?? 0, stop ?? undefined));
  if (receiver.refs === null) {
    // a slice of a text is a text; what else an unknown value gives, it takes its data along
    const taints = simple ? pieceTaints(receiver.taints, start, stop) : receiver.taints;
    const piece =
      receiver.prim === Prim.String
        ? textOf(taints)
        : taints === null && receiver.apis === null
          ? UNKNOWN
          : new Value(taints, null, Prim.Any, receiver.apis, null, null, null);
    if (stop === null && isBehindAtSign(site.act, site.argRegs[0])) return asMailDomain(site.act, piece);
    return simple ? asShortened(site.act, piece, start, stop) : piece;
  }
  const object = onlyObject(state, receiver);
  if (object?.classOf != null) return null;
  const made = listOfAny(site, elementOf(state, receiver));
  return receiver.taints === null ? made : made.withTaints(receiver.taints);
}

/** What `with` binds: the manager itself, or what a generator yields that is used as one. */
function entered(state: State, receiver: Value): Value {
  const object = onlyObject(state, receiver);
  const isGenerator =
    object !== null && object.classOf === null && !object.open && object.rest !== null && object.fields.size === 0;
  return isGenerator && receiver.apis === null ? elementOf(state, receiver) : receiver;
}

// ---------------------------------------------------------------- constructors

/** `list(x)`, `tuple(x)`, `set(x)`, `deque(x)`. */
export function newList(site: CallSite, source: Value): Value {
  const { state } = site;
  if (source === UNDEFINED) return listOf(site, []);
  const known = knownItems(state, source);
  if (known !== null) return listOf(site, known);
  const object = onlyObject(state, source);
  if (object !== null && isMap(object)) return keys(site, source);
  const made = listOfAny(site, iteratedElement(state, source));
  return source.taints === null ? made : made.withTaints(source.taints);
}

/** `dict(x, key=value)`. */
export function newDictionary(site: CallSite, open: boolean): Value {
  const made = mapOf(site, new Map(), null, open);
  const { refs } = made;
  if (refs === null) return made;
  let taints = made.taints;
  site.args.forEach((value, i) => {
    const name = site.names?.[i] ?? null;
    if (name !== null && name !== '**') writeField(site.state, refs, name, value);
    else {
      addEntries(site, refs, value);
      taints = joinTaints(taints, value.taints);
    }
  });
  return made.withTaints(taints);
}

/** The lists that are given one after the other, as one list. */
export function concatenated(site: Making, parts: readonly Value[], tag = ''): Value {
  const { state } = site;
  const all: Value[] = [];
  let element: Value | null = null;
  let taints: Value['taints'] = null;
  for (const part of parts) {
    const known = knownItems(state, part);
    taints = joinTaints(taints, part.taints);
    if (known !== null && element === null && all.length < 64) all.push(...known);
    else {
      const own = iteratedElement(state, part);
      element = element === null ? own : joinValues(element, own);
    }
  }
  const made = allocate(site.act, state, site.dst, headedList(all, element), tag);
  return taints === null ? made : made.withTaints(taints);
}

/** Everything that a set of lists holds, in no order. */
export function elementsOf(site: CallSite, values: readonly Value[]): Value {
  let element: Value | null = null;
  for (const value of values) {
    const own = iteratedElement(site.state, value);
    element = element === null ? own : joinValues(element, own);
  }
  return element ?? UNKNOWN;
}

/** Longer lists are not zipped element by element. */
const MAX_ROWS = 16;

/** `zip(a, b)`: tuples of one element of each. */
export function zipped(site: CallSite, values: readonly Value[]): Value {
  const { state } = site;
  const lists = values.map((value) => knownItems(state, value));
  const length = Math.min(...lists.map((list) => list?.length ?? Number.POSITIVE_INFINITY));
  if (lists.length > 0 && lists.every((list) => list !== null) && length <= MAX_ROWS) {
    const rows = Array.from({ length }, (_, i) =>
      listOf(
        site,
        lists.map((list) => list?.[i] ?? UNKNOWN),
        `tuple${String(i)}`,
      ),
    );
    return listOf(site, rows);
  }
  const tuple = listOf(
    site,
    values.map((value) => iteratedElement(state, value)),
    'tuple',
  );
  return listOfAny(site, tuple);
}
