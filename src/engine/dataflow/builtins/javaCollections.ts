/** Java's collections, maps, iterators, streams and Optional. */
import { NONE, Op, type FunctionIr, type Reg } from '../../ir/ir.js';
import type { Activation } from '../analysis.js';
import { captureIn, type CallSite } from '../call.js';
import {
  allocate,
  appendElement,
  deepTaints,
  elementOf,
  heapObject,
  listObject,
  materialize,
  storeBack,
  storedField,
  writeField,
  writeUnknownKey,
} from '../objects.js';
import { publishThrown } from '../javaErrors.js';
import { concatValues } from '../operators.js';
import { whereTrue } from '../predicates.js';
import { HeapObject, OPEN_OBJECT, type State } from '../state.js';
import {
  addsSubstance,
  cleanValue,
  constantValue,
  joinTaints,
  joinValues,
  Prim,
  UNDEFINED,
  UNKNOWN,
  UNKNOWN_BOOLEAN,
  UNKNOWN_NUMBER,
  type Value,
} from '../value.js';
import { PREDICATE_FIELD, predicateKinds } from '../javaGuards.js';
import { anyOf, argument, dataOf, textOf } from './common.js';
import { PUBLISHERS, ON_ANY_PUBLISHER, reactiveMethod } from './javaReactive.js';
import {
  BOX_FIELD,
  boxed,
  callFunctional,
  COLLECTOR_FIELD,
  declaredName,
  element,
  hasElements,
  hasField,
  isFunctional,
  isInstance,
  KEY_FIELD,
  VALUE_FIELD,
} from './javaSupport.js';
import { joinElements } from './javaText.js';

const EMPTY_FIELDS: ReadonlyMap<string, Value> = new Map();

export function newList(site: CallSite, items: readonly Value[], rest: Value | null = null, tag = ''): Value {
  return allocate(
    site.act,
    site.state,
    site.dst,
    listObject(items.slice(0, 64), items.length > 64 ? anyOf(dataOf(site.state, items)) : rest),
    tag,
  );
}

export function newMap(
  site: CallSite,
  fields: ReadonlyMap<string, Value> = EMPTY_FIELDS,
  rest: Value | null = null,
): Value {
  return allocate(site.act, site.state, site.dst, new HeapObject(fields, rest, false, false, -1, null));
}

/** Something with one value inside: Optional, AtomicReference, ThreadLocal. */
export function newBox(site: CallSite, value: Value, tag = 'box'): Value {
  return allocate(
    site.act,
    site.state,
    site.dst,
    new HeapObject(new Map([[BOX_FIELD, value]]), null, false, false, -1, null),
    tag,
  );
}

/** `new ArrayList<>(other)`, `new HashMap<>(other)`; null for another class. */
export function newCollection(site: CallSite, name: string): Value | null {
  const first = argument(site, 0);
  switch (name) {
    case 'ArrayList':
    case 'LinkedList':
    case 'Vector':
    case 'Stack':
    case 'ArrayDeque':
    case 'PriorityQueue':
    case 'CopyOnWriteArrayList':
    case 'LinkedBlockingQueue':
    case 'ArrayBlockingQueue':
    case 'ConcurrentLinkedQueue':
    case 'LinkedBlockingDeque':
    case 'HashSet':
    case 'LinkedHashSet':
    case 'TreeSet':
    case 'CopyOnWriteArraySet':
    case 'ConcurrentSkipListSet':
      return copyOf(site, first);
    case 'HashMap':
    case 'LinkedHashMap':
    case 'TreeMap':
    case 'ConcurrentHashMap':
    case 'Hashtable':
    case 'WeakHashMap':
    case 'IdentityHashMap':
    case 'EnumMap':
    case 'ConcurrentSkipListMap':
    case 'LinkedMultiValueMap':
    case 'MultivaluedHashMap': {
      const object = first.refs?.length === 1 ? heapObject(site.state, first.refs[0]) : null;
      const made = object === null || object.classOf !== null ? newMap(site) : newMap(site, object.fields, object.rest);
      return first.taints === null ? made : made.withTaints(first.taints);
    }
    default:
      return null;
  }
}

/** A new list with what a collection holds. */
export function copyOf(site: CallSite, from: Value): Value {
  const { state } = site;
  if (from.refs === null && from.taints === null) return newList(site, []);
  const object = from.refs?.length === 1 ? heapObject(state, from.refs[0]) : null;
  const made =
    object !== null && object.classOf === null && object.length >= 0
      ? allocate(
          site.act,
          state,
          site.dst,
          new HeapObject(object.fields, object.rest, false, false, object.length, null),
        )
      : newList(site, [], from.fns !== null ? null : elementOf(state, from));
  return from.taints === null ? made : made.withTaints(from.taints);
}

