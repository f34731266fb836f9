/**
 * Layers to the configuration of a project: the resolver that command line, server and extension share.
 *
 * A folder with a configuration is a scope. For a file, the scopes around it count, outermost first, from the innermost
 * one that is a root: a nearer one wins key by key, lists are replaced. Within a scope the layers come in order, what
 * it extends before what it says itself.
 */
import { fnv1a64 } from '../base/hash.js';
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
  /** Of the root; null if it has no list. {@link recipientsOf} tells what counts for a file. */
  readonly recipients: readonly string[] | null;
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
    include: last(root, 'include') ?? null,
    exclude: last(root, 'exclude') ?? [],
    controls: last(root, 'controls') ?? [],
    deadlines: merged(root, 'deadlines'),
    limits: merged(root, 'limits'),
    recipients: last(root, 'recipients') ?? null,
    models: distinct(all.flatMap((layer) => layer.models ?? [])),
    ruleDirs: distinct(all.flatMap((layer) => layer.ruleDirs ?? [])),
    dataTypes: distinct(all.flatMap((layer) => layer.dataTypes ?? [])),
    suppressions: sorted.flatMap(({ layers }) => last(layers, 'suppressions') ?? []),
  };
  return {
    scopes: sorted,
    files: [...new Set(all.map((layer) => layer.file))],
    ...effective,
    hash: fnv1a64(JSON.stringify([effective, sorted.map(meaningOf)], withoutPlaces)),
  };
}

/** What a scope means for files, the same for every spelling. */
function meaningOf({ folder, layers }: ConfigScope): unknown {
  const steps: unknown[] = [];
  for (const layer of layers) {
    if (layer.preset !== undefined) steps.push(layer.preset);
    if (layer.rules !== undefined && Object.keys(layer.rules).length > 0) steps.push(sortedByKey(layer.rules));
    for (const { files, rules: entries } of layer.overrides ?? []) steps.push(files, sortedByKey(entries));
  }
  if (folder === '') return steps;
  const lists = (['include', 'exclude', 'recipients', 'suppressions'] as const).map((key) => last(layers, key));
  return [folder, layers.at(-1)?.root === true, steps, lists];
}

/** Where something stands does not change what it means. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'place' || key === 'at' ? undefined : value;
}

function sortedByKey<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What holds where there is no configuration file. */
export const DEFAULT_CONFIG: ResolvedConfig = resolveConfig([]);

function last<K extends keyof ConfigLayer>(layers: readonly ConfigLayer[], key: K): ConfigLayer[K] | undefined {
  return layers.findLast((layer) => layer[key] !== undefined)?.[key];
}

/** Of mappings the later one wins key by key. */
function merged<K extends 'deadlines' | 'limits'>(layers: readonly ConfigLayer[], key: K): NonNullable<ConfigLayer[K]> {
  return Object.assign({}, ...layers.map((layer) => layer[key])) as NonNullable<ConfigLayer[K]>;
}

function distinct(paths: readonly ConfigPath[]): readonly ConfigPath[] {
  return [...new Map(paths.map((path) => [path.path, path])).values()];
}

/** The scopes around a file that count for it, outermost first: from the innermost root on. */
export function scopesOf<S extends { readonly folder: string; readonly layers: readonly Pick<ConfigLayer, 'root'>[] }>(
  scopes: readonly S[],
  path: string,
): readonly S[] {
  const around = scopes.filter(({ folder }) => folder === '' || path.startsWith(`${folder}/`));
  const root = around.findLastIndex(({ layers }) => layers.at(-1)?.root === true);
  return around.slice(Math.max(0, root));
}

/** The entries of `suppressions` that count for a file. */
export function suppressionsOf(config: ResolvedConfig, path: string): readonly ConfiguredSuppression[] {
  return (
    last(
      scopesOf(config.scopes, path).flatMap(({ layers }) => layers),
      'suppressions',
    ) ?? []
  );
}

/** A scope, as far as recipients need it. */
interface RecipientScope {
  readonly folder: string;
  readonly layers: readonly Pick<ConfigLayer, 'root' | 'recipients'>[];
}

/** The recipients that are approved for a file; null if no list counts for it. */
export function recipientsOf(scopes: readonly RecipientScope[], path: string): readonly string[] | null {
  const layers = scopesOf(scopes, path).flatMap((scope) => scope.layers);
  return layers.findLast(({ recipients }) => recipients !== undefined)?.recipients ?? null;
}
