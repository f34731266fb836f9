/** Hooks of React and Preact: state that a component keeps from one rendering to the next, and values that it remembers. */
import { Op, type Reg } from '../../ir/ir.js';
import { callFunctionValue, type CallSite } from '../call.js';
import { allocate, heapObject, listObject } from '../objects.js';
import { HeapObject } from '../state.js';
import { joinValues, Prim, UNDEFINED, UNKNOWN, Value } from '../value.js';
import { argument } from './common.js';

const LIBRARIES = new Set(['react', 'preact/hooks', 'preact/compat', 'next/cache']);

/** Field in which a component's state keeps what its setter was given; that of a promise's resolve function. */
export const RESOLVED = '(resolved)';

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
    // what they wrap is called as it was
    case 'useCallback':
    case 'useDeferredValue':
    case 'memo':
    case 'forwardRef':
    case 'cache':
    case 'unstable_cache':
      return first;
    case 'useReducer':
      return reducedState(site, first);
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
  const begun = initial.fns === null ? initial : (callFunctionValue(site, initial, []) ?? UNKNOWN);
  const later = heapObject(state, cell)?.get(RESOLVED);
  const setter = new Value(null, null, Prim.Function, null, [cell], null, null);
  return allocate(
    act,
    state,
    site.dst,
    listObject([later === undefined ? begun : joinValues(begun, later), setter], null),
    'state',
  );
}

/** `[state, dispatch]`: the state is what it began as, or what the reducer makes of any action. */
function reducedState(site: CallSite, reducer: Value): Value | null {
  if (reducer.fns === null) return null;
  const begun = argument(site, 1);
  const later = callFunctionValue(site, reducer, [undefined, undefined]);
  const value = later === null ? begun : joinValues(begun, later);
  return allocate(site.act, site.state, site.dst, listObject([value, UNKNOWN], null), 'state');
}

/** A setter, or a promise's resolve function, remembers what it is called with. null if the value is none. */
export function resolve(site: CallSite, callee: Value, given: Value | undefined): Value | null {
  if (callee.prim !== Prim.Function || callee.refs?.length !== 1 || callee.fns !== null || callee.apis !== null)
    return null;
  const [cell] = callee.refs;
  const holder = heapObject(site.state, cell);
  if (holder === null || given === undefined) return null;
  const old = holder.get(RESOLVED);
  // setCount((count) => count + 1)
  const value = given.fns === null ? given : (callFunctionValue(site, given, [old ?? UNKNOWN]) ?? given);
  site.state.set(cell, holder.set(RESOLVED, old === undefined ? value : joinValues(old, value), false));
  site.act.analysis.cellFilled(site.state, cell, value);
  return UNDEFINED;
}
