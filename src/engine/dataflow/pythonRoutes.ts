/**
 * Routes that lead to a handler by its name: `path("trips/<int:key>/", views.trip)`, `TripView.as_view()`,
 * `api.add_resource(Trip, "/trips/<int:key>")`, `app.router.add_get(r"/trips/{key:\\d+}", trip)`. What they say of a parameter holds
 * where only a decorator or a base class tells that the framework fills it.
 */
import { NONE, type FunctionIr } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import type { ClassRef } from './hierarchy.js';
import type { ModuleContext } from './moduleContext.js';
import { maskOfRoute, patternText, routeNames, type RouteText } from './routePatterns.js';

type Routes = ReadonlyMap<string, readonly string[]>;

const known = new WeakMap<Analysis, { readonly modules: number; readonly routes: Routes }>();

/** Names of modules that register handlers by a call. */
const REGISTERS = [
  'urlpatterns',
  'websocket_urlpatterns',
  'URLRouter',
  'add_url_rule',
  'add_resource',
  'add_route',
  'add_get',
  'add_post',
  'add_routes',
  'add_api_route',
];
/** The address, the name of the route if there is one, the handler. */
const ROUTE =
  /\b(?:path|re_path|url|add_\w+|web\.\w+|Route)\(\s*r?(["'])((?:(?!\1)[^\n])*)\1\s*,\s*(?:["'][^"'\n]*["']\s*,\s*)?(?:(?:view|view_func|handler|endpoint)\s*=\s*)?([\w.(\s]{1,200})/g;
/** The class, then its addresses: `api.add_resource(Trip, "/trips/<int:key>", "/journeys/<int:key>")`. */
const RESOURCE = /\badd_resource\(\s*([\w.]+)\s*,([^()]{1,400})/g;
/** Tornado's routes: the address, then the class. */
const PAIR = /\(\s*r?(["'])((?:\/|\^)(?:(?!\1)[^\n])*)\1\s*,\s*([\w.]+)/g;
const TEXT = /r?(["'])((?:(?!\1)[^\n])*)\1/g;

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
  for (const route of [...(found.routes.get(handler) ?? []), ...marked(module, fn)]) {
    const named = routeNames(route, parameter, true) ?? groupOf(route, fn, parameter);
    if (named === 'text') return 0;
    if (named !== null) mask |= maskOfRoute(analysis, named);
  }
  return mask;
}

/** What a group without a name lets through that is handed on by its position: `(r"/trips/([0-9]+)", TripHandler)`. */
export function groupOf(route: string, { params }: FunctionIr, parameter: string): RouteText | null {
  const groups = [...route.matchAll(GROUP)];
  if (groups.length === 0 || route.includes('(?P<')) return null;
  // Django hands on the request first
  const first = params.at(0)?.name === 'request' ? 1 : 0;
  const at = params.findIndex(({ name }) => name === parameter) - first;
  return at < 0 || at >= groups.length ? null : patternText(groups[at][1]);
}

const GROUP = /(?<!\\)\((?!\?)([^()]*)\)/g;

/** The addresses in the decorators of a handler and of its class: `@ns.route("/<int:key>")`. */
function marked({ ir }: ModuleContext, { decorators, class: owner }: FunctionIr): readonly string[] {
  const all = owner === NONE ? decorators : [...decorators, ...ir.classes[owner].decorators];
  return all.flatMap(({ args }) =>
    args.flatMap(({ value }) => (typeof value === 'string' && value.startsWith('/') ? [value] : [])),
  );
}

function collect(analysis: Analysis): Routes {
  const routes = new Map<string, string[]>();
  for (const { ir } of analysis.modules) {
    const isTornado = [...ir.importedModules].some((name) => /^tornado\b/.test(name));
    if (ir.language !== 'python' || !(isTornado || REGISTERS.some((name) => ir.identifiers.has(name)))) continue;
    const add = (handler: string, route: string): void => {
      const of = routes.get(handler);
      if (of === undefined) routes.set(handler, [route]);
      else of.push(route);
    };
    for (const [, , route, written] of ir.source.matchAll(ROUTE)) {
      const handler = handlerOf(written);
      if (handler !== '') add(handler, route);
    }
    if (isTornado)
      for (const [, , route, handler] of ir.source.matchAll(PAIR)) add(handler.split('.').at(-1) ?? '', route);
    for (const [, resource, rest] of ir.source.matchAll(RESOURCE))
      for (const [, , route] of rest.matchAll(TEXT))
        if (route.startsWith('/')) add(resource.split('.').at(-1) ?? '', route);
  }
  return routes;
}

/** `views.trip`, `login_required(views.trip`, `TripView.as_view(`, `Trips(`: the name of the function or class. */
function handlerOf(written: string): string {
  let made = '';
  for (const [, path, call] of written.matchAll(/([\w.]+)\s*(\(?)/g)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    if (last === 'as_view' || last === 'as_asgi') return names.at(-1) ?? '';
    if (call === '') return last;
    if (/^[A-Z]/.test(last)) made = last;
  }
  return made;
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
