/**
 * Spring Cloud Stream binds functions that a configuration makes to topics and queues: `@Bean Consumer<Order> orders()`. What they
 * are given was sent by somebody. Only the settings of a project tell that it does so.
 */
import type { FunctionIr } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Analysis } from './analysis.js';
import { asDeclared } from './declaredTypes.js';
import { wrappedType } from './javaEntities.js';
import type { ModuleContext } from './moduleContext.js';
import type { State } from './state.js';
import { UNKNOWN, type FunctionRef, type Value } from './value.js';

const BOUND = /^(?:Consumer|Function)$/;
const SETTINGS = /^spring\.cloud\.(?:stream|function)\./;

const settings = new WeakMap<Analysis, boolean>();

/** Does a setting bind functions to what somebody sends? */
function bindsFunctions(analysis: Analysis): boolean {
  let binds = settings.get(analysis);
  if (binds === undefined) {
    binds = [...analysis.properties.values()].some((entries) => [...entries.keys()].some((key) => SETTINGS.test(key)));
    settings.set(analysis, binds);
  }
  return binds;
}

/** Does a framework give the functions that a method makes the messages of others? */
export function makesMessageHandler(analysis: Analysis, module: ModuleContext, fn: FunctionIr): boolean {
  return (
    fn.decorators.length > 0 &&
    module.ir.language === 'java' &&
    fn.returnType !== null &&
    BOUND.test(simpleName(fn.returnType.name)) &&
    fn.decorators.some(({ name }) => simpleName(name) === 'Bean') &&
    bindsFunctions(analysis)
  );
}

/** The message that such a function is given, of the class that the type of the function names. */
export function messageFor(
  analysis: Analysis,
  state: State,
  module: ModuleContext,
  maker: FunctionIr,
  { fn, module: owner }: FunctionRef,
): Value {
  const parameter = fn?.params.at(0);
  const { start, end, name } = parameter ?? { start: maker.start, end: maker.end, name: '' };
  const taint = analysis.sourceTaint('user-input', '', owner, start, end, 0, name === '' ? 'the message' : name);
  return asDeclared(
    analysis,
    module,
    state,
    UNKNOWN.withTaints([taint]),
    wrappedType(maker.returnType?.args.at(0) ?? null),
  );
}
