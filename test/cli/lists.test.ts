import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TestProject } from './project.js';

describe('lists of the command line', () => {
  let project: TestProject;
  before(() => {
    project = new TestProject({});
  });
  after(() => project.remove());

  function output(args: readonly string[]): string {
    const { status, stdout, stderr } = project.run(args);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    return stdout;
  }

  it('prints the version of package.json', () => {
    const file = path.resolve(import.meta.dirname, '../../package.json');
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    assert.equal(output(['--version']), `${version}\n`);
  });

  it('prints help', () => {
    assert.match(output(['--help']), /Exit codes: 0 nothing to report, 1 findings/);
    assert.match(output(['scan', '--help']), /--stdin-filename/);
  });

  it('lists rules with their controls', () => {
    assert.match(output(['rules']), /^ {2}sql-injection +critical +SQL injection \(CWE-89\)$/m);
    const rules = JSON.parse(output(['rules', '--format', 'json'])) as {
      id: string;
      controls: string[];
      doc: string;
    }[];
    assert.ok(rules.length > 0);
    for (const rule of rules) assert.ok(rule.controls.length > 0, rule.id);
  });

  it('lists the 39 controls with their rules', () => {
    assert.match(output(['controls']), /^39 controls$/m);
    const controls = JSON.parse(output(['controls', '--format', 'json'])) as { id: string; rules: string[] }[];
    assert.equal(controls.length, 39);
    assert.ok(controls.find((control) => control.id === 'personaly/sql-injection')?.rules.includes('sql-injection'));
  });
});