/** `List.of(a, b)`, `Arrays.asList(a, b)`: one array is taken as it is. */
export function listOf(site: CallSite): Value {
  const { state } = site;
  if (site.args.length === 1) {
    const only = site.args[0];
    const object = only.refs?.length === 1 ? heapObject(state, only.refs[0]) : null;
    if (object === null && hasElements(only)) return only;
    if (object !== null && object.classOf === null && (object.length >= 0 || isArray(site.act, site.argRegs[0])))
      return only;
  }
  return newList(site, site.args);
}

/** Is the register an array, as it is written or declared? */
function isArray(act: Activation, reg: Reg | undefined): boolean {
  const definition = reg === undefined || reg < 0 ? undefined : act.definitions[reg];
  if (definition?.op === Op.LoadVar) return act.module.ir.variables[definition.variable].type?.isArray === true;
  if (definition?.op === Op.CallMethod) return /^(?:split|toArray)$/.test(definition.name);
  return definition !== undefined && 'items' in definition;
}

/** `Map.of("a", b, …)`. */
export function mapOf(site: CallSite): Value {
  const fields = new Map<string, Value>();
  let rest: Value | null = null;
  for (let i = 0; i + 1 < site.args.length; i += 2) {
    const key = site.args[i].single?.value;
    const value = site.args[i + 1];
    if (typeof key === 'string' || typeof key === 'number') fields.set(String(key), value);
    else rest = rest === null ? value : joinValues(rest, value);
  }
  return newMap(site, fields, rest);
}

export function newEntry(site: CallSite, key: Value, value: Value, tag = 'entry'): Value {
  const fields = new Map([
    [KEY_FIELD, key],
    [VALUE_FIELD, value],
  ]);
  return allocate(site.act, site.state, site.dst, new HeapObject(fields, null, false, false, -1, null), tag);
}

function keyOf(value: Value): string | null {
  const key = value.single?.value;
  return typeof key === 'string' || typeof key === 'number' ? String(key) : null;
}

/** Anything known to be inside, or data in the whole: else the call may be of another class's method of that name. */
function isContainer(site: CallSite, receiver: Value): boolean {
  return receiver.refs?.some((id) => heapObject(site.state, id) !== null) === true && !isInstance(site.state, receiver);
}

/** Methods of objects that keep values under names for others: of requests, sessions, and of what views get. */
const HOLDS_VALUES = /Attribute$|^setVariable$|^addObject$/;

/** The value as something to write to. */
function target(site: CallSite, receiver: Value): readonly number[] | null {
  if (isInstance(site.state, receiver)) return null;
  if (site.receiverReg < 0) return receiver.refs;
  return receiver.apis !== null && receiver.refs === null ? null : materialize(site.act, site.state, site.receiverReg);
}

/** A listener that is put into a collection runs when the function that made it is over, with what that was given. */
function kept({ act, state }: CallSite, value: Value): Value {
  if (value.fns === null) return value;
  const captured = captureIn(act.module, act.fn, state, value);
  const isTold = captured.fns?.some((ref) =>
    [...(ref.captured?.values() ?? [])].some((one) => addsSubstance(undefined, one)),
  );
  return isTold === true ? captured : value;
}

