/**
 * What it tells that a list has an element which equals a value: `allowed.some((one) => one === name)`,
 * `fields.find((field) => field.id === name)`, `!allowed.every((one) => one !== name)`, `any(one == name for one in ALLOWED)`.
 */
import { forEachBlock } from '../ir/blocks.js';
import {
  NONE,
  Op,
  type BinaryInstr,
  type Block,
  type CallInstr,
  type FunctionIr,
  type Instr,
  type IterateInstr,
  type ModuleIr,
  type Reg,
  type VarId,
} from '../ir/ir.js';
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
  if (compared === undefined || params.length === 0 || params[0].variable === NONE) return NONE;
  const { stores } = variables[params[0].variable];
  const other = stores > 1 ? NONE : otherSide(compared, definitions, params[0].variable);
  return freeVariables.includes(other) ? other : NONE;
}

/** The variable on the other side of a comparison with an element, or with a field of it; NONE where there is none. */
function otherSide({ left, right }: BinaryInstr, definitions: FunctionIr['definitions'], element: VarId): VarId {
  const isElement = (reg: Reg): boolean => {
    const made = definitions[reg];
    return made?.op === Op.GetField ? isElement(made.object) : made?.op === Op.LoadVar && made.variable === element;
  };
  const other = isElement(left) ? definitions[right] : isElement(right) ? definitions[left] : undefined;
  return other?.op === Op.LoadVar ? other.variable : NONE;
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
  cleanListed(act, state, list, variable);
}

/** The value of a variable is one of a list, where all of that is fixed. */
function cleanListed(act: Activation, state: State, list: Reg, variable: VarId): void {
  if (variable === NONE || act.module.ir.variables[variable].stores !== 1) return;
  const whole = act.read(list);
  if (whole.prim === Prim.String || deepTaints(state, whole) !== null) return;
  const key = act.module.variableBase + variable;
  const value = state.get(key);
  if (!(value instanceof Value) || value.taints === null) return;
  state.set(key, cleanValue(value, act.analysis.index.sanitizerBit('allow-list')));
}

/** The loop of a comprehension over one list, and what it puts into the list that it makes. */
interface Comprehension {
  readonly element: IterateInstr;
  readonly kept: Reg;
}

function comprehensionOf(body: Block, made: Reg): Comprehension | null {
  let found: Comprehension | null = null;
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.Loop) {
        const [element] = instr.body as readonly (Instr | undefined)[];
        const last = instr.body.at(-1);
        if (element?.op === Op.Iterate && last?.op === Op.CallMethod && last.object === made && last.args.length === 1)
          found = { element, kept: last.args[0] };
      }
      forEachBlock(instr, visit);
    }
  };
  visit(body);
  return found;
}

/** `any(one == name for one in ALLOWED)` holds, `all(one != name for one in ALLOWED)` does not. */
export function refineExistingInPython(act: Activation, state: State, instr: CallInstr, fulfils: boolean): void {
  const { definitions, fn, module } = act;
  const [made] = instr.args;
  if (instr.args.length !== 1 || definitions[made]?.op !== Op.ArrayLit) return;
  const comprehension = comprehensionOf(fn.body, made);
  const compared = comprehension === null ? undefined : definitions[comprehension.kept];
  if (comprehension === null || compared?.op !== Op.Binary) return;
  if (!(fulfils ? EQUAL : UNEQUAL).has(compared.operator)) return;
  const { dst, src } = comprehension.element;
  for (const [variable, stored] of act.analysis.storesOf(fn)) {
    if (stored !== dst || module.ir.variables[variable].stores !== 1) continue;
    cleanListed(act, state, src, otherSide(compared, definitions, variable));
  }
}
