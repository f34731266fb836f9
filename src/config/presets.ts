/** Configurations that come with the product, named in `extends`. Each says something of every rule, from what the rule is. */
import type { CompiledRule } from '../engine/index.js';
import type { ConfigLayer, RuleEntry } from './configLayer.js';

/** What a preset looks at. */
export type RuleFacts = Pick<CompiledRule, 'id' | 'family' | 'cwe' | 'sources'>;

export interface Preset {
  /** For completion, hover and documentation. */
  readonly description: string;
  /** Rules that are on; the others are off. */
  has(rule: RuleFacts): boolean;
  /** Findings are at least this severe. */
  readonly minSeverity: 'info' | 'medium';
  /** What it says besides rules. */
  readonly layer: Pick<ConfigLayer, 'include' | 'exclude' | 'suppressions'>;
}

/** Hard-coded credentials: CWE-259, CWE-321, CWE-798. */
const CREDENTIAL_CWES = [259, 321, 798];

const every = (): boolean => true;

export const PRESETS = {
  recommended: {
    description: 'Every rule at its own severity: what holds without a configuration.',
    has: every,
    minSeverity: 'info',
    layer: {},
  },
  strict: {
    description: 'Every rule; findings are at least of medium severity.',
    has: every,
    minSeverity: 'medium',
    layer: {},
  },
  privacy: {
    description: 'The rules about personal data and passwords; all others are off.',
    has: (rule) => rule.family === 'privacy' || rule.sources.some((kind) => /^(personal(:.*)?|password)$/.test(kind)),
    minSeverity: 'info',
    layer: {},
  },
  'secrets-only': {
    description: 'The rules about credentials in the code, and about where passwords and keys go; all others are off.',
    has: (rule) =>
      rule.family === 'secrets' &&
      (rule.cwe.some((cwe) => CREDENTIAL_CWES.includes(cwe)) ||
        rule.sources.some((kind) => kind === 'password' || kind === 'secret')),
    minSeverity: 'info',
    layer: {},
  },
  audit: {
    description:
      'Every rule at its own severity in every file: what include, exclude and suppressions of the configuration leave out comes back.',
    has: every,
    minSeverity: 'info',
    layer: { include: ['**'], exclude: [], suppressions: [] },
  },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof PRESETS;

export const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];

export function isPreset(name: string): name is PresetName {
  return Object.hasOwn(PRESETS, name);
}

/** What a preset says of a rule; options are back at their defaults. */
export function presetEntry(name: PresetName, rule: RuleFacts): RuleEntry {
  const preset: Preset = PRESETS[name];
  return {
    severity: preset.has(rule) ? 'on' : 'off',
    options: { minConfidence: 'low', minSeverity: preset.minSeverity, ignoreSources: [], ignoreDataTypes: [] },
  };
}
