/** Stores of a front end that keep their state in the browser by themselves: Zustand's `persist`, plugins of Pinia, VueUse. */
import { NONE, Op } from '../../ir/ir.js';
import { callFunctionValue, type CallSite } from '../call.js';
import { reportSinkKind } from '../detect.js';
import { memberValue, namedValue, typeValueIn } from '../members.js';
import { allocate, heapObject } from '../objects.js';
import { HeapObject } from '../state.js';
import { Prim, UNKNOWN, type Value } from '../value.js';
import { argument } from './common.js';

/** `{ email: '', birthDate: null }`: what begins empty is filled in later, so the names tell what it is. */
export function filledLater(site: CallSite, begun: Value): Value {
  const { act, state } = site;
  for (const id of begun.refs ?? []) {
    let object = heapObject(state, id);
    if (object === null || object.classOf !== null || object.length >= 0) continue;
    for (const [name, { single, prim }] of object.fields) {
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
