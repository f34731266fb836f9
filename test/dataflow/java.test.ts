/**
 * What the data flow understands of Java alone, beside the features that it shares with other languages
 * (features.test.ts): a file a topic, marked with what is found and what is not.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createEngine, type SyntaxRuntime } from '../../src/engine/index.js';
import { compareCases, readCases } from '../../src/service/ruleCases.js';
import { createTestRuntime } from '../support/syntaxRuntime.js';
import { testData } from './testData.js';

const folder = new URL('java/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.java'))
  .sort();

describe('data flow of Java', () => {
  let runtime: SyntaxRuntime;
  const engine = createEngine(testData);
  before(async () => {
    runtime = await createTestRuntime(['java']);
  });
  after(() => runtime.dispose());

  it('has topics', () => assert.ok(files.length >= 35));

  for (const name of files) {
    it(name, () => {
      const source = readFileSync(new URL(name, folder), 'utf8');
      const outcome = runtime.parse('java', source);
      if (!outcome.ok) throw new Error(outcome.message);
      const result = engine.analyse(outcome.tree, name, { asOf: '2026-01-15' });
      assert.deepEqual(result.problems, []);
      const cases = readCases(source);
      assert.ok(cases.some((entry) => entry.expectation === 'finding'));
      assert.ok(cases.some((entry) => entry.expectation === 'ok'));
      for (const { id } of testData.rules) {
        const lines = result.findings.filter((f) => f.ruleId === id).map((f) => f.location.startLine);
        assert.deepEqual(compareCases(cases, id, lines), []);
      }
    });
  }
});
