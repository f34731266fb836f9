/**
 * Refs, computed values and watchers of Vue, the stores of Pinia, and what stores keep in the browser. A ref is one object for each place that makes one, so that
 * what a handler puts into it later is seen wherever it is read.
 */
import { Op, type Reg } from '../../ir/ir.js';
import { callFunctionValue, invoke, type CallSite } from '../call.js';
import { typeValueIn } from '../members.js';
import { allocate, heapObject } from '../objects.js';
import { HeapObject, type State } from '../state.js';
import { joinValues, Prim, UNDEFINED, UNKNOWN, Value } from '../value.js';
import { argument, importOf, knownItems } from './common.js';
import {
  combinedReducers,
  filledLater,
  persistedReducer,
  persistedState,
  reportKept,
  sliceOf,
} from './persistedStores.js';
import { STORE } from './react.js';

const LIBRARIES = new Set([
  'vue',
  'vue-demi',
  '@vue/reactivity',
  '@vue/composition-api',
  '@vue/runtime-core',
  'pinia',
  '#imports',
  '@vueuse/core',
  'zustand/middleware',
  '@reduxjs/toolkit',
  'redux',
  'redux-persist',
]);
const HELD = 'value';
/** Marks the refs, and among them those whose value is worked out by a function. */
const REF = '(ref)';
const COMPUTED = '(computed)';

/** Functions of a store that are looked at ahead of their callers. */
const MOST_ACTIONS = 32;

/** `ref(…)`, imported by its name. */
export function importedReactive(site: CallSite, callee: Reg): Value | null {
  const definition = site.act.definitions[callee];
  if (definition?.op !== Op.LoadVar) return null;
  const binding = importOf(site, callee);
  if (binding === null || !LIBRARIES.has(binding.module)) return null;
  const first = argument(site, 0);
  switch (binding.imported) {
    case 'ref':
    case 'shallowRef':
      return refOf(site, filledLater(site, first));
    case 'persist':
      return persistedState(site);
    case 'createSlice':
      return sliceOf(site);
    case 'combineReducers':
      return combinedReducers(site);
    case 'persistReducer':
      return persistedReducer(site);
    case 'useStorage':
    case 'useLocalStorage':
    case 'useSessionStorage':
      reportKept(site, filledLater(site, argument(site, 1)), binding.imported);
      return refOf(site, argument(site, 1));
    case 'computed':
      return computedOf(site, first);
    case 'reactive':
    case 'shallowReactive':
      return filledLater(site, first);
    case 'readonly':
    case 'toRaw':
    case 'markRaw':
      return first;
    case 'unref':
    case 'toValue':
      return first.fns === null ? unref(site, first) : callFunctionValue(site, first, []);
    case 'watch':
      callFunctionValue(site, argument(site, 1), [watched(site, first)]);
      return UNKNOWN;
    case 'watchEffect':
      callFunctionValue(site, first, []);
      return UNKNOWN;
    case 'defineStore':
      return storeOf(site);
    case 'storeToRefs':
      return refsOfStore(site, first);
    default:
      return null;
  }
}

/** What a name on the page of a component stands for. */
export function unref(site: CallSite, value: Value): Value {
  const held = unwrapped(site.state, value);
  return held !== value && isComputed(site.state, value, HELD) ? (callFunctionValue(site, held, []) ?? UNKNOWN) : held;
}

/** `ref(0)`, `ref<Person[]>([])` */
function refOf(site: CallSite, begun: Value): Value {
  const { act, state } = site;
  const types = act.module.ir.generics?.arguments.get(act.fn.index)?.get(site.dst);
  const typed = types === undefined ? null : typeValueIn(act.analysis, act.module, state, types[0]);
  const cell = act.analysis.stateCell(act.module, site.start);
  const holder = heapObject(state, cell);
  if (holder !== null && !holder.fields.has(REF)) {
    const first = site.args.length === 0 || begun.prim === Prim.Nullish ? (typed ?? UNKNOWN) : begun;
    const value = typed === null || typed === first ? first : joinValues(first, typed);
    state.set(cell, holder.set(HELD, value, false).set(REF, UNDEFINED, false));
  }
  return new Value(null, null, Prim.Object, null, [cell], null, null);
}

