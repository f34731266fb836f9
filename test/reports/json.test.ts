import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { REPORT_FORMATS, REPORTS } from '../../src/reports/index.js';
import { SAMPLE, withScan } from './sample.js';

const schema = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../schemas/scan-report.schema.json'), 'utf8'),
) as object;

describe('the JSON report', () => {
  const validate = new Ajv({ allErrors: true, strictRequired: false }).compile(schema);

  it('fits its schema', () => {
    for (const input of [SAMPLE, withScan({ files: [], skipped: [], isCancelled: true })]) {
      assert.ok(validate(JSON.parse(REPORTS.json(input))), JSON.stringify(validate.errors));
    }
  });

  it('counts', () => {
    const report = JSON.parse(REPORTS.json(SAMPLE)) as Record<string, Record<string, unknown>>;
    assert.deepEqual(report['summary'], {
      filesAnalysed: 2,
      lines: 150,
      openFindings: 2,
      openFindingsInTests: 0,
      bySeverity: { critical: 1, high: 1 },
      otherFindings: 1,
      overdueFindings: 0,
      controls: ['acme/input', 'acme/sql'],
    });
    const notAnalysed = report['notAnalysed'] as unknown as { path: string }[];
    assert.deepEqual(
      notAnalysed.map((problem) => problem.path),
      ['lib/x.min.js', 'src/odd.js', 'src/z.ts'],
    );
  });
});

describe('every report', () => {
  for (const format of REPORT_FORMATS) {
    it(`${format} ends with a line break, names no absolute path and is the same each time`, () => {
      const text = REPORTS[format](SAMPLE);
      assert.ok(text.endsWith('\n'));
      assert.ok(!text.includes('/home/somebody'));
      assert.equal(REPORTS[format](structuredClone(SAMPLE)), text);
    });
  }
});
