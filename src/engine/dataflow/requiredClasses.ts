/** Classes that modules of JavaScript hand on by `require` and `module.exports`, found by what is written: nothing is run. */
import { NONE, Op, type Instr, type Reg } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import type { ClassRef } from './hierarchy.js';
import type { ModuleContext } from './moduleContext.js';

/** How many names and modules a class goes through at most. */
const MOST_HOPS = 8;

/** What ES modules export under a name, worked out by who asks. */
export type ExportedClass = (module: ModuleContext, name: string, hops: number) => ClassRef | null;

/** The class that a variable at the top of a module holds: `const Base = require('./base')`, `const { Base } = require('./bases')`. */
export function classInVariable(
  analysis: Analysis,
  module: ModuleContext,
  variable: number,
  members: readonly string[],
  exported: ExportedClass,
  hops: number,
): ClassRef | null {
  const { ir } = module;
  if (hops > MOST_HOPS || (ir.language !== 'javascript' && ir.language !== 'typescript')) return null;
  const binding = ir.variables[variable].import;
  if (binding !== null) {
    const target = analysis.resolveModule(module, binding.module);
    if (target === null) return null;
    const path = binding.imported === '*' ? members : [binding.imported, ...members];
    return classOfExports(analysis, target, path, exported, hops + 1);
  }
  const index = members.length === 0 ? module.classOf(variable) : NONE;
  if (index >= 0) return { module, index };
  const reg = analysis.onlyStore(module, ir.functions[0], variable);
  return classInRegister(analysis, module, reg, members, exported, hops + 1);
}

/** The class that a module gives whoever requires it, or that stands in a member of that. */
export function classOfExports(
  analysis: Analysis,
  module: ModuleContext,
  members: readonly string[],
  exported: ExportedClass,
  hops: number,
): ClassRef | null {
  const { ir } = module;
  if (hops > MOST_HOPS) return null;
  if (ir.exports.length > 0) return members.length === 1 ? exported(module, members[0], hops) : null;
  // import Base from './base', where the module has no exports but module.exports
  const path = members[0] === 'default' ? members.slice(1) : members;
  let found: ClassRef | null = null;
  for (const instr of ir.functions[0].body) {
    if (instr.op !== Op.SetField) continue;
    const written = pathOfExports(ir.functions[0].definitions, instr.object, instr.name);
    if (written === null || written.some((name, i) => path[i] !== name)) continue;
    found = classInRegister(analysis, module, instr.src, path.slice(written.length), exported, hops + 1) ?? found;
  }
  return found;
}

/** What an assignment writes of a module's exports: nothing of `module.exports = …` is left, of `exports.Base = …` the name. */
function pathOfExports(
  definitions: readonly (Instr | undefined)[],
  object: Reg,
  name: string,
): readonly string[] | null {
  const holder = definitions[object];
  if (holder?.op === Op.LoadGlobal) {
    if (holder.name === 'exports') return [name];
    return holder.name === 'module' && name === 'exports' ? [] : null;
  }
  if (holder?.op !== Op.GetField || holder.name !== 'exports') return null;
  const owner = definitions[holder.object];
  return owner?.op === Op.LoadGlobal && owner.name === 'module' ? [name] : null;
}

function classInRegister(
  analysis: Analysis,
  module: ModuleContext,
  reg: Reg,
  members: readonly string[],
  exported: ExportedClass,
  hops: number,
): ClassRef | null {
  const made = reg === NONE || hops > MOST_HOPS ? undefined : module.ir.functions[0].definitions[reg];
  switch (made?.op) {
    case Op.Class:
      return members.length === 0 ? { module, index: made.class } : null;
    case Op.LoadVar:
      return classInVariable(analysis, module, made.variable, members, exported, hops + 1);
    case Op.GetField:
      return classInRegister(analysis, module, made.object, [made.name, ...members], exported, hops + 1);
    case Op.ObjectLit: {
      const entry = made.entries.find(({ name }) => name !== null && name === members[0]);
      if (entry === undefined) return null;
      return classInRegister(analysis, module, entry.value, members.slice(1), exported, hops + 1);
    }
    case Op.ImportModule: {
      const target = made.isPromise ? null : analysis.resolveModule(module, made.module);
      return target === null ? null : classOfExports(analysis, target, members, exported, hops + 1);
    }
    default:
      return null;
  }
}
