/** Which files of a folder the configuration leaves out. */
import type { ConfigLayer } from './configLayer.js';
import { compilePatterns, literalSegments } from './globs.js';
import { scopesOf, type ConfigScope } from './resolveConfig.js';

/** `exclude` and `include` as they count for what lies directly in a folder: of the nearest configuration that has them. */
export interface FileFilter {
  /** The pattern that leaves a path out, with the file it stands in; undefined if there is none. */
  excludedBy(path: string): { readonly pattern: string; readonly file: string } | undefined;
  isIncluded(path: string): boolean;
  /** The file that `include` stands in. */
  readonly includeFile: string;
  /** Folder names that `include` spells out. */
  readonly included: ReadonlySet<string>;
}

export function createFileFilter(scopes: readonly ConfigScope[], folder: string): FileFilter {
  const around = scopesOf(scopes, folder === '' ? 'x' : `${folder}/x`);
  const include = nearest(around, 'include');
  const exclude = nearest(around, 'exclude');
  const excluded = (exclude?.patterns ?? []).map((pattern) => ({ pattern, matches: compilePatterns([pattern]) }));
  const isIncluded = compilePatterns(include?.patterns ?? []);
  return {
    excludedBy: (path) => {
      if (exclude === undefined) return undefined;
      const below = path.slice(exclude.skip);
      const found = excluded.find(({ matches }) => matches(below));
      return found === undefined ? undefined : { pattern: found.pattern, file: exclude.file };
    },
    isIncluded: (path) => include === undefined || isIncluded(path.slice(include.skip)),
    includeFile: include?.file ?? '',
    included: literalSegments(include?.patterns ?? []),
  };
}

interface Nearest {
  readonly patterns: readonly string[];
  readonly file: string;
  /** Characters of a path before what the patterns are matched with. */
  readonly skip: number;
}

function nearest(scopes: readonly ConfigScope[], key: 'include' | 'exclude'): Nearest | undefined {
  for (const { folder, layers } of [...scopes].reverse()) {
    const layer = layers.findLast((one: ConfigLayer) => one[key] !== undefined);
    const patterns = layer?.[key];
    if (layer === undefined || patterns === undefined) continue;
    return { patterns, file: layer.file, skip: folder === '' ? 0 : folder.length + 1 };
  }
  return undefined;
}