/** Methods of collections and maps; null where the receiver or the name is another's. */
export function collectionMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { act, state } = site;
  const first = argument(site, 0);
  const count = site.args.length;
  switch (name) {
    // ------------------------------------------------ writing
    case 'add':
    case 'addElement':
    case 'addLast':
    case 'offer':
    case 'offerLast':
    case 'addIfAbsent': {
      const refs = target(site, receiver);
      if (refs === null) return null;
      if (count === 2) insertAt(site, refs, first, kept(site, argument(site, 1)));
      else appendElement(act.analysis, state, refs, kept(site, first));
      return UNKNOWN_BOOLEAN;
    }
    case 'push':
    case 'addFirst':
    case 'offerFirst': {
      const refs = target(site, receiver);
      if (refs === null) return null;
      if (name === 'push' && isStack(site)) appendElement(act.analysis, state, refs, first);
      else insertAt(site, refs, constantValue(0), first);
      return first;
    }
    case 'addAll':
    case 'addAllAbsent': {
      const refs = target(site, receiver);
      if (refs === null) return null;
      const from = argument(site, count - 1);
      const object = from.refs?.length === 1 ? heapObject(state, from.refs[0]) : null;
      if (object !== null && object.length >= 0 && count === 1) {
        for (let i = 0; i < object.length; i++)
          appendElement(act.analysis, state, refs, object.get(String(i)) ?? UNKNOWN);
      } else writeUnknownKey(state, refs, elementOf(state, from));
      return UNKNOWN_BOOLEAN;
    }
    case 'set':
    case 'setElementAt':
    case 'put':
    case 'putIfAbsent':
    case 'replace':
    case 'setProperty':
    case 'setAttribute':
    case 'setVariable':
    case 'addObject':
    case 'addAttribute': {
      if (name === 'set' && count === 1) return setBox(site, receiver, first);
      if (count !== 2) return null;
      const isHolder = HOLDS_VALUES.test(name);
      const refs =
        isHolder && site.receiverReg >= 0 && !isInstance(state, receiver)
          ? materialize(act, state, site.receiverReg)
          : target(site, receiver);
      if (refs === null) return null;
      const key = keyOf(first);
      const value = kept(site, argument(site, 1));
      if (key !== null) writeField(state, refs, key, value);
      else writeUnknownKey(state, refs, value, first);
      return isHolder ? receiver : UNKNOWN;
    }
    case 'putAll': {
      const refs = target(site, receiver);
      if (refs === null) return null;
      for (const id of first.refs ?? []) {
        const object = heapObject(state, id);
        if (object === null) continue;
        for (const [key, value] of object.fields) writeField(state, refs, key, value);
        if (object.rest !== null) writeUnknownKey(state, refs, object.rest);
      }
      if (first.taints !== null) writeUnknownKey(state, refs, anyOf(first.taints));
      return UNDEFINED;
    }
    case 'computeIfAbsent':
    case 'compute':
    case 'computeIfPresent':
    case 'merge': {
      if (count < 2) return null;
      const refs = target(site, receiver);
      if (refs === null) return null;
      const key = keyOf(first);
      const old = key === null ? elementOf(state, receiver) : (storedField(state, receiver, key) ?? UNKNOWN);
      const callback = argument(site, count - 1);
      const given = name === 'merge' ? [old, argument(site, 1)] : name === 'computeIfAbsent' ? [first] : [first, old];
      let value = callFunctional(site, callback, given) ?? UNKNOWN;
      if (name === 'merge') value = joinValues(value, argument(site, 1));
      if (name === 'computeIfAbsent' && old !== UNKNOWN) value = joinValues(value, old);
      if (key !== null) writeField(state, refs, key, value);
      else writeUnknownKey(state, refs, value, first);
      return value;
    }
    case 'replaceAll': {
      if (count !== 1 || !isContainer(site, receiver)) return null;
      const value = callFunctional(site, first, [elementOf(state, receiver)]) ?? UNKNOWN;
      for (const id of receiver.refs ?? []) state.set(id, new HeapObject(EMPTY_FIELDS, value, false, false, -1, null));
      return UNDEFINED;
    }
    case 'clear': {
      if (!isContainer(site, receiver)) return null;
      const ids = receiver.refs ?? [];
      const only = ids.length === 1 ? heapObject(state, ids[0]) : null;
      if (only !== null && !only.many)
        state.set(ids[0], new HeapObject(EMPTY_FIELDS, null, false, false, only.length >= 0 ? 0 : -1, null));
      return UNDEFINED;
    }
    case 'remove':
    case 'removeElementAt':
      return removeElement(site, receiver, first);
    case 'removeIf':
      if (!isFunctional(state, first)) return null;
      callFunctional(site, first, [element(state, receiver)]);
      return UNKNOWN_BOOLEAN;
    case 'retainAll':
      return retained(site, receiver, first);
    case 'removeAll':
      return isContainer(site, receiver) ? UNKNOWN_BOOLEAN : null;
    // ------------------------------------------------ reading
    case 'get':
    case 'getOrDefault':
    case 'elementAt':
    case 'getAttribute':
    case 'getFirst': {
      if (name === 'getFirst' && count === 0) return takeElement(site, receiver, 'first', false);
      if (count === 0) return readBox(site, receiver);
      if (!isContainer(site, receiver)) return null;
      const stored = getEntry(site, receiver, first);
      return name === 'getOrDefault' ? joinValues(stored ?? UNKNOWN, argument(site, 1)) : stored;
    }
    case 'pop':
      return takeElement(site, receiver, isStack(site) ? 'last' : 'first', true);
    case 'poll':
    case 'pollFirst':
    case 'removeFirst':
    case 'take':
      return takeElement(site, receiver, 'first', true);
    case 'pollLast':
    case 'removeLast':
      return takeElement(site, receiver, 'last', true);
    case 'peek':
      if (count > 0) return null;
      return takeElement(site, receiver, isStack(site) ? 'last' : 'first', false);
    case 'peekFirst':
    case 'element':
    case 'firstElement':
    case 'firstEntry':
    case 'firstKey':
    case 'first':
      return takeElement(site, receiver, 'first', false);
    case 'peekLast':
    case 'getLast':
    case 'lastElement':
    case 'last':
      return takeElement(site, receiver, 'last', false);
    case 'contains':
    case 'containsKey':
    case 'containsValue':
    case 'containsAll':
    case 'hasNext':
    case 'hasMoreElements':
    case 'hasMoreTokens':
    case 'hasPrevious':
      return UNKNOWN_BOOLEAN;
    case 'isEmpty':
      return UNKNOWN_BOOLEAN;
    case 'size': {
      const object = receiver.refs?.length === 1 ? heapObject(state, receiver.refs[0]) : null;
      if (object !== null && object.classOf !== null) return null;
      return object !== null &&
        object.length >= 0 &&
        object.rest === null &&
        !object.many &&
        act.analysis.loopDepth === 0
        ? constantValue(object.length)
        : UNKNOWN_NUMBER;
    }
    case 'next':
    case 'nextElement':
    case 'previous':
      if (count > 0) return null;
      return receiver.refs === null
        ? receiver.taints === null
          ? null
          : anyOf(receiver.taints)
        : element(state, receiver);
    case 'keySet':
    case 'keys':
    case 'propertyNames':
    case 'stringPropertyNames':
      return isContainer(site, receiver) || receiver.taints !== null ? keysOf(site, receiver) : null;
    case 'values':
      return isContainer(site, receiver) || receiver.taints !== null
        ? newList(site, [], elementOf(state, receiver))
        : null;
    case 'entrySet': {
      if (!isContainer(site, receiver) && receiver.taints === null) return null;
      const known = knownEntries(site, receiver);
      if (known !== null) {
        const entries = known.map(([key, value], i) => newEntry(site, constantValue(key), value, `entry${String(i)}`));
        return newList(site, entries);
      }
      return newList(site, [], newEntry(site, textOf(receiver.taints), elementOf(state, receiver)));
    }
    case 'getKey':
      return boxed(state, receiver, KEY_FIELD) ?? null;
    case 'getValue':
      return boxed(state, receiver, VALUE_FIELD) ?? null;
    case 'setValue':
      return null;
    case 'elements':
      return isContainer(site, receiver) || receiver.taints !== null
        ? newList(site, [], elementOf(state, receiver))
        : null;
    case 'toArray':
    case 'clone':
    case 'subList':
    case 'headSet':
    case 'tailSet':
    case 'headMap':
    case 'tailMap':
    case 'descendingIterator':
    case 'descendingSet':
      return isContainer(site, receiver)
        ? name === 'toArray' || name === 'clone'
          ? copyOf(site, receiver)
          : newList(site, [], elementOf(state, receiver))
        : receiver.taints === null
          ? null
          : anyOf(receiver.taints);
    case 'iterator':
    case 'listIterator':
    case 'asIterator':
    case 'spliterator':
    case 'stream':
    case 'parallelStream':
      if (boxed(state, receiver, BOX_FIELD) !== undefined) return newList(site, [element(state, receiver)]);
      return receiver.refs === null && receiver.taints === null && !hasElements(receiver) ? null : receiver;
    default:
      return null;
  }
}

