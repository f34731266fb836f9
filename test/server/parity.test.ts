import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { Finding } from '../../src/engine/index.js';
import { scan } from '../../src/server/protocol.js';
import { repositoryRoot } from '../support/ruleRunner.js';
import { LspClient, uriOf } from './support/lspClient.js';

/** What the command line says, in its JSON. */
interface JsonReport {
  readonly findings: readonly Pick<Finding, 'ruleId' | 'location' | 'message' | 'state'>[];
}

/** Applications with findings; each is scanned as a copy that is a project of its own. */
const APPLICATIONS = ['test/host/fixtures/workspace', 'test/projects/ts-clinic'];

for (const application of APPLICATIONS) {
  describe(`command line and server find the same: ${application}`, function () {
    this.timeout(60_000);
    let folder: string;
    let expected: string[];
    let client: LspClient;

    before(async () => {
      folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tom-review-parity-')));
      cpSync(path.join(repositoryRoot, application), folder, { recursive: true });
      expected = commandLine(folder);
      client = await LspClient.start({ folders: [folder] });
    });
    after(async () => {
      await client.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it('in a scan of the workspace', async () => {
      assert.ok(expected.length > 0);
      const result = await client.request(scan, {});
      assert.deepEqual(result.failures, []);
      assert.deepEqual(shown(client, folder), expected);
    });

    it('in documents that are opened', async () => {
      const names = [...new Set(expected.map((line) => line.split(':')[0] ?? ''))];
      for (const name of names) {
        const text = readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '');
        await client.open(uriOf(path.join(folder, name)), text, name.endsWith('x') ? 'typescriptreact' : 'typescript');
        await client.current(uriOf(path.join(folder, name)));
      }
      // what other files add comes from the background
      const end = Date.now() + 40_000;
      while (shown(client, folder).join() !== expected.join() && Date.now() < end) await delay(100);
      assert.deepEqual(shown(client, folder), expected);
    });
  });
}

function commandLine(folder: string): string[] {
  const cli = path.join(repositoryRoot, 'dist/cli/main.cjs');
  const run = spawnSync(process.execPath, [cli, 'scan', folder, '--format', 'json', '--fail-on', 'none'], {
    encoding: 'utf8',
  });
  assert.equal(run.status, 0, run.stderr);
  const report = JSON.parse(run.stdout) as JsonReport;
  return report.findings
    .filter(({ state }) => state === 'open')
    .map(({ ruleId, message, location: at }) => {
      return `${at.path}:${at.startLine}:${at.startColumn}-${at.endLine}:${at.endColumn} ${ruleId} ${message}`;
    })
    .sort();
}

/** The findings that the client shows now. */
function shown(client: LspClient, folder: string): string[] {
  const last = new Map<string, Diagnostic[]>();
  for (const { uri, diagnostics } of client.published) last.set(uri, diagnostics);
  const lines: string[] = [];
  for (const [uri, diagnostics] of last) {
    const file = decodeURIComponent(uri.slice(uriOf(folder).length + 1));
    for (const { range, code, message } of diagnostics) {
      if (['suppression', 'configuration', 'minified', 'too-large'].includes(String(code))) continue;
      const [from, to] = [range.start, range.end];
      lines.push(
        `${file}:${from.line + 1}:${from.character + 1}-${to.line + 1}:${to.character + 1} ${code} ${message}`,
      );
    }
  }
  return lines.sort();
}
