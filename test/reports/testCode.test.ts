import assert from 'node:assert/strict';
import { csvReport } from '../../src/reports/csvReports.js';
import { htmlReport } from '../../src/reports/html/htmlReport.js';
import { jsonReport } from '../../src/reports/json.js';
import { markdownReport } from '../../src/reports/markdown.js';
import { reportModel } from '../../src/reports/model.js';
import { readJsonReport } from '../../src/reports/readJson.js';
import { sarifReport } from '../../src/reports/sarif.js';
import { finding, withScan } from './sample.js';

describe('findings in test code', () => {
  const paths = ['src/test/java/A.java', 'src/b.ts', 'test/c.test.ts'];
  const input = withScan({
    files: paths.map((path) => ({
      ...{ path, language: 'typescript', analysed: true, problems: [], lines: 10 },
      findings: [finding(path, { severity: path === 'test/c.test.ts' ? 'critical' : 'high' })],
    })),
  });

  it('come after those of production of the same severity, and keep theirs', () => {
    const shown = reportModel(input).findings.map((entry) => [entry.finding.location.path, entry.isInTest]);
    assert.deepEqual(shown, [
      ['test/c.test.ts', true],
      ['src/b.ts', false],
      ['src/test/java/A.java', true],
    ]);
  });

  it('are marked and counted in every report', () => {
    const html = htmlReport(input);
    assert.equal(html.match(/data-code="test"/g)?.length, 2);
    assert.equal(html.match(/data-code="production"/g)?.length, 1);
    assert.match(html, /3 open findings, 2 of them in test code/);
    assert.match(html, /Open, high \(2, 1 of them in test code\)/);
    const markdown = markdownReport(input);
    assert.match(markdown, /3 open findings, 2 of them in test code\./);
    assert.equal(markdown.match(/^in test code · /gm)?.length, 2);
    const rows = csvReport(input)
      .split('\r\n')
      .filter((row) => /^"?finding"?,/.test(row))
      .map((row) => row.split(',').at(-1)?.replaceAll('"', ''));
    assert.deepEqual(rows, ['yes', 'no', 'yes']);
    const report = JSON.parse(jsonReport(input)) as {
      summary: Record<string, unknown>;
      findings: { inTestCode: boolean }[];
    };
    assert.equal(report.summary['openFindingsInTests'], 2);
    assert.deepEqual(
      report.findings.map(({ inTestCode }) => inTestCode),
      [true, false, true],
    );
    const sarif = JSON.parse(sarifReport(input)) as { runs: { results: { properties: { inTestCode?: boolean } }[] }[] };
    assert.deepEqual(
      sarif.runs[0]?.results.map(({ properties }) => properties.inTestCode ?? false),
      [true, false, true],
    );
  });

  it('are counted apart at their clause', () => {
    const clause = reportModel(input)
      .documents.flatMap(({ clauses }) => clauses)
      .find(({ control }) => control.id === 'acme/sql');
    const counts = clause?.status.facets.map(({ findings }) => [findings.open, findings.inTests]);
    assert.ok(counts?.some(([open, inTests]) => open === 3 && inTests === 2));
  });

  it('are the same when a report is read again', () => {
    const text = jsonReport(input);
    const read = readJsonReport('scan.json', text);
    assert.ok('input' in read);
    assert.equal(jsonReport(read.input), text);
  });
});
