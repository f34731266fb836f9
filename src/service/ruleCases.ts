/**
 * The cases of rule tests: annotations in ordinary source files and fences in rule.md, and whether they hold. The
 * repository's own rules are tested with it, and a team's.
 */
import type { FileResult, Finding, GrammarId } from '../engine/index.js';

export type Expectation = 'finding' | 'ok' | 'missed' | 'false';

export interface RuleCase {
  readonly expectation: Expectation;
  readonly ruleId: string;
  /** 1-based line of code that the case speaks of. */
  readonly line: number;
}

/** What became of a case, or of a line that has none. */
export interface CaseOutcome {
  readonly line: number;
  /** `none`: a finding on a line without a case. */
  readonly expectation: Expectation | 'none';
  /**
   * `holds`; `missing`: a finding was expected; `extra`: none was; `closed`: a known gap that is one no more.
   */
  readonly verdict: 'holds' | 'missing' | 'extra' | 'closed';
}

export interface Fence {
  readonly language: string;
  /** Undefined if there is none for the language. */
  readonly grammar: GrammarId | undefined;
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
  vue: 'vue',
  svelte: 'svelte',
  py: 'python',
  python: 'python',
  java: 'java',
};

/** The grammar of a file name or of a fence's language, undefined if there is none. */
export function grammarFor(name: string): GrammarId | undefined {
  return GRAMMARS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
}

const EXTENSIONS: Partial<Record<GrammarId, string>> = {
  javascript: 'js',
  typescript: 'ts',
  vue: 'vue',
  svelte: 'svelte',
  tsx: 'tsx',
  python: 'py',
  java: 'java',
};

/** A name that a file with an example could have. */
export function exampleFile(grammar: GrammarId): string {
  return `example.${EXTENSIONS[grammar] ?? grammar}`;
}

const MARK = /(?:\/\/|\/\*|#|<!--)\s*(finding|ok|missed|false):\s*([a-z][\w-]*(?:\s*,\s*[a-z][\w-]*)*)/;
const ONLY_COMMENT = /^\s*(?:\/\/|\/\*|\*|\{\s*\/\*|#|<!--)/;

/** A comment on its own line speaks of the next line of code, a trailing comment of its own line. */
export function readCases(source: string): RuleCase[] {
  const lines = source.split(/\r\n|\r|\n/);
  const cases: RuleCase[] = [];
  // from the end, so that the next line of code is known
  let nextCode = lines.length;
  for (const [index, text] of [...lines.entries()].reverse()) {
    const isComment = ONLY_COMMENT.test(text);
    if (!isComment && text.trim() !== '') nextCode = index;
    const [, expectation, ids] = MARK.exec(text) ?? [];
    if (expectation === undefined || ids === undefined) continue;
    const line = (isComment ? nextCode : index) + 1;
    const own = ids.split(/\s*,\s*/);
    cases.push(...own.reverse().map((ruleId) => ({ expectation: expectation as Expectation, ruleId, line })));
  }
  return cases.reverse();
}

/** The fences of rule.md that say `bad` or `good` after their language. */
export function readFences(markdown: string): Fence[] {
  const fences: Fence[] = [];
  const pattern = /^```(\w+) (bad|good)\n([\s\S]*?)^```$/gm;
  for (const match of markdown.replaceAll('\r\n', '\n').matchAll(pattern)) {
    const [, language = '', expectation = '', source = ''] = match;
    fences.push({
      language,
      grammar: grammarFor(language),
      expectation: expectation as Fence['expectation'],
      source,
      line: markdown.slice(0, match.index).split('\n').length,
    });
  }
  return fences;
}

/** What a rule has found. */
export type Match = Pick<Finding, 'ruleId' | 'location' | 'message'>;

/** Where a rule was found, as a finding or as evidence. */
export function matchesIn(result: FileResult, ruleId: string): Match[] {
  const findings = result.findings.filter(({ state }) => state === 'open');
  return [...findings, ...(result.evidence?.found ?? [])].filter((found) => found.ruleId === ruleId);
}

/** The lines on which a rule was found; 1-based. */
export function linesFound(result: FileResult, ruleId: string): number[] {
  return matchesIn(result, ruleId).map(({ location }) => location.startLine);
}

/**
 * The cases of a rule, compared with the lines on which it was found; in the order of the lines, those without a case last.
 * @param foundLines 1-based
 */
export function judgeCases(cases: readonly RuleCase[], ruleId: string, foundLines: readonly number[]): CaseOutcome[] {
  const found = new Set(foundLines);
  const own = cases.filter((entry) => entry.ruleId === ruleId);
  const marked = new Set(own.map(({ line }) => line));
  const outcomes = own.map(({ line, expectation }): CaseOutcome => {
    const isGap = expectation === 'missed' || expectation === 'false';
    const shouldBeFound = expectation === 'finding' || expectation === 'false';
    if (shouldBeFound === found.has(line)) return { line, expectation, verdict: 'holds' };
    return { line, expectation, verdict: isGap ? 'closed' : shouldBeFound ? 'missing' : 'extra' };
  });
  const unmarked = [...found].filter((line) => !marked.has(line)).sort((a, b) => a - b);
  return [...outcomes, ...unmarked.map((line): CaseOutcome => ({ line, expectation: 'none', verdict: 'extra' }))];
}

/** What is wrong with a case, null if it holds. */
export function faultOfCase({ expectation, verdict }: CaseOutcome): string | null {
  if (verdict === 'holds') return null;
  switch (expectation) {
    case 'finding':
      return 'expected a finding, there is none';
    case 'ok':
      return 'expected no finding, there is one';
    case 'missed':
      return 'marked as missed but found; mark it as a finding';
    case 'false':
      return 'marked as false but not found; mark it as ok';
    case 'none':
      return 'a finding on a line without a case';
  }
}

/** What does not agree between the cases of a rule and the lines on which it was found; empty if all do. */
export function compareCases(cases: readonly RuleCase[], ruleId: string, foundLines: readonly number[]): string[] {
  return judgeCases(cases, ruleId, foundLines).flatMap((outcome) => {
    const fault = faultOfCase(outcome);
    return fault === null ? [] : [`line ${outcome.line}: ${fault}`];
  });
}
