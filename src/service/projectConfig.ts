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
import type { FileSource } from './ports.js';

export interface ProjectConfig {
  /** What is right of it; the defaults if there is none. */
  readonly config: ResolvedConfig;
  readonly problems: readonly DataProblem[];
}

export async function readProjectConfig(
  source: Pick<FileSource, 'kindOf' | 'read'>,
  known: KnownNames,
  file = CONFIG_FILE,
): Promise<ProjectConfig> {
  if ((await source.kindOf(file)) === null) return { config: DEFAULT_CONFIG, problems: [] };
  const read = await source.read(file, MAX_CONFIG_LENGTH * 4);
  if (!read.ok) {
    return { config: DEFAULT_CONFIG, problems: [{ file, line: 1, column: 1, message: read.message }] };
  }
  const { layer, problems } = readConfigFile(file, read.text);
  const config = resolveConfig([{ folder: '', layers: [layer] }]);
  return { config, problems: [...problems, ...unknownNames(layer, known)] };
}

/** What some data's rules, data types and kinds of sources are called. */
export function namesIn({ rules, dataTypes, rows }: Pick<EngineData, 'rules' | 'dataTypes' | 'rows'>): KnownNames {
  return {
    rules: new Set(rules.map(({ id }) => id)),
    dataTypes: new Set(dataTypes.map(({ id }) => id)),
    sources: new Set([
      ...Object.keys(SOURCE_KINDS),
      ...rows.flatMap(({ verb, kind }) => (verb === 'source' ? (kind ?? []) : [])),
    ]),
  };
}
