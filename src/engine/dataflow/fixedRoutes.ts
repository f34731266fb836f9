/**
 * Handlers in JavaScript that answer one address only: `app.get('/trips', list)`. What the request's own path begins with is then
 * written in the code, where otherwise `//other.example` may be asked for.
 */
import type { Activation, Analysis } from './analysis.js';
import type { FunctionRef, Value } from './value.js';
import type { FunctionIr } from '../ir/ir.js';

/** Is every route that leads to the handler one of a written beginning? */
const known = new WeakMap<Analysis, Map<FunctionIr, boolean>>();

/** `/trips`, `/trips/:id`, and `/` alone: one slash, and what is no second one. */
const WRITTEN_BEGINNING = /^\/(?:[\w-]+(?:[/.]|$)|$)/;
/** What runs for all that begins so, and is told the rest. */
const FOR_MANY = new Set(['use', 'addHook', 'onRequest', 'route']);

/** Remembers that a call of a framework registers handlers. */
export function noteRoute(
  act: Activation,
  name: string,
  args: readonly Value[],
  handlers: readonly FunctionRef[],
): void {
  if (act.module.ir.language === 'python' || act.module.ir.language === 'java') return;
  const routes = routesIn(act.analysis);
  const path = args.find(({ text }) => text?.startsWith('/') === true)?.text ?? '';
  const isFixed = !FOR_MANY.has(name) && WRITTEN_BEGINNING.test(path);
  for (const { fn } of handlers) if (fn !== null) routes.set(fn, isFixed && routes.get(fn) !== false);
}

/** Does the function, or the handler that it is called by, answer addresses of a written beginning only? */
export function answersWrittenPath(act: Activation): boolean {
  const routes = known.get(act.analysis);
  if (routes === undefined) return false;
  for (let one: Activation | null = act; one !== null; one = one.parent) {
    const isFixed = routes.get(one.fn);
    if (isFixed !== undefined) return isFixed;
  }
  return false;
}

function routesIn(analysis: Analysis): Map<FunctionIr, boolean> {
  let routes = known.get(analysis);
  if (routes === undefined) known.set(analysis, (routes = new Map()));
  return routes;
}
