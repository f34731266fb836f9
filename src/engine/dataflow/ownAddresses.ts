/**
 * The whole address of the page that the code runs in, `location.href`: its scheme and host are those of the page, and whoever
 * made the link chooses only what stands behind. It is a text of two parts, so every call of which nothing else is said here
 * gives a plain text, of which anything may be the beginning: `location.href.split('next=')[1]`.
 */
import type { Analysis } from './analysis.js';
import type { ApiNode } from './apiIndex.js';
import { Prim, Value } from './value.js';

/** The first part of such a text. */
const OWN_HOST = new Value(null, null, Prim.String, null, null, null, null);

export function isOwnAddress({ parts }: Value): boolean {
  return parts?.[0] === OWN_HOST;
}

/** Does a row of a model say that a member, or the result of a call, is one? */
export function isOwnAddressMember(nodes: readonly ApiNode[] | null): boolean {
  return (
    nodes?.some(({ readRows }) => readRows?.some(({ verb, as }) => verb === 'source' && as === 'own-address')) === true
  );
}

/** The same data as the text of an own address. */
export function asOwnAddress(value: Value): Value {
  if (value.taints === null || value.consts !== null) return value;
  const rest = new Value(value.taints, null, Prim.String, null, null, null, null);
  return new Value(value.taints, null, value.prim, value.apis, value.refs, value.fns, [OWN_HOST, rest]);
}

/** The text of an address that was parsed from an own one: no longer one where something else was written into it. */
export function ownAddressText(analysis: Analysis, address: Value, text: Value): Value {
  if (!isOwnAddress(address)) return text;
  const bit = analysis.index.sanitizerBit('host-check');
  const isSame = text.taints?.every((one) => (one.cleaned & bit) !== 0 || address.taints?.includes(one)) === true;
  return isSame ? asOwnAddress(text) : withoutParts(text);
}

function withoutParts(value: Value): Value {
  return new Value(value.taints, value.consts, value.prim, value.apis, value.refs, value.fns, null);
}

/** `.slice(0, n)`, `.substring(0, n)`, `.split('?')[0]`: is what is left the beginning of the text? */
export function keepsBeginning(name: string, start: unknown, count: number): boolean {
  return start === 0 && count === 2 && /^(?:slice|substring|substr)$/.test(name);
}

/** What stands behind the host in every address: `?`, `#`, `&`. */
export function standsBehindHost(separator: string | null, pattern: string | null): boolean {
  if (separator !== null) return /^[?#&]/.test(separator);
  return pattern !== null && BEHIND_HOST.test(pattern) && !/(?<!\\)\|/.test(pattern);
}

/** A pattern that begins with one of these. */
const BEHIND_HOST = /^\(?(?:\?:)?(?:\\[?#&]|[#&]|\[(?:\\?[?#&;])+\])(?![?*{])/;
/** A pattern of written characters, without a colon: it matches nothing that holds a scheme. */
const WRITTEN = /^(?:[\w-]|\\[./-])+\+?\$?$/;
const SCHEME = /^\^?https?\??(?::(?:\\?\/){0,2})?$/;

/** `href.replace('http:', 'https:')`, `href.replace(/[?&]page=\d+/, '')`: is the beginning still a host that nobody chooses? */
export function keepsHost(from: string | null, pattern: string | null, to: string): boolean {
  const isScheme = /^https?:?(?:\/\/)?$/.test(to);
  if (pattern !== null) {
    if (SCHEME.test(pattern)) return isScheme;
    return standsBehindHost(null, pattern) || WRITTEN.test(pattern);
  }
  if (from === null || from === '') return false;
  if (/^https?:?(?:\/\/)?$/.test(from)) return isScheme;
  if (/^http|:\/\//.test(from)) return /^https?:\/\/[^/?#]+/.test(to);
  return true;
}
