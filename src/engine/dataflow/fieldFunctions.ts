/** Methods that a class of TypeScript has as fields: `find = async (name: string) => …`. */
import { NONE, Op, type FunctionIr } from '../ir/ir.js';
import type { ClassRef } from './hierarchy.js';

/** The function that the field of this name is given where it is declared; null where there is none. */
export function fieldFunction({ module, index }: ClassRef, name: string): FunctionIr | null {
  const { fields, fieldInitializer } = module.ir.classes[index];
  if (fieldInitializer === NONE || !fields.some((field) => field.name === name && !field.isStatic)) return null;
  const { body, definitions } = module.ir.functions[fieldInitializer];
  for (const instr of body) {
    if (instr.op !== Op.SetField || instr.name !== name || definitions[instr.object]?.op !== Op.This) continue;
    const made = definitions[instr.src];
    if (made?.op === Op.Closure) return module.ir.functions[made.function];
  }
  return null;
}
