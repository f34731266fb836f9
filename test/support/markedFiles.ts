/** Files that import each other, with marks that say what is found in them: `finding:`, `ok:`, `missed:`, `false:`. */
import assert from 'node:assert/strict';
import type { Engine, GrammarId, SyntaxRuntime } from '../../src/engine/index.js';
import { readCases } from '../../src/service/ruleCases.js';

export interface MarkedFile {
  readonly path: string;
  readonly grammar: GrammarId;
  readonly source: string;
}

export interface Comparison {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** Places (`path:line rule`) that should be found and are not, and places that are found and should not be. */
export function compareMarks(files: readonly MarkedFile[], found: ReadonlySet<string>): Comparison {
  const expected = new Set<string>();
  for (const file of files) {
    for (const { expectation, ruleId, line } of readCases(file.source)) {
      if (expectation === 'finding' || expectation === 'false') expected.add(`${file.path}:${line} ${ruleId}`);
    }
  }
  return {
    missing: [...expected].filter((place) => !found.has(place)),
    extra: [...found].filter((place) => !expected.has(place)),
  };
}

/** The places (`path:line rule`) of the findings in files that are analysed together. */
export function findingsOf(runtime: SyntaxRuntime, engine: Engine, files: readonly MarkedFile[]): Set<string> {
  const lowered = files.map((file) => {
    const outcome = runtime.parse(file.grammar, file.source);
    if (!outcome.ok) throw new Error(`${file.path}: ${outcome.message}`);
    return engine.lower(outcome.tree, file.path);
  });
  const found = new Set<string>();
  for (const result of engine.analyseTogether(lowered, { asOf: '2026-01-15' })) {
    assert.deepEqual(
      result.problems.map((problem) => `${problem.path}: ${problem.message}`),
      [],
    );
    for (const finding of result.findings) found.add(`${result.path}:${finding.location.startLine} ${finding.ruleId}`);
  }
  return found;
}