function isStack(site: CallSite): boolean {
  return declaredName(site.act, site.receiverReg) === 'Stack';
}

function insertAt(site: CallSite, refs: readonly number[], at: Value, value: Value): void {
  const { state } = site;
  const index = at.single?.value;
  for (const id of refs) {
    const object = heapObject(state, id) ?? OPEN_OBJECT;
    if (
      typeof index === 'number' &&
      refs.length === 1 &&
      object.length >= index &&
      index >= 0 &&
      object.length < 32 &&
      object.rest === null &&
      !object.many &&
      site.act.analysis.loopDepth === 0
    ) {
      const fields = new Map<string, Value>();
      for (let i = 0; i <= object.length; i++) {
        const item = i === index ? value : object.get(String(i < index ? i : i - 1));
        if (item !== undefined) fields.set(String(i), item);
      }
      state.set(id, new HeapObject(fields, null, object.open, false, object.length + 1, object.classOf));
    } else if (typeof index === 'string') {
      // a map with several values under a key
      const held = object.get(index);
      state.set(id, object.set(index, held === undefined ? value : joinValues(held, value), refs.length > 1));
    } else state.set(id, object.setRest(value));
  }
}

/** `wanted.retainAll(KNOWN)`, `fields.keySet().retainAll(KNOWN)`: what is left is in the other collection. */
function retained(site: CallSite, receiver: Value, others: Value): Value | null {
  const { act, state } = site;
  if (!isContainer(site, receiver) && receiver.taints === null) return null;
  if (others.refs === null || deepTaints(state, others) !== null || deepTaints(state, receiver) === null)
    return UNKNOWN_BOOLEAN;
  const kept = elementOf(state, others);
  const call = site.receiverReg === NONE ? undefined : act.definitions[site.receiverReg];
  if (call?.op === Op.CallMethod && call.name === 'keySet') keepKeys(site, call.object, others);
  else if (site.receiverReg !== NONE) {
    const refs = materialize(act, state, site.receiverReg);
    for (const id of refs ?? []) state.set(id, new HeapObject(EMPTY_FIELDS, kept, false, false, -1, null));
    if (refs !== null) replaceWhole(site, site.receiverReg, receiver, refs);
  }
  return UNKNOWN_BOOLEAN;
}

