/** Scans that use what earlier scans found. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { compileEngineData } from '../../scripts/engineData.js';
import { DEFAULT_CONFIG, resolveConfig, type ResolvedConfig } from '../../src/config/index.js';
import type { EngineData } from '../../src/engine/index.js';
import { scanProject, type AssetSource, type ResultCache, type ScanResult } from '../../src/service/index.js';
import { memoryFileSource } from '../support/memoryFileSource.js';
import { AS_OF, repositoryRoot } from '../support/ruleRunner.js';
import { readCoreWasm, readGrammarWasm } from '../support/syntaxRuntime.js';

class MemoryCache implements ResultCache {
  readonly entries = new Map<string, string>();
  pruned = 0;
  hasEntries = (): Promise<boolean> => Promise.resolve(this.entries.size > 0);
  digest = (text: string): string => createHash('sha256').update(text).digest('hex');
  read = (name: string): Promise<string | null> => Promise.resolve(this.entries.get(name) ?? null);
  write = (name: string, text: string): Promise<void> => {
    this.entries.set(name, text);
    return Promise.resolve();
  };
  prune = (): Promise<void> => {
    this.pruned += 1;
    return Promise.resolve();
  };
}

const data = compileEngineData(repositoryRoot).data;

interface Run {
  readonly result: ScanResult;
  /** Files that were parsed. */
  readonly analysed: readonly string[];
  /** Whether a parser was needed. */
  readonly isParsed: boolean;
}

interface Options {
  readonly config?: ResolvedConfig;
  readonly asOf?: string;
  readonly toolVersion?: string;
  readonly data?: EngineData;
}

async function scan(files: Record<string, string>, cache: ResultCache | null, options: Options = {}): Promise<Run> {
  let isParsed = false;
  const assets: AssetSource = {
    coreWasm: () => {
      isParsed = true;
      return readCoreWasm();
    },
    grammarWasm: readGrammarWasm,
    engineData: () => Promise.resolve(options.data ?? data),
  };
  // an engine reads each file once more, after the plan
  const source = memoryFileSource(files);
  const large = { ...source, sizeOf: (path: string) => source.sizeOf(path).then((size) => (size ?? 0) + 200_000) };
  const result = await scanProject(
    {
      root: '/p',
      config: options.config ?? DEFAULT_CONFIG,
      toolVersion: options.toolVersion ?? '1.0.0',
      asOf: options.asOf ?? AS_OF,
      targets: [''],
      workers: 0,
    },
    {
      source: large,
      assets,
      clock: performance,
      workers: { parallelism: 1, spawn: () => Promise.reject(new Error('no workers here')) },
      ...(cache === null ? {} : { cache }),
    },
  );
  const sources = source.reads.filter((path) => /\.(?:js|py)$/.test(path));
  const counts = new Map<string, number>();
  for (const path of sources) counts.set(path, (counts.get(path) ?? 0) + 1);
  return {
    result,
    isParsed,
    analysed: [...counts]
      .filter(([, n]) => n > 1)
      .map(([path]) => path)
      .sort(),
  };
}

const ROUTE = `const express = require('express');
const store = require('./store');
express().get('/x', (request) => store.find(request.query.id));
`;
const STORE = `const { Client } = require('pg');
const db = new Client();
exports.find = (id) => db.query('select ' + id);
`;
const OTHER = 'import os, sys\nos.system(sys.argv[1])\n';
const project = (): Record<string, string> => ({ 'route.js': ROUTE, 'store.js': STORE, 'other.py': OTHER });
const findings = ({ result }: Run): string[] =>
  result.files.flatMap((file) => file.findings.map((f) => `${f.location.path}:${f.location.startLine} ${f.ruleId}`));

