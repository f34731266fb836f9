import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mustRun, runProgram } from '../support/commands.js';
import { root } from '../support/sourceImports.js';
import { readZip, type ZipEntry } from '../support/zip.js';

/** Every file that the .vsix has; a new one must be added here on purpose. */
const CONTENT = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/THIRD-PARTY-NOTICES.txt',
  'extension/changelog.md',
  'extension/dist/data/engine-data.json',
  'extension/dist/data/models-java.json',
  'extension/dist/data/models-javascript.json',
  'extension/dist/data/models-python.json',
  'extension/dist/data/models-template.json',
  'extension/dist/extension/browser.js',
  'extension/dist/extension/node.cjs',
  'extension/dist/server/browser.js',
  'extension/dist/server/node.cjs',
  'extension/dist/wasm/tree-sitter-java.wasm',
  'extension/dist/wasm/tree-sitter-javascript.wasm',
  'extension/dist/wasm/tree-sitter-python.wasm',
  'extension/dist/wasm/tree-sitter-tsx.wasm',
  'extension/dist/wasm/tree-sitter-typescript.wasm',
  'extension/dist/wasm/web-tree-sitter.wasm',
  'extension/dist/worker/scanWorker.cjs',
  'extension/l10n/bundle.l10n.de.json',
  'extension/media/activity.svg',
  'extension/media/editor.png',
  'extension/media/icon.png',
  'extension/package.json',
  'extension/package.nls.de.json',
  'extension/package.nls.json',
  'extension/readme.md',
  'extension/schemas/scan-report.schema.json',
  'extension/schemas/tom-document.schema.json',
  'extension/schemas/tom-review-accepted-risks.schema.json',
  'extension/schemas/tom-review-attestations.schema.json',
  'extension/schemas/tom-review.schema.json',
];

describe('the .vsix', function () {
  this.timeout(120_000);
  let folder: string;
  let entries: ZipEntry[];
  let notices: ReturnType<typeof runProgram>;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tom-review-vsix-'));
    const file = path.join(folder, 'tom-review.vsix');
    // the package writes them anew: what is committed is compared before
    mustRun(process.execPath, ['esbuild.mjs', '--production'], { cwd: root });
    notices = runProgram(process.execPath, ['scripts/notices.mjs', '--check'], { cwd: root });
    mustRun(process.execPath, ['scripts/package.mjs', `--out=${file}`], { cwd: root });
    entries = readZip(readFileSync(file));
  });
  after(() => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('contains exactly what the extension needs', () => {
    assert.deepEqual(entries.map((entry) => entry.name).sort(), CONTENT);
  });

  it('contains every file that the manifest names', () => {
    const text = entries
      .find((entry) => entry.name === 'extension/package.json')
      ?.read()
      .toString('utf8');
    assert.ok(text);
    const manifest = JSON.parse(text) as { main: string; browser: string; icon: string };
    for (const file of [manifest.main, manifest.browser, manifest.icon]) {
      const name = path.posix.join('extension', file);
      assert.ok(
        entries.some((entry) => entry.name === name),
        name,
      );
    }
  });

  it('contains neither source maps nor paths of the machine that built it', () => {
    for (const entry of entries.filter((e) => /\.(c?js|json)$/.test(e.name))) {
      const text = entry.read().toString('utf8');
      assert.ok(!text.includes('sourceMappingURL'), `${entry.name} names a source map`);
      assert.ok(!text.includes(root), `${entry.name} contains ${root}`);
    }
  });

  it('has third-party notices that fit the bundles', () => {
    assert.equal(notices.status, 0, notices.stderr);
  });
});
