import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mustRun } from '../support/commands.js';
import { FLAWED, HARMLESS, TestProject, type Files } from './project.js';

let project: TestProject;
const create = (files: Files): TestProject => (project = new TestProject(files));

function report(...args: string[]): string {
  const { stdout, stderr, status } = project.run(['report', ...args]);
  assert.equal(status, 0, stderr);
  return stdout;
}

function refusal(...args: string[]): string {
  const { stdout, stderr, status } = project.run(['report', ...args]);
  assert.equal(status, 2, stderr);
  assert.equal(stdout, '');
  return stderr;
}

const git = (...args: string[]): string => mustRun('git', args, { cwd: project.root });

function commit(): string {
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'first');
  return git('rev-parse', 'HEAD').trim();
}

interface JsonReport {
  readonly asOf: string;
  readonly revision: unknown;
}

describe('tom-review report', () => {
  afterEach(() => project.remove());

  for (const format of ['json', 'sarif', 'html', 'markdown', 'csv', 'gitlab', 'oscal']) {
    it(`writes the same as ${format} from a scan, from its JSON report, and with any number of workers`, () => {
      create({ 'src/a.js': FLAWED, 'src/b.js': HARMLESS, 'src/c.js': FLAWED, 'x.rb': '' });
      const direct = report('--format', format);
      assert.equal(report('--format', format), direct);
      for (const workers of ['1', '2']) assert.equal(report('--format', format, '--workers', workers), direct);
      const { status } = project.run(['scan', '--format', 'json', '--output', 'scan.json']);
      assert.equal(status, 1);
      assert.equal(report('--format', format, '--from', 'scan.json'), direct);
      report('--format', format, '--from', 'scan.json', '--output', 'out');
      assert.equal(readFileSync(project.path('out'), 'utf8'), direct);
    });
  }

  it('takes older reports and packs as history', () => {
    create({ 'a.js': FLAWED });
    project.write({ 'history/.keep': '' });
    report('--format', 'json', '--as-of', '2026-01-01', '--output', 'history/old.json');
    report('--format', 'pack', '--as-of', '2026-02-01', '--output', 'history/of-february');
    const args = ['--format', 'json', '--history', 'history', '--as-of', '2026-03-01'];
    const { history, findings } = JSON.parse(report(...args)) as {
      history: { asOf: string; overdue: number }[];
      findings: { review: { remediation: { firstSeen: string; overdueDays: number } } }[];
    };
    assert.deepEqual(
      history.map(({ asOf, overdue }) => [asOf, overdue]),
      [
        ['2026-01-01', 0],
        ['2026-02-01', 0],
      ],
    );
    assert.equal(findings[0].review.remediation.firstSeen, '2026-01-01');
    assert.equal(findings[0].review.remediation.overdueDays, 52);
    // the same from the JSON report of the scan
    project.write({ 'bad/x.json': '{}' });
    project.run(['scan', '--format', 'json', '--as-of', '2026-03-01', '--output', 'scan.json']);
    assert.equal(report('--from', 'scan.json', ...args), report(...args));
    assert.match(refusal('--format', 'json', '--history', 'bad'), /bad\/x\.json:1:1: it is no JSON report/);
    assert.match(refusal('--format', 'json', '--history', 'none'), /name a folder with JSON reports or packs/);
  });

  it('writes html where nothing else is asked for', () => {
    create({ 'a.js': FLAWED });
    assert.match(report(), /^<!DOCTYPE html>/);
  });

  describe('as an evidence pack', () => {
    const verify = (target: string) => project.run(['report', 'verify', target]);

    it('is the same from a scan, from its JSON report, with any number of workers and in any time zone', () => {
      create({ 'src/a.js': FLAWED, 'src/b.js': HARMLESS, 'x.rb': '' });
      commit();
      report('--format', 'pack', '--output', 'pack.zip');
      const expected = readFileSync(project.path('pack.zip'));
      for (const args of [
        ['--workers', '1'],
        ['--workers', '2'],
      ]) {
        report('--format', 'pack', '--output', 'pack.zip', ...args);
        assert.deepEqual(readFileSync(project.path('pack.zip')), expected);
      }
      report('--format', 'json', '--output', 'scan.json');
      rmSync(project.path('pack.zip'));
      report('--format', 'json', '--output', 'scan.json');
      const { status } = project.run(['report', '--from', 'scan.json', '-f', 'pack', '-o', 'other.zip'], {
        env: { TZ: 'Pacific/Auckland' },
      });
      assert.equal(status, 0);
      assert.deepEqual(readFileSync(project.path('other.zip')), expected);
    });

    it('is verified as folder and as zip', () => {
      create({ 'a.js': FLAWED });
      for (const target of ['pack', 'pack.zip']) {
        report('--format', 'pack', '--output', target);
        const { status, stdout } = verify(target);
        assert.equal(status, 0);
        assert.match(
          stdout,
          /^As it was made: \d+ files, as of 2026-05-28\.\nSHA-256 of the manifest: [0-9a-f]{64}\n$/,
        );
      }
    });

    it('is told from one that was changed', () => {
      create({ 'a.js': FLAWED });
      report('--format', 'pack', '--output', 'pack');
      project.write({ 'pack/report.md': 'nothing found', 'pack/deep/more.txt': '' });
      rmSync(project.path('pack/scan.sarif'));
      const { status, stdout } = verify('pack');
      assert.equal(status, 1);
      assert.match(stdout, /^changed {3}report\.md {2}Its SHA-256 is not that of the manifest/m);
      assert.match(stdout, /^extra {5}deep\/more\.txt {2}The manifest does not name it\./m);
      assert.match(stdout, /^missing {3}scan\.sarif {2}The manifest names it, and it is not there\./m);
      assert.match(stdout, /^NOT as it was made: 3 faults\.$/m);
      project.write({ 'pack/manifest.json': '{}' });
      assert.match(
        verify('pack').stdout,
        /^manifest {2}manifest\.json {2}The manifest cannot be used: it is no manifest/,
      );
    });

    it('is written only where it harms nothing', () => {
      create({ 'a.js': FLAWED, 'full/x.txt': 'mine', 'file.txt': '' });
      const pack = (...args: string[]): string => refusal('--format', 'pack', ...args);
      assert.match(pack(), /--output is missing; name a folder, or a file that ends in \.zip/);
      assert.match(pack('--output', 'full'), /the folder is not empty; name a new one, or empty it/);
      assert.match(pack('--output', 'file.txt'), /it is a file; name a folder/);
      assert.match(pack('--output', 'none/pack'), /create the folder .*none first/);
      assert.ok(!existsSync(project.path('none')));
      for (const target of ['a.js', 'none', 'none.zip']) assert.equal(verify(target).status, 2);
      assert.match(
        verify('a.js').stderr,
        /a\.js: it is no zip file, or a damaged one; name the folder or the zip file/,
      );
    });
  });

  describe('tells the state of the source code', () => {
    const revision = (...args: string[]): unknown =>
      (JSON.parse(report('--format', 'json', ...args)) as JsonReport).revision;

    it('in a git work tree', () => {
      create({ 'a.js': HARMLESS, 'b.js': HARMLESS, '.gitignore': 'ignored\n' });
      const hash = commit();
      assert.deepEqual(revision(), { kind: 'git', commit: hash, changed: 0, untracked: 0 });
      project.write({ 'a.js': FLAWED, 'new/c.js': HARMLESS, 'new/d.js': HARMLESS, ignored: '' });
      git('mv', 'b.js', 'moved.js');
      assert.deepEqual(revision(), { kind: 'git', commit: hash, changed: 2, untracked: 2 });
    });

    it('without the report that is about to be written', () => {
      create({ 'a.js': HARMLESS });
      const hash = commit();
      const expected = { kind: 'git', commit: hash, changed: 0, untracked: 0 };
      for (let run = 0; run < 2; run += 1) {
        report('--format', 'json', '--output', 'report.json');
        const text = readFileSync(project.path('report.json'), 'utf8');
        assert.deepEqual((JSON.parse(text) as JsonReport).revision, expected);
      }
    });

    it('before the first commit, and without git', () => {
      create({ 'a.js': HARMLESS });
      assert.deepEqual(revision(), { kind: 'none' });
      git('init', '--quiet');
      assert.deepEqual(revision(), { kind: 'git', commit: null, changed: 0, untracked: 1 });
    });

    it('and starts no program that the repository names', () => {
      create({ 'a.js': HARMLESS });
      commit();
      git('config', 'core.fsmonitor', 'touch started; false');
      assert.deepEqual((revision() as { untracked: number }).untracked, 0);
    });
  });

  it('takes the day from --as-of, else from SOURCE_DATE_EPOCH', () => {
    create({ 'a.js': HARMLESS });
    const asOf = (...args: string[]): string => (JSON.parse(report('--format', 'json', ...args)) as JsonReport).asOf;
    assert.equal(asOf(), '2026-05-28');
    assert.equal(asOf('--as-of', '2027-02-28'), '2027-02-28');
    for (const wrong of ['2027-02-30', '28.2.2027', 'tomorrow', '2027-1-1']) {
      assert.match(refusal('--format', 'json', '--as-of', wrong), /It must be a date, such as 2027-01-31/);
    }
  });

  it('refuses what does not go together, with a remedy', () => {
    create({ 'a.js': HARMLESS, 'bad.json': '{\n "format": "tom-review-scan",\n "version": 1\n}' });
    project.run(['scan', '--format', 'json', '--output', 'scan.json']);
    assert.match(refusal('--format', 'text'), /Allowed choices are json, sarif, html/);
    assert.match(refusal('a.js', '--from', 'scan.json', '--format', 'json'), /--from takes no paths/);
    assert.match(refusal('--from', 'none.json', '--format', 'json'), /none\.json: .*check the path/);
    assert.match(refusal('--from', 'bad.json', '--format', 'json'), /bad\.json:1:1: the report: .*required/);
    assert.match(refusal('--from', 'scan.json', '--format', 'json', '--workers', '2'), /cannot be used with/);
    const older = refusal('--from', 'scan.json', '--format', 'json', '--as-of', '2027-01-01');
    assert.match(older, /scan\.json was made as of 2026-05-28.*leave out --as-of, or scan again/);
    assert.equal(project.run(['report', '--from', 'scan.json', '-f', 'json', '--as-of', '2026-05-28']).status, 0);
  });
});
