import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatProblem } from '../../src/engine/index.js';
import { readCommit } from '../../src/platform/node/gitSource.js';
import { installSources, type Fetchers, type InstallMode } from '../../src/platform/node/installSources.js';
import { createNodeFileSource } from '../../src/platform/node/nodeFileSource.js';
import { ConfigTree } from '../../src/service/index.js';

const KNOWN = { rules: new Set(['weak-cipher', 'xxe']), dataTypes: new Set<string>(), sources: new Set<string>() };

describe('tom-review install', function () {
  this.timeout(60_000);
  let root: string;
  let repository: string;
  let pages: Record<string, string>;
  let fetched: string[];
  const fetchers: Fetchers = {
    fetchText: (url) => {
      fetched.push(url);
      const page = pages[url];
      return page === undefined ? Promise.reject(new Error('the server answers 404')) : Promise.resolve(page);
    },
    readCommit: (url, commit) => {
      fetched.push(url);
      return readCommit(url, commit);
    },
  };

  beforeEach(() => {
    root = realpathSync(mkdtempSync(path.join(tmpdir(), 'tom-review-install-')));
    repository = realpathSync(mkdtempSync(path.join(tmpdir(), 'tom-review-repository-')));
    pages = {};
    fetched = [];
  });
  afterEach(() => {
    for (const folder of [root, repository]) rmSync(folder, { recursive: true, force: true });
  });

  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', '-C', repository, ...args], {
      encoding: 'utf8',
    }).trim();
  function commit(files: Readonly<Record<string, string>>): string {
    git('init', '--quiet');
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(repository, name)), { recursive: true });
      writeFileSync(path.join(repository, name), text);
    }
    git('add', '-A');
    git('commit', '--quiet', '-m', 'x');
    return git('rev-parse', 'HEAD');
  }
  const write = (name: string, text: string): void => writeFileSync(path.join(root, name), text);
  const lock = (): string => readFileSync(path.join(root, 'tom-review.lock'), 'utf8');
  const install = (mode: InstallMode = 'pin') => installSources(root, [], mode, fetchers);
  async function read() {
    const configs = new ConfigTree(createNodeFileSource(root));
    await configs.load('');
    return { config: configs.config, problems: configs.problems(KNOWN).map(formatProblem) };
  }

  it('takes a commit and a page, pins both, and fetches no more than once', async () => {
    const hash = commit({
      'tom-review.yaml': 'extends: ./base.yaml\nrule-dirs: [rules]\n',
      'base.yaml': 'rules: { weak-cipher: low }\n',
      'run.sh': 'exit 1\n',
    });
    const repo = `git+${pathToFileURL(repository).href}#${hash}`;
    const url = 'https://config.example/team.yaml';
    pages[url] = `extends: "${repo}"\nrules: { xxe: low }\n`;
    write('tom-review.yaml', `extends: ${url}\n`);
    assert.match((await read()).problems.join(), /is not in tom-review\.lock; run "tom-review install"/);

    const first = await install();
    assert.deepEqual(first.faults, []);
    assert.deepEqual(
      first.installed.map(({ source, isNew }) => [source, isNew]),
      [
        [url, true],
        [repo, true],
      ],
    );
    const { config, problems } = await read();
    assert.deepEqual(problems, []);
    assert.equal(config.files.length, 4);
    assert.match(config.ruleDirs[0]?.path ?? '', /^\.tom-review\/sources\/[0-9a-f]{64}\/files\/rules$/);
    assert.ok(!existsSync(path.join(root, path.dirname(config.ruleDirs[0]?.path ?? ''), 'run.sh')));
    assert.equal(readFileSync(path.join(root, '.tom-review/.gitignore'), 'utf8'), '*\n');
    assert.match(lock(), new RegExp(`^  "${url}": [0-9a-f]{64}$`, 'm'));

    const before = lock();
    fetched = [];
    assert.deepEqual(
      (await install()).installed.map(({ isNew }) => isNew),
      [false, false],
    );
    assert.deepEqual([fetched, lock()], [[], before]);

    // the cache is gone, as in a fresh clone
    rmSync(path.join(root, '.tom-review'), { recursive: true });
    assert.match((await read()).problems.join(), /is not installed; run "tom-review install"/);
    assert.deepEqual((await install()).faults, []);
    assert.deepEqual([(await read()).problems, lock()], [[], before]);
  });

  it('takes nothing else than what is pinned, unless it is told to', async () => {
    const url = 'https://config.example/team.yaml';
    pages[url] = 'rules: { xxe: low }\n';
    write('tom-review.yaml', `extends: ${url}\n`);
    await install();
    const before = lock();
    pages[url] = 'rules: { xxe: off }\n';
    rmSync(path.join(root, '.tom-review'), { recursive: true });
    const { installed, faults } = await install();
    assert.deepEqual(installed, []);
    assert.match(faults.join(), /it is not what tom-review\.lock names \(SHA-256 .*"tom-review install --update"/);
    assert.ok(!existsSync(path.join(root, '.tom-review/sources')));
    assert.equal(lock(), before);
    assert.deepEqual((await install('update')).faults, []);
    assert.notEqual(lock(), before);
    assert.deepEqual((await read()).problems, []);
  });

  it('says what cannot be fetched', async () => {
    const hash = commit({ 'other.yaml': '' });
    const file = pathToFileURL(repository).href;
    write(
      'tom-review.yaml',
      `extends:\n  - https://config.example/none.yaml\n  - "git+${file}#${hash}"\n  - "git+${file}-none#${hash}"\n  - "git+${file}#${'b'.repeat(40)}"\n`,
    );
    const { installed, faults } = await install();
    assert.deepEqual(installed, []);
    assert.equal(faults.length, 4);
    assert.match(faults[0] ?? '', /none\.yaml: the server answers 404$/);
    assert.match(faults[1] ?? '', /: the commit has no file tom-review\.yaml$/);
  });

  it('forgets what nothing extends any more', async () => {
    const url = 'https://config.example/team.yaml';
    pages[url] = '';
    write('tom-review.yaml', `extends: ${url}\n`);
    await install();
    write('tom-review.yaml', 'extends: strict\n');
    await install();
    assert.ok(!lock().includes(url));
  });
});
