/** Configuration files, and what they extend. */
import {
  CACHE_FOLDER,
  CONTENT_FOLDER,
  CONTENT_LIST,
  joinFolder,
  LOCK_FILE,
  MAX_CONFIG_LENGTH,
  nearestPreset,
  parseSourceName,
  PRESETS,
  readConfigFile,
  readContentList,
  readLock,
  sha256Of,
  type ConfigLayer,
  type ConfigPlace,
  type ConfigSource,
  type Lock,
  type SourceName,
} from '../config/index.js';
import { dirname, joinPath, type DataProblem } from '../engine/index.js';
import { faultOfPath } from './namedPath.js';
import { packageConfigPath } from './packageConfig.js';
import type { FileSource } from './ports.js';

export type SourceFiles = Pick<FileSource, 'kindOf' | 'read'>;

/** How long a chain of `extends` may be. */
const MOST_LEVELS = 16;
/** Files that are taken through `extends`, in all. */
const MOST_TAKEN = 200;
/** Folders above the root in which packages are looked for. */
const MOST_ABOVE = 12;
const MAX_BYTES = 1_000_000;
const INSTALL = 'run "tom-review install"';

/** A file that is there to be read. */
interface Found {
  readonly file: string;
  /** Folder that its paths must not leave; '' for the project. */
  readonly boundary: string;
}

type Lookup = Found | { readonly fault: string; readonly nearest?: string };

export class SourceReader {
  private readonly read = new Map<string, Promise<ConfigLayer | undefined>>();
  private readonly contents = new Map<string, Promise<string | undefined>>();
  private lock: Promise<Lock> | undefined;
  private taken = 0;
  /** Git and https sources that were named. */
  readonly remote = new Set<string>();

  /**
   * @param problems what is wrong is added here
   * @param layers of the files that were read, by file
   */
  constructor(
    private readonly files: SourceFiles,
    private readonly problems: DataProblem[],
    private readonly layers: Map<string, ConfigLayer>,
  ) {}

  /** A configuration of the project itself; undefined if there is none. */
  async own(file: string): Promise<ConfigLayer | undefined> {
    const kind = await this.files.kindOf(file);
    if (kind === null || kind === 'folder') return undefined;
    if (kind === 'file') return this.layer({ file, boundary: '' });
    const message =
      kind === 'link'
        ? 'it is a symbolic link, and links are not followed; name the file it leads to in "extends"'
        : 'it is no file that can be read, but a pipe, a socket or a device; put a file in its place';
    this.problems.push({ file, line: 1, column: 1, message });
    return undefined;
  }

  /** The layers that an entry of `extends` stands for, those that it extends first. */
  layersOf(source: ConfigSource, from: ConfigLayer): Promise<readonly ConfigLayer[]> {
    return this.extended(source, { file: from.file, boundary: '' }, [from.file]);
  }

  private async extended(
    { name, place }: ConfigSource,
    from: Found,
    chain: readonly string[],
  ): Promise<readonly ConfigLayer[]> {
    const source = parseSourceName(name);
    if (source.kind === 'preset') {
      const { preset } = source;
      return [{ ...PRESETS[preset].layer, file: `preset ${preset}`, preset, places: {} }];
    }
    const found = await this.find(source, name, from);
    if ('fault' in found) return this.fault(place, found.fault, name, found.nearest);
    if (chain.includes(found.file)) {
      return this.fault(place, `"extends" goes in a circle: ${[...chain, found.file].join(' → ')}`);
    }
    if (chain.length >= MOST_LEVELS) return this.fault(place, `"extends" is nested deeper than ${MOST_LEVELS} files`);
    if (this.taken >= MOST_TAKEN) return this.fault(place, `more than ${MOST_TAKEN} files are extended`);
    this.taken += 1;
    const layer = await this.layer(found);
    if (layer === undefined) return [];
    const layers: ConfigLayer[] = [];
    for (const one of layer.extends ?? []) layers.push(...(await this.extended(one, found, [...chain, found.file])));
    return [...layers, layer];
  }

  private fault(place: ConfigPlace, message: string, wrong = '', right?: string): readonly ConfigLayer[] {
    const isKnown = this.problems.some(
      (one) => one.message === message && one.file === place.file && one.line === place.line,
    );
    if (isKnown) return [];
    this.problems.push({
      ...place,
      message,
      ...(right === undefined ? {} : { fix: { wrong, right } }),
    });
    return [];
  }

  private async layer({ file, boundary }: Found): Promise<ConfigLayer | undefined> {
    let reading = this.read.get(file);
    if (reading === undefined) this.read.set(file, (reading = this.readLayer(file, boundary)));
    return reading;
  }

  private async readLayer(file: string, boundary: string): Promise<ConfigLayer | undefined> {
    const read = await this.files.read(file, MAX_CONFIG_LENGTH * 4);
    if (!read.ok) {
      this.problems.push({ file, line: 1, column: 1, message: read.message });
      return undefined;
    }
    const { layer, problems } = readConfigFile(file, read.text, boundary);
    this.problems.push(...problems);
    this.layers.set(file, layer);
    return layer;
  }

