/** The configuration of a project, read through the host's files: one way for every face. */
import type { DataProblem, EngineData } from '../engine/index.js';
import { namesOf, type ResolvedConfig } from '../config/index.js';
import { ConfigTree, type ConfigTreeOptions } from './configTree.js';
import { discover, type Discovery, type DiscoveryInput } from './discovery.js';
import { loadOwnData, type OwnData } from './ownData.js';
import type { FileSource } from './ports.js';

export interface ProjectConfig {
  /** What is right of it; the defaults if there is none. */
  readonly config: ResolvedConfig;
  /** The product's data with the rules, models and data types that the configuration adds. */
  readonly own: OwnData;
  /** Of the configuration and of what it names. */
  readonly problems: readonly DataProblem[];
  /** The files that were met on the way; undefined if none were looked for. */
  readonly found: Discovery | undefined;
}

export interface ProjectConfigOptions extends ConfigTreeOptions {
  /** Where configurations of folders are looked for as well; absent: the root's alone. */
  readonly within?: Pick<DiscoveryInput, 'targets' | 'outerScopes'>;
}

/** @param base the product's data */
export async function readProjectConfig(
  source: FileSource,
  base: EngineData,
  { within, ...options }: ProjectConfigOptions = {},
): Promise<ProjectConfig> {
  const configs = new ConfigTree(source, options);
  await configs.load('');
  const found =
    within === undefined ? undefined : await discover({ source, config: configs.config, configs, ...within });
  const { config } = configs;
  const own = await loadOwnData(source, config, base);
  return { config, own, problems: [...configs.problems(namesOf(own.data)), ...own.problems], found };
}
