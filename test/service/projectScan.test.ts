import assert from 'node:assert/strict';
import { createCancellation } from '../../src/base/cancellation.js';
import { DEFAULT_CONFIG } from '../../src/config/index.js';
import type { EngineData, FileResult } from '../../src/engine/index.js';
import {
  scanProject,
  WorkerDied,
  type AssetSource,
  type FileOutcome,
  type ScanInput,
  type ScanWorker,
  type WorkerSpawner,
} from '../../src/service/index.js';
import { memoryFileSource } from '../support/memoryFileSource.js';
import { readCoreWasm, readGrammarWasm } from '../support/syntaxRuntime.js';

const data = {
  version: 1,
  hash: 'd',
  rules: [],
  types: [],
  rows: [],
  dataTypes: [],
  controls: [],
  documents: [],
} as unknown as EngineData;
const assets: AssetSource = {
  coreWasm: () => readCoreWasm(),
  grammarWasm: (id) => readGrammarWasm(id),
  engineData: () => Promise.resolve(data),
};

const input: ScanInput = {
  root: '/r',
  config: DEFAULT_CONFIG,
  toolVersion: '1.2.3',
  asOf: '2026-01-01',
  targets: [''],
};

function analysed(path: string): FileResult {
  return { path, language: 'typescript', analysed: true, findings: [], problems: [], lines: 1 };
}

/** Workers whose answers are made up; `answer` may throw. Counts what was started and stopped. */
function fakeWorkers(answer: (path: string, run: number) => FileOutcome | Promise<FileOutcome>) {
  const log = { started: 0, stopped: 0, order: [] as string[] };
  const workers: WorkerSpawner = {
    parallelism: 3,
    spawn: () => {
      log.started += 1;
      let runs = 0;
      let isStopped = false;
      const worker: ScanWorker = {
        run: async ({ path }) => {
          runs += 1;
          log.order.push(path);
          await new Promise((resolve) => setTimeout(resolve, path.length % 3));
          return answer(path, runs);
        },
        stop: () => {
          if (!isStopped) log.stopped += 1;
          isStopped = true;
          return Promise.resolve();
        },
      };
      return Promise.resolve(worker);
    },
  };
  return { workers, log };
}

const ok = (path: string): FileOutcome => ({ kind: 'result', result: analysed(path) });

function project(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`src/f${i}.ts`, 'x'.repeat((i * 7919) % 1000)]));
}

describe('scanProject', () => {
  it('takes the biggest files first and sorts the result', async () => {
    const files = { 'a.ts': 'x', 'b.ts': 'xxx', 'c.ts': 'xx' };
    const { workers, log } = fakeWorkers(ok);
    const result = await scanProject(
      { ...input, workers: 1 },
      { source: memoryFileSource(files), assets, workers, clock: performance },
    );
    assert.deepEqual(log.order, ['b.ts', 'c.ts', 'a.ts']);
    assert.deepEqual(
      result.files.map((file) => file.path),
      ['a.ts', 'b.ts', 'c.ts'],
    );
    assert.deepEqual(result.versions, { tool: '1.2.3', data: 'd' });
  });

  it('gives the same result for any number of workers, also when workers die', async () => {
    const source = memoryFileSource({ ...project(60), 'views/a.ejs': '' });
    const results = [];
    for (const count of [1, 2, 5, 100]) {
      const { workers, log } = fakeWorkers((path, run) => {
        if (path.endsWith('7.ts')) throw new WorkerDied('died', 'out of memory');
        // what an earlier file has done to the worker
        if (path.endsWith('3.ts') && run > 1) return { kind: 'aborted', message: 'worn out' };
        if (path.endsWith('9.ts'))
          return {
            kind: 'skipped',
            problem: { code: 'binary', severity: 'warning', path, location: null, message: 'b' },
          };
        return ok(path);
      });
      results.push(await scanProject({ ...input, workers: count }, { source, assets, workers, clock: performance }));
      assert.equal(log.started, log.stopped);
    }
    for (const result of results) assert.deepEqual(result, results[0]);
    const aborted = results[0].skipped.filter((problem) => problem.code === 'parse-aborted');
    assert.equal(aborted.length, 6);
    assert.match(aborted[0].message, /out of memory/);
    assert.equal(results[0].files.length + results[0].skipped.length, 60);
  });

  it('reports a file that takes too long, and goes on', async () => {
    const { workers, log } = fakeWorkers((path) => {
      if (path === 'b.ts') throw new WorkerDied('deadline', 'Its analysis took longer than 1 second.');
      return ok(path);
    });
    const source = memoryFileSource({ 'a.ts': '', 'b.ts': '', 'c.ts': '' });
    const result = await scanProject({ ...input, workers: 1 }, { source, assets, workers, clock: performance });
    assert.deepEqual(
      result.skipped.map(({ path, code }) => [path, code]),
      [['b.ts', 'deadline']],
    );
    assert.equal(result.files.length, 2);
    assert.equal(log.order.filter((path) => path === 'b.ts').length, 1);
  });

  it('reports progress', async () => {
    const { workers } = fakeWorkers(ok);
    const seen: number[] = [];
    const source = memoryFileSource(project(5));
    await scanProject(
      { ...input, workers: 2, onProgress: ({ done, total }) => seen.push(done, total) },
      { source, assets, workers, clock: performance },
    );
    assert.deepEqual(seen, [0, 5, 1, 5, 2, 5, 3, 5, 4, 5, 5, 5]);
  });

  it('can be cancelled', async () => {
    const { workers, log } = fakeWorkers(ok);
    const cancellation = createCancellation();
    const result = await scanProject(
      { ...input, workers: 2, cancellation, onProgress: ({ done }) => done === 3 && cancellation.cancel() },
      { source: memoryFileSource(project(50)), assets, workers, clock: performance },
    );
    assert.equal(result.isCancelled, true);
    assert.ok(result.files.length < 10);
    assert.equal(log.started, log.stopped);
  });

  it('needs no worker for a small project, and reads each file once', async () => {
    const { workers, log } = fakeWorkers(ok);
    const source = memoryFileSource({
      'a.ts': 'const a = 1;\n',
      'b.js': 'a(',
      'c.ts': '<?xml version="1.0"?>\n<!DOCTYPE TS>',
      'd.js': 'x'.repeat(6000),
    });
    const result = await scanProject(input, { source, assets, workers, clock: performance });
    assert.equal(log.started, 0);
    assert.deepEqual(
      result.files.map((file) => [file.path, file.language]),
      [
        ['a.ts', 'typescript'],
        ['b.js', 'javascript'],
      ],
    );
    assert.deepEqual(result.notAnalysedByType, { '.ts (Qt translation)': 1 });
    assert.deepEqual(
      result.skipped.map(({ path, code }) => [path, code]),
      [['d.js', 'minified']],
    );
    assert.deepEqual(source.reads.filter((path) => path !== '.gitignore').sort(), ['a.ts', 'b.js', 'c.ts', 'd.js']);
  });

  it('reports files in a language whose grammar is broken', async () => {
    const broken: AssetSource = { ...assets, grammarWasm: () => Promise.resolve(new Uint8Array([1, 2, 3])) };
    const { workers } = fakeWorkers(ok);
    const source = memoryFileSource({ 'a.ts': '' });
    const result = await scanProject(input, { source, assets: broken, workers, clock: performance });
    assert.deepEqual(
      result.skipped.map(({ code }) => code),
      ['analysis-failed'],
    );
  });
});
