/** Compiles the conditions of `when` (models) and `where` (rules). */
import type { Condition, ValueTest } from '../compiled.js';
import type { CompiledPattern } from '../pattern.js';
import { linearFault, patternFault } from './linearRegex.js';
import type { DataMapping, DataNode } from './reader.js';

const SUBJECT_KEYS = ['argument', 'property'];
const TEST_KEYS = [
  'equals',
  'matches',
  'not-matches',
  'missing',
  'present',
  'constant',
  'below',
  'above',
  'built',
  'type',
  'carries',
  'returns',
  'answers',
  'ignores',
  'contains',
  'slow-pattern',
  'fixed-bytes',
  'written',
  'called',
  'kept-for',
  'imports',
  'believed',
  'passed-on',
  'kept-as-given',
  'scheme-chosen',
];
const GROUP_KEYS = ['any', 'all', 'not'];
const VALUE_TYPES = ['string', 'number', 'boolean', 'function', 'object', 'file'] as const;

/** A regular expression that runs in linear time: of the subset that is proven to, or of a team, on the engine that always does. */
export function readPattern(node: DataNode): CompiledPattern | undefined {
  const pattern = node.text();
  if (pattern === undefined) return undefined;
  if (node.file.origin === 'team') {
    const fault = linearFault(pattern);
    if (fault === null) return { re2: pattern };
    node.report(`the pattern is not allowed: ${fault.message}`, 'value', fault.offset);
    return undefined;
  }
  const fault = patternFault(pattern);
  if (fault === null) return pattern;
  node.report(`the pattern is not allowed: ${fault}`);
  return undefined;
}

/** Globs of files; longer ones than anybody writes would take long to match. */
export function readGlobs(node: DataNode | undefined): string[] {
  return (node?.entries() ?? []).flatMap((entry) => {
    const glob = entry.text();
    if (glob === undefined || glob.length <= 300) return glob ?? [];
    entry.report('the pattern is longer than 300 characters');
    return [];
  });
}

function onlyTrue(node: DataNode, key: string, opposite: string): boolean {
  const value = node.boolean();
  if (value === false) node.report(`"${key}: false" is not a condition; use "${opposite}: true"`);
  return value === true;
}

/** The tests that stand in a mapping, among other keys. */
export function readTests(mapping: DataMapping): ValueTest[] {
  const tests: ValueTest[] = [];
  for (const key of mapping.keys()) {
    const node = mapping.get(key);
    if (node === undefined || !TEST_KEYS.includes(key)) continue;
    if (key === 'equals' || key === 'answers') {
      const values = node.entries().flatMap((entry) => entry.constant() ?? []);
      if (values.length > 0) tests.push({ test: key, values: values.map((v) => v.value) });
    } else if (key === 'matches' || key === 'not-matches') {
      const pattern = readPattern(node);
      if (pattern !== undefined) tests.push({ test: 'matches', pattern, negate: key === 'not-matches' });
    } else if (key === 'missing') {
      if (onlyTrue(node, key, 'present')) tests.push({ test: 'missing' });
    } else if (key === 'present') {
      if (onlyTrue(node, key, 'missing')) tests.push({ test: 'present' });
    } else if (key === 'constant' || key === 'built') {
      const expected = node.boolean();
      if (expected !== undefined) tests.push({ test: key, expected });
    } else if (key === 'below' || key === 'above') {
      const limit = node.number();
      if (limit !== undefined) tests.push({ test: key, limit });
    } else if (key === 'ignores') {
      const parameter = node.number();
      if (parameter !== undefined) tests.push({ test: 'ignores', parameter });
    } else if (key === 'slow-pattern' || key === 'fixed-bytes' || key === 'scheme-chosen') {
      if (node.boolean() === true) tests.push({ test: key });
    } else if (key === 'passed-on' || key === 'believed' || key === 'kept-as-given') {
      if (node.boolean() === true) tests.push({ test: key });
    } else if (key === 'written') {
      if (node.word(['here'], 'place') !== undefined) tests.push({ test: 'written-here' });
    } else if (key === 'contains' || key === 'called' || key === 'kept-for' || key === 'imports') {
      const pattern = readPattern(node);
      if (pattern !== undefined) tests.push({ test: key, pattern });
    } else if (key === 'carries') {
      const kinds = node.entries().flatMap((entry) => entry.text() ?? []);
      if (kinds.length > 0) tests.push({ test: 'carries', kinds });
    } else if (key === 'returns') {
      const result = node.word(['constant', 'argument', 'yes'] as const, 'kind of result');
      if (result !== undefined) tests.push({ test: `returns-${result}` });
    } else {
      const type = node.word(VALUE_TYPES, 'value type');
      if (type !== undefined) tests.push({ test: 'type', type });
    }
  }
  return tests;
}

/** `argument:` is a position, a keyword, or both: `1`, `timeout`, `timeout|1`. */
function readArgument(node: DataNode): { argument: number | null; keyword: string | null } {
  if (typeof node.value === 'number' && Number.isInteger(node.value) && node.value >= 0) {
    return { argument: node.value, keyword: null };
  }
  const match = typeof node.value === 'string' ? /^([A-Za-z_]\w*)(?:\|(\d+))?$/.exec(node.value) : null;
  if (match === null) {
    node.report('"argument" must be a position (1), a keyword (timeout) or both (timeout|1)');
    return { argument: null, keyword: null };
  }
  return { argument: match[2] === undefined ? null : Number(match[2]), keyword: match[1] ?? null };
}

export function readCondition(node: DataNode): Condition | undefined {
  const mapping = node.mapping([...SUBJECT_KEYS, ...TEST_KEYS, ...GROUP_KEYS]);
  if (mapping === undefined) return undefined;
  const group = GROUP_KEYS.find((key) => mapping.has(key));
  if (group !== undefined) {
    if (mapping.keys().length > 1) {
      node.report(`"${group}" stands alone; put the other words into its conditions`);
      return undefined;
    }
    const inner = mapping.get(group);
    if (inner === undefined) return undefined;
    if (group === 'not') {
      const of = readCondition(inner);
      return of && { is: 'not', of };
    }
    return { is: group === 'any' ? 'any' : 'all', of: inner.list().flatMap((entry) => readCondition(entry) ?? []) };
  }
  const argumentNode = mapping.get('argument');
  const subject = argumentNode ? readArgument(argumentNode) : { argument: null, keyword: null };
  const written = mapping.get('property')?.text();
  const property = written === undefined ? [] : written.split(/(?<!\\)\./).map((name) => name.replaceAll('\\.', '.'));
  const tests = readTests(mapping);
  if (tests.length === 0) {
    // an unknown key is reported already
    if (mapping.keys().every((key) => SUBJECT_KEYS.includes(key))) {
      node.report(`the condition tests nothing; add one of ${TEST_KEYS.join(', ')}`);
    }
    return undefined;
  }
  const all = tests.map((value): Condition => ({ is: 'test', ...subject, property, value }));
  return all.length === 1 ? all[0] : { is: 'all', of: all };
}

export function readConditions(node: DataNode | undefined): Condition[] {
  return node === undefined ? [] : node.list().flatMap((entry) => readCondition(entry) ?? []);
}
