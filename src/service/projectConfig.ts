/** The configuration of a project, read through the host's files: one way for every face. */
import { CONFIG_FILE, DEFAULT_CONFIG, readConfigFile, resolveConfig, type ResolvedConfig } from '../config/index.js';
import type { DataProblem } from '../engine/index.js';
import type { FileSource } from './ports.js';

export interface ProjectConfig {
  /** What is right of it; the defaults if there is none. */
  readonly config: ResolvedConfig;
  readonly problems: readonly DataProblem[];
}

export async function readProjectConfig(
  source: Pick<FileSource, 'kindOf' | 'read'>,
  knownRuleIds: Iterable<string>,
  file = CONFIG_FILE,
): Promise<ProjectConfig> {
  if ((await source.kindOf(file)) === null) return { config: DEFAULT_CONFIG, problems: [] };
  const read = await source.read(file, 1_000_000);
  if (!read.ok) {
    return { config: DEFAULT_CONFIG, problems: [{ file, line: 1, column: 1, message: read.message }] };
  }
  const { layer, problems } = readConfigFile(file, read.text, knownRuleIds);
  return { config: resolveConfig([layer]), problems };
}
