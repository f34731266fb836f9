/**
 * Runs the suites of test/host/suite in desktop VS Code. For contributors: it downloads VS Code, so our own CI, which
 * reaches package registries only, does not run it.
 *
 *   npm run test:electron [-- --version=1.100.0]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureInstalled, npm, root } from '../../scripts/install.mjs';

ensureInstalled();
const here = import.meta.dirname;
if (!existsSync(path.join(here, 'node_modules')) && !npm(['ci', '--no-audit', '--no-fund'], here)) process.exit(2);
if (spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' }).status !== 0) process.exit(2);

const { buildSuites, bundleOf } = await import('../host/build.mjs');
const { makeWorkspace } = await import('../host/workspace.mjs');
await buildSuites('node');

const version = process.argv.find((arg) => arg.startsWith('--version='))?.slice('--version='.length) ?? 'stable';
const workspace = mkdtempSync(path.join(tmpdir(), 'tom-review-electron-'));
makeWorkspace(workspace);

const { runTests } = createRequire(import.meta.url)('@vscode/test-electron');
try {
  process.exitCode = await runTests({
    version,
    extensionDevelopmentPath: root,
    extensionTestsPath: bundleOf.node,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  });
} catch (error) {
  console.error(`Desktop VS Code could not be run: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