/** `computed(() => …)`, `computed({ get, set })` */
function computedOf(site: CallSite, given: Value): Value | null {
  const { act, state } = site;
  let getter = given.fns;
  for (const id of given.refs ?? []) getter ??= heapObject(state, id)?.fields.get('get')?.fns ?? null;
  if (getter === null) return null;
  const held = new Value(null, null, Prim.Function, null, null, getter, null);
  const fields = new Map([
    [HELD, held],
    [REF, UNDEFINED],
    [COMPUTED, UNDEFINED],
  ]);
  act.analysis.hasComputed = true;
  // what is worked out may do something, too
  callFunctionValue(site, held, []);
  return allocate(act, state, site.dst, new HeapObject(fields, null, true, false, -1, null), 'computed');
}

/** Is a function in the field called where the field is read? */
export function isComputed(state: State, object: Value, name: string): boolean {
  return name === HELD && object.refs?.some((id) => heapObject(state, id)?.fields.has(COMPUTED) === true) === true;
}

/** What a ref holds; any other value is itself. */
function unwrapped(state: State, value: Value): Value {
  let held: Value | null = null;
  for (const id of value.refs ?? []) {
    const object = heapObject(state, id);
    const inner = object?.fields.has(REF) === true ? object.fields.get(HELD) : undefined;
    if (inner !== undefined) held = held === null ? inner : joinValues(held, inner);
  }
  return held ?? value;
}

/** What a watcher is told: of a ref what it holds, of a function what it gives, of a list one of each. */
function watched(site: CallSite, source: Value): Value {
  const one = (value: Value): Value => {
    if (value.fns !== null) return callFunctionValue(site, value, []) ?? UNKNOWN;
    const held = unwrapped(site.state, value);
    return held !== value && held.fns !== null ? (callFunctionValue(site, held, []) ?? UNKNOWN) : held;
  };
  const items = knownItems(site.state, source);
  if (items == null || items.length === 0) return one(source);
  const fields = new Map(items.map((item, i) => [String(i), one(item)] as const));
  return allocate(
    site.act,
    site.state,
    site.dst,
    new HeapObject(fields, null, false, false, items.length, null),
    'watched',
  );
}

/** `defineStore('trips', () => …)`, `defineStore('trips', { state, getters, actions })`: one object, whoever asks for it. */
function storeOf(site: CallSite): Value | null {
  const { act, state } = site;
  const given = argument(site, site.args.length > 1 ? 1 : 0);
  const cell = act.analysis.stateCell(act.module, site.start);
  const made = given.fns === null ? optionStore(site, given) : callFunctionValue(site, given, []);
  const holder = heapObject(state, cell);
  if (made === null || holder === null) return null;
  for (const id of made.refs ?? []) {
    const store = heapObject(state, id);
    if (store === null) continue;
    state.set(id, store.set(STORE, UNDEFINED, false));
    // somebody in the project calls what the store offers
    if (given.fns !== null)
      for (const held of [...store.fields.values()].slice(0, MOST_ACTIONS))
        callFunctionValue(site, held, held.fns?.[0]?.fn?.params.map(() => undefined) ?? []);
  }
  state.set(cell, holder.set(STORE, made, false));
  const kept = persistedPart(site, made);
  if (kept !== null) reportKept(site, filledLater(site, kept), 'defineStore');
  act.analysis.hasStores = true;
  return new Value(null, null, Prim.Function, null, [cell], null, null);
}

