/** The keys of a configuration file, each read strictly. */
import { isIsoDate } from '../base/isoDate.js';
import { recipientFault, SEVERITIES, type DataNode, type RuleOptions } from '../engine/index.js';
import {
  DEADLINE_SEVERITIES,
  type ConfigLayer,
  type ConfigLimits,
  type ConfigOverride,
  type ConfigPath,
  type ConfigPlace,
  type ConfigSource,
  type ConfiguredSuppression,
  type ControlSource,
  type Deadlines,
  type RuleEntry,
  type RuleSwitch,
} from './configLayer.js';
import { joinFolder, patternFault } from './globs.js';
import { readAmount, type Unit } from './amounts.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export const CONFIG_KEYS = [
  'root',
  'extends',
  'rules',
  'overrides',
  'include',
  'exclude',
  'models',
  'rule-dirs',
  'data-types',
  'controls',
  'recipients',
  'deadlines',
  'limits',
  'suppressions',
] as const;

export type ConfigKey = (typeof CONFIG_KEYS)[number];

export const RULE_SWITCHES: readonly RuleSwitch[] = ['off', 'on', ...SEVERITIES];
export const RULE_KEYS = ['severity', 'options'] as const;
export const RULE_OPTIONS = ['min-confidence', 'min-severity', 'ignore-sources', 'ignore-data-types'] as const;
export const OVERRIDE_KEYS = ['files', 'rules'] as const;
export const SUPPRESSION_KEYS = ['rule', 'fingerprint', 'path', 'reason', 'until'] as const;

/** Of each limit: its field, its unit, and the least and most it may be. */
export const LIMITS: Readonly<Record<string, readonly [keyof ConfigLimits, Unit, number, number]>> = {
  'file-size': ['fileSize', 'bytes', 1_000, 50_000_000],
  'parse-time': ['parseTime', 'milliseconds', 100, 600_000],
  'file-time': ['fileTime', 'milliseconds', 1_000, 3_600_000],
  'group-files': ['groupFiles', 'count', 1, 100_000],
  'group-size': ['groupSize', 'bytes', 1_000, 200_000_000],
};

const MAX_DEADLINE = 3_650;
const CONFIDENCES = ['high', 'medium', 'low'] as const;
const MAX_NAME = 200;

export class LayerReader {
  private readonly places: Record<string, ConfigPlace> = {};

  constructor(
    private readonly top: DataNode,
    private readonly folder: string,
    private readonly boundary: string,
  ) {}

  read(): ConfigLayer {
    const { file } = this.top.file;
    const layer: Writable<ConfigLayer> = { file, places: this.places };
    // an empty file, or one with nothing but comments
    if (this.top.value === null || this.top.value === undefined) return layer;
    const fields = this.top.mapping(CONFIG_KEYS);
    for (const key of CONFIG_KEYS) {
      const node = fields?.get(key);
      if (node === undefined) continue;
      this.remember(node);
      // a key without a value says nothing
      if (node.value !== null) Object.assign(layer, this.field(key, node));
    }
    return layer;
  }

  private field(key: ConfigKey, node: DataNode): Partial<ConfigLayer> {
    switch (key) {
      case 'root': {
        const root = node.boolean();
        return root === undefined ? {} : { root };
      }
      case 'extends':
        return { extends: node.entries().flatMap((item) => this.source(item) ?? []) };
      case 'rules':
        return { rules: this.rules(node) };
      case 'overrides':
        return { overrides: node.list().flatMap((item) => this.override(item)) };
      case 'include':
        return { include: this.patterns(node) };
      case 'exclude':
        return { exclude: this.patterns(node) };
      case 'models':
        return { models: this.paths(node) };
      case 'rule-dirs':
        return { ruleDirs: this.paths(node) };
      case 'data-types':
        return { dataTypes: this.paths(node) };
      case 'controls':
        return { controls: node.list().flatMap((item) => this.control(item)) };
      case 'recipients':
        return { recipients: node.list().flatMap((item) => recipient(item) ?? []) };
      case 'deadlines':
        return { deadlines: this.deadlines(node) };
      case 'limits':
        return { limits: this.limits(node) };
      case 'suppressions':
        return { suppressions: node.list().flatMap((item) => this.suppression(item)) };
    }
  }

