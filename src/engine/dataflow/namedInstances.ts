/**
 * Objects of which only the name is known, in a language without types: `patients`, taken out of a context or given as a
 * parameter, is taken for an object of the one class of the project that is called `Patients`.
 */
import { NONE } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import type { ClassRef } from './hierarchy.js';

interface ByName {
  readonly modules: number;
  /** By the name in lower case; null where several classes have it. */
  readonly classes: ReadonlyMap<string, ClassRef | null>;
}

const known = new WeakMap<Analysis, ByName>();

function classesByName(analysis: Analysis): ByName['classes'] {
  const { modules } = analysis;
  let table = known.get(analysis);
  if (table?.modules !== modules.length) {
    const classes = new Map<string, ClassRef | null>();
    for (const module of modules) {
      if (module.ir.language !== 'javascript' && module.ir.language !== 'typescript') continue;
      for (const { index, kind, name, variable } of module.ir.classes) {
        if (kind !== 'class' || name.length < 4 || variable === NONE) continue;
        const key = name.toLowerCase();
        classes.set(key, classes.has(key) ? null : { module, index });
      }
    }
    table = { modules: modules.length, classes };
    known.set(analysis, table);
  }
  return table.classes;
}

/** The class that an object of this name is of; null where none or several are called so. */
export function classNamedLike(analysis: Analysis, name: string): ClassRef | null {
  return name.length < 4 ? null : (classesByName(analysis).get(name.toLowerCase()) ?? null);
}
