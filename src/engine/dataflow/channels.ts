/**
 * Events, topics and queues: what one part of the program publishes reaches the handlers that another part subscribed.
 * Both sides are met while modules are walked, in any order; handlers run when all modules have been.
 */
import { NONE, Op, type Decorator } from '../ir/ir.js';
import type { CompiledRow, Place } from '../rules/compiled.js';
import type { Analysis } from './analysis.js';
import { functionsIn, overriddenRows, placeValue, placeValues, type CallSite } from './call.js';
import { classIr, functionRef } from './hierarchy.js';
import { ANY_KEYWORD } from './keywordArguments.js';
import { decoratorRows } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { valueAtTop } from './modules.js';
import { deepTaints, heapObject, holdsHandlers, listObject } from './objects.js';
import { holdingPassword } from './pythonForms.js';
import { joinObjects, HeapObject, type State } from './state.js';
import { constantValue, joinValues, Prim, UNKNOWN, Value, type FunctionRef, type ObjectId } from './value.js';
import { writtenInto } from './writtenObjects.js';

export interface Subscription {
  readonly fn: FunctionRef;
  /** Parameter that receives the first published value, and where inside it. */
  readonly parameter: number;
  readonly property: readonly string[];
  /** Where the handler is told the name of the channel; null = nowhere. */
  readonly nameAt: Place | null;
  /** How many arguments the function is called with, where its parameters do not tell. */
  readonly arity: number;
}

export interface Channel {
  readonly payloads: Value[];
  /** What was published by the name of a parameter: `paid.send(order, card=card)`. */
  readonly named: Map<string, Value>;
  readonly subscriptions: Subscription[];
  /** A queue of a broker: the names, or patterns of names, of which it gets what is published. */
  readonly bound: string[];
  /** The library of a broker that stands between the two sides; null where both use the same object or name. */
  broker: string | null;
  /** Something was published or subscribed since the handlers ran. */
  changed: boolean;
}

/** The name of what is published to all queues of an exchange, and of a queue whose name is not known. */
const UNNAMED = '';

/** Names that an event may have at a place, for it to be followed. */
const MOST_NAMES = 4;

/** The channels a call speaks of: one for each object the receiver can be, by event name. */
function channelKeys(site: CallSite, row: CompiledRow): readonly string[] {
  const named = row.channel === null ? null : placeValue(site, row.channel);
  const names = row.channel === null ? [''] : (named?.consts ?? classNames(site.state, named?.refs ?? []));
  if (row.isBroker === true) {
    const texts = names.filter((name): name is string => typeof name === 'string');
    const isKnown = texts.length > 0 && texts.length === names.length && texts.length <= MOST_NAMES;
    return (isKnown ? texts : [UNNAMED]).map((name) => `${row.library}:${name}`);
  }
  // one of many names is as good as none
  if (names.length > MOST_NAMES || !names.every((name) => typeof name === 'string')) return [];
  const ids = site.receiver?.refs ?? (row.channel === null ? wholeOf(site) : null);
  return names.flatMap((name) => {
    // a name that the object was made with is one for all objects of that name
    if (row.channel?.at === 'receiver' || (row.isEverywhere === true && name !== '')) return [`${row.library}:${name}`];
    if (ids != null && ids.length > 0 && ids.length <= 3)
      return ids.map((id) => `${row.library}#${String(id)}:${name}`);
    // topics of a broker, events of the process and a library's own client are global
    return name === '' && row.isEverywhere !== true ? [] : [`${row.library}:${name}`];
  });
}

const MOST_PARTS = 3;

/** The objects that the receiver is a part of: `client.interceptors.request`. */
function wholeOf({ act, state, receiverReg }: CallSite): readonly ObjectId[] | null {
  let reg = receiverReg;
  for (let part = 0; part < MOST_PARTS && reg !== NONE; part++) {
    const made = act.definitions[reg];
    if (made?.op !== Op.GetField) return null;
    const { refs } = act.read(made.object);
    // a part of the program's own object is no part of a library's
    if (refs !== null) return refs.some((id) => heapObject(state, id)?.classOf != null) ? null : refs;
    reg = made.object;
  }
  return null;
}

/** Events without a name go by their class. */
function classNames(state: State, objects: readonly ObjectId[]): readonly string[] {
  return objects.flatMap((id) => {
    const cls = heapObject(state, id)?.classOf ?? null;
    return cls === null ? [] : [classIr(cls).name];
  });
}

