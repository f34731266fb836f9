/** `inspect.signature(function).bind(*args, **kwargs)`: the arguments of a call by the names of the function's parameters. */
import type { CallSite } from '../call.js';
import { ANY_KEYWORD } from '../keywordArguments.js';
import { allocate, heapObject } from '../objects.js';
import { HeapObject } from '../state.js';
import { joinValues, type Value } from '../value.js';
import { listOfAny } from './common.js';

/** Field in which a signature keeps the function that it is of. */
const SIGNED = '$signed';

/** What `bind` gives; null for a receiver that is no signature. */
export function boundArguments(site: CallSite, signature: Value): Value | null {
  const { act, state, args, names, hasSpread } = site;
  const signed = signature.refs
    ?.map((id) => heapObject(state, id)?.fields.get(SIGNED))
    .find((one) => one !== undefined);
  if (signed === undefined) return null;
  const params = signed.fns?.find(({ fn }) => fn !== null)?.fn?.params ?? [];
  const fields = new Map<string, Value>();
  let rest: Value | null = null;
  args.forEach((value, i) => {
    // of `*args` that are not known nobody knows the order
    const name = names?.[i] ?? (hasSpread ? ANY_KEYWORD : (params.at(i)?.name ?? ANY_KEYWORD));
    if (name !== ANY_KEYWORD) fields.set(name, value);
    else rest = rest === null ? value : joinValues(rest, value);
  });
  const bound = allocate(act, state, site.dst, new HeapObject(fields, rest, false, false, -1, null), 'arguments');
  const whole = new Map([
    ['arguments', bound],
    ['kwargs', bound],
    ['args', listOfAny(site, [...fields.values()].reduce(joinValues, bound), 'args')],
  ]);
  return allocate(act, state, site.dst, new HeapObject(whole, null, true, false, -1, null), 'bound');
}
