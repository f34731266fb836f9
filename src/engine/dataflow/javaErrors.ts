/**
 * Exceptions that nothing catches: Spring (`@ExceptionHandler`), JAX-RS (`ExceptionMapper`), Quarkus and Micronaut give them to the method
 * of the project that is for their class, and answer what it returns; others to a function that is registered for the class.
 */
import { NONE, Op, type FunctionIr, type Reg } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Activation, Analysis } from './analysis.js';
import type { CallSite } from './call.js';
import { publishTo, publishUnder, subscribeTo, withVariables } from './channels.js';
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

/** `.onError(NotFound.class, errors::missing)` of routes and publishers, `app.exception(NotFound.class, (error, context) -> …)`. */
const REGISTERS = /^(?:onError(?:Resume|Map)?|exception|recover(?:With(?:Uni)?)?|doOnError)$/;
const REGISTERING = ['onError', 'onErrorResume', 'onErrorMap', 'exception', 'doOnError'] as const;

interface Handlers {
  readonly modules: number;
  readonly handlers: ReadonlyMap<string, readonly Handler[]>;
  /** Names of classes for which functions are registered. */
  readonly registered: ReadonlySet<string>;
}

const known = new WeakMap<Analysis, Handlers>();

/** Is the function one that answers an exception? */
export function isErrorHandler({ ir }: ModuleContext, fn: FunctionIr): boolean {
  if (ir.language !== 'java' || fn.class === NONE || fn.isAbstract) return false;
  if (fn.decorators.some(({ name }) => MARKS.test(simpleName(name)))) return true;
  return MAPS.has(fn.name) && ir.classes[fn.class].interfaces.some(({ name }) => MAPPERS.test(simpleName(name)));
}

/** By the simple name of the exception's class. */
function handlers(analysis: Analysis): Handlers {
  let found = known.get(analysis);
  if (found?.modules === analysis.modules.length) return found;
  const all = new Map<string, Handler[]>();
  const registered = new Set<string>();
  for (const module of analysis.modules) {
    const registers = module.ir.language === 'java' && REGISTERING.some((name) => module.ir.identifiers.has(name));
    if (registers) for (const fn of module.ir.functions) collectRegistered(module, fn, registered);
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
  found = { modules: analysis.modules.length, handlers: all, registered };
  known.set(analysis, found);
  return found;
}

function collectRegistered({ ir }: ModuleContext, fn: FunctionIr, names: Set<string>): void {
  for (const instr of fn.definitions) {
    if (instr?.op !== Op.CallMethod || instr.args.length !== 2 || !REGISTERS.test(instr.name)) continue;
    const name = literalName(ir, fn, instr.args[0]);
    if (name !== null) names.add(name);
  }
}

/** The simple name of the class in `NotFound.class`, null for anything else. */
function literalName({ variables }: ModuleContext['ir'], fn: FunctionIr, reg: Reg): string | null {
  const literal = reg === NONE ? undefined : fn.definitions[reg];
  if (literal?.op !== Op.GetField || literal.name !== 'class') return null;
  const cls = fn.definitions[literal.object];
  switch (cls?.op) {
    case Op.LoadVar:
      return variables[cls.variable].name;
    case Op.LoadGlobal:
      return simpleName(cls.name);
    case Op.GetField:
      return cls.name;
    default:
      return null;
  }
}

/** A function is registered for a class of exceptions: it gets those that are thrown. */
export function registerErrorHandler(site: CallSite): void {
  const { act, state, name, args, argRegs } = site;
  if (args.length !== 2 || !REGISTERS.test(name)) return;
  const cls = literalName(act.module.ir, act.fn, argRegs[0]);
  if (cls === null) return;
  // with what it answers, or by
  const arity = name === 'onError' || name === 'exception' ? 2 : 1;
  for (const fn of args[1].fns ?? [])
    subscribeTo(act.analysis, `thrown ${cls}`, withVariables(fn, state), null, null, arity);
}

/** An exception leaves a function: the handlers that are for it get it when all modules have been walked. */
export function publishThrown(act: Activation, state: State, value: Value, reg: Reg): void {
  const { analysis, module } = act;
  if (module.ir.language !== 'java') return;
  const { handlers: all, registered } = handlers(analysis);
  if ((all.size === 0 && registered.size === 0) || deepTaints(state, value) === null) return;
  const name = lineOf(act, state, value, reg).find((one) => all.has(one) || registered.has(one));
  if (name !== undefined && registered.has(name)) publishUnder(analysis, state, `thrown ${name}`, value);
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
