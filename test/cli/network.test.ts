import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { BlockedNetwork } from '../support/network.js';
import { installRemoteSources } from '../support/remoteSources.js';
import { FLAWED, TestProject } from './project.js';

describe('the command line without a network', () => {
  let network: BlockedNetwork;
  let project: TestProject;

  beforeEach(() => {
    network = new BlockedNetwork();
    project = new TestProject({ 'src/app.js': FLAWED, 'src/other.ts': FLAWED, 'tom-review.yaml': 'root: true\n' });
  });
  afterEach(() => {
    network.remove();
    project.remove();
  });

  for (const args of [
    ['scan', '--format', 'text'],
    ['scan', '--format', 'json', '--workers', '2'],
    ['scan', '--format', 'sarif'],
    ['rules'],
    ['controls'],
  ]) {
    it(`${args.join(' ')} opens no connection`, () => {
      const { status, stderr, stdout } = project.run(args, { env: network.env });
      assert.equal(stderr, '');
      assert.equal(status, args[0] === 'scan' ? 1 : 0);
      assert.match(stdout, /sql-injection/);
      // the workers are blocked as well
      assert.ok(network.threads >= (args.includes('--workers') ? 3 : 1), String(network.threads));
      assert.deepEqual(network.attempts, []);
    });
  }

  describe('with a configuration that extends git and https', function () {
    this.timeout(60_000);
    let sources: readonly string[];

    beforeEach(async () => (sources = await installRemoteSources(project.root)));

    const COMMANDS: readonly (readonly string[])[] = [
      ['scan', '--format', 'json', '--no-cache'],
      ['scan', '--format', 'json', '--workers', '2', '--no-cache'],
      ['report', '--format', 'json'],
      ['explain', 'src/app.js:6', '--format', 'json'],
    ];

    it('takes what is installed', () => {
      for (const args of COMMANDS) {
        const { stderr, stdout } = project.run(args, { env: network.env });
        assert.equal(stderr, '', args.join(' '));
        const { findings } = JSON.parse(stdout) as { findings: { severity: string }[] };
        assert.deepEqual([...new Set(findings.map(({ severity }) => severity))], ['low'], args.join(' '));
      }
      for (const args of [
        ['config', 'src/app.js'],
        ['baseline', 'create'],
        ['controls', '--status'],
        ['test', '.'],
      ]) {
        assert.doesNotMatch(project.run(args, { env: network.env }).stderr, /install/, args.join(' '));
      }
      assert.ok(network.threads >= COMMANDS.length);
      assert.deepEqual(network.attempts, []);
    });

    it('says what is not installed, and does not fetch it', () => {
      rmSync(project.path('.tom-review'), { recursive: true });
      for (const args of [...COMMANDS, ['config', 'src/app.js']]) {
        const { stderr, stdout, status } = project.run(args, { env: network.env });
        assert.equal(status, 2, args.join(' '));
        assert.equal(stdout, '');
        for (const source of sources)
          assert.ok(stderr.includes(`"${source}" is not installed; run "tom-review install"`), stderr);
        assert.match(stderr, /tom-review\.yaml:2:\d+: /);
      }
      rmSync(project.path('tom-review.lock'));
      const { stderr, status } = project.run(['scan'], { env: network.env });
      assert.equal(status, 2);
      assert.ok(stderr.includes(`"${sources[0]}" is not in tom-review.lock; run "tom-review install"`), stderr);
      assert.deepEqual(network.attempts, []);
    });

    it('fetches with install alone, which the block would show', () => {
      rmSync(project.path('.tom-review'), { recursive: true });
      assert.equal(project.run(['install'], { env: network.env }).status, 2);
      assert.match(network.attempts.join('\n'), /^attempt: globalThis\.fetch [^]*^attempt: git .*fetch /m);
    });
  });

  it('would be caught if it opened one', () => {
    for (const [attempt, expected] of [
      ["fetch('http://127.0.0.1:9/')", 'globalThis.fetch'],
      ["require('net').connect(9, '127.0.0.1')", 'net.Socket.connect'],
      ["require('https').get('https://127.0.0.1:9/')", 'https.get'],
      ["require('dns').lookup('localhost', () => {})", 'dns.lookup'],
      [
        'new (require(\'worker_threads\').Worker)(\'require("http").get("http://127.0.0.1:9/")\', { eval: true })',
        'http.get',
      ],
      ["require('child_process').execFile('git', ['-C', '.', 'fetch', '-q', 'https://127.0.0.1:9/'])", 'git'],
      ["require('child_process').spawnSync('git', ['ls-remote', 'https://127.0.0.1:9/'])", 'git'],
      ["require('child_process').execSync('git clone https://127.0.0.1:9/')", 'git'],
    ]) {
      spawnSync(process.execPath, ['-e', attempt], { env: { ...process.env, ...network.env } });
      assert.match(network.attempts.at(-1) ?? '', new RegExp(`^attempt: ${expected.replaceAll('.', '\\.')} `), attempt);
    }
  });
});