/** A map of which only known keys are left. */
function keepKeys(site: CallSite, map: Reg, keys: Value): void {
  const { act, state } = site;
  const known = keys.refs?.length === 1 ? heapObject(state, keys.refs[0]) : null;
  if (known === null || known.rest !== null || known.fields.size > MOST_KEYS) return;
  const value = act.read(map);
  const held = elementOf(state, value);
  const names = [...known.fields.values()].map(keyOf);
  const refs = materialize(act, state, map);
  if (refs === null || names.includes(null)) return;
  const fields = new Map(names.map((name) => [name as string, storedField(state, value, name as string) ?? held]));
  for (const id of refs) state.set(id, new HeapObject(fields, null, false, false, -1, null));
  replaceWhole(site, map, value, refs);
}

const MOST_KEYS = 32;

/** What a value holds as a whole is from now on only in its objects. */
function replaceWhole({ act, state }: CallSite, reg: Reg, value: Value, refs: readonly number[]): void {
  const known = value.withTaints(null).withRefs(refs);
  act.regs[reg] = known;
  storeBack(act, state, reg, known);
}

/** `list.remove(0)`, `list.remove(x)`, `map.remove("k")`, `queue.remove()`. */
function removeElement(site: CallSite, receiver: Value, which: Value): Value | null {
  const { state } = site;
  if (site.args.length === 0) return takeElement(site, receiver, 'first', true);
  if (!isContainer(site, receiver)) return null;
  const key = which.single?.value;
  const object = receiver.refs?.length === 1 ? heapObject(state, receiver.refs[0]) : null;
  const id = receiver.refs?.[0];
  if (object === null || id === undefined) return elementOf(state, receiver);
  if (
    typeof key === 'number' &&
    object.length > key &&
    key >= 0 &&
    object.rest === null &&
    !object.many &&
    site.act.analysis.loopDepth === 0
  ) {
    const fields = new Map<string, Value>();
    for (let i = 0; i < object.length - 1; i++) {
      const item = object.get(String(i < key ? i : i + 1));
      if (item !== undefined) fields.set(String(i), item);
    }
    state.set(id, new HeapObject(fields, null, object.open, false, object.length - 1, object.classOf));
    return object.get(String(key)) ?? UNKNOWN;
  }
  if (typeof key === 'string' && object.length < 0) {
    const old = object.get(key) ?? object.rest ?? UNKNOWN;
    if (object.fields.has(key) && !object.many) {
      const fields = new Map(object.fields);
      fields.delete(key);
      state.set(id, new HeapObject(fields, object.rest, object.open, false, -1, object.classOf));
    }
    return old;
  }
  // an element that is not known: the others may stand anywhere
  if (object.length >= 0)
    state.set(
      id,
      new HeapObject(EMPTY_FIELDS, elementOf(state, receiver), object.open, object.many, -1, object.classOf),
    );
  return elementOf(state, receiver);
}

function takeElement(site: CallSite, receiver: Value, end: 'first' | 'last', removes: boolean): Value | null {
  const { state } = site;
  if (receiver.refs === null) return receiver.taints === null ? null : anyOf(receiver.taints);
  if (isInstance(state, receiver)) return null;
  const object = receiver.refs.length === 1 ? heapObject(state, receiver.refs[0]) : null;
  if (
    object !== null &&
    object.length > 0 &&
    object.rest === null &&
    !object.many &&
    site.act.analysis.loopDepth === 0
  ) {
    const index = end === 'first' ? 0 : object.length - 1;
    const taken = object.get(String(index)) ?? UNKNOWN;
    if (removes) {
      const fields = new Map<string, Value>();
      for (let i = 0; i < object.length - 1; i++) {
        const item = object.get(String(end === 'first' ? i + 1 : i));
        if (item !== undefined) fields.set(String(i), item);
      }
      state.set(receiver.refs[0], new HeapObject(fields, null, object.open, false, object.length - 1, object.classOf));
    }
    return taken;
  }
  return elementOf(state, receiver);
}

function getEntry(site: CallSite, receiver: Value, key: Value): Value | null {
  const { state } = site;
  const name = keyOf(key);
  if (name === null) return elementOf(state, receiver, key);
  const stored = storedField(state, receiver, name);
  if (stored !== undefined) return receiver.taints === null ? stored : stored;
  return anyOf(receiver.taints);
}

function keysOf(site: CallSite, receiver: Value): Value {
  const { state } = site;
  const object = receiver.refs?.length === 1 ? heapObject(state, receiver.refs[0]) : null;
  if (object !== null && !object.open && object.rest === null && object.fields.size <= 32 && receiver.taints === null) {
    return newList(
      site,
      [...object.fields.keys()].map((key) => constantValue(key)),
    );
  }
  return newList(site, [], textOf(receiver.taints));
}

