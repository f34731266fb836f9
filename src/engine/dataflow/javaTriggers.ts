/**
 * Which rows of models can matter in a Java project: those of libraries that some file imports. Method names are few and
 * general in Java (`get`, `add`, `write`), so a name alone tells little.
 */
import type { ApiPath, CompiledRow } from '../rules/compiled.js';
import type { Analysis } from './analysis.js';
import type { LanguageIndex, RuleIndex } from './apiIndex.js';
import { triggerNames, type TriggerNames } from './relevance.js';

/** Names by which rows are reached, by the package that has to be mentioned for it. */
export interface JavaTriggers {
  readonly always: TriggerNames;
  readonly byPackage: ReadonlyMap<string, TriggerNames>;
}

/** Packages that every file has. */
const EVERYWHERE = ['java.lang', ''];

/** The names that matter where some file mentions their libraries. */
export function mentionedTriggers(analysis: Analysis, language: LanguageIndex): TriggerNames {
  const { always, byPackage } = (language.javaTriggers ??= javaTriggers(analysis.index, language));
  const packages = new Set<string>(EVERYWHERE);
  for (const module of analysis.modules) {
    if (module.ir.language !== 'java') continue;
    for (const name of module.ir.importedModules) {
      const full = name.endsWith('.*') ? name.slice(0, -2) : name;
      for (let end = full.length; end > 0; end = full.lastIndexOf('.', end - 1)) packages.add(full.slice(0, end));
    }
  }
  const sources = new Set(always.sources);
  const taintSinks = new Set(always.taintSinks);
  const checks = new Set(always.checks);
  for (const name of packages) {
    const more = byPackage.get(name);
    if (more === undefined) continue;
    for (const one of more.sources) sources.add(one);
    for (const one of more.taintSinks) taintSinks.add(one);
    for (const one of more.checks) checks.add(one);
  }
  return { sources, taintSinks, checks, told: new Map() };
}

function javaTriggers(index: RuleIndex, language: LanguageIndex): JavaTriggers {
  const packages = new PackagesOfRows(index);
  const always: CompiledRow[] = [];
  const rows = new Map<string, CompiledRow[]>();
  for (const row of index.data.rows) {
    if (row.language !== language.language) continue;
    const of = packages.of(row);
    if (of === null) always.push(row);
    for (const name of of ?? []) {
      const list = rows.get(name);
      if (list === undefined) rows.set(name, [row]);
      else list.push(row);
    }
  }
  const byPackage = new Map([...rows].map(([name, list]) => [name, triggerNames(index, language, list)]));
  return { always: triggerNames(index, language, always), byPackage };
}

/** The packages of which one has to be mentioned for a row to matter. */
class PackagesOfRows {
  private readonly rootsOfType = new Map<string, readonly ApiPath['root'][]>();

  constructor(index: RuleIndex) {
    for (const type of index.data.types) {
      if (type.language !== 'java') continue;
      this.rootsOfType.set(type.name, [...type.annotations.map((a) => a.root), ...type.from.map((f) => f.path.root)]);
    }
  }

  /** Null: it matters everywhere. */
  of({ site }: CompiledRow): ReadonlySet<string> | null {
    if (site.on !== 'call' && site.on !== 'read' && site.on !== 'write') return null;
    const packages = new Set<string>();
    return this.collect(site.path.root, packages, new Set()) ? null : packages;
  }

  /** @returns whether the root is one that needs no mention */
  private collect(root: ApiPath['root'], packages: Set<string>, seen: Set<string>): boolean {
    if (root.kind === 'module') {
      packages.add(packageOf(root.name));
      return false;
    }
    if (root.kind !== 'type') return true;
    if (seen.has(root.name)) return false;
    seen.add(root.name);
    const roots = this.rootsOfType.get(root.name);
    return roots === undefined || roots.some((one) => this.collect(one, packages, seen));
  }
}

/** `java.sql` of `java.sql.Statement`. */
function packageOf(name: string): string {
  const parts = name.split('.');
  const type = parts.findIndex((part) => part !== '' && part[0] !== part[0].toLowerCase());
  return type < 0 ? name : parts.slice(0, type).join('.');
}
