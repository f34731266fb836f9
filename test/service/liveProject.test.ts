import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileTypeOf } from '../../src/service/index.js';
import { compileEngineData } from '../../scripts/engineData.js';
import { createEngine } from '../../src/engine/index.js';
import { Random } from '../support/random.js';
import { repositoryRoot } from '../support/ruleRunner.js';
import { createTestRuntime, readCoreWasm, readGrammarWasm } from '../support/syntaxRuntime.js';
import { LIVE_GRAMMARS, LiveWorkspace, type LiveParts } from './support/liveWorkspace.js';

/** One flow over three files each: plain JavaScript, TypeScript with `paths`, a package of the workspace. */
const FLOWS: Readonly<Record<string, string>> = {
  'package.json': '{"name": "root", "workspaces": ["packages/*"]}',
  'tsconfig.base.json': '{ "compilerOptions": { "paths": { "@app/*": ["./app/*"], }, /* one */ } }',
  'app/tsconfig.json': '{ "extends": "../tsconfig.base.json" } // all else is inherited',
  'js/route.js': [
    `const express = require('express');`,
    `const { find } = require('./service');`,
    `const app = express();`,
    `app.get('/', (req, res) => { find(req.query.id); res.end(); });`,
  ].join('\n'),
  'js/service.js': `const store = require('./store');\nexports.find = (id) => store.byId(id);\n`,
  'js/store.js': [
    `const { Pool } = require('pg');`,
    `const pool = new Pool();`,
    `exports.byId = (id) => pool.query("SELECT * FROM t WHERE id = '" + id + "'");`,
  ].join('\n'),
  'app/route.ts': [
    `import express, { type Request, type Response } from 'express';`,
    `import { list } from '@app/files/list';`,
    `export const router = express.Router();`,
    `router.get('/', (req: Request, res: Response) => { res.json(list(String(req.query.folder))); });`,
  ].join('\n'),
  'app/files/list.ts': `import { run } from '@app/files/run';\nexport function list(folder: string) { return run(folder); }\n`,
  'app/files/run.ts': [
    `import { execSync } from 'node:child_process';`,
    `export function run(folder: string): string { return execSync('ls ' + folder).toString(); }`,
  ].join('\n'),
  'packages/web/package.json': '{"name": "@acme/web"}',
  'packages/web/src/page.ts': [
    `import express from 'express';`,
    `import { fetchPage } from '@acme/client';`,
    `const app = express();`,
    `app.get('/page', async (req, res) => { res.json(await fetchPage(req.query.url as string)); });`,
  ].join('\n'),
  'packages/client/package.json': '{"name": "@acme/client", "exports": {".": {"import": "./dist/index.js"}}}',
  'packages/client/src/index.ts': `export { fetchPage } from './fetchPage.js';\n`,
  'packages/client/src/fetchPage.ts': `export async function fetchPage(url: string) { return (await fetch(url)).text(); }\n`,
};

const EXPECTED = [
  'app/files/run.ts command-injection',
  'js/store.js sql-injection',
  'packages/client/src/fetchPage.ts server-side-request-forgery',
];

function filesBelow(folder: string, below = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(path.join(folder, below))) {
    const file = below === '' ? name : `${below}/${name}`;
    if (statSync(path.join(folder, file)).isDirectory()) Object.assign(found, filesBelow(folder, file));
    else found[file] = readFileSync(path.join(folder, file), 'utf8');
  }
  return found;
}

