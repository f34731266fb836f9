import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mustRun, runProgram } from '../support/commands.js';
import { root } from '../support/sourceImports.js';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
// a place that npm can not reach: the package must need nothing from a registry
const offline = { ...process.env, npm_config_registry: 'http://127.0.0.1:9/', npm_config_offline: 'true' };

/** Every file of the package; a new one must be added here on purpose. */
const CONTENT = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'THIRD-PARTY-NOTICES.txt',
  'dist/cli/main.cjs',
  'dist/data/engine-data.json',
  'dist/data/models-java.json',
  'dist/data/models-javascript.json',
  'dist/data/models-python.json',
  'dist/data/models-template.json',
  'dist/server/node.cjs',
  'dist/wasm/grammars.json',
  'dist/wasm/tree-sitter-java.wasm',
  'dist/wasm/tree-sitter-javascript.wasm',
  'dist/wasm/tree-sitter-python.wasm',
  'dist/wasm/tree-sitter-tsx.wasm',
  'dist/wasm/tree-sitter-typescript.wasm',
  'dist/wasm/web-tree-sitter.wasm',
  'dist/worker/scanWorker.cjs',
  'package.json',
  'schemas/scan-report.schema.json',
  'schemas/tom-document.schema.json',
  'schemas/tom-review-accepted-risks.schema.json',
  'schemas/tom-review-attestations.schema.json',
  'schemas/tom-review.schema.json',
];

describe('the npm package', function () {
  this.timeout(180_000);
  let folder: string;
  let command: string;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tom-review-npm-'));
    mustRun(process.execPath, ['esbuild.mjs', '--production'], { cwd: root });
    mustRun(npm, ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
    assert.ok(tarball);
    const project = path.join(folder, 'project');
    mkdirSync(project);
    writeFileSync(path.join(project, 'package.json'), '{ "private": true }\n');
    mustRun(npm, ['install', '--no-audit', '--no-fund', path.join(folder, tarball)], { cwd: project, env: offline });
    command = path.join(project, 'node_modules/.bin/tom-review');
  });
  after(() => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('contains exactly what the command line and the server need', () => {
    const installed = path.join(folder, 'project/node_modules/tom-review');
    const files = readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(installed, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
    assert.deepEqual(files.sort(), CONTENT);
  });

  it('brings no other package along', () => {
    assert.deepEqual(
      readdirSync(path.join(folder, 'project/node_modules')).filter((name) => !name.startsWith('.')),
      ['tom-review'],
    );
  });

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    assert.match(
      mustRun(command, ['--version'], { cwd: folder }),
      new RegExp(`\\b${version.replaceAll('.', '\\.')}\\b`),
    );
  });

  it('scans a folder that is not its own', () => {
    const project = path.join(folder, 'scanned');
    mkdirSync(project);
    writeFileSync(
      path.join(project, 'server.js'),
      [
        "const express = require('express');",
        "const { exec } = require('child_process');",
        'const app = express();',
        "app.get('/ping', (req, res) => {",
        "  exec('ping -c 1 ' + req.query.host, (error, out) => res.send('done'));",
        '});',
        '',
      ].join('\n'),
    );
    const { status, stdout, stderr } = runProgram(command, ['scan', project, '--format', 'json'], { cwd: folder });
    assert.equal(status, 1, stderr);
    assert.match(stdout, /"command-injection"/);
    JSON.parse(stdout);
  });

  it('runs with plain node', () => {
    const { bin } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
    };
    const file = path.join(folder, 'project/node_modules/tom-review', bin['tom-review']!);
    mustRun(process.execPath, [file, 'rules'], { cwd: tmpdir() });
  });
});
