/**
 * Reviews a folder or file from a fresh clone: installs, builds, scans, and says where the report is.
 *
 *   npm run review -- [path]        without a path: the sample application in test/projects/ts-clinic
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root, runQuietly } from './install.mjs';

const startFolder = process.env.INIT_CWD ?? process.cwd();
const given = process.argv[2];
const target = given ? path.resolve(startFolder, given) : path.join(root, 'test/projects/ts-clinic');
if (!existsSync(target)) {
  console.error(`There is no file or folder ${target}.`);
  process.exit(2);
}

ensureInstalled();
console.error('Building …');
if (!runQuietly(process.execPath, ['esbuild.mjs'])) process.exit(3);

const cli = path.join(root, 'dist/cli/main.cjs');
const report = path.join(root, '.tom-review/report.sarif');
mkdirSync(path.dirname(report), { recursive: true });

/** Runs the built command line; what it finds never makes the review fail. */
function scan(args) {
  const { status } = spawnSync(process.execPath, [cli, 'scan', target, '--fail-on', 'none', ...args], {
    cwd: startFolder,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 3);
}

scan(['--format', 'text']);
scan(['--format', 'sarif', '--output', report]);
console.log(`\nReviewed ${target}\nReport (SARIF 2.1.0): ${report}`);
