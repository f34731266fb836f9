/**
 * What the service needs of its host. Paths are relative to the project's root, with `/`; the root itself is ''.
 * Nothing here rejects for what a file system may do; it says what happened.
 */
import type { EngineData, FileResult, GrammarId, WasmSource } from '../engine/index.js';
import type { ChangedFiles } from './changedLines.js';
import type { DiscoveredFile } from './discovery.js';
import type { AnalysableFile, FileOutcome, FileRequest, LowerReply, Parcel } from './fileOutcome.js';

export interface FileEntry {
  readonly name: string;
  /** `link`: a symbolic link, whatever it leads to; links are not followed. */
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

export type ListOutcome =
  { readonly ok: true; readonly entries: readonly FileEntry[] } | { readonly ok: false; readonly message: string };

export type ReadOutcome =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'unreadable' | 'binary' | 'too-large'; readonly message: string };

export interface FileSource {
  list(folder: string): Promise<ListOutcome>;
  /** Null if there is nothing at the path. */
  kindOf(path: string): Promise<FileEntry['kind'] | null>;
  /** Bytes; null if the file is gone. */
  sizeOf(path: string): Promise<number | null>;
  /** The text, decoded, without a byte order mark. Files of more than `maxBytes` are not read. */
  read(path: string, maxBytes: number): Promise<ReadOutcome>;
  /** The first line of a file, '' if it cannot be read or is no text. */
  firstLine(path: string): Promise<string>;
}

/** What ships with the product. Rejects only when the installation is broken. */
export interface AssetSource {
  coreWasm(): Promise<WasmSource>;
  grammarWasm(id: GrammarId): Promise<WasmSource>;
  engineData(): Promise<EngineData>;
}

/**
 * One worker with an engine of its own. What it is asked for is done one after the other. Each promise rejects with
 * {@link WorkerDied} when the worker is gone; then it is of no further use.
 */
export interface ScanWorker {
  /**
   * Parses and lowers files, in this order.
   * @param keep whether it keeps what it has lowered for {@link link}
   * @param onFile is told of each file that is done
   */
  lower(files: readonly AnalysableFile[], keep: boolean, onFile: (path: string) => void): Promise<LowerReply>;
  /** Adds files that another worker has lowered to those that are kept. */
  accept(parcel: Parcel): void;
  /**
   * Analyses the kept files together and keeps them no longer.
   * @param deadline milliseconds after which the worker is stopped
   */
  link(deadline: number): Promise<readonly FileResult[]>;
  stop(): Promise<void>;
}

export class WorkerDied extends Error {
  /** `deadline`: it was stopped because it took too long. */
  constructor(
    readonly reason: 'died' | 'deadline',
    message: string,
  ) {
    super(message);
    this.name = 'WorkerDied';
  }
}

export interface WorkerSpawner {
  /** How many workers this machine can run side by side. */
  readonly parallelism: number;
  /** Rejects only when no worker can be started at all. */
  spawn(request: FileRequest): Promise<ScanWorker>;
}

export interface IndexedText {
  readonly grammar: GrammarId;
  readonly text: string;
}

/**
 * The files of a project while it is edited, in the background: in a thread where there are threads. `setProject`
 * comes first. What is set takes effect in the order of the calls.
 */
export interface BackgroundIndex {
  /** @param templates paths of files that may be templates */
  setProject(files: readonly DiscoveredFile[], request: FileRequest, templates: readonly string[]): void;
  /** The text of an open document; null when it is closed. */
  setText(path: string, text: IndexedText | null): void;
  /** The contents of files on disk are others now. */
  filesChanged(paths: readonly string[]): void;
  /**
   * Analyses a file and all that imports connect with it; gives what is known of each of them afterwards. Rejects when
   * the index has failed; then it is of no further use.
   */
  analyse(path: string): Promise<readonly (readonly [string, FileOutcome])[]>;
  stop(): Promise<void>;
}

/** What has changed in a project, or why nobody can tell, with a remedy. */
export type ChangesOutcome =
  { readonly ok: true; readonly changes: ChangedFiles } | { readonly ok: false; readonly message: string };

/**
 * Results of earlier scans under names that say everything that they depend on. Nothing here rejects: what cannot be read
 * is not there, and what cannot be written is not kept.
 */
export interface ResultCache {
  /** Whether there is anything in it. */
  hasEntries(): Promise<boolean>;
  /** A name for a text, 64 hex digits; nobody can make another text with the same one. */
  digest(text: string): string;
  read(name: string): Promise<string | null>;
  write(name: string, text: string): Promise<void>;
  /** Drops what nobody has used for long, and what is too much. */
  prune(): Promise<void>;
}

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

export interface Clock {
  /** Milliseconds, monotonic. */
  now(): number;
}
