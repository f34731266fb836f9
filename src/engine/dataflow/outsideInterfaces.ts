/** Interfaces of libraries that classes of the project implement: `class LocalStore implements FileStore`. */
import { NONE, type TypeRef } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import type { ClassRef } from './hierarchy.js';
import type { ModuleContext } from './moduleContext.js';

/** What more classes than these implement is a way to write handlers, no part that is chosen by the settings. */
const MOST_CLASSES = 4;

const known = new WeakMap<Analysis, { readonly modules: number; readonly classes: Map<string, ClassRef[]> }>();

/** The classes of the project that implement the interface of a library which a type names; none where no library has it. */
export function outsideImplementers(analysis: Analysis, module: ModuleContext, type: TypeRef): readonly ClassRef[] {
  const key = keyOf(analysis, module, type);
  if (key === null) return [];
  let entry = known.get(analysis);
  if (entry?.modules !== analysis.modules.length)
    known.set(analysis, (entry = { modules: analysis.modules.length, classes: findClasses(analysis) }));
  const found = entry.classes.get(key) ?? [];
  return found.length > MOST_CLASSES ? [] : found;
}

function findClasses(analysis: Analysis): Map<string, ClassRef[]> {
  const classes = new Map<string, ClassRef[]>();
  for (const module of analysis.modules) {
    if (module.ir.language !== 'typescript') continue;
    for (const { index, kind, interfaces } of module.ir.classes) {
      if (kind !== 'class') continue;
      for (const type of interfaces) {
        const key = keyOf(analysis, module, type);
        if (key === null) continue;
        const list = classes.get(key);
        if (list === undefined) classes.set(key, [{ module, index }]);
        else list.push({ module, index });
      }
    }
  }
  return classes;
}

/** What a type is called by those who import it; null where it is not imported, or from a module of the project. */
function keyOf(analysis: Analysis, module: ModuleContext, type: TypeRef): string | null {
  if (module.ir.language !== 'typescript' || type.root === NONE || type.isArray || type.name.includes('.')) return null;
  const binding = module.ir.variables[type.root].import;
  if (binding === null || binding.module.startsWith('.')) return null;
  return analysis.resolveModule(module, binding.module) === null ? `${binding.module}#${binding.imported}` : null;
}
