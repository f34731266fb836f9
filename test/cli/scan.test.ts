import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { cli, FLAWED, HARMLESS, TestProject, type Files } from './project.js';

interface JsonReport {
  readonly asOf: string;
  readonly findings: readonly {
    ruleId: string;
    severity: string;
    state: string;
    location: { path: string; startLine: number };
  }[];
  readonly files: readonly { path: string }[];
  readonly notAnalysed: readonly { path: string; code: string }[];
  readonly notAnalysedByType: Readonly<Record<string, number>>;
  readonly excluded: readonly { by: string; pattern: string; paths: number }[];
  readonly summary: { readonly openFindings: number; readonly otherFindings: number };
}

let project: TestProject;
const create = (files: Files): TestProject => (project = new TestProject(files));

function json(args: readonly string[] = [], options: Parameters<TestProject['run']>[1] = {}): JsonReport {
  const { stdout, stderr, status } = project.run(['scan', '--format', 'json', '--fail-on', 'none', ...args], options);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout) as JsonReport;
}

const places = (report: JsonReport): string[] =>
  report.findings.map((f) => `${f.location.path}:${f.location.startLine} ${f.ruleId}`);

describe('the command line', () => {
  afterEach(() => project.remove());

  describe('tom-review scan', () => {
    it('finds a flaw, names its control, and exits with 1', () => {
      create({ 'src/app.js': FLAWED });
      const { stdout, stderr, status } = project.run(['scan']);
      assert.equal(status, 1);
      assert.equal(stderr, '');
      assert.match(stdout, /^src\/app\.js$/m);
      assert.match(stdout, /6:\d+ {2}critical .*sql-injection, CWE-89/);
      assert.match(stdout, /control {3}personaly\/sql-injection/);
      assert.ok(!stdout.includes(project.root));
    });

    it('exits with 0 when there is nothing at or above the threshold', () => {
      create({ 'a.js': HARMLESS });
      assert.equal(project.run(['scan']).status, 0);
      project.write({ 'a.js': FLAWED, 'tom-review.yaml': 'rules:\n  sql-injection: low\n' });
      const statuses = ['info', 'low', 'medium', 'critical', 'none'].map(
        (s) => project.run(['scan', '--fail-on', s]).status,
      );
      assert.deepEqual(statuses, [1, 1, 0, 0, 0]);
    });

    it('does not fail on a suppressed finding, and counts it', () => {
      create({
        'a.js': FLAWED.replace(
          '  const found',
          '  // tom-review-ignore sql-injection -- ids are checked before\n  const found',
        ),
      });
      assert.equal(project.run(['scan']).status, 0);
      const report = json();
      assert.deepEqual([report.summary.openFindings, report.summary.otherFindings], [0, 1]);
      assert.equal(report.findings[0].state, 'suppressed');
    });

    it('lets a suppression expire by SOURCE_DATE_EPOCH', () => {
      create({
        'a.js': FLAWED.replace(
          '  const found',
          '  // tom-review-ignore sql-injection -- until the rewrite until 2026-07-01\n  const found',
        ),
      });
      const at = (date: string) => json([], { env: { SOURCE_DATE_EPOCH: String(Date.parse(date) / 1000) } });
      assert.equal(at('2026-06-30').findings[0].state, 'suppressed');
      assert.equal(at('2026-07-01').findings[0].state, 'open');
      assert.equal(at('2026-07-01').asOf, '2026-07-01');
    });

    it('finds the same from any folder, and with any paths', () => {
      create({ '.git/HEAD': '', 'apps/web/app.js': FLAWED, 'lib/a.js': HARMLESS });
      const expected = ['apps/web/app.js:6 sql-injection'];
      assert.deepEqual(places(json()), expected);
      assert.deepEqual(places(json([], { cwd: 'apps/web' })), expected);
      assert.deepEqual(places(json([project.path('apps/web/app.js')], { cwd: 'lib' })), expected);
      assert.deepEqual(places(json(['../apps', '.'], { cwd: 'lib' })), expected);
      assert.deepEqual(places(json(['lib'])), []);
      symlinkSync(project.root, project.path('link'));
      assert.deepEqual(places(json(['link/apps'])), expected);
    });

    it('reads every encoding and line end', () => {
      const crlf = FLAWED.replaceAll('\n', '\r\n');
      create({
        'bom.js': '\ufeff' + FLAWED,
        'crlf.js': crlf,
        'latin1.js': Buffer.from(`// Größe\n${FLAWED}`, 'latin1'),
        'utf16le.js': Buffer.from('\ufeff' + FLAWED, 'utf16le'),
        'utf16be.js': Buffer.from('\ufeff' + crlf, 'utf16le').swap16(),
        'binary.js': Buffer.from([0x7f, 0, 1, 2]),
        'big.js': '//' + 'x'.repeat(2_100_000),
        'packed.js': `var a=[${'"x",'.repeat(3000)}];`,
      });
      const report = json();
      assert.deepEqual(places(report), [
        'bom.js:6 sql-injection',
        'crlf.js:6 sql-injection',
        'latin1.js:7 sql-injection',
        'utf16be.js:6 sql-injection',
        'utf16le.js:6 sql-injection',
      ]);
      assert.deepEqual(
        report.notAnalysed.map(({ path, code }) => `${path} ${code}`),
        ['big.js too-large', 'binary.js binary', 'packed.js minified'],
      );
    });

    it('accounts for everything that it leaves out', () => {
      create({
        '.git/HEAD': '',
        '.gitignore': 'generated/\n',
        'app.js': HARMLESS,
        'generated/a.js': FLAWED,
        'node_modules/x/index.js': FLAWED,
        'views/index.ejs': '',
        'page.html': '',
        'App.astro': '',
        'types.d.ts': '',
      });
      const report = json();
      assert.deepEqual(report.notAnalysedByType, { '.astro': 1, '.d.ts': 1, '.ejs': 1, '.html': 1 });
      assert.deepEqual(
        report.excluded.map(({ by, pattern }) => `${by} ${pattern}`),
        ['default .git', 'default node_modules', 'gitignore .gitignore'],
      );
      const { stdout } = project.run(['scan']);
      assert.match(stdout, /No findings in what was analysed: 1 file analysed/);
      assert.match(stdout, /Not analysed, no rules for their type: 4 files/);
      assert.match(project.run(['scan', '--list-excludes']).stdout, /^node_modules +installed packages$/m);
    });

    it('lists named files that it leaves out', () => {
      create({
        'tom-review.yaml': 'root: true\nexclude: [old]\n',
        'old/a.js': FLAWED,
        'node_modules/a.js': FLAWED,
        'a.rb': '',
        'a.txt': '',
      });
      const report = json(['old/a.js', 'node_modules/a.js', 'a.rb', 'a.txt']);
      assert.deepEqual(report.files, []);
      assert.deepEqual(
        report.notAnalysed.map(({ path, code }) => `${path} ${code}`),
        ['a.rb no-rules', 'a.txt no-rules', 'node_modules/a.js excluded', 'old/a.js excluded'],
      );
    });

    it('gives the same bytes for any number of workers', () => {
      const files: Record<string, string> = {};
      for (let i = 0; i < 40; i += 1)
        files[`src/f${i}.js`] = i % 3 === 0 ? FLAWED.repeat(1 + (i % 4)) : `${HARMLESS}(`.repeat(i);
      create(files);
      for (const format of ['text', 'json', 'sarif']) {
        const outputs = [[], ['--workers', '1'], ['--workers', '2'], ['--workers', '5']].map(
          (workers) => project.run(['scan', '--format', format, ...workers]).stdout,
        );
        assert.ok(outputs[0].includes('sql-injection'));
        for (const output of outputs) assert.equal(output, outputs[0]);
      }
    });

    it('takes hostile file names', function () {
      if (process.platform === 'win32') this.skip();
      const names = [
        'a\nb.js',
        '\u001b[31mred.js',
        '"quoted".js',
        "it's <b>.js",
        '$(touch x).js',
        '-rf.js',
        'ä 𝒳.js',
        '%2e%2e%2fx.js',
      ];
      create(Object.fromEntries(names.map((name) => [`src/${name}`, FLAWED])));
      const report = json();
      assert.deepEqual(report.findings.map((f) => f.location.path).sort(), names.map((name) => `src/${name}`).sort());
      const text = project.run(['scan']).stdout;
      assert.ok(!text.includes('\u001b') && text.includes('src/a\\u{a}b.js'));
      const sarif = project.run(['scan', '--format', 'sarif', '--', 'src']).stdout;
      assert.ok(sarif.includes('"%252e%252e%252fx.js'));
      assert.equal(places(json(['--', 'src/-rf.js'])).length, 1);
    });

    it('scans standard input under a name', () => {
      create({ 'tom-review.yaml': 'root: true\nexclude: [old]\n' });
      const report = json(['--stdin-filename', 'src/new.js'], { input: FLAWED });
      assert.deepEqual(places(report), ['src/new.js:6 sql-injection']);
      assert.ok(!existsSync(project.path('src')));
      assert.deepEqual(json(['--stdin-filename', 'old/new.js'], { input: FLAWED }).notAnalysed[0].code, 'excluded');
      assert.deepEqual(json(['--stdin-filename', 'a.rb'], { input: '' }).notAnalysedByType, { '.rb': 1 });
      assert.equal(project.run(['scan', 'a.js', '--stdin-filename', 'b.js']).status, 2);
    });

    it('writes to a file and keeps standard output empty', () => {
      create({ 'a.js': FLAWED });
      const { stdout, stderr, status } = project.run(['scan', '--format', 'sarif', '--output', 'report.sarif']);
      assert.equal(status, 1);
      assert.equal(stdout, '');
      assert.equal(stderr, '1 finding: report.sarif\n');
      const log = JSON.parse(readFileSync(project.path('report.sarif'), 'utf8')) as { version: string };
      assert.equal(log.version, '2.1.0');
    });

    it('has colours only where they are wanted', () => {
      create({ 'a.js': FLAWED });
      const colored = (args: string[], env: NodeJS.ProcessEnv) =>
        project.run(['scan', ...args], { env }).stdout.includes('\u001b[');
      assert.equal(colored([], {}), false);
      assert.equal(colored([], { FORCE_COLOR: '1' }), true);
      assert.equal(colored([], { FORCE_COLOR: '1', NO_COLOR: '1' }), false);
      assert.equal(colored(['--no-color'], { FORCE_COLOR: '1' }), false);
      assert.equal(colored(['--format', 'json'], { FORCE_COLOR: '1' }), false);
    });

    it('does not mind a reader that leaves', (done) => {
      const files: Record<string, string> = {};
      for (let i = 0; i < 300; i += 1) files[`src/a${i}.js`] = FLAWED;
      create(files);
      const child = spawn(process.execPath, [cli, 'scan', '--format', 'json'], { cwd: project.root });
      let errors = '';
      child.stderr.on('data', (chunk) => (errors += chunk));
      child.stdout.once('data', () => child.stdout.destroy());
      child.once('close', (code) => {
        assert.equal(errors, '');
        assert.equal(code, 1);
        done();
      });
    });

    it('shows no secret in any output', () => {
      const secret = 'Hunter2-Planted-9fQ';
      create({
        'a.js': `const mysql = require('mysql');
const password = '${secret}';
const pool = mysql.createPool({ host: 'db', user: 'root', password: '${secret}' });
const url = "postgres://admin:${secret}@db.internal/prod";
app.get('/', (req, res) => {
  if (req.query.p === '${secret}') pool.query('SELECT ' + req.query.id + ' -- ${secret}');
  console.log(req.query.name, '${secret}', password); // tom-review-ignore log-injection -- why not
});
const hash = require('crypto').createHmac('sha256', '${secret}');
`,
        'b.ts': `export class Config { private dbPassword: string = "${secret}"; apiKey = \`${secret}\`; }\n`,
      });
      let found = 0;
      for (const config of ['', 'rules:\n  hardcoded-credential: off\n']) {
        project.write({ 'tom-review.yaml': config });
        for (const format of ['text', 'json', 'sarif']) {
          const { stdout, stderr, status } = project.run(['scan', '--format', format]);
          assert.equal(status, 1, stderr);
          found += stdout.split('********').length - 1;
          for (const spelling of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
            assert.ok(!(stdout + stderr).includes(spelling), `${format} shows it`);
          }
        }
      }
      assert.ok(found > 10, 'no secret was found at all');
    });
  });

  describe('what ends with exit code 2', () => {
    /** [name, arguments, what standard error says in one line] */
    const table: [string, string[], RegExp][] = [
      ['an unknown command', ['scna'], /unknown command 'scna'/],
      ['an unknown option', ['scan', '--formt', 'json'], /unknown option '--formt'/],
      ['an unknown format', ['scan', '--format', 'xml'], /'xml' is invalid\. Allowed choices are text, json, sarif/],
      ['an unknown severity', ['scan', '--fail-on', 'bad'], /'bad' is invalid\. Allowed choices/],
      ['no number of workers', ['scan', '--workers', '0'], /whole number from 1 to 64/],
      ['a missing path', ['scan', 'nowhere/x'], /nowhere\/x: there is no such file; check the path/],
      [
        'a missing folder of the output',
        ['scan', '--output', 'no/x.json'],
        /--output no\/x\.json: .*the folder does not exist.*create the folder/,
      ],
      ['a folder as output', ['scan', '--output', '.'], /--output \.: it is a folder; name a file in it/],
      ['a missing configuration', ['scan', '--config', 'no.yaml'], /--config no\.yaml: there is no such file/],
      ['no command', [], /Usage: tom-review/],
    ];
    for (const [name, args, expected] of table) {
      it(name, () => {
        create({ 'a.js': FLAWED });
        const { status, stdout, stderr } = project.run(args);
        assert.equal(status, 2);
        assert.equal(stdout, '');
        assert.match(stderr, expected);
        assert.ok(!stderr.includes('    at '), 'a stack trace is no message');
      });
    }

    it('a wrong configuration, with every place', () => {
      create({
        'tom-review.yaml': 'rules:\n  sql-injektion: off\n  xxe: of\nfoo: 1\n',
        'src/a.js': HARMLESS,
        '.git/HEAD': '',
      });
      const { status, stdout, stderr } = project.run(['scan'], { cwd: 'src' });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.deepEqual(stderr.split('\n'), [
        'tom-review: ../tom-review.yaml:2:3: there is no rule "sql-injektion"; did you mean "sql-injection"?',
        'tom-review: ../tom-review.yaml:3:8: unknown setting of a rule "of"; did you mean "off"?',
        'tom-review: ../tom-review.yaml:4:1: unknown key "foo"',
        '',
      ]);
    });

    it('an output that fails while it is written', function () {
      if (!existsSync('/dev/full')) this.skip();
      create({ 'a.js': FLAWED });
      const { status, stderr } = project.run(['scan', '--output', '/dev/full']);
      assert.equal(status, 2);
      assert.match(
        stderr,
        /^tom-review: --output \/dev\/full: it cannot be written \(the disk is full\); choose another place\.$/m,
      );
      const shell = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" scan --format json > /dev/full`], {
        cwd: project.root,
        encoding: 'utf8',
      });
      assert.equal(shell.status, 2);
      assert.match(shell.stderr, /standard output cannot be written \(ENOSPC\)/);
    });
  });

  describe('an internal error', () => {
    it('ends with exit code 3', () => {
      create({ 'a.js': HARMLESS });
      // an installation without its data
      const broken = new TestProject({
        'package.json': '{ "version": "1.0.0" }',
        'dist/cli/main.cjs': readFileSync(cli, 'utf8'),
      });
      try {
        const { status, stderr, stdout } = spawnSync(process.execPath, [broken.path('dist/cli/main.cjs'), 'scan'], {
          cwd: project.root,
          encoding: 'utf8',
        });
        assert.equal(status, 3);
        assert.equal(stdout, '');
        assert.match(stderr, /^tom-review: internal error/);
      } finally {
        broken.remove();
      }
    });
  });
});