function channel(analysis: Analysis, key: string): Channel {
  let known = analysis.channels.get(key);
  if (known === undefined)
    analysis.channels.set(
      key,
      (known = { payloads: [], named: new Map(), subscriptions: [], bound: [], broker: null, changed: false }),
    );
  return known;
}

/** The channel of a row's library; one of a broker knows that it is. */
function channelOf(analysis: Analysis, row: CompiledRow, key: string): Channel {
  const target = channel(analysis, key);
  if (row.isBroker === true || row.verb === 'binds') target.broker = row.library;
  return target;
}

export function publish(site: CallSite, row: CompiledRow): void {
  const { analysis } = site.act;
  const values = row.from.flatMap((place) => placeValues(site, place).map((p) => p.value));
  const named = site.args.flatMap((value, i) => {
    if (row.isBroker === true) return [];
    const name = site.names?.[i] ?? null;
    return name === null || name === ANY_KEYWORD || values.includes(value)
      ? []
      : [[name, holdingPassword(site.act, site.state, value, site.argRegs[i])] as const];
  });
  if (![...values, ...named.map(([, v]) => v)].some((v) => deepTaints(site.state, v) !== null)) return;
  for (const key of channelKeys(site, row)) {
    const target = channelOf(analysis, row, key);
    values.forEach((value, i) => {
      addPayload(analysis, site.state, target, i, value);
    });
    for (const [name, value] of named) {
      const old = target.named.get(name);
      const joined = withPublished(analysis, site.state, old, value);
      if (joined === old) continue;
      target.named.set(name, joined);
      target.changed = true;
    }
  }
}

function withPublished(analysis: Analysis, state: State, old: Value | undefined, value: Value): Value {
  const kept = persist(analysis, state, value, 4);
  return old === undefined ? kept : joinValues(old, kept);
}

function addPayload(analysis: Analysis, state: State, target: Channel, at: number, value: Value): void {
  const old = target.payloads[at] as Value | undefined;
  const joined = withPublished(analysis, state, old, value);
  if (joined === old) return;
  target.payloads[at] = joined;
  target.changed = true;
}

/** A value for one handler, whose parameter gets it. */
export function publishTo(
  analysis: Analysis,
  state: State,
  key: string,
  value: Value,
  fn: FunctionRef,
  parameter: number,
): void {
  const target = channel(analysis, key);
  if (target.subscriptions.length === 0)
    target.subscriptions.push({ fn, parameter, property: [], nameAt: null, arity: 1 });
  addPayload(analysis, state, target, 0, value);
}

/** A value for whoever subscribes to the key. */
export function publishUnder(analysis: Analysis, state: State, key: string, value: Value): void {
  addPayload(analysis, state, channel(analysis, key), 0, value);
}

export function subscribe(site: CallSite, row: CompiledRow): void {
  for (const key of channelKeys(site, row))
    for (const { value } of placeValues(site, row.place))
      for (const fn of functionsIn(site.state, value)) subscribeBy(site.act.analysis, row, key, forLater(site, fn));
}

/** A queue of a broker that gets what is published under the names at a place. */
export function bind(site: CallSite, row: CompiledRow): void {
  const queues = { ...row, isBroker: true };
  const published = { ...row, isBroker: true, channel: row.from[0] };
  const start = row.library.length + 1;
  const names = channelKeys(site, published).map((key) => key.slice(start));
  for (const key of channelKeys(site, queues)) {
    const target = channelOf(site.act.analysis, row, key);
    for (const name of names) {
      if (target.bound.includes(name)) continue;
      target.bound.push(name);
      target.changed = true;
    }
  }
}

/** A function that a row says is a handler of the channel. */
export function subscribeBy(analysis: Analysis, row: CompiledRow, key: string, fn: FunctionRef): void {
  channelOf(analysis, row, key);
  subscribeTo(analysis, key, fn, row.to, row.nameAt ?? null);
}

/** A handler for when the function that subscribes it is over: with its variables, and tables of functions in them. */
function forLater({ act, state }: CallSite, fn: FunctionRef): FunctionRef {
  const closure = withVariables(fn, state);
  if (closure === fn) return fn;
  for (const value of closure.captured?.values() ?? [])
    if (holdsHandlers(state, value)) persist(act.analysis, state, value, HANDLERS_DEPTH);
  return closure;
}

/** Tables of functions by the name of a job, by that of a queue. */
const HANDLERS_DEPTH = 5;

