/**
 * Patterns of `include`, `exclude` and `files`: globs against paths with `/`. A pattern also matches everything below
 * what it matches, so that `exclude: [test]` means the folder.
 */
import { compileGlob, joinPath } from '../engine/index.js';

/** Whether a path matches one of the patterns. */
export type PathMatcher = (path: string) => boolean;

export function compilePatterns(patterns: readonly string[]): PathMatcher {
  const globs = patterns.map((pattern) => compileGlob(pattern.replace(/^\.\//, '').replace(/\/+$/, ''), true));
  return (path) => globs.some((matches) => matches(path));
}

const MAX_PATTERN = 300;
const MAX_BRACES = 20;

/** What is wrong with a pattern, with its remedy. */
export function patternFault(pattern: string): string | undefined {
  if (pattern.trim() === '') return 'the pattern is empty';
  if (pattern.includes('\\')) return `"${pattern}" has a backslash; write paths with "/"`;
  if (/^([/~]|[A-Za-z]:)/.test(pattern)) return `"${pattern}" is absolute; patterns are relative to the file`;
  if (pattern.split('/').includes('..')) return `"${pattern}" leaves the folder of the file; patterns stay inside it`;
  if (pattern.startsWith('!')) return `"${pattern}" is negated; use "include" and "exclude" instead`;
  if (pattern.length > MAX_PATTERN) return `the pattern is longer than ${MAX_PATTERN} characters`;
  if (pattern.split('{').length > MAX_BRACES + 1) return `the pattern has more than ${MAX_BRACES} groups in braces`;
  return undefined;
}

/** The folder names that patterns spell out, such as `vendor` in `vendor/ours/**`. */
export function literalSegments(patterns: readonly string[]): Set<string> {
  return new Set(patterns.flatMap((pattern) => pattern.split('/')).filter((part) => !/[*?{}]/.test(part)));
}

/**
 * A path written in a configuration, from the folder it is relative to; else what is wrong, with its remedy.
 * @param boundary folder that the path must not leave; '' for the project
 */
export function joinFolder(folder: string, written: string, boundary = ''): string | { readonly fault: string } {
  if (written.includes('\\')) return { fault: `"${written}" has a backslash; write paths with "/"` };
  if (/^([/~]|[A-Za-z]:)/.test(written)) return { fault: `"${written}" is absolute; paths are relative to the file` };
  if (written.length > 1000) return { fault: 'the path is longer than 1,000 characters' };
  // what lies above the root (a package) begins with "../", which stays as it is
  const above = /^(?:\.\.\/)*/.exec(`${folder}/`)?.[0] ?? '';
  const path = joinPath(folder.slice(above.length), written);
  const joined = above + (path ?? '');
  if (path === null || !(boundary === '' || joined === boundary || joined.startsWith(`${boundary}/`))) {
    const whole = boundary === '' ? 'project' : 'package';
    return { fault: `"${written}" leaves the ${whole}; paths stay inside it` };
  }
  return joined;
}
