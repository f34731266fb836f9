/** A folder of the workspace with the project it belongs to: its configuration, its settings, its files. */
import { CONFIG_FILE, createRuleLookup, DEFAULT_CONFIG, type ResolvedConfig } from '../config/index.js';
import type { AnalyseOptions, DataProblem, EngineData, FileRules } from '../engine/index.js';
import { discover, readProjectConfig, type FileSource, type ProjectConfig } from '../service/index.js';
import { ProjectControls } from './projectControls.js';
import { FileProblems } from './fileProblems.js';
import type { ProjectPlace } from './host.js';
import type { Settings } from './protocol.js';
import { ProjectReview } from './projectReview.js';
import { DEFAULT_SETTINGS } from './settings.js';
import { joinUri, pathBelow } from './uris.js';

export class Project {
  settings: Settings = DEFAULT_SETTINGS;
  readonly review = new ProjectReview();
  config: ResolvedConfig = DEFAULT_CONFIG;
  /** Of its configuration, and of what that names: own rules, models and data types. */
  configProblems: readonly DataProblem[] = [];
  /** The product's data, with what the configuration adds. */
  data: EngineData;
  /** Root-relative paths of the rule.yaml files of own rules. */
  ruleFiles: readonly string[] = [];
  /** What is wrong with files that hold no source code. */
  readonly fileProblems = new FileProblems(this);
  private rulesFor: (path: string) => FileRules = createRuleLookup([], []);
  readonly controls = new ProjectControls(this);
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
    /** The product's data. */
    readonly base: EngineData,
  ) {
    this.data = base;
  }

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
    return { asOf: today, rulesFor: this.rulesFor };
  }

  /** Whether a path is a configuration of a folder, or is extended by one. */
  isConfig(path: string): boolean {
    return path === CONFIG_FILE || path.endsWith(`/${CONFIG_FILE}`) || this.config.files.includes(path);
  }

  /** Whether a path is, or lies in, what the configuration names as own rules, models or data types. */
  isOwn(path: string): boolean {
    const { ruleDirs, models, dataTypes, controls } = this.config;
    const documents = controls.filter((source) => source.kind === 'path');
    return [...ruleDirs, ...models, ...dataTypes, ...documents].some(
      // a folder around it can go, too
      ({ path: own }) => own === '' || path === own || path.startsWith(`${own}/`) || own.startsWith(`${path}/`),
    );
  }

  /**
   * Reads the configurations of the folder, and what they name. What is right in them holds even if something else is
   * wrong. Nothing of it is read in a workspace that is not trusted.
   * @param isTrusted asked at the moment of use
   */
  async loadConfig(isTrusted: () => boolean): Promise<void> {
    const read = await this.readConfig(isTrusted);
    this.config = read?.config ?? DEFAULT_CONFIG;
    this.data = read?.own.data ?? this.base;
    this.ruleFiles = read?.own.ruleFiles ?? [];
    this.configProblems = read?.problems ?? [];
    this.rulesFor = createRuleLookup(this.config.scopes, this.data.rules);
  }

  /**
   * @param isTrusted asked at the moment of use; undefined if it is not
   * @param source files as they are to be seen; by default those on disk
   */
  async readConfig(isTrusted: () => boolean, source = this.place?.source): Promise<ProjectConfig | undefined> {
    if (!isTrusted() || this.place === undefined || source === undefined) return undefined;
    const within = { targets: [this.target], outerScopes: this.place.outerScopes() };
    const read = await readProjectConfig(source, this.base, { isTrusted, within });
    return isTrusted() ? read : undefined;
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
