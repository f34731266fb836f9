/** What the address of a route says of the texts in its parameters. */
import type { Decorator } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import { matchedByPattern } from './patterns.js';

/** A number, date or identifier; one of a list or harmless characters; any text. */
export type RouteText = 'text' | 'number' | 'harmless';

/**
 * How an address speaks of a parameter: `<str:name>`, `<int:id>`, `(?P<year>[0-9]{4})`, null if it does not.
 * @param braces whether `{name}` stands for a parameter too
 */
export function routeNames(route: string, name: string, braces = false): RouteText | null {
  for (const [, angled, braced] of route.matchAll(braces ? BRACKETS : ANGLES)) {
    const found = converted(angled ?? braced, name);
    if (found !== null) return found;
  }
  const at = route.indexOf(`(?P<${name}>`);
  if (at < 0) return null;
  const pattern = route.slice(at + name.length + 5, route.indexOf(')', at));
  return patternText(pattern);
}

/** What texts a regular expression lets through. */
export function patternText(pattern: string): RouteText {
  if (/^(?:\\d|\[0-9\]|\[\\d\])(?:[+*]|\{[\d,]+\})?$/.test(pattern)) return 'number';
  return matchedByPattern(pattern).length > 0 ? 'harmless' : 'text';
}

/** What a text is free of that a route lets through. */
export function maskOfRoute(analysis: Analysis, named: RouteText): number {
  return named === 'text' ? 0 : analysis.index.sanitizerBit(named === 'number' ? 'number' : 'allow-list');
}

const ANGLES = /(?<!\?P)<([^<>{}]*)>/g;
/** With the braces of a pattern inside: `{year:\d{4}}`. */
const BRACKETS = /(?<!\?P)(?:<([^<>{}]*)>|\{((?:[^<>{}]|\{[\d,]*\})*)\})/g;

/** How the decorator's path speaks of a parameter: `/users/<int:id>`, `/users/{id}`. null if it does not. */
export function routeParameter(decorator: Decorator, name: string): RouteText | null {
  let hasPath = false;
  for (const { value } of decorator.args) {
    if (typeof value !== 'string') continue;
    hasPath ||= value.startsWith('/');
    const named = routeNames(value, name, true);
    if (named !== null) return named;
  }
  return hasPath ? null : 'text';
}

const NUMBER_ROUTE = /^(?:int|float|number|uuid|ymd|bool)(?:\(|$)/;
/** `any(red, green)` of Flask, `slug` of Django */
const CHOSEN_ROUTE = /^(?:any\(|slug$)/;

/** What stands between the brackets, if that is the parameter: `uuid:key`, `count:int`, `name:re:[a-z]+`, `name:\d+`. */
function converted(inner: string, name: string): RouteText | null {
  const parts = inner.split(':').map((part) => part.trim());
  const at = parts.indexOf(name);
  if (at < 0) return null;
  // `<string:uuid>` has a parameter of that name, and no converter
  const others = parts.filter((_, i) => i !== at);
  if (others.some((part) => NUMBER_ROUTE.test(part))) return 'number';
  if (others.some((part) => CHOSEN_ROUTE.test(part))) return 'harmless';
  const pattern = patternAfter(inner.trim(), name);
  if (pattern === '') return 'text';
  return patternText(pattern);
}

/** The regular expression that a parameter has to match, '' where a converter has only a name. */
function patternAfter(inner: string, name: string): string {
  if (!inner.startsWith(`${name}:`)) return '';
  const rest = inner.slice(name.length + 1).replace(/^re:/, '');
  return /^\w*$/.test(rest) ? '' : rest;
}
