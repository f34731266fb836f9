/**
 * Classes of Python that change a constant of the class above, which reads it in a method of its own: `class OldAdapter(Adapter):
 * floor = TLSVersion.TLSv1`. The method sets something else for them than it does for its own class.
 */
import { Op, type FunctionIr } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import { classIr, lineage, type ClassRef } from './hierarchy.js';
import type { ModuleContext } from './moduleContext.js';
import { classAttribute } from './pythonObjects.js';
import { Prim, Value } from './value.js';

export interface InheritedMethod {
  readonly module: ModuleContext;
  readonly fn: FunctionIr;
  /** An object of the class that inherits the method. */
  readonly self: Value;
}

/** The methods that look at constants which a class of the module has in place of those of its superclass. */
export function inheritedMethods(analysis: Analysis, module: ModuleContext): readonly InheritedMethod[] {
  if (module.ir.language !== 'python') return [];
  const found: InheritedMethod[] = [];
  for (const { index, superclass, fields } of module.ir.classes) {
    if (superclass === null || fields.length === 0) continue;
    const cls: ClassRef = { module, index };
    const above = lineage(analysis, cls).slice(1);
    const changed = new Set(
      fields
        .map(({ name }) => name)
        .filter((name) => above.some((one) => declares(one, name)) && isConstant(analysis, cls, name)),
    );
    if (changed.size === 0) continue;
    const own = new Set(module.ir.classes[index].methods.map((method) => module.ir.functions[method].name));
    const self = new Value(null, null, Prim.Object, null, [analysis.classInstance(module, index)], null, null);
    for (const one of above) {
      for (const method of classIr(one).methods) {
        const fn = one.module.ir.functions[method];
        if (own.has(fn.name) || !reads(one.module, fn, changed) || !analysis.facts(one.module, fn).checks) continue;
        found.push({ module: one.module, fn, self });
      }
    }
  }
  return found;
}

function declares(cls: ClassRef, name: string): boolean {
  return classIr(cls).fields.some((field) => field.name === name);
}

/** A constant of a library, or a switch that is off: what settings of connections are made of. */
function isConstant(analysis: Analysis, cls: ClassRef, name: string): boolean {
  const value = classAttribute(analysis, analysis.base, cls, name);
  return value?.consts != null && (value.apis !== null || value.single?.value === false);
}

/** Does a method read one of the attributes of its own object? */
function reads({ ir }: ModuleContext, { definitions }: FunctionIr, names: ReadonlySet<string>): boolean {
  return definitions.some((one) => {
    if (one?.op !== Op.GetField || !names.has(one.name)) return false;
    const object = definitions[one.object];
    return (
      object?.op === Op.This || (object?.op === Op.LoadVar && /^(?:self|cls)$/.test(ir.variables[object.variable].name))
    );
  });
}
