/** Reads the cases of rule tests: annotations in ordinary source files and fences in rule.md. */
import type { GrammarId } from '../../src/engine/index.js';

export type Expectation = 'finding' | 'ok' | 'missed' | 'false';

export interface RuleCase {
  readonly expectation: Expectation;
  readonly ruleId: string;
  /** 1-based line of code that the case speaks of. */
  readonly line: number;
}

export interface Fence {
  readonly grammar: GrammarId;
  readonly expectation: 'bad' | 'good';
  readonly source: string;
  /** 1-based line of the opening fence. */
  readonly line: number;
}

const GRAMMARS: Readonly<Record<string, GrammarId>> = {
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascript',
  javascript: 'javascript',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  typescript: 'typescript',
  tsx: 'tsx',
  py: 'python',
  python: 'python',
  java: 'java',
};

/** The grammar of a file name or of a fence's language, undefined if there is none. */
export function grammarFor(name: string): GrammarId | undefined {
  return GRAMMARS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
}

const MARK = /(?:\/\/|\/\*|#|<!--)\s*(finding|ok|missed|false):\s*([a-z][\w-]*(?:\s*,\s*[a-z][\w-]*)*)/;
const ONLY_COMMENT = /^\s*(?:\/\/|\/\*|\*|\{\s*\/\*|#|<!--)/;

/** A comment on its own line speaks of the next line of code, a trailing comment of its own line. */
export function readCases(source: string): RuleCase[] {
  const lines = source.split(/\r\n|\r|\n/);
  return lines.flatMap((text, index): RuleCase[] => {
    const mark = MARK.exec(text);
    if (mark === null) return [];
    let line = index;
    if (ONLY_COMMENT.test(text)) {
      do line += 1;
      while (line < lines.length && (lines[line].trim() === '' || ONLY_COMMENT.test(lines[line])));
    }
    return mark[2].split(/\s*,\s*/).map((ruleId) => ({ expectation: mark[1] as Expectation, ruleId, line: line + 1 }));
  });
}

/** The fences of rule.md that say `bad` or `good` after their language. */
export function readFences(markdown: string): Fence[] {
  const fences: Fence[] = [];
  const pattern = /^```(\w+) (bad|good)\n([\s\S]*?)^```$/gm;
  for (const match of markdown.replaceAll('\r\n', '\n').matchAll(pattern)) {
    const grammar = grammarFor(match[1]);
    if (grammar === undefined) throw new Error(`unknown language "${match[1]}" of a fence`);
    fences.push({
      grammar,
      expectation: match[2] as Fence['expectation'],
      source: match[3],
      line: markdown.slice(0, match.index).split('\n').length,
    });
  }
  return fences;
}

/** What does not agree between the cases of a rule and the lines on which it was found; empty if all do. */
export function compareCases(cases: readonly RuleCase[], ruleId: string, foundLines: readonly number[]): string[] {
  const own = cases.filter((entry) => entry.ruleId === ruleId);
  const found = new Set(foundLines);
  const faults: string[] = [];
  const marked = new Map<number, Expectation>();
  for (const { line, expectation } of own) {
    marked.set(line, expectation);
    const shouldBeFound = expectation === 'finding' || expectation === 'false';
    if (shouldBeFound === found.has(line)) continue;
    if (expectation === 'finding') faults.push(`line ${line}: expected a finding, there is none`);
    if (expectation === 'ok') faults.push(`line ${line}: expected no finding, there is one`);
    if (expectation === 'missed') faults.push(`line ${line}: marked as missed but found; mark it as a finding`);
    if (expectation === 'false') faults.push(`line ${line}: marked as false but not found; mark it as ok`);
  }
  for (const line of [...found].sort((a, b) => a - b)) {
    if (!marked.has(line)) faults.push(`line ${line}: a finding on a line without a case`);
  }
  return faults;
}
