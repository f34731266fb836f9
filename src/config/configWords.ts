/**
 * Which words may stand at a place of a configuration that is being written. Read line by line, by indentation: what is
 * half written is no YAML yet.
 */
import { SEVERITIES, type EngineData } from '../engine/index.js';
import { DEADLINE_SEVERITIES } from './configLayer.js';
import { KEY_DOCS, RULE_KEY_DOCS, SWITCH_DOCS } from './keyDocs.js';
import {
  CONFIG_KEYS,
  LIMITS,
  OVERRIDE_KEYS,
  RULE_KEYS,
  RULE_OPTIONS,
  RULE_SWITCHES,
  SUPPRESSION_KEYS,
} from './layerReader.js';
import { PRESETS } from './presets.js';
import { namesOf } from './unknownNames.js';

export interface ConfigWord {
  readonly word: string;
  readonly title?: string;
  /** Plain text. */
  readonly description?: string;
}

export interface ConfigPosition {
  /** What stands there; '' if nothing does. */
  readonly word: string;
  /** UTF-16 columns from 0. */
  readonly start: number;
  readonly end: number;
  readonly isKey: boolean;
  /** A colon follows. */
  readonly hasColon: boolean;
  /** Keys around it, outermost first; of a value, with its own key. Items of lists have none. */
  readonly path: readonly string[];
}

const WORD = /[\w@/.:+#*-]/;
const KEY = /^(\s*(?:-\s+)*)(?:"([^"]*)"|'([^']*)'|([\w@/.-]+))\s*:(?:\s|$)/;

/** @param line from 0 @param column UTF-16 units, from 0 */
export function configPosition(text: string, line: number, column: number): ConfigPosition | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const written = lines[line];
  if (written === undefined || /^\s*#/.test(written)) return undefined;
  const own = KEY.exec(written);
  const ownKey = own === null ? undefined : (own[2] ?? own[3] ?? own[4]);
  const colon = own === null ? -1 : own[0].trimEnd().length - 1;
  const isValue = own !== null && column > colon;
  const { start, end } = wordAround(
    written,
    column,
    isValue ? colon + 1 : 0,
    isValue || own === null ? written.length : colon,
  );
  const indent = /^\s*(?:-\s+)*/.exec(written)?.[0].length ?? 0;
  const path = keysAbove(lines, line, own === null && written.trim() === '' ? Math.min(indent, column) : indent);
  const isListItem = /^\s*-/.test(written) || /[[,]/.test(written.slice(colon + 1, start));
  if (isValue && ownKey !== undefined) {
    return { word: written.slice(start, end), start, end, isKey: false, hasColon: false, path: [...path, ownKey] };
  }
  const isKey = !(isListItem && own === null && isListOfWords(path));
  return { word: written.slice(start, end), start, end, isKey, hasColon: own !== null, path };
}

function isListOfWords(path: readonly string[]): boolean {
  return ['extends', 'ignore-sources', 'ignore-data-types'].includes(path.at(-1) ?? '');
}

function wordAround(text: string, column: number, from: number, to: number): { start: number; end: number } {
  let start = Math.max(from, Math.min(column, to));
  let end = start;
  while (start > from && WORD.test(text[start - 1] ?? '')) start -= 1;
  while (end < to && WORD.test(text[end] ?? '')) end += 1;
  return { start, end };
}

function keysAbove(lines: readonly string[], line: number, indent: number): string[] {
  const keys: string[] = [];
  let limit = indent;
  for (let at = line - 1; at >= 0 && limit > 0; at -= 1) {
    const match = KEY.exec(lines[at] ?? '');
    const key = match?.[2] ?? match?.[3] ?? match?.[4];
    const before = match?.[1]?.length ?? 0;
    if (key === undefined || before >= limit) continue;
    keys.unshift(key);
    // the item of a list begins where its dash is
    limit = (match?.[1] ?? '').includes('-') ? (match?.[1] ?? '').indexOf('-') : before;
    if (limit === 0 && (match?.[1] ?? '').includes('-')) limit = 1;
  }
  return keys;
}

/** @param data of the product and the team */
export function configWords({ path, isKey }: ConfigPosition, data: EngineData): readonly ConfigWord[] {
  const [top] = path;
  const last = path.at(-1) ?? '';
  if (path.length === 0) return isKey ? described(CONFIG_KEYS, KEY_DOCS) : [];
  switch (top) {
    case 'extends':
      return Object.entries(PRESETS).map(([word, { description }]) => ({ word, description }));
    case 'root':
      return isKey ? [] : [{ word: 'true' }, { word: 'false' }];
    case 'rules':
      return ruleWords(path.slice(1), isKey, data);
    case 'overrides':
      if (path[1] === 'rules') return ruleWords(path.slice(2), isKey, data);
      return isKey && path.length === 1 ? described(OVERRIDE_KEYS, RULE_KEY_DOCS) : [];
    case 'deadlines':
      return isKey ? DEADLINE_SEVERITIES.map((word) => ({ word })) : [];
    case 'limits':
      return isKey ? described(Object.keys(LIMITS), RULE_KEY_DOCS) : [];
    case 'suppressions':
      if (isKey) return described(SUPPRESSION_KEYS, RULE_KEY_DOCS);
      return last === 'rule' ? rules(data) : [];
    default:
      return [];
  }
}

/** @param path below `rules` */
function ruleWords(path: readonly string[], isKey: boolean, data: EngineData): readonly ConfigWord[] {
  const [, key, option] = path;
  if (path.length === 0) return isKey ? rules(data) : [];
  const switches = described(RULE_SWITCHES, SWITCH_DOCS);
  if (path.length === 1) return isKey ? described(RULE_KEYS, RULE_KEY_DOCS) : switches;
  if (key === 'severity') return isKey ? [] : switches;
  if (key !== 'options') return [];
  if (option === undefined) return isKey ? described(RULE_OPTIONS, RULE_KEY_DOCS) : [];
  switch (option) {
    case 'min-confidence':
      return [{ word: 'high' }, { word: 'medium' }, { word: 'low' }];
    case 'min-severity':
      return SEVERITIES.map((word) => ({ word }));
    case 'ignore-sources':
      return [...namesOf(data).sources].map((word) => ({ word }));
    case 'ignore-data-types':
      return data.dataTypes.map(({ id, title }) => ({ word: id, title: title.en }));
    default:
      return [];
  }
}

function rules(data: EngineData): readonly ConfigWord[] {
  return data.rules.map(({ id, title, severity, why }) => ({
    word: id,
    title: `${title} (${severity})`,
    description: why,
  }));
}

function described(words: readonly string[], docs: Readonly<Record<string, string>>): readonly ConfigWord[] {
  return words.map((word) => ({ word, ...(docs[word] === undefined ? {} : { description: docs[word] }) }));
}
