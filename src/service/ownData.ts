/**
 * A team's own rules, models, data types and TOM documents: folders of YAML that are compiled at run time by the compiler of the
 * product's own data, and added to it. Anybody may have written them, so what is read is bounded, links are not followed,
 * and nothing of the product can be replaced.
 */
import { fnv1a64 } from '../base/hash.js';
import type { ConfigPath, ControlSource } from '../config/index.js';
import { readForeignYaml } from '../config/yamlData.js';
import {
  compileData,
  compileTeamDocument,
  extendCatalogue,
  extendEngineData,
  type DataFile,
  type DataProblem,
  type EngineData,
} from '../engine/index.js';
import { faultOfPath } from './namedPath.js';
import type { AssetSource, FileSource } from './ports.js';

export interface OwnFolders {
  /** Of rules: `<folder>/<family>/<id>/rule.yaml`. */
  readonly ruleDirs: readonly ConfigPath[];
  readonly models: readonly ConfigPath[];
  /** Of data types: `<folder>/<category>/<id>.yaml`. */
  readonly dataTypes: readonly ConfigPath[];
  /** TOM documents: files, folders of files, or written into the configuration. */
  readonly controls?: readonly ControlSource[];
}

export interface OwnData {
  /** The product's data with what is right of the team's. */
  readonly data: EngineData;
  readonly problems: readonly DataProblem[];
  /** Root-relative paths of the rule.yaml files, sorted. */
  readonly ruleFiles: readonly string[];
  /** Root-relative paths of everything that was read. */
  readonly files: readonly string[];
}

/** Characters of one file; written by hand they have a few thousand. */
const MOST_CHARACTERS = 100_000;
const MOST_FILES = 1000;
const MOST_ENTRIES = 20_000;
const MOST_LEVELS = 12;
/** Characters of all files together. */
const MOST_TEXT = 4_000_000;
/** Files that are read at the same time. */
const AT_ONCE = 16;

/** @param base the product's data, with the controls that the team's rules may name */
export async function loadOwnData(
  source: Pick<FileSource, 'list' | 'kindOf' | 'read'>,
  folders: OwnFolders,
  base: EngineData,
): Promise<OwnData> {
  const { ruleDirs, models, dataTypes, controls = [] } = folders;
  if (ruleDirs.length + models.length + dataTypes.length + controls.length === 0)
    return { data: base, problems: [], ruleFiles: [], files: [] };
  return new OwnDataReader(source).load(folders, base);
}

/** What ships with the product, with other data: what workers are started with. @param data of the moment */
export function withEngineData(assets: AssetSource, data: () => EngineData): AssetSource {
  return {
    coreWasm: () => assets.coreWasm(),
    grammarWasm: (id) => assets.grammarWasm(id),
    engineData: () => Promise.resolve(data()),
  };
}

/** What is said of a link in a folder of own files. */
export const LINK_IN_FOLDER = 'it is a symbolic link; links are not followed';

class OwnDataReader {
  private readonly problems: DataProblem[] = [];
  private readonly texts = new Map<string, string>();
  private entries = 0;
  private characters = 0;
  private isFull = false;

  constructor(private readonly source: Pick<FileSource, 'list' | 'kindOf' | 'read'>) {}

  async load({ ruleDirs, models, dataTypes, controls = [] }: OwnFolders, product: EngineData): Promise<OwnData> {
    const ruleFiles = await this.find(ruleDirs, (name) => name === 'rule.yaml');
    const modelFiles = await this.find(models, isYaml);
    const typeFiles = await this.find(dataTypes, isYaml);
    const documentFiles = await this.find(
      controls.filter((source) => source.kind === 'path'),
      isYaml,
    );
    await this.read([...ruleFiles, ...modelFiles, ...typeFiles, ...documentFiles]);
    const docs = ruleFiles.map(docOf);
    const existing = await Promise.all(docs.map(async (doc) => (await this.source.kindOf(doc)) === 'file'));
    await this.read(docs.filter((_, i) => existing[i] === true));

    const yaml = (file: string): DataFile[] => {
      const text = this.texts.get(file);
      const data = text === undefined ? undefined : readForeignYaml(file, text, MOST_CHARACTERS, this.problems);
      return data === undefined ? [] : [{ ...data, origin: 'team' }];
    };
    const inline = controls.flatMap((source): DataFile[] =>
      source.kind === 'inline' ? [{ file: source.place.file, value: source.value, positionOf: source.positionOf }] : [],
    );
    const base = this.withDocuments(product, [...documentFiles.flatMap(yaml), ...inline]);
    const sources = {
      rules: ruleFiles.flatMap((file) =>
        yaml(file).map((data) => ({ yaml: data, doc: this.texts.get(docOf(file)) ?? null })),
      ),
      models: modelFiles.flatMap(yaml),
      dataTypes: typeFiles.flatMap(yaml),
      controlIds: new Set(base.controls.map((control) => control.id)),
    };
    const parts = compileData(sources, base);
    const content = [...this.texts].sort(([a], [b]) => (a < b ? -1 : 1));
    const hash = fnv1a64(JSON.stringify([base.hash, content, inline.map(({ value }) => value)]));
    return {
      data: extendEngineData(base, parts, hash),
      problems: [...this.problems, ...parts.problems],
      ruleFiles,
      files: content.map(([file]) => file),
    };
  }