const MOST_ENTRIES = 12;

/** The entries of a map of which everything is known, of a small one. */
function knownEntries(site: CallSite, receiver: Value): readonly (readonly [string, Value])[] | null {
  const object = receiver.refs?.length === 1 ? heapObject(site.state, receiver.refs[0]) : null;
  if (object === null || object.open || object.many || object.rest !== null || object.length >= 0) return null;
  return receiver.taints === null && object.fields.size > 0 && object.fields.size <= MOST_ENTRIES
    ? [...object.fields]
    : null;
}

/** `reference.get()`, `optional.get()`, `future.get()`: what is inside; another object stands for itself. */
function readBox(site: CallSite, receiver: Value): Value | null {
  const inside = boxed(site.state, receiver, BOX_FIELD);
  if (inside !== undefined) return inside;
  if (receiver.refs === null && receiver.taints === null) return null;
  return isInstance(site.state, receiver) || receiver.refs === null ? receiver : null;
}

function setBox(site: CallSite, receiver: Value, value: Value): Value | null {
  const { act, state } = site;
  const known = hasField(state, receiver, BOX_FIELD);
  if (!known && !BOXES.has(declaredName(act, site.receiverReg))) return null;
  const refs = site.receiverReg < 0 ? receiver.refs : materialize(act, state, site.receiverReg);
  if (refs !== null) writeField(state, refs, BOX_FIELD, value);
  return UNDEFINED;
}

const BOXES = new Set(['AtomicReference', 'ThreadLocal', 'InheritableThreadLocal', 'MutableObject', 'Holder']);

export function isBoxName(name: string): boolean {
  return BOXES.has(name);
}

// ---------------------------------------------------------------- Optional

/** Methods of Optional. An object that is declared as one but was not made here stands for its value. */
export function optionalMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { state } = site;
  const first = argument(site, 0);
  const inside = boxed(state, receiver, BOX_FIELD);
  const isOptional = inside !== undefined || /^Optional/.test(declaredName(site.act, site.receiverReg));
  const known = inside ?? mappedContent(site, receiver);
  switch (name) {
    case 'orElse':
      return site.args.length === 1 ? orOther(known, first) : null;
    case 'orElseGet':
      return orOther(known, callFunctional(site, first, []) ?? UNKNOWN);
    case 'orElseThrow': {
      const thrown = callFunctional(site, first, []);
      if (thrown !== null) publishThrown(site.act, state, thrown, NONE);
      return known;
    }
    case 'getAsInt':
    case 'getAsLong':
    case 'getAsDouble':
      return UNKNOWN_NUMBER;
    case 'ifPresent':
    case 'ifPresentOrElse':
      callFunctional(site, first, [known]);
      if (site.args.length > 1) callFunctional(site, argument(site, 1), []);
      return UNDEFINED;
    case 'isPresent':
      return UNKNOWN_BOOLEAN;
    case 'getPlain':
    case 'getAcquire':
      return known;
    case 'getAndSet':
    case 'updateAndGet':
    case 'getAndUpdate':
    case 'accumulateAndGet': {
      if (inside === undefined) return null;
      const value =
        name === 'getAndSet'
          ? first
          : (callFunctional(site, argument(site, site.args.length - 1), [inside]) ?? UNKNOWN);
      setBox(site, receiver, value);
      return name === 'updateAndGet' ? value : inside;
    }
    default:
      break;
  }
  if (!isOptional) return null;
  switch (name) {
    case 'map':
      return newBox(site, callFunctional(site, first, [known]) ?? anyOf(known.taints));
    case 'flatMap':
    case 'or': {
      const value = callFunctional(site, first, name === 'or' ? [] : [known]);
      if (value === null) return anyOf(known.taints);
      return name === 'or' ? joinValues(receiver, value) : value;
    }
    case 'filter':
      callFunctional(site, first, [known]);
      return newBox(site, filtered(site, known, first));
    case 'isEmpty':
      return UNKNOWN_BOOLEAN;
    case 'toString':
      return textOf(deepTaints(state, known));
    default:
      return null;
  }
}

/** What is in the result of `map` or `filter`, of something that is not known to be an Optional before it is asked as one. */
function mappedContent(site: CallSite, receiver: Value): Value {
  const call = site.receiverReg === NONE ? undefined : site.act.definitions[site.receiverReg];
  const isMapped = call?.op === Op.CallMethod && /^(?:map|flatMap|filter)$/.test(call.name);
  return isMapped && receiver.refs !== null ? element(site.state, receiver) : receiver;
}

/** What is there, or the other where nothing is. */
function orOther(value: Value, other: Value): Value {
  if (value.prim === Prim.Nullish) return other;
  return joinValues(value, other);
}

