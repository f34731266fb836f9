/** A worker that is started when it is first needed and replaced when it has died. */
import type { FileRequest } from './fileOutcome.js';
import { createLocalWorker, type LocalWorkerParts } from './groupAnalyser.js';
import { WorkerDied, type ScanWorker, type WorkerSpawner } from './ports.js';

export interface ReplaceableWorkerParts extends LocalWorkerParts {
  readonly workers: WorkerSpawner;
}

export class ReplaceableWorker {
  private worker: Promise<ScanWorker> | undefined;
  private isStopped = false;
  /** Whether the parser of the worker has not been used yet. */
  isFresh = true;

  constructor(
    private readonly parts: ReplaceableWorkerParts,
    private readonly request: FileRequest,
    private isLocal: boolean,
  ) {}

  /** The worker, started if there is none. Rejects if it cannot be started. */
  get(): Promise<ScanWorker> {
    if (this.isStopped) return Promise.reject(new WorkerDied('died', 'it was stopped.'));
    if (this.worker === undefined) {
      const { parts, request } = this;
      this.worker = this.isLocal ? createLocalWorker(parts, request) : parts.workers.spawn(request);
      // who waits for it is told
      this.worker.catch(() => undefined);
    }
    return this.worker;
  }

  /** The parser's core is one to a realm, so a failed one in this realm is replaced by a real worker. */
  async replace(): Promise<void> {
    const old = this.worker;
    this.worker = undefined;
    this.isFresh = true;
    this.isLocal = false;
    await stopped(old);
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await stopped(this.worker);
  }
}

async function stopped(worker: Promise<ScanWorker> | undefined): Promise<void> {
  const started = await worker?.catch(() => undefined);
  await started?.stop();
}
