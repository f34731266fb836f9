/** Answers of other services whose type the call names: `api.get<Profile>('/me')`, `useQuery<Profile>(…)`, `$fetch<Profile>('/me')`. */
import type { CallSite } from './call.js';
import { namedByCall } from './calledTypes.js';
import { allocate, heapObject } from './objects.js';
import { HeapObject } from './state.js';
import { Prim, Value } from './value.js';

const ANSWER = 'third-party-response';
/** Calls that give an object with the answer in it, by what they are called; others give the answer. */
const UNDER_DATA = /^(?:axios|get|post|put|patch|delete|request|head|options|use\w+|create\w*Query|inject\w*Query)$/;

/** Under what a call gives the answer; null where it gives the answer itself. */
function holderOf(site: CallSite): string | null {
  if (site.receiver?.apis?.some(({ path }) => path === 'data-fetching.HttpClient') !== true)
    return UNDER_DATA.test(site.name) ? 'data' : null;
  // Angular gives the answer, unless it is asked for the whole response
  const options = site.args.at(-1)?.refs?.[0];
  const observed = options === undefined ? undefined : heapObject(site.state, options)?.fields.get('observe');
  return observed?.text === 'response' ? 'body' : null;
}

/** An answer of which nothing is known but where it comes from is of the type that the call names. */
export function typedAnswer(site: CallSite, result: Value): Value {
  const { act, state } = site;
  if (act.module.ir.generics?.arguments.get(act.fn.index)?.has(site.dst) !== true) return result;
  if (result.taints === null || result.refs !== null || result.fns !== null) return result;
  if (!result.taints.some(({ origin }) => origin.kind === ANSWER)) return result;
  const held = namedByCall(act, state, site.dst);
  if (held === null) return result;
  const answer = new Value(result.taints, null, held.prim, held.apis, held.refs, null, null);
  const name = holderOf(site);
  if (name === null) return answer;
  const holder = new HeapObject(new Map([[name, answer]]), null, true, false, -1, null);
  const given = allocate(act, state, site.dst, holder, 'answer');
  return new Value(result.taints, null, Prim.Any, result.apis, given.refs, null, null);
}
