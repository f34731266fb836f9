/**
 * Events of Java programs: an object that is published reaches the methods that listen to its class. Of Spring and
 * Micronaut (`publishEvent`, `@EventListener`), Guava (`post`, `@Subscribe`) and CDI (`fire`, `@Observes`).
 */
import type { FunctionIr } from '../../ir/ir.js';
import { simpleName } from '../../ir/simpleName.js';
import type { Analysis } from '../analysis.js';
import type { CallSite } from '../call.js';
import { classIr, declaredClass, functionRef, isSubclass, type ClassRef } from '../hierarchy.js';
import type { ModuleContext } from '../moduleContext.js';
import { deepTaints, heapObject } from '../objects.js';
import { Prim, UNDEFINED, Value } from '../value.js';
import { argument } from './common.js';
import { callFunctional } from './javaSupport.js';

interface Listener {
  readonly module: ModuleContext;
  readonly fn: FunctionIr;
  /** Which methods publish to it. */
  readonly publishers: RegExp;
  readonly parameter: number;
  readonly event: ClassRef;
}

const BY_METHOD: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:Transactional)?EventListener$|^ApplicationModuleListener$/, /^publishEvent(?:Async)?$/],
  [/^Subscribe$/, /^post(?:Sticky)?$/],
];
const BY_PARAMETER = /^Observes(?:Async)?$/;
const FIRED = /^fire(?:Async)?$/;
const PUBLISHERS = /^(?:publishEvent(?:Async)?|post(?:Sticky)?|fire(?:Async)?)$/;

const MOST_LISTENERS = 8;

/** `publisher.publishEvent(event)`: the listeners run. Null if it is no such call, or nobody in the project listens. */
export function publishedEvent(site: CallSite, name: string): Value | null {
  if (!PUBLISHERS.test(name) || site.args.length !== 1) return null;
  const { act, state } = site;
  const event = argument(site, 0);
  const cls = (event.refs ?? []).map((id) => heapObject(state, id)?.classOf).find((found) => found != null);
  if (cls == null || deepTaints(state, event) === null) return null;
  const heard = listenersOf(act.analysis)
    .filter((one) => one.publishers.test(name) && isSame(act.analysis, cls, one.event))
    .slice(0, MOST_LISTENERS);
  for (const { module, fn, parameter } of heard) {
    const self = act.analysis.classInstance(module, fn.class);
    const ref = functionRef(module, fn, new Value(null, null, Prim.Object, null, [self], null, null));
    const args = fn.params.map((_, i) => (i === parameter ? event : undefined));
    callFunctional(site, new Value(null, null, Prim.Function, null, null, [ref], null), args);
  }
  return heard.length === 0 ? null : UNDEFINED;
}

function isSame(analysis: Analysis, cls: ClassRef, event: ClassRef): boolean {
  return classIr(cls) === classIr(event) || isSubclass(analysis, cls, event);
}

const known = new WeakMap<Analysis, { readonly modules: number; readonly listeners: readonly Listener[] }>();

function listenersOf(analysis: Analysis): readonly Listener[] {
  let found = known.get(analysis);
  if (found?.modules !== analysis.modules.length) {
    const listeners = analysis.modules.flatMap((module) =>
      module.ir.language === 'java' ? module.ir.functions.flatMap((fn) => listener(analysis, module, fn) ?? []) : [],
    );
    known.set(analysis, (found = { modules: analysis.modules.length, listeners }));
  }
  return found.listeners;
}

function listener(analysis: Analysis, module: ModuleContext, fn: FunctionIr): Listener | null {
  if (fn.class < 0 || fn.isAbstract || fn.params.length === 0) return null;
  const observed = fn.params.findIndex((p) => p.decorators.some((d) => BY_PARAMETER.test(simpleName(d.name))));
  const publishers = observed >= 0 ? FIRED : publishersOf(module, fn);
  if (publishers === null) return null;
  const parameter = Math.max(observed, 0);
  const { type } = fn.params[parameter];
  const event = type === null ? null : declaredClass(analysis, module, type);
  return event === null ? null : { module, fn, publishers, parameter, event };
}

function publishersOf(module: ModuleContext, fn: FunctionIr): RegExp | null {
  for (const [mark, publishers] of BY_METHOD)
    if (fn.decorators.some((d) => mark.test(simpleName(d.name)))) return publishers;
  const isOfListener =
    fn.name === 'onApplicationEvent' &&
    module.ir.classes[fn.class].interfaces.some((type) => simpleName(type.name) === 'ApplicationListener');
  return isOfListener ? BY_METHOD[0][1] : null;
}
