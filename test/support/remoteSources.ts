/** A configuration that extends a file from a real https server and a commit of a real git repository, both installed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { GitRepository } from './gitRepository.js';
import { HttpsServer, runBeside } from './httpsServer.js';
import { repositoryRoot } from './ruleRunner.js';

/**
 * Writes `tom-review.yaml` into a project, which then has SQL injections at `low` and cross-site scripting off, and runs
 * `tom-review install` there. Afterwards server and repository are gone.
 * @returns the sources, as `extends` names them
 */
export async function installRemoteSources(root: string): Promise<readonly string[]> {
  const server = await HttpsServer.start();
  const folder = mkdtempSync(path.join(tmpdir(), 'tom-review-remote-'));
  try {
    const repository = new GitRepository(folder);
    writeFileSync(path.join(folder, 'tom-review.yaml'), 'rules: { cross-site-scripting: off }\n');
    repository.commit('rules');
    server.pages = { '/team.yaml': 'rules: { sql-injection: low }\n' };
    const commit = repository.git('rev-parse', 'HEAD').trim();
    const sources = [`${server.url}/team.yaml`, `git+${pathToFileURL(folder).href}#${commit}`];
    writeFileSync(path.join(root, 'tom-review.yaml'), `root: true\nextends: ${JSON.stringify(sources)}\n`);
    const cli = path.join(repositoryRoot, 'dist/cli/main.cjs');
    const { status, stderr } = await runBeside(cli, ['install'], root, server.trust);
    if (status !== 0) throw new Error(stderr);
    return sources;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
