/**
 * Publishers of Reactor (Mono, Flux) and Mutiny (Uni, Multi): a publisher of one value counts as that value, one of several as
 * a list of them. What their operators share with streams, the streams do.
 */
import { NONE, Op } from '../../ir/ir.js';
import type { CallSite } from '../call.js';
import { publishThrown } from '../javaErrors.js';
import { allocate, appendElement, deepTaints, materialize } from '../objects.js';
import { HeapObject } from '../state.js';
import { joinValues, UNKNOWN, UNKNOWN_BOOLEAN, type FunctionRef, type Value } from '../value.js';
import { anyOf, argument } from './common.js';
import { newBox, newList } from './javaCollections.js';
import { callFunctional, element, isFunctional, isInstance, staticReceiver } from './javaSupport.js';

/** `Mono.fromCallable(() -> x)`, `Flux.zip(a, b, (x, y) -> …)`; null for other methods. */
export function publisherOf(site: CallSite, name: string): Value | null {
  const { state } = site;
  const first = argument(site, 0);
  switch (name) {
    case 'error': {
      const thrown = first.fns === null ? first : (callFunctional(site, first, []) ?? UNKNOWN);
      publishThrown(site.act, state, thrown, first.fns === null ? site.argRegs[0] : NONE);
      return UNKNOWN;
    }
    // a sink holds what it is given, wherever it is kept
    case 'create':
    case 'push': {
      const sink = newList(site, [], null, 'sink');
      callFunctional(site, first, [sink]);
      return isOfOne(site) ? element(state, sink) : sink;
    }
    case 'emitter': {
      const sink = newList(site, [], null, 'sink');
      callFunctional(site, first, [sink]);
      return sink;
    }
    case 'fromFuture':
    case 'fromCompletionStage':
      return callFunctional(site, first, []);
    case 'fromCallable':
    case 'fromSupplier':
    case 'defer':
    case 'deferContextual':
      return callFunctional(site, first, []);
    case 'zip': {
      const last = site.args.at(-1);
      // an object of the project may be one of the items
      if (last?.fns?.some(({ fn }) => fn !== null) !== true) return tupleOf(site, site.args);
      const combined = callFunctional(
        site,
        last,
        site.args.slice(0, -1).map((value) => element(state, value)),
      );
      return combined === null ? null : newList(site, [], combined);
    }
    case 'usingWhen':
    case 'using': {
      const given = name === 'using' ? (callFunctional(site, first, []) ?? first) : first;
      return callFunctional(site, argument(site, 1), [isOfLibrary(given) ? given : element(state, given)]);
    }
    // a publisher of another library stands for what it publishes
    case 'from':
    case 'fromDirect':
      return isOfLibrary(first) ? newList(site, [], first) : null;
    default:
      return null;
  }
}

/** An object of a library's type of which nothing else is known: what awaiting its publisher gives. */
function isOfLibrary({ apis, refs, taints }: Value): boolean {
  return (
    refs === null &&
    taints === null &&
    apis?.some(({ path, element: item }) => item === null && !PUBLISHERS.test(path)) === true
  );
}

/** Libraries whose own objects are publishers. */
export const PUBLISHERS = /^(?:reactor\.core|io\.smallrye\.mutiny)\./;

/** `Mono.create(sink -> …)`: there is one value at most. */
function isOfOne({ act, receiverReg }: CallSite): boolean {
  return staticReceiver(act, receiverReg) === 'Mono';
}

/** A sink by which a program hands items to a publisher: `Sinks.many().multicast().onBackpressureBuffer()`. */
export function newSink(site: CallSite): Value {
  return newList(site, [], null, 'sink');
}

const OF_SINKS =
  /^(?:unicast|multicast|replay|all|latest|onBackpressure(?:Buffer|Error)|directBestEffort|directAllOrNothing|asFlux|asMono|serialize|toFlux|toMono|hide)$/;

