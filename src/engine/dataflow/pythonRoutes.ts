/**
 * Routes of Django that lead to a handler by its name: `path("trips/<int:key>/", views.trip)`, `TripView.as_view()`. What they say
 * of a parameter holds where only a decorator or a base class tells that the framework fills it.
 */
import { NONE, type FunctionIr } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import { routeNames } from './call.js';
import type { ClassRef } from './hierarchy.js';
import type { ModuleContext } from './moduleContext.js';

type Routes = ReadonlyMap<string, readonly string[]>;

const known = new WeakMap<Analysis, { readonly modules: number; readonly routes: Routes }>();

const ROUTE = /\b(?:path|re_path|url)\(\s*r?(["'])((?:(?!\1)[^\n])*)\1\s*,\s*(?:view\s*=\s*)?([\w.(\s]{1,200})/g;

/** What is in the texts that a handler of that name gets in a parameter, by all routes that lead to it: bits of sanitizer kinds. */
export function routeMask(analysis: Analysis, module: ModuleContext, fn: FunctionIr, parameter: string): number {
  if (module.ir.language !== 'python') return 0;
  let found = known.get(analysis);
  if (found?.modules !== analysis.modules.length) {
    found = { modules: analysis.modules.length, routes: collect(analysis) };
    known.set(analysis, found);
  }
  const handler = fn.class === NONE ? fn.name : module.ir.classes[fn.class].name;
  let mask = 0;
  for (const route of found.routes.get(handler) ?? []) {
    const named = routeNames(route, parameter);
    if (named === 'text') return 0;
    if (named !== null) mask |= analysis.index.sanitizerBit(named === 'number' ? 'number' : 'allow-list');
  }
  return mask;
}

function collect(analysis: Analysis): Routes {
  const routes = new Map<string, string[]>();
  for (const { ir } of analysis.modules) {
    if (ir.language !== 'python' || !ir.identifiers.has('urlpatterns')) continue;
    for (const [, , route, written] of ir.source.matchAll(ROUTE)) {
      const handler = handlerOf(written);
      if (handler === '') continue;
      const of = routes.get(handler);
      if (of === undefined) routes.set(handler, [route]);
      else of.push(route);
    }
  }
  return routes;
}

/** `views.trip`, `login_required(views.trip`, `TripView.as_view(`: the name of the function or class. */
function handlerOf(written: string): string {
  for (const [, path, call] of written.matchAll(/([\w.]+)\s*(\(?)/g)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    if (last === 'as_view') return names.at(-1) ?? '';
    if (call === '') return last;
  }
  return '';
}

const givenTo = new WeakMap<Analysis, { readonly modules: number; readonly attributes: ReadonlySet<string> }>();

const AS_VIEW = /\b(\w+)\.as_view\(([^()]{1,300})/g;
const KEYWORD = /(?:^|,)\s*(\w+)\s*=/g;

/** `TripView.as_view(is_plain=True)`: does a route give an attribute of the class another value than the class itself? */
export function isGivenByRoute(analysis: Analysis, { module, index }: ClassRef, attribute: string): boolean {
  let found = givenTo.get(analysis);
  if (found?.modules !== analysis.modules.length) {
    found = { modules: analysis.modules.length, attributes: attributesGiven(analysis) };
    givenTo.set(analysis, found);
  }
  return found.attributes.has(`${module.ir.classes[index].name}.${attribute}`);
}

function attributesGiven(analysis: Analysis): ReadonlySet<string> {
  const attributes = new Set<string>();
  for (const { ir } of analysis.modules) {
    if (ir.language !== 'python' || !ir.identifiers.has('as_view')) continue;
    for (const [, view, written] of ir.source.matchAll(AS_VIEW))
      for (const [, name] of written.matchAll(KEYWORD)) attributes.add(`${view}.${name}`);
  }
  return attributes;
}
