/** `.gitignore` files at all levels: a deeper file overrules a higher one, and within a file the last match counts. */
import ignore from 'ignore';

export interface IgnoreScope {
  /** Whether the root-relative path is ignored or explicitly not ignored by this one file; null if it says nothing. */
  judge(path: string, isFolder: boolean): boolean | null;
}

/**
 * @param folder root-relative folder of the file, '' for the root
 * @param text contents of the file
 */
export function ignoreScope(folder: string, text: string): IgnoreScope {
  return scope(text, (path) => (folder === '' ? path : path.slice(folder.length + 1)));
}

/**
 * A file above the root, up to the top of the git repository.
 * @param rootPath path of the root relative to that file's folder
 */
export function ignoreScopeAbove(rootPath: string, text: string): IgnoreScope {
  return scope(text, (path) => `${rootPath}/${path}`);
}

function scope(text: string, relative: (path: string) => string): IgnoreScope {
  // the comparison is exact, as git's on Linux: rather scan a file too many than miss one
  const rules = ignore({ ignorecase: false, allowRelativePaths: true }).add(text);
  return {
    judge(path, isFolder) {
      const { ignored, unignored } = rules.test(relative(path) + (isFolder ? '/' : ''));
      if (ignored) return true;
      return unignored ? false : null;
    },
  };
}

/** @param scopes outermost first */
export function isIgnored(scopes: readonly IgnoreScope[], path: string, isFolder: boolean): boolean {
  for (let at = scopes.length - 1; at >= 0; at -= 1) {
    const verdict = scopes[at]?.judge(path, isFolder) ?? null;
    if (verdict !== null) return verdict;
  }
  return false;
}
