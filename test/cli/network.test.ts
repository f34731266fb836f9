import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { BlockedNetwork } from '../support/network.js';
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
    ]) {
      spawnSync(process.execPath, ['-e', attempt], { env: { ...process.env, ...network.env } });
      assert.match(network.attempts.at(-1) ?? '', new RegExp(`^attempt: ${expected.replaceAll('.', '\\.')} `), attempt);
    }
  });
});
