/** What the main thread and a scan worker, or the thread of an index, say to each other. */
import type { EngineData, FileResult, WasmSource } from '../../engine/index.js';
import type { DiscoveredFile } from '../../service/discovery.js';
import type { AnalysableFile, FileOutcome, FileRequest, LowerReply, Parcel } from '../../service/fileOutcome.js';
import type { IndexedText } from '../../service/ports.js';

/** `workerData` of a new worker. */
export interface WorkerStart {
  readonly root: string;
  /** Folder of the bundles, for grammars. */
  readonly assetFolder: string;
  readonly coreWasm: WasmSource;
  /** Null: what ships, which the thread reads itself. */
  readonly data: EngineData | null;
  /** Null: it is the thread of an index. */
  readonly request: FileRequest | null;
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

export type ToIndex =
  | {
      readonly kind: 'project';
      readonly files: readonly DiscoveredFile[];
      readonly request: FileRequest;
      readonly templates: readonly string[];
    }
  | { readonly kind: 'text'; readonly path: string; readonly text: IndexedText | null }
  | { readonly kind: 'changed'; readonly paths: readonly string[] }
  /** The only one that is answered. */
  | { readonly kind: 'analyse'; readonly path: string };

export type FromIndex =
  | { readonly kind: 'analysed'; readonly outcomes: readonly (readonly [string, FileOutcome])[] }
  | { readonly kind: 'failed'; readonly message: string };