describe('a live project', function () {
  this.timeout(60_000);
  let parts: LiveParts;

  before(async () => {
    const { data } = compileEngineData(repositoryRoot);
    parts = {
      engine: createEngine(data),
      syntax: await createTestRuntime(LIVE_GRAMMARS),
      assets: {
        coreWasm: () => readCoreWasm(),
        grammarWasm: (id) => readGrammarWasm(id),
        engineData: () => Promise.resolve(data),
      },
    };
  });

  /** Open documents and all other files that are known say what a scan says. */
  async function compare(workspace: LiveWorkspace): Promise<number> {
    await workspace.live.settled();
    assert.deepEqual(workspace.failures, []);
    const scanned = await workspace.scanned();
    let compared = 0;
    for (const [file, session] of workspace.sessions) {
      const { findings, problems } = scanned.get(file) ?? { findings: [], problems: [] };
      assert.deepEqual(session.state, { findings, problems }, file);
      compared += findings.length;
    }
    for (const [file, outcome] of workspace.others) {
      if (workspace.sessions.has(file) || outcome.kind !== 'result') continue;
      assert.deepEqual(outcome.result, scanned.get(file), file);
      compared += outcome.result.findings.length;
    }
    return compared;
  }

  it('finds flows through files on either side of an open document', async () => {
    const workspace = new LiveWorkspace(parts, { ...FLOWS });
    const scanned = await workspace.scanned();
    const found = [...scanned.values()].flatMap(({ path: file, findings }) =>
      findings
        .filter(({ path: steps }) => new Set(steps.map((step) => step.location.path)).size > 1)
        .map(({ ruleId }) => `${file} ${ruleId}`),
    );
    assert.deepEqual(found.sort(), EXPECTED);
    for (const file of ['js/service.js', 'js/store.js', 'app/files/run.ts', 'packages/client/src/fetchPage.ts']) {
      workspace.open(file);
      await compare(workspace);
    }
    assert.equal(workspace.sessions.get('js/store.js')?.state.findings.length, 1);
    assert.equal(workspace.sessions.get('app/files/run.ts')?.state.findings.length, 1);
  });

  it('refreshes other files when a document is edited, and keeps what other files add between', async () => {
    const workspace = new LiveWorkspace(parts, { ...FLOWS });
    const store = workspace.open('js/store.js');
    const route = workspace.open('js/route.js');
    await compare(workspace);
    assert.equal(store.state.findings.length, 1);
    // before the background knows of the edit
    workspace.edit('js/store.js', 0, 0, '// a comment\n');
    assert.deepEqual(
      store.state.findings.map(({ location }) => location.startLine),
      [4],
    );
    await compare(workspace);
    const at = route.text.indexOf('req.query.id');
    workspace.edit('js/route.js', at, at + 'req.query.id'.length, '42');
    await compare(workspace);
    assert.deepEqual(store.state.findings, []);
    workspace.close('js/route.js');
    await compare(workspace);
    assert.equal(store.state.findings.length, 1);
    workspace.files['js/service.js'] = `exports.find = () => null;\n`;
    workspace.live.changed(['js/service.js']);
    await compare(workspace);
    assert.deepEqual(store.state.findings, []);
  });

  it('follows templates that an open document renders', async () => {
    const view =
      "from flask import Flask, request, render_template\napp = Flask(__name__)\n@app.route('/a')\n" +
      "def a():\n    return render_template('a.html', q=request.args['q'])\n";
    const page = 'templates/a.html';
    const workspace = new LiveWorkspace(parts, {
      'a.py': view,
      [page]: '<p>{{ q|safe }}</p>',
      'b.html': '{{ q|safe }}',
    });
    workspace.open('a.py');
    const lines = (): readonly number[] => {
      const outcome = workspace.others.get(page);
      return outcome?.kind === 'result' ? outcome.result.findings.map(({ location }) => location.startLine) : [];
    };
    await compare(workspace);
    assert.deepEqual(lines(), [1]);
    assert.equal(workspace.others.has('b.html'), false);
    workspace.files[page] = '\n<p>{{ q|safe }}</p>';
    workspace.live.changed([page]);
    await compare(workspace);
    assert.deepEqual(lines(), [2]);
    const at = view.indexOf("request.args['q']");
    workspace.edit('a.py', at, at + "request.args['q']".length, "'x'");
    await compare(workspace);
    assert.deepEqual(lines(), []);
  });

  it('follows files that come and go, and configurations that change', async () => {
    const workspace = new LiveWorkspace(parts, { ...FLOWS });
    const run = workspace.open('app/files/run.ts');
    await compare(workspace);
    assert.equal(run.state.findings.length, 1);
    workspace.files['tsconfig.base.json'] = '{}';
    workspace.live.refresh();
    await compare(workspace);
    assert.deepEqual(run.state.findings, []);
    workspace.files['app/files/more.ts'] = `import { run } from './run.js';\nrun(process.argv[2]);\n`;
    workspace.live.refresh();
    await compare(workspace);
  });

  it('gives what a scan gives, after any edits: ts-clinic', async () => {
    const all = filesBelow(path.join(repositoryRoot, 'test/projects/ts-clinic'));
    const workspace = new LiveWorkspace(parts, all);
    const random = new Random(5);
    const sources = Object.keys(all).filter((file) => fileTypeOf(file).kind === 'analysed');
    let compared = 0;
    for (let round = 0; round < 4; round += 1) {
      const file = random.pick(sources);
      if (!workspace.sessions.has(file)) workspace.open(file);
      for (let edit = 0; edit < 3; edit += 1) {
        const { text } = workspace.sessions.get(file) ?? { text: '' };
        const start = random.below(text.length);
        const oldEnd = Math.min(text.length, start + random.below(4));
        workspace.edit(file, start, oldEnd, random.pick(['', '\n', 'id', ' + id', '(', ')', '// ', "'"]));
      }
      compared += await compare(workspace);
    }
    assert.ok(compared > 100, `${compared} findings were compared`);
  });
});
