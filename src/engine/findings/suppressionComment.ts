/** Where a comment that suppresses a finding goes, and how it is written there. For code actions. */
import { LineIndex } from '../../base/lineIndex.js';
import type { TextRange } from '../../base/textRange.js';
import { componentCode } from '../syntax/components.js';
import { kindName, nodeAt, type FlatTree, type GrammarId } from '../syntax/flatTree.js';
import { statementUnits } from '../syntax/statements.js';
import { DIRECTIVE } from './directives.js';

/** A new line of the text: `prefix`, the reason, `suffix`. */
export interface SuppressionComment {
  /** Where the line is inserted; the beginning of a line. */
  readonly offset: number;
  /** With the indentation. */
  readonly prefix: string;
  /** With the line's break. */
  readonly suffix: string;
}

const LINE_COMMENT: Readonly<Record<GrammarId, string>> = {
  javascript: '//',
  typescript: '//',
  tsx: '//',
  vue: '//',
  svelte: '//',
  java: '//',
  python: '#',
};

/** Kinds in which a line is text and not code. */
const TEXT = new Set(['template_string', 'string', 'string_fragment', 'string_content', 'regex', 'comment']);

/** Kinds whose lines are text between elements, where a comment needs an expression around it. */
const JSX_CHILDREN = new Set(['jsx_element', 'jsx_fragment', 'jsx_text']);

/**
 * @param range of the finding; its tree must be that of the current text
 * @returns null on the page of a component, where no comment suppresses anything
 */
export function suppressionComment(tree: FlatTree, range: TextRange, ruleId: string): SuppressionComment | null {
  const lines = new LineIndex(tree.source);
  let line = lines.lineAt(range.start);
  if (isMarkup(tree, lines, line)) return null;
  let container = containerOf(tree, lines, line);
  if (TEXT.has(container)) {
    line = lines.lineAt(statementStart(tree, range.start));
    container = containerOf(tree, lines, line);
  }
  const offset = lines.lineStart(line);
  const indentation = /^[ \t]*/.exec(lines.lineText(line))?.[0] ?? '';
  const directive = `${DIRECTIVE} ${ruleId} -- `;
  const lineBreak = lineBreakOf(tree.source, lines, line);
  if (JSX_CHILDREN.has(container)) {
    return { offset, prefix: `${indentation}{/* ${directive}`, suffix: ` */}${lineBreak}` };
  }
  return { offset, prefix: `${indentation}${LINE_COMMENT[tree.grammar.id]} ${directive}`, suffix: lineBreak };
}

/** Is there anything on the line that is no code? */
function isMarkup({ grammar, source }: FlatTree, lines: LineIndex, line: number): boolean {
  const code = componentCode(grammar.id, source);
  return code !== source && code.slice(lines.lineStart(line), lines.lineEnd(line)) !== lines.lineText(line);
}

/** The kind of the innermost node that has begun before the first code of a line and goes on there. */
function containerOf(tree: FlatTree, lines: LineIndex, line: number): string {
  const text = lines.lineText(line);
  const first = lines.lineStart(line) + (text.length - text.trimStart().length);
  let node = nodeAt(tree, first, first + 1);
  while (node > 0 && tree.start[node] >= first) node = tree.parent[node];
  return kindName(tree, Math.max(0, node));
}

function statementStart(tree: FlatTree, offset: number): number {
  let start = offset;
  for (const unit of statementUnits(tree)) {
    if (unit.start > offset) break;
    if (unit.isStatement && offset < unit.end) start = unit.start;
  }
  return start;
}

/** The break of the line before, else that of the line itself, so that the file keeps its habit. */
function lineBreakOf(source: string, lines: LineIndex, line: number): string {
  const at = line > 0 ? line - 1 : line;
  if (at + 1 >= lines.lineCount) return '\n';
  return source.slice(lines.lineEnd(at), lines.lineStart(at + 1));
}