  private async find(source: Exclude<SourceName, { kind: 'preset' }>, name: string, from: Found): Promise<Lookup> {
    switch (source.kind) {
      case 'fault':
        return { fault: source.message, ...(source.nearest === undefined ? {} : { nearest: source.nearest }) };
      case 'path': {
        const file = joinFolder(dirname(from.file), source.path, from.boundary);
        if (typeof file === 'object') return file;
        const fault = await faultOfPath(this.files, file, 'file');
        if (fault !== undefined) return { fault: `"${name}": ${fault}` };
        return { file, boundary: from.boundary };
      }
      case 'package':
        return this.package(source, name, from);
      case 'git':
        return this.fetched(name, source.path);
      case 'url':
        return this.fetched(name, fileNameOf(source.url));
    }
  }

  private async package(
    { name, subpath }: Extract<SourceName, { kind: 'package' }>,
    written: string,
    from: Found,
  ): Promise<Lookup> {
    for (const folder of packageFolders(dirname(from.file), name)) {
      if ((await this.files.kindOf(`${folder}/package.json`)) !== 'file') continue;
      const read = await this.files.read(`${folder}/package.json`, MAX_BYTES);
      if (!read.ok) return { fault: `"${written}": its package.json cannot be read: ${read.message}` };
      const path = packageConfigPath(read.text, subpath);
      if (typeof path === 'object') return { fault: `"${written}": ${path.fault}` };
      const file = joinFolder(folder, path, folder);
      if (typeof file === 'object') return { fault: `"${written}": ${file.fault}` };
      if ((await this.files.kindOf(file)) !== 'file') return { fault: `"${written}": the package has no file ${path}` };
      return { file, boundary: folder };
    }
    const near = nearestPreset(written);
    const message = `there is no preset and no package "${name}" in node_modules`;
    if (near === undefined) return { fault: `${message}; install the package, for example with npm` };
    return { fault: `${message}; did you mean "${near}"?`, nearest: near };
  }

  /** A file of what was fetched: only with the contents that the lock names. */
  private async fetched(name: string, path: string): Promise<Lookup> {
    this.remote.add(name);
    this.lock ??= this.readLock();
    const hash = (await this.lock).get(name);
    if (hash === undefined) return { fault: `"${name}" is not in ${LOCK_FILE}; ${INSTALL}` };
    let checking = this.contents.get(hash);
    if (checking === undefined) this.contents.set(hash, (checking = contentFault(this.files, hash)));
    const fault = await checking;
    if (fault !== undefined) return { fault: `"${name}" ${fault}; ${INSTALL}` };
    const boundary = `${CACHE_FOLDER}/${hash}/${CONTENT_FOLDER}`;
    const file = `${boundary}/${path}`;
    if ((await this.files.kindOf(file)) !== 'file') return { fault: `"${name}" has no file ${path}` };
    return { file, boundary };
  }

  private async readLock(): Promise<Lock> {
    if ((await this.files.kindOf(LOCK_FILE)) !== 'file') return new Map();
    const read = await this.files.read(LOCK_FILE, MAX_BYTES);
    if (!read.ok) {
      this.problems.push({ file: LOCK_FILE, line: 1, column: 1, message: read.message });
      return new Map();
    }
    const { lock, problems } = readLock(read.text);
    this.problems.push(...problems);
    return lock;
  }
}

/** What is wrong with the contents of that hash in the cache; undefined if nothing is. */
export async function contentFault(files: SourceFiles, hash: string): Promise<string | undefined> {
  const folder = `${CACHE_FOLDER}/${hash}`;
  if ((await faultOfPath(files, `${folder}/${CONTENT_LIST}`, 'file')) !== undefined) return 'is not installed';
  const read = await files.read(`${folder}/${CONTENT_LIST}`, MAX_BYTES);
  const list = read.ok && sha256Of(read.text) === hash ? readContentList(read.text) : undefined;
  if (list === undefined) return `is not what ${LOCK_FILE} names`;
  for (const [path, expected] of list) {
    const file = `${folder}/${CONTENT_FOLDER}/${path}`;
    const fault = await faultOfPath(files, file, 'file');
    const content = fault === undefined ? await files.read(file, MAX_BYTES) : undefined;
    if (content?.ok !== true || sha256Of(content.text) !== expected) return `is not what ${LOCK_FILE} names (${path})`;
  }
  return undefined;
}

/** Where a package may be: in node_modules of a folder or of one above it, also above the root. */
function* packageFolders(folder: string, name: string): Generator<string> {
  const above = /^(?:\.\.\/)*/.exec(`${folder}/`)?.[0] ?? '';
  for (let at: string | null = folder.slice(above.length); at !== null; at = joinPath(at, '..')) {
    if (!/(^|\/)node_modules$/.test(at)) yield `${above}${at === '' ? '' : `${at}/`}node_modules/${name}`;
  }
  for (let up = `${above}../`; up.length <= MOST_ABOVE * 3; up += '../') yield `${up}node_modules/${name}`;
}

/** What the file of an https source is called in the cache. */
export function fileNameOf(url: string): string {
  const name = /([^/?#]+\.ya?ml)(?:[?#].*)?$/.exec(url)?.[1];
  return name !== undefined && /^[\w.-]+$/.test(name) ? name : 'tom-review.yaml';
}
