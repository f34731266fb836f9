import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { FLAWED, TestProject } from './project.js';

describe('results that a scan keeps', () => {
  let project: TestProject;
  afterEach(() => project.remove());

  const entries = (): string[] =>
    readdirSync(project.path('.tom-review/cache')).filter((name) => name.endsWith('.json'));

  it('change no report, with any number of workers, and can be done without', () => {
    project = new TestProject({
      'app.js': FLAWED,
      'b/app.js': FLAWED,
      'c.py': 'import os, sys\nos.system(sys.argv[1])\n',
      'd.rb': 'puts 1\n',
    });
    const env = { XDG_CACHE_HOME: project.path('../' + project.root.split('/').at(-1) + '-key') };
    const scan = (...args: string[]): string => {
      const { stdout, stderr, status } = project.run(['scan', '--format', 'json', ...args], { env });
      assert.equal(status, 1, stderr);
      return stdout;
    };
    const plain = scan('--no-cache');
    assert.equal(existsSync(project.path('.tom-review')), false);
    assert.equal(scan(), plain);
    assert.equal(entries().length, 3);
    assert.equal(scan(), plain);
    assert.equal(scan('--workers', '1'), plain);
    assert.equal(scan('--workers', '2'), plain);
    const [entry] = entries();
    const file = project.path(`.tom-review/cache/${entry}`);
    // an entry that says that there is nothing, as somebody might put it into a repository
    const [seal] = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, `${seal}\n[]`);
    assert.equal(scan(), plain);
    project.write({ 'b/app.js': FLAWED.replace('+ request.query.id + "\'"', '') });
    const changed = scan();
    assert.notEqual(changed, plain);
    assert.equal(changed, scan('--no-cache'));
  });
});