/** What a sink, or an operator's, is given becomes an item; null for other methods. */
function sinkMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { act, state } = site;
  switch (name) {
    case 'next':
    case 'success':
    case 'emit':
    case 'complete':
    case 'onNext':
      if (receiver.refs === null || site.args.length !== 1 || isInstance(state, receiver)) return null;
      appendElement(act.analysis, state, receiver.refs, argument(site, 0));
      return receiver;
    case 'error':
      if (receiver.refs === null || site.args.length !== 1 || isInstance(state, receiver)) return null;
      publishThrown(act, state, argument(site, 0), site.argRegs[0]);
      return receiver;
    case 'tryEmitNext':
    case 'emitNext':
    case 'tryEmitValue':
    case 'emitValue': {
      if (isInstance(state, receiver) || site.args.length === 0) return null;
      const refs = receiver.refs ?? (site.receiverReg < 0 ? null : materialize(act, state, site.receiverReg));
      if (refs !== null) appendElement(act.analysis, state, refs, argument(site, 0));
      return UNKNOWN;
    }
    default:
      return receiver.refs !== null && OF_SINKS.test(name) && !isInstance(state, receiver) ? receiver : null;
  }
}

/** Operators that a publisher has of which no item is known. */
export const ON_ANY_PUBLISHER: ReadonlySet<string> = new Set([
  'zipWith',
  'zipWhen',
  'startWith',
  'concatWith',
  'concatWithValues',
  'mergeWith',
  'switchIfEmpty',
  'defaultIfEmpty',
  'onErrorReturn',
  'onErrorResume',
  'tryEmitNext',
  'emitNext',
  'tryEmitValue',
  'emitValue',
]);

/** A publisher of its own items or those of another. */
function withItems(site: CallSite, receiver: Value, other: Value): Value {
  const { state } = site;
  const items = element(state, other);
  if (receiver.refs === null || isInstance(state, receiver)) return joinValues(receiver, items);
  return newList(site, [], joinValues(element(state, receiver), items));
}

/** `(value, sink) -> sink.next(value)`: does a function hand on by its second parameter? */
export function handsOn({ fn }: FunctionRef): boolean {
  const sink = fn?.params.at(1)?.variable;
  if (fn === null || sink === undefined || sink === NONE) return false;
  return fn.definitions.some((instr) => {
    if (instr?.op !== Op.CallMethod || instr.name !== 'next' || instr.args.length !== 1) return false;
    const object = fn.definitions[instr.object];
    return object?.op === Op.LoadVar && object.variable === sink;
  });
}

/** `Tuple2`, read by `getT1()` and `getT2()`, as the only element of a publisher. */
function tupleOf(site: CallSite, values: readonly Value[]): Value {
  const fields = new Map(values.map((value, i) => [`t${String(i + 1)}`, element(site.state, value)]));
  const tuple = new HeapObject(fields, null, false, false, -1, null);
  return newList(site, [allocate(site.act, site.state, site.dst, tuple, 'tuple')]);
}

/** Operators that leave the items of a publisher as they are, whatever functions they are given. */
const LEAVES_ITEMS =
  /^(?:publishOn|subscribeOn|cancelOn|timeout|retry|retryWhen|repeat|repeatWhen|log|cache|share|checkpoint|name|tag|tap|metrics|hide|doFinally|doOn(?:Error|Complete|Terminate|Subscribe|Cancel|Request|Discard)|doAfterTerminate|doFirst|onErrorMap|onErrorComplete|onErrorContinue|onErrorStop|delayElements?|delaySubscription|delaySequence|take(?:Last|Until|UntilOther|While)?|skip(?:Last|Until|UntilOther|While)?|distinctUntilChanged|onBackpressure(?:Buffer|Drop|Latest|Error)|limitRate|limitRequest|autoConnect|refCount|publish|replay|contextCapture|onTerminateDetach|onTermination|onFailure|onCancellation|emitOn|runSubscriptionOn|ifNoItem)$/;
/** Those that give one of several. */
const TAKES_ITEM = /^(?:next|last|single|singleOrEmpty|elementAt)$/;

/** The publisher after an operator that only watches, delays or stops; null for other operators. */
function sameItems(site: CallSite, receiver: Value, name: string): Value | null {
  const { state } = site;
  if (receiver.refs === null) return null;
  if (TAKES_ITEM.test(name)) return element(state, receiver);
  if (!LEAVES_ITEMS.test(name)) return null;
  for (const given of site.args) {
    const made = given.fns === null ? null : callFunctional(site, given, [UNKNOWN]);
    if (made !== null && name === 'onErrorMap') publishThrown(site.act, state, made, NONE);
  }
  return receiver;
}

