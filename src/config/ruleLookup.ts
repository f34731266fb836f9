/** What the configuration says of the rules in a file. */
import type { FileRules, RuleOptions, RuleSetting } from '../engine/index.js';
import type { ConfigLayer, ConfigOverride, RuleEntries, RuleEntry, RuleSwitch } from './configLayer.js';
import { compilePatterns, type PathMatcher } from './globs.js';
import { isPreset, presetEntry, type RuleFacts } from './presets.js';
import { recipientsOf, scopesOf, type ConfigScope } from './resolveConfig.js';

/** As much of a layer as rules and what they report need. */
type RuleLayer = Pick<ConfigLayer, 'file' | 'root' | 'rules' | 'overrides' | 'preset' | 'recipients'>;

/** Scopes without anything else: plain data, for workers. */
export interface RuleScope {
  readonly folder: string;
  readonly layers: readonly RuleLayer[];
}

export function ruleScopes(scopes: readonly ConfigScope[]): readonly RuleScope[] {
  return scopes.map(({ folder, layers }) => ({
    folder,
    layers: layers.map(({ file, root, rules, overrides, preset, recipients }) => ({
      file,
      ...(root === undefined ? {} : { root }),
      ...(rules === undefined ? {} : { rules }),
      ...(overrides === undefined ? {} : { overrides }),
      ...(preset === undefined ? {} : { preset }),
      ...(recipients === undefined ? {} : { recipients }),
    })),
  }));
}

/** Something that is said of rules and counts for a file; a later one wins. */
export interface RuleStep {
  readonly layer: RuleLayer;
  readonly entries: RuleEntries;
  /** Key of the entries in the layer's places: `rules`, `overrides.0.rules`; null in a preset. */
  readonly at: string | null;
}

interface ScopeSteps {
  readonly steps: readonly (RuleStep & { readonly matches: PathMatcher | null })[];
}

/** @param rules all there are; presets say something of each */
export function createRuleSteps(
  scopes: readonly RuleScope[],
  rules: readonly RuleFacts[],
): (path: string) => readonly RuleStep[] {
  const compiled = new Map<RuleScope, ScopeSteps>();
  const stepsOf = (scope: RuleScope): ScopeSteps => {
    let found = compiled.get(scope);
    if (found === undefined)
      compiled.set(scope, (found = { steps: scope.layers.flatMap((l) => layerSteps(l, rules)) }));
    return found;
  };
  return (path) =>
    scopesOf(scopes, path).flatMap((scope) => {
      const below = scope.folder === '' ? path : path.slice(scope.folder.length + 1);
      return stepsOf(scope).steps.filter(({ matches }) => matches === null || matches(below));
    });
}

function layerSteps(layer: RuleLayer, rules: readonly RuleFacts[]): ScopeSteps['steps'] {
  const { preset } = layer;
  if (preset !== undefined && isPreset(preset)) {
    const entries = Object.fromEntries(rules.map((rule) => [rule.id, presetEntry(preset, rule)]));
    return [{ layer, entries, at: null, matches: null }];
  }
  const override = ({ files, rules: entries, at }: ConfigOverride): ScopeSteps['steps'][number] => {
    return { layer, entries, at: `${at}.rules`, matches: compilePatterns(files) };
  };
  return [
    ...(layer.rules === undefined ? [] : [{ layer, entries: layer.rules, at: 'rules', matches: null }]),
    ...(layer.overrides ?? []).map(override),
  ];
}

/** The same object for files to which the same applies. */
export function createRuleLookup(
  scopes: readonly RuleScope[],
  rules: readonly RuleFacts[],
): (path: string) => FileRules {
  const stepsOf = createRuleSteps(scopes, rules);
  const numbers = new Map<RuleEntries | readonly string[], number>();
  const known = new Map<string, FileRules>();
  const numberOf = (entries: RuleEntries | readonly string[]): number => {
    const number = numbers.get(entries) ?? numbers.size;
    numbers.set(entries, number);
    return number;
  };
  return (path) => {
    const steps = stepsOf(path);
    const recipients = recipientsOf(scopes, path);
    const key = [...steps.map(({ entries }) => entries), ...(recipients === null ? [] : [recipients])]
      .map(numberOf)
      .join();
    let found = known.get(key);
    if (found === undefined)
      known.set(key, (found = { ...combine(steps), ...(recipients === null ? {} : { recipients }) }));
    return found;
  };
}

/** What holds for the rules of a project, wherever nothing else is said. */
export function rootSettings(
  { scopes }: { readonly scopes: readonly RuleScope[] },
  rules: readonly RuleFacts[],
): FileRules['settings'] {
  return createRuleLookup(scopes, rules)('').settings;
}

function combine(steps: readonly RuleStep[]): FileRules {
  const entries = new Map<string, RuleEntry>();
  for (const step of steps) {
    for (const [id, { severity, options }] of Object.entries(step.entries)) {
      const before = entries.get(id);
      const chosen: RuleSwitch | undefined = severity ?? before?.severity;
      entries.set(id, {
        ...(chosen === undefined ? {} : { severity: chosen }),
        options: { ...before?.options, ...options },
      });
    }
  }
  const settings: Record<string, RuleSetting> = {};
  const allOptions: Record<string, RuleOptions> = {};
  for (const [id, { severity, options }] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (severity !== undefined && severity !== 'on') settings[id] = severity;
    const said = withoutDefaults(options ?? {});
    if (Object.keys(said).length > 0) allOptions[id] = said;
  }
  return { settings, options: allOptions };
}

function withoutDefaults({ minConfidence, minSeverity, ignoreSources, ignoreDataTypes }: RuleOptions): RuleOptions {
  return {
    ...(minConfidence === undefined || minConfidence === 'low' ? {} : { minConfidence }),
    ...(minSeverity === undefined || minSeverity === 'info' ? {} : { minSeverity }),
    ...(ignoreSources === undefined || ignoreSources.length === 0 ? {} : { ignoreSources }),
    ...(ignoreDataTypes === undefined || ignoreDataTypes.length === 0 ? {} : { ignoreDataTypes }),
  };
}
