import assert from 'node:assert/strict';
import { readBaseline } from '../../src/config/index.js';
import { baselineText, type BaselineEntry } from '../../src/engine/index.js';

const entry = (over: Partial<BaselineEntry> = {}): BaselineEntry => ({
  ...{ path: 'src/a.js', rule: 'xss', fingerprint: '0123456789abcdef', count: 1, firstSeen: '2026-01-01' },
  ...over,
});

const text = baselineText({ entries: [entry(), entry({ path: 'b.js' }), entry({ fingerprint: 'f'.repeat(16) })] });

const problemsOf = (changed: string): string[] => {
  const { baseline, problems } = readBaseline('baseline.json', changed);
  assert.equal(baseline, null);
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
};

describe('the baseline file', () => {
  it('is JSON with one entry a line, sorted, without line numbers', () => {
    JSON.parse(text);
    const lines = text.split('\n').filter((line) => line.startsWith('{"path"'));
    assert.deepEqual(
      lines.map((line) => /"path":"(.*?)".*"fingerprint":"(.)/.exec(line)?.slice(1, 3).join(' ')),
      ['b.js 0', 'src/a.js 0', 'src/a.js f'],
    );
    assert.ok(lines.every((line) => line.endsWith('},')));
  });

  it('gives back what was written', () => {
    const read = readBaseline('baseline.json', text);
    assert.deepEqual(read.problems, []);
    assert.equal(baselineText(read.baseline ?? { entries: [] }), text);
  });

  it('takes entries in any order and twice, as after a merge of both sides', () => {
    const lines = text.split('\n');
    lines.splice(
      5,
      0,
      JSON.stringify(entry({ firstSeen: '2025-05-05' })) + ',',
      JSON.stringify(entry({ count: 3 })) + ',',
    );
    const read = readBaseline('baseline.json', lines.join('\n'));
    const found = read.baseline?.entries.find(
      ({ path, fingerprint }) => path === 'src/a.js' && fingerprint.startsWith('0'),
    );
    assert.deepEqual([found?.count, found?.firstSeen, read.baseline?.entries.length], [3, '2025-05-05', 3]);
  });

  const faults: readonly (readonly [string, (text: string) => string, readonly string[]])[] = [
    ['no JSON', () => '{', ['1:2 Flow map must end with a }']],
    [
      'another format',
      (t) => t.replace('tom-review-baseline', 'other'),
      ['2:11 "format" must be "tom-review-baseline"'],
    ],
    ['another version', (t) => t.replace('"version": 1', '"version": 2'), ['3:12 "version" must be 1']],
    [
      'a fingerprint that is none',
      (t) => t.replace('0123456789abcdef', 'XYZ'),
      ['6:43 a fingerprint has 16 digits 0-9a-f'],
    ],
    ['a count of nothing', (t) => t.replace('"count":1', '"count":0'), ['6:70 "count" is a whole number from 1 on']],
    [
      'a date that is none',
      (t) => t.replace('2026-01-01', '2026-13-01'),
      ['6:84 "2026-13-01" is no date; write YYYY-MM-DD'],
    ],
    [
      'an unknown key',
      (t) => t.replace('"rule"', '"rul"'),
      ['6:1 "rule" is missing', '6:16 unknown key "rul"; did you mean "rule"?'],
    ],
    [
      'a merge conflict',
      (t) => t.replace('{"path":"b', '<<<<<<< ours\n{"path":"b'),
      ['6:1 the file has the marks of a merge conflict: decide what holds, and take the marks out'],
    ],
  ];
  for (const [name, change, expected] of faults) {
    it(`reports ${name}`, () => assert.deepEqual(problemsOf(change(text)).sort(), [...expected].sort()));
  }

  it('is read quickly', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => entry({ fingerprint: i.toString(16).padStart(16, '0') }));
    const long = baselineText({ entries: many });
    const before = process.cpuUsage();
    assert.equal(readBaseline('baseline.json', long).baseline?.entries.length, 100_000);
    assert.ok(process.cpuUsage(before).user < 3_000_000);
  });
});
