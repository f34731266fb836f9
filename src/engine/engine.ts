import type { FlatTree } from './syntax/flatTree.js';
import type { FileResult, Severity } from './findings/finding.js';
import type { CompiledRule, EngineData } from './rules/compiled.js';

/** A rule switched off or given another severity by configuration. */
export type RuleSetting = 'off' | Severity;

export interface AnalyseOptions {
  /** Today as ISO date; decides whether a suppression has expired. */
  readonly asOf: string;
  /** By rule id. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Abstract steps a file may take before it is reported as `analysis-budget`. */
  readonly budget?: number;
}

export interface Engine {
  readonly data: EngineData;
  readonly rules: readonly CompiledRule[];
  /** Languages with rules: `javascript`, `typescript`. */
  readonly languages: readonly string[];
  /**
   * Analyses one file. Never throws: a fault is a problem with code `analysis-failed`.
   * @param path root-relative, `/` as separator
   */
  analyse(tree: FlatTree, path: string, options: AnalyseOptions): FileResult;
}

/** Indexes compiled data for analysis; a few milliseconds. */
export function createEngine(data: EngineData): Engine {
  return {
    data,
    rules: data.rules,
    languages: ['javascript', 'typescript'],
    analyse: (tree, path) => ({
      path,
      language: tree.grammar.id === 'javascript' ? 'javascript' : 'typescript',
      analysed: false,
      findings: [],
      problems: [{ code: 'no-rules', severity: 'error', path, location: null, message: 'the analysis is not built in yet' }],
      lines: 0,
    }),
  };
}
