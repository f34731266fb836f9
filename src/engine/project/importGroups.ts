/**
 * Which files must be analysed together: those connected by imports. Read from the text by patterns, long before
 * anything is parsed; an import that the patterns miss only means that data is not followed through it.
 */
import type { LanguageId } from '../ir/ir.js';
import { createResolution, dirname, type ModuleSummary, type ResolutionConfig } from './moduleResolution.js';

export interface ImportSource {
  readonly path: string;
  readonly language: LanguageId;
  readonly text: string;
}

const SCRIPT_IMPORT = /\b(?:from|import|require)\s*\(?\s*(?:\/\*.*?\*\/\s*)?(['"`])([^'"`\n]+)\1/g;
const PYTHON_IMPORT = /^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+(\(?[^#\n]*)|import[ \t]+([^#\n]+))/gm;
const JAVA_IMPORT = /^[ \t]*import[ \t]+(?:static[ \t]+)?([\w.]+)(\.\*)?[ \t]*;/gm;
const JAVA_PACKAGE = /^[ \t]*package[ \t]+([\w.]+)[ \t]*;/m;
const JAVA_TYPE = /\b(?:class|interface|enum|record|@interface)[ \t]+(\w+)/g;

function specifiers(source: ImportSource): readonly string[] {
  const found = new Set<string>();
  switch (source.language) {
    case 'javascript':
    case 'typescript':
      for (const match of source.text.matchAll(SCRIPT_IMPORT)) found.add(match[2]);
      break;
    case 'python':
      for (const match of source.text.matchAll(PYTHON_IMPORT)) {
        if (match[1] !== undefined) {
          found.add(match[1]);
          const separator = match[1].endsWith('.') ? '' : '.';
          for (const name of match[2].split(/[\s,()\\]+/))
            if (/^\w+$/.test(name) && name !== 'as') found.add(`${match[1]}${separator}${name}`);
        } else {
          for (const name of match[3].split(',')) found.add(name.trim().split(/\s+/)[0]);
        }
      }
      break;
    case 'java':
      for (const match of source.text.matchAll(JAVA_IMPORT)) {
        found.add(match[1]);
        // a static import names a member
        found.add(match[1].slice(0, Math.max(0, match[1].lastIndexOf('.'))));
      }
      break;
  }
  found.delete('');
  return [...found];
}

/** Groups of paths, each sorted, the groups by their first path. */
export function importGroups(
  sources: readonly ImportSource[],
  configs: readonly ResolutionConfig[],
): readonly (readonly string[])[] {
  const parent = new Map<string, string>();
  const find = (path: string): string => {
    let root = path;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    let current = path;
    while (current !== root) {
      const up = parent.get(current) ?? root;
      parent.set(current, root);
      current = up;
    }
    return root;
  };
  const union = (a: string, b: string): void => {
    const x = find(a);
    const y = find(b);
    if (x !== y) parent.set(x < y ? y : x, x < y ? x : y);
  };
  const summaries: ModuleSummary[] = [];
  const packages = new Map<string, string>();
  for (const source of sources) {
    parent.set(source.path, source.path);
    const isJava = source.language === 'java';
    const packageName = isJava ? (JAVA_PACKAGE.exec(source.text)?.[1] ?? '') : '';
    const classNames = isJava ? [...source.text.matchAll(JAVA_TYPE)].map((m) => m[1]) : [];
    summaries.push({ path: source.path, language: source.language, packageName, classNames });
    if (isJava) {
      // classes of one package see each other without an import
      const key = `${dirname(source.path)}\n${packageName}`;
      const first = packages.get(key);
      if (first === undefined) packages.set(key, source.path);
      else union(first, source.path);
    }
  }
  const byPackage = new Map<string, string[]>();
  for (const summary of summaries) {
    if (summary.language !== 'java') continue;
    const list = byPackage.get(summary.packageName);
    if (list === undefined) byPackage.set(summary.packageName, [summary.path]);
    else list.push(summary.path);
  }
  const resolution = createResolution(summaries, configs);
  sources.forEach((source, i) => {
    for (const specifier of specifiers(source)) {
      const target = resolution.resolve(summaries[i], specifier);
      if (target !== null) union(source.path, target);
      else if (source.language === 'java') for (const path of byPackage.get(specifier) ?? []) union(source.path, path);
    }
  });
  const groups = new Map<string, string[]>();
  for (const { path } of sources) {
    const root = find(path);
    const list = groups.get(root);
    if (list === undefined) groups.set(root, [path]);
    else list.push(path);
  }
  return [...groups.values()].map((g) => g.sort()).sort((a, b) => (a[0] < b[0] ? -1 : 1));
}
