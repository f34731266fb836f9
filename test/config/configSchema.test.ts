import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { CONFIG_SCHEMA, configSchemaText } from '../../scripts/configSchema.js';
import { loadEngineData } from '../../scripts/engineData.js';
import { readConfigFile } from '../../src/config/index.js';
import { repositoryRoot } from '../support/ruleRunner.js';

const GOOD = [
  '',
  'root: true\n',
  'extends: strict\n',
  'extends: [strict, "./a.yaml", "@acme/config"]\n',
  'rules:\n  xxe: off\n  own-rule: { severity: on, options: { min-confidence: high, ignore-sources: user-input } }\n',
  'rules:\ninclude:\n',
  'overrides: [{ files: "test/**", rules: { xxe: low } }]\n',
  'controls: [a.yaml, { document: {} }]\n',
  'deadlines: { critical: 7 }\nlimits: { file-size: 2 MB, group-files: 3 }\nrecipients: [a.example]\n',
  'suppressions: [{ path: gen, reason: generated, until: "2027-01-31" }]\n',
];
const BAD = [
  '- a\n',
  'rule: {}\n',
  'root: yes\n',
  'extends: [3]\n',
  'rules: { xxe: hihg }\n',
  'rules: { xxe: { severty: low } }\n',
  'rules: { xxe: { options: { min-confidence: none } } }\n',
  'overrides: [{ files: a }]\n',
  'include: src\n',
  'deadlines: { high: -1 }\n',
  'limits: { size: 3 }\n',
  'suppressions: [{ path: gen }]\n',
  'suppressions: [{ path: gen, fingerprint: 0a1b2c3d4e5f6a7b, reason: x }]\n',
];

describe('the JSON schema of tom-review.yaml', () => {
  const text = readFileSync(path.join(repositoryRoot, CONFIG_SCHEMA), 'utf8');
  let validate: ValidateFunction;

  before(() => {
    validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(text) as object);
  });

  it('is up to date', async () => {
    assert.equal(
      text,
      await configSchemaText(loadEngineData(repositoryRoot)),
      'npx tsx scripts/build-data.ts writes it',
    );
  });

  for (const [list, isGood] of [
    [GOOD, true],
    [BAD, false],
  ] as const) {
    for (const config of list) {
      it(`${isGood ? 'accepts' : 'rejects'} what the reader does: ${JSON.stringify(config)}`, () => {
        assert.equal(validate(parse(config)), isGood, JSON.stringify(validate.errors));
        assert.equal(readConfigFile('tom-review.yaml', config).problems.length === 0, isGood);
      });
    }
  }
});
