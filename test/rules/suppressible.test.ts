import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { repositoryRoot } from '../support/ruleRunner.js';

describe('rules that cannot be suppressed', () => {
  it('are named in the documentation', () => {
    const files = readdirSync(path.join(repositoryRoot, 'rules'), { recursive: true, encoding: 'utf8' });
    const rules = files.filter((file) => path.basename(file) === 'rule.yaml');
    assert.ok(rules.length > 50);
    const carrying = rules
      .map((file) => parse(readFileSync(path.join(repositoryRoot, 'rules', file), 'utf8')) as Rule)
      .filter(({ suppressible }) => suppressible === false)
      .map(({ id }) => `\`${id}\``)
      .sort();
    const document = readFileSync(path.join(repositoryRoot, 'docs/suppressions-and-baseline.md'), 'utf8');
    const named = /^Built-in rules that carry it: ([^.,]+(?:, `[\w-]+`)*)/m.exec(document)?.[1];
    assert.equal(named, carrying.length === 0 ? 'none' : carrying.join(', '));
  });
});

interface Rule {
  readonly id: string;
  readonly suppressible?: boolean;
}
