/**
 * Layers to the configuration of a project: the resolver that command line, server and extension share.
 *
 * A folder with a configuration is a scope. For a file, the scopes around it count, outermost first, from the innermost
 * one that is a root: a nearer one wins key by key, lists are replaced. Within a scope the layers come in order, what
 * it extends before what it says itself.
 */
import { fnv1a64 } from '../base/hash.js';
import type { RuleSetting } from '../engine/index.js';
import type {
  ConfigLayer,
  ConfigLimits,
  ConfigPath,
  ConfiguredSuppression,
  ControlSource,
  Deadlines,
} from './configLayer.js';

/** A folder with a configuration of its own. */
export interface ConfigScope {
  /** Root-relative; '' for the root. */
  readonly folder: string;
  /** In order: a later one wins. */
  readonly layers: readonly ConfigLayer[];
}

export interface ResolvedConfig {
  /** Outermost first, by folder. */
  readonly scopes: readonly ConfigScope[];
  /** Root-relative paths of the files that were read, without doubles. */
  readonly files: readonly string[];
  /** Of the root, by rule id, sorted; a rule that is not here has its own severity. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Of the root. Null: everything. */
  readonly include: readonly string[] | null;
  /** Of the root. */
  readonly exclude: readonly string[];
  /** Of all scopes, without doubles. */
  readonly models: readonly ConfigPath[];
  readonly ruleDirs: readonly ConfigPath[];
  readonly dataTypes: readonly ConfigPath[];
  /** Of the root. */
  readonly controls: readonly ControlSource[];
  readonly deadlines: Deadlines;
  readonly limits: ConfigLimits;
  /** Of the root. {@link recipientsOf} tells what counts for a file. */
  readonly recipients: readonly string[];
  /** Of all scopes. {@link suppressionsOf} tells what counts for a file. */
  readonly suppressions: readonly ConfiguredSuppression[];
  /** Names what is effective: two configurations that mean the same have the same hash. */
  readonly hash: string;
}

export function resolveConfig(scopes: readonly ConfigScope[]): ResolvedConfig {
  const sorted = [...scopes].sort((a, b) => (a.folder < b.folder ? -1 : 1));
  const root = sorted.filter(({ folder }) => folder === '').flatMap(({ layers }) => layers);
  const all = sorted.flatMap(({ layers }) => layers);
  const effective = {
    rules: ruleSettings(root),
    include: last(root, 'include') ?? null,
    exclude: last(root, 'exclude') ?? [],
    controls: last(root, 'controls') ?? [],
    deadlines: last(root, 'deadlines') ?? {},
    limits: last(root, 'limits') ?? {},
    recipients: last(root, 'recipients') ?? [],
    models: distinct(all.flatMap((layer) => layer.models ?? [])),
    ruleDirs: distinct(all.flatMap((layer) => layer.ruleDirs ?? [])),
    dataTypes: distinct(all.flatMap((layer) => layer.dataTypes ?? [])),
    suppressions: sorted.flatMap(({ layers }) => last(layers, 'suppressions') ?? []),
  };
  return {
    scopes: sorted,
    files: [...new Set(all.map((layer) => layer.file))],
    ...effective,
    hash: fnv1a64(JSON.stringify([effective, sorted.filter(({ folder }) => folder !== '')], meaning)),
  };
}

/** Where something stands, and what it is called, does not change what it means. */
function meaning(key: string, value: unknown): unknown {
  return key === 'place' || key === 'places' || key === 'file' ? undefined : value;
}

/** What holds where there is no configuration file. */
export const DEFAULT_CONFIG: ResolvedConfig = resolveConfig([]);

function last<K extends keyof ConfigLayer>(layers: readonly ConfigLayer[], key: K): ConfigLayer[K] | undefined {
  return layers.findLast((layer) => layer[key] !== undefined)?.[key];
}

function distinct(paths: readonly ConfigPath[]): readonly ConfigPath[] {
  return [...new Map(paths.map((path) => [path.path, path])).values()];
}

function ruleSettings(layers: readonly ConfigLayer[]): Record<string, RuleSetting> {
  const rules: Record<string, RuleSetting> = {};
  for (const layer of layers) {
    for (const [id, { severity }] of Object.entries(layer.rules ?? {})) {
      if (severity === 'on') delete rules[id];
      else if (severity !== undefined) rules[id] = severity;
    }
  }
  return Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The scopes around a file that count for it, outermost first. */
function scopesOf(config: ResolvedConfig, path: string): ConfigScope[] {
  const around = config.scopes.filter(({ folder }) => folder === '' || path.startsWith(`${folder}/`));
  return around.slice(
    Math.max(
      0,
      around.findLastIndex(({ layers }) => last(layers, 'root') === true),
    ),
  );
}

/** The entries of `suppressions` that count for a file. */
export function suppressionsOf(config: ResolvedConfig, path: string): readonly ConfiguredSuppression[] {
  return (
    last(
      scopesOf(config, path).flatMap(({ layers }) => layers),
      'suppressions',
    ) ?? []
  );
}

/** The recipients that are approved for a file. */
export function recipientsOf(config: ResolvedConfig, path: string): readonly string[] {
  return (
    last(
      scopesOf(config, path).flatMap(({ layers }) => layers),
      'recipients',
    ) ?? []
  );
}
