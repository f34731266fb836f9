/**
 * Installs the npm dependencies when they are missing or differ from package-lock.json.
 * Uses nothing but Node itself, so that it can run in a fresh clone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/**
 * Whether every package that package-lock.json asks for is installed in its version below `folder`.
 * @param {string} folder a folder with a package-lock.json
 */
function isInstalled(folder) {
  const installedList = path.join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installedList)) return false;
  const wanted = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  return Object.entries(wanted).every(
    // optional packages are for one platform each; those of other platforms are rightly absent
    ([name, { version, optional }]) => name === '' || optional || installed[name]?.version === version,
  );
}

/**
 * Runs a command and passes its output on to stderr.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {boolean} whether it ended with exit code 0
 */
export function runQuietly(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (result.error) console.error(`${command}: ${result.error.message}`);
  return result.status === 0;
}

/**
 * Runs npm, whichever way this machine has it.
 * @param {string[]} args
 * @param {string} folder where to run it
 */
export function npm(args, folder = root) {
  const viaNode = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : undefined;
  return viaNode
    ? runQuietly(process.execPath, [viaNode, ...args], { cwd: folder })
    : runQuietly('npm', args, { cwd: folder, shell: process.platform === 'win32' });
}

/** Makes sure that Node is new enough and node_modules fits package-lock.json; ends the process when it cannot. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`TOM Review is developed with Node 20.19 or newer; this is ${process.version}.`);
    process.exit(2);
  }
  if (isInstalled(root)) return;
  console.error('Installing the npm dependencies (npm ci) …');
  if (!npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    console.error('npm ci failed; see above.');
    process.exit(2);
  }
}
