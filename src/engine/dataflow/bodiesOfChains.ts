/**
 * Bodies of requests that several handlers get, of which one tells that there is a password inside: `audit` writes down
 * `req.body` and `signIn`, which is registered with it, reads `req.body.password`.
 */
import { Op, type FunctionIr, type GetFieldInstr, type ParamInstr } from '../ir/ir.js';
import { EVERYWHERE } from './addedMembers.js';
import type { Activation, Analysis, PendingEntry } from './analysis.js';
import { passwordBehind } from './controllerBodies.js';
import type { ModuleContext } from './moduleContext.js';
import type { Value } from './value.js';

/** Where a password is read. */
export interface PasswordRead {
  readonly module: ModuleContext;
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

interface Bodies {
  /** By the chain of handlers; under {@link EVERYWHERE} that of any chain. */
  readonly passwords: Map<string, PasswordRead>;
  /** Modules with handlers that use such a body whole. */
  readonly askers: Map<string, Set<ModuleContext>>;
  /** Functions that run before all handlers. */
  readonly global: Set<FunctionIr>;
}

const bodiesOf = new WeakMap<Analysis, Bodies>();

function bodies(analysis: Analysis): Bodies {
  let known = bodiesOf.get(analysis);
  if (known === undefined)
    bodiesOf.set(analysis, (known = { passwords: new Map(), askers: new Map(), global: new Set() }));
  return known;
}

/** Functions that a framework calls with every request, whatever its address. */
export function noteGlobalHandlers(analysis: Analysis, entries: readonly PendingEntry[]): void {
  const { global } = bodies(analysis);
  for (const { fn } of entries) if (fn.fn !== null) global.add(fn.fn);
}

/** The body of the request that is being handled has a password in it. */
export function notePasswordInBody(analysis: Analysis, password: PasswordRead): void {
  const { chain } = analysis;
  if (chain === null) return;
  const { passwords, askers } = bodies(analysis);
  for (const key of [chain, EVERYWHERE]) {
    if (passwords.has(key)) continue;
    passwords.set(key, password);
    for (const module of askers.get(key) ?? []) analysis.walkAgain(module);
  }
}

/** The password in the body of a request, where another handler of the same request tells of it. */
export function passwordInBody(act: Activation, instr: GetFieldInstr | ParamInstr): PasswordRead | undefined {
  const { analysis, module } = act;
  if (instr.op !== Op.GetField || !isBody(act, instr)) return undefined;
  if (analysis.chain === null) return passwordAround(act);
  const known = bodies(analysis);
  const isGlobal = isWithin(act, known.global);
  // a function with a name may stand in any chain
  if (analysis.chain === EVERYWHERE && !isGlobal) return undefined;
  const key = isGlobal ? EVERYWHERE : analysis.chain;
  const found = known.passwords.get(key);
  if (found === undefined) {
    const asker = analysis.rootModule ?? module;
    const askers = known.askers.get(key);
    if (askers === undefined) known.askers.set(key, new Set([asker]));
    else askers.add(asker);
  }
  return found;
}

/** The same of a class around handlers, which may have called the function that reads the body. */
function passwordAround({ analysis, module, fn, parent }: Activation): PasswordRead | undefined {
  return passwordBehind(analysis, module, fn) ?? (parent === null ? undefined : passwordAround(parent));
}

/** `req.body`, of a request that a library hands to a handler. */
export function isBody(act: Activation, { name, object }: GetFieldInstr): boolean {
  return name === 'body' && isRequest(act.read(object));
}

export function isRequest({ apis }: Value): boolean {
  return apis?.some(({ path }) => path.endsWith('.Request')) === true;
}

function isWithin({ fn, module }: Activation, functions: ReadonlySet<FunctionIr>): boolean {
  if (functions.size === 0) return false;
  let inner: FunctionIr | undefined = fn;
  while (inner !== undefined && !functions.has(inner))
    inner = inner.parent > 0 ? module.ir.functions[inner.parent] : undefined;
  return inner !== undefined;
}
