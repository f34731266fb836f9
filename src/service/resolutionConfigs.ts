/**
 * Files that say what an import names: `package.json` and `tsconfig.json` or `jsconfig.json`, with all that the latter
 * inherit inside the project. Only what resolution needs is kept. And settings files (`.properties`,
 * `application.yml`), whose values Java code reads, MyBatis' mappers, whose statements it runs, and Prisma's schemas.
 */
import { parse } from 'jsonc-parser';
import { isSettingsYaml, parseSettingsYaml } from '../config/settingsYaml.js';
import { dirname, joinPath, type ResolutionConfig } from '../engine/index.js';
import { parseProperties } from './javaProperties.js';
import { isMapperFile, parseMapper } from './mybatisMapper.js';
import type { FileSource } from './ports.js';
import { isPrismaSchema, parsePrismaSchema } from './prismaSchema.js';

const CONFIG_NAMES = ['package.json', 'tsconfig.json', 'jsconfig.json'] as const;

const PROPERTIES = '.properties';

const MAX_CONFIG_BYTES = 1_000_000;

/** How long a chain of `extends` may be. */
const MAX_DEPTH = 10;

type Json = Readonly<Record<string, unknown>>;

export function isResolutionConfig(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return isSettings(path) || CONFIG_NAMES.some((known) => known === name);
}

function isSettings(path: string): boolean {
  return path.endsWith(PROPERTIES) || isSettingsYaml(path) || isMapperFile(path) || isPrismaSchema(path);
}

function parseSettings(path: string, text: string): Json {
  if (path.endsWith(PROPERTIES)) return parseProperties(text);
  if (isPrismaSchema(path)) return parsePrismaSchema(text);
  return isMapperFile(path) ? parseMapper(text) : parseSettingsYaml(text);
}

/** Paths that such files would have in a folder. */
export function resolutionConfigsIn(folder: string): string[] {
  return CONFIG_NAMES.map((name) => (folder === '' ? name : `${folder}/${name}`));
}

/** @param paths of files that may exist; those that cannot be read or are no JSON are left out. Sorted by path. */
export async function readResolutionConfigs(
  source: Pick<FileSource, 'read'>,
  paths: readonly string[],
): Promise<readonly ResolutionConfig[]> {
  return new Reader(source).all([...new Set(paths)].sort());
}

/** What counts of the options of a `tsconfig.json`, with everything that it inherits. Folders are root-relative. */
interface Options {
  readonly baseUrl: string | undefined;
  readonly paths: Readonly<Record<string, readonly string[]>> | undefined;
  /** Where the targets of `paths` start unless there is a `baseUrl`. */
  readonly pathsFolder: string;
}

class Reader {
  private readonly files = new Map<string, Promise<Json | null>>();
  /** Folders of the project's packages, by name. */
  private readonly packages = new Map<string, string>();

  constructor(private readonly source: Pick<FileSource, 'read'>) {}

  async all(paths: readonly string[]): Promise<readonly ResolutionConfig[]> {
    const found: ResolutionConfig[] = [];
    for (const path of paths.filter(isSettings)) {
      const read = await this.source.read(path, MAX_CONFIG_BYTES);
      if (!read.ok) continue;
      const value = parseSettings(path, read.text);
      if (!isMapperFile(path) || Object.keys(value).length > 0) found.push({ path, value });
    }
    const json = paths.filter((one) => !isSettings(one));
    await Promise.all(json.map((path) => this.json(path)));
    for (const path of json.filter((one) => one.endsWith('package.json'))) {
      const value = await this.json(path);
      if (typeof value?.['name'] !== 'string') continue;
      this.packages.set(value['name'], dirname(path));
      found.push({ path, value: packageOf(value) });
    }
    for (const path of json.filter((one) => !one.endsWith('package.json'))) {
      for (const config of await this.withReferences(path)) {
        const options = await this.options(config, MAX_DEPTH);
        if (options !== null) found.push({ path: config, value: { compilerOptions: written(config, options) } });
      }
    }
    return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }

  private json(path: string): Promise<Json | null> {
    let file = this.files.get(path);
    if (file === undefined) {
      file = this.source.read(path, MAX_CONFIG_BYTES).then((read) => {
        return read.ok ? record(parse(read.text, undefined, { allowTrailingComma: true })) : null;
      });
      this.files.set(path, file);
    }
    return file;
  }

