import assert from 'node:assert/strict';
import type { FindingReview } from '../../src/engine/index.js';
import { REPORTS, withHistory, type ReportInput, type StoredReport } from '../../src/reports/index.js';
import { finding, withScan } from './sample.js';

const review = (over: Partial<FindingReview['remediation']> = {}): FindingReview => ({
  state: 'open',
  note: null,
  acceptance: null,
  isKnown: null,
  remediation: { firstSeen: '2026-06-15', firstSeenBy: 'today', due: '2026-07-15', overdueDays: 0, ...over },
});

/** A scan of one file with findings of these fingerprints. */
function scanOf(
  asOf: string,
  prints: readonly string[],
  over: Partial<Parameters<typeof finding>[1]> = {},
): ReportInput {
  const path = 'a.ts';
  const findings = prints.map((fingerprint) => finding(path, { fingerprint, review: review(), ...over }));
  return withScan({
    asOf,
    files: [{ path, language: 'typescript', analysed: true, lines: 9, findings, problems: [] }],
  });
}

const stored = (...inputs: ReportInput[]): StoredReport[] =>
  inputs.map((input, index) => ({ file: `${index}.json`, input }));

const A = 'aaaaaaaaaaaaaaaa';
const B = 'bbbbbbbbbbbbbbbb';

const remediations = (input: ReportInput) =>
  input.scan.files.flatMap((file) => file.findings).map(({ review: known }) => known?.remediation);

describe('older reports', () => {
  it('say since when a finding is known, and the deadline counts from then', () => {
    const now = scanOf('2026-06-15', [A, B]);
    const result = withHistory(
      now,
      stored(scanOf('2026-05-01', [A]), scanOf('2026-04-01', [A]), scanOf('2026-06-01', [B])),
    );
    assert.deepEqual(remediations(result), [
      { firstSeen: '2026-04-01', firstSeenBy: 'history', due: '2026-05-01', overdueDays: 45 },
      { firstSeen: '2026-06-01', firstSeenBy: 'history', due: '2026-07-01', overdueDays: 0 },
    ]);
  });

  it('yield to the baseline, and do not speak of other files, later days, or what was suppressed', () => {
    const inBaseline = scanOf('2026-06-15', [A], {
      review: review({ firstSeen: '2026-06-01', firstSeenBy: 'baseline' }),
    });
    assert.equal(remediations(withHistory(inBaseline, stored(scanOf('2026-01-01', [A]))))[0]?.firstSeen, '2026-06-01');
    const elsewhere = scanOf('2026-01-01', [A], { location: { ...finding('b.ts').location } });
    const suppressed = scanOf('2026-01-01', [A], { state: 'suppressed' });
    const later = [scanOf('2026-06-15', [A]), scanOf('2026-07-01', [A])];
    const result = withHistory(scanOf('2026-06-15', [A]), stored(elsewhere, suppressed, ...later));
    assert.equal(remediations(result)[0]?.firstSeenBy, 'today');
    assert.deepEqual(
      result.history?.map(({ asOf }) => asOf),
      ['2026-01-01'],
    );
  });

  it('are one point a day, in order, whatever the order in which they are given', () => {
    const given = stored(scanOf('2026-03-01', [A, B]), scanOf('2026-01-01', []), scanOf('2026-03-01', [A]));
    const points = withHistory(scanOf('2026-06-15', [A]), given).history;
    assert.deepEqual(
      points?.map(({ asOf, open }) => [asOf, open.high]),
      [
        ['2026-01-01', 0],
        ['2026-03-01', 1],
      ],
    );
    assert.deepEqual(withHistory(scanOf('2026-06-15', [A]), given.reverse()).history, points);
  });

  it('are drawn, with a table beside', () => {
    const page = REPORTS.html(withHistory(scanOf('2026-06-15', [A]), stored(scanOf('2026-03-01', [A, B]))));
    assert.match(page, /aria-label="Open findings by severity over time"/);
    assert.match(page, /<th scope="row"[^>]*>\s*2026-03-01\s*<\/th>/);
    assert.match(REPORTS.html(scanOf('2026-06-15', [A])), /No older reports were given/);
  });
});