  private placeOf(node: DataNode, part: 'key' | 'value' = 'value'): ConfigPlace {
    return { file: node.file.file, ...node.file.positionOf(node.path, part) };
  }

  private remember(node: DataNode): void {
    this.places[node.path.join('.')] = this.placeOf(node, typeof node.path.at(-1) === 'number' ? 'value' : 'key');
  }

  private source(node: DataNode): ConfigSource | undefined {
    const name = node.text()?.trim();
    if (name === undefined) return undefined;
    if (name.length <= 1000) return { name, place: this.placeOf(node) };
    node.report('the name is longer than 1,000 characters');
    return undefined;
  }

  private rules(node: DataNode): Record<string, RuleEntry> {
    const entries: Record<string, RuleEntry> = {};
    const fields = node.mapping(null);
    for (const id of fields?.keys() ?? []) {
      const setting = fields?.get(id);
      if (setting === undefined) continue;
      this.remember(setting);
      const entry = this.ruleEntry(setting);
      if (entry !== undefined) entries[id] = entry;
    }
    return entries;
  }

  private ruleEntry(node: DataNode): RuleEntry | undefined {
    const { value } = node;
    if (typeof value !== 'object' || value === null) {
      const severity = ruleSwitch(node);
      return severity === undefined ? undefined : { severity };
    }
    const fields = node.mapping(RULE_KEYS);
    const severityNode = fields?.get('severity');
    const optionsNode = fields?.get('options');
    const entry: Writable<RuleEntry> = {};
    if (severityNode !== undefined) {
      const severity = ruleSwitch(severityNode);
      if (severity !== undefined) entry.severity = severity;
    }
    if (optionsNode !== undefined) {
      this.remember(optionsNode);
      entry.options = this.ruleOptions(optionsNode);
    }
    return entry;
  }

  private ruleOptions(node: DataNode): RuleOptions {
    const options: Writable<RuleOptions> = {};
    const fields = node.mapping(RULE_OPTIONS);
    for (const key of RULE_OPTIONS) {
      const option = fields?.get(key);
      if (option !== undefined) this.remember(option);
    }
    const minConfidence = fields?.get('min-confidence')?.word(CONFIDENCES, 'confidence');
    const minSeverity = fields?.get('min-severity')?.word(SEVERITIES, 'severity');
    if (minConfidence !== undefined) options.minConfidence = minConfidence;
    if (minSeverity !== undefined) options.minSeverity = minSeverity;
    const sources = fields?.get('ignore-sources');
    const types = fields?.get('ignore-data-types');
    if (sources !== undefined) options.ignoreSources = this.names(sources);
    if (types !== undefined) options.ignoreDataTypes = this.names(types);
    return options;
  }

  private names(node: DataNode): string[] {
    return node.entries().flatMap((item) => {
      this.remember(item);
      return item.text() ?? [];
    });
  }

  private override(node: DataNode): ConfigOverride[] {
    this.remember(node);
    const fields = node.mapping(OVERRIDE_KEYS);
    const files = fields?.need('files');
    const rules = fields?.need('rules');
    if (files === undefined || rules === undefined) return [];
    const patterns = files.entries().flatMap((item) => pattern(item) ?? []);
    const entries = this.rules(rules);
    return patterns.length === 0 ? [] : [{ files: patterns, rules: entries, at: node.path.join('.') }];
  }

  private patterns(node: DataNode): string[] {
    return node.list().flatMap((item) => pattern(item) ?? []);
  }

  private paths(node: DataNode): ConfigPath[] {
    return node.list().flatMap((item) => {
      this.remember(item);
      return this.path(item) ?? [];
    });
  }

  private path(node: DataNode): ConfigPath | undefined {
    const text = node.text();
    if (text === undefined) return undefined;
    const path = joinFolder(this.folder, text, this.boundary);
    if (typeof path === 'object') {
      node.report(path.fault);
      return undefined;
    }
    return { path, place: this.placeOf(node) };
  }

