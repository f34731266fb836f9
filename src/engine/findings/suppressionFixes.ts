/** What an editor offers about a suppression comment that does nothing: edits that take it out or bring it up to date. */
import { addDays } from '../../base/isoDate.js';
import type { LineIndex } from '../../base/lineIndex.js';
import type { TextRange } from '../../base/textRange.js';
import type { Directive } from './directives.js';
import type { Fix } from './finding.js';

/** Days by which an expired suppression is extended: time enough to decide, too short to forget. */
export const EXTENSION = 90;

const DATE_LENGTH = 'YYYY-MM-DD'.length;

/** Takes one rule out of the comment, or the comment if it names no other. */
export function removalOf(source: string, lines: LineIndex, directive: Directive, id: string): Fix {
  const { rules } = directive;
  if (rules.length === 1) {
    const range = directiveRange(source, lines, directive);
    return { title: 'Remove the suppression', kind: 'safe', edits: [{ ...range, newText: '' }] };
  }
  const at = rules.findIndex((rule) => rule.id === id);
  const range =
    at + 1 < rules.length
      ? { start: rules[at].start, end: rules[at + 1].start }
      : { start: rules[at - 1].end, end: rules[at].end };
  return { title: `Remove ${id} from the suppression`, kind: 'safe', edits: [{ ...range, newText: '' }] };
}

/** Sets another date. The directive must have one. */
export function extensionOf({ end }: Directive, asOf: string): Fix {
  const until = addDays(asOf, EXTENSION);
  const edits = [{ start: end - DATE_LENGTH, end, newText: until }];
  return { title: `Extend the suppression until ${until}`, kind: 'review', edits };
}

export function renamingOf(rule: TextRange, id: string): Fix {
  return { title: `Change to ${id}`, kind: 'safe', edits: [{ start: rule.start, end: rule.end, newText: id }] };
}

/** The comment with the blanks or the line around it; of a comment that says more, the line of the directive. */
function directiveRange(source: string, lines: LineIndex, { comment, start, end }: Directive): TextRange {
  const before = source.slice(comment.start, start);
  const after = source.slice(end, comment.end);
  const isAlone = !/[\p{L}\p{N}]/u.test(before + after);
  if (isAlone) return aroundComment(source, lines, comment);
  const line = lines.lineAt(start);
  const hasOpening = lines.lineAt(comment.start) === line;
  const hasClosing = lines.lineAt(comment.end - 1) === line;
  return hasOpening || hasClosing ? { start, end } : wholeLines(lines, line, line);
}

function aroundComment(source: string, lines: LineIndex, comment: TextRange): TextRange {
  // in JSX a comment needs an expression around it
  const inJsx = source[comment.start - 1] === '{' && source[comment.end] === '}';
  const from = inJsx ? comment.start - 1 : comment.start;
  // the comment of some grammars has its line break in it
  const text = source.slice(comment.start, comment.end);
  const to = inJsx ? comment.end + 1 : comment.start + text.trimEnd().length;
  const first = lines.lineAt(from);
  const last = lines.lineAt(to);
  const isBefore = source.slice(lines.lineStart(first), from).trim() === '';
  const isAfter = source.slice(to, lines.lineEnd(last)).trim() === '';
  if (isBefore && isAfter) return wholeLines(lines, first, last);
  const lead = /[ \t]*$/.exec(source.slice(lines.lineStart(first), from))?.[0].length ?? 0;
  if (isAfter) return { start: from - lead, end: to };
  const trail = /^[ \t]*/.exec(source.slice(to, lines.lineEnd(last)))?.[0].length ?? 0;
  return { start: from, end: to + trail };
}

function wholeLines(lines: LineIndex, first: number, last: number): TextRange {
  const start = lines.lineStart(first);
  return { start, end: last + 1 < lines.lineCount ? lines.lineStart(last + 1) : lines.lineEnd(last) };
}
