/** What a comparison of a length tells: `text.length > 200`, `len(text) <= 200`, `text.length() < MAX`. */
import { NONE, Op, type BinaryInstr, type Reg } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { clean } from './refine.js';
import { isShortLength } from './slowMatch.js';
import type { State } from './state.js';

const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const OPPOSITE: Readonly<Record<string, string>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

/** A text whose length has an upper bound where the condition holds (or does not hold) is limited in length. */
export function refineLength(act: Activation, state: State, instr: BinaryInstr, holds: boolean): void {
  const isEquality = instr.operator === '==' || instr.operator === '===';
  const isInequality = instr.operator === '!=' || instr.operator === '!==';
  for (const [side, other] of [
    [instr.left, instr.right],
    [instr.right, instr.left],
  ]) {
    const measured = measuredText(act, side);
    if (measured === NONE || act.read(measured).taints === null || !isShortLimit(act, other)) continue;
    if (isEquality || isInequality) {
      if (isEquality === holds) clean(act, state, measured, 'length-limit');
      continue;
    }
    const written = side === instr.left ? instr.operator : MIRRORED[instr.operator];
    if ((holds ? written : OPPOSITE[written]).startsWith('<')) clean(act, state, measured, 'length-limit');
  }
}

/** The text whose length a register holds. */
function measuredText(act: Activation, reg: Reg): Reg {
  const instr = act.definitions[reg];
  switch (instr?.op) {
    case Op.GetField:
      return instr.name === 'length' ? instr.object : NONE;
    case Op.CallMethod:
      return instr.name === 'length' && instr.args.length === 0 ? instr.object : NONE;
    case Op.Call: {
      const callee = act.definitions[instr.callee];
      return callee?.op === Op.LoadGlobal && callee.name === 'len' && instr.args.length === 1 ? instr.args[0] : NONE;
    }
    default:
      return NONE;
  }
}

/** A small number, or one of the program's own that is not known: a setting. */
function isShortLimit(act: Activation, reg: Reg): boolean {
  const value = act.read(reg);
  if (value.consts !== null) return value.consts.every(isShortLength);
  return value.taints === null && measuredText(act, reg) === NONE;
}
