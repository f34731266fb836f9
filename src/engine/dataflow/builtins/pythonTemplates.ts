/** Templates of the standard library: `Template("<p>$name</p>").substitute(name=name)`. https://docs.python.org/3/library/string.html */
import type { CallSite } from '../call.js';
import { allocate, deepTaints, storedField } from '../objects.js';
import { concatValues } from '../operators.js';
import { HeapObject } from '../state.js';
import { joinTaints, UNDEFINED, UNKNOWN, type Value } from '../value.js';
import { anyOf, positional, textOf } from './common.js';

/** Field in which a template keeps its text. */
const SOURCE = '(template)';

const PLACE = /\$(?:(\$)|([_a-z][_a-z0-9]*)|\{([_a-z][_a-z0-9]*)\})/gi;

/** `Template(text)`. */
export function newTemplate({ act, state, dst }: CallSite, text: Value): Value {
  const fields = new Map([[SOURCE, text]]);
  return allocate(act, state, dst, new HeapObject(fields, null, false, false, -1, null), 'template');
}

/** `template.substitute(values, name=value)`; null if the receiver is none. */
export function templateMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const source = receiver.refs === null ? undefined : storedField(site.state, receiver, SOURCE);
  if (source === undefined) return null;
  return name === 'substitute' || name === 'safe_substitute' ? substituted(site, source) : null;
}

/** The text with each of its places replaced. */
function substituted(site: CallSite, { text, taints }: Value): Value {
  const { state, args } = site;
  if (text === null || site.hasSpread) {
    return textOf(args.reduce((all, value) => joinTaints(all, deepTaints(state, value)), taints));
  }
  const pieces: (string | Value)[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACE)) {
    pieces.push(text.slice(from, match.index));
    from = match.index + match[0].length;
    pieces.push(match[1] === undefined ? placedValue(site, match[2] ?? match[3]) : '$');
  }
  pieces.push(text.slice(from));
  return concatValues(state, pieces);
}

/** What stands in a place: the keyword of that name before the entry of the mapping. */
function placedValue(site: CallSite, name: string): Value {
  const keyword = site.names?.indexOf(name) ?? -1;
  if (keyword >= 0) return site.args[keyword];
  const mapping = positional(site).at(0);
  if (mapping === undefined || mapping === UNDEFINED) return UNKNOWN;
  return storedField(site.state, mapping, name) ?? anyOf(deepTaints(site.state, mapping));
}
