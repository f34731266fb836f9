/** Hooks of React and Preact: state that a component keeps from one rendering to the next, and values that it remembers. */
import { NONE, Op, type JsxInstr, type Reg } from '../../ir/ir.js';
import type { Activation, Analysis } from '../analysis.js';
import { callFunctionValue, type CallSite } from '../call.js';
import { namedByCall } from '../calledTypes.js';
import { persist } from '../channels.js';
import { asDeclared } from '../declaredTypes.js';
import { allocate, deepTaints, heapObject, listObject } from '../objects.js';
import { HeapObject, type State } from '../state.js';
import { joinValues, Prim, UNDEFINED, UNKNOWN, Value, type ObjectId } from '../value.js';
import type { ModuleContext } from '../moduleContext.js';
import { argument } from './common.js';

const LIBRARIES = new Set([
  'react',
  'preact/hooks',
  'preact/compat',
  'next/cache',
  'use-sync-external-store/shim',
  'use-sync-external-store',
]);

/** Field in which a component's state keeps what its setter was given; that of a promise's resolve function. */
export const RESOLVED = '(resolved)';

/** Field in which a component's state keeps what it began as. */
const BEGUN = '(begun)';

/** Field in which a context keeps what it gives where nobody provides anything. */
const DEFAULT = '(default)';

const readersOf = new WeakMap<Analysis, Map<ObjectId, Set<ModuleContext>>>();

/** Field in which what a store is asked for by keeps the store; a mark in the store itself. */
export const STORE = '(store)';

/** `useState(…)`, imported by its name. */
export function importedHook(site: CallSite, callee: Reg): Value | null {
  const definition = site.act.definitions[callee];
  if (definition?.op !== Op.LoadVar) return null;
  const binding = site.act.module.ir.variables[definition.variable].import;
  return binding !== null && LIBRARIES.has(binding.module) ? hook(site, binding.imported) : null;
}

/** `React.useState(…)`. */
export function memberHook(site: CallSite, name: string): Value | null {
  const definition = site.act.definitions[site.receiverReg];
  if (definition?.op !== Op.LoadVar) return null;
  const binding = site.act.module.ir.variables[definition.variable].import;
  return binding !== null && LIBRARIES.has(binding.module) ? hook(site, name) : null;
}

function hook(site: CallSite, name: string): Value | null {
  const first = argument(site, 0);
  switch (name) {
    case 'useState':
      return stateOf(site, first);
    case 'useMemo':
      return callFunctionValue(site, first, []);
    // useSyncExternalStore(subscribe, read, readOnServer)
    case 'useSyncExternalStore':
      return callFunctionValue(site, argument(site, 1), []);
    // what they wrap is called as it was
    case 'useCallback':
    case 'useDeferredValue':
    case 'useEffectEvent':
    case 'memo':
    case 'forwardRef':
    case 'cache':
    case 'unstable_cache':
      return first;
    case 'useReducer':
      return reducedState(site, first);
    case 'createContext':
      return newContext(site, first);
    case 'useContext':
    case 'use':
      return providedValue(site, first);
    case 'useRef':
      return allocate(
        site.act,
        site.state,
        site.dst,
        // the framework fills it with the element
        new HeapObject(new Map([['current', joinValues(first, UNKNOWN)]]), null, true, true, -1, null),
        'ref',
      );
    default:
      return null;
  }
}

/** `[state, setState]`: the state is what it began as, or what some call of the setter made of it. */
function stateOf(site: CallSite, initial: Value): Value {
  const { act, state } = site;
  const cell = act.analysis.stateCell(act.module, site.start);
  const given = initial.fns === null ? initial : (callFunctionValue(site, initial, []) ?? UNKNOWN);
  const typed = namedByCall(act, state, site.dst);
  const begun = typed === null ? given : joinValues(given, typed);
  const holder = heapObject(state, cell);
  const later = holder?.fields.get(RESOLVED);
  if (holder !== null && begun.refs !== null) state.set(cell, holder.set(BEGUN, begun, false));
  const setter = new Value(null, null, Prim.Function, null, [cell], null, null);
  return allocate(
    act,
    state,
    site.dst,
    listObject([later === undefined ? begun : joinValues(begun, later), setter], null),
    'state',
  );
}

