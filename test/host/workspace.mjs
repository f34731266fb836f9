/** The sample workspace for a run of the host suites: a fresh copy, with what the command line finds in it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** @param {string} folder where it goes; tests may write to it */
export function makeWorkspace(folder) {
  cpSync(path.join(import.meta.dirname, 'fixtures/workspace'), folder, { recursive: true });
  const cli = path.join(root, 'dist/cli/main.cjs');
  const scan = [cli, 'scan', '--format', 'json', '--fail-on', 'none', '--no-cache'];
  const { status, stdout, stderr } = spawnSync(process.execPath, scan, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the command line cannot scan the workspace: ${stderr}`);
  mkdirSync(path.join(folder, '.vscode'));
  writeFileSync(path.join(folder, '.vscode/command-line.json'), stdout);
}
