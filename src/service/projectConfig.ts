/** The configuration of a project, read through the host's files: one way for every face. */
import {
  CONFIG_FILE,
  DEFAULT_CONFIG,
  MAX_CONFIG_LENGTH,
  readConfigFile,
  resolveConfig,
  unknownNames,
  type KnownNames,
  type ResolvedConfig,
} from '../config/index.js';
import { SOURCE_KINDS, type DataProblem, type EngineData } from '../engine/index.js';
import { loadOwnData, type OwnData } from './ownData.js';
import type { FileSource } from './ports.js';

export interface ProjectConfig {
  /** What is right of it; the defaults if there is none. */
  readonly config: ResolvedConfig;
  /** The product's data with the rules, models and data types that the configuration adds. */
  readonly own: OwnData;
  /** Of the configuration and of what it names. */
  readonly problems: readonly DataProblem[];
}

/** @param base the product's data */
export async function readProjectConfig(
  source: Pick<FileSource, 'kindOf' | 'read' | 'list'>,
  base: EngineData,
  file = CONFIG_FILE,
): Promise<ProjectConfig> {
  const none = { config: DEFAULT_CONFIG, own: await loadOwnData(source, DEFAULT_CONFIG, base) };
  if ((await source.kindOf(file)) === null) return { ...none, problems: [] };
  const read = await source.read(file, MAX_CONFIG_LENGTH * 4);
  if (!read.ok) {
    return { ...none, problems: [{ file, line: 1, column: 1, message: read.message }] };
  }
  const { layer, problems } = readConfigFile(file, read.text);
  const config = resolveConfig([{ folder: '', layers: [layer] }]);
  const own = await loadOwnData(source, config, base);
  return { config, own, problems: [...problems, ...unknownNames(layer, namesIn(own.data)), ...own.problems] };
}

/** What some data's rules, data types and kinds of sources are called. */
function namesIn({ rules, dataTypes, rows }: Pick<EngineData, 'rules' | 'dataTypes' | 'rows'>): KnownNames {
  return {
    rules: new Set(rules.map(({ id }) => id)),
    dataTypes: new Set(dataTypes.map(({ id }) => id)),
    sources: new Set([
      ...Object.keys(SOURCE_KINDS),
      ...rows.flatMap(({ verb, kind }) => (verb === 'source' ? (kind ?? []) : [])),
    ]),
  };
}