  /** The data with the team's TOM documents. */
  private withDocuments(base: EngineData, files: readonly DataFile[]): EngineData {
    const seen = new Map(base.documents.map(({ id }) => [id, 'the catalogue']));
    const documents = files.flatMap((file, index) => {
      const order = base.documents.length + index + 1;
      const made = compileTeamDocument(file, base.controls, order, this.problems);
      if (made === undefined) return [];
      const { id } = made.document;
      const other = seen.get(id);
      seen.set(id, file.file);
      if (other === undefined) return [made];
      const message = `there is a document "${id}" already, in ${other}; choose another id`;
      this.problems.push({ file: file.file, ...file.positionOf(['id'], 'value'), message });
      return [];
    });
    return extendCatalogue(base, documents);
  }

  private report(file: string, message: string): void {
    this.problems.push({ file, line: 1, column: 1, message });
  }

  /** Sorted, each once. */
  private async find(paths: readonly ConfigPath[], isWanted: (name: string) => boolean): Promise<string[]> {
    const found = new Set<string>();
    for (const { path, place } of paths) {
      const fault = await faultOfPath(this.source, path, 'folder');
      if (fault !== undefined) {
        this.problems.push({ ...place, message: `"${path}": ${fault}` });
        continue;
      }
      if ((await this.source.kindOf(path)) === 'file') found.add(path);
      else await this.walk(path, 0, isWanted, found);
    }
    return [...found].sort();
  }

  private async walk(
    folder: string,
    level: number,
    isWanted: (name: string) => boolean,
    found: Set<string>,
  ): Promise<void> {
    if (this.isFull) return;
    if (level > MOST_LEVELS) {
      this.report(folder, `the folders are nested deeper than ${MOST_LEVELS} levels; what lies deeper is not read`);
      return;
    }
    const listed = await this.source.list(folder);
    if (!listed.ok) {
      this.report(folder, `the folder cannot be read: ${listed.message}`);
      return;
    }
    const entries = [...listed.entries].sort((a, b) => (a.name < b.name ? -1 : 1));
    this.entries += entries.length;
    const isRule = entries.some(({ name }) => name === 'rule.yaml');
    for (const { name, kind } of entries) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (found.size >= MOST_FILES || this.entries > MOST_ENTRIES) {
        this.isFull = true;
        const what = found.size >= MOST_FILES ? `${MOST_FILES} files` : `${MOST_ENTRIES} entries of folders`;
        this.report(
          path,
          `there are more than ${what} in the folders of own rules, models and data types; the rest is not read`,
        );
        return;
      }
      if (kind === 'link') this.report(path, LINK_IN_FOLDER);
      else if (kind === 'file' && isWanted(name)) found.add(path);
      else if (kind === 'folder' && !(isRule && name === 'tests') && !/^(\..*|node_modules)$/.test(name)) {
        await this.walk(path, level + 1, isWanted, found);
      }
    }
  }

  private async read(files: readonly string[]): Promise<void> {
    for (let at = 0; at < files.length; at += AT_ONCE) {
      await Promise.all(files.slice(at, at + AT_ONCE).map((file) => this.readOne(file)));
    }
  }

  private async readOne(file: string): Promise<void> {
    if (this.characters > MOST_TEXT) return;
    const read = await this.source.read(file, 4 * MOST_CHARACTERS);
    if (!read.ok) {
      this.report(file, read.message);
      return;
    }
    this.characters += read.text.length;
    if (this.characters > MOST_TEXT) {
      this.report(file, `the files have more than ${MOST_TEXT} characters together; the rest is not read`);
      return;
    }
    this.texts.set(file, read.text);
  }
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name);
}

function docOf(ruleFile: string): string {
  return ruleFile.replace(/rule\.yaml$/, 'rule.md');
}
