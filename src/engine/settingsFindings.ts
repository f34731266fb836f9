/** What settings of a configuration file say by themselves: credentials that stand there, connections without encryption. */
import type { RuleIndex } from './dataflow/apiIndex.js';
import type { Analysis, RawFinding } from './dataflow/analysis.js';
import { valueConditionsHold } from './dataflow/detect.js';
import { literalIn, type LiteralFinding } from './dataflow/literals.js';
import { ModuleContext } from './dataflow/moduleContext.js';
import { canonicalKey, leadsSomewhere } from './dataflow/settingNames.js';
import { State } from './dataflow/state.js';
import { constantValue } from './dataflow/value.js';
import type { CompiledRule, Condition, ValueTest } from './rules/compiled.js';

/** A name with its value, and where the value stands. */
export interface PlacedSetting {
  /** The keys that lead to it, outermost first. */
  readonly path: readonly string[];
  readonly value: string;
  /** Offsets of the value. */
  readonly start: number;
  readonly end: number;
}

export interface SettingsFile {
  /** Root-relative. */
  readonly path: string;
  readonly language: string;
  readonly text: string;
  readonly settings: readonly PlacedSetting[];
}

/** A module for the places of findings; there is no code in it. */
export function settingsModule({ path, text }: SettingsFile): ModuleContext {
  const none = {
    functions: [],
    classes: [],
    variables: [],
    exports: [],
    importedModules: [],
    identifiers: new Map<string, number>(),
  };
  const counts = { instructionCount: 0, unknownCount: 0, errorCount: 0 };
  const comments = [...text.matchAll(/(?:^|(?<=[ \t]))#.*$/gm)].map((match) => ({
    kind: 'line' as const,
    start: match.index,
    end: match.index + match[0].length,
  }));
  return new ModuleContext(
    { path, language: 'javascript', source: text, packageName: '', comments, ...none, ...counts },
    0,
  );
}

/** Settings files of Spring and its kind, of which findings are reported by themselves. */
const REPORTED = /(?:^|\/)(?:application|bootstrap)(?:[-_.][\w-]+)*\.(?:ya?ml|properties)$/;
const OF_TESTS = /(?:^|\/)tests?\/|[-_.]test\b/;

/** Does the address of a connection come from a setting that is reported where it is written? */
export function isToldInSettings({ properties }: Analysis, { rule, module, value }: RawFinding): boolean {
  if (properties.size === 0 || value === null || rule.mode !== 'call' || !rule.sinks.includes('connection-url'))
    return false;
  const state = new State(null, false);
  for (const [path, entries] of properties) {
    if (!REPORTED.test(path) || OF_TESTS.test(path)) continue;
    for (const [key, text] of entries) {
      if (!text.includes('://') || !value.startsWith(text) || module.ir.source.includes(text)) continue;
      if (leadsSomewhere(key.split('.'), text) && valueConditionsHold(state, rule.where, constantValue(text)))
        return true;
    }
  }
  return false;
}

export function settingsFindings(
  index: RuleIndex,
  file: SettingsFile,
  module: ModuleContext,
  enabled: (rule: CompiledRule) => boolean,
): RawFinding[] {
  const found: RawFinding[] = [];
  const state = new State(null, false);
  const urlRules = (index.callRules.get('connection-url') ?? []).filter(enabled);
  const keyed = isForDevelopment(file.path) ? [] : index.fileSettings.filter(({ rule }) => enabled(rule));
  for (const { path, value, start, end } of file.settings) {
    const name = path.at(-1) ?? '';
    for (const { rule, setting, keyPath } of keyed) {
      if (!endsWithKey(path, keyPath[0]) || isInDevelopment(file.text, start)) continue;
      if (valueConditionsHold(state, [valueTest(setting.value)], constantValue(value)))
        found.push({ ...AT_SETTING, rule, module, start, end, value, name: path.join('.'), sink: path.join('.') });
    }
    // a value that is put in from elsewhere
    if (value.length < 3 || /[$%#@]\{|\{\{|^ENC\(/.test(value)) continue;
    const report = (rule: CompiledRule, more: Pick<RawFinding, 'name' | 'sink'>): void => {
      found.push({ ...AT_SETTING, rule, module, start, end, value, ...more });
    };
    const literal: LiteralFinding | null = literalIn(index, file.path, name, value, { start, end }, enabled);
    if (literal !== null) report(literal.rule, { name: literal.name === '' ? literal.description : name, sink: '' });
    if (!/^[a-z][a-z0-9+.:-]*:\/\//i.test(value) || !leadsSomewhere(path, value)) continue;
    for (const rule of urlRules)
      if (valueConditionsHold(state, rule.where, constantValue(value))) report(rule, { name, sink: name });
  }
  return found;
}

const AT_SETTING = { functionName: '', taint: null, recipients: null } as const;

function endsWithKey(path: readonly string[], key: string): boolean {
  const whole = canonicalKey(path.join('.'));
  return whole === key || whole.endsWith(`.${key}`);
}

function valueTest(value: ValueTest): Condition {
  return { is: 'test', argument: null, keyword: null, property: [], value };
}

/** A profile for the computers of those who write the program. */
const DEVELOPMENT = '(?:dev|devel|development|local|localhost|test|tests|testing|it|ci|e2e)';
const OF_DEVELOPMENT = new RegExp(`[-_.]${DEVELOPMENT}(?:\\.(?:ya?ml|properties|json))?$`, 'i');
const IN_DEVELOPMENT = new RegExp(`(?:on-profile|profiles)\\s*[:=]\\s*["']?${DEVELOPMENT}\\b`, 'i');

function isForDevelopment(path: string): boolean {
  return OF_DEVELOPMENT.test(path);
}

/** Does the document around a place, of several in one file, hold for such a profile alone? */
function isInDevelopment(text: string, at: number): boolean {
  const from = text.lastIndexOf('\n---', at);
  const to = text.indexOf('\n---', at);
  return IN_DEVELOPMENT.test(text.slice(Math.max(from, 0), to < 0 ? text.length : to));
}
