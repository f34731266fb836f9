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
      return new NodeScanWorker(new Worker(script, { workerData, stdout: true, stderr: true }), request);
    },
  };
}

interface Waiting {
  resolve(outcome: FileOutcome): void;
  reject(error: WorkerDied): void;
}

class NodeScanWorker implements ScanWorker {
  private waiting: Waiting | undefined;
  private death: WorkerDied | undefined;

  constructor(
    private readonly worker: Worker,
    private readonly request: FileRequest,
  ) {
    worker.on('message', ({ outcome }: FromWorker) => {
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
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.reject(this.death);
  }

  async stop(): Promise<void> {
    this.die('died', 'it was stopped.');
    await this.worker.terminate();
  }
}
