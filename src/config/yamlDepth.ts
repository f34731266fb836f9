/**
 * How deeply a YAML text is nested, found without recursion. The yaml package composes its documents recursively, and
 * running out of stack there is not always an exception: V8 may end the process instead.
 */
import { Parser } from 'yaml';

/** Deeper than anything written by hand. */
export const MAX_YAML_DEPTH = 64;

export function isTooDeep(text: string): boolean {
  let tokens: unknown[] = [...new Parser().parse(text)].flatMap(valuesIn);
  for (let depth = 1; tokens.length > 0; depth += 1) {
    if (depth > MAX_YAML_DEPTH && tokens.some(isCollection)) return true;
    tokens = tokens.flatMap(valuesIn);
  }
  return false;
}

function isCollection(token: unknown): token is { readonly items: readonly Record<'key' | 'value', unknown>[] } {
  return typeof token === 'object' && token !== null && 'items' in token;
}

/** What stands one level below: keys and values of a collection, the content of a document. */
function valuesIn(token: unknown): unknown[] {
  if (isCollection(token)) return token.items.flatMap(({ key, value }) => [key, value]).filter(isNested);
  return typeof token === 'object' && token !== null && 'value' in token ? [token.value].filter(isNested) : [];
}

function isNested(token: unknown): boolean {
  return typeof token === 'object' && token !== null;
}
