import assert from 'node:assert/strict';
import {
  compilePatterns,
  DEFAULT_CONFIG,
  MAX_CONFIG_LENGTH,
  readConfigFile,
  resolveConfig,
} from '../../src/config/index.js';
import { formatProblem } from '../../src/engine/index.js';

const rules = ['sql-injection', 'xss', 'insecure-cookie'];

function read(text: string) {
  const { layer, problems } = readConfigFile('tom-review.yaml', text, rules);
  return { layer, problems: problems.map(formatProblem) };
}

describe('tom-review.yaml', () => {
  it('may be empty', () => {
    assert.deepEqual(read('# nothing yet\n'), { layer: { file: 'tom-review.yaml' }, problems: [] });
  });

  it('is read in full', () => {
    const { layer, problems } = read(
      'root: true\nrules:\n  sql-injection: critical\n  xss: off\ninclude:\n  - src/**\nexclude: [test, "**/*.gen.ts"]\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(layer, {
      file: 'tom-review.yaml',
      root: true,
      rules: { 'sql-injection': 'critical', xss: 'off' },
      include: ['src/**'],
      exclude: ['test', '**/*.gen.ts'],
    });
  });

  it('may have keys without a value', () => {
    assert.deepEqual(read('rules:\ninclude:\nexclude:\n').problems, []);
  });

  const wrong: [string, string[]][] = [
    ['rule: {}\n', ['1:1: there is no key "rule"; did you mean "rules"?']],
    [
      'root: true\nextends: [strict]\n',
      ['2:1: there is no key "extends"; expected "root", "rules", "include", "exclude"'],
    ],
    ['root: yes\n', ['1:7: "root" is true or false, not text']],
    ['rules:\n  sql-injektion: high\n', ['2:3: there is no rule "sql-injektion"; did you mean "sql-injection"?']],
    ['rules:\n  xss: hihg\n', ['2:8: "hihg" is no setting of a rule; did you mean "high"?']],
    ['rules:\n  xss: 3\n', ['2:8: 3 is no setting of a rule; expected off, critical, high, medium, low, info']],
    ['rules: [xss]\n', ['1:8: "rules" has one "<rule id>: <setting>" a line, not a list']],
    ['include: src\n', ['1:10: "include" is a list of patterns ("- src/**"), not text']],
    ['exclude:\n  - 3\n', ['2:5: a pattern is text, not 3']],
    ['exclude:\n  - a\\b\n', ['2:5: "a\\b" has a backslash; write paths with "/"']],
    [
      'exclude:\n  - /etc\n  - ../x\n',
      [
        '2:5: "/etc" is absolute; patterns are relative to the root',
        '3:5: "../x" leaves the root; patterns stay inside it',
      ],
    ],
    ['- a\n', ['1:1: expected keys (root, rules, include, exclude), found a list']],
    ['rules:\n  xss: off\n  xss: high\n', ['3:3: Map keys must be unique; "xss" is there twice']],
  ];
  for (const [text, expected] of wrong) {
    it(`says where it is wrong: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        read(text).problems,
        expected.map((line) => `tom-review.yaml:${line}`),
      );
    });
  }

  it('keeps what is right beside what is wrong', () => {
    assert.deepEqual(read('rules:\n  xss: off\n  nothing-like-it-at-all: off\nx: 1\n').layer.rules, { xss: 'off' });
  });

  it('survives hostile files', function () {
    this.timeout(60_000);
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let i = 1; i < 9; i += 1) {
      const [from, to] = ['abcdefghi'[i - 1], 'abcdefghi'[i]];
      bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(',')}]`);
    }
    const many = Array.from({ length: 9000 }, (_, i) => `k${i}: 1`).join('\n');
    const texts = [
      many,
      bomb.join('\n'),
      'x: '.repeat(5000),
      '['.repeat(90_000),
      '{a: '.repeat(20_000),
      '- '.repeat(90_000),
      '? '.repeat(40_000),
      'a'.repeat(MAX_CONFIG_LENGTH + 1),
      '\0',
      '"\\',
      '*x',
    ];
    for (const text of texts) {
      const start = performance.now();
      assert.ok(read(text).problems.length > 0, text.slice(0, 20));
      assert.ok(performance.now() - start < 15_000, text.slice(0, 20));
    }
  });
});

describe('resolveConfig', () => {
  it('lets the nearer layer win, key by key, and replaces lists', () => {
    const config = resolveConfig([
      { file: 'tom-review.yaml', rules: { xss: 'off', 'sql-injection': 'low' }, exclude: ['a'], include: ['src'] },
      { file: 'app/tom-review.yaml', rules: { xss: 'high' }, exclude: ['b'] },
    ]);
    assert.deepEqual(config.rules, { 'sql-injection': 'low', xss: 'high' });
    assert.deepEqual([config.include, config.exclude], [['src'], ['b']]);
  });

  it('hashes the meaning, not the spelling', () => {
    const a = resolveConfig([read('rules:\n  xss: off\n  sql-injection: low\n').layer]);
    const b = resolveConfig([read('# comment\nexclude: []\nrules: { sql-injection: low, xss: off }\n').layer]);
    assert.equal(a.hash, b.hash);
    assert.notEqual(a.hash, DEFAULT_CONFIG.hash);
  });
});

describe('patterns', () => {
  const table: [string, string, boolean][] = [
    ['test', 'test/a/b.ts', true],
    ['test/', 'test/a.ts', true],
    ['test', 'src/test/a.ts', false],
    ['**/test', 'src/test/a.ts', true],
    ['src/**', 'src/.hidden/a.ts', true],
    ['./src', 'src/a.ts', true],
    ['*.ts', 'a.ts', true],
    ['*.ts', 'src/a.ts', false],
    ['src/{a,b}/*.ts', 'src/b/x.ts', true],
    ['a.ts', 'xa.ts', false],
  ];
  for (const [pattern, path, expected] of table) {
    it(`${pattern} ${expected ? 'matches' : 'does not match'} ${path}`, () => {
      assert.equal(compilePatterns([pattern])(path), expected);
    });
  }
});
