/** Stores of a front end that keep their state in the browser by themselves: Zustand's `persist`, plugins of Pinia, VueUse, Redux Persist. */
import { NONE, Op } from '../../ir/ir.js';
import { callFunctionValue, propertyOf, type CallSite } from '../call.js';
import { reportSinkKind } from '../detect.js';
import { memberValue, namedValue, typeValueIn } from '../members.js';
import { allocate, heapObject } from '../objects.js';
import { HeapObject } from '../state.js';
import { Prim, UNKNOWN, type Value } from '../value.js';
import { argument, knownItems } from './common.js';

const MOST_DEPTH = 3;

/** `{ visitor: { email: '', birthDate: null } }`: what begins empty is filled in later, so the names tell what it is. */
export function filledLater(site: CallSite, begun: Value, depth = 0): Value {
  const { act, state } = site;
  for (const id of begun.refs ?? []) {
    let object = heapObject(state, id);
    if (object === null || object.classOf !== null || object.length >= 0) continue;
    for (const [name, field] of object.fields) {
      const { single, prim } = field;
      if (field.refs !== null && field.fns === null && depth < MOST_DEPTH) filledLater(site, field, depth + 1);
      if (single?.value !== '' && prim !== Prim.Nullish) continue;
      object = object.set(name, namedValue(act, UNKNOWN, name, '', site.start, site.end), false);
    }
    state.set(id, object);
  }
  return begun;
}

/** `create<State>()(persist((set) => ({ … }), { name: 'state', partialize: (state) => ({ … }) }))` */
export function persistedState(site: CallSite): Value {
  const { act, state } = site;
  const begin = argument(site, 0);
  const begun = callFunctionValue(site, begin, [UNKNOWN, UNKNOWN, UNKNOWN]);
  const held = begun === null ? UNKNOWN : filledLater(site, begun);
  const types = stateTypes(site);
  const typed = types === undefined ? null : typeValueIn(act.analysis, act.module, state, types[0]);
  const fields = new Map<string, Value>();
  for (const id of held.refs ?? []) {
    for (const [name, value] of heapObject(state, id)?.fields ?? []) {
      if (value.fns !== null) continue;
      const declared = typed === null ? null : memberValue(act, state, typed, name, NONE, site);
      fields.set(name, declared?.refs == null ? value : declared);
    }
  }
  const whole = allocate(act, state, site.dst, new HeapObject(fields, null, false, false, -1, null), 'persisted');
  const chosen = argument(site, 1).refs?.flatMap((id) => heapObject(state, id)?.fields.get('partialize') ?? []) ?? [];
  const kept = chosen.length === 0 ? whole : callFunctionValue(site, chosen[0], [whole]);
  if (kept !== null) reportKept(site, kept, 'persist');
  return begin;
}

/** Field of what stands for a reducer in which the state that it works on is kept. */
const REDUCED = '(reduced)';

function reducerOf(site: CallSite, reduced: Value, tag: string): Value {
  const holder = new HeapObject(new Map([[REDUCED, reduced]]), null, true, false, -1, null);
  return allocate(site.act, site.state, site.dst, holder, tag);
}

/** `createSlice({ name, initialState, reducers })`: its reducer knows what it begins with. */
export function sliceOf(site: CallSite): Value | null {
  const given = propertyOf(site.state, argument(site, 0), ['initialState']);
  if (given === null) return null;
  const begun = given.fns === null ? given : callFunctionValue(site, given, []);
  if (begun?.refs == null) return null;
  const fields = new Map([['reducer', reducerOf(site, filledLater(site, begun), 'reducer')]]);
  return allocate(site.act, site.state, site.dst, new HeapObject(fields, null, true, false, -1, null), 'slice');
}

/** `combineReducers({ member: memberSlice.reducer })` */
export function combinedReducers(site: CallSite): Value | null {
  const fields = new Map<string, Value>();
  for (const id of argument(site, 0).refs ?? []) {
    for (const [name, reducer] of heapObject(site.state, id)?.fields ?? []) {
      const reduced = propertyOf(site.state, reducer, [REDUCED]);
      if (reduced !== null) fields.set(name, reduced);
    }
  }
  if (fields.size === 0) return null;
  const whole = new HeapObject(fields, null, true, false, -1, null);
  return reducerOf(site, allocate(site.act, site.state, site.dst, whole, 'combined'), 'reducer');
}

/** `persistReducer({ key: 'root', storage, whitelist: ['member'] }, reducer)` */
export function persistedReducer(site: CallSite): Value | null {
  const { act, state } = site;
  const reducer = argument(site, 1);
  const reduced = propertyOf(state, reducer, [REDUCED]);
  if (reduced === null) return null;
  const listed = (option: string): readonly string[] | null => {
    const list = propertyOf(state, argument(site, 0), [option]);
    return list === null ? null : (knownItems(state, list) ?? []).flatMap(({ text }) => text ?? []);
  };
  const kept = listed('whitelist');
  const left = listed('blacklist');
  const fields = (reduced.refs ?? []).flatMap((id) => [...(heapObject(state, id)?.fields ?? [])]);
  const chosen = fields.filter(([name]) => (kept?.includes(name) ?? true) && left?.includes(name) !== true);
  const part = new HeapObject(new Map(chosen), null, false, false, -1, null);
  reportKept(site, allocate(act, state, site.dst, part, 'kept'), 'persistReducer');
  return reducer;
}

/** What is kept under a name of its own. */
export function reportKept(site: CallSite, kept: Value, label: string): void {
  reportSinkKind(site.act, site.state, 'browser-storage', kept, site.start, site.end, label, null, site);
}

/** The types that the call names, or the one that makes a store of its result. */
function stateTypes({ act, dst }: CallSite) {
  const ofFunction = act.module.ir.generics?.arguments.get(act.fn.index);
  const own = ofFunction?.get(dst);
  if (own !== undefined || ofFunction === undefined) return own;
  for (const made of act.definitions) {
    if (made?.op !== Op.Call || !made.args.includes(dst)) continue;
    return ofFunction.get(made.dst) ?? ofFunction.get(made.callee);
  }
  return undefined;
}
