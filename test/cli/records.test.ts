import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import type { Finding } from '../../src/engine/index.js';
import { repositoryRoot } from '../support/ruleRunner.js';
import { FLAWED, TestProject, type Files } from './project.js';

interface Report {
  readonly findings: readonly (Omit<Finding, 'fingerprint'> & { fingerprints: Record<string, string> })[];
  readonly problems: readonly {
    path: string;
    code: string;
    severity: string;
    message: string;
    location: { startLine: number } | null;
  }[];
}

let project: TestProject;
const create = (files: Files): TestProject => (project = new TestProject(files));

function scan(...args: readonly string[]): Report {
  const { stdout, stderr, status } = project.run(['scan', '--format', 'json', '--fail-on', 'none', ...args]);
  assert.equal(status, 0, stderr);
  const report = JSON.parse(stdout) as Report;
  const schema = JSON.parse(
    readFileSync(path.join(repositoryRoot, 'schemas/scan-report.schema.json'), 'utf8'),
  ) as object;
  const validate = new Ajv({ allErrors: true, strictRequired: false }).compile(schema);
  assert.ok(validate(report), JSON.stringify(validate.errors));
  return report;
}

const states = (report: Report): string[] => report.findings.map(({ state }) => state);
const problems = (report: Report): string[] =>
  report.problems.map((p) => `${p.path}:${p.location?.startLine} ${p.code} ${p.message}`);

const RISKS = 'tom-review-accepted-risks.yaml';

describe('accepted risks on the command line', () => {
  afterEach(() => project.remove());

  const entry = (over: Record<string, string> = {}): string => {
    const print = scan().findings[0].fingerprints['tomReview/v1'];
    const fields = {
      ...{ fingerprint: `"${print}"`, path: 'a.js', rule: 'sql-injection', reason: 'behind the VPN', owner: 'Ada' },
      ...{ approver: 'Grace', expires: '2026-12-31' },
      ...over,
    };
    const lines = Object.entries(fields).map(([key, value]) => `    ${key}: ${value}\n`);
    return `risks:\n${lines.join('').replace('    ', '  - ')}`;
  };

  it('do not fail a scan until they expire, and are in every report', () => {
    create({ 'a.js': FLAWED });
    project.write({ [RISKS]: entry() });
    const report = scan('--as-of', '2026-12-30');
    assert.deepEqual([states(report), problems(report)], [['accepted'], []]);
    assert.equal(project.run(['scan', '--as-of', '2026-12-30']).status, 0);
    const expired = scan('--as-of', '2026-12-31');
    assert.deepEqual(states(expired), ['open']);
    assert.match(
      problems(expired)[0],
      /^tom-review-accepted-risks\.yaml:8 accepted-risk The acceptance by Ada has expired/,
    );
    assert.equal(project.run(['scan', '--as-of', '2026-12-31']).status, 1);
    const text = project.run(['scan', '--as-of', '2026-12-31']).stdout;
    assert.match(text, /was accepted by Ada until 2026-12-31/);
  });

  it('that fit no finding are reported with their line', () => {
    create({ 'a.js': FLAWED });
    project.write({ [RISKS]: entry({ fingerprint: '"aaaaaaaaaaaaaaaa"' }) });
    const report = scan();
    assert.deepEqual(states(report), ['open']);
    assert.match(problems(report)[0], /^tom-review-accepted-risks\.yaml:2 accepted-risk No finding of sql-injection/);
  });

  it('are not called unused where a rule is off for their file', () => {
    create({ 'a.js': FLAWED });
    const risks = entry();
    const overrides = 'root: true\noverrides:\n  - files: [a.js]\n    rules:\n      sql-injection: off\n';
    project.write({ [RISKS]: risks, 'tom-review.yaml': overrides });
    assert.deepEqual(problems(scan()), []);
  });

  it('that are written wrongly end the scan with exit code 2', () => {
    create({ 'a.js': FLAWED });
    project.write({ [RISKS]: entry({ rule: 'sql-injektion' }) });
    const { status, stderr } = project.run(['scan']);
    assert.equal(status, 2);
    assert.match(
      stderr,
      /tom-review-accepted-risks\.yaml:4:11: there is no rule "sql-injektion"; did you mean "sql-injection"\?/,
    );
  });

  it('follow a moved file', () => {
    create({ 'a.js': FLAWED });
    const text = entry();
    project.remove();
    create({ 'lib/b.js': FLAWED, [RISKS]: text });
    assert.deepEqual(states(scan()), ['accepted']);
  });
});

