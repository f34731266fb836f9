/**
 * Layers to one configuration: the resolver that command line, server and extension share.
 *
 * Layers come outermost first; a nearer one wins key by key, lists are replaced. Today there is at most one layer, the
 * root's; nested files, `extends` and `overrides` are further layers and leave callers as they are.
 */
import { fnv1a64 } from '../base/hash.js';
import type { RuleSetting } from '../engine/index.js';
import type { ConfigLayer } from './configFile.js';

export interface ResolvedConfig {
  /** Root-relative paths of the files that were read, outermost first. */
  readonly files: readonly string[];
  /** By rule id, sorted; a rule that is not here has its own severity. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Null: everything. */
  readonly include: readonly string[] | null;
  readonly exclude: readonly string[];
  /** Names what is effective: two configurations that mean the same have the same hash. */
  readonly hash: string;
}

export function resolveConfig(layers: readonly ConfigLayer[]): ResolvedConfig {
  const rules: Record<string, RuleSetting> = {};
  let include: readonly string[] | null = null;
  let exclude: readonly string[] = [];
  for (const layer of layers) {
    Object.assign(rules, layer.rules);
    include = layer.include ?? include;
    exclude = layer.exclude ?? exclude;
  }
  const sorted = Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)));
  const effective = { rules: sorted, include, exclude };
  return { files: layers.map((layer) => layer.file), ...effective, hash: fnv1a64(JSON.stringify(effective)) };
}

/** What holds where there is no configuration file. */
export const DEFAULT_CONFIG: ResolvedConfig = resolveConfig([]);
