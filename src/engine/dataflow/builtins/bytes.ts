/** Texts as bytes, and bytes as the letters that stand for them. */
import type { CallSite } from '../call.js';
import { deepTaints } from '../objects.js';
import { Prim, Value } from '../value.js';
import { anyOf, argument, dataOfArguments, sanitized, textOf, uncleaned } from './common.js';

/** Ways to write bytes as letters, digits and a few signs, in one line. */
const LETTERS_OF_BYTES = /^(?:base64(?:url)?|hex)$/i;

/** What letters that stand for bytes cannot have: line breaks, tags, quotes. */
const CLEAN_IN_LETTERS = ['html-escape', 'header-clean', 'log-clean'];

/** `Buffer.from(text)`: a constant stays one, what a text is put together from stays known, and what was encoded comes back. */
export function bytesOf(site: CallSite): Value {
  const first = argument(site, 0);
  if (first.consts !== null) return first;
  const encoding = argument(site, 1).text;
  if (encoding !== null && LETTERS_OF_BYTES.test(encoding)) return textOf(uncleaned(deepTaints(site.state, first)));
  const data = dataOfArguments(site);
  return first.parts === null ? anyOf(data) : new Value(data, null, Prim.Any, null, null, null, first.parts);
}

/** `bytes.toString('base64')`; null where the text is what it was. */
export function lettersOfBytes(site: CallSite, receiver: Value): Value | null {
  const encoding = argument(site, 0).text;
  return encoding !== null && LETTERS_OF_BYTES.test(encoding) ? lettersOf(site, receiver) : null;
}

/** A text in letters and digits that stand for its bytes. */
export function lettersOf(site: CallSite, value: Value): Value {
  return sanitized(site, value, CLEAN_IN_LETTERS);
}