  private control(node: DataNode): ControlSource[] {
    this.remember(node);
    const { value, path: base, file } = node;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return [
        {
          kind: 'inline',
          value: value as Record<string, unknown>,
          place: this.placeOf(node),
          positionOf: (path, part) => file.positionOf([...base, ...path], part),
        },
      ];
    }
    const found = this.path(node);
    return found === undefined ? [] : [{ kind: 'path', ...found }];
  }

  private deadlines(node: DataNode): Deadlines {
    const found: Writable<Deadlines> = {};
    const fields = node.mapping(DEADLINE_SEVERITIES);
    for (const severity of DEADLINE_SEVERITIES) {
      const days = fields?.get(severity);
      if (days === undefined) continue;
      this.remember(days);
      const { value } = days;
      if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_DEADLINE) {
        found[severity] = value;
      } else days.report(`a deadline is a whole number of days from 0 to ${MAX_DEADLINE}`);
    }
    return found;
  }

  private limits(node: DataNode): ConfigLimits {
    const found: Writable<ConfigLimits> = {};
    const fields = node.mapping(Object.keys(LIMITS));
    for (const [key, [field, unit, least, most]] of Object.entries(LIMITS)) {
      const limit = fields?.get(key);
      if (limit === undefined) continue;
      this.remember(limit);
      const amount = readAmount(limit.value, unit, least, most);
      if (typeof amount === 'number') found[field] = amount;
      else limit.report(`"${key}" ${amount.fault}`);
    }
    return found;
  }

  private suppression(node: DataNode): ConfiguredSuppression[] {
    this.remember(node);
    const fields = node.mapping(SUPPRESSION_KEYS);
    if (fields === undefined) return [];
    const ruleNode = fields.get('rule');
    if (ruleNode !== undefined) this.remember(ruleNode);
    const rule = ruleNode?.text() ?? null;
    const print = fields.get('fingerprint');
    const files = fields.get('path');
    const reason = fields.need('reason')?.text()?.trim();
    const untilNode = fields.get('until');
    const until = untilNode === undefined ? null : date(untilNode);
    if ((print === undefined) === (files === undefined)) {
      node.report('a suppression names either a "fingerprint" or a "path"');
      return [];
    }
    const fingerprint = print === undefined ? null : fingerprintOf(print);
    const path = files === undefined ? null : pattern(files);
    if (reason === undefined || until === undefined || fingerprint === undefined || path === undefined) return [];
    if (ruleNode !== undefined && rule === null) return [];
    const { folder } = this;
    return [{ rule, fingerprint, path, folder, reason, until, place: this.placeOf(node), at: node.path.join('.') }];
  }
}

function ruleSwitch(node: DataNode): RuleSwitch | undefined {
  // YAML 1.1 habits: an unquoted `off` is text in YAML 1.2, `false` is what some editors make of it
  if (node.value === false) return 'off';
  if (node.value === true) return 'on';
  if (typeof node.value === 'string') return node.word(RULE_SWITCHES, 'setting of a rule');
  node.report(`a rule is set to ${RULE_SWITCHES.join(', ')}, or to "severity" and "options"`);
  return undefined;
}

function pattern(node: DataNode): string | undefined {
  const text = node.text();
  if (text === undefined) return undefined;
  const fault = patternFault(text);
  if (fault !== undefined) node.report(fault);
  return fault === undefined ? text : undefined;
}

function recipient(node: DataNode): string | undefined {
  const text = node.text()?.trim();
  if (text === undefined) return undefined;
  const fault = text.length > MAX_NAME ? `a recipient has at most ${MAX_NAME} characters` : recipientFault(text);
  if (fault !== undefined) node.report(fault);
  return fault === undefined ? text : undefined;
}

function fingerprintOf(node: DataNode): string | undefined {
  // sixteen digits without a letter are a number to YAML
  const text = typeof node.value === 'number' ? undefined : node.text();
  if (text !== undefined && /^[0-9a-f]{16}$/.test(text)) return text;
  if (text !== undefined || typeof node.value === 'number') {
    node.report('a fingerprint has 16 digits 0-9a-f, in quotes: "0123456789abcdef"');
  }
  return undefined;
}

function date(node: DataNode): string | undefined {
  const text = node.text();
  if (text === undefined) return undefined;
  if (isIsoDate(text)) return text;
  node.report(`"${text}" is no date; write YYYY-MM-DD`);
  return undefined;
}
