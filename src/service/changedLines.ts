/** Which lines of a project differ from another version of it, told by a unified diff. */
import type { ChangedLines } from '../engine/index.js';

/** First and last line, from 1. */
export type LineSpan = readonly [number, number];

export interface ChangedFiles {
  /** Changed lines by root-relative path. */
  readonly spans: ReadonlyMap<string, readonly LineSpan[]>;
  /** Paths of files that are new as a whole. */
  readonly added: ReadonlySet<string>;
}

export function changedLines({ spans, added }: ChangedFiles): ChangedLines {
  return {
    isChanged: (path, startLine, endLine) =>
      added.has(path) || (spans.get(path) ?? []).some(([first, last]) => first <= endLine && startLine <= last),
  };
}

/**
 * The lines that a diff without context (`--unified=0`, prefixes `a/` and `b/`) adds or changes. Where lines are deleted,
 * the ones before and after count: with them may have gone what made the rest safe.
 */
export function spansOfDiff(diff: string): Map<string, LineSpan[]> {
  const spans = new Map<string, LineSpan[]>();
  let path: string | undefined;
  // lines of the hunk that are still to come: they may look like anything
  let removed = 0;
  let added = 0;
  for (const line of diff.split('\n')) {
    if (removed > 0 && line.startsWith('-')) removed -= 1;
    else if (added > 0 && line.startsWith('+')) added -= 1;
    else if (line.startsWith('+++ ')) path = pathOf(line.slice(4));
    else {
      const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
      if (hunk === null || path === undefined) continue;
      const first = Number(hunk[2]);
      removed = Number(hunk[1] ?? 1);
      added = Number(hunk[3] ?? 1);
      const span: LineSpan = added === 0 ? [first, first + 1] : [first, first + added - 1];
      spans.set(path, [...(spans.get(path) ?? []), span]);
    }
  }
  return spans;
}

/** The path after `+++ `; undefined for a file that is gone. */
function pathOf(text: string): string | undefined {
  // a name with a blank in it is followed by a tab
  const name = text.startsWith('"') ? unquoted(text) : text.replace(/\t$/, '');
  return name.startsWith('b/') ? name.slice(2) : undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };

/** A name as git quotes it with `core.quotePath=false`: only control characters, quotes and backslashes are escaped. */
function unquoted(text: string): string {
  return text
    .slice(1, text.lastIndexOf('"'))
    .replace(/\\(?:([0-7]{3})|(.))/g, (_, octal: string | undefined, escape: string) =>
      octal === undefined ? (ESCAPES[escape] ?? escape) : String.fromCharCode(parseInt(octal, 8)),
    );
}
