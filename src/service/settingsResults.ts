/** Rules on settings: what stands in the configuration files of programs. */
import { createRuleLookup, isOwnReport, isSettingsFile, readSettings, type ResolvedConfig } from '../config/index.js';
import { createEngine, type EngineData, type FileResult } from '../engine/index.js';
import type { FileSource } from './ports.js';

const MOST_BYTES = 500_000;
const MOST_FILES = 500;

export interface SettingsInput {
  readonly data: EngineData;
  readonly config: Pick<ResolvedConfig, 'scopes'>;
  /** ISO date that counts as today. */
  readonly asOf: string;
}

/** The results of the files that can be read; one that is too large or no YAML is left out. */
export async function settingsResults(
  source: Pick<FileSource, 'read'>,
  paths: readonly string[],
  { data, config, asOf }: SettingsInput,
): Promise<readonly FileResult[]> {
  if (paths.length === 0) return [];
  const engine = createEngine(data);
  const options = { asOf, rulesFor: createRuleLookup(config.scopes, data.rules) };
  const results: FileResult[] = [];
  for (const path of paths.filter(isSettingsFile).slice(0, MOST_FILES)) {
    const read = await source.read(path, MOST_BYTES);
    if (!read.ok || isOwnReport(path, read.text)) continue;
    const settings = readSettings(path, read.text);
    if (settings === undefined) continue;
    results.push(engine.analyseSettings({ path, language: languageOf(path), text: read.text, settings }, options));
  }
  return results;
}

function languageOf(path: string): string {
  const extension = /\.(ya?ml|json|properties)$/i.exec(path)?.[1]?.toLowerCase();
  return extension === undefined ? 'dotenv' : extension === 'yml' ? 'yaml' : extension;
}
