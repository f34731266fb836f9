/**
 * Exceptions that nothing catches: Spring (`@ExceptionHandler`), JAX-RS (`ExceptionMapper`), Quarkus and Micronaut give them to the method
 * of the project that is for their class, and answer what it returns.
 */
import { NONE, Op, type FunctionIr, type Reg } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Activation, Analysis } from './analysis.js';
import { publishTo } from './channels.js';
import { classIr, declaredClass, functionRef, type ClassRef } from './hierarchy.js';
import { nameOfRegister } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { deepTaints, heapObject } from './objects.js';
import type { State } from './state.js';
import { Prim, Value } from './value.js';

interface Handler {
  readonly module: ModuleContext;
  readonly fn: FunctionIr;
  readonly parameter: number;
}

const MARKS = /^(?:ExceptionHandler|ServerExceptionMapper|Error)$/;
const MAPPERS = /^(?:ExceptionMapper|ExceptionHandler)$/;
const MAPS = new Set(['toResponse', 'handle']);
const CATCH_ALL = ['RuntimeException', 'Exception', 'Throwable'];
const LONGEST_LINE = 6;

const known = new WeakMap<
  Analysis,
  { readonly modules: number; readonly handlers: ReadonlyMap<string, readonly Handler[]> }
>();

/** Is the function one that answers an exception? */
export function isErrorHandler({ ir }: ModuleContext, fn: FunctionIr): boolean {
  if (ir.language !== 'java' || fn.class === NONE || fn.isAbstract) return false;
  if (fn.decorators.some(({ name }) => MARKS.test(simpleName(name)))) return true;
  return MAPS.has(fn.name) && ir.classes[fn.class].interfaces.some(({ name }) => MAPPERS.test(simpleName(name)));
}

/** By the simple name of the exception's class. */
function handlers(analysis: Analysis): ReadonlyMap<string, readonly Handler[]> {
  let found = known.get(analysis);
  if (found?.modules === analysis.modules.length) return found.handlers;
  const all = new Map<string, Handler[]>();
  for (const module of analysis.modules) {
    for (const fn of module.ir.functions) {
      if (!isErrorHandler(module, fn)) continue;
      const parameter = fn.params.findIndex(({ type }) => /(?:Exception|Error|Throwable)$/.test(type?.name ?? ''));
      const type = fn.params.at(parameter)?.type;
      if (parameter < 0 || type == null) continue;
      const name = simpleName(type.name);
      const list = all.get(name);
      if (list === undefined) all.set(name, [{ module, fn, parameter }]);
      else list.push({ module, fn, parameter });
    }
  }
  found = { modules: analysis.modules.length, handlers: all };
  known.set(analysis, found);
  return all;
}

/** An exception leaves a function: the handlers that are for it get it when all modules have been walked. */
export function publishThrown(act: Activation, state: State, value: Value, reg: Reg): void {
  const { analysis, module } = act;
  if (module.ir.language !== 'java') return;
  const all = handlers(analysis);
  if (all.size === 0 || deepTaints(state, value) === null) return;
  const name = lineOf(act, state, value, reg).find((one) => all.has(one));
  for (const { module: owner, fn, parameter } of (name === undefined ? undefined : all.get(name)) ?? []) {
    const self = functionRef(owner, fn, instanceOf(analysis, { module: owner, index: fn.class }));
    publishTo(analysis, state, `exception ${owner.path}:${String(fn.start)}`, value, self, parameter);
  }
}

function instanceOf(analysis: Analysis, cls: ClassRef): Value {
  return new Value(null, null, Prim.Object, null, [analysis.classInstance(cls.module, cls.index)], null, null);
}

/** Names of the exception's class and of those above it, the nearest first. */
function lineOf(act: Activation, state: State, value: Value, reg: Reg): readonly string[] {
  const names: string[] = [];
  const made = reg === NONE ? undefined : act.definitions[reg];
  if (made?.op === Op.New) names.push(nameOfRegister(act, made.callee));
  let cls: ClassRef | null =
    (value.refs ?? []).map((id) => heapObject(state, id)?.classOf).find((one) => one != null) ?? null;
  for (let depth = 0; depth < LONGEST_LINE && cls !== null; depth++) {
    const info = classIr(cls);
    const { superclass } = info;
    names.push(info.name);
    if (superclass !== null) names.push(simpleName(superclass.name));
    cls = superclass === null ? null : declaredClass(act.analysis, cls.module, superclass);
  }
  return [...names.map(simpleName), ...CATCH_ALL];
}

/** The body of an answer to an exception, where the handler returns it as it is. */
export function handlerBody(act: Activation, returned: Value): Value | null {
  if (returned.prim === Prim.Nullish || !isErrorHandler(act.module, act.fn)) return null;
  // what library calls make has been looked at where it is made
  return returned.apis === null ? returned : null;
}