describe('records elsewhere than at the root', () => {
  afterEach(() => project.remove());

  it('end the scan, each with its place', () => {
    create({
      'a.js': FLAWED,
      'lib/tom-review-accepted-risks.yaml': 'risks: []\n',
      'lib/tom-review-attestations.yaml': 'attestations: []\n',
      'lib/tom-review-baseline.json': '{}\n',
    });
    const { status, stderr } = project.run(['scan']);
    assert.equal(status, 2);
    assert.deepEqual(
      stderr.split('\n').map((line) => line.split(';')[0]),
      [
        ...['accepted-risks.yaml', 'attestations.yaml', 'baseline.json'].map(
          (name) => `tom-review: lib/tom-review-${name}:1:1: only the tom-review-${name} at the root counts`,
        ),
        '',
      ],
    );
    project.write({ 'tom-review.yaml': 'root: true\nexclude: [lib]\n' });
    assert.equal(project.run(['scan', '--fail-on', 'none']).status, 0);
  });

  it('are of a project of its own where its configuration says so, and said where the name is wrong', () => {
    create({
      'a.js': FLAWED,
      'lib/tom-review.yaml': 'root: true\n',
      'lib/tom-review-accepted-risks.yaml': 'risks: []\n',
      'tom-review-accepted-risks.yml': 'risks: []\n',
    });
    assert.deepEqual(
      scan().problems.map(({ path: file, severity, message }) => `${file} ${severity} ${message}`),
      [
        'lib/tom-review-accepted-risks.yaml note It counts when its folder is scanned by itself.',
        'tom-review-accepted-risks.yml error It is not read: it has to be named tom-review-accepted-risks.yaml.',
      ],
    );
  });
});

describe('deadlines of the configuration', () => {
  afterEach(() => project.remove());

  it('hold by severity', () => {
    create({ 'a.js': FLAWED, 'tom-review.yaml': 'root: true\ndeadlines:\n  critical: 2\n' });
    const due = (): string | null | undefined => scan('--as-of', '2026-01-01').findings[0].review?.remediation.due;
    assert.equal(due(), '2026-01-03');
    project.write({ 'tom-review.yaml': 'root: true\nrules:\n  sql-injection: high\ndeadlines:\n  critical: 2\n' });
    assert.equal(due(), '2026-01-31');
    project.write({ 'tom-review.yaml': 'root: true\ndeadlines:\n  critical: soon\n' });
    assert.match(project.run(['scan']).stderr, /tom-review\.yaml:3:13: /);
  });
});

describe('suppressions', () => {
  afterEach(() => project.remove());
  const COMMENTED = FLAWED.replace(
    '  const found',
    '  // tom-review-ignore sql-injection -- ids are checked\n  const found',
  );

  it('stand in the configuration for files without comments, by path and by fingerprint', () => {
    create({ 'gen/a.js': FLAWED, 'b.js': FLAWED });
    project.write({
      'tom-review.yaml': `root: true\nsuppressions:\n  - rule: sql-injection\n    path: gen/**\n    reason: generated\n    until: 2027-01-01\n`,
    });
    const report = scan('--as-of', '2026-01-01');
    assert.deepEqual(states(report), ['open', 'suppressed']);
    const { suppression } = report.findings[1];
    assert.deepEqual(
      [suppression?.by, suppression?.reason, suppression?.until, suppression?.location.startLine],
      [...['configuration', 'generated', '2027-01-01', 3]],
    );
    const expired = scan('--as-of', '2027-01-01');
    assert.deepEqual(states(expired), ['open', 'open']);
    assert.match(problems(expired)[0], /^tom-review\.yaml:3 suppression This suppression has expired/);
    const print = report.findings[0].fingerprints['tomReview/v1'];
    project.write({
      'tom-review.yaml': `root: true\nsuppressions:\n  - fingerprint: "${print}"\n    reason: checked\n  - path: nothing/**\n    reason: is not there\n`,
    });
    assert.deepEqual(states(scan()), ['suppressed', 'suppressed']);
    assert.match(problems(scan())[0], /^tom-review\.yaml:5 suppression This suppression finds nothing to suppress/);
  });

  it('are shown to auditors as open findings, with what was said', () => {
    create({ 'a.js': COMMENTED });
    assert.deepEqual(states(scan()), ['suppressed']);
    const report = scan('--no-suppressions');
    assert.deepEqual(states(report), ['open']);
    assert.equal(report.findings[0].suppression?.reason, 'ids are checked');
    const { status, stdout } = project.run(['scan', '--no-suppressions']);
    assert.equal(status, 1);
    assert.match(stdout, /said {6}no flaw: ids are checked \(not honoured\)/);
  });
});
