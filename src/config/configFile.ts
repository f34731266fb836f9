/**
 * One `tom-review.yaml` as a layer of configuration: text in, values and problems out. Which layers apply to what, and
 * how they combine, is resolveConfig.ts.
 */
import { suggestion } from '../base/nearest.js';
import { SEVERITIES, type DataFile, type DataProblem, type RuleSetting, type ValuePath } from '../engine/index.js';
import { patternFault } from './globs.js';
import { readForeignYaml } from './yamlData.js';

/** The one name that is read. */
export const CONFIG_FILE = 'tom-review.yaml';

/** Characters; a hand-written configuration has a few hundred. */
export const MAX_CONFIG_LENGTH = 100_000;

/** More than these are of no use to anyone; the first ones are reported. */
const MAX_PROBLEMS = 50;

/** What one file says. What it does not say is absent, so that layers can be laid over each other. */
export interface ConfigLayer {
  /** Root-relative path, for messages. */
  readonly file: string;
  readonly root?: boolean;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

export interface ConfigFileResult {
  /** Holds what is right even if something else is wrong. */
  readonly layer: ConfigLayer;
  readonly problems: readonly DataProblem[];
}

const KEYS = ['root', 'rules', 'include', 'exclude'] as const;
const SETTINGS: readonly string[] = ['off', ...SEVERITIES];

/** @param knownRuleIds ids that `rules` may name; undefined where they are not known and any will do */
export function readConfigFile(
  file: string,
  text: string,
  knownRuleIds: Iterable<string> | undefined,
): ConfigFileResult {
  const problems: DataProblem[] = [];
  const data = readForeignYaml(file, text, MAX_CONFIG_LENGTH, problems);
  if (data === undefined) return { layer: { file }, problems };
  const layer = new LayerReader(data, problems, knownRuleIds === undefined ? undefined : [...knownRuleIds]).read();
  return { layer, problems };
}

class LayerReader {
  constructor(
    private readonly data: DataFile,
    private readonly problems: DataProblem[],
    private readonly knownRuleIds: readonly string[] | undefined,
  ) {}

  read(): ConfigLayer {
    const { file, value } = this.data;
    // an empty file, or one with nothing but comments
    if (value === null || value === undefined) return { file };
    if (!isRecord(value)) {
      this.report([], 'value', `expected keys (${KEYS.join(', ')}), found ${nameOf(value)}`);
      return { file };
    }
    for (const key of Object.keys(value)) {
      if (!(KEYS as readonly string[]).includes(key)) {
        this.report([key], 'key', `there is no key "${key}"${suggestion(key, KEYS)}`);
      }
    }
    return {
      file,
      ...this.root(value['root']),
      ...this.rules(value['rules']),
      ...this.patterns('include', value['include']),
      ...this.patterns('exclude', value['exclude']),
    };
  }

  private report(path: ValuePath, part: 'key' | 'value', message: string): void {
    if (this.problems.length >= MAX_PROBLEMS) return;
    this.problems.push({ file: this.data.file, ...this.data.positionOf(path, part), message });
  }

  private root(value: unknown): Pick<ConfigLayer, 'root'> {
    if (value === undefined) return {};
    if (typeof value === 'boolean') return { root: value };
    this.report(['root'], 'value', `"root" is true or false, not ${nameOf(value)}`);
    return {};
  }

  private rules(value: unknown): Pick<ConfigLayer, 'rules'> {
    if (value === undefined || value === null) return {};
    if (!isRecord(value)) {
      this.report(['rules'], 'value', `"rules" has one "<rule id>: <setting>" a line, not ${nameOf(value)}`);
      return {};
    }
    const rules: Record<string, RuleSetting> = {};
    for (const [id, setting] of Object.entries(value)) {
      if (this.knownRuleIds !== undefined && !this.knownRuleIds.includes(id)) {
        this.report(['rules', id], 'key', `there is no rule "${id}"${suggestion(id, this.knownRuleIds)}`);
        continue;
      }
      // YAML 1.1 habits: an unquoted `off` is text in YAML 1.2, `false` is what some editors make of it
      const word = setting === false ? 'off' : setting;
      if (isSetting(word)) rules[id] = word;
      else {
        const shown = typeof word === 'string' ? `"${word}"` : nameOf(word);
        const remedy = typeof word === 'string' ? suggestion(word, SETTINGS) : `; expected ${SETTINGS.join(', ')}`;
        this.report(['rules', id], 'value', `${shown} is no setting of a rule${remedy}`);
      }
    }
    return { rules };
  }

  private patterns(key: 'include' | 'exclude', value: unknown): Partial<Pick<ConfigLayer, 'include' | 'exclude'>> {
    if (value === undefined || value === null) return {};
    if (!Array.isArray(value)) {
      this.report([key], 'value', `"${key}" is a list of patterns ("- src/**"), not ${nameOf(value)}`);
      return {};
    }
    const patterns: string[] = [];
    value.forEach((item: unknown, index) => {
      const fault = typeof item === 'string' ? patternFault(item) : `a pattern is text, not ${nameOf(item)}`;
      if (fault !== undefined) this.report([key, index], 'value', fault);
      else patterns.push(item as string);
    });
    return { [key]: patterns };
  }
}

function isSetting(value: unknown): value is RuleSetting {
  return typeof value === 'string' && SETTINGS.includes(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys';
  return typeof value === 'string' ? 'text' : String(value);
}
