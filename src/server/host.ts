/** What the server needs of the process or worker it runs in. */
import type { Engine, SyntaxRuntime } from '../engine/index.js';
import type {
  AssetSource,
  BackgroundIndex,
  ChangesOutcome,
  Clock,
  FileLimits,
  FileSource,
  IgnoreScope,
  Revision,
  WorkerSpawner,
} from '../service/index.js';
import type { Bytes, FileStat, FolderEntry } from './protocol.js';

/** The client as a source of files, over the connection. */
export interface ClientFiles {
  readonly providesAssets: boolean;
  readonly providesFiles: boolean;
  readAsset(name: string): Promise<Bytes>;
  readFolder(uri: string): Promise<readonly FolderEntry[]>;
  readFile(uri: string): Promise<Bytes>;
  statFile(uri: string): Promise<FileStat | null>;
}

/** Where files are analysed together with open documents. */
export interface IndexPlace {
  readonly limits: FileLimits;
  /** @param analysis of this realm, for an index that has none of its own */
  open(analysis: () => Promise<Analysis>): Promise<BackgroundIndex>;
}

/** What a realm analyses with. */
export interface Analysis {
  readonly engine: Engine;
  readonly syntax: SyntaxRuntime;
}

/** Where a folder of the workspace belongs. */
export interface ProjectPlace {
  /** URI of the project's root, which is the folder itself or above it. */
  readonly rootUri: string;
  readonly source: FileSource;
  readonly workers: WorkerSpawner;
  readonly index: IndexPlace;
  /** Which commit the files are; undefined where there is no git. */
  revision?(): Promise<Revision>;
  /** What has changed since a branch, tag or commit; undefined where there is no git. */
  changesSince?(ref: string): Promise<ChangesOutcome>;
  /** Ignore files outside the root that hold in it; read anew at each call. */
  outerScopes(): readonly IgnoreScope[];
}

export interface ServerHost {
  readonly clock: Clock;
  /** ISO date. */
  today(): string;
  /** Runs an action later; gives a function that calls it off. */
  later(milliseconds: number, action: () => void): () => void;
  assets(client: ClientFiles): AssetSource;
  /** Undefined if files of this scheme cannot be read. */
  place(folderUri: string, client: ClientFiles, assets: AssetSource): ProjectPlace | undefined;
  /** Ends the process, where there is one; the client then starts another. */
  end(): void;
}
