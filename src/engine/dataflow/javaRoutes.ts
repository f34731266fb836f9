/** Patterns that Java's routes write for a part of the path: `@Path("{type: logo|background}")`, `@GetMapping("/{name:[a-z0-9]+}")`. */
import { NONE, type Decorator, type FunctionIr } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import type { ModuleContext } from './moduleContext.js';
import { maskOfRoute, patternText } from './routePatterns.js';

/** Marks of parameters that get a part of the path. */
const OF_PATH = /(?:^|\.)(?:PathVariable|PathParam|RestPath)$/;

/** What is in a parameter that a route fills with a part of the path, by the pattern of every route that names it: bits of sanitizer kinds. */
export function patternMask(
  analysis: Analysis,
  module: ModuleContext,
  fn: FunctionIr,
  marks: readonly Decorator[],
  parameter: string,
): number {
  const mark = marks.find(({ name }) => OF_PATH.test(name));
  if (mark === undefined) return 0;
  const [named] = textsOf(mark);
  const patterns = routesOf(module, fn).flatMap((route) => patternsIn(route, named ?? parameter));
  if (patterns.length === 0) return 0;
  let mask = -1;
  for (const pattern of patterns) mask &= pattern === null ? 0 : maskOfRoute(analysis, patternText(pattern));
  return mask;
}

/** The addresses that stand at the method and at its class. */
function routesOf(module: ModuleContext, fn: FunctionIr): readonly string[] {
  const ofClass = fn.class === NONE ? [] : module.ir.classes[fn.class].decorators;
  return [...fn.decorators, ...ofClass].flatMap(textsOf).filter((text) => text.includes('{'));
}

function textsOf({ args }: Decorator): readonly string[] {
  return args
    .filter(({ name }) => name === null || name === 'value' || name === 'path' || name === 'name')
    .flatMap(({ value }) => value)
    .filter((value) => typeof value === 'string');
}

/** The patterns that a route has for a part of this name; null where it has none for it: then it may be any text. */
function patternsIn(route: string, name: string): readonly (string | null)[] {
  const found: (string | null)[] = [];
  for (let at = route.indexOf('{'); at >= 0; at = route.indexOf('{', at + 1)) {
    const end = closing(route, at);
    const [written, ...rest] = route.slice(at + 1, end).split(':');
    if (written.trim() === name) found.push(rest.length === 0 ? null : rest.join(':').trim());
    at = end;
  }
  return found;
}

/** Where the brace is closed that opens here; a pattern may have braces of its own. */
function closing(route: string, from: number): number {
  let depth = 0;
  for (let at = from; at < route.length; at++) {
    if (route[at] === '{') depth++;
    else if (route[at] === '}' && --depth === 0) return at;
  }
  return route.length;
}
