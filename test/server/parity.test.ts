import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { Finding } from '../../src/engine/index.js';
import { scan } from '../../src/server/protocol.js';
import { repositoryRoot } from '../support/ruleRunner.js';
import { LspClient, TempFolder, uriOf } from './support/lspClient.js';
import { SQL, XSS } from './support/sources.js';

/** What the command line says, in its JSON. */
interface JsonReport {
  readonly findings: readonly Pick<Finding, 'ruleId' | 'location' | 'message' | 'state'>[];
}

/** Applications with findings; each is scanned as a copy that is a project of its own. */
const APPLICATIONS = ['test/host/fixtures/workspace', 'test/projects/ts-clinic'];

/** Configurations of folders: rules, severities, presets and what is left out differ from file to file. */
const CASCADE: Readonly<Record<string, string>> = {
  'tom-review.yaml':
    'root: true\nextends: ./shared.yaml\nrecipients: [gtag]\noverrides: [{ files: src/services, rules: { personal-data-in-log: low } }]\n',
  'shared.yaml': 'rules: { log-injection: off, hardcoded-credential: medium }\n',
  'src/cli/tom-review.yaml': 'extends: secrets-only\n',
  'src/integrations/tom-review.yaml': 'exclude: ["*.ts"]\n',
  'src/routes/tom-review.yaml': 'extends: strict\nrules: { sql-injection: off }\n',
};

const CASES: readonly (readonly [application: string, configs: Readonly<Record<string, string>>])[] = [
  ...APPLICATIONS.map((application) => [application, {}] as const),
  ['test/projects/ts-clinic', CASCADE],
];

for (const [application, configs] of CASES) {
  const title = Object.keys(configs).length === 0 ? application : `${application} with configurations of folders`;
  describe(`command line and server find the same: ${title}`, function () {
    this.timeout(60_000);
    let folder: string;
    let expected: string[];
    let client: LspClient;

    before(async () => {
      folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tom-review-parity-')));
      cpSync(path.join(repositoryRoot, application), folder, { recursive: true });
      for (const [name, text] of Object.entries(configs)) writeFileSync(path.join(folder, name), text);
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

describe('command line and server give findings the same states', function () {
  this.timeout(60_000);
  const RISKS = 'tom-review-accepted-risks.yaml';
  const files = {
    'tom-review.yaml': 'root: true\nsuppressions:\n  - path: gen\n    reason: generated\ndeadlines:\n  critical: 3\n',
    'accepted.js': SQL,
    'expired.js': SQL,
    'gen/b.js': SQL,
    'known.js': SQL,
    'new.js': `${SQL}\n${XSS.slice(XSS.indexOf('app.get'))}`,
  };
  const entry = (print: string, name: string, expires: string): string =>
    `  - fingerprint: "${print}"\n    path: ${name}\n    rule: sql-injection\n    reason: x\n    owner: Ada\n    approver: Grace\n    expires: ${expires}\n`;

  for (const show of ['all', 'new'] as const) {
    it(`when ${show} findings are asked for`, async () => {
      const folder = new TempFolder(files);
      const cli = path.join(repositoryRoot, 'dist/cli/main.cjs');
      const dated = { ...process.env, SOURCE_DATE_EPOCH: '1700000000' };
      spawnSync(process.execPath, [cli, 'baseline', 'create', folder.path], { env: dated });
      const text = readFileSync(path.join(folder.path, 'tom-review-baseline.json'), 'utf8');
      folder.write('tom-review-baseline.json', text.replace(/^.*"path":"new\.js".*\n/gm, ''));
      const print = /"path":"accepted\.js".*?"fingerprint":"(\w+)"/.exec(text)?.[1] ?? '';
      folder.write(
        RISKS,
        `risks:\n${entry(print, 'accepted.js', '2999-01-01')}${entry(print, 'expired.js', '2020-01-01')}`,
      );
      const expected = commandLine(folder.path, show === 'new' ? ['--new-only'] : []);
      const names = expected.map((line) => line.split(':')[0]);
      assert.deepEqual([...new Set(names)], show === 'new' ? ['new.js'] : ['expired.js', 'known.js', 'new.js']);
      const client = await LspClient.start({ folders: [folder.path], settings: { '': { show } } });
      const result = await client.request(scan, {});
      const plain = shown(client, folder.path).map((line) => line.replace(/ Overdue by .*/, ''));
      assert.deepEqual(plain, expected);
      assert.equal(result.findings, expected.length);
      const overdue = shown(client, folder.path).filter((line) => line.includes('Overdue by'));
      assert.equal(overdue.length, show === 'new' ? 0 : 2);
      await client.stop();
      folder.remove();
    });
  }
});

function commandLine(folder: string, args: readonly string[] = []): string[] {
  const cli = path.join(repositoryRoot, 'dist/cli/main.cjs');
  const run = spawnSync(process.execPath, [cli, 'scan', folder, '--format', 'json', '--fail-on', 'none', ...args], {
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
      if (['suppression', 'accepted-risk', 'configuration', 'minified', 'too-large'].includes(String(code))) continue;
      const [from, to] = [range.start, range.end];
      lines.push(
        `${file}:${from.line + 1}:${from.character + 1}-${to.line + 1}:${to.character + 1} ${code} ${message}`,
      );
    }
  }
  return lines.sort();
}
