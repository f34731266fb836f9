import assert from 'node:assert/strict';
import {
  compilePatterns,
  createRuleLookup,
  DEFAULT_CONFIG,
  MAX_CONFIG_LENGTH,
  readConfigFile,
  recipientsOf,
  resolveConfig,
  suppressionsOf,
  unknownNames,
  type ConfigLayer,
} from '../../src/config/index.js';
import { formatProblem } from '../../src/engine/index.js';

const known = {
  rules: new Set(['sql-injection', 'xss', 'insecure-cookie']),
  dataTypes: new Set(['email-address', 'health']),
  sources: new Set(['user-input', 'environment']),
};

function read(text: string, file = 'tom-review.yaml') {
  const { layer, problems } = readConfigFile(file, text);
  return { layer, problems: [...problems, ...unknownNames(layer, known)].map(formatProblem) };
}

/** What a layer says, without where. */
function said({ places, ...layer }: ConfigLayer) {
  assert.ok(Object.values(places).every(({ line, column }) => line > 0 && column > 0));
  return layer;
}

function scope(folder: string, text: string) {
  return { folder, layers: [read(text, `${folder}/tom-review.yaml`).layer] };
}

describe('tom-review.yaml', () => {
  it('may be empty', () => {
    assert.deepEqual(read('# nothing yet\n'), { layer: { file: 'tom-review.yaml', places: {} }, problems: [] });
  });

  it('is read in full', () => {
    const { layer, problems } = read(
      'root: true\nrules:\n  sql-injection: critical\n  xss: off\ninclude:\n  - src/**\nexclude: [test, "**/*.gen.ts"]\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(said(layer), {
      file: 'tom-review.yaml',
      root: true,
      rules: { 'sql-injection': { severity: 'critical' }, xss: { severity: 'off' } },
      include: ['src/**'],
      exclude: ['test', '**/*.gen.ts'],
    });
  });

  it('may have keys without a value', () => {
    assert.deepEqual(read('rules:\ninclude:\nexclude:\n').problems, []);
  });

  it('reads every key with its places', () => {
    const { layer, problems } = read(
      [
        'rules:',
        '  xss: { severity: on, options: { min-confidence: medium, ignore-data-types: [health] } }',
        'overrides:',
        '  - files: ["test/**", "*.spec.ts"]',
        '    rules: { sql-injection: low }',
        'models: [review/models]',
        'rule-dirs: [./review/rules, ../shared/rules]',
        'data-types: [review/types.yaml]',
        'controls:',
        '  - toms.yaml',
        '  - document: { id: own, title: Own }',
        'recipients: [api.example.com, "*.example.org", sentry]',
        'deadlines: { critical: 7, low: 180 }',
        'limits: { file-size: 4 MB, parse-time: 20, file-time: 3 min, group-files: 10 }',
        'suppressions:',
        '  - { rule: xss, path: "gen/**", reason: generated, until: 2027-01-31 }',
        '  - { fingerprint: 0a1b2c3d4e5f6a7b, reason: "seen by Kim" }',
      ].join('\n'),
      'app/tom-review.yaml',
    );
    assert.deepEqual(problems, []);
    const { places, controls, ...rest } = layer;
    const place = (line: number, column: number) => ({ file: 'app/tom-review.yaml', line, column });
    assert.deepEqual(rest, {
      file: 'app/tom-review.yaml',
      rules: { xss: { severity: 'on', options: { minConfidence: 'medium', ignoreDataTypes: ['health'] } } },
      overrides: [
        { files: ['test/**', '*.spec.ts'], rules: { 'sql-injection': { severity: 'low' } }, at: 'overrides.0' },
      ],
      models: [{ path: 'app/review/models', place: place(6, 10) }],
      ruleDirs: [
        { path: 'app/review/rules', place: place(7, 13) },
        { path: 'shared/rules', place: place(7, 29) },
      ],
      dataTypes: [{ path: 'app/review/types.yaml', place: place(8, 14) }],
      recipients: ['api.example.com', '*.example.org', 'sentry'],
      deadlines: { critical: 7, low: 180 },
      limits: { fileSize: 4_000_000, parseTime: 20_000, fileTime: 180_000, groupFiles: 10 },
      suppressions: [
        {
          rule: 'xss',
          fingerprint: null,
          path: 'gen/**',
          folder: 'app',
          reason: 'generated',
          until: '2027-01-31',
          place: place(16, 5),
          at: 'suppressions.0',
        },
        {
          rule: null,
          fingerprint: '0a1b2c3d4e5f6a7b',
          path: null,
          folder: 'app',
          reason: 'seen by Kim',
          until: null,
          place: place(17, 5),
          at: 'suppressions.1',
        },
      ],
    });
    assert.deepEqual(controls?.[0], { kind: 'path', path: 'app/toms.yaml', place: place(10, 5) });
    const inline = controls[1];
    assert.ok(inline?.kind === 'inline');
    assert.deepEqual(inline.value, { document: { id: 'own', title: 'Own' } });
    assert.deepEqual(inline.positionOf(['document', 'title'], 'key'), { line: 11, column: 26 });
    assert.deepEqual(places['rules.xss'], place(2, 3));
    assert.deepEqual(places['overrides.0.rules.sql-injection'], place(5, 14));
  });

  const wrong: [string, string[]][] = [
    ['rule: {}\n', ['1:1: unknown key "rule"; did you mean "rules"?']],
    ['root: yes\n', ['1:7: "root" must be true or false, not "yes"']],
    ['rules:\n  sql-injektion: high\n', ['2:3: there is no rule "sql-injektion"; did you mean "sql-injection"?']],
    ['rules:\n  xss: hihg\n', ['2:8: unknown setting of a rule "hihg"; did you mean "high"?']],
    [
      'rules:\n  xss: 3\n',
      ['2:8: a rule is set to off, on, critical, high, medium, low, info, or to "severity" and "options"'],
    ],
    ['rules:\n  xss: { severty: high }\n', ['2:10: unknown key "severty"; did you mean "severity"?']],
    [
      'rules:\n  xss:\n    options:\n      min-confidense: low\n',
      ['4:7: unknown key "min-confidense"; did you mean "min-confidence"?'],
    ],
    [
      'rules:\n  xss: { options: { ignore-sources: [user-inputs], ignore-data-types: [e-mail-address] } }\n',
      [
        '2:38: there is no kind of source "user-inputs"; did you mean "user-input"?',
        '2:72: there is no data type "e-mail-address"; did you mean "email-address"?',
      ],
    ],
    ['rules: [xss]\n', ['1:8: "rules" must be a mapping, not a list']],
    ['overrides:\n  - files: a\n', ['2:5: "rules" is missing']],
    ['overrides:\n  - files: a\n    rules: { xsss: off }\n', ['3:14: there is no rule "xsss"; did you mean "xss"?']],
    ['include: src\n', ['1:10: "include" must be a list, not "src"']],
    ['exclude:\n  - 3\n', ['2:5: entry 1 must be text, not 3']],
    ['exclude:\n  - a\\b\n', ['2:5: "a\\b" has a backslash; write paths with "/"']],
    [
      'exclude:\n  - /etc\n  - ../x\n',
      [
        '2:5: "/etc" is absolute; patterns are relative to the file',
        '3:5: "../x" leaves the folder of the file; patterns stay inside it',
      ],
    ],
    [
      'models: [../x, /etc/passwd, "C:/x", "~/x"]\n',
      [
        '1:10: "../x" leaves the project; paths stay inside it',
        '1:16: "/etc/passwd" is absolute; paths are relative to the file',
        '1:29: "C:/x" is absolute; paths are relative to the file',
        '1:37: "~/x" is absolute; paths are relative to the file',
      ],
    ],
    ['controls: [3]\n', ['1:12: entry 1 must be text, not 3']],
    [
      'recipients: ["https://x.example", "two words", "api.*.com", "a.example:80", "a|b"]\n',
      [
        '1:14: "https://x.example" is a URL; a recipient is a host (api.example.com) or a library',
        '1:35: "two words" has a space; a recipient is a host (api.example.com) or a library',
        '1:48: "api.*.com" has a * at a place where it has no meaning; write *.example.com for hosts or @scope/* for packages',
        '1:61: "a.example:80" has a port; name the host alone',
        '1:77: "a|b" is no name; a recipient is a host (api.example.com) or a library',
      ],
    ],
    ['root: true\n---\nroot: false\n', ['2:1: a second document begins here ("---"); the file has one']],
    ['deadlines: { hihg: 3 }\n', ['1:14: unknown key "hihg"; did you mean "high"?']],
    ['deadlines: { high: -1 }\n', ['1:20: a deadline is a whole number of days from 0 to 3650']],
    ['limits: { file-sice: 3 }\n', ['1:11: unknown key "file-sice"; did you mean "file-size"?']],
    [
      'limits: { file-size: 3 TB, file-time: 9999 min, group-files: 0 }\n',
      [
        '1:22: "file-size" is a size such as 2 MB',
        '1:39: "file-time" is at most 3600 s',
        '1:62: "group-files" is at least 1',
      ],
    ],
    ['suppressions:\n  - { rule: xss, path: gen }\n', ['2:5: "reason" is missing']],
    ['suppressions:\n  - { reason: x }\n', ['2:5: a suppression names either a "fingerprint" or a "path"']],
    [
      'suppressions:\n  - { path: gen, reason: x, until: 2027-02-30 }\n',
      ['2:36: "2027-02-30" is no date; write YYYY-MM-DD'],
    ],
    [
      'suppressions:\n  - { fingerprint: 1234567890123456, reason: x }\n',
      ['2:20: a fingerprint has 16 digits 0-9a-f, in quotes: "0123456789abcdef"'],
    ],
    ['suppressions:\n  - { rule: xs, path: gen, reason: x }\n', ['2:7: there is no rule "xs"; did you mean "xss"?']],
    ['- a\n', ['1:1: the file must be a mapping, not a list']],
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
    assert.deepEqual(read('rules:\n  xss: off\n  nothing-like-it-at-all: off\nx: 1\n').layer.rules, {
      xss: { severity: 'off' },
      'nothing-like-it-at-all': { severity: 'off' },
    });
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
  it('lets the later layer win, key by key, and replaces lists', () => {
    const { layer: first } = read('rules: { xss: off, sql-injection: low }\nexclude: [a]\ninclude: [src]\n');
    const { layer: second } = read('rules: { xss: high, sql-injection: on }\nexclude: [b]\n');
    const config = resolveConfig([{ folder: '', layers: [first, second] }]);
    assert.deepEqual(createRuleLookup(config.scopes, [])('a.ts'), { settings: { xss: 'high' }, options: {} });
    assert.deepEqual([config.include, config.exclude], [['src'], ['b']]);
  });

  it('gives a file the lists of the nearest scope up to a root', () => {
    const config = resolveConfig([
      scope('app/own', 'root: true\n'),
      scope('', 'recipients: [a]\nsuppressions: [{ path: x, reason: r }]\n'),
      scope('app', 'recipients: [b]\n'),
    ]);
    assert.deepEqual(recipientsOf(config.scopes, 'x.ts'), ['a']);
    assert.deepEqual(recipientsOf(config.scopes, 'application/x.ts'), ['a']);
    assert.deepEqual(recipientsOf(config.scopes, 'app/x.ts'), ['b']);
    assert.deepEqual(recipientsOf(config.scopes, 'app/own/x.ts'), null);
    assert.equal(suppressionsOf(config, 'app/x.ts').length, 1);
    assert.equal(suppressionsOf(config, 'app/own/x.ts').length, 0);
    assert.deepEqual(config.recipients, ['a']);
  });

  it('hashes the meaning, not the spelling', () => {
    const a = resolveConfig([scope('', 'rules:\n  xss: off\n  sql-injection: low\n')]);
    const b = resolveConfig([scope('', '# comment\nexclude: []\nrules: { sql-injection: low, xss: off }\n')]);
    assert.equal(a.hash, b.hash);
    assert.notEqual(a.hash, DEFAULT_CONFIG.hash);
    assert.notEqual(resolveConfig([scope('app', 'rules: { xss: off }\n')]).hash, DEFAULT_CONFIG.hash);
  });
});

