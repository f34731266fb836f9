/** What the configuration says for one file, and where each value comes from. */
import type { RuleOptions } from '../engine/index.js';
import { DEADLINE_SEVERITIES, type ConfigLayer, type ConfigPlace } from './configLayer.js';
import { LIMITS, RULE_OPTIONS } from './layerReader.js';
import type { RuleFacts } from './presets.js';
import { scopesOf, type ResolvedConfig } from './resolveConfig.js';
import { createRuleLookup, createRuleSteps } from './ruleLookup.js';

export interface EffectiveValue {
  /** As written in a configuration: `exclude`, `deadlines.high`, `rules.sql-injection.options.min-confidence`. */
  readonly key: string;
  readonly value: unknown;
  /** File and line; a preset has no line; null for the default. */
  readonly from: { readonly file: string; readonly line?: number; readonly column?: number } | null;
}

const KEYS = [
  'include',
  'exclude',
  'models',
  'ruleDirs',
  'dataTypes',
  'recipients',
  'suppressions',
  'controls',
] as const;
const WRITTEN: Readonly<Partial<Record<(typeof KEYS)[number], string>>> = {
  ruleDirs: 'rule-dirs',
  dataTypes: 'data-types',
};

const OPTION_FIELDS: Readonly<Record<(typeof RULE_OPTIONS)[number], keyof RuleOptions>> = {
  'min-confidence': 'minConfidence',
  'min-severity': 'minSeverity',
  'ignore-sources': 'ignoreSources',
  'ignore-data-types': 'ignoreDataTypes',
};

/** @param path root-relative, of a file; @param rules all there are */
export function effectiveConfig(config: ResolvedConfig, path: string, rules: readonly RuleFacts[]): EffectiveValue[] {
  const scopes = scopesOf(config.scopes, path);
  const values: EffectiveValue[] = [];
  for (const key of KEYS) {
    const layers = (key === 'controls' ? scopes.slice(0, 1) : scopes).flatMap((scope) => scope.layers);
    const layer = layers.findLast((one) => one[key] !== undefined);
    if (layer !== undefined)
      values.push({ key: WRITTEN[key] ?? key, value: plain(layer[key]), from: placeIn(layer, WRITTEN[key] ?? key) });
  }
  const atRoot = scopes.slice(0, 1).flatMap((scope) => scope.layers);
  const deadlines = DEADLINE_SEVERITIES.flatMap((key) => entryValue(atRoot, 'deadlines', key, key));
  const limits = Object.entries(LIMITS).flatMap(([key, [field]]) => entryValue(atRoot, 'limits', key, field));
  return [...values, ...deadlines, ...limits, ...ruleValues(config, path, rules)];
}

/** What the layers say last of a key of a mapping. */
function entryValue(
  layers: readonly ConfigLayer[],
  mapping: 'deadlines' | 'limits',
  written: string,
  field: string,
): EffectiveValue[] {
  const valueIn = (layer: ConfigLayer): unknown =>
    (layer[mapping] as Readonly<Record<string, unknown>> | undefined)?.[field];
  const layer = layers.findLast((one) => valueIn(one) !== undefined);
  if (layer === undefined) return [];
  const key = `${mapping}.${written}`;
  return [{ key, value: valueIn(layer), from: placeIn(layer, key) }];
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
    for (const option of RULE_OPTIONS) {
      const field = OPTION_FIELDS[option];
      const said = options[id]?.[field];
      const step = steps.findLast(({ entries }) => entries[id]?.options?.[field] !== undefined);
      if (said === undefined || step === undefined) continue;
      const place = `options.${option}`;
      values.push({ key: `${key}.${place}`, value: said, from: placeOf(step, `${id}.${place}`) });
    }
  }
  return values;
}

/** @param below the entries of the step */
function placeOf(
  { layer, at }: ReturnType<ReturnType<typeof createRuleSteps>>[number],
  below: string,
): EffectiveValue['from'] {
  return at === null ? { file: layer.file } : placeIn(layer as ConfigLayer, `${at}.${below}`);
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
