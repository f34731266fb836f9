import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { HttpsServer, runBeside, type Outcome } from '../support/httpsServer.js';
import { cli, FLAWED, TestProject } from './project.js';

/** Largest answer that is taken, see fetchText.ts. */
const MAX_BYTES = 400_000;

describe('tom-review install, from a real https server', function () {
  this.timeout(60_000);
  let server: HttpsServer;
  let project: TestProject;

  before(async () => (server = await HttpsServer.start()));
  after(() => server.stop());
  beforeEach(() => {
    server.pages = { '/team.yaml': 'rules: { sql-injection: low }\n' };
    server.requests.length = 0;
    project = new TestProject({ 'a.js': FLAWED });
    extend('/team.yaml');
  });
  afterEach(() => project.remove());

  const extend = (...paths: string[]): void => {
    project.write({
      'tom-review.yaml': `root: true\nextends:\n${paths.map((p) => `  - ${server.url}${p}\n`).join('')}`,
    });
  };
  const install = (...args: string[]): Promise<Outcome> =>
    runBeside(cli, ['install', ...args], project.root, { ...server.trust, NO_COLOR: '1' });
  const lock = (): string => readFileSync(project.path('tom-review.lock'), 'utf8');
  const forget = (): void => rmSync(project.path('.tom-review'), { recursive: true, force: true });
  /** Says why, installs nothing, and pins nothing. */
  const refused = async (message: RegExp, ...args: string[]): Promise<void> => {
    const { status, stdout, stderr } = await install(...args);
    assert.equal(stdout, '');
    assert.match(stderr, message);
    assert.equal(status, 2);
    assert.ok(!existsSync(project.path('.tom-review/sources')));
  };

  it('takes a file, pins it, and takes it no second time', async () => {
    const { status, stdout, stderr } = await install();
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`^installed ${server.url}/team\\.yaml {2}[0-9a-f]{64}\n1 source\n$`));
    assert.deepEqual(server.requests, ['/team.yaml']);
    assert.match((await install()).stdout, /^verified /);
    assert.deepEqual(server.requests, ['/team.yaml']);
    // a scan takes what is there
    const { findings } = JSON.parse(project.run(['scan', '-f', 'json']).stdout) as { findings: { severity: string }[] };
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['low'],
    );
    assert.deepEqual(server.requests, ['/team.yaml']);
    // a fresh clone has the lock only
    forget();
    const before = lock();
    assert.equal((await install()).status, 0);
    assert.deepEqual([server.requests, lock()], [['/team.yaml', '/team.yaml'], before]);
  });

  it('does not trust a server that nobody vouches for', async () => {
    const env = { NODE_EXTRA_CA_CERTS: undefined, NODE_TLS_REJECT_UNAUTHORIZED: undefined };
    const { status, stderr } = await runBeside(cli, ['install'], project.root, env);
    assert.equal(status, 2);
    assert.match(stderr, /team\.yaml: self-signed certificate/);
    assert.deepEqual(server.requests, []);
    assert.ok(!existsSync(project.path('tom-review.lock')) || !lock().includes('team.yaml'));
  });

  it('takes nothing else than what is pinned', async () => {
    await install();
    const before = lock();
    forget();
    server.pages = { '/team.yaml': 'rules: { sql-injection: off }\n' };
    await refused(/team\.yaml: it is not what tom-review\.lock names \(SHA-256 [0-9a-f]{64}, now [0-9a-f]{64}\)/);
    assert.equal(lock(), before);
    assert.equal((await install('--update')).status, 0);
    assert.notEqual(lock(), before);
  });

  it('says what the server says', async () => {
    extend('/none.yaml', '/broken.yaml');
    server.pages = { '/broken.yaml': { status: 500 } };
    await refused(/none\.yaml: the server answers 404 Not Found\n.*broken\.yaml: the server answers 500/);
  });

  it('names the host that does not answer', async () => {
    const gone = await HttpsServer.start();
    await gone.stop();
    project.write({ 'tom-review.yaml': `root: true\nextends: ${gone.url}/team.yaml\n` });
    await refused(new RegExp(`${gone.url}/team\\.yaml: .*ECONNREFUSED`));
  });

  it('follows a redirect to https, and none to anything else', async () => {
    extend('/moved.yaml');
    server.pages = {
      ...server.pages,
      '/moved.yaml': { redirect: '/there.yaml' },
      '/there.yaml': { redirect: `${server.url}/team.yaml` },
    };
    assert.equal((await install()).status, 0);
    assert.deepEqual(server.requests, ['/moved.yaml', '/there.yaml', '/team.yaml']);
    forget();
    server.requests.length = 0;
    for (const to of [`${server.plainUrl}/team.yaml`, 'file:///etc/passwd', '//']) {
      server.pages = { ...server.pages, '/moved.yaml': { redirect: to } };
      await refused(/moved\.yaml: it redirects to .*, which is not https/);
    }
    // not even to one that leads back
    server.pages = {
      ...server.pages,
      '/moved.yaml': { redirect: `${server.plainUrl}/back` },
      '/back': { redirect: `${server.url}/team.yaml` },
    };
    await refused(/it redirects to http:.*, which is not https/);
    assert.deepEqual([...new Set(server.requests)], ['/moved.yaml']);
    server.pages = { '/moved.yaml': { redirect: '/moved.yaml' } };
    await refused(/moved\.yaml: it redirects more than 5 times/);
  });

  it('takes no more than a configuration can have, and no file that is no text', async () => {
    server.pages = { '/team.yaml': `# ${'x'.repeat(MAX_BYTES)}\n` };
    await refused(new RegExp(`team\\.yaml: it has more than ${MAX_BYTES} bytes`));
    server.pages = { '/team.yaml': Uint8Array.of(1, 0, 2) };
    await refused(/team\.yaml: it is no text/);
  });

  it('refuses http:// with its place, and what else is wrong with a configuration', async () => {
    server.pages = { '/team.yaml': 'rules: { sql-injection: lo }\n' };
    project.write({ 'tom-review.yaml': `root: true\nextends:\n  - ${server.plainUrl}/team.yaml\n` });
    await refused(/tom-review\.yaml:3:5: "http:.*" is no source; there are presets, .* and https:\/\//);
    assert.deepEqual(server.requests, []);
    extend('/team.yaml');
    const { status, stderr } = await install();
    assert.equal(status, 2);
    assert.match(stderr, /\.tom-review\/sources\/[0-9a-f]{64}\/files\/team\.yaml:1:25: .*"lo".* did you mean "low"\?/);
  });

  describe('with --frozen', () => {
    it('takes what is pinned, and leaves the lock as it is', async () => {
      await install();
      const spaced = lock().replace('sources:', '\nsources:');
      project.write({ 'tom-review.lock': spaced });
      assert.match((await install('--frozen')).stdout, /^verified /);
      forget();
      const { status, stdout } = await install('--frozen');
      assert.equal(status, 0);
      assert.match(stdout, /^installed /);
      assert.equal(lock(), spaced);
      assert.equal(project.run(['scan', '--fail-on', 'none']).status, 0);
    });

    it('fails where a source is not pinned, without asking for it', async () => {
      await refused(
        /team\.yaml: it is not in tom-review\.lock; run "tom-review install" and commit tom-review\.lock/,
        '--frozen',
      );
      assert.deepEqual(server.requests, []);
      assert.ok(!existsSync(project.path('tom-review.lock')));
    });

    it('fails where one that is fetched extends one that is not pinned', async () => {
      await install();
      const before = lock();
      server.pages = { ...server.pages, '/base.yaml': '', '/team.yaml': `extends: ${server.url}/base.yaml\n` };
      await install('--update');
      const both = lock();
      project.write({ 'tom-review.lock': both.replace(/^.*base\.yaml.*\n/m, '') });
      const { status, stderr } = await install('--frozen');
      assert.equal(status, 2);
      assert.match(stderr, /base\.yaml: it is not in tom-review\.lock/);
      assert.notEqual(both, before);
    });

    it('fails where the content is another', async () => {
      await install();
      forget();
      server.pages = { '/team.yaml': '' };
      await refused(/team\.yaml: it is not what tom-review\.lock names/, '--frozen');
    });

    it('fails where the lock names what nothing extends any more', async () => {
      await install();
      const before = lock();
      project.write({ 'tom-review.yaml': 'root: true\nextends: strict\n' });
      const { status, stderr } = await install('--frozen');
      assert.equal(status, 2);
      assert.match(stderr, /team\.yaml: it is in tom-review\.lock, and nothing extends it; run "tom-review install"/);
      assert.equal(lock(), before);
      assert.equal((await install()).status, 0);
      assert.equal((await install('--frozen')).status, 0);
    });

    it('has nothing to say where nothing is fetched, and goes with no --update', async () => {
      project.write({ 'tom-review.yaml': 'root: true\nextends: strict\n' });
      const { status, stdout } = await install('--frozen');
      assert.deepEqual([status, stdout], [0, '0 sources\n']);
      const both = await install('--frozen', '--update');
      assert.equal(both.status, 2);
      assert.match(both.stderr, /'--frozen' cannot be used with option '--update'/);
    });
  });
});
