/**
 * What is read under a written key of a container that was filled under keys which nobody knows: settings that are merged in a
 * loop, maps that are copied entry by entry. Data that its own key has told, a password say, stands under such a key again.
 */
import type { Taint, Value } from './value.js';

/** Keys under which secrets stand, or texts in which one may stand. */
const MAY_BE_SECRET =
  /pass|pwd|pw$|phrase|secret|token|jwt|cred|auth|key|pin|otp|code|login|session|cookie|sign|cert|hash|url|uri|dsn|address|connection|header|value|data|body|content/i;
/** Keys that tell of a thing, not of a person. */
const OF_THINGS =
  /(?:^|[_.-])(?:id|ids|status|state|type|kind|mode|roles?|count|total|size|version|locale|lang(?:uage)?|enabled|active|level|limit|offset|page|timestamp)$|[a-z](?:Ids?|Status|State|Type|Kind|Count|At|Version)$/;

/** What is stored under some key, read under this one. */
export function underKey(stored: Value, key: string): Value {
  const { taints } = stored;
  if (taints === null || isNumber(key)) return stored;
  const isOther = (taint: Taint): boolean => standsElsewhere(taint, key);
  return stored.withoutTaints(isOther);
}

/** Does the data stand under a key of its own, and this one is not like it? */
function standsElsewhere({ origin: { kind } }: Taint, key: string): boolean {
  if (kind === 'password' || kind === 'secret' || kind === 'password-holder') return !MAY_BE_SECRET.test(key);
  return kind.startsWith('personal:') && OF_THINGS.test(key);
}

function isNumber(key: string): boolean {
  return key.length < 10 && /^-?\d+$/.test(key);
}
