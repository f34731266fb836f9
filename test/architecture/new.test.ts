/** `npm run new`: what it writes compiles and holds as it is. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileEngineData } from '../../scripts/engineData.js';
import { mustRun, runProgram } from '../support/commands.js';
import { compareCases, readCases, readFences } from '../../src/service/ruleCases.js';
import { createRuleRunner } from '../support/ruleRunner.js';
import { root } from '../support/sourceImports.js';

describe('npm run new', function () {
  this.timeout(60_000);
  let copy: string;
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const script = ['--import', loader, path.join(root, 'scripts/new.ts')];
  const start = (...args: string[]): string => mustRun(process.execPath, [...script, ...args], { cwd: copy });

  before(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'tom-review-new-'));
    for (const part of ['rules', 'models', 'data-types', 'controls']) {
      cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
    }
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  it('writes a rule, a model, a data type and a control that compile', () => {
    const before = compileEngineData(copy);
    start('rule', 'injection/skeleton-rule');
    start('model', 'javascript/skeleton-library');
    start('data-type', 'employment/skeleton-number');
    start('control', 'lumar/skeleton-clause');
    const { data, problems } = compileEngineData(copy);
    assert.deepEqual(
      problems.map((p) => `${p.file}:${p.line}: ${p.message}`),
      [],
    );
    assert.equal(data.rules.length, before.data.rules.length + 1);
    assert.equal(data.controls.length, before.data.controls.length + 1);
  });

  it('writes a rule whose examples and test hold', async () => {
    const { data } = compileEngineData(copy);
    const rule = data.rules.find(({ id }) => id === 'skeleton-rule');
    assert.ok(rule !== undefined);
    const runner = await createRuleRunner(['javascript'], data);
    const linesOf = (source: string): number[] =>
      runner
        .analyse('javascript', source, 'example.js')
        .findings.filter(({ ruleId }) => ruleId === rule.id)
        .map(({ location }) => location.startLine);
    for (const { expectation, source } of readFences(rule.doc)) {
      assert.equal(linesOf(source).length, expectation === 'bad' ? 1 : 0, expectation);
    }
    const test = readFileSync(path.join(copy, 'rules/injection/skeleton-rule/tests/javascript/example.js'), 'utf8');
    assert.equal(readCases(test).length, 2);
    assert.deepEqual(compareCases(readCases(test), rule.id, linesOf(test)), []);
  });

  it('writes the beginning of a language', () => {
    assert.match(start('language', 'go'), /docs\/adding-a-language\.md/);
    assert.match(readFileSync(path.join(copy, 'src/engine/languages/go/lowerGo.ts'), 'utf8'), /lowerGo\(tree/);
  });

  it('overwrites nothing, and says what is wrong', () => {
    for (const [args, expected] of [
      [['rule', 'injection/sql-injection'], /exists already/],
      [['rule', 'sql'], /<family>\/<rule-id>/],
      [['rule', 'nowhere/x'], /"nowhere" is none of injection/],
      [['model', 'javascript/Bad_Name'], /small letters/],
      [['thing', 'x'], /npm run new rule\|model\|data-type\|control\|language/],
      [[], /npm run new/],
    ] as const) {
      const { status, stderr } = runProgram(process.execPath, [...script, ...args], { cwd: copy });
      assert.equal(status, 2);
      assert.match(stderr, expected);
      assert.equal(stderr.split('\n').length, 2);
    }
  });
});
