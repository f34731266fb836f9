/**
 * Patterns of `include` and `exclude`: globs against root-relative paths with `/`. A pattern also matches everything
 * below what it matches, so that `exclude: [test]` means the folder.
 */
import picomatch from 'picomatch';
import { joinPath } from '../engine/index.js';

/** Whether a root-relative path matches one of the patterns. */
export type PathMatcher = (path: string) => boolean;

export function compilePatterns(patterns: readonly string[]): PathMatcher {
  if (patterns.length === 0) return () => false;
  const clean = patterns.map((pattern) => pattern.replace(/^\.\//, '').replace(/\/+$/, ''));
  return picomatch(
    clean.flatMap((pattern) => [pattern, `${pattern}/**`]),
    { dot: true },
  );
}

/** What is wrong with a pattern, with its remedy. */
export function patternFault(pattern: string): string | undefined {
  if (pattern.trim() === '') return 'the pattern is empty';
  if (pattern.includes('\\')) return `"${pattern}" has a backslash; write paths with "/"`;
  if (/^([/~]|[A-Za-z]:)/.test(pattern)) return `"${pattern}" is absolute; patterns are relative to the root`;
  if (pattern.split('/').includes('..')) return `"${pattern}" leaves the root; patterns stay inside it`;
  if (pattern.startsWith('!')) return `"${pattern}" is negated; use "include" and "exclude" instead`;
  if (pattern.length > 1000) return 'the pattern is longer than 1,000 characters';
  return undefined;
}

/** The folder names that patterns spell out, such as `vendor` in `vendor/ours/**`. */
export function literalSegments(patterns: readonly string[]): Set<string> {
  return new Set(patterns.flatMap((pattern) => pattern.split('/')).filter((part) => !/[*?[\]{}()!+@]/.test(part)));
}

/** A path written in a configuration, from the folder it is relative to; else what is wrong, with its remedy. */
export function joinFolder(folder: string, written: string): string | { readonly fault: string } {
  if (written.includes('\\')) return { fault: `"${written}" has a backslash; write paths with "/"` };
  if (/^([/~]|[A-Za-z]:)/.test(written)) return { fault: `"${written}" is absolute; paths are relative to the file` };
  if (written.length > 1000) return { fault: 'the path is longer than 1,000 characters' };
  // what lies above the root (a package) begins with "../", which stays as it is
  const above = /^(?:\.\.\/)*/.exec(`${folder}/`)?.[0] ?? '';
  const path = joinPath(folder.slice(above.length), written);
  if (path === null) return { fault: `"${written}" leaves the project; paths stay inside it` };
  return above + path;
}
