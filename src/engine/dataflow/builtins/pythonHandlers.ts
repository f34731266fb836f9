/**
 * Handlers of Tornado that an application is given with what to set them up: `(r"/preview", PreviewHandler, {"renderer": renderer})`
 * calls `PreviewHandler.initialize(renderer=renderer)`. https://www.tornadoweb.org/en/stable/web.html
 */
import { NONE } from '../../ir/ir.js';
import { apiSuperclass, invoke, type CallSite } from '../call.js';
import { functionRef, type ClassRef } from '../hierarchy.js';
import { shareField } from '../handlerTables.js';
import { heapObject, storedField } from '../objects.js';
import { pythonMember } from '../pythonObjects.js';
import { Prim, UNKNOWN, Value } from '../value.js';
import { argumentNamed, knownItems } from './common.js';

/** `tornado.web.Application([(…), url(…)])`: sets up the handlers of its list; the result is the library's. */
export function handlersSetUp(site: CallSite, path: string): null {
  if (path === 'tornado.web.Application') {
    for (const entry of knownItems(site.state, argumentNamed(site, 0, 'handlers')) ?? []) {
      const [, handler, given] = knownItems(site.state, entry) ?? [];
      if (handler !== undefined && given !== undefined) setUp(site, handler, given);
    }
  } else if (/^tornado\.web\.(?:url|URLSpec)$/.test(path) || path === 'tornado.routing.URLSpec')
    setUp(site, argumentNamed(site, 1, 'handler'), argumentNamed(site, 2, 'kwargs'));
  return null;
}

/** Calls `initialize` of each class that a route names with the entries of the route's dictionary. */
function setUp(site: CallSite, handler: Value, given: Value): void {
  if (given.refs === null) return;
  for (const { module, classIndex } of handler.fns ?? [])
    if (classIndex >= 0) initialize(site, { module, index: classIndex }, given);
}

function initialize({ act, state, start, end }: CallSite, handler: ClassRef, given: Value): void {
  const { analysis } = act;
  const member = pythonMember(analysis, handler, 'initialize', 'any');
  if (member === null) return;
  const instance = analysis.classInstance(handler.module, handler.index);
  const self = new Value(null, null, Prim.Object, apiSuperclass(analysis, handler), [instance], null, null);
  const args = member.fn.params.map(({ name, rest, hasDefault }) =>
    rest === 'none' ? (storedField(state, given, name) ?? (hasDefault ? undefined : UNKNOWN)) : undefined,
  );
  invoke(act, state, functionRef(member.module, member.fn, null), self, args, NONE, { start, end });
  // the methods of the handler may have had their turn, those of the same module too
  for (const [name, value] of heapObject(state, instance)?.fields ?? [])
    if (value.refs !== null) shareField(analysis, state, handler, name, value, analysis.turn + 0.5);
}
