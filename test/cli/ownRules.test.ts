/** Own rules on the command line: scanned with, tested, begun. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { TestProject } from './project.js';

const CONFIG = `root: true
rule-dirs: [security/rules]
models: [security/models]
`;

const RULE = `id: ledger-query
title: Ledger query built from input
mode: taint
severity: high
controls: [lumar/waf-attack-classes]
languages: [javascript]
sources: [user-input]
sinks: [ledger-text]
message: This ledger query is built from {source}.
fix: Pass the values beside the query.
`;

const MODEL = `library: ledger-client
language: javascript
kinds: { sink: { ledger-text: text of a ledger query } }
rows: [{ sink: ledger-text, call: ledger-client.query }]
`;

const RULE_FILE = 'security/rules/injection/ledger-query/rule.yaml';
const TESTS = 'security/rules/injection/ledger-query/tests/javascript';

const APP = `const express = require('express');
const ledger = require('ledger-client');
const app = express();
app.get('/', (req, res) => {
  ledger.query('SELECT ' + req.query.id);
  ledger.query('SELECT 1');
});
`;

const TEST = APP.replace('  ledger', '  // finding: ledger-query\n  ledger').replace(
  "'SELECT 1');",
  "'SELECT 1'); // ok: ledger-query",
);

const FILES = {
  'tom-review.yaml': CONFIG,
  [RULE_FILE]: RULE,
  'security/models/ledger.yaml': MODEL,
  [`${TESTS}/a.js`]: TEST,
  'src/app.js': APP,
};

interface TestedUnit {
  readonly rule?: string;
  readonly folder?: string;
  readonly milliseconds: number;
  readonly cases: number;
  readonly missing: readonly { path: string; line: number; rule: string }[];
  readonly extra: readonly { path: string; line: number; rule: string }[];
  readonly closedGaps: readonly { line: number }[];
  readonly knownGaps: readonly { line: number; message: string }[];
  readonly faults: readonly { path: string; line: number; message: string }[];
}

describe('own rules on the command line', function () {
  this.timeout(60_000);
  let project: TestProject;
  const begin = (files: Record<string, string>): void => {
    project = new TestProject(files);
  };
  afterEach(() => project.remove());

  const findings = (...args: string[]): { rule: string; path: string; line: number }[] => {
    const { stdout, stderr } = project.run(['scan', '--format', 'json', ...args]);
    assert.equal(stderr, '');
    const report = JSON.parse(stdout) as {
      findings: { ruleId: string; location: { path: string; startLine: number } }[];
    };
    return report.findings.map(({ ruleId, location }) => ({
      rule: ruleId,
      path: location.path,
      line: location.startLine,
    }));
  };
  const tested = (...args: string[]): { status: number | null; tests: TestedUnit[] } => {
    const { status, stdout, stderr } = project.run(['test', '--format', 'json', ...args]);
    assert.equal(stderr, '');
    return { status, tests: (JSON.parse(stdout) as { tests: TestedUnit[] }).tests };
  };

  describe('tom-review scan', () => {
    it('finds what they find, with any number of workers, and not in their tests', () => {
      begin(FILES);
      const expected = [{ rule: 'ledger-query', path: 'src/app.js', line: 5 }];
      assert.deepEqual(findings(), expected);
      assert.deepEqual(findings('--workers', '2'), expected);
    });

    it('can switch them by configuration, and names the nearest one', () => {
      begin({ ...FILES, 'tom-review.yaml': `${CONFIG}rules:\n  ledger-query: off\n` });
      assert.deepEqual(findings(), []);
      project.write({ 'tom-review.yaml': `${CONFIG}rules:\n  ledger-qury: off\n` });
      const { status, stderr } = project.run(['scan']);
      assert.equal(status, 2);
      assert.match(stderr, /tom-review\.yaml:5:3: there is no rule "ledger-qury"; did you mean "ledger-query"\?/);
    });

    it('says every mistake with its place, and ends with 2', () => {
      begin({
        ...FILES,
        [RULE_FILE]: RULE.replace('high', 'hihg'),
        'security/models/ledger.yaml': MODEL.replace('call: ledger', 'call: ledgr'),
      });
      const { status, stdout, stderr } = project.run(['scan']);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /ledger-query\/rule\.yaml:4:11: unknown severity "hihg"; did you mean "high"\?/);
      assert.match(stderr, /models\/ledger\.yaml:4:35: unknown root "ledgr-client"; did you mean "ledger-client"\?/);
    });

    it('uses the rules and models of a shared package, relative to the package', () => {
      const inPackage = 'node_modules/@acme/security';
      begin({
        'tom-review.yaml': 'root: true\nextends: ["@acme/security"]\n',
        [`${inPackage}/package.json`]: '{ "name": "@acme/security", "version": "1.0.0" }',
        [`${inPackage}/tom-review.yaml`]: 'rule-dirs: [rules]\nmodels: [models]\n',
        [`${inPackage}/rules/injection/ledger-query/rule.yaml`]: RULE,
        [`${inPackage}/models/ledger.yaml`]: MODEL,
        'src/app.js': APP,
      });
      assert.deepEqual(findings(), [{ rule: 'ledger-query', path: 'src/app.js', line: 5 }]);
      // its tests are the matter of whoever makes it
      assert.match(project.run(['test']).stderr, /There are no rule-dirs/);
      project.write({ [`${inPackage}/rules/injection/ledger-query/rule.yaml`]: RULE.replace('high', 'hihg') });
      assert.match(project.run(['scan']).stderr, /@acme\/security\/rules\/injection\/ledger-query\/rule\.yaml:4:11:/);
    });

    it('has no rules but the product’s without a configuration', () => {
      begin({ ...FILES, 'tom-review.yaml': 'root: true\n' });
      assert.deepEqual(
        findings('src').filter(({ rule }) => rule === 'ledger-query'),
        [],
      );
    });
  });

  it('tom-review rules lists them', () => {
    begin(FILES);
    assert.match(project.run(['rules']).stdout, /ledger-query +high +Ledger query built from input/);
  });

  describe('tom-review test', () => {
    it('passes where all cases hold, with the time of each rule', () => {
      begin(FILES);
      const { status, tests } = tested();
      assert.equal(status, 0);
      assert.deepEqual(
        tests.map(({ milliseconds, ...rest }) => ({ ...rest, isTimed: milliseconds >= 0 })),
        [
          {
            ...{ rule: 'ledger-query', file: RULE_FILE, cases: 2, isTimed: true },
            ...{ missing: [], extra: [], closedGaps: [], knownGaps: [], faults: [] },
          },
        ],
      );
      const { status: again, stdout } = project.run(['test', 'security/rules/injection']);
      assert.equal(again, 0);
      assert.match(stdout, /^ok {3}ledger-query \(2 cases, \d+ ms\)$/m);
    });

    it('fails for what is missing, extra, or no gap any more; a known gap passes', () => {
      const source = TEST.replace('ok: ledger-query', 'finding: ledger-query')
        .replace('// finding: ledger-query\n', '// ok: ledger-query\n')
        .replace(
          '});',
          '  ledger.query(req.query.x);\n  ledger.query(req.query.y); // missed: ledger-query\n  // false: ledger-query\n  ledger.query("y");\n  ledger.query("z"); // missed: ledger-query\n});',
        );
      begin({ ...FILES, [`${TESTS}/a.js`]: source });
      const { status, tests } = tested();
      assert.equal(status, 1);
      const [unit] = tests;
      assert.deepEqual(unit?.missing, [
        { rule: 'ledger-query', path: `${TESTS}/a.js`, line: 7, message: 'expected a finding, there is none' },
      ]);
      assert.deepEqual(
        unit.extra.map(({ line }) => line),
        [6, 8],
      );
      assert.deepEqual(
        unit.closedGaps.map(({ line }) => line),
        [9, 11],
      );
      assert.deepEqual(unit.knownGaps, [
        { rule: 'ledger-query', path: `${TESTS}/a.js`, line: 12, message: 'known gap: missed' },
      ]);
      const text = project.run(['test']);
      assert.equal(text.status, 1);
      assert.match(text.stdout, /^FAIL ledger-query/m);
      assert.match(text.stdout, /a\.js:7: expected a finding, there is none/);
      assert.match(text.stdout, /6 cases, 1 missing, 2 extra, 2 gaps closed, 1 known gap/);
    });

    it('runs the examples of rule.md', () => {
      const page = `Wrong.\n\n\`\`\`js bad\n${APP}\`\`\`\n\n\`\`\`js good\n${APP}\`\`\`\n`;
      begin({ ...FILES, 'security/rules/injection/ledger-query/rule.md': page });
      const { status, tests } = tested();
      assert.equal(status, 1);
      assert.deepEqual(
        tests[0]?.extra.map(({ path, line }) => `${path}:${line}`),
        ['security/rules/injection/ledger-query/rule.md:13'],
      );
    });

    it('fails for files without a case, unknown rules, syntax errors and other files', () => {
      begin({
        ...FILES,
        [`${TESTS}/none.js`]: APP,
        [`${TESTS}/notes.txt`]: 'x',
        [`${TESTS}/broken.js`]: 'const = ; // ok: ledger-query\n',
        [`${TESTS}/other.js`]: TEST.replace('// ok: ledger-query', '// ok: ledger-qury'),
      });
      const { status, tests } = tested();
      assert.equal(status, 1);
      assert.deepEqual(
        tests[0]?.faults.map(
          ({ path, line, message }) => `${path.slice(TESTS.length + 1)}:${line}: ${message.slice(0, 44)}`,
        ),
        [
          'broken.js:1: 1 place in this file could not be parsed; wh',
          'none.js:1: the file has no case of ledger-query; mark a',
          'notes.txt:1: the file is in no language that is analysed',
          'other.js:7: there is no rule "ledger-qury"; did you mean',
        ],
      );
    });

    it('fails for a rule without tests', () => {
      const { [`${TESTS}/a.js`]: _test, ...files } = FILES;
      begin(files);
      assert.match(project.run(['test']).stdout, /the rule has no test; put annotated sources into/);
    });

    it('tests folders of annotated sources together, by all rules that they name', () => {
      begin({
        'tom-review.yaml': 'root: true\n',
        'samples/read.js': 'exports.id = (req) => req.query.id;\n',
        'samples/main.js': `const express = require('express');
const { id } = require('./read');
const app = express();
app.get('/', (req, res) => {
  res.redirect(id(req)); // finding: open-redirect
  res.redirect('/'); // ok: open-redirect
});
`,
      });
      const { status, tests } = tested('samples');
      assert.equal(status, 0, JSON.stringify(tests));
      assert.deepEqual(
        tests.map(({ folder, cases }) => ({ folder, cases })),
        [{ folder: 'samples', cases: 2 }],
      );
      project.write({
        'samples/more.js':
          "module.exports = (req, res) => res.redirect(req.query.to);\nconst app = require('express')();\napp.get('/m', module.exports);\n",
      });
      const more = tested('samples');
      assert.equal(more.status, 1);
      assert.deepEqual(
        more.tests[0]?.extra.map(({ rule, path, line }) => `${rule} ${path}:${line}`),
        ['open-redirect samples/more.js:1'],
      );
    });

    it('tests a folder of rules that no configuration names', () => {
      begin({ ...FILES, 'tom-review.yaml': 'root: true\nmodels: [security/models]\n' });
      assert.equal(project.run(['test', 'security/rules']).status, 0);
      const { status, stderr } = project.run(['test']);
      assert.equal(status, 2);
      assert.match(stderr, /There are no rule-dirs in the tom-review\.yaml; name a folder to test\./);
    });

    it('ends with 2 for folders without a case and for rules that do not compile', () => {
      begin({ ...FILES, [RULE_FILE]: RULE.replace('high', 'hihg') });
      assert.equal(project.run(['test']).status, 2);
      project.write({ [RULE_FILE]: RULE });
      const { status, stdout } = project.run(['test', 'src']);
      assert.equal(status, 1);
      assert.match(stdout, /there is no case in this folder/);
    });
  });

  describe('tom-review new', () => {
    it('writes a rule that holds, a model and a data type that compile', () => {
      begin({
        'tom-review.yaml': 'root: true\nrule-dirs: [own/rules]\nmodels: [own/models]\ndata-types: [own/types]\n',
      });
      for (const args of [
        ['rule', 'injection/first-rule'],
        ['model', 'python/some-library'],
        ['data-type', 'employment/badge-number'],
      ]) {
        const { status, stdout } = project.run(['new', ...args]);
        assert.equal(status, 0);
        assert.match(stdout, /^written: own\/(rules|models|types)\//);
      }
      assert.deepEqual(readdirSync(project.path('own')).sort(), ['models', 'rules', 'types']);
      const { status, stdout } = project.run(['test']);
      assert.equal(status, 0, stdout);
      assert.match(stdout, /ok {3}first-rule \(4 cases/);
    });

    it('says what to add to a configuration that names no folder', () => {
      begin({ 'tom-review.yaml': 'root: true\n' });
      const { stdout } = project.run(['new', 'rule', 'injection/first-rule']);
      assert.match(stdout, /written: tom-review\/rules\/injection\/first-rule\/rule\.yaml/);
      assert.match(stdout, /rule-dirs: \[tom-review\/rules\]/);
      assert.match(project.run(['new', 'rule', 'injection/other', '--dir', 'x/y']).stdout, /written: x\/y\/injection/);
    });

    it('overwrites nothing, and says what is wrong', () => {
      begin({ 'tom-review.yaml': CONFIG, [RULE_FILE]: RULE });
      for (const [args, message] of [
        [['rule', 'injection/ledger-query'], /exists already/],
        [['rule', 'ledger-query'], /<family>\/<rule-id>/],
        [['rule', 'injektion/x'], /"injektion" is none of injection/],
        [['model', 'cobol/x'], /"cobol" is none of javascript/],
        [['data-type', 'Contact/x'], /small letters/],
        [['thing', 'a/b'], /Allowed choices are rule, model, data-type/],
      ] as const) {
        const { status, stderr } = project.run(['new', ...args]);
        assert.equal(status, 2);
        assert.match(stderr, message);
      }
    });
  });
});
