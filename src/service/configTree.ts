/**
 * The configurations of a project, read as they are met: each folder may have one. What one extends is read here too:
 * presets, files of the project, packages in node_modules, and what `tom-review install` has put into the cache. Nothing
 * is fetched, nothing is run, and what is read is bounded.
 */
import {
  CONFIG_FILE,
  DEFAULT_CONFIG,
  resolveConfig,
  unknownNames,
  type ConfigLayer,
  type ConfigScope,
  type ConfigSource,
  type KnownNames,
  type ResolvedConfig,
} from '../config/index.js';
import { dirname, type DataProblem } from '../engine/index.js';
import { SourceReader, type SourceFiles } from './configSources.js';

/** Keys that count in the file of a root only. */
const ROOT_KEYS = ['deadlines', 'limits', 'controls'] as const;

/** Folders with a configuration of their own; more are made by programs. */
const MOST_SCOPES = 1000;

export interface ConfigTreeOptions {
  /** Root-relative path of the root's configuration, by default `tom-review.yaml`. */
  readonly file?: string;
  /** Asked whenever something is to be read or used. What is not trusted has no configuration. */
  readonly isTrusted?: () => boolean;
}

export class ConfigTree {
  private readonly folders = new Map<string, Promise<void>>();
  private readonly scopes = new Map<string, ConfigScope>();
  private readonly problemsFound: DataProblem[] = [];
  private readonly layers = new Map<string, ConfigLayer>();
  private readonly sources: SourceReader;
  private resolved: ResolvedConfig | undefined;
  private readonly rootFile: string;
  private readonly isTrusted: () => boolean;

  constructor(files: SourceFiles, { file = CONFIG_FILE, isTrusted = () => true }: ConfigTreeOptions = {}) {
    this.rootFile = file;
    this.isTrusted = isTrusted;
    this.sources = new SourceReader(files, this.problemsFound, this.layers);
  }

  /** What has been read so far; the default where it is not trusted. */
  get config(): ResolvedConfig {
    if (!this.isTrusted()) return DEFAULT_CONFIG;
    this.resolved ??= resolveConfig([...this.scopes.values()]);
    return this.resolved;
  }

  /** Git and https sources that were named so far. */
  get remoteSources(): ReadonlySet<string> {
    return this.sources.remote;
  }

  /** Of all that has been read, by file and place. @param known names that there are; absent: names are not looked at */
  problems(known?: KnownNames): readonly DataProblem[] {
    const layers = [...this.layers.values()];
    const all = [
      ...this.problemsFound,
      ...layers.flatMap((layer) => (known === undefined ? [] : unknownNames(layer, known))),
    ];
    return all.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
  }

  /** A file that counts at the root only lies elsewhere. */
  misplaced(file: string, message: string): void {
    this.report({ file, line: 1, column: 1 }, message);
  }

  /** Reads the configurations of a folder and of those above it, unless they are known. */
  async load(folder: string): Promise<void> {
    if (!this.isTrusted()) return;
    if (folder !== '') await this.load(dirname(folder));
    let loading = this.folders.get(folder);
    if (loading === undefined) this.folders.set(folder, (loading = this.read(folder)));
    await loading;
  }

  private async read(folder: string): Promise<void> {
    const file = folder === '' ? this.rootFile : `${folder}/${CONFIG_FILE}`;
    const layer = await this.sources.own(file);
    if (layer === undefined) return;
    if (this.scopes.size >= MOST_SCOPES) {
      this.report({ file, line: 1, column: 1 }, `there are more than ${MOST_SCOPES} configurations; it is not read`);
      return;
    }
    const layers: ConfigLayer[] = [];
    const isRoot = folder === '' || layer.root === true;
    for (const source of layer.extends ?? []) {
      const extended = await this.sources.layersOf(source, layer);
      if (!isRoot) extended.forEach((one) => this.checkExtended(one, source));
      layers.push(...extended);
    }
    if (!isRoot) this.checkNested(layer);
    this.scopes.set(folder, { folder, layers: [...layers, layer] });
    this.resolved = undefined;
  }

  private checkNested(layer: ConfigLayer): void {
    for (const key of ROOT_KEYS) {
      const place = layer.places[key];
      if (place !== undefined) this.report(place, `"${key}" counts in the root's ${CONFIG_FILE} only; move it there`);
    }
  }

  private checkExtended(layer: ConfigLayer, source: ConfigSource): void {
    for (const key of ROOT_KEYS) {
      if (layer[key] === undefined) continue;
      const what = `"${source.name}" sets "${key}", which counts in the root's ${CONFIG_FILE} only`;
      this.report(source.place, `${what}; extend it there`);
    }
  }

  private report(place: Pick<DataProblem, 'file' | 'line' | 'column'>, message: string): void {
    this.problemsFound.push({ ...place, message });
  }
}