describe('patterns', () => {
  it('take linear time, whatever they say and whatever the path is', () => {
    const path = `${'a'.repeat(2000)}/${'a/'.repeat(1000)}b`;
    for (const pattern of ['*a'.repeat(100) + 'x', '**/a/'.repeat(50) + 'x', '{a,aa}'.repeat(20) + 'x', '**a*x']) {
      const start = performance.now();
      assert.equal(compilePatterns([pattern])(path), false);
      assert.equal(compilePatterns([pattern])('a'.repeat(290)), false);
      assert.ok(performance.now() - start < 2_000, pattern);
    }
  });

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
    ['src/?.ts', 'src/a.ts', true],
    ['src/?.ts', 'src/ab.ts', false],
    ['app/[id]/**', 'app/[id]/page.tsx', true],
    ['app/[id]', 'app/i/page.tsx', false],
    ['a+(b)', 'a+(b)/c.ts', true],
    ['{src,lib}', 'lib/a.ts', true],
    ['**/*.{spec,test}.*', 'x/a.spec.ts', true],
    ['a{b', 'a{b/c', true],
  ];
  for (const [pattern, path, expected] of table) {
    it(`${pattern} ${expected ? 'matches' : 'does not match'} ${path}`, () => {
      assert.equal(compilePatterns([pattern])(path), expected);
    });
  }
});