/** `[state, dispatch]`: the state is what it began as, or what the reducer makes of any action that is dispatched. */
function reducedState(site: CallSite, reducer: Value): Value | null {
  if (reducer.fns === null) return null;
  const { act, state } = site;
  const cell = act.analysis.stateCell(act.module, site.start);
  const first = argument(site, 1);
  const initializer = argument(site, 2);
  // useReducer(reduce, saved, restore)
  const begun = initializer.fns === null ? first : (callFunctionValue(site, initializer, [first]) ?? UNKNOWN);
  const action = heapObject(state, cell)?.get(RESOLVED);
  const later = callFunctionValue(site, reducer, [action === undefined ? undefined : begun, action]);
  const [{ module, fn }] = reducer.fns;
  const reduced = later === null ? null : asDeclared(act.analysis, module, state, later, fn?.returnType ?? null);
  const value = reduced === null ? begun : joinValues(begun, reduced);
  const dispatch = new Value(null, null, Prim.Function, null, [cell], null, null);
  return allocate(act, state, site.dst, listObject([value, dispatch], null), 'state');
}

/** `createContext(…)`: its `Provider` stands for the context itself. */
function newContext(site: CallSite, given: Value): Value {
  const { act, state } = site;
  const cell = act.analysis.stateCell(act.module, site.start);
  const context = new Value(null, null, Prim.Object, null, [cell], null, null);
  const holder = heapObject(state, cell);
  if (holder !== null)
    state.set(cell, holder.set('Provider', context, false).set('Consumer', context, false).set(DEFAULT, given, false));
  return context;
}

/** `useContext(ctx)`: what any provider of it in the project gives. */
function providedValue(site: CallSite, context: Value): Value | null {
  const { analysis } = site.act;
  const module = analysis.rootModule ?? site.act.module;
  let value: Value | null = null;
  for (const cell of context.refs ?? []) {
    const holder = heapObject(site.state, cell);
    const begun = holder?.fields.get(DEFAULT);
    if (holder == null || begun === undefined) continue;
    let cells = readersOf.get(analysis);
    if (cells === undefined) readersOf.set(analysis, (cells = new Map()));
    const readers = cells.get(cell);
    if (readers === undefined) cells.set(cell, new Set([module]));
    else readers.add(module);
    // the default is a stand-in for what a provider gives
    const found = holder.fields.get(RESOLVED) ?? begun;
    value = value === null ? found : joinValues(value, found);
  }
  return value;
}

/** `<Context.Provider value={…}>`, `<Context value={…}>`: whoever reads the context gets the value. */
export function provideContext(act: Activation, state: State, { component, attributes }: JsxInstr): void {
  if (component === NONE) return;
  const cell = act.read(component).refs?.[0];
  const holder = cell === undefined ? null : heapObject(state, cell);
  const given = attributes.find(({ name }) => name === 'value');
  if (cell === undefined || given === undefined || holder?.fields.has(DEFAULT) !== true) return;
  const { analysis } = act;
  const value = persist(analysis, state, act.read(given.value), 4);
  const old = holder.fields.get(RESOLVED);
  const joined = old === undefined ? value : joinValues(old, value);
  state.set(cell, holder.set(RESOLVED, joined, false));
  const kept = analysis.base.get(cell);
  if (kept instanceof HeapObject) analysis.setBase(cell, kept.set(RESOLVED, joined, false));
  if (deepTaints(state, value) === null) return;
  for (const reader of readersOf.get(analysis)?.get(cell) ?? []) analysis.walkAgain(reader);
}

/** A setter, or a promise's resolve function, remembers what it is called with. null if the value is none. */
export function resolve(site: CallSite, callee: Value, given: Value | undefined): Value | null {
  if (callee.prim !== Prim.Function || callee.refs?.length !== 1 || callee.fns !== null || callee.apis !== null)
    return null;
  const [cell] = callee.refs;
  const holder = heapObject(site.state, cell);
  const store = holder?.fields.get(STORE);
  if (store !== undefined) return store;
  if (holder === null || given === undefined) return null;
  const old = holder.fields.get(RESOLVED);
  const begun = holder.fields.get(BEGUN);
  const before = old === undefined || begun === undefined ? (old ?? begun ?? UNKNOWN) : joinValues(begun, old);
  // setCount((count) => count + 1)
  const value = given.fns === null ? given : (callFunctionValue(site, given, [before]) ?? given);
  site.state.set(cell, holder.set(RESOLVED, old === undefined ? value : joinValues(old, value), false));
  site.act.analysis.cellFilled(site.state, cell, value);
  return UNDEFINED;
}
