/**
 * Data flow through the constructs of Python: each `.py` file of this folder has flows from `source()` to `sink(…)` that
 * must be found, marked `# finding: flow`, and safe twins, marked `# ok: flow`. Files of a folder are analysed together.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createEngine, type Engine } from '../../../src/engine/index.ts';
import type { SyntaxRuntime } from '../../../src/engine/syntax/syntaxParser.ts';
import { compareCases, readCases } from '../../../src/service/ruleCases.ts';
import { AS_OF } from '../../support/ruleRunner.ts';
import { createTestRuntime } from '../../support/syntaxRuntime.ts';
import { featureData } from './data.ts';

const folder = new URL('./', import.meta.url);

/** Each group of files that are analysed together: a file by itself, or the files of a folder. */
function groups(): { readonly name: string; readonly files: readonly string[] }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) {
      const files = readdirSync(new URL(`${entry.name}/`, folder), { recursive: true, encoding: 'utf8' });
      const found = files.filter((file) => file.endsWith('.py')).map((file) => `${entry.name}/${file}`);
      return [{ name: entry.name, files: found }];
    }
    return entry.name.endsWith('.py') ? [{ name: entry.name, files: [entry.name] }] : [];
  });
}

describe('Data flow in Python', () => {
  let runtime: SyntaxRuntime;
  let engine: Engine;
  before(async () => {
    runtime = await createTestRuntime(['python']);
    engine = createEngine(featureData());
  });
  after(() => runtime.dispose());

  for (const { name, files } of groups()) {
    it(name, () => {
      const sources = files.map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));
      const lowered = sources.map(({ file, text }) => {
        const outcome = runtime.parse('python', text);
        if (!outcome.ok) throw new Error(outcome.message);
        assert.equal(outcome.tree.errorCount, 0, `${file} has syntax errors`);
        return engine.lower(outcome.tree, file);
      });
      const results = engine.analyseTogether(lowered, { asOf: AS_OF });
      const faults: string[] = [];
      let cases = 0;
      for (const { file, text } of sources) {
        const result = results.find((one) => one.path === file);
        assert.ok(result?.analysed === true, `${file}: ${JSON.stringify(result?.problems)}`);
        const expected = readCases(text);
        cases += expected.length;
        for (const rule of engine.rules) {
          const lines = result.findings.filter((f) => f.ruleId === rule.id).map((f) => f.location.startLine);
          faults.push(...compareCases(expected, rule.id, lines).map((fault) => `${file}: ${rule.id}: ${fault}`));
        }
      }
      assert.equal(faults.join('\n'), '');
      assert.ok(cases > 0, 'no cases');
    });
  }
});
