/** Runs the engine with the repository's own data over a text. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileEngineData } from '../../scripts/engineData.js';
import { createEngine, type Engine, type FileResult, type GrammarId } from '../../src/engine/index.js';
import { createTestRuntime } from './syntaxRuntime.js';

export const repositoryRoot = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));
/** A fixed day for suppressions. */
export const AS_OF = '2026-01-15';

export interface RuleRunner {
  readonly engine: Engine;
  analyse(grammar: GrammarId, source: string, file: string): FileResult;
}

export async function createRuleRunner(
  grammars: readonly GrammarId[],
  data = compileEngineData(repositoryRoot).data,
): Promise<RuleRunner> {
  const runtime = await createTestRuntime(grammars);
  const engine = createEngine(data);
  return {
    engine,
    analyse(grammar, source, file) {
      const outcome = runtime.parse(grammar, source);
      if (!outcome.ok) throw new Error(`${file}: ${outcome.message}`);
      return engine.analyse(outcome.tree, file, { asOf: AS_OF, evidence: true });
    },
  };
}
