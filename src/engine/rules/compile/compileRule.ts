/** Compiles a rule folder (docs/adding-a-rule.md). */
import { suggestion } from '../../../base/nearest.js';
import { SEVERITIES, type Severity } from '../../findings/finding.js';
import type { CompiledLiteral, CompiledQuickFix, CompiledRule, CompiledSetting, CompiledSites } from '../compiled.js';
import { PERSONAL, PERSONAL_PREFIX, SANITIZER_KINDS } from '../kinds.js';
import { readConditions, readGlobs, readPattern, readTests } from './condition.js';
import type { DataFile, DataProblem } from './dataFile.js';
import { readNames } from './names.js';
import { DataNode, type DataMapping } from './reader.js';

export const RULE_FAMILIES = ['injection', 'transport', 'secrets', 'privacy', 'evidence'] as const;
export const RULE_LANGUAGES = ['javascript', 'typescript', 'python', 'java'] as const;
export const RULE_MODES = ['taint', 'call', 'setting', 'literal'] as const;
export const RULE_POSITIONS = [
  'any',
  'not-host',
  'unquoted-or-raw',
  'whole',
  'key',
  'text',
  'headers',
  'record',
] as const;
export const RULE_RANGES = ['call', 'argument', 'property'] as const;
const PLACEHOLDERS = ['source', 'sink', 'name', 'value', 'dataType'];
const COMMON_KEYS = [
  'id',
  'title',
  'mode',
  'polarity',
  'severity',
  'cwe',
  'controls',
  'languages',
  'message',
  'why',
  'fix',
  'suppressible',
  'quick-fixes',
  'yields-to',
];
const MODE_KEYS: Readonly<Record<(typeof RULE_MODES)[number], readonly string[]>> = {
  taint: [
    'sources',
    'not-sources',
    'sinks',
    'sanitizers',
    'where',
    'position',
    'severity-by-source',
    'range',
    'recipients',
  ],
  call: ['sinks', 'where', 'range'],
  setting: ['settings', 'sinks', 'where', 'range'],
  literal: ['literals', 'exclude', 'sinks'],
};
const EVIDENCE_KEYS = ['sites'];
/** Keys that speak of a finding. */
const FINDING_KEYS = [
  'severity',
  'cwe',
  'fix',
  'suppressible',
  'quick-fixes',
  'severity-by-source',
  'range',
  'recipients',
  'yields-to',
];
const SITE_KEYS = ['sinks', 'sources', 'where', 'settings', 'entries', 'exceptions', 'covered-by'];
const TEST_KEYS = [
  'equals',
  'matches',
  'not-matches',
  'constant',
  'below',
  'above',
  'type',
  'returns',
  'contains',
  'carries',
];

const LAYOUT = '; a rule lies in <folder>/<family>/<id>/rule.yaml';

/** Keys of a rule.yaml; undefined: of any mode. */
export function ruleKeys(mode: string | undefined): readonly string[] {
  const known = RULE_MODES.filter((one) => mode === undefined || one === mode);
  const own = (known.length > 0 ? known : RULE_MODES).flatMap((one) => MODE_KEYS[one]);
  return [...new Set([...COMMON_KEYS, ...own, ...EVIDENCE_KEYS, 'sanitized-by'])];
}

/** What a rule may refer to. */
export interface RuleContext {
  /** Valid `personal:…`, `password` and `secret` kinds of the data types. */
  readonly dataTypeKinds: ReadonlySet<string>;
  readonly controlIds: ReadonlySet<string>;
  /** All there are. */
  readonly sourceKinds: readonly string[];
  readonly sinkKinds: readonly string[];
}

/**
 * @param file rule.yaml; its path `…/<family>/<id>/rule.yaml` gives the family
 * @param doc text of rule.md, null if there is none; a team's rule can do without, and without `cwe` and `why`
 */
