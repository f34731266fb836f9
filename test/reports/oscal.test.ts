import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { REPORTS, type ReportInput } from '../../src/reports/index.js';
import { finding, SAMPLE, withScan } from './sample.js';

const schemaFile = path.join(import.meta.dirname, '../support/schemas/oscal-assessment-results-1.2.3.json');
let validate: ValidateFunction;

interface Result {
  readonly observations: readonly { uuid: string; props: readonly { name: string; value: string }[] }[];
  readonly risks?: readonly {
    uuid: string;
    status: string;
    title: string;
    'related-observations': readonly { 'observation-uuid': string }[];
  }[];
  readonly findings?: readonly {
    target: { 'target-id': string; status: { state: string } };
    'related-risks'?: readonly { 'risk-uuid': string }[];
  }[];
}

function resultOf(input: ReportInput): Result {
  const report = JSON.parse(REPORTS.oscal(input)) as { 'assessment-results': { results: Result[] } };
  assert.ok(validate(report), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
  return report['assessment-results'].results[0];
}

describe('the OSCAL report', () => {
  before(() => {
    const schema = readFileSync(schemaFile, 'utf8');
    const readme = readFileSync(path.join(path.dirname(schemaFile), 'README.md'), 'utf8');
    assert.ok(
      readme.includes(createHash('sha256').update(schema).digest('hex')),
      'not the schema that the README names',
    );
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    validate = ajv.compile(JSON.parse(schema) as object);
  });

  it('fits the schema of NIST, also with nothing in it and with hostile texts', () => {
    resultOf(SAMPLE);
    resultOf(withScan({ files: [], skipped: [], notAnalysedByType: {}, problems: [] }));
    resultOf({ ...SAMPLE, documents: [], controls: [] });
    const file = 'src/a\nb <x>.ts';
    const findings = ['\n', '', ' x ', '[a](javascript:alert(1))', '\ud800'].map((message) =>
      finding(file, { message, ruleId: message }),
    );
    resultOf(
      withScan({ files: [{ path: file, language: 'typescript', analysed: true, lines: 1, findings, problems: [] }] }),
    );
  });

  it('is refused by the schema when it is wrong', () => {
    const report = JSON.parse(REPORTS.oscal(SAMPLE).replace('"not-satisfied"', '"perhaps"')) as object;
    assert.equal(validate(report), false);
  });

  it('calls a clause with a gap not satisfied, and none satisfied', () => {
    const { findings = [], risks = [] } = resultOf(SAMPLE);
    assert.deepEqual(
      findings.map(({ target }) => [target['target-id'], target.status.state]),
      [
        ['acme.input', 'not-satisfied'],
        ['acme.sql', 'not-satisfied'],
      ],
    );
    assert.ok(!REPORTS.oscal(SAMPLE).includes('"satisfied"'));
    const known = new Set(risks.map(({ uuid }) => uuid));
    for (const entry of findings)
      for (const risk of entry['related-risks'] ?? []) assert.ok(known.has(risk['risk-uuid']));
  });

  it('tells the state of every clause', () => {
    const states = resultOf(SAMPLE).observations.flatMap(({ props }) => {
      const of = (name: string) => props.find((prop) => prop.name === name)?.value;
      return of('clause') === undefined ? [] : [`${of('clause')} ${of('state')}`];
    });
    assert.deepEqual(states, ['acme/input gap-found', 'acme/sql gap-found']);
  });

  it('names things by their content', () => {
    const uuids = (input: ReportInput) =>
      [...REPORTS.oscal(input).matchAll(/"uuid": "([^"]+)"/g)].map(([, uuid]) => uuid);
    assert.equal(new Set(uuids(SAMPLE)).size, uuids(SAMPLE).length);
    assert.deepEqual(uuids(structuredClone(SAMPLE)), uuids(SAMPLE));
    assert.notDeepEqual(uuids(withScan({ asOf: '2026-06-16' })), uuids(SAMPLE));
    const same = [finding('a.ts'), finding('a.ts')];
    const twins = withScan({
      files: [{ path: 'a.ts', language: 'typescript', analysed: true, lines: 9, findings: same, problems: [] }],
    });
    assert.equal(new Set(uuids(twins)).size, uuids(twins).length);
  });
});
