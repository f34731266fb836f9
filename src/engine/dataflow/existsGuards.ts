/**
 * What it tells that a list has an element which equals a value: `allowed.some((one) => one === name)`,
 * `fields.find((field) => field.id === name)`, `!allowed.every((one) => one !== name)`.
 */
import { NONE, Op, type BinaryInstr, type FunctionIr, type ModuleIr, type Reg, type VarId } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { deepTaints } from './objects.js';
import type { State } from './state.js';
import { cleanValue, Prim, Value } from './value.js';

const EQUAL: ReadonlySet<string> = new Set(['==', '===']);
const UNEQUAL: ReadonlySet<string> = new Set(['!=', '!==']);

/**
 * The variable that a function compares its argument with, or a field of that, as all that it does; NONE where it does anything
 * else.
 * @param operators how it compares them
 */
function comparedVariable(
  { body, definitions, params, freeVariables }: FunctionIr,
  { variables }: ModuleIr,
  operators: ReadonlySet<string>,
): VarId {
  let compared: BinaryInstr | undefined;
  for (const instr of body) {
    if (instr.op === Op.If || instr.op === Op.Call || instr.op === Op.CallMethod) return NONE;
    if (instr.op !== Op.Return) continue;
    const made = definitions[instr.value];
    if (made?.op !== Op.Binary || !operators.has(made.operator)) return NONE;
    compared = made;
  }
  if (compared === undefined || params.length === 0) return NONE;
  const isElement = (reg: Reg): boolean => {
    const made = definitions[reg];
    if (made?.op === Op.GetField) return isElement(made.object);
    return made?.op === Op.LoadVar && made.variable === params[0].variable && variables[made.variable].stores <= 1;
  };
  for (const [element, other] of [
    [compared.left, compared.right],
    [compared.right, compared.left],
  ]) {
    const made = definitions[other];
    if (isElement(element) && made?.op === Op.LoadVar && freeVariables.includes(made.variable)) return made.variable;
  }
  return NONE;
}

/**
 * An element of a list fulfils a predicate, or does not fulfil one that asks for the opposite: what it is compared with is one of
 * the list, where all of that is fixed.
 */
export function refineExisting(act: Activation, state: State, list: Reg, predicate: Reg, fulfils: boolean): void {
  const { fns } = act.read(predicate);
  const fn = fns?.length === 1 && fns[0].module === act.module ? fns[0].fn : null;
  if (fn === null) return;
  const variable = comparedVariable(fn, act.module.ir, fulfils ? EQUAL : UNEQUAL);
  if (variable === NONE || act.module.ir.variables[variable].stores !== 1) return;
  if (deepTaints(state, act.read(list)) !== null || act.read(list).prim === Prim.String) return;
  const key = act.module.variableBase + variable;
  const value = state.get(key);
  if (!(value instanceof Value) || value.taints === null) return;
  state.set(key, cleanValue(value, act.analysis.index.sanitizerBit('allow-list')));
}
