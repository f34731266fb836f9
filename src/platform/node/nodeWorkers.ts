/** Scan workers as threads. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FileResult } from '../../engine/index.js';
import type { AnalysableFile, LowerReply, Parcel } from '../../service/fileOutcome.js';
import { WorkerDied, type AssetSource, type ScanWorker, type WorkerSpawner } from '../../service/ports.js';
import { isShipped } from '../assets.js';
import type { FromWorker, ToWorker, WorkerStart } from './workerProtocol.js';

export interface NodeWorkerOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** Folder of the bundles. */
  readonly assetFolder: string;
  readonly assets: AssetSource;
  /** The worker's bundle. */
  readonly script: string;
}

/**
 * Room for new objects, of which an analysis makes many that do not live long: with V8's own 48 MB a sixth of the time of a
 * large scan goes into moving those about that happen to live when the room is full.
 */
const YOUNG_GENERATION_MB = 192;

/** Starts the worker's bundle in a thread; `request` null: it waits to be told what to do. */
export async function startThread(options: NodeWorkerOptions, request: WorkerStart['request']): Promise<Worker> {
  const { root, assetFolder, assets, script } = options;
  const data = await assets.engineData();
  const workerData: WorkerStart = {
    root,
    assetFolder,
    coreWasm: await assets.coreWasm(),
    data: isShipped(data) ? null : data,
    request,
  };
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB };
  return new Worker(script, { workerData, stdout: true, stderr: true, resourceLimits });
}

export function createNodeWorkers(options: NodeWorkerOptions): WorkerSpawner {
  return {
    parallelism: availableParallelism(),
    spawn: async (request) => {
      const worker = new NodeScanWorker(await startThread(options, request), request.limits.fileDeadline);
      await worker.isReady;
      return worker;
    },
  };
}

interface Waiting<T> {
  resolve(value: T): void;
  reject(error: WorkerDied): void;
}

/** The one request that is not answered yet. */
interface Request extends Waiting<FromWorker> {
  onFile(path: string): void;
}

class NodeScanWorker implements ScanWorker {
  /** Rejects if the worker cannot be started: then the installation is broken, and no file is to blame. */
  readonly isReady: Promise<void>;
  private starting: Waiting<void> | undefined;
  private request: Request | undefined;
  private timer: NodeJS.Timeout | undefined;
  private death: WorkerDied | undefined;

  constructor(
    private readonly worker: Worker,
    private readonly fileDeadline: number,
  ) {
    this.isReady = new Promise((resolve, reject) => (this.starting = { resolve, reject }));
    worker.on('message', (message: FromWorker) => this.receive(message));
    worker.on('error', (error: Error) => this.die('died', error.message));
    worker.on('exit', (code) => this.die('died', `its worker ended with exit code ${code}.`));
  }

  private receive(message: FromWorker): void {
    if (message.kind === 'ready') {
      this.starting?.resolve();
      this.starting = undefined;
    } else if (message.kind === 'file') {
      this.startTimer(this.fileDeadline);
      this.request?.onFile(message.path);
    } else {
      clearTimeout(this.timer);
      const { request } = this;
      this.request = undefined;
      request?.resolve(message);
    }
  }

  async lower(files: readonly AnalysableFile[], keep: boolean, onFile: (path: string) => void): Promise<LowerReply> {
    const answer = await this.ask({ kind: 'lower', files, keep }, this.fileDeadline, onFile);
    if (answer.kind !== 'lowered') throw new Error(`unexpected answer: ${answer.kind}`);
    return answer.reply;
  }

  accept(parcel: Parcel): void {
    if (this.death !== undefined) return;
    const message: ToWorker = { kind: 'accept', parcel };
    if (parcel instanceof Uint8Array) this.worker.postMessage(message, [parcel.buffer as ArrayBuffer]);
    else this.worker.postMessage(message);
  }

  async link(deadline: number): Promise<readonly FileResult[]> {
    const answer = await this.ask({ kind: 'link' }, deadline, () => undefined);
    if (answer.kind !== 'linked') throw new Error(`unexpected answer: ${answer.kind}`);
    return answer.results;
  }

  private ask(message: ToWorker, deadline: number, onFile: (path: string) => void): Promise<FromWorker> {
    return new Promise<FromWorker>((resolve, reject) => {
      if (this.death !== undefined) {
        reject(this.death);
        return;
      }
      this.request = { resolve, reject, onFile };
      this.startTimer(deadline);
      this.worker.postMessage(message);
    });
  }

  private startTimer(deadline: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.die('deadline', `Its analysis took longer than ${deadline / 1000} seconds.`);
      void this.worker.terminate();
    }, deadline);
  }

  private die(reason: WorkerDied['reason'], message: string): void {
    this.death ??= new WorkerDied(reason, message);
    clearTimeout(this.timer);
    const { starting, request } = this;
    this.starting = undefined;
    this.request = undefined;
    starting?.reject(new WorkerDied('died', `A scan worker cannot be started: ${this.death.message}`));
    request?.reject(this.death);
  }

  async stop(): Promise<void> {
    this.die('died', 'it was stopped.');
    await this.worker.terminate();
  }
}
