/** The suppressions of the configuration in the form in which findings are reviewed. */
import type { ListedSuppression } from '../engine/index.js';
import type { ConfiguredSuppression } from './configLayer.js';
import { compilePatterns } from './globs.js';
import { suppressionsOf, type ResolvedConfig } from './resolveConfig.js';

export function listedSuppressions(config: ResolvedConfig): readonly ListedSuppression[] {
  return config.suppressions.map((entry): ListedSuppression => {
    const { rule, fingerprint, path: glob, reason, until, place } = entry;
    const isNamed = pathsOf(entry);
    const range = { startLine: place.line, startColumn: place.column, endLine: place.line, endColumn: place.column };
    return {
      ...{ rule, fingerprint, path: glob, reason, until },
      matches: (path) => isNamed(path) && suppressionsOf(config, path).includes(entry),
      place: { path: place.file, start: 0, end: 0, ...range },
    };
  });
}

/** Of root-relative paths, those that an entry speaks of. */
function pathsOf({ path, folder }: ConfiguredSuppression): (file: string) => boolean {
  if (path === null) return () => true;
  const matches = compilePatterns([path]);
  if (folder === '') return matches;
  return (file) => file.startsWith(`${folder}/`) && matches(file.slice(folder.length + 1));
}
