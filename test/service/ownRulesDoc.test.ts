/** docs/own-rules.md: what it shows is what works. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileEngineData } from '../../scripts/engineData.js';
import { formatProblem } from '../../src/engine/index.js';
import { loadOwnData } from '../../src/service/index.js';
import { memoryFileSource } from '../support/memoryFileSource.js';
import { createRuleRunner, repositoryRoot } from '../support/ruleRunner.js';

const text = readFileSync(path.join(repositoryRoot, 'docs/own-rules.md'), 'utf8');
const files = Object.fromEntries(
  [...text.matchAll(/^`(security\/[^`]+\.yaml)`\n\n```yaml\n([\s\S]*?)^```$/gm)].map(([, file = '', yaml = '']) => [
    file,
    yaml,
  ]),
);

describe('docs/own-rules.md', function () {
  this.timeout(60_000);
  const at = (folder: string) => ({ path: folder, place: { file: 'tom-review.yaml', line: 1, column: 1 } });
  const load = () =>
    loadOwnData(
      memoryFileSource(files),
      {
        ruleDirs: [at('security/rules')],
        models: [at('security/models')],
        dataTypes: [at('security/data-types')],
      },
      compileEngineData(repositoryRoot).data,
    );

  it('shows a library in three lines and a rule in ten', () => {
    const lines = (file: string) => files[file]?.trim().split('\n').length;
    assert.equal(lines('security/models/ledger.yaml'), 3);
    assert.equal(lines('security/rules/injection/ledger-query/rule.yaml'), 10);
    assert.equal(Object.keys(files).length, 5);
  });

  it('shows what compiles', async () => {
    assert.deepEqual((await load()).problems.map(formatProblem), []);
  });

  it('shows what finds, and only that', async () => {
    const runner = await createRuleRunner(['javascript'], (await load()).data);
    const source = `const app = require('express')();
const ledger = require('ledger-client');
const { seal } = require('legacy-crypt');
app.get('/', (req) => {
  ledger.query('SELECT ' + req.query.id);
  ledger.query('SELECT 1');
  seal('fixed');
  seal(process.env.KEY);
});
`;
    const { findings } = runner.analyse('javascript', source, 'a.js');
    const own = findings.filter(({ ruleId }) => ['ledger-query', 'fixed-legacy-key'].includes(ruleId));
    assert.deepEqual(
      own.map(({ ruleId, location }) => `${location.startLine} ${ruleId}`),
      ['5 ledger-query', '7 fixed-legacy-key'],
    );
  });
});
