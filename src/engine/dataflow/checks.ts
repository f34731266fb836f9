/**
 * Checks in functions of the project: what a callee says of its arguments when it comes back at all (`assertPlain(x)`), or
 * when it gives true (`if (isPlain(x))`).
 */
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type FunctionIr, type Instr, type Reg, type VarId } from '../ir/ir.js';
import { requiresPublicAddress, tellsPublicAddress } from './addressGuards.js';
import { Activation } from './analysis.js';
import type { CallSite } from './call.js';
import type { ModuleContext } from './moduleContext.js';
import { storeBack } from './objects.js';
import { conditionTruth, refine } from './refine.js';
import type { Delta, State } from './state.js';
import { cleanValue, UNDEFINED, UNKNOWN, Value, type FunctionRef } from './value.js';

/** A callee with more instructions than this is not walked again for what a condition says. */
const MAX_INSTRUCTIONS = 80;

interface CheckedArgument {
  readonly reg: Reg;
  /** Sanitizer kinds that hold from now on. */
  readonly mask: number;
}

/** Key of the variable that holds a parameter from beginning to end, -1 if it is written again. */
function parameterKey(module: ModuleContext, fn: FunctionIr, index: number): number {
  const parameter = fn.params[index] as (typeof fn.params)[number] | undefined;
  if (parameter === undefined || parameter.variable === NONE || parameter.rest !== 'none') return -1;
  const variable = module.ir.variables[parameter.variable];
  const isKept = variable.stores <= 1 || storesKeepText(fn, parameter.variable, module);
  return isKept ? module.variableBase + parameter.variable : -1;
}

/** Methods whose result a check may look at instead of the text itself: nothing of interest is taken away. */
const KEEPS_TEXT: ReadonlySet<string> = new Set(
  'strip lstrip rstrip lower upper casefold translate encode decode trim trimStart trimEnd toLowerCase toUpperCase'.split(
    ' ',
  ),
);

const keptTexts = new WeakMap<FunctionIr, Map<VarId, boolean>>();

/** Is the variable only ever stored again as its own text: `target = target.strip()`? */
function storesKeepText(fn: FunctionIr, variable: VarId, module: ModuleContext): boolean {
  if (module.ir.language === 'java') return false;
  let known = keptTexts.get(fn);
  if (known === undefined) keptTexts.set(fn, (known = new Map()));
  let keeps = known.get(variable);
  if (keeps === undefined) {
    const made = new Map<Reg, Instr>();
    keeps = true;
    const visit = (block: Block): void => {
      for (const instr of block) {
        if ('dst' in instr && instr.dst !== NONE) made.set(instr.dst, instr);
        if (instr.op === Op.StoreVar && instr.variable === variable && !isOwnText(made, instr.src, variable))
          keeps = false;
        forEachBlock(instr, visit);
      }
    };
    visit(fn.body);
    known.set(variable, keeps);
  }
  return keeps;
}

function isOwnText(made: ReadonlyMap<Reg, Instr>, reg: Reg, variable: VarId): boolean {
  const instr = made.get(reg);
  if (instr?.op === Op.Param) return true;
  // the parameter or its default
  if (instr?.op === Op.If) return made.get(instr.condition)?.op === Op.Param;
  if (instr?.op !== Op.CallMethod || !KEEPS_TEXT.has(instr.name)) return false;
  const object = made.get(instr.object);
  return object?.op === Op.LoadVar ? object.variable === variable : isOwnText(made, instr.object, variable);
}

/** Kinds that every piece of data of `before` has been cleaned of in `after`. */
function cleanedSince(before: Value, after: unknown): number {
  if (!(after instanceof Value) || before.taints === null) return 0;
  let mask = -1;
  for (const taint of before.taints) {
    let isThere = false;
    for (const now of after.taints ?? []) {
      if (now.origin !== taint.origin) continue;
      isThere = true;
      mask &= now.cleaned;
    }
    if (!isThere) return 0;
  }
  return mask;
}

/** Arguments that are checked on every way on which the callee returns. */
export function checkedArguments(
  caller: CallSite,
  module: ModuleContext,
  fn: FunctionIr,
  args: readonly (Value | undefined)[],
  ends: readonly Delta[],
): readonly CheckedArgument[] | null {
  let found: CheckedArgument[] | null = null;
  if (ends.length === 0) return null;
  const { analysis } = caller.act;
  args.forEach((value, i) => {
    if (value?.taints == null) return;
    const at = caller.args.indexOf(value);
    if (at < 0 || caller.argRegs[at] === NONE) return;
    if (requiresPublicAddress(module, fn))
      (found ??= []).push({ reg: caller.argRegs[at], mask: analysis.index.sanitizerBit('host-check') });
    const key = parameterKey(module, fn, i);
    if (key < 0) return;
    let mask = -1;
    for (const end of ends) mask &= cleanedSince(value, end.get(key));
    if (mask !== 0 && mask !== -1) (found ??= []).push({ reg: caller.argRegs[at], mask });
  });
  return found;
}

export function cleanRegister(act: Activation, state: State, reg: Reg, mask: number): void {
  const value = act.read(reg);
  const cleaned = cleanValue(value, mask);
  if (cleaned !== value) storeBack(act, state, reg, cleaned);
}

