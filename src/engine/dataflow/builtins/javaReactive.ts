/**
 * Publishers of Reactor (Mono, Flux) and Mutiny (Uni, Multi): a publisher of one value counts as that value, one of several as
 * a list of them. What their operators share with streams, the streams do.
 */
import { Op } from '../../ir/ir.js';
import type { CallSite } from '../call.js';
import { allocate, deepTaints } from '../objects.js';
import { HeapObject } from '../state.js';
import type { Value } from '../value.js';
import { anyOf, argument } from './common.js';
import { newList } from './javaCollections.js';
import { callFunctional, element, isFunctional } from './javaSupport.js';

/** `Mono.fromCallable(() -> x)`, `Flux.zip(a, b, (x, y) -> …)`; null for other methods. */
export function publisherOf(site: CallSite, name: string): Value | null {
  const { state } = site;
  const first = argument(site, 0);
  switch (name) {
    case 'fromCallable':
    case 'fromSupplier':
    case 'defer':
    case 'deferContextual':
      return callFunctional(site, first, []);
    case 'zip': {
      const last = site.args.at(-1);
      if (last === undefined || !isFunctional(state, last)) return tupleOf(site, site.args);
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
      return callFunctional(site, argument(site, 1), [element(state, given)]);
    }
    default:
      return null;
  }
}

/** `Tuple2`, read by `getT1()` and `getT2()`, as the only element of a publisher. */
function tupleOf(site: CallSite, values: readonly Value[]): Value {
  const fields = new Map(values.map((value, i) => [`t${String(i + 1)}`, element(site.state, value)]));
  const tuple = new HeapObject(fields, null, false, false, -1, null);
  return newList(site, [allocate(site.act, site.state, site.dst, tuple, 'tuple')]);
}

/** What operators do that streams have not; null for other methods. */
export function reactiveMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { state } = site;
  const first = argument(site, 0);
  if (name === 'onItem' && site.args.length === 0) return receiver;
  if (/^(?:block(?:First|Last)?|indefinitely)$/.test(name) && receiver.refs !== null) return element(state, receiver);
  if (name === 'thenReturn' && site.args.length === 1) return first;
  if ((name === 'then' || name === 'thenMany') && site.args.length === 1 && !isFunctional(state, first)) return first;
  if (name === 'zipWith') return combined(site, receiver, first, argument(site, 1));
  if (!isFunctional(state, first)) return null;
  switch (name) {
    case 'flatMapMany':
    case 'flatMapSequential':
    case 'flatMapIterable':
    case 'concatMapIterable':
    case 'expand':
    case 'chain':
    case 'transformToUni':
    case 'transformToMulti':
    case 'transformToUniAndMerge':
    case 'transformToUniAndConcatenate': {
      const mapped = callFunctional(site, first, [element(state, receiver)]);
      if (mapped === null) return anyOf(deepTaints(state, receiver));
      return newList(site, [], mapped.refs === null ? mapped : element(state, mapped));
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
