/** Addresses that are put together from their parts: `URL.build(scheme="ws", host=host)`, `urlunsplit(("http", host, "/", "", ""))`. */
import type { CallSite } from '../call.js';
import { withoutLogin } from '../connectionAddresses.js';
import { deepTaints, heapObject } from '../objects.js';
import { concatValues } from '../operators.js';
import { cleanTaints, joinTaints, UNDEFINED, type Taint, type Value } from '../value.js';
import { argument, argumentNamed, knownItems, textOf } from './common.js';

/** What stands for an argument that is not given: no position has that number. */
const BY_NAME = 99;

/** The text of such an address; null where the function makes none, or nobody knows its scheme. */
export function addressOfParts(site: CallSite, path: string): Value | null {
  switch (path) {
    case 'yarl.URL.build':
    case 'httpx.URL': {
      const named = (name: string): Value => argumentNamed(site, BY_NAME, name);
      const host = named('host') === UNDEFINED ? named('authority') : named('host');
      return joined(site, named('scheme'), host, named('path'), named('port'));
    }
    case 'urllib.parse.urlunsplit':
    case 'urllib.parse.urlunparse': {
      const [scheme, host, rest] = knownItems(site.state, argument(site, 0)) ?? [];
      const known =
        scheme === undefined || host === undefined ? null : joined(site, scheme, host, rest ?? UNDEFINED, UNDEFINED);
      if (known !== null) return known;
      const data = textOf(joinedParts(site, argument(site, 0)));
      return isOfOwnHost(partOf(site, 0), partOf(site, 1)) ? ofKnownHost(site, data) : data;
    }
    default:
      return null;
  }
}

/** `urlsplit(next)._replace(scheme="", netloc="")`: what is left leads nowhere else. null where its host is still that of before. */
export function addressWithParts(site: CallSite, address: Value): Value | null {
  if (address.taints === null || address.refs !== null) return null;
  const [scheme, host] = ['scheme', 'netloc'].map((name) => argumentNamed(site, BY_NAME, name));
  const { text } = host;
  const isFixed = text !== null && text !== '' && host.taints === null;
  return isFixed || isOfOwnHost(scheme, host) ? ofKnownHost(site, address) : null;
}

/** Neither scheme nor host: the address is one of the host that answers. */
function isOfOwnHost(scheme: Value | undefined, host: Value | undefined): boolean {
  return scheme?.text === '' && host?.text === '';
}

function ofKnownHost({ act }: CallSite, address: Value): Value {
  return address.withTaints(cleanTaints(address.taints, act.analysis.index.sanitizerBit('host-check')));
}

/** One of the parts that a list or tuple has, `parts[1] = ""` included. */
function partOf(site: CallSite, at: number): Value | undefined {
  const { refs } = argument(site, 0);
  return refs?.length === 1 ? heapObject(site.state, refs[0])?.fields.get(String(at)) : undefined;
}

/** The data in the parts of an address; a login stands in the second. */
function joinedParts(site: CallSite, parts: Value): readonly Taint[] | null {
  const taints = deepTaints(site.state, parts);
  const host = partOf(site, 1);
  return host === undefined ? taints : joinTaints(withoutLogin(textOf(taints)).taints, host.taints);
}

function joined({ state }: CallSite, scheme: Value, host: Value, rest: Value, port: Value): Value | null {
  if (scheme.text === null || scheme.text === '' || host === UNDEFINED) return null;
  return concatValues(state, [
    `${scheme.text}://`,
    host,
    ...(port === UNDEFINED ? [] : [':', port]),
    ...(rest === UNDEFINED ? [] : [rest]),
  ]);
}
