/**
 * Runs every test suite, one after the other, and ends with the line `N passed, N failed`.
 *
 *   node scripts/test.mjs [--quick] [--only=SUITE[,SUITE]]
 *
 * --quick leaves out what needs a browser. Installs and builds by itself. The exit code is not 0 when a test failed,
 * when a suite broke off, and when a suite ran no test at all.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureInstalled, root } from './install.mjs';

const quick = process.argv.includes('--quick');
const only = process.argv
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 *
 * @typedef {object} Suite
 * @property {string} name
 * @property {boolean} browser whether it needs VS Code and a browser
 * @property {() => Promise<Counts>} run
 */

/** Runs a command, showing its output; resolves to its exit code and what it printed on stdout. */
function run(command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
    process.stdout.write(chunk);
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, stdout: `${stdout}\n${error.message}` }));
    child.once('close', (code) => resolve({ code: code ?? 1, stdout }));
  });
}

const node = (args, env) => run(process.execPath, args, env);

/** A failure that is not a test's: a step that must work did not. */
class BrokenOff extends Error {}

async function step(args, env) {
  const { code } = await node(args, env);
  if (code !== 0) throw new BrokenOff(`node ${args.join(' ')} ended with exit code ${code}`);
}

/** Mocha with our own reporter; more than its exit code counts, because a crash must not look like success. */
async function mocha(args) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tom-review-counts-'));
  const file = path.join(folder, 'counts.json');
  try {
    const { code } = await node(
      ['node_modules/mocha/bin/mocha.js', '--reporter', 'test/support/countingReporter.cjs', ...args],
      { TOM_REVIEW_TEST_COUNTS: file },
    );
    if (!existsSync(file)) throw new BrokenOff(`mocha ended with exit code ${code} before it had run the tests`);
    const counts = JSON.parse(readFileSync(file, 'utf8'));
    if (code !== 0 && counts.failed === 0) throw new BrokenOff(`mocha ended with exit code ${code}`);
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A script whose last line of the form `N passed, N failed[, N skipped]` tells its counts. */
async function script(args, env) {
  const { code, stdout } = await node(args, env);
  const line = [...stdout.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1);
  if (!line) throw new BrokenOff(`${args[0]} ended with exit code ${code} and told no counts`);
  const counts = { passed: Number(line[1]), failed: Number(line[2]), skipped: Number(line[3] ?? 0) };
  if (code !== 0 && counts.failed === 0) throw new BrokenOff(`${args[0]} ended with exit code ${code}`);
  return counts;
}

let hostsReady = false;
/** Chromium and VS Code itself, once for all suites that need them. */
async function prepareHosts() {
  if (hostsReady) return;
  const { chromiumPath } = await import('./chromium.mjs');
  try {
    process.env.CHROME_PATH = chromiumPath();
  } catch (error) {
    throw new BrokenOff(error.message);
  }
  const { code } = await run('bash', ['test/host/setup.sh']);
  if (code !== 0) throw new BrokenOff('test/host/setup.sh failed');
  hostsReady = true;
}

/** Folders below test whose *.test.ts files are not unit tests: other suites, fixtures and scanned projects. */
const otherSuites = ['test/server', 'test/host', 'test/electron', 'test/projects/*', 'test/**/fixtures'];

/** @type {Suite[]} */
const suites = [
  {
    name: 'unit',
    browser: false,
    run: () => mocha(['test/**/*.test.ts', ...otherSuites.flatMap((folder) => ['--ignore', `${folder}/**`])]),
  },
  {
    name: 'server',
    browser: false,
    run: () => mocha(['test/server/**/*.test.ts']),
  },
  ...['node', 'web'].map((kind) => ({
    name: `host-${kind}`,
    browser: true,
    run: async () => {
      await prepareHosts();
      return script(['test/host/run.mjs', `--host=${kind}`]);
    },
  })),
  {
    name: 'report',
    browser: true,
    run: async () => {
      await prepareHosts();
      return script(['test/host/report.mjs', 'test-results']);
    },
  },
  {
    name: 'ui',
    browser: true,
    run: async () => {
      await prepareHosts();
      await step(['scripts/package.mjs']);
      return script(['test/host/ui.mjs', 'dist/tom-review.vsix', 'test-results']);
    },
  },
];

async function main() {
  ensureInstalled();
  mkdirSync(path.join(root, 'test-results'), { recursive: true });
  console.log('== build');
  await step(['esbuild.mjs']);

  const unknown = (only ?? []).filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) throw new BrokenOff(`There is no suite ${unknown.join(', ')}.`);
  const rows = [];
  let broken = false;
  for (const suite of suites) {
    if (only && !only.includes(suite.name)) continue;
    if (quick && suite.browser) continue;
    console.log(`\n== ${suite.name}`);
    const start = Date.now();
    let counts = { passed: 0, failed: 0, skipped: 0 };
    let remark = '';
    try {
      counts = await suite.run();
      if (counts.passed + counts.failed === 0) throw new BrokenOff('the suite ran no test');
    } catch (error) {
      if (!(error instanceof BrokenOff)) throw error;
      broken = true;
      counts.failed ||= 1;
      remark = ` (${error.message})`;
    }
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    rows.push([
      suite.name,
      `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${seconds} s${remark}`,
      counts,
    ]);
  }

  console.log('\n== summary');
  for (const [name, text] of rows) console.log(`${name}: ${text}`);
  const total = (key) => rows.reduce((sum, [, , counts]) => sum + (counts?.[key] ?? 0), 0);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  return broken || total('failed') > 0 || total('passed') === 0 ? 1 : 0;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof BrokenOff ? error.message : error);
    console.log('0 passed, 1 failed');
    process.exit(1);
  },
);