/** `if (isPlain(x))`: walks the callee for what its conditions say of `x` where it gives true (or false). */
export function refineByCallee(
  act: Activation,
  state: State,
  callee: Value,
  receiver: Value,
  args: readonly Reg[],
  holds: boolean,
): void {
  const ref = callee.fns?.length === 1 ? callee.fns[0] : null;
  if (ref?.fn == null || ref.boundArgs !== null) return;
  if (args.some((reg) => act.read(reg).taints !== null) && tellsPublicAddress(ref.module, ref.fn, holds))
    for (const reg of args) cleanRegister(act, state, reg, act.analysis.index.sanitizerBit('host-check'));
  if (!canCheck(act, ref, ref.fn)) return;
  const { fn, module } = ref;
  const values = args.map((reg) => act.read(reg));
  const keys = values.map((value, i) => (value.taints === null ? -1 : parameterKey(module, fn, i)));
  if (keys.every((key) => key < 0)) return;
  const masks = checkedWhere(act, state, ref, receiver, values, keys, holds);
  masks?.forEach((mask, i) => {
    if (mask !== 0) cleanRegister(act, state, args[i], mask);
  });
}

function canCheck({ analysis, depth }: Activation, { module }: FunctionRef, fn: FunctionIr): boolean {
  if (fn.instructionCount > MAX_INSTRUCTIONS || fn.isGenerator || module.phase === 'new') return false;
  // what is checked carries data, so it goes on beyond a root's own fuel
  if (depth >= analysis.limits.depth || analysis.exhausted) return false;
  if (-analysis.fuel - analysis.rootSize > analysis.dataFuel) return false;
  return !analysis.stack.includes(fn);
}

/** The kinds that hold of a value for which a function says yes: `(text) => allowed.includes(text)`. */
export function checkedByPredicate(act: Activation, state: State, predicate: Value, value: Value): number {
  const ref = predicate.fns?.length === 1 ? predicate.fns[0] : null;
  if (ref?.fn == null || ref.boundArgs !== null || value.taints === null || !canCheck(act, ref, ref.fn)) return 0;
  const key = parameterKey(ref.module, ref.fn, 0);
  const mask = key < 0 ? 0 : (checkedWhere(act, state, ref, UNKNOWN, [value], [key], true)?.[0] ?? 0);
  return mask === -1 ? 0 : mask;
}

/** The kinds that hold of a value for which a function comes back at all: `def known(self, value): if value not in ALL: raise …` */
export function checkedByAssertion(act: Activation, state: State, ref: FunctionRef, self: Value, value: Value): number {
  if (ref.fn === null || value.taints === null || !canCheck(act, ref, ref.fn)) return 0;
  const key = parameterKey(ref.module, ref.fn, 0);
  const mask = key < 0 ? 0 : (checkedWhere(act, state, ref, self, [value], [key], false)?.[0] ?? 0);
  return mask === -1 ? 0 : mask;
}

/** More elements than these are not asked one by one. */
const MOST_ASKED = 24;

/**
 * `['..', '/'].some((part) => path.includes(part))` is false, or `every` is true: the function has said so of each element, and
 * what that tells of the variables around it holds from here on.
 * @param elements the list, known as a whole
 */
export function refineByElements(
  act: Activation,
  state: State,
  elements: readonly Value[],
  predicate: Value,
  holds: boolean,
): void {
  const ref = predicate.fns?.length === 1 ? predicate.fns[0] : null;
  if (ref?.fn == null || ref.boundArgs !== null || elements.length > MOST_ASKED || !canCheck(act, ref, ref.fn)) return;
  const { fn, module } = ref;
  if (fn.freeVariables.length === 0 || !isOneExpression(fn)) return;
  for (const element of elements) {
    const inner = new Activation(
      act.analysis,
      module,
      fn,
      ref.boundThis ?? UNKNOWN,
      fn.params.map((_, i) => (i === 0 ? element : undefined)),
      act.depth + 1,
      act.context,
      state.mark(),
      act,
    );
    inner.onReturn = (reg, at) => {
      if (reg !== NONE) refine(inner, at, reg, holds);
    };
    act.analysis.stack.push(fn);
    act.analysis.walkBlock(fn.body, state, inner);
    act.analysis.stack.pop();
  }
}

/** Does it give one value, the same way each time? */
function isOneExpression({ body }: FunctionIr): boolean {
  let returns = 0;
  for (const { op } of body) {
    if (op === Op.If) return false;
    if (op === Op.Return) returns++;
  }
  return returns === 1;
}

/** By argument, the kinds that hold on every return that gives `holds`; null if there is none. */
function checkedWhere(
  act: Activation,
  state: State,
  ref: FunctionRef,
  receiver: Value,
  values: readonly Value[],
  keys: readonly number[],
  holds: boolean,
): readonly number[] | null {
  const { analysis } = act;
  const { fn, module } = ref;
  if (fn === null) return null;
  const mark = state.mark();
  if (ref.captured !== null) for (const [key, kept] of ref.captured) state.set(key, kept);
  const filled = fn.params.map((_, i) => values[i] ?? UNDEFINED);
  const thisValue = ref.boundThis ?? receiver;
  const inner = new Activation(analysis, module, fn, thisValue, filled, act.depth + 1, act.context, mark, act);
  const masks = keys.map((key) => (key < 0 ? 0 : -1));
  let returns = 0;
  const look = (at: State): void => {
    returns++;
    keys.forEach((key, i) => {
      if (key >= 0) masks[i] &= cleanedSince(values[i], at.get(key));
    });
  };
  inner.onReturn = (reg, at) => {
    const value = reg === NONE ? UNDEFINED : inner.read(reg);
    const truth = conditionTruth(value);
    if (truth !== null && truth !== holds) return;
    const here = at.mark();
    if (truth === null) refine(inner, at, reg, holds);
    look(at);
    at.undo(here);
  };
  analysis.stack.push(fn);
  const alive = analysis.walkBlock(fn.body, state, inner);
  analysis.stack.pop();
  // the end of the body gives nothing, which is false
  if (alive && !holds) look(state);
  state.undo(mark);
  return returns === 0 ? null : masks;
}
