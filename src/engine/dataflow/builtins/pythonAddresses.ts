/** Addresses that are put together from their parts: `URL.build(scheme="ws", host=host)`, `urlunsplit(("http", host, "/", "", ""))`. */
import type { CallSite } from '../call.js';
import { withoutLogin } from '../connectionAddresses.js';
import { deepTaints, heapObject } from '../objects.js';
import { concatValues } from '../operators.js';
import { joinTaints, UNDEFINED, type Taint, type Value } from '../value.js';
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
      return known ?? textOf(joinedParts(site, argument(site, 0)));
    }
    default:
      return null;
  }
}

/** The data in the parts of an address; a login stands in the second. */
function joinedParts({ state }: CallSite, parts: Value): readonly Taint[] | null {
  const taints = deepTaints(state, parts);
  const host = parts.refs?.length === 1 ? heapObject(state, parts.refs[0])?.fields.get('1') : undefined;
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
