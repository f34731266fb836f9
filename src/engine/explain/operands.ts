import { NONE, Op, type Instr, type Reg } from '../ir/ir.js';

/** The registers that an instruction without blocks reads. */
export function operandsOf(instr: Instr): readonly Reg[] {
  return registersOf(instr).filter((reg) => reg !== NONE);
}

function registersOf(instr: Instr): readonly Reg[] {
  switch (instr.op) {
    case Op.GetField:
    case Op.Delete:
      return [instr.object];
    case Op.GetIndex:
      return [instr.object, instr.index];
    case Op.SetField:
      return [instr.object, instr.src];
    case Op.SetIndex:
      return [instr.object, instr.index, instr.src];
    case Op.StoreVar:
    case Op.StoreGlobal:
    case Op.RestOf:
    case Op.Iterate:
    case Op.Cast:
    case Op.Await:
    case Op.Yield:
      return [instr.src];
    case Op.Call:
      return [instr.callee, instr.thisArg, ...instr.args];
    case Op.CallMethod:
      return [instr.object, ...instr.args];
    case Op.CallSuper:
      return instr.args;
    case Op.New:
      return [instr.callee, ...instr.args];
    case Op.Template:
      return instr.parts.filter((part) => typeof part !== 'string');
    case Op.Binary:
      return [instr.left, instr.right];
    case Op.Unary:
      return [instr.operand];
    case Op.ObjectLit:
      return instr.entries.flatMap((entry) => [entry.key, entry.value]);
    case Op.ArrayLit:
      return instr.items;
    case Op.Jsx:
      return [instr.component, ...instr.attributes.map((a) => a.value), ...instr.children];
    case Op.Unknown:
      return instr.sources;
    default:
      return [];
  }
}
