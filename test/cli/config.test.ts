import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../support/ruleRunner.js';
import { TestProject, type Files } from './project.js';

const FLAWED = `import express from 'express';
const app = express();
app.get('/', (req, res) => res.send('<p>' + req.query.name + '</p>'));
`;

interface Values {
  readonly values: readonly { readonly key: string; readonly value: unknown; readonly from: unknown }[];
}

describe('the configuration on the command line', function () {
  this.timeout(120_000);
  let project: TestProject;
  const create = (files: Files): void => {
    project = new TestProject({ '.git/HEAD': '', ...files });
  };
  afterEach(() => project.remove());

  it('shows what counts for a file and where it is set', () => {
    create({
      'tom-review.yaml':
        'extends: [secrets-only, ./base.yaml]\nexclude: [gen]\nrules:\n  xxe: { severity: low, options: { min-severity: low, min-confidence: low } }\ndeadlines: { high: 5 }\n',
      'base.yaml': 'deadlines: { high: 9, low: 90 }\nlimits: { file-size: 3 MB }\n',
      'app/tom-review.yaml':
        'overrides:\n  - files: test\n    rules:\n      xxe: { severity: high, options: { min-confidence: high } }\n',
    });
    const { status, stdout } = project.run(['config', 'app/test/a.js']);
    assert.equal(status, 0);
    const lines = stdout.split('\n').map((line) => line.replace(/ {2,}/, ' | '));
    assert.ok(lines.includes('exclude: ["gen"] | tom-review.yaml:2'), stdout);
    assert.ok(lines.includes('rules.xxe: high | app/tom-review.yaml:4'), stdout);
    assert.ok(lines.includes('rules.xxe.options.min-confidence: high | app/tom-review.yaml:4'), stdout);
    assert.ok(lines.includes('rules.xxe.options.min-severity: low | tom-review.yaml:4'), stdout);
    assert.ok(lines.includes('deadlines.high: 5 | tom-review.yaml:5'), stdout);
    assert.ok(lines.includes('deadlines.low: 90 | base.yaml:1'), stdout);
    assert.ok(lines.includes('limits.file-size: 3000000 | base.yaml:2'), stdout);
    assert.ok(lines.includes('rules.sql-injection: off | preset secrets-only'), stdout);
    const json = JSON.parse(project.run(['config', 'x.js', '--format', 'json']).stdout) as Values;
    assert.deepEqual(
      json.values.find(({ key }) => key === 'rules.xxe'),
      {
        key: 'rules.xxe',
        value: 'low',
        from: { file: 'tom-review.yaml', line: 4, column: 3 },
      },
    );
  });

  it('stops at a mistake in whatever configuration, with its place', () => {
    create({ 'a.js': '', 'app/a.js': '', 'app/tom-review.yaml': 'rules:\n  sql-injektion: off\n' });
    const { status, stderr } = project.run(['scan']);
    assert.equal(status, 2);
    assert.equal(
      stderr,
      'tom-review: app/tom-review.yaml:2:3: there is no rule "sql-injektion"; did you mean "sql-injection"?\n',
    );
  });

  it('counts for the files of its folder only', () => {
    create({
      'tom-review.yaml': 'root: true\n',
      'a.js': FLAWED,
      'app/a.js': FLAWED,
      'app/tom-review.yaml': 'rules: { cross-site-scripting: low }\n',
      'lib/a.js': FLAWED,
      'lib/tom-review.yaml': 'rules: { cross-site-scripting: off }\n',
    });
    for (const workers of ['1', '2']) {
      const { stdout } = project.run(['scan', '--format', 'json', '--fail-on', 'none', '--workers', workers]);
      const { findings } = JSON.parse(stdout) as { findings: { severity: string; location: { path: string } }[] };
      assert.deepEqual(
        findings.map(({ severity, location }) => `${location.path} ${severity}`),
        ['a.js high', 'app/a.js low'],
      );
    }
  });

  it('is begun by init, which writes over nothing', () => {
    create({
      'src/a.ts': 'export {};\n',
      'src/generated/b.ts': 'export {};\n',
      'tool.py': '',
      'package.json': '{"dependencies":{"express":"5.0.0","unheard-of":"1.0.0"}}',
    });
    const first = project.run(['init'], { cwd: 'src' });
    assert.equal(first.status, 0, first.stderr);
    assert.match(first.stdout, /^\.\.\/tom-review\.yaml: TypeScript \(2 files\), Python \(1 file\); express\n$/);
    const text = readFileSync(project.path('tom-review.yaml'), 'utf8');
    assert.match(text, /^exclude:\n {2}- "\*\*\/generated"$/m);
    assert.equal(project.run(['scan']).status, 0);
    const again = project.run(['init']);
    assert.equal(again.status, 2);
    assert.match(again.stderr, /tom-review\.yaml is there already; "tom-review init --force" writes over it/);
    assert.equal(project.run(['init', '--force']).status, 0);
    // everything that is commented out is right as well
    const [head = '', tail = ''] = text.split('extends: recommended\n');
    const uncommented = tail.replace(/^# (?= {2}|[\w-]+:)/gm, '');
    assert.ok(uncommented.includes('\nrules:\n  log-injection: off\n'), uncommented);
    project.write({ 'tom-review.yaml': `${head}extends: recommended\n${uncommented}` });
    assert.equal(project.run(['scan']).stderr, '');
  });

  it('extends a package that was packed and installed', () => {
    create({
      'package.json': '{"name":"fixture","version":"1.0.0"}',
      'tom-review.yaml': 'extends: "@example/tom-review-config/strict"\nrules: { cross-site-scripting: critical }\n',
      'a.js': `${FLAWED}import mail from 'example-mail';\nmail.send({ to: 'x', email: user.email });\n`,
      'b.js': FLAWED.replace('res.send', 'console.log'),
    });
    const npm = (...args: string[]): string =>
      execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: project.root,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
    cpSync(path.join(repositoryRoot, 'examples/config-package'), project.path('.packing'), { recursive: true });
    npm('pack', './.packing');
    npm('install', './example-tom-review-config-1.0.0.tgz', '--offline', '--ignore-scripts');
    const { stdout, stderr, status } = project.run(['scan', '--format', 'json', '--fail-on', 'none']);
    assert.equal(status, 0, stderr);
    const { findings } = JSON.parse(stdout) as {
      findings: { ruleId: string; severity: string; location: { path: string } }[];
    };
    const found = findings.map(({ ruleId, severity, location }) => `${location.path} ${ruleId} ${severity}`);
    assert.ok(found.includes('a.js cross-site-scripting critical'), found.join());
    assert.ok(
      found.some((line) => line.startsWith('a.js personal-data-to-third-party')),
      found.join(),
    );
    // strict raises what the package has lowered
    assert.ok(found.includes('b.js log-injection medium'), found.join());
  });
});
