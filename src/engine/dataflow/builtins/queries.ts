/** Hooks that fetch and keep data of a server (TanStack Query, SWR): what they give is what the program's own functions make of it. */
import type { Reg } from '../../ir/ir.js';
import { callFunctionValue, type CallSite } from '../call.js';
import { allocate, deepTaints, heapObject, storedField } from '../objects.js';
import { HeapObject } from '../state.js';
import { joinTaints, Prim, UNKNOWN, Value, type Taint } from '../value.js';
import { argument, importOf } from './common.js';

const LIBRARIES: ReadonlySet<string> = new Set(['@tanstack/react-query', 'react-query', 'swr', 'swr/immutable']);
/** The hooks whose `data` is what one call of the fetching function gave. */
const HOOKS = /^(?:use(?:Suspense)?Query|useSWR|useSWRImmutable|default)$/;

/** `useQuery({ queryFn, select })`, `useSWR(key, fetcher)`: `data` is what `select` makes of what `queryFn` gives. */
export function queriedData(site: CallSite, result: Value): Value {
  if (result.taints === null) return result;
  const binding = importOf(site, site.calleeReg);
  if (binding === null || !LIBRARIES.has(binding.module) || !HOOKS.test(binding.imported)) return result;
  const select = option(site, 'select');
  const fetching = option(site, 'queryFn') ?? functionAt(site, 1);
  // a type that the call names tells what is fetched
  const typed = result.refs === null ? null : (storedField(site.state, result, 'data') ?? null);
  if (select === null && (fetching === null || typed !== null)) return result;
  const fetched = typed ?? (fetching === null ? null : callFunctionValue(site, fetching, [UNKNOWN]));
  const begun = withAnswer(site, fetched, result.taints);
  const data = select === null ? begun : (callFunctionValue(site, select, [begun]) ?? begun);
  const holder = new HeapObject(new Map([['data', data]]), null, true, false, -1, null);
  return allocate(site.act, site.state, site.dst, holder, 'queried');
}

/** `queryOptions({ queryFn })`: the options themselves. */
export function queryOptions(site: CallSite, callee: Reg): Value | null {
  const binding = importOf(site, callee);
  return binding?.imported === 'queryOptions' && LIBRARIES.has(binding.module) ? argument(site, 0) : null;
}

/** What was fetched is the answer of a server, also where nothing is known of the function that asks for it. */
function withAnswer({ state }: CallSite, fetched: Value | null, answer: readonly Taint[]): Value {
  if (fetched === null) return new Value(answer, null, Prim.Any, null, null, null, null);
  const isData = deepTaints(state, fetched)?.some(({ origin }) => origin.dataType === '') === true;
  return isData ? fetched : fetched.withTaints(joinTaints(fetched.taints, answer));
}

/** A function among the options of the hook, which are its only argument or its last. */
function option(site: CallSite, name: string): Value | null {
  for (const index of site.args.length === 1 ? [0] : [1, 2]) {
    for (const id of argument(site, index).refs ?? []) {
      const given = heapObject(site.state, id)?.fields.get(name);
      if (given?.fns != null) return given;
    }
  }
  return null;
}

function functionAt(site: CallSite, index: number): Value | null {
  const given = argument(site, index);
  return given.fns === null ? null : given;
}
