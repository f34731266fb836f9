/** Scans small projects with templates, with the repository's own rules and models. */
import assert from 'node:assert/strict';
import { compileEngineData } from '../../scripts/engineData.js';
import { DEFAULT_CONFIG } from '../../src/config/index.js';
import type { EngineData } from '../../src/engine/index.js';
import { scanProject, type ScanInput } from '../../src/service/index.js';
import type { ScanResult } from '../../src/reports/reportInput.js';
import { memoryFileSource } from './memoryFileSource.js';
import { AS_OF, repositoryRoot } from './ruleRunner.js';
import { readCoreWasm, readGrammarWasm } from './syntaxRuntime.js';

let data: EngineData | undefined;

const RULES = new Set(['cross-site-scripting', 'stored-cross-site-scripting']);

export type Files = Readonly<Record<string, string>>;

export async function scanFiles(files: Files, input: Partial<ScanInput> = {}): Promise<ScanResult> {
  data ??= compileEngineData(repositoryRoot).data;
  const engineData = data;
  return scanProject(
    { root: '/r', config: DEFAULT_CONFIG, toolVersion: '1.0.0', asOf: AS_OF, targets: [''], workers: 0, ...input },
    {
      source: memoryFileSource(files),
      assets: {
        coreWasm: () => readCoreWasm(),
        grammarWasm: (id) => readGrammarWasm(id),
        engineData: () => Promise.resolve(engineData),
      },
      workers: { parallelism: 1, spawn: () => Promise.reject(new Error('no workers')) },
      clock: { now: () => 0 },
    },
  );
}

/** The open findings of cross-site scripting: `templates/a.html:3`. */
export function places(result: ScanResult): string[] {
  return result.files.flatMap(({ path, findings }) =>
    findings
      .filter(({ ruleId, state }) => RULES.has(ruleId) && state === 'open')
      .map(({ location }) => `${path}:${String(location.startLine)}`),
  );
}

/** Asserts that exactly the lines with the word FOUND in them are found; a line may be found more than once. */
export async function expectMarked(files: Files): Promise<ScanResult> {
  const expected = Object.entries(files).flatMap(([path, text]) =>
    text.split('\n').flatMap((line, i) => (line.includes('FOUND') ? [`${path}:${String(i + 1)}`] : [])),
  );
  const result = await scanFiles(files);
  assert.deepEqual([...new Set(places(result))].sort(), expected.sort());
  return result;
}