// ---------------------------------------------------------------- streams

/** Methods of Stream, Iterable and Map that take functions, and those that end a stream. */
export function streamMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { act, state } = site;
  const first = argument(site, 0);
  if (receiver.refs === null && receiver.taints === null && !hasElements(receiver)) {
    if (ON_ANY_PUBLISHER.has(name)) return reactiveMethod(site, receiver, name);
    return name === 'map' || name === 'flatMap' ? mappedUnknown(site, receiver, name) : null;
  }
  switch (name) {
    case 'map':
    case 'mapToObj':
    case 'mapToInt':
    case 'mapToLong':
    case 'mapToDouble':
    case 'mapMulti': {
      if (site.args.length !== 1) return null;
      const mapped = callFunctional(site, first, [element(state, receiver)]);
      if (mapped !== null && isContent(state, receiver)) return mapped;
      return newList(site, [], mapped ?? anyOf(element(state, receiver).taints));
    }
    case 'flatMap':
    case 'concatMap':
    case 'switchMap': {
      const mapped = callFunctional(site, first, [element(state, receiver)]);
      if (mapped === null) return anyOf(deepTaints(state, receiver));
      if (receiver.prim === Prim.String && isContent(state, receiver)) return mapped;
      return newList(site, [], mapped.refs === null ? mapped : element(state, mapped));
    }
    case 'filter':
    case 'takeWhile':
    case 'dropWhile': {
      if (!isFunctional(state, first) && first.apis === null && !hasField(state, first, PREDICATE_FIELD)) return null;
      const item = element(state, receiver);
      callFunctional(site, first, [item]);
      const kept = name === 'filter' ? filtered(site, item, first) : item;
      return isContent(state, receiver) ? kept : newList(site, [], kept);
    }
    case 'forEach':
    case 'forEachOrdered':
    case 'forEachRemaining':
    case 'subscribe':
    case 'doOnNext': {
      // of a map: (key, value)
      const item = element(state, receiver);
      const isPair = first.fns?.some((f) => f.fn !== null && takesPair(site, f.fn)) === true;
      const known = isPair && name === 'forEach' ? knownEntries(site, receiver) : null;
      if (known !== null) {
        for (const [key, value] of known) callFunctional(site, first, [constantValue(key), value]);
        return UNDEFINED;
      }
      callFunctional(site, first, isPair ? [textOf(receiver.taints), item] : [item]);
      // `uni.subscribe().with(…)`
      return name === 'doOnNext' || site.args.length === 0 ? receiver : UNDEFINED;
    }
    case 'peek':
      if (site.args.length !== 1) return null;
      callFunctional(site, first, [element(state, receiver)]);
      return receiver;
    case 'sorted':
    case 'sort': {
      const item = element(state, receiver);
      if (site.args.length > 0) callFunctional(site, first, [item, item]);
      if (name === 'sorted') return newList(site, [], item);
      for (const id of receiver.refs ?? []) {
        const object = heapObject(state, id);
        if (object !== null && object.classOf === null)
          state.set(id, new HeapObject(EMPTY_FIELDS, item, object.open, object.many, -1, null));
      }
      // a publisher's gives the publisher, a list's nothing
      return receiver;
    }
    case 'distinct':
    case 'boxed':
    case 'parallel':
    case 'sequential':
    case 'unordered':
    case 'onClose':
    case 'asLongStream':
    case 'asDoubleStream':
      return receiver;
    case 'limit':
    case 'skip':
      return newList(site, [], element(state, receiver));
    case 'collect':
      return collected(site, receiver, first);
    case 'toList':
    case 'toSet':
    case 'collectList':
      return copyOf(site, receiver);
    case 'findFirst':
    case 'findAny':
    case 'min':
    case 'max': {
      if (site.args.length > 0) callFunctional(site, first, [element(state, receiver), element(state, receiver)]);
      const object = receiver.refs?.length === 1 ? heapObject(state, receiver.refs[0]) : null;
      const head = name === 'findFirst' && object !== null && object.length > 0 ? object.get('0') : undefined;
      return newBox(site, head ?? element(state, receiver));
    }
    case 'anyMatch':
    case 'allMatch':
    case 'noneMatch':
      callFunctional(site, first, [element(state, receiver)]);
      return UNKNOWN_BOOLEAN;
    case 'count':
    case 'sum':
    case 'average':
    case 'summaryStatistics':
      return site.args.length === 0 ? UNKNOWN_NUMBER : null;
    case 'reduce': {
      const item = element(state, receiver);
      let accumulator = site.args.length > 1 ? first : item;
      const callback = site.args.length > 1 ? argument(site, 1) : first;
      for (let round = 0; round < 2; round++) {
        act.analysis.loopDepth++;
        const next = callFunctional(site, callback, [accumulator, item]) ?? UNKNOWN;
        act.analysis.loopDepth--;
        const joined = joinValues(accumulator, next);
        if (joined === accumulator) break;
        accumulator = joined;
      }
      return site.args.length > 1 ? accumulator : newBox(site, accumulator);
    }
    default:
      return reactiveMethod(site, receiver, name);
  }
}

