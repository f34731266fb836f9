/** A folder of the workspace with the project it belongs to: its configuration, its settings, its files. */
import { DEFAULT_CONFIG, type ResolvedConfig } from '../config/index.js';
import type { AnalyseOptions, DataProblem, EngineData, Location, Problem } from '../engine/index.js';
import { discover, readProjectConfig, type FileSource } from '../service/index.js';
import type { ProjectPlace } from './host.js';
import type { Settings } from './protocol.js';
import { DEFAULT_SETTINGS } from './settings.js';
import { joinUri, pathBelow } from './uris.js';

export class Project {
  settings: Settings = DEFAULT_SETTINGS;
  config: ResolvedConfig = DEFAULT_CONFIG;
  configProblems: readonly Problem[] = [];
  /** A scan has run, so its files are watched for changes. */
  isScanned = false;

  /**
   * @param folderUri of the workspace, or of a file that is in none
   * @param place undefined: files cannot be read, only open documents are known
   */
  constructor(
    readonly folderUri: string,
    readonly place: ProjectPlace | undefined,
    /** False: made for a file outside the workspace. */
    readonly isFolder: boolean,
  ) {}

  get rootUri(): string {
    return this.place?.rootUri ?? this.folderUri;
  }

  /** The folder, seen from the root. */
  get target(): string {
    return pathBelow(this.rootUri, this.folderUri) ?? '';
  }

  pathOf(uri: string): string | undefined {
    return pathBelow(this.rootUri, uri);
  }

  uriOf(path: string): string {
    return joinUri(this.rootUri, path);
  }

  options(today: string): AnalyseOptions {
    return { asOf: today, rules: this.config.rules };
  }

  /** Reads `tom-review.yaml` of the root. What is right in it holds even if something else is wrong. */
  async loadConfig(base: EngineData, isTrusted: boolean): Promise<void> {
    this.config = DEFAULT_CONFIG;
    this.configProblems = [];
    if (!isTrusted || this.place === undefined) return;
    const { config, problems } = await readProjectConfig(this.place.source, base);
    this.config = config;
    this.configProblems = problems.map(configProblem);
  }

  /** Whether a file would be part of a scan; it need not be on disk yet. */
  async includes(path: string): Promise<boolean> {
    if (this.place === undefined) return true;
    const { source } = this.place;
    const asIfThere: FileSource = {
      list: (folder) => source.list(folder),
      kindOf: async () => 'file',
      sizeOf: async () => 0,
      read: (file, maxBytes) => source.read(file, maxBytes),
      firstLine: async () => '',
    };
    const found = await discover({
      source: asIfThere,
      config: this.config,
      targets: [path],
      outerScopes: this.place.outerScopes(),
    });
    return !found.skipped.some((problem) => problem.code === 'excluded');
  }
}

function configProblem({ file, line, column, message }: DataProblem): Problem {
  const place = { startLine: line, startColumn: column, endLine: line, endColumn: column };
  const location: Location = { path: file, start: 0, end: 0, ...place };
  return { code: 'configuration', severity: 'error', path: file, location, message };
}
