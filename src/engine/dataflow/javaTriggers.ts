/**
 * Which rows of models can matter in a Java project: those of libraries that some file imports. Method names are few and
 * general in Java (`get`, `add`, `write`), so a name alone tells little.
 */
import type { ApiPath, CompiledRow } from '../rules/compiled.js';
import type { Analysis } from './analysis.js';

/** Tells for each row whether its library is mentioned in the project. */
export function mentionedRows(analysis: Analysis): (row: CompiledRow) => boolean {
  const prefixes = new Set<string>(['java.lang', '']);
  for (const module of analysis.modules) {
    if (module.ir.language !== 'java') continue;
    for (const name of module.ir.importedModules) {
      const full = name.endsWith('.*') ? name.slice(0, -2) : name;
      for (let end = full.length; end > 0; end = full.lastIndexOf('.', end - 1)) prefixes.add(full.slice(0, end));
    }
  }
  const rootsOfType = new Map<string, readonly ApiPath['root'][]>();
  for (const type of analysis.index.data.types) {
    if (type.language !== 'java') continue;
    rootsOfType.set(type.name, [...type.annotations.map((a) => a.root), ...type.from.map((f) => f.path.root)]);
  }
  const isMentioned = (root: ApiPath['root'], seen: Set<string>): boolean => {
    if (root.kind === 'module') return prefixes.has(packageOf(root.name));
    if (root.kind !== 'type') return true;
    if (seen.has(root.name)) return false;
    seen.add(root.name);
    const roots = rootsOfType.get(root.name);
    return roots === undefined || roots.some((one) => isMentioned(one, seen));
  };
  return (row) => {
    const { site } = row;
    if (site.on !== 'call' && site.on !== 'read' && site.on !== 'write') return true;
    return isMentioned(site.path.root, new Set());
  };
}

/** `java.sql` of `java.sql.Statement`. */
function packageOf(name: string): string {
  const parts = name.split('.');
  const type = parts.findIndex((part) => part !== '' && part[0] !== part[0].toLowerCase());
  return type < 0 ? name : parts.slice(0, type).join('.');
}
