/** What the configuration says for one file, and where each value comes from. */
import type { ConfigLayer, ConfigPlace } from './configLayer.js';
import type { RuleFacts } from './presets.js';
import { scopesOf, type ResolvedConfig } from './resolveConfig.js';
import { createRuleLookup, createRuleSteps } from './ruleLookup.js';

export interface EffectiveValue {
  /** As written in a configuration: `exclude`, `rules.sql-injection`, `rules.sql-injection.options`. */
  readonly key: string;
  readonly value: unknown;
  /** File and line; a preset has no line; null for the default. */
  readonly from: { readonly file: string; readonly line?: number; readonly column?: number } | null;
}

const ROOT_KEYS = ['controls', 'deadlines', 'limits'] as const;
const KEYS = [
  'include',
  'exclude',
  'models',
  'ruleDirs',
  'dataTypes',
  'recipients',
  'suppressions',
  ...ROOT_KEYS,
] as const;
const WRITTEN: Readonly<Partial<Record<(typeof KEYS)[number], string>>> = {
  ruleDirs: 'rule-dirs',
  dataTypes: 'data-types',
};

/** @param path root-relative, of a file; @param rules all there are */
export function effectiveConfig(config: ResolvedConfig, path: string, rules: readonly RuleFacts[]): EffectiveValue[] {
  const scopes = scopesOf(config.scopes, path);
  const values: EffectiveValue[] = [];
  for (const key of KEYS) {
    const isRootKey = (ROOT_KEYS as readonly string[]).includes(key);
    const layers = (isRootKey ? scopes.slice(0, 1) : scopes).flatMap((scope) => scope.layers);
    const layer = layers.findLast((one) => one[key] !== undefined);
    if (layer !== undefined)
      values.push({ key: WRITTEN[key] ?? key, value: plain(layer[key]), from: placeIn(layer, WRITTEN[key] ?? key) });
  }
  return [...values, ...ruleValues(config, path, rules)];
}

function ruleValues(config: ResolvedConfig, path: string, rules: readonly RuleFacts[]): EffectiveValue[] {
  const steps = createRuleSteps(config.scopes, rules)(path);
  const { settings, options } = createRuleLookup(config.scopes, rules)(path);
  const values: EffectiveValue[] = [];
  for (const { id } of [...rules].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = `rules.${id}`;
    const bySeverity = steps.findLast(({ entries }) => entries[id]?.severity !== undefined);
    if (bySeverity !== undefined) {
      values.push({ key, value: settings[id] ?? 'on', from: placeOf(bySeverity, id) });
    }
    const said = options[id];
    const byOptions = steps.findLast(({ entries }) => Object.keys(entries[id]?.options ?? {}).length > 0);
    if (said !== undefined && byOptions !== undefined) {
      values.push({ key: `${key}.options`, value: said, from: placeOf(byOptions, id) });
    }
  }
  return values;
}

function placeOf(
  { layer, at }: ReturnType<ReturnType<typeof createRuleSteps>>[number],
  id: string,
): EffectiveValue['from'] {
  return at === null ? { file: layer.file } : placeIn(layer as ConfigLayer, `${at}.${id}`);
}

function placeIn(layer: Pick<ConfigLayer, 'file' | 'places'>, at: string): EffectiveValue['from'] {
  const place: ConfigPlace | undefined = layer.places[at];
  return place === undefined ? { file: layer.file } : { file: place.file, line: place.line, column: place.column };
}

/** Without where it stands. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      ['place', 'at', 'folder', 'kind'].includes(key) ? undefined : inner,
    ),
  );
}
