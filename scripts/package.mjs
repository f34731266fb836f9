/**
 * Makes the .vsix: production bundles, third-party notices, then vsce.
 *
 *   node scripts/package.mjs [--out=FILE]        FILE is dist/tom-review.vsix
 */
import path from 'node:path';
import { ensureInstalled, root, runQuietly } from './install.mjs';

ensureInstalled();
const out = process.argv.find((arg) => arg.startsWith('--out='))?.slice('--out='.length) ?? 'dist/tom-review.vsix';

/** @param {string[]} args arguments for Node */
function step(args) {
  if (runQuietly(process.execPath, args)) return;
  console.error(`node ${args.join(' ')} failed`);
  process.exit(1);
}

step(['esbuild.mjs', '--production']);
step(['scripts/notices.mjs']);
// everything is bundled, so vsce has no dependencies to look for; there is no public repository address to rewrite links to
step([
  'node_modules/@vscode/vsce/vsce',
  'package',
  '--no-dependencies',
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--out',
  path.resolve(root, out),
]);
console.log(out);
