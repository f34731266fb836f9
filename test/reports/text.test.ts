import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { REPORTS, printable } from '../../src/reports/index.js';
import { finding, problemAt, SAMPLE, withScan } from './sample.js';

const text = REPORTS.text;
const nothing = { files: [], skipped: [], notAnalysedByType: {}, excluded: [], problems: [] };

describe('the text report', () => {
  // UPDATE_GOLDEN=1 writes it anew
  it('is as in text.golden.txt', () => {
    const file = path.join(import.meta.dirname, 'text.golden.txt');
    const actual = text(SAMPLE);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, actual);
    assert.equal(actual, readFileSync(file, 'utf8'));
  });

  it('has colours only if asked', () => {
    assert.ok(!text(SAMPLE).includes('\u001b'));
    const colored = text(SAMPLE, { color: true });
    assert.ok(colored.includes('\u001b[31mhigh\u001b[39m'));
    assert.equal(colored.replace(/\u001b\[\d+m/g, ''), text(SAMPLE));
  });

  it('does not call a project clean', () => {
    const reports = [
      text(withScan(nothing)),
      text(withScan({ ...nothing, skipped: [problemAt('a.ts', 'binary', 'x')] })),
      text(withScan({ ...nothing, files: [SAMPLE.scan.files[1]], notAnalysedByType: { '.py': 3 } })),
      text(withScan({ ...nothing, files: [SAMPLE.scan.files[1]], isCancelled: true })),
    ];
    for (const report of reports) assert.doesNotMatch(report, /clean|passed|secure\b|all good/i);
    assert.match(reports[0], /^No file was analysed\.$/m);
    assert.match(reports[1], /^Not analysed: 1 file \(1 binary\)$/m);
    assert.match(
      reports[2],
      /No findings in what was analysed: 1 file analysed \(30 lines\)\.\nNot analysed, no rules/,
    );
    assert.match(reports[3], /stopped before its end/);
  });

  it('keeps hostile names and texts on their line', () => {
    const path = 'src/\u001b[2J\nFAKE finding\u202e.ts';
    const report = text(
      withScan({
        ...nothing,
        files: [
          {
            ...SAMPLE.scan.files[0],
            path,
            findings: [finding(path, { message: 'a\r\nb\u001b]0;x\u0007' })],
            problems: [],
          },
        ],
        skipped: [problemAt('x\ny.ts', 'binary', 'no\ntext')],
      }),
    );
    assert.doesNotMatch(report, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    assert.ok(report.includes('src/\\u{1b}[2J\\u{a}FAKE finding\\u{202e}.ts'));
    assert.ok(!/^FAKE/m.test(report));
  });
});

describe('printable', () => {
  const table: [string, string][] = [
    ['a\tb', 'a b'],
    ['ä𝒳€', 'ä𝒳€'],
    ['\ud800', '\\u{d800}'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\u2028', '\\u{2028}'],
  ];
  for (const [input, expected] of table) it(JSON.stringify(input), () => assert.equal(printable(input), expected));
});
