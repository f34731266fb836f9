import assert from 'node:assert/strict';
import { readJsonReport, REPORT_FORMATS, REPORTS, type ReportInput } from '../../src/reports/index.js';
import { RICH, SAMPLE, withScan } from './sample.js';

function read(text: string): ReportInput {
  const outcome = readJsonReport('scan.json', text);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.input;
}

function problemsOf(text: string): string[] {
  const outcome = readJsonReport('scan.json', text);
  return outcome.ok ? [] : outcome.problems.map((p) => `${p.line}:${p.column} ${p.message}`);
}

/** The report of the sample with another text in one place. */
function changed(from: string, to: string): string {
  const text = REPORTS.json(SAMPLE);
  assert.ok(text.includes(from), from);
  return text.replace(from, to);
}

describe('reading a JSON report', () => {
  for (const format of REPORT_FORMATS) {
    it(`loses nothing that the ${format} report shows`, () => {
      for (const input of [
        SAMPLE,
        RICH,
        withScan({ isCancelled: true }),
        { ...SAMPLE, revision: { kind: 'none' } } as const,
        { ...SAMPLE, revision: { kind: 'unknown', reason: 'no git' } } as const,
      ]) {
        assert.equal(REPORTS[format](read(REPORTS.json(input))), REPORTS[format](input));
      }
    });
  }

  it('keeps what people have written, and evidence', () => {
    const page = REPORTS.html(read(REPORTS.json(RICH)));
    for (const text of ['by the owner', '2026-12-31', 'Accepted once, expired since', '135 days OVERDUE']) {
      assert.ok(page.includes(text), text);
    }
  });

  it('says where the text is no JSON', () => {
    assert.deepEqual(problemsOf('{\n  "format": }'), [
      '2:13 it is no JSON (ValueExpected); write it with tom-review scan --format json',
    ]);
    assert.match(problemsOf('')[0], /^1:1 it is no JSON/);
    assert.match(problemsOf('{} // x')[0], /^1:4 it is no JSON/);
  });

  it('refuses another kind of file and another version', () => {
    for (const text of ['{}', '[]', 'null', '7', '{"version":"2.1.0","runs":[]}']) {
      assert.match(problemsOf(text)[0], /^1:1 it is no JSON report of tom-review/);
    }
    assert.deepEqual(problemsOf(changed('"version": 1', '"version": 9')), [
      '1:1 its version is 9, this program reads 1; scan again with this version of tom-review',
    ]);
  });

  it('names the place of what does not fit', () => {
    assert.match(
      problemsOf(changed('"severity": "high"', '"severity": "awful"'))[0],
      /^\d+:19 findings\.0\.severity: /,
    );
    assert.match(problemsOf(changed('"asOf": "2026-06-15"', '"asOf": "June"'))[0], /^4:11 asOf: /);
    const missing = problemsOf(changed('"notAnalysedByType"', '"x"'));
    assert.match(missing[0], /^1:1 the report: .*notAnalysedByType/);
  });

  it('refuses a finding in a file that is not listed', () => {
    const [problem] = problemsOf(
      changed('"path": "src/a b.ts",\n      "language"', '"path": "b.ts",\n      "language"'),
    );
    assert.match(problem, /src\/a b\.ts is not in "files"; list it there, or scan again$/);
  });
});
