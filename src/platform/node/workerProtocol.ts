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

/** It says once that it is ready, then answers file by file. */
export type FromWorker = { readonly kind: 'ready' } | { readonly kind: 'outcome'; readonly outcome: FileOutcome };