/** An object or a text that stands for the Optional, or the Mono, that holds it. */
function isContent(state: State, value: Value): boolean {
  return isInstance(state, value) || (value.prim === Prim.String && value.refs === null);
}

/** What a function makes of an item of which nothing is known: `Mono.just(folder).map(dir -> dir.resolve(name))`. */
function mappedUnknown(site: CallSite, receiver: Value, name: 'map' | 'flatMap'): Value | null {
  const mapper = argument(site, 0);
  if (site.args.length !== 1 || mapper.fns?.length !== 1 || mapper.fns[0].fn === null) return null;
  // other libraries may know what becomes of what is theirs
  if (receiver.apis?.every(({ path }) => PUBLISHERS.test(path)) === false) return null;
  const mapped = callFunctional(site, mapper, [receiver.single === null ? UNKNOWN : receiver]);
  if (mapped === null || receiver.prim === Prim.String) return mapped;
  return newList(site, [], name === 'map' || mapped.refs === null ? mapped : element(site.state, mapped));
}

/** `(key, value) -> …`; a method reference takes what it is given, which of a map is a pair. */
function takesPair(site: CallSite, fn: FunctionIr): boolean {
  if (fn.params.length === 2) return true;
  return (
    fn.params.at(0)?.rest === 'positional' &&
    /(?:Map|Properties|Hashtable)$/.test(declaredName(site.act, site.receiverReg))
  );
}

/** `Collectors.joining(", ")` and the like, as objects that know what they do. */
export function newCollector(site: CallSite, name: string): Value {
  const fields = new Map<string, Value>([[COLLECTOR_FIELD, constantValue(name)]]);
  site.args.forEach((value, i) => fields.set(String(i), value));
  return allocate(site.act, site.state, site.dst, new HeapObject(fields, null, false, false, -1, null));
}

function collected(site: CallSite, stream: Value, collector: Value): Value {
  const { act, state } = site;
  const item = element(state, stream);
  const part = (index: number): Value => storedField(state, collector, String(index)) ?? UNDEFINED;
  switch (boxed(state, collector, COLLECTOR_FIELD)?.text) {
    case 'joining': {
      const separator = part(0) === UNDEFINED ? constantValue('') : part(0);
      const joined = joinElements(site, stream, separator);
      if (part(1) === UNDEFINED) return joined.taints === null ? textOf(null) : joined;
      return joined.taints === null
        ? textOf(joinTaints(part(1).taints, part(2).taints))
        : concatValues(state, [part(1), joined, part(2)]);
    }
    case 'toMap':
    case 'toUnmodifiableMap':
    case 'toConcurrentMap': {
      callFunctional(site, part(0), [item]);
      return newMap(site, EMPTY_FIELDS, callFunctional(site, part(1), [item]) ?? anyOf(item.taints));
    }
    case 'groupingBy':
    case 'partitioningBy':
    case 'groupingByConcurrent': {
      callFunctional(site, part(0), [item]);
      const group = newList(site, [], item, 'group');
      // what is made of each group is told by the last of three, or by the second
      const made = part(2) === UNDEFINED ? part(1) : part(2);
      const each = made === UNDEFINED ? group : collected(site, group, made);
      return allocate(act, state, site.dst, new HeapObject(EMPTY_FIELDS, each, false, false, -1, null), 'groups');
    }
    case 'mapping':
      return newList(site, [], callFunctional(site, part(0), [item]) ?? anyOf(item.taints));
    case 'filtering':
      return newList(site, [], filtered(site, item, part(0)));
    case 'counting':
    case 'summingInt':
    case 'summingLong':
    case 'summingDouble':
    case 'averagingInt':
    case 'averagingLong':
    case 'averagingDouble':
    case 'summarizingInt':
    case 'summarizingLong':
    case 'summarizingDouble':
      return UNKNOWN_NUMBER;
    case 'collectingAndThen': {
      const list = newList(site, [], item, 'then');
      return callFunctional(site, part(1), [list]) ?? list;
    }
    default:
      return copyOf(site, stream);
  }
}

/** What is left after `filter(allowed::contains)`, `filter(x -> x.matches("[a-z]+"))`. */
function filtered(site: CallSite, item: Value, predicate: Value): Value {
  const kinds = predicateKinds(site.state, predicate, true);
  if (kinds.length > 0) {
    const { index } = site.act.analysis;
    return cleanValue(
      item,
      kinds.reduce((mask, kind) => mask | index.sanitizerBit(kind), 0),
    );
  }
  return whereTrue(site, predicate.fns ?? [], item);
}
