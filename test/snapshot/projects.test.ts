/**
 * What is found in published packages, as text: a change of the engine, a rule or a model shows as a difference.
 *
 *   UPDATE_SNAPSHOT=1 npx mocha test/snapshot/projects.test.ts       writes projects.golden.txt anew
 *
 * The findings are not judged here; look at the difference before it is committed.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArchive } from '../support/archive.js';
import { archiveOf, NotAvailable } from '../support/realFiles.js';
import type { PinnedPackage } from '../support/realFilesPins.js';
import { root } from '../support/sourceImports.js';
import { PROJECTS } from './projectPins.js';

const GOLDEN = path.join(import.meta.dirname, 'projects.golden.txt');
const SOURCE = /\.(?:js|cjs|mjs|jsx|ts|mts|cts|tsx|json)$|(?:^|\/)bin\/[\w-]+$/;
/** So many packages are fetched at a time. */
const AT_A_TIME = 4;

interface JsonReport {
  readonly files: readonly { readonly path: string }[];
  readonly findings: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly location: { readonly path: string; readonly startLine: number };
  }[];
}

const nameOf = ({ name, version }: PinnedPackage): string => `${name}@${version}`;
const folderOf = (pin: PinnedPackage): string => nameOf(pin).replace('/', '+');

async function unpack(pin: PinnedPackage, folder: string): Promise<void> {
  for (const { path: name, data } of readArchive(await archiveOf(pin), (file) => SOURCE.test(file))) {
    // the first folder of a tarball has any name
    const file = path.join(folder, ...name.split('/').slice(1));
    assert.ok(file.startsWith(folder + path.sep), name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, data);
  }
}

/** One block a package: a heading, then rule, place and message, sorted. */
function describeFindings(report: JsonReport): string {
  return PROJECTS.map((pin) => {
    const folder = `${folderOf(pin)}/`;
    const files = report.files.filter((file) => file.path.startsWith(folder));
    const lines = report.findings
      .filter((finding) => finding.location.path.startsWith(folder))
      .map(({ ruleId, message, location }) => ({
        line: `${ruleId}  ${location.path.slice(folder.length)}:${location.startLine}  ${message.replace(/\s+/g, ' ')}`,
        key: [ruleId, location.path, String(location.startLine).padStart(7), message].join('\0'),
      }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      .map(({ line }) => line);
    return [`# ${nameOf(pin)}: ${lines.length} findings in ${files.length} files`, ...lines, ''].join('\n');
  }).join('\n');
}

/** What is gone and what is new, line by line; as often as it occurs. */
function difference(before: string, after: string): string[] {
  const counts = new Map<string, number>();
  let heading = '';
  const count = (line: string, step: number): void => {
    if (line.startsWith('# ')) heading = line.slice(2).replace(/:.*/, '');
    else if (line !== '') counts.set(`${heading}  ${line}`, (counts.get(`${heading}  ${line}`) ?? 0) + step);
  };
  for (const line of before.split('\n')) count(line, -1);
  for (const line of after.split('\n')) count(line, 1);
  return [...counts].filter(([, n]) => n !== 0).map(([line, n]) => `${n < 0 ? '-' : '+'} ${line}`);
}

describe('findings in published packages', function () {
  this.timeout(600_000);
  let folder: string;

  before(async function () {
    folder = mkdtempSync(path.join(tmpdir(), 'tom-review-projects-'));
    writeFileSync(path.join(folder, 'tom-review.yaml'), 'root: true\n');
    const waiting = [...PROJECTS];
    const fetchAll = async (): Promise<void> => {
      for (let pin = waiting.shift(); pin !== undefined; pin = waiting.shift()) {
        await unpack(pin, path.join(folder, folderOf(pin)));
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_A_TIME }, fetchAll));
    } catch (error) {
      if (!(error instanceof NotAvailable)) throw error;
      console.warn(`      not run: ${error.message}`);
      this.skip();
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('are as in projects.golden.txt', () => {
    const cli = path.join(root, 'dist/cli/main.cjs');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [cli, 'scan', folder, '--format', 'json', '--fail-on', 'none'],
      { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
    );
    assert.equal(status, 0, stderr);
    const found = describeFindings(JSON.parse(stdout) as JsonReport);
    if (process.env['UPDATE_SNAPSHOT'] === '1') {
      writeFileSync(GOLDEN, found);
      return;
    }
    const expected = existsSync(GOLDEN) ? readFileSync(GOLDEN, 'utf8') : '';
    if (found === expected) return;
    const lines = difference(expected, found);
    const shown = lines.slice(0, 60);
    if (lines.length > shown.length) shown.push(`… and ${lines.length - shown.length} more`);
    assert.fail(
      `The findings have changed. If that is meant: UPDATE_SNAPSHOT=1 npx mocha test/snapshot/projects.test.ts\n${shown.join('\n')}`,
    );
  });
});
