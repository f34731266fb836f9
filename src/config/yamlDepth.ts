/**
 * How deeply a YAML text is nested, found without recursion. The yaml package composes its documents recursively, and
 * running out of stack there is not always an exception: V8 may end the process instead.
 */
import { Parser } from 'yaml';

/** Deeper than anything written by hand. */
export const MAX_YAML_DEPTH = 64;

export function isTooDeep(text: string): boolean {
  let tokens = [...new Parser().parse(text)] as unknown[];
  // tokens hold their children in `value`, `items`, `key`, …: a YAML level is at most four levels of objects
  for (let depth = 0; tokens.length > 0; depth += 1) {
    if (depth > MAX_YAML_DEPTH * 4) return true;
    tokens = tokens.flatMap(childrenOf);
  }
  return false;
}

function childrenOf(token: unknown): unknown[] {
  if (typeof token !== 'object' || token === null) return [];
  return (Array.isArray(token) ? token : Object.values(token)).filter(
    (child) => typeof child === 'object' && child !== null,
  );
}
