/** A project's index in a thread of its own: however long an analysis takes, typing does not wait for it. */
import type { Worker } from 'node:worker_threads';
import type { DiscoveredFile } from '../../service/discovery.js';
import type { FileOutcome, FileRequest } from '../../service/fileOutcome.js';
import type { BackgroundIndex, IndexedText } from '../../service/ports.js';
import { startThread, type NodeWorkerOptions } from './nodeWorkers.js';
import type { FromIndex, ToIndex } from './workerProtocol.js';

/** Milliseconds for one analysis; after that the thread is ended. */
const DEADLINE = 300_000;

type Outcomes = readonly (readonly [string, FileOutcome])[];

interface Waiting {
  resolve(outcomes: Outcomes): void;
  reject(error: Error): void;
}

export async function createNodeIndex(options: NodeWorkerOptions): Promise<BackgroundIndex> {
  return new NodeIndex(await startThread(options, null));
}

class NodeIndex implements BackgroundIndex {
  private waiting: Waiting | undefined;
  private timer: NodeJS.Timeout | undefined;
  private failure: Error | undefined;

  constructor(private readonly worker: Worker) {
    // it does not keep the process alive
    worker.unref();
    worker.on('message', (message: FromIndex) => {
      const { waiting } = this;
      this.waiting = undefined;
      clearTimeout(this.timer);
      if (message.kind === 'analysed') waiting?.resolve(message.outcomes);
      else waiting?.reject(new Error(message.message));
    });
    worker.on('error', (error: Error) => this.fail(error.message));
    worker.on('exit', (code) => this.fail(`its thread ended with exit code ${code}`));
  }

  setProject(files: readonly DiscoveredFile[], request: FileRequest, templates: readonly string[]): void {
    this.send({ kind: 'project', files, request, templates });
  }

  setText(path: string, text: IndexedText | null): void {
    this.send({ kind: 'text', path, text: text === null ? null : { grammar: text.grammar, text: text.text } });
  }

  filesChanged(paths: readonly string[]): void {
    this.send({ kind: 'changed', paths });
  }

  analyse(path: string): Promise<Outcomes> {
    return new Promise((resolve, reject) => {
      if (this.failure !== undefined) {
        reject(this.failure);
        return;
      }
      this.waiting = { resolve, reject };
      this.timer = setTimeout(() => {
        this.fail(`an analysis took longer than ${DEADLINE / 1000} seconds`);
        void this.worker.terminate();
      }, DEADLINE);
      this.timer.unref();
      this.send({ kind: 'analyse', path });
    });
  }

  private send(message: ToIndex): void {
    this.worker.postMessage(message);
  }

  private fail(message: string): void {
    this.failure ??= new Error(message);
    clearTimeout(this.timer);
    this.waiting?.reject(this.failure);
    this.waiting = undefined;
  }

  async stop(): Promise<void> {
    this.fail('it was stopped');
    await this.worker.terminate();
  }
}