describe('results of earlier scans', () => {
  it('make a scan of the same files give the same without parsing', async () => {
    const cache = new MemoryCache();
    const without = await scan(project(), null);
    const first = await scan(project(), cache);
    const second = await scan(project(), cache);
    assert.ok(findings(without).includes('store.js:3 sql-injection'));
    assert.deepEqual(first.result, without.result);
    assert.deepEqual(second.result, without.result);
    assert.deepEqual([first.isParsed, second.isParsed], [true, false]);
    assert.equal(cache.entries.size, 2);
    assert.deepEqual(cache.pruned, 1);
  });

  it('are used for all groups but the one of a changed file', async () => {
    const cache = new MemoryCache();
    await scan(project(), cache);
    const changed = { ...project(), 'store.js': STORE.replace("'select ' + id", 'id') + '// changed\n' };
    const run = await scan(changed, cache);
    assert.deepEqual(run.analysed, ['route.js', 'store.js']);
    assert.deepEqual(run.result, (await scan(changed, null)).result);
    const back = await scan(project(), cache);
    assert.equal(back.isParsed, false);
  });

  it('follow a file that joins or leaves a group', async () => {
    const cache = new MemoryCache();
    await scan(project(), cache);
    const apart = { ...project(), 'route.js': ROUTE.replace("require('./store')", "require('elsewhere')") };
    const run = await scan(apart, cache);
    assert.deepEqual(findings(run), findings(await scan(apart, null)));
    assert.ok(!findings(run).includes('store.js:3 sql-injection'));
  });

  it('know the templates that code renders', async () => {
    const cache = new MemoryCache();
    const view =
      "from flask import Flask, request, render_template\napp = Flask(__name__)\n@app.route('/a')\n" +
      "def a():\n    return render_template('a.html', q=request.args['q'])\n";
    const files = (page: string): Record<string, string> => ({ 'a.py': view, 'templates/a.html': page });
    const first = await scan(files('<p>{{ q|safe }}</p>'), cache);
    assert.deepEqual(findings(first), ['templates/a.html:1 cross-site-scripting']);
    const second = await scan(files('<p>{{ q|safe }}</p>'), cache);
    assert.deepEqual([second.isParsed, second.result], [false, first.result]);
    const changed = await scan(files('<p>{{ q }}</p>'), cache);
    assert.deepEqual([changed.isParsed, findings(changed)], [true, []]);
  });

  it('do not hold for other rules, other data or another version', async () => {
    const cache = new MemoryCache();
    const run = async (options: Options): Promise<boolean> => (await scan(project(), cache, options)).isParsed;
    assert.equal(await run({}), true);
    assert.equal(await run({}), false);
    const layer = { file: 'tom-review.yaml', places: {}, rules: { 'sql-injection': { severity: 'off' as const } } };
    const off = resolveConfig([{ folder: '', layers: [layer] }]);
    assert.equal(await run({ config: off }), true);
    assert.ok(!findings(await scan(project(), cache, { config: off })).some((f) => f.includes('sql-injection')));
    assert.equal(await run({ toolVersion: '1.0.1' }), true);
    assert.equal(await run({ data: { ...data, hash: 'other' } }), true);
    assert.equal(await run({}), false);
  });

  it('hold for another day where no comment has a date', async () => {
    const cache = new MemoryCache();
    const dated = {
      ...project(),
      'store.js': STORE.replace(
        'exports.find',
        '// tom-review-ignore sql-injection -- until the rewrite until 2026-07-01\nexports.find',
      ),
    };
    await scan(dated, cache, { asOf: '2026-06-30' });
    const later = await scan(dated, cache, { asOf: '2026-07-01' });
    assert.deepEqual(later.analysed, ['route.js', 'store.js']);
    assert.deepEqual(later.result, (await scan(dated, null, { asOf: '2026-07-01' })).result);
    const [finding] = later.result.files.flatMap((file) => file.findings).filter((f) => f.ruleId === 'sql-injection');
    assert.equal(finding.state, 'open');
  });

  it('that are not what they should be are not used', async () => {
    const cache = new MemoryCache();
    const expected = (await scan(project(), cache)).result;
    const good = [...cache.entries];
    const spoil: ((text: string) => string)[] = [
      () => '',
      () => '{',
      () => 'null',
      () => '[]',
      () => '[["route.js",{"kind":"result"}],["store.js",{"kind":"result"}]]',
      (text) => text.replaceAll('store.js', '../../etc/passwd'),
      (text) => text.replaceAll('"findings":[', '"findings":[{},'),
      (text) => text.replaceAll('"kind":"result"', '"kind":"aborted"'),
      (text) => `[${text}]`,
      (text) => '['.repeat(100_000) + text,
    ];
    for (const change of spoil) {
      for (const [name, text] of good) cache.entries.set(name, change(text));
      const run = await scan(project(), cache);
      assert.equal(run.isParsed, true);
      assert.deepEqual(run.result, expected);
    }
    // they were replaced by right ones
    assert.equal((await scan(project(), cache)).isParsed, false);
  });

  it('are not kept of files that change meanwhile', async () => {
    const cache = new MemoryCache();
    const files = project();
    cache.read = () => {
      files['other.py'] = OTHER + '# changed\n';
      return Promise.resolve(null);
    };
    await scan(files, cache);
    assert.equal(cache.entries.size, 1);
  });
});
