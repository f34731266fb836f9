import assert from 'node:assert/strict';
import { compareCases, grammarFor, readCases, readFences } from '../../src/service/ruleCases.js';

describe('the cases of rule tests', () => {
  it('are read from comments', () => {
    const source = [
      '// finding: one',
      '// ok: two, three',
      '',
      'call();',
      'other(); // missed: one',
      '{/* false: two */}',
      '<div>',
    ].join('\n');
    assert.deepEqual(
      readCases(source).map((c) => `${c.line} ${c.expectation} ${c.ruleId}`),
      ['4 finding one', '4 ok two', '4 ok three', '5 missed one', '7 false two'],
    );
  });

  it('are compared with the lines of findings, all four ways', () => {
    const cases = readCases(['a() // finding: r', 'b() // ok: r', 'c() // missed: r', 'd() // false: r'].join('\n'));
    assert.deepEqual(compareCases(cases, 'r', [1, 4]), []);
    assert.deepEqual(compareCases(cases, 'r', [2, 3, 9]), [
      'line 1: expected a finding, there is none',
      'line 2: expected no finding, there is one',
      'line 3: marked as missed but found; mark it as a finding',
      'line 4: marked as false but not found; mark it as ok',
      'line 9: a finding on a line without a case',
    ]);
  });

  it('are read from fences', () => {
    const fences = readFences('Text\n\n```js bad\nbad();\n```\n\n```ts good\ngood();\n```\n\n```js\nneither();\n```\n');
    assert.deepEqual(
      fences.map((f) => [f.grammar, f.expectation, f.source, f.line]),
      [
        ['javascript', 'bad', 'bad();\n', 3],
        ['typescript', 'good', 'good();\n', 7],
      ],
    );
  });

  it('know the grammar of a file', () => {
    assert.equal(grammarFor('a/b.tsx'), 'tsx');
    assert.equal(grammarFor('b.mjs'), 'javascript');
    assert.equal(grammarFor('b.txt'), undefined);
  });
});