export function compileRule(
  file: DataFile,
  doc: string | null,
  context: RuleContext,
  problems: DataProblem[],
): CompiledRule | undefined {
  const before = problems.length;
  const node = new DataNode(file, problems, file.value);
  const open = node.mapping(null);
  if (open === undefined) return undefined;
  const mode = open.need('mode')?.word(RULE_MODES, 'mode');
  if (mode === undefined) return undefined;
  const isEvidence = open.get('polarity')?.value === 'evidence';
  const evidenceKeys = mode === 'taint' ? [...EVIDENCE_KEYS, 'sanitized-by'] : EVIDENCE_KEYS;
  const mapping = node.mapping([...COMMON_KEYS, ...MODE_KEYS[mode], ...(isEvidence ? evidenceKeys : [])]);
  if (mapping === undefined) return undefined;

  const [family, folder] = file.file.split('/').slice(-3, -1);
  const isTeam = file.origin === 'team';
  const id = mapping.needText('id');
  if (id !== '' && !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) mapping.get('id')?.report(`"${id}" is not kebab-case`);
  if (id !== '' && folder !== undefined && folder !== id) {
    mapping.get('id')?.report(`the id must be the name of its folder, "${folder}"`);
  }
  const knownFamily = RULE_FAMILIES.find((name) => name === family);
  if (knownFamily === undefined) {
    node.report(`unknown family "${family ?? ''}"${suggestion(family ?? '', RULE_FAMILIES)}${isTeam ? LAYOUT : ''}`);
  }
  if (!isTeam && (doc === null || doc.trim() === '')) node.report('rule.md is missing or empty');
  const title = mapping.needText('title');
  const why = isTeam && !mapping.has('why') ? `${title}.` : mapping.needText('why');
  const fix = isEvidence ? '' : mapping.needText('fix');

  const needsKinds =
    mode === 'taint' || mode === 'call' || ((mode === 'literal' || mode === 'setting') && mapping.has('sinks'));
  const rule: CompiledRule = {
    id,
    title,
    family: knownFamily ?? 'injection',
    mode,
    polarity: mapping.get('polarity')?.word(['violation', 'evidence'], 'polarity') ?? 'violation',
    severity: isEvidence ? 'info' : (mapping.need('severity')?.word(SEVERITIES, 'severity') ?? 'medium'),
    cwe:
      isEvidence || (isTeam && !mapping.has('cwe'))
        ? []
        : filled(mapping, 'cwe', (list) => list.flatMap((entry) => wholeNumber(entry) ?? [])),
    controls: filled(mapping, 'controls', (list) => list.flatMap((entry) => control(entry, context) ?? [])),
    languages: filled(mapping, 'languages', (list) => list.flatMap((e) => e.word(RULE_LANGUAGES, 'language') ?? [])),
    message: message(mapping),
    why,
    fix,
    doc: doc ?? [why, '## What to do', fix].join('\n\n'),
    suppressible: mapping.get('suppressible')?.boolean() ?? true,
    quickFixes: (mapping.get('quick-fixes')?.list() ?? []).flatMap((entry) => quickFix(entry) ?? []),
    sources: mode === 'taint' ? filled(mapping, 'sources', (list) => sourceKinds(list, context)) : [],
    notSources: mapping.has('not-sources') ? filled(mapping, 'not-sources', (list) => sourceKinds(list, context)) : [],
    sinks: needsKinds
      ? filled(mapping, 'sinks', (list) => list.flatMap((e) => e.word(context.sinkKinds, 'sink kind') ?? []))
      : [],
    sanitizers: mapping.get('sanitizers')?.words(Object.keys(SANITIZER_KINDS), 'sanitizer kind') ?? [],
    where: readConditions(mapping.get('where')),
    position: mapping.get('position')?.word(RULE_POSITIONS, 'position') ?? 'any',
    severityBySource: severityBySource(mapping, context),
    range: mapping.get('range')?.word(RULE_RANGES, 'range') ?? (mode === 'taint' ? 'argument' : 'call'),
    recipients: mapping.get('recipients')?.boolean() ?? false,
    yieldsTo: mapping.texts('yields-to'),
    settings: mode === 'setting' ? filled(mapping, 'settings', (list) => list.flatMap((e) => setting(e) ?? [])) : [],
    literals: mode === 'literal' ? filled(mapping, 'literals', (list) => list.flatMap((e) => literal(e) ?? [])) : [],
    exclude: (mapping.get('exclude')?.entries() ?? []).flatMap((entry) => readPattern(entry) ?? []),
    sanitizedBy: mapping.get('sanitized-by')?.words(Object.keys(SANITIZER_KINDS), 'sanitizer kind') ?? [],
    sites: mapping.has('sites') ? sites(mapping.get('sites'), mode, context) : null,
  };
  if (isEvidence)
    for (const key of FINDING_KEYS) mapping.get(key)?.report(`"${key}" has no meaning for evidence`, 'key');
  return problems.length === before ? rule : undefined;
}

/** What evidence is counted against. */
function sites(
  node: DataNode | undefined,
  mode: (typeof RULE_MODES)[number],
  context: RuleContext,
): CompiledSites | null {
  const mapping = node?.mapping(SITE_KEYS);
  if (node === undefined || mapping === undefined) return null;
  const result: CompiledSites = {
    sinks: mapping.get('sinks')?.words(context.sinkKinds, 'sink kind') ?? [],
    sources: sourceKinds(mapping.get('sources')?.entries() ?? [], context),
    where: readConditions(mapping.get('where')),
    settings: mapping.get('settings')?.boolean() ?? false,
    entries: mapping.get('entries')?.boolean() ?? false,
    exceptions: mapping.get('exceptions')?.words(context.sinkKinds, 'sink kind') ?? [],
    coveredBy: mapping.get('covered-by')?.word(['place', 'function'], 'cover') ?? 'place',
  };
  if (result.sinks.length === 0 && !result.settings && !result.entries) {
    node.report('name what counts as a site: "sinks", "settings: true" or "entries: true"');
  }
  if (result.sinks.length === 0) {
    for (const key of ['sources', 'where'])
      mapping.get(key)?.report(`"${key}" speaks of "sinks", which is missing`, 'key');
  }
  if (!result.entries) mapping.get('exceptions')?.report('"exceptions" speaks of "entries", which is missing', 'key');
  if (result.settings && mode !== 'setting')
    mapping.get('settings')?.report('only a rule of mode setting has settings', 'key');
  return result;
}

