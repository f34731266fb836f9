/**
 * Runs the mocha suites INSIDE a real VS Code extension host; ends with 0 when every test passed, else 1.
 *
 *   node test/host/run.mjs --host=node|web [--verbose] [--timeout=MS]
 *
 * Needs a build (npm run build) and the hosts (npm run host:setup). Full log and, after a failure, a screenshot
 * in test-results/.
 */
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSuites, bundleOf } from './build.mjs';
import { collectVerdict, fewBuiltins, openBrowser, scratch, startVSCodeServer, writeSettings } from './host.mjs';
import { makeWorkspace } from './workspace.mjs';

const option = (name, fallback) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;
const extension = path.resolve(import.meta.dirname, '../..');
const kind = option('host', 'node');
if (kind !== 'node' && kind !== 'web') throw new Error('--host is node or web');

const manifest = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
const results = path.join(extension, 'test-results');
mkdirSync(results, { recursive: true });
const logFile = createWriteStream(path.join(results, `host-${kind}.log`));
const log = (line) => logFile.write(line + '\n');

const start = Date.now();
const { root, remove } = scratch(kind);
const workspace = path.join(root, 'workspace');
makeWorkspace(workspace);
// an extension with both `main` and `browser` runs in the Node host unless this setting says web
writeSettings(
  root,
  kind === 'web' ? { 'remote.extensionKind': { [`${manifest.publisher}.${manifest.name}`]: ['web'] } } : {},
);

let server;
let context;
let code = 1;
try {
  await buildSuites(kind);
  server = await startVSCodeServer(root, {
    onLog: (text) => log('[server] ' + text.trimEnd()),
    extraArgs: ['--builtin-extensions-dir', fewBuiltins(root)],
  });
  context = await openBrowser(root);
  const page = context.pages()[0] ?? (await context.newPage());
  const verdict = await collectVerdict(page, {
    timeoutMs: Number(option('timeout', '180000')),
    verbose: process.argv.includes('--verbose'),
    log,
  });
  const remote = (file) => `vscode-remote://${server.authority}${file}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(bundleOf[kind])],
    ['skipWelcome', 'true'],
  ];
  const query = `folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  await page.goto(`${server.url}?${query}`);
  try {
    code = await verdict();
  } finally {
    if (code !== 0) {
      await page.screenshot({ path: path.join(results, `host-${kind}-failed.png`) }).catch(() => {});
    }
  }
} catch (error) {
  console.error(error.message ?? error);
} finally {
  await context?.close().catch(() => {});
  await server?.stop();
  remove();
}
const seconds = ((Date.now() - start) / 1000).toFixed(1);
console.error(`extension host (${kind}): exit ${code} after ${seconds} s; log in test-results/host-${kind}.log`);
logFile.end(() => process.exit(code));
