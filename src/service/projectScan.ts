/**
 * The scan of a project: finds the files, analyses them in workers (biggest first), and gathers a result that is the
 * same for any number of workers.
 */
import type { Cancellation } from '../base/cancellation.js';
import type { ResolvedConfig } from '../config/index.js';
import { createEngine, createSyntaxRuntime, type FileResult, type Problem } from '../engine/index.js';
import type { ScanResult } from '../reports/reportInput.js';
import { byPath, discover, problem, type DiscoveredFile } from './discovery.js';
import { createFileAnalyser } from './fileAnalyser.js';
import {
  DEFAULT_LIMITS,
  type AnalysableFile,
  type FileLimits,
  type FileOutcome,
  type FileRequest,
} from './fileOutcome.js';
import type { IgnoreScope } from './gitignore.js';
import {
  WorkerDied,
  type AssetSource,
  type Clock,
  type FileSource,
  type ScanWorker,
  type WorkerSpawner,
} from './ports.js';

export interface ScanPorts {
  readonly source: FileSource;
  readonly assets: AssetSource;
  readonly workers: WorkerSpawner;
  readonly clock: Clock;
}

export interface ScanProgress {
  readonly done: number;
  readonly total: number;
  /** The file that was finished last, '' at the beginning. */
  readonly path: string;
}

export interface ScanInput {
  readonly root: string;
  readonly config: ResolvedConfig;
  /** Version of the product. */
  readonly toolVersion: string;
  /** ISO date that counts as today. */
  readonly asOf: string;
  /** Root-relative; [''] for everything. */
  readonly targets: readonly string[];
  readonly outerScopes?: readonly IgnoreScope[];
  /** Number of workers, 0 for none; absent: as many as are worth it. */
  readonly workers?: number;
  readonly limits?: FileLimits;
  readonly onProgress?: (progress: ScanProgress) => void;
  readonly cancellation?: Cancellation;
}

/** Below this many bytes starting a worker takes longer than analysing here (43 ms against 4 ms for 1,000 lines). */
const SMALL_SCAN = 150_000;

/** Each worker may take 400 MB. */
const MOST_WORKERS = 8;

export async function scanProject(input: ScanInput, ports: ScanPorts): Promise<ScanResult> {
  const { source, assets } = ports;
  const { config, targets, outerScopes = [] } = input;
  const found = await discover({ source, config, targets, outerScopes });
  const data = await assets.engineData();
  const request: FileRequest = {
    options: { asOf: input.asOf, rules: config.rules },
    limits: input.limits ?? DEFAULT_LIMITS,
  };
  const outcomes = await analyseAll(found.files, request, input, ports);

  const files: FileResult[] = [];
  const skipped: Problem[] = [...found.skipped];
  const byType: Record<string, number> = { ...found.notAnalysedByType };
  for (const { path } of found.files) {
    const outcome = outcomes.get(path);
    if (outcome === undefined) continue;
    if (outcome.kind === 'result') files.push(outcome.result);
    else if (outcome.kind === 'skipped') skipped.push(outcome.problem);
    else if (outcome.kind === 'other-type') byType[outcome.type] = (byType[outcome.type] ?? 0) + 1;
    else skipped.push(problem(path, 'parse-aborted', 'error', `The parser failed on it: ${outcome.message}`));
  }
  return {
    root: input.root,
    files: files.sort(byPath),
    skipped: skipped.sort(byPath),
    notAnalysedByType: Object.fromEntries(Object.entries(byType).sort(([a], [b]) => (a < b ? -1 : 1))),
    excluded: found.excluded,
    problems: found.problems,
    versions: { tool: input.toolVersion, data: data.hash },
    configFiles: config.files,
    configHash: config.hash,
    ruleSettings: config.rules,
    asOf: input.asOf,
    isCancelled: input.cancellation?.isCancelled === true,
  };
}

async function analyseAll(
  files: readonly DiscoveredFile[],
  request: FileRequest,
  input: ScanInput,
  ports: ScanPorts,
): Promise<Map<string, FileOutcome>> {
  const queue = [...files].sort((a, b) => b.size - a.size || byPath(a, b));
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  const isLocal = input.workers === 0 || (input.workers === undefined && bytes < SMALL_SCAN);
  const lanes = isLocal
    ? 1
    : Math.min(input.workers ?? Math.min(ports.workers.parallelism, MOST_WORKERS), queue.length);
  const outcomes = new Map<string, FileOutcome>();
  input.onProgress?.({ done: 0, total: queue.length, path: '' });

  const isCancelled = (): boolean => input.cancellation?.isCancelled === true;
  let next = 0;
  const lane = async (): Promise<void> => {
    const worker = new ReplaceableWorker(ports, request, isLocal);
    const forget = input.cancellation?.onCancel(() => void worker.stop());
    try {
      while (next < queue.length && !isCancelled()) {
        const file = queue[next];
        next += 1;
        if (file === undefined) break;
        const outcome = await worker.run({ path: file.path, grammar: file.grammar });
        // what a cancelled worker says of its last file is about the cancellation
        if (isCancelled()) break;
        outcomes.set(file.path, outcome);
        input.onProgress?.({ done: outcomes.size, total: queue.length, path: file.path });
      }
    } finally {
      forget?.();
      await worker.stop();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, lanes) }, lane));
  return outcomes;
}

/**
 * A worker that is started when it is first needed and replaced when it dies. A file on which it died is tried once
 * more in a fresh one, so that what is reported does not depend on which files a worker had had before.
 */
class ReplaceableWorker {
  private worker: ScanWorker | undefined;
  private runs = 0;
  private isStopped = false;

  constructor(
    private readonly ports: ScanPorts,
    private readonly request: FileRequest,
    private isLocal: boolean,
  ) {}

  async run(file: AnalysableFile): Promise<FileOutcome> {
    for (;;) {
      this.worker ??= await this.start();
      this.runs += 1;
      const wasFresh = this.runs === 1;
      const outcome = await this.attempt(this.worker, file);
      if (outcome.kind !== 'aborted') return outcome;
      await this.replace();
      if (wasFresh || this.isStopped) return outcome;
    }
  }

  private async attempt(worker: ScanWorker, file: AnalysableFile): Promise<FileOutcome> {
    try {
      return await worker.run(file);
    } catch (error) {
      if (!(error instanceof WorkerDied)) throw error;
      if (error.reason === 'died') return { kind: 'aborted', message: error.message };
      await this.replace();
      return { kind: 'skipped', problem: problem(file.path, 'deadline', 'warning', error.message) };
    }
  }

  private async start(): Promise<ScanWorker> {
    this.runs = 0;
    return this.isLocal ? localWorker(this.ports, this.request) : this.ports.workers.spawn(this.request);
  }

  /** The parser's core is one to a realm, so a failed one in this realm is replaced by a real worker. */
  private async replace(): Promise<void> {
    const old = this.worker;
    this.worker = undefined;
    this.isLocal = false;
    await old?.stop();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.worker?.stop();
  }
}

/** Analyses in this realm. */
async function localWorker(ports: ScanPorts, request: FileRequest): Promise<ScanWorker> {
  const { source, assets, clock } = ports;
  const engine = createEngine(await assets.engineData());
  const syntax = await createSyntaxRuntime({ coreWasm: await assets.coreWasm() });
  const analyser = createFileAnalyser({ source, engine, syntax, assets, clock }, request);
  return {
    run: (file) => analyser.analyse(file),
    stop: async () => syntax.dispose(),
  };
}