/** A list that must be there and not empty. */
function filled<T>(mapping: DataMapping, key: string, read: (entries: DataNode[]) => T[]): T[] {
  const node = mapping.need(key);
  if (node === undefined) return [];
  const entries = node.entries();
  if (Array.isArray(node.value) && entries.length === 0) node.report(`"${key}" must not be empty`);
  return read(entries);
}

function wholeNumber(node: DataNode): number | undefined {
  const value = node.number();
  if (value === undefined || (Number.isInteger(value) && value > 0)) return value;
  node.report('must be a whole number above 0');
  return undefined;
}

function control(node: DataNode, context: RuleContext): string | undefined {
  return node.word([...context.controlIds], 'control');
}

function message(mapping: DataMapping): string {
  const text = mapping.needText('message');
  for (const [, name] of text.matchAll(/\{([^{}]*)\}/g)) {
    if (name !== undefined && !PLACEHOLDERS.includes(name)) {
      mapping.get('message')?.report(`unknown placeholder "{${name}}"${suggestion(name, PLACEHOLDERS)}`);
    }
  }
  return text;
}

function sourceKinds(list: DataNode[], context: RuleContext): string[] {
  return list.flatMap((entry) => {
    if (typeof entry.value === 'string' && entry.value.startsWith(PERSONAL_PREFIX)) {
      return entry.word([...context.dataTypeKinds], 'source kind') ?? [];
    }
    return entry.word([...context.sourceKinds, PERSONAL], 'source kind') ?? [];
  });
}

function severityBySource(mapping: DataMapping, context: RuleContext): Record<string, Severity> {
  const severities: Record<string, Severity> = {};
  const entries = mapping.get('severity-by-source')?.mapping(null);
  const known = [...context.sourceKinds, PERSONAL, ...context.dataTypeKinds];
  for (const key of entries?.keys() ?? []) {
    const node = entries?.get(key);
    if (!known.includes(key)) node?.unknown('source kind', key, known, 'key');
    const severity = node?.word(SEVERITIES, 'severity');
    if (severity !== undefined) severities[key] = severity;
  }
  return severities;
}

function quickFix(node: DataNode): CompiledQuickFix | undefined {
  const mapping = node.mapping(['title', 'kind', 'find', 'replace']);
  if (mapping === undefined) return undefined;
  const findNode = mapping.need('find');
  const find = findNode === undefined ? undefined : readPattern(findNode);
  if (find === undefined) return undefined;
  return {
    title: mapping.needText('title'),
    kind: mapping.get('kind')?.word(['safe', 'review'], 'kind of fix') ?? 'review',
    find,
    replace: mapping.need('replace')?.text() ?? '',
  };
}

function setting(node: DataNode): CompiledSetting | undefined {
  const mapping = node.mapping(['key', 'owner', 'with', 'beside', 'in', ...TEST_KEYS]);
  if (mapping === undefined) return undefined;
  const key = mapping.need('key')?.texts() ?? [];
  const tests = readTests(mapping);
  const test = tests[0];
  if (test === undefined || tests.length > 1) {
    node.report(`a setting needs one test: ${TEST_KEYS.join(', ')}`);
    return undefined;
  }
  return {
    key,
    owner: mapping.texts('owner'),
    with: mapping.texts('with'),
    beside: mapping.texts('beside'),
    inFile: mapping.get('in')?.word(['code', 'file'], 'place') === 'file',
    value: test,
  };
}

function literal(node: DataNode): CompiledLiteral | undefined {
  const mapping = node.mapping([
    'pattern',
    'description',
    'across-pieces',
    'names',
    'not-names',
    'min-length',
    'min-entropy',
    'used-as',
    'not-files',
  ]);
  if (mapping === undefined) return undefined;
  const patternNode = mapping.get('pattern');
  const namesNode = mapping.get('names');
  const notNames = mapping.get('not-names');
  if (patternNode === undefined && namesNode === undefined) {
    node.report('a literal needs "pattern" or "names"');
    return undefined;
  }
  return {
    pattern: patternNode === undefined ? null : (readPattern(patternNode) ?? null),
    description: mapping.get('description')?.text() ?? '',
    acrossPieces: mapping.get('across-pieces')?.boolean() ?? false,
    names: namesNode === undefined ? [] : readNames(namesNode),
    notNames: notNames === undefined ? [] : readNames(notNames),
    isDefault: mapping.get('used-as')?.word(['value', 'default'], 'use') === 'default',
    minLength: mapping.get('min-length')?.number() ?? 0,
    minEntropy: mapping.get('min-entropy')?.number() ?? 0,
    notFiles: readGlobs(mapping.get('not-files')),
  };
}