/** Whoever publishes under the key reaches the function; `to` is the parameter and place that get it, null = the first. */
export function subscribeTo(
  analysis: Analysis,
  key: string,
  fn: FunctionRef,
  to: Place | null,
  nameAt: Place | null = null,
  arity = 1,
): void {
  const target = channel(analysis, key);
  const parameter = to?.at === 'callback' ? to.parameter : 0;
  const property = to?.at === 'callback' ? to.property : [];
  if (fn.fn === null || target.subscriptions.length >= 64) return;
  const same = target.subscriptions.filter((s) => s.fn.fn === fn.fn && s.property.join() === property.join());
  if (same.length >= MOST_CLOSURES || same.some((s) => capturesSame(s.fn, fn))) return;
  target.subscriptions.push({ fn, parameter, property, nameAt, arity });
  target.changed = true;
}

/** Closures of one function that are told apart: each has variables of its own, a table of handlers for instance. */
const MOST_CLOSURES = 4;

function capturesSame(one: FunctionRef, other: FunctionRef): boolean {
  if (one.captured === null || other.captured === null) return one.captured === other.captured;
  return [...other.captured].every(([key, value]) => one.captured?.get(key) === value);
}

/**
 * The handlers that what is published under a name reaches. A broker hands it on to the queue of that name, and to those that are
 * bound to it; where no such is known, to the queues of which nobody knows what they are bound to.
 */
export function receivers(analysis: Analysis, key: string): readonly Subscription[] {
  const target = channel(analysis, key);
  const { broker } = target;
  if (broker === null) return target.subscriptions;
  const name = key.slice(broker.length + 1);
  const own = name === UNNAMED ? [] : [...target.subscriptions];
  const loose: Subscription[] = [];
  for (const [other, queue] of analysis.channels) {
    if (queue.broker !== broker || queue.subscriptions.length === 0) continue;
    const queueName = other.slice(broker.length + 1);
    if (queue.bound.length > 0 || isPattern(queueName)) {
      if ([...queue.bound, queueName].some((one) => one === UNNAMED || covers(one, name)))
        own.push(...queue.subscriptions);
    } else if (queueName === UNNAMED) own.push(...queue.subscriptions);
    else if (queue.payloads.length === 0) loose.push(...queue.subscriptions);
  }
  const found = own.length > 0 ? own : loose;
  return found.filter((one, i) => found.findIndex(({ fn }) => fn.fn === one.fn.fn && capturesSame(fn, one.fn)) === i);
}

