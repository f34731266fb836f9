/** Scan workers as threads. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { AnalysableFile, FileOutcome, FileRequest } from '../../service/fileOutcome.js';
import { WorkerDied, type AssetSource, type ScanWorker, type WorkerSpawner } from '../../service/ports.js';
import type { FromWorker, WorkerStart } from './workerProtocol.js';

export interface NodeWorkerOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** Folder of the bundles. */
  readonly assetFolder: string;
  readonly assets: AssetSource;
  /** The worker's bundle. */
  readonly script: string;
}

export function createNodeWorkers(options: NodeWorkerOptions): WorkerSpawner {
  return {
    parallelism: availableParallelism(),
    spawn: async (request) => {
      const { root, assetFolder, assets, script } = options;
      const workerData: WorkerStart = {
        root,
        assetFolder,
        coreWasm: await assets.coreWasm(),
        data: await assets.engineData(),
        request,
      };
      const worker = new NodeScanWorker(new Worker(script, { workerData, stdout: true, stderr: true }), request);
      await worker.isReady;
      return worker;
    },
  };
}

interface Waiting<T> {
  resolve(value: T): void;
  reject(error: WorkerDied): void;
}

class NodeScanWorker implements ScanWorker {
  /** Rejects if the worker cannot be started: then the installation is broken, and no file is to blame. */
  readonly isReady: Promise<void>;
  private starting: Waiting<void> | undefined;
  private waiting: Waiting<FileOutcome> | undefined;
  private death: WorkerDied | undefined;

  constructor(
    private readonly worker: Worker,
    private readonly request: FileRequest,
  ) {
    this.isReady = new Promise((resolve, reject) => (this.starting = { resolve, reject }));
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'ready') {
        this.starting?.resolve();
        this.starting = undefined;
        return;
      }
      const { outcome } = message;
      const { waiting } = this;
      this.waiting = undefined;
      waiting?.resolve(outcome);
    });
    worker.on('error', (error: Error) => this.die('died', error.message));
    worker.on('exit', (code) => this.die('died', `its worker ended with exit code ${code}.`));
  }

  run(file: AnalysableFile): Promise<FileOutcome> {
    return new Promise<FileOutcome>((resolve, reject) => {
      if (this.death !== undefined) {
        reject(this.death);
        return;
      }
      const deadline = this.request.limits.fileDeadline;
      const timer = setTimeout(() => {
        this.die('deadline', `Its analysis took longer than ${deadline / 1000} seconds.`);
        void this.worker.terminate();
      }, deadline);
      this.waiting = {
        resolve: (outcome) => {
          clearTimeout(timer);
          resolve(outcome);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      this.worker.postMessage(file);
    });
  }

  private die(reason: WorkerDied['reason'], message: string): void {
    this.death ??= new WorkerDied(reason, message);
    const { starting, waiting } = this;
    this.starting = undefined;
    this.waiting = undefined;
    starting?.reject(new WorkerDied('died', `A scan worker cannot be started: ${this.death.message}`));
    waiting?.reject(this.death);
  }

  async stop(): Promise<void> {
    this.die('died', 'it was stopped.');
    await this.worker.terminate();
  }
}
