/** What the main thread and a scan worker say to each other. */
import type { EngineData, WasmSource } from '../../engine/index.js';
import type { AnalysableFile, FileOutcome, FileRequest } from '../../service/fileOutcome.js';

/** `workerData` of a new worker. */
export interface WorkerStart {
  readonly root: string;
  /** Folder of the bundles, for grammars. */
  readonly assetFolder: string;
  readonly coreWasm: WasmSource;
  readonly data: EngineData;
  readonly request: FileRequest;
}

export type ToWorker = AnalysableFile;

/** The answer to one file. `isDead`: the worker can do no more. */
export interface FromWorker {
  readonly outcome: FileOutcome;
}
