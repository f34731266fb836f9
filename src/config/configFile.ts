/**
 * One `tom-review.yaml` as a layer of configuration: text in, values and problems out. Which layers apply to what, and
 * how they combine, is resolveConfig.ts.
 */
import { DataNode, dirname, type DataProblem } from '../engine/index.js';
import type { ConfigLayer } from './configLayer.js';
import { LayerReader } from './layerReader.js';
import { readForeignYaml } from './yamlData.js';

/** The one name that is read. */
export const CONFIG_FILE = 'tom-review.yaml';

/** Characters; a hand-written configuration has a few hundred. */
export const MAX_CONFIG_LENGTH = 100_000;

/** More than these are of no use to anyone; the first ones are reported. */
const MAX_PROBLEMS = 50;

export interface ConfigFileResult {
  /** Holds what is right even if something else is wrong. */
  readonly layer: ConfigLayer;
  /** By place. Names of rules and data types are looked at by {@link unknownNames}. */
  readonly problems: readonly DataProblem[];
}

/**
 * @param file root-relative path
 * @param boundary root-relative folder that paths in the file must not leave: of a package; '' for the project
 */
export function readConfigFile(file: string, text: string, boundary = ''): ConfigFileResult {
  const problems: DataProblem[] = [];
  const data = readForeignYaml(file, text, MAX_CONFIG_LENGTH, problems);
  const layer =
    data === undefined
      ? { file, places: {} }
      : new LayerReader(new DataNode(data, problems, data.value), dirname(file), boundary).read();
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return { layer, problems: problems.slice(0, MAX_PROBLEMS) };
}