/** What of a store plugins of Pinia keep in the browser by `{ persist: true }`, `{ persist: { pick: ['cart'] } }`; null for nothing. */
function persistedPart({ act, args, state, dst }: CallSite, store: Value): Value | null {
  for (const arg of args) {
    for (const id of arg.refs ?? []) {
      const chosen = heapObject(state, id)?.fields.get('persist');
      if (chosen === undefined || chosen.single?.value === false) continue;
      const named = (option: string): readonly string[] | null => {
        const list = chosen.refs?.map((one) => heapObject(state, one)?.fields.get(option)).find((one) => one != null);
        return list === undefined ? null : topNames(state, list);
      };
      const picked = named('pick') ?? named('paths');
      const omitted = named('omit');
      if (picked === null && omitted === null) return store;
      const held = store.refs?.flatMap((one) => [...(heapObject(state, one)?.fields ?? [])]) ?? [];
      const fields = held.filter(([name]) => (picked?.includes(name) ?? true) && omitted?.includes(name) !== true);
      return allocate(act, state, dst, new HeapObject(new Map(fields), null, false, false, -1, null), 'kept');
    }
  }
  return null;
}

/** The members that a list names as a whole: not `visitor.name`. */
function topNames(state: State, list: Value): readonly string[] {
  const items = list.refs?.flatMap((id) => [...(heapObject(state, id)?.fields.values() ?? [])]) ?? [];
  return items.flatMap(({ text }) => (text?.includes('.') === false ? [text] : []));
}

/** `store.$subscribe((mutation, state) => …)`: the state is what the store holds. */
export function subscribedStore(site: CallSite, store: Value): Value | null {
  if (!isStore(site.state, store)) return null;
  callFunctionValue(site, argument(site, 0), [UNKNOWN, filledLater(site, store)]);
  return UNKNOWN;
}

/** What `state()` gives is the store, with the actions and getters as methods of it. */
function optionStore(site: CallSite, options: Value): Value | null {
  const { act, state } = site;
  const option = (name: string): Value | undefined =>
    options.refs?.map((id) => heapObject(state, id)?.fields.get(name)).find((value) => value !== undefined);
  const begin = option('state');
  const store = begin === undefined ? null : callFunctionValue(site, begin, []);
  const [id] = store?.refs ?? [];
  if (store === null || id === undefined) return null;
  for (const kind of ['actions', 'getters']) {
    for (const holder of option(kind)?.refs ?? []) {
      for (const [name, method] of heapObject(state, holder)?.fields ?? []) {
        const bound = method.fns?.map((fn) => ({ ...fn, boundThis: store })) ?? null;
        if (bound === null) continue;
        const held =
          kind === 'actions'
            ? new Value(null, null, Prim.Function, null, null, bound, null)
            : invoke(act, state, bound[0], store, [store], site.dst, site);
        const object = heapObject(state, id);
        if (object !== null) state.set(id, object.set(name, held, false));
        // an action is called by whoever has the store, or by the page itself
        if (kind === 'actions') {
          const args = bound[0].fn?.params.map(() => undefined) ?? [];
          invoke(act, state, bound[0], store, args, site.dst, site);
        }
      }
    }
  }
  return store;
}

/** Is it what a store is asked for by, or what it gives? */
export function isStore(state: State, value: Value): boolean {
  return value.refs?.some((id) => heapObject(state, id)?.fields.has(STORE) === true) === true;
}

/** A member of a store is what the ref in it holds. */
export function ofStore(state: State, store: Value, member: Value): Value {
  return isStore(state, store) ? unwrapped(state, member) : member;
}

function refsOfStore(site: CallSite, store: Value): Value {
  for (const id of store.refs ?? []) {
    const object = heapObject(site.state, id);
    if (object === null || !object.fields.has(STORE)) continue;
    const fields = new Map<string, Value>();
    for (const [name, value] of object.fields) {
      if (name === STORE || value.fns !== null) continue;
      const isRef = value.refs?.some((ref) => heapObject(site.state, ref)?.fields.has(REF) === true) === true;
      const held = new HeapObject(
        new Map([
          [HELD, value],
          [REF, UNDEFINED],
        ]),
        null,
        true,
        false,
        -1,
        null,
      );
      fields.set(name, isRef ? value : allocate(site.act, site.state, site.dst, held, `ref ${name}`));
    }
    return allocate(site.act, site.state, site.dst, new HeapObject(fields, null, true, false, -1, null), 'refs');
  }
  return UNKNOWN;
}