/** What operators do that streams have not; null for other methods. */
export function reactiveMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { state } = site;
  const first = argument(site, 0);
  if (name === 'onItem' && site.args.length === 0) return receiver;
  if (name === 'subscribe' && site.args.length === 0 && receiver.refs !== null) return receiver;
  if (/^hasElements?$/.test(name)) return UNKNOWN_BOOLEAN;
  if (/^(?:block(?:First|Last)?|indefinitely)$/.test(name) && receiver.refs !== null) return element(state, receiver);
  if (name === 'thenReturn' && site.args.length === 1) return first;
  if ((name === 'then' || name === 'thenMany') && site.args.length === 1 && !isFunctional(state, first)) return first;
  if (name === 'zipWith') return combined(site, receiver, first, argument(site, 1));
  const same = sinkMethod(site, receiver, name) ?? sameItems(site, receiver, name);
  if (same !== null) return same;
  const last = argument(site, site.args.length - 1);
  switch (name) {
    case 'startWith':
    case 'concatWith':
    case 'concatWithValues':
    case 'mergeWith':
    case 'switchIfEmpty':
    case 'defaultIfEmpty':
    case 'onErrorReturn':
      return site.args.length === 0 ? null : withItems(site, receiver, last);
    case 'onErrorResume': {
      const given = callFunctional(site, last, [UNKNOWN]);
      return given === null ? null : withItems(site, receiver, given);
    }
    default:
      break;
  }
  if (!isFunctional(state, first)) return null;
  switch (name) {
    case 'handle': {
      if (first.fns?.some(handsOn) !== true) return null;
      const sink = newList(site, [], null, 'sink');
      callFunctional(site, first, [element(state, receiver), sink]);
      return sink;
    }
    case 'doOnEach':
      callFunctional(site, first, [newBox(site, element(state, receiver), 'signal')]);
      return receiver;
    case 'flatMapMany':
    case 'flatMapSequential':
    case 'flatMapIterable':
    case 'concatMapIterable':
    case 'chain':
    case 'transformToUni':
    case 'transformToMulti':
    case 'transformToUniAndMerge':
    case 'transformToUniAndConcatenate': {
      const mapped = callFunctional(site, first, [element(state, receiver)]);
      if (mapped === null) return anyOf(deepTaints(state, receiver));
      return newList(site, [], mapped.refs === null ? mapped : element(state, mapped));
    }
    case 'expand': {
      const more = callFunctional(site, first, [element(state, receiver)]);
      return more === null ? null : withItems(site, receiver, more);
    }
    case 'zipWhen':
      return combined(site, receiver, callFunctional(site, first, [element(state, receiver)]), argument(site, 1));
    case 'transform':
    case 'transformDeferred':
    case 'as':
      // Mutiny's is given the item, Reactor's the publisher
      return callFunctional(site, first, [isOfItem(site) ? element(state, receiver) : receiver]);
    case 'doOnSuccess':
    case 'delayUntil':
    case 'invoke':
    case 'call':
    case 'with':
      callFunctional(site, first, [element(state, receiver)]);
      return receiver;
    default:
      return null;
  }
}

/** `mono.zipWith(other)`, `mono.zipWith(other, (a, b) -> …)` */
function combined(site: CallSite, receiver: Value, other: Value | null, combinator: Value): Value | null {
  const { state } = site;
  if (other === null) return null;
  if (!isFunctional(state, combinator)) return tupleOf(site, [receiver, other]);
  const made = callFunctional(site, combinator, [element(state, receiver), element(state, other)]);
  return made === null ? null : newList(site, [], made);
}

/** `uni.onItem().transform(…)` */
function isOfItem({ act, receiverReg }: CallSite): boolean {
  const made = receiverReg < 0 ? undefined : act.definitions[receiverReg];
  return made?.op === Op.CallMethod && made.name === 'onItem';
}
