import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { readBaseline } from '../../src/config/index.js';
import type { Finding } from '../../src/engine/index.js';
import { GitRepository } from '../support/gitRepository.js';
import { FLAWED, HARMLESS, TestProject, type Files } from './project.js';

const FILE = 'tom-review-baseline.json';

let project: TestProject;
const create = (files: Files): TestProject => (project = new TestProject(files));

const text = (): string => readFileSync(project.path(FILE), 'utf8');

const entries = () => {
  const { baseline, problems } = readBaseline(FILE, text());
  assert.deepEqual(problems, []);
  return [...(baseline?.entries ?? [])].sort((a, b) => (a.path < b.path ? -1 : 1));
};

function run(args: string, status = 0): string {
  const result = project.run(args.split(' '));
  assert.equal(result.status, status, result.stderr + result.stdout);
  return result.stdout + result.stderr;
}

/** Findings by place and state. */
function scan(...args: readonly string[]): string[] {
  const result = project.run(['scan', '--format', 'json', '--fail-on', 'none', ...args]);
  assert.equal(result.status, 0, result.stderr);
  const { findings } = JSON.parse(result.stdout) as { findings: Finding[] };
  return findings.map(({ location, ruleId, state }) => `${location.path}:${location.startLine} ${ruleId} ${state}`);
}

/** Another function with a flaw of the same kind. */
const other = (name: string): string =>
  `\nasync function ${name}(request) {\n  return db.query("SELECT * FROM ${name} WHERE id = '" + request.query.id + "'");\n}\napp.get('/${name}', ${name});\n`;

