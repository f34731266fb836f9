/** What the main thread and a scan worker say to each other. */
import type { EngineData, FileResult, WasmSource } from '../../engine/index.js';
import type { AnalysableFile, FileRequest, LowerReply, Parcel } from '../../service/fileOutcome.js';

/** `workerData` of a new worker. */
export interface WorkerStart {
  readonly root: string;
  /** Folder of the bundles, for grammars. */
  readonly assetFolder: string;
  readonly coreWasm: WasmSource;
  readonly data: EngineData;
  readonly request: FileRequest;
}

export type ToWorker =
  | { readonly kind: 'lower'; readonly files: readonly AnalysableFile[]; readonly keep: boolean }
  /** Not answered. */
  | { readonly kind: 'accept'; readonly parcel: Parcel }
  | { readonly kind: 'link' };

/** It says once that it is ready, then answers request by request. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'lowered'; readonly reply: LowerReply }
  | { readonly kind: 'linked'; readonly results: readonly FileResult[] };
