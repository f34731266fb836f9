/**
 * Every rule of the repository, shown by its own tests. A rule folder is complete when it has rule.md with a bad and a
 * good example, and in each language that it claims a file with a finding and one with look-alike code that is fine.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileEngineData } from '../../scripts/engineData.js';
import type { FileResult } from '../../src/engine/index.js';
import {
  compareCases,
  exampleFile,
  grammarFor,
  linesFound,
  readCases,
  readFences,
} from '../../src/service/ruleCases.js';
import { createRuleRunner, repositoryRoot, type RuleRunner } from '../support/ruleRunner.js';

const { data, problems } = compileEngineData(repositoryRoot);

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

function linesOf(result: FileResult, ruleId: string): number[] {
  const faults = result.problems.filter((p) => p.code === 'analysis-failed' || p.code === 'syntax-errors');
  assert.deepEqual(
    faults.map((p) => `${p.path}:${p.location?.startLine ?? 0}: ${p.message}`),
    [],
  );
  return linesFound(result, ruleId);
}

describe('the data of the repository', () => {
  it('compiles', () => {
    assert.deepEqual(
      problems.map((p) => `${p.file}:${p.line}: ${p.message}`),
      [],
    );
  });

  it('has no rule folder that was left out', () => {
    const folders = filesBelow(path.join(repositoryRoot, 'rules'))
      .map((file) => file.split('/').slice(0, 2).join('/'))
      .filter((folder) => folder.includes('/'));
    const compiled = new Set(data.rules.map((rule) => `${rule.family}/${rule.id}`));
    assert.deepEqual([...new Set(folders)].filter((folder) => !compiled.has(folder)).sort(), []);
  });
});

describe('rules', () => {
  let runner: RuleRunner;
  before(async () => {
    runner = await createRuleRunner(['javascript', 'typescript', 'tsx', 'vue', 'svelte', 'python', 'java']);
  });

  // what looks at no code has no folder
  for (const rule of data.rules.filter(({ mode }) => mode !== 'attestation')) {
    const folder = path.join(repositoryRoot, 'rules', rule.family, rule.id);

    describe(rule.id, () => {
      it('has controls that exist and a CWE number', () => {
        const known = new Set(data.controls.map((control) => control.id));
        assert.ok(rule.controls.length > 0);
        assert.deepEqual(
          rule.controls.filter((id) => !known.has(id)),
          [],
        );
        if (rule.polarity === 'violation') assert.ok(rule.cwe.length > 0);
      });

      it('has a page with examples that hold', () => {
        const fences = readFences(rule.doc);
        for (const expectation of ['bad', 'good'] as const) {
          assert.ok(
            fences.some((fence) => fence.expectation === expectation),
            `rule.md has no fence "${expectation}"`,
          );
        }
        for (const { grammar, ...fence } of fences) {
          const where = `rule.md:${fence.line}`;
          assert.ok(grammar !== undefined, `${where}: unknown language "${fence.language}"`);
          const found = linesOf(runner.analyse(grammar, fence.source, exampleFile(grammar)), rule.id);
          // the good example of an evidence rule is the evidence
          if ((fence.expectation === 'bad') === (rule.polarity === 'violation'))
            assert.ok(found.length > 0, `${where}: nothing is found in the ${fence.expectation} example`);
          else assert.deepEqual(found, [], `${where}: something is found in the ${fence.expectation} example`);
        }
      });

      it('has files for exactly the languages it claims', () => {
        const languages = new Set(filesBelow(path.join(folder, 'tests')).map((file) => file.split('/')[0]));
        assert.deepEqual([...languages].sort(), [...rule.languages].sort());
      });

      for (const language of rule.languages) {
        const tests = path.join(folder, 'tests', language);
        const files = filesBelow(tests);

        it(`has a finding and look-alike code in ${language}`, () => {
          const cases = files.flatMap((file) => readCases(readFileSync(path.join(tests, file), 'utf8')));
          for (const expectation of ['finding', 'ok']) {
            assert.ok(
              cases.some((entry) => entry.ruleId === rule.id && entry.expectation === expectation),
              `no case "${expectation}: ${rule.id}" in ${language}`,
            );
          }
        });

        for (const file of files) {
          it(`${language}/${file}`, () => {
            const source = readFileSync(path.join(tests, file), 'utf8');
            const cases = readCases(source).filter((entry) => entry.ruleId === rule.id);
            assert.ok(cases.length > 0, 'the file has no case');
            const grammar = grammarFor(file);
            assert.ok(grammar !== undefined, 'the file is in no known language');
            const found = linesOf(runner.analyse(grammar, source, file), rule.id);
            assert.deepEqual(compareCases(cases, rule.id, found), []);
          });
        }
      }
    });
  }
});