describe('tom-review baseline', () => {
  afterEach(() => project.remove());

  it('create records what is found, and hides nothing by itself', () => {
    create({ 'src/a.js': FLAWED, 'src/b.js': HARMLESS });
    assert.match(run('baseline create --as-of 2026-01-01'), /^tom-review-baseline\.json: 1 entry\.\n$/);
    assert.deepEqual(
      entries().map(({ path, rule, count, firstSeen }) => [path, rule, count, firstSeen]),
      [['src/a.js', 'sql-injection', 1, '2026-01-01']],
    );
    assert.deepEqual(scan(), ['src/a.js:6 sql-injection open']);
    assert.equal(project.run(['scan']).status, 1);
    assert.deepEqual(scan('--new-only'), ['src/a.js:6 sql-injection baseline']);
    assert.equal(project.run(['scan', '--new-only']).status, 0);
    assert.match(run('baseline create', 2), /is there already; bring it up to date with: tom-review baseline update/);
  });

  it('has no line numbers: moving, reformatting and renaming keep it', () => {
    create({ 'src/a.js': FLAWED });
    run('baseline create --as-of 2026-01-01');
    const reformatted = FLAWED.replace(
      `db.query("SELECT * FROM users WHERE id = '" + request.query.id + "'")`,
      `db.query(\n    "SELECT * FROM users WHERE id = '" +\n      request.query.id + // the id\n      "'",\n  )`,
    );
    project.write({ 'src/a.js': `// a comment\n\n${reformatted}` });
    assert.deepEqual(scan('--new-only'), ['src/a.js:8 sql-injection baseline']);
    renameSync(project.path('src/a.js'), project.path('src/moved.js'));
    assert.deepEqual(scan('--new-only'), ['src/moved.js:8 sql-injection baseline']);
    run('baseline update --as-of 2026-02-02');
    assert.deepEqual(
      entries().map(({ path, firstSeen }) => [path, firstSeen]),
      [['src/moved.js', '2026-01-01']],
    );
  });

  it('does not take a copy for the original', () => {
    create({ 'src/a.js': FLAWED });
    run('baseline create');
    project.write({ 'src/copy.js': FLAWED });
    assert.deepEqual(scan('--new-only'), ['src/a.js:6 sql-injection baseline', 'src/copy.js:6 sql-injection open']);
    rmSync(project.path('src/a.js'));
    project.write({ 'src/another.js': FLAWED });
    assert.deepEqual(scan('--new-only'), [
      'src/another.js:6 sql-injection baseline',
      'src/copy.js:6 sql-injection open',
    ]);
  });

  it('update adds what is new with its date; prune takes out what is gone; --check writes nothing', () => {
    create({ 'a.js': FLAWED });
    run('baseline create --as-of 2026-01-01');
    project.write({ 'a.js': FLAWED + other('orders') });
    assert.deepEqual(
      scan('--new-only').map((line) => line.split(' ').at(-1)),
      ['baseline', 'open'],
    );
    const before = text();
    assert.match(
      run('baseline update --check --as-of 2026-03-01', 1),
      /not up to date: it would have 2 entries \(1 added/,
    );
    assert.equal(text(), before);
    assert.match(run('baseline update --as-of 2026-03-01'), /2 entries \(1 added or changed, 0 taken out\)/);
    assert.deepEqual(
      entries()
        .map(({ firstSeen }) => firstSeen)
        .sort(),
      ['2026-01-01', '2026-03-01'],
    );
    assert.match(run('baseline update --check'), /up to date\./);
    project.write({ 'a.js': HARMLESS });
    run('baseline update');
    assert.equal(entries().length, 2);
    run('baseline prune --check', 1);
    assert.match(run('baseline prune'), /0 entries \(0 added or changed, 2 taken out\)/);
    assert.equal(entries().length, 0);
  });

  it('prune keeps what nobody could look for', () => {
    create({ 'a.js': FLAWED });
    run('baseline create');
    project.write({ 'tom-review.yaml': 'rules:\n  sql-injection: off\n' });
    run('baseline prune');
    assert.equal(entries().length, 1);
    project.write({ 'tom-review.yaml': 'exclude: [a.js]\n' });
    run('baseline prune');
    assert.equal(entries().length, 1);
  });

  it('audit lists entries with state and age', () => {
    const suppressed = `// tom-review-ignore sql-injection -- checked\n  return db`;
    create({
      'a.js': FLAWED + other('orders') + other('carts'),
      'gone.js': FLAWED,
      'moved.js': FLAWED.replaceAll('users', 'people').replace('const found', 'const people'),
      'off.js': `const password = "hunter2-secret";\nlogin("admin", password);\n`,
    });
    run('baseline create --as-of 2026-01-01');
    renameSync(project.path('moved.js'), project.path('to.js'));
    rmSync(project.path('gone.js'));
    project.write({
      'a.js': FLAWED + other('orders').replace('return db', suppressed) + other('carts'),
      'tom-review.yaml': 'rules:\n  hardcoded-credential: off\n',
    });
    const audit = run('baseline audit --as-of 2026-01-11');
    const states = audit.split('\n').map((line) => line.split(/\s+/).slice(0, 2).join(' '));
    for (const state of ['open a.js:6', 'suppressed a.js:12', 'open a.js:17', 'moved to.js:6', 'not-checked off.js']) {
      assert.ok(states.includes(state), `${state}\n${audit}`);
    }
    assert.match(audit, /first seen 2026-01-01 \(10 days ago\), overdue by 3 days/);
    assert.match(audit, /6 entries: 1 gone, 1 moved, 1 not-checked, 2 open, 1 suppressed, as of 2026-01-11\.\n$/);
    const json = JSON.parse(run('baseline audit --format json --as-of 2026-01-11')) as {
      entries: { state: string; ageDays: number; foundAt: unknown }[];
    };
    assert.equal(json.entries.length, 6);
    assert.ok(json.entries.every(({ ageDays }) => ageDays === 10));
  });

  it('is merged by git line by line, and what comes out can be read', () => {
    create({ 'a.js': FLAWED, 'm.js': FLAWED, 'z.js': FLAWED });
    const repository = new GitRepository(project.root);
    run('baseline create --as-of 2026-01-01');
    repository.commit('start');
    repository.git('checkout', '--quiet', '-b', 'one');
    project.write({ 'b.js': FLAWED });
    run('baseline update --as-of 2026-02-01');
    repository.commit('one');
    repository.git('checkout', '--quiet', 'main');
    project.write({ 'n.js': FLAWED + other('orders') });
    rmSync(project.path('z.js'));
    run('baseline update --as-of 2026-03-01');
    run('baseline prune');
    repository.commit('other');
    repository.git('merge', '--quiet', '--no-edit', 'one');
    assert.deepEqual(
      entries().map(({ path, firstSeen }) => `${path} ${firstSeen}`),
      [...['a.js 2026-01-01', 'b.js 2026-02-01', 'm.js 2026-01-01', 'n.js 2026-01-01', 'n.js 2026-03-01']],
    );
    run('baseline update --check');
    assert.ok(scan('--new-only').every((line) => line.endsWith('baseline')));
  });

  it('needs no hand where both branches add lines at the same place, with merge=union', () => {
    create({ 'a.js': FLAWED, '.gitattributes': `${FILE} merge=union\n` });
    const repository = new GitRepository(project.root);
    run('baseline create --as-of 2026-01-01');
    repository.commit('start');
    for (const [branch, file] of [
      ['one', 'b.js'],
      ['two', 'c.js'],
    ] as const) {
      repository.git('checkout', '--quiet', '-b', branch, 'main');
      project.write({ [file]: FLAWED, 'both.js': FLAWED });
      run('baseline update --as-of 2026-02-01');
      repository.commit(branch);
    }
    repository.git('merge', '--quiet', '--no-edit', 'one');
    assert.deepEqual(
      entries().map(({ path }) => path),
      ['a.js', 'b.js', 'both.js', 'c.js'],
    );
    run('baseline update');
    assert.equal(
      text()
        .split('\n')
        .filter((line) => line.startsWith('{"path"')).length,
      4,
    );
  });

  it('holds nothing of a credential: neither the secret nor anything that depends on it', () => {
    const credential = (secret: string): string => `const password = "${secret}";\nlogin("admin", password);\n`;
    create({ 'a.js': credential('hunter2-secret') });
    run('baseline create --as-of 2026-01-01');
    const first = text();
    assert.equal(entries().length, 1);
    assert.ok(!first.includes('hunter2'));
    project.write({ 'a.js': credential('completely-0ther') });
    run('baseline update');
    assert.equal(text(), first);
  });

  it('says what is wrong with it, with the place', () => {
    create({ 'a.js': FLAWED });
    assert.match(run('scan --new-only', 2), /--new-only: there is no tom-review-baseline\.json; write it with/);
    assert.match(run('baseline update', 2), /There is no tom-review-baseline\.json; write it with/);
    run('baseline create');
    project.write({ [FILE]: text().replace('"count":1', '"count":"many"') });
    assert.match(run('scan', 2), /tom-review-baseline\.json:6:\d+: "count" must be a number, not "many"/);
  });
});

describe('deadlines', () => {
  afterEach(() => project.remove());

  it('make a scan fail that asks for it, also for what is in the baseline', () => {
    create({ 'a.js': FLAWED });
    run('baseline create --as-of 2026-01-01');
    const status = (...args: readonly string[]): number | null =>
      project.run(['scan', '--fail-on', 'none', '--fail-on-overdue', ...args]).status;
    assert.equal(status('--as-of', '2026-01-08'), 0);
    assert.equal(status('--as-of', '2026-01-09'), 1);
    assert.equal(status('--as-of', '2026-01-09', '--new-only'), 1);
    assert.match(
      run('scan --as-of 2026-01-09 --fail-on none'),
      /due {7}2026-01-08, first seen 2026-01-01, overdue by 1 day\n/,
    );
    assert.match(run('scan --as-of 2026-01-09 --fail-on none'), /1 finding is past its deadline\./);
  });
});

describe('tom-review scan --changed-since', () => {
  let repository: GitRepository;
  beforeEach(() => {
    create({ 'a.js': FLAWED, 'lib/b.js': FLAWED + other('orders') });
    repository = new GitRepository(project.root);
    repository.commit('start');
  });
  afterEach(() => project.remove());
  const open = (...args: readonly string[]): string[] =>
    scan('--changed-since', ...args).filter((line) => line.endsWith(' open'));

  it('counts what is on a changed line, committed, staged or not', () => {
    assert.deepEqual(open('HEAD'), []);
    project.write({ 'lib/b.js': (FLAWED + other('orders')).replace('FROM orders', 'FROM "orders"') });
    const expected = ['lib/b.js:11 sql-injection open'];
    assert.deepEqual(open('HEAD'), expected);
    repository.git('add', '--all');
    assert.deepEqual(open('HEAD'), expected);
    repository.commit('change');
    assert.deepEqual(open('HEAD'), []);
    assert.deepEqual(open('HEAD~1'), expected);
    assert.deepEqual(open('main~1'), expected);
  });

  it('counts a flow by any of its steps, in any file', () => {
    project.write({
      'a.js': `const { find } = require('./find.js');\nconst app = require('express')();\napp.get('/', async (request, response) => {\n  const { id } = request.query;\n  response.json(await find(id));\n});\n`,
      'find.js': `const { Client } = require('pg');\nconst db = new Client();\nexports.find = (id) => db.query("SELECT * FROM t WHERE id = '" + id + "'");\n`,
    });
    repository.commit('flow');
    project.write({
      'a.js': readFileSync(project.path('a.js'), 'utf8').replace(
        'const { id } = request.query',
        'const { id } = request.query // new',
      ),
    });
    assert.deepEqual(open('HEAD'), ['find.js:3 sql-injection open']);
  });

  it('knows renamed files, and files that git does not track', () => {
    repository.git('mv', 'a.js', 'renamed.js');
    assert.deepEqual(open('HEAD'), []);
    project.write({
      'new file ü.js': `${FLAWED}${HARMLESS.repeat(9)}`,
      'ignored.js': FLAWED,
      '.gitignore': 'ignored.js\n',
    });
    assert.deepEqual(open('HEAD'), ['new file ü.js:6 sql-injection open']);
    repository.git('add', '--all');
    assert.deepEqual(open('HEAD'), ['new file ü.js:6 sql-injection open']);
  });

  it('compares with the point where the branch began', () => {
    repository.git('checkout', '--quiet', '-b', 'feature');
    project.write({ 'c.js': FLAWED });
    repository.commit('feature');
    repository.git('checkout', '--quiet', 'main');
    project.write({ 'a.js': `// moved down\n${FLAWED}` });
    repository.commit('main goes on');
    repository.git('checkout', '--quiet', 'feature');
    assert.deepEqual(open('main'), ['c.js:6 sql-injection open']);
  });

  it('works below the top of the repository, and whatever the repository is configured to do', () => {
    repository.git('config', 'diff.noprefix', 'true');
    repository.git('config', 'diff.external', '/bin/false');
    repository.git('config', 'core.fsmonitor', '/bin/false');
    repository.git('config', 'color.ui', 'always');
    project.write({
      'lib/tom-review.yaml': 'root: true\n',
      'lib/b.js': `${FLAWED}${other('orders')}${other('carts')}`,
    });
    assert.deepEqual(
      scan('--changed-since', 'HEAD', 'lib/b.js').filter((line) => line.endsWith('open')),
      ['b.js:16 sql-injection open'],
    );
  });

  it('says what is wrong', () => {
    const error = (ref: string): string => project.run(['scan', '--changed-since', ref]).stderr;
    assert.match(error('no-such-branch'), /--changed-since: There is no branch, tag or commit "no-such-branch"/);
    assert.match(error('--output=x'), /no branch, tag or commit|argument/);
    assert.match(error(''), /"" is no branch, tag or commit/);
    repository.git('checkout', '--quiet', '--orphan', 'alone');
    repository.commit('alone');
    assert.match(error('main'), /have no commit in common/);
    rmSync(project.path('.git'), { recursive: true });
    assert.match(error('main'), /The project is in no git repository/);
    assert.equal(project.run(['scan', '--changed-since', 'main']).status, 2);
  });
});
