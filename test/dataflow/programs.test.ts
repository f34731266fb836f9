/**
 * Small programs of several files, analysed with the repository's own rules and models: a folder of `programs` a program.
 * Every finding of every rule is marked; there are no others.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileEngineData } from '../../scripts/engineData.js';
import { createEngine, type SyntaxRuntime } from '../../src/engine/index.js';
import { grammarFor, readCases } from '../../src/service/ruleCases.js';
import { compareMarks, findingsOf, type MarkedFile } from '../support/markedFiles.js';
import { repositoryRoot } from '../support/ruleRunner.js';
import { createTestRuntime } from '../support/syntaxRuntime.js';

const folder = fileURLToPath(new URL('programs', import.meta.url));

function filesOf(program: string): MarkedFile[] {
  return readdirSync(path.join(folder, program), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const grammar = grammarFor(file);
      if (grammar === undefined) throw new Error(`${file} is in no known language`);
      const relative = path.relative(path.join(folder, program), file).split(path.sep).join('/');
      return { path: relative, grammar, source: readFileSync(file, 'utf8') };
    });
}

describe('small programs', () => {
  let runtime: SyntaxRuntime;
  const engine = createEngine(compileEngineData(repositoryRoot).data);
  before(async () => {
    runtime = await createTestRuntime(['javascript', 'typescript', 'tsx', 'python', 'java']);
  });

  for (const program of readdirSync(folder).sort()) {
    it(program, () => {
      const files = filesOf(program);
      const cases = files.flatMap((file) => readCases(file.source));
      for (const expectation of ['finding', 'ok'] as const) {
        assert.ok(
          cases.some((entry) => entry.expectation === expectation),
          `no case "${expectation}"`,
        );
      }
      assert.deepEqual(compareMarks(files, findingsOf(runtime, engine, files)), { missing: [], extra: [] });
    });
  }
});
