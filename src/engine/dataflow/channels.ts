/**
 * Events, topics and queues: what one part of the program publishes reaches the handlers that another part subscribed.
 * Both sides are met while modules are walked, in any order; handlers run when all modules have been.
 */
import type { CompiledRow } from '../rules/compiled.js';
import type { Analysis } from './analysis.js';
import { functionsIn, placeValue, placeValues, type CallSite } from './call.js';
import { deepTaints, heapObject } from './objects.js';
import { joinObjects, HeapObject, type State } from './state.js';
import { joinValues, Prim, Value, type FunctionRef, type ObjectId } from './value.js';

export interface Subscription {
  readonly fn: FunctionRef;
  /** Parameter that receives the first published value, and where inside it. */
  readonly parameter: number;
  readonly property: readonly string[];
}

export interface Channel {
  readonly payloads: Value[];
  readonly subscriptions: Subscription[];
  /** Something was published or subscribed since the handlers ran. */
  changed: boolean;
}

/** Names that an event may have at a place, for it to be followed. */
const MOST_NAMES = 4;

/** The channels a call speaks of: one for each object the receiver can be, by event name. */
function channelKeys(site: CallSite, row: CompiledRow): readonly string[] {
  const names = row.channel === null ? [''] : (placeValue(site, row.channel)?.consts ?? []);
  // one of many names is as good as none
  if (names.length > MOST_NAMES || !names.every((name) => typeof name === 'string')) return [];
  const ids = site.receiver?.refs;
  return names.flatMap((name) => {
    // a name that the object was made with is one for all objects of that name
    if (row.channel?.at === 'receiver') return [`${row.library}:${name}`];
    if (ids != null && ids.length > 0 && ids.length <= 3)
      return ids.map((id) => `${row.library}#${String(id)}:${name}`);
    // topics of a broker and events of the process are global
    return name === '' ? [] : [`${row.library}:${name}`];
  });
}

function channel(analysis: Analysis, key: string): Channel {
  let known = analysis.channels.get(key);
  if (known === undefined) analysis.channels.set(key, (known = { payloads: [], subscriptions: [], changed: false }));
  return known;
}

export function publish(site: CallSite, row: CompiledRow): void {
  const { analysis } = site.act;
  const values = row.from.flatMap((place) => placeValues(site, place).map((p) => p.value));
  if (!values.some((v) => deepTaints(site.state, v) !== null)) return;
  for (const key of channelKeys(site, row)) {
    const target = channel(analysis, key);
    values.forEach((value, i) => {
      const kept = persist(analysis, site.state, value, 4);
      const old = target.payloads[i] as Value | undefined;
      const joined = old === undefined ? kept : joinValues(old, kept);
      if (joined === old) return;
      target.payloads[i] = joined;
      target.changed = true;
    });
  }
}

export function subscribe(site: CallSite, row: CompiledRow): void {
  const to = row.to;
  const parameter = to?.at === 'callback' ? to.parameter : 0;
  const property = to?.at === 'callback' ? to.property : [];
  for (const key of channelKeys(site, row)) {
    const target = channel(site.act.analysis, key);
    for (const { value } of placeValues(site, row.place)) {
      for (const fn of functionsIn(site.state, value)) {
        if (fn.fn === null || target.subscriptions.length >= 64) continue;
        if (target.subscriptions.some((s) => s.fn.fn === fn.fn && s.property.join() === property.join())) continue;
        target.subscriptions.push({ fn: withVariables(fn, site.state), parameter, property });
        target.changed = true;
      }
    }
  }
}

/** A function with the variables it closes over, for when it runs after their function is over. */
export function withVariables(fn: FunctionRef, state: State): FunctionRef {
  if (fn.fn === null || fn.fn.freeVariables.length === 0 || fn.captured !== null) return fn;
  const captured = new Map<number, Value>();
  for (const id of fn.fn.freeVariables) {
    const entry = state.get(fn.module.variableBase + id);
    if (entry instanceof Value) captured.set(fn.module.variableBase + id, entry);
  }
  return captured.size === 0 ? fn : { ...fn, captured };
}

/** Copies the objects inside a value to the state that outlives functions. */
export function persist(
  analysis: Analysis,
  state: State,
  value: Value,
  depth: number,
  seen: Set<ObjectId> = new Set(),
): Value {
  for (const id of value.refs ?? []) {
    if (seen.has(id) || depth === 0) continue;
    seen.add(id);
    const object = heapObject(state, id);
    if (object === null) continue;
    const old = analysis.base.get(id);
    const joined = old instanceof HeapObject ? joinObjects(old, object) : object;
    if (joined !== old) analysis.setBase(id, joined);
    for (const field of object.fields.values()) persist(analysis, state, field, depth - 1, seen);
    if (object.rest !== null) persist(analysis, state, object.rest, depth - 1, seen);
  }
  return value;
}

/** Arguments of a handler's call: the payloads, the first of them where the subscription says. */
export function handlerArguments(
  analysis: Analysis,
  subscription: Subscription,
  payloads: readonly Value[],
): readonly (Value | undefined)[] {
  const args: (Value | undefined)[] = [];
  payloads.forEach((value, i) => {
    let placed = value;
    if (i === 0) {
      for (const name of [...subscription.property].reverse()) {
        const id = analysis.freshObject();
        analysis.setBase(id, new HeapObject(new Map([[name, placed]]), null, true, false, -1, null));
        placed = new Value(null, null, Prim.Object, null, [id], null, null);
      }
    }
    args[subscription.parameter + i] = placed;
  });
  const count = subscription.fn.fn?.params.length ?? 0;
  for (let i = 0; i < count; i++) args[i] ??= undefined;
  return args;
}
