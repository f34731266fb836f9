import assert from 'node:assert/strict';
import { createCancellation } from '../../src/base/cancellation.js';
import { DEFAULT_CONFIG } from '../../src/config/index.js';
import { MODEL_LANGUAGES, type EngineData, type FileResult, type LoweredFile } from '../../src/engine/index.js';
import {
  DEFAULT_LIMITS,
  scanProject,
  WorkerDied,
  type AssetSource,
  type FileOutcome,
  type LeftOut,
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
  models: Object.fromEntries(MODEL_LANGUAGES.map((language) => [language, { types: [], rows: [] }])),
  names: { sources: [], sinks: [], sanitizers: [], settings: [] },
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

/** Workers whose answers are made up; `answer` may throw, and so may `link`. Counts what was started and stopped. */
function fakeWorkers(
  answer: (path: string, run: number) => FileOutcome,
  link: (paths: readonly string[]) => void = () => undefined,
) {
  const log = { started: 0, stopped: 0, order: [] as string[], groups: [] as string[][] };
  const workers: WorkerSpawner = {
    parallelism: 3,
    spawn: () => {
      log.started += 1;
      let runs = 0;
      let isStopped = false;
      let kept: LoweredFile[] = [];
      const worker: ScanWorker = {
        lower: async (files, keep, onFile) => {
          const lowered: LoweredFile[] = [];
          const leftOut: [string, LeftOut][] = [];
          for (const { path } of files) {
            runs += 1;
            log.order.push(path);
            await new Promise((resolve) => setTimeout(resolve, path.length % 3));
            const outcome = answer(path, runs);
            if (outcome.kind === 'aborted') {
              const parcel = [...kept, ...lowered];
              kept = [];
              return { leftOut, parcel, aborted: { path, message: outcome.message } };
            }
            if (outcome.kind === 'result') lowered.push(loweredFile(path));
            else leftOut.push([path, outcome]);
            onFile(path);
          }
          if (keep) kept.push(...lowered);
          return { leftOut, parcel: keep ? null : lowered, aborted: null };
        },
        accept: (parcel) => void kept.push(...(parcel as readonly LoweredFile[])),
        link: async () => {
          const paths = kept.map(({ path }) => path).sort();
          kept = [];
          link(paths);
          log.groups.push(paths);
          return paths.map(analysed);
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

function loweredFile(path: string): LoweredFile {
  return { path, language: 'typescript', ir: null, errorCount: 0, errors: [], statements: null, problem: null };
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
    const sources = source.reads.filter((path) => /\.[jt]s$/.test(path));
    assert.deepEqual(sources.sort(), ['a.ts', 'b.js', 'c.ts', 'd.js']);
  });

  it('analyses together what imports connect', async () => {
    const files = {
      'package.json': '{"name":"app"}',
      'tsconfig.json': '{ // comment\n "compilerOptions": {"paths": {"@/*": ["./src/*"],},} }',
      'src/a.ts': `import { b } from '@/b';`,
      'src/b.ts': `export * from './c.js';`,
      'src/c.ts': '',
      'src/d.ts': `import fs from 'node:fs';`,
    };
    for (const count of [1, 3]) {
      const { workers, log } = fakeWorkers(ok);
      const result = await scanProject(
        { ...input, workers: count },
        { source: memoryFileSource(files), assets, workers, clock: performance },
      );
      assert.deepEqual(log.groups.sort(), [['src/a.ts', 'src/b.ts', 'src/c.ts'], ['src/d.ts']]);
      assert.deepEqual(result.problems, []);
      assert.equal(result.files.length, 4);
    }
  });

  it('shares the parsing of a large group among workers, and loses nothing when they die', async () => {
    const size = 60_000;
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`f${i}.ts`, `import './f${i + 1}.js';\n//${'x'.repeat(size)}`]),
    );
    const source = memoryFileSource(files);
    const results = [];
    for (const [count, deaths] of [
      [1, 0],
      [3, 0],
      [1, 2],
      [3, 2],
    ] as const) {
      let left: number = deaths;
      const { workers, log } = fakeWorkers((path, run) => {
        if (path === 'f7.ts') throw new WorkerDied('died', 'out of memory');
        if (run === 9 && left > 0) {
          left -= 1;
          throw new WorkerDied('died', 'by chance');
        }
        return ok(path);
      });
      const result = await scanProject({ ...input, workers: count }, { source, assets, workers, clock: performance });
      assert.equal(log.started, log.stopped);
      assert.equal(log.groups.length, 1);
      assert.equal(log.groups[0].length, 39);
      results.push(result);
    }
    for (const result of results) assert.deepEqual(result, results[0]);
    assert.deepEqual(
      results[0].skipped.map(({ path, code }) => [path, code]),
      [['f7.ts', 'parse-aborted']],
    );
  });

  it('analyses files one by one, with a note, when a group is too much for a worker', async () => {
    const files = { 'a.ts': `import './b.js';`, 'b.ts': '', 'c.ts': '' };
    for (const reason of ['died', 'deadline'] as const) {
      const { workers, log } = fakeWorkers(ok, (paths) => {
        if (paths.length > 1) throw new WorkerDied(reason, 'too much');
      });
      const result = await scanProject(
        { ...input, workers: 2 },
        { source: memoryFileSource(files), assets, workers, clock: performance },
      );
      assert.deepEqual(log.groups.sort(), [['a.ts'], ['b.ts'], ['c.ts']]);
      assert.deepEqual(result.skipped, []);
      assert.equal(result.files.length, 3);
      assert.deepEqual(
        result.problems.map(({ path, code, severity }) => [path, code, severity]),
        [['a.ts', 'analysis-budget', 'note']],
      );
      assert.match(result.problems[0].message, /flows across these files were not followed/);
    }
  });

  it('splits a group that is too large by folder, with a note', async () => {
    const files: Record<string, string> = { 'main.ts': `import './a/x1.js'; import './b/x1.js'; import './c/x1.js';` };
    for (const folder of ['a', 'b', 'c']) {
      for (const i of [1, 2, 3]) files[`${folder}/x${i}.ts`] = `import './x${i + 1}.js';`;
    }
    const { workers, log } = fakeWorkers(ok);
    const result = await scanProject(
      { ...input, workers: 2, limits: { ...DEFAULT_LIMITS, groupFiles: 7 } },
      { source: memoryFileSource(files), assets, workers, clock: performance },
    );
    assert.deepEqual(log.groups.map((group) => group.length).sort(), [4, 6]);
    assert.deepEqual(
      result.problems.map(({ path, code }) => [path, code]),
      [['a/x1.ts', 'analysis-budget']],
    );
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
