/** Functions of the project that hand on what they are given, whatever they are called: `Mask.label(a)` may only put texts together. */
import { Op, type FunctionIr, type Instr } from '../ir/ir.js';
import { protectedName, protectingFunction } from './protection.js';
import type { Value } from './value.js';

/** Calls that leave all of a text to be read, and getters. */
const LEAVES_ALL =
  /^(?:get[A-Z_]\w*|to(?:String|LowerCase|UpperCase)|lower|upper|trim|strip|concat|join|format|formatted|valueOf|append|title|capitalize)$/;
/** What is put in place of hidden characters. */
const IN_PLACE = /[*•#█]|x{2}|\.{3}|…|redact|mask|hidden/i;

const known = new WeakMap<FunctionIr, boolean>();

/** Do all of these functions of the project show all of what they are given? */
export function handOnOnly({ fns }: Value): boolean {
  return fns !== null && fns.length > 0 && fns.every(({ fn }) => fn !== null && handsOnOnly(fn));
}

function handsOnOnly(fn: FunctionIr): boolean {
  let answer = known.get(fn);
  if (answer === undefined) {
    answer =
      fn.params.length > 0 &&
      fn.decorators.every(({ name }) => name === 'staticmethod' || name === 'classmethod' || name === 'Override') &&
      fn.definitions.every((instr) => instr === undefined || leavesAll(instr));
    known.set(fn, answer);
  }
  return answer;
}

/** Does an instruction put texts together, or read what there is, and nothing else? */
function leavesAll(instr: Instr): boolean {
  switch (instr.op) {
    case Op.Const:
      return typeof instr.value !== 'string' || !IN_PLACE.test(instr.value);
    case Op.Template:
      return instr.parts.every((part) => typeof part !== 'string' || !IN_PLACE.test(part));
    case Op.GetField:
      return isPlain(instr.name);
    case Op.CallMethod:
      return LEAVES_ALL.test(instr.name) && isPlain(instr.name);
    case Op.LoadVar:
    case Op.LoadGlobal:
    case Op.ImportModule:
    case Op.Param:
    case Op.This:
    case Op.Binary:
    case Op.Cast:
    case Op.If:
      return true;
    default:
      return false;
  }
}

function isPlain(name: string): boolean {
  return protectedName(name) === null && protectingFunction(name) === null;
}