  /** The file itself and those of the same folder that a "solution" only points to. */
  private async withReferences(path: string): Promise<string[]> {
    const value = await this.json(path);
    if (value === null) return [];
    const found = [path];
    const { references } = value;
    for (const reference of Array.isArray(references) ? references : []) {
      const target = record(reference)?.['path'];
      if (typeof target !== 'string' || !target.endsWith('.json')) continue;
      const joined = joinPath(dirname(path), target);
      if (joined !== null && dirname(joined) === dirname(path) && !found.includes(joined)) found.push(joined);
    }
    return found;
  }

  private async options(path: string, depth: number): Promise<Options | null> {
    const value = await this.json(path);
    if (value === null || depth === 0) return null;
    const folder = dirname(path);
    let options: Options = { baseUrl: undefined, paths: undefined, pathsFolder: folder };
    const parents: unknown[] = Array.isArray(value['extends']) ? value['extends'] : [value['extends']];
    for (const parent of parents) {
      if (typeof parent !== 'string') continue;
      const inherited = await this.inherited(folder, parent, depth - 1);
      if (inherited === null) continue;
      const { paths, pathsFolder } = inherited.paths === undefined ? options : inherited;
      options = { baseUrl: inherited.baseUrl ?? options.baseUrl, paths, pathsFolder };
    }
    const own = record(value['compilerOptions']);
    const { baseUrl, paths } = own ?? {};
    if (typeof baseUrl === 'string') {
      options = { ...options, baseUrl: joinPath(folder, withoutConfigDir(baseUrl)) ?? undefined };
    }
    const table = record(paths);
    if (table !== null) options = { ...options, paths: pathTable(table), pathsFolder: folder };
    return options;
  }

  /** The options of what `extends` names: a file of the project, or one of a package of the project. */
  private async inherited(folder: string, name: string, depth: number): Promise<Options | null> {
    let base: string | null;
    if (name.startsWith('.')) base = joinPath(folder, name);
    else {
      const parts = name.split('/');
      const size = name.startsWith('@') ? 2 : 1;
      const home = this.packages.get(parts.slice(0, size).join('/'));
      if (home === undefined) return null;
      base = joinPath(home, parts.slice(size).join('/') || 'tsconfig.json');
    }
    if (base === null) return null;
    for (const candidate of base.endsWith('.json') ? [base] : [`${base}.json`, `${base}/tsconfig.json`]) {
      const options = await this.options(candidate, depth);
      if (options !== null) return options;
    }
    return null;
  }
}

/** As if everything stood in the file itself. */
function written(path: string, options: Options): Json {
  const folder = dirname(path);
  const { baseUrl, paths, pathsFolder } = options;
  if (baseUrl !== undefined) return { baseUrl: relativeTo(folder, baseUrl), ...(paths === undefined ? {} : { paths }) };
  if (paths === undefined) return {};
  const moved: Record<string, readonly string[]> = {};
  for (const [pattern, targets] of Object.entries(paths)) {
    moved[pattern] = targets.flatMap((target) => {
      const joined = joinPath(pathsFolder, target);
      return joined === null ? [] : [relativeTo(folder, joined)];
    });
  }
  return { paths: moved };
}

function relativeTo(folder: string, path: string): string {
  const up = folder === '' ? [] : folder.split('/').map(() => '..');
  return ['.', ...up, ...(path === '' ? [] : [path])].join('/');
}

function pathTable(table: Json): Record<string, readonly string[]> {
  const result: Record<string, readonly string[]> = {};
  for (const [pattern, targets] of Object.entries(table)) {
    if (!Array.isArray(targets)) continue;
    result[pattern] = targets.filter((target) => typeof target === 'string').map(withoutConfigDir);
  }
  return result;
}

/** A variable of TypeScript 5.5: the folder of the file that inherits. Ours do not inherit it before it is joined. */
function withoutConfigDir(path: string): string {
  return path.replace(/^\$\{configDir\}/, '.');
}

/** Entries of a package, with the one that `exports` has for the package itself. */
function packageOf(value: Json): Json {
  const result: Record<string, unknown> = { name: value['name'] };
  const exported = entryOf(record(value['exports'])?.['.'] ?? value['exports'], 5);
  if (exported !== null) result['source'] = exported;
  for (const key of ['source', 'types', 'module', 'main']) {
    if (typeof value[key] === 'string') result[key] = value[key];
  }
  return result;
}

function entryOf(value: unknown, depth: number): string | null {
  if (typeof value === 'string') return value;
  const conditions = record(value);
  if (conditions === null || depth === 0) return null;
  for (const key of ['source', 'development', 'import', 'require', 'default', 'types']) {
    const entry = entryOf(conditions[key], depth - 1);
    if (entry !== null) return entry;
  }
  return null;
}

function record(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}