function isPattern(name: string): boolean {
  return /[*#+>]/.test(name);
}

/** Does a name, or a pattern of names as brokers write them (`order.*`, `order.#`, `order.>`), stand for another? */
function covers(pattern: string, name: string): boolean {
  if (!isPattern(pattern)) return pattern === name;
  const escaped = pattern.replace(/[.\\^$()[\]{}|?]/g, '\\$&');
  return new RegExp(
    `^${escaped
      .replace(/\*/g, '[^./]*')
      .replace(/\+/g, '[^/]*')
      .replace(/(?:\\\.)?[#>]/g, '.*')}$`,
  ).test(name);
}

/**
 * Methods that are handlers by a decorator, `@OnEvent('order.placed')`, or by one of their class, `@Processor('mails')`, and
 * either a decorator of their own or the library's method that they override.
 */
export function subscribeMethods(analysis: Analysis, module: ModuleContext): void {
  for (const info of module.ir.classes) {
    const marked = subscribing(analysis, module, info.decorators, 'class');
    for (const index of info.methods) {
      const fn = module.ir.functions[index];
      const own = subscribing(analysis, module, fn.decorators, 'method');
      const isHeir = info.interfaces.length > 0 || info.superclass !== null;
      if (own.length === 0 && marked.length === 0 && !isHeir) continue;
      const inherited = overriddenRows(analysis, module, fn).filter(({ verb }) => verb === 'subscribe');
      for (const row of inherited)
        if (row.isEverywhere === true && row.channel === null)
          subscribeTo(analysis, `${row.library}:`, functionRef(module, fn, null), row.to);
      for (const { row, decorator } of [...own, ...inherited.map((row) => ({ row, decorator: null }))]) {
        // what names the channel stands at the method, else at its class
        const naming = row.channel !== null && decorator !== null ? [{ row, decorator }] : marked;
        for (const { row: named, decorator: mark } of naming)
          for (const name of decoratorNames(analysis, module, mark))
            subscribeTo(analysis, `${named.library}:${name}`, functionRef(module, fn, null), row.to);
      }
    }
  }
}

function subscribing(
  analysis: Analysis,
  module: ModuleContext,
  decorators: readonly Decorator[],
  target: 'class' | 'method',
): readonly { readonly row: CompiledRow; readonly decorator: Decorator }[] {
  return decorators.flatMap((decorator) =>
    decoratorRows(analysis, module, [decorator], target)
      .filter(({ row }) => row.verb === 'subscribe')
      .map(({ row }) => ({ row, decorator })),
  );
}

const FIRST_ARGUMENT =
  /^@?[\w$.]+\(\s*(?:\[\s*)?(?:\{[^{}]*?\b(?:name|queue):\s*)?((?:(?:'[^'\n]*'|"[^"\n]*"|[A-Za-z_$][\w$.]*)\s*,?\s*){1,8})/;

/** The names that a decorator is given: texts, constants, and classes for what is told by its class. */
export function decoratorNames(analysis: Analysis, module: ModuleContext, decorator: Decorator): readonly string[] {
  const written = FIRST_ARGUMENT.exec(module.text(decorator.start, decorator.end))?.[1] ?? '';
  return written.split(',').flatMap((part) => {
    const text = part.trim();
    if (/^['"]/.test(text)) return [text.slice(1, -1)];
    const value = text === '' ? null : writtenValue(analysis, module, text);
    const names = value?.consts?.filter((name) => typeof name === 'string') ?? [];
    const classes = value?.fns?.filter((ref) => ref.classIndex >= 0) ?? [];
    return [...names, ...classes.map((ref) => ref.module.ir.classes[ref.classIndex].name)];
  });
}

/** What a dotted name at the top of a module stands for: `QUEUES.MAILS`. The name of a class is the class. */
function writtenValue(analysis: Analysis, module: ModuleContext, path: string): Value | null {
  const [root, ...members] = path.split('.');
  const variable = module.ir.variables.find(({ name, function: owner }) => owner === 0 && name === root);
  if (variable === undefined) return null;
  const value = valueAtTop(analysis, module, variable.id, []);
  if (value?.fns != null && members.join() === 'name') return value;
  return members.length === 0 ? value : valueAtTop(analysis, module, variable.id, members);
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
  // methods, with their objects
  for (const { boundThis } of value.fns ?? [])
    if (boundThis !== null && depth > 0) persist(analysis, state, boundThis, depth - 1, seen);
  for (const id of value.refs ?? []) {
    if (seen.has(id) || depth === 0) continue;
    seen.add(id);
    const written = writtenInto(analysis, id);
    if (written !== undefined) persist(analysis, state, written, depth, seen);
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
  { payloads, named, broker }: Channel,
  key: string,
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
  if (broker !== null) nameChannel(analysis, subscription, key.slice(broker.length + 1), args);
  const params = subscription.fn.fn?.params ?? [];
  // a method reference of Java hands on all that it is given
  if (params.at(0)?.rest === 'positional' && subscription.fn.module.ir.language === 'java') {
    const id = analysis.freshObject();
    const items = Array.from({ length: Math.max(subscription.arity, args.length) }, (_, i) => args[i] ?? UNKNOWN);
    analysis.setBase(id, listObject(items, null));
    return [new Value(null, null, Prim.Object, null, [id], null, null)];
  }
  const others = new Map(named);
  params.forEach(({ name, rest }, i) => {
    const value = rest === 'none' ? named.get(name) : undefined;
    args[i] ??= value;
    if (value !== undefined) others.delete(name);
  });
  const keywords = params.findIndex(({ rest }) => rest === 'keyword');
  if (keywords >= 0 && others.size > 0) {
    const id = analysis.freshObject();
    analysis.setBase(id, new HeapObject(others, null, true, false, -1, null));
    args[keywords] = new Value(null, null, Prim.Object, null, [id], null, null);
  }
  return args;
}

/** Tells a handler the name of the channel, where it is told. */
function nameChannel(analysis: Analysis, { nameAt }: Subscription, name: string, args: (Value | undefined)[]): void {
  if (nameAt?.at !== 'callback' || name === UNNAMED || args[nameAt.parameter] !== undefined) return;
  let told = constantValue(name);
  for (const property of [...nameAt.property].reverse()) {
    const id = analysis.freshObject();
    analysis.setBase(id, new HeapObject(new Map([[property, told]]), null, true, false, -1, null));
    told = new Value(null, null, Prim.Object, null, [id], null, null);
  }
  args[nameAt.parameter] = told;
}
