/** Which words may stand at a place of a configuration, a record, a rule or a TOM document that is being written. */
import { isMap, parseDocument, visit } from 'yaml';
import {
  attestablesOf,
  CLAUSE_KEYS,
  DOCUMENT_KEYS,
  PERSONAL,
  PERSONAL_PREFIX,
  RULE_LANGUAGES,
  RULE_MODES,
  RULE_POSITIONS,
  RULE_RANGES,
  ruleKeys,
  SANITIZER_KINDS,
  SEVERITIES,
  SINK_KINDS,
  SOURCE_KINDS,
  TRIAGE_POINTS,
  type Control,
  type EngineData,
  type LocalizedText,
} from '../engine/index.js';
import { REVIEW_STATES, RISK_KEYS } from './acceptedRisks.js';
import { ATTESTATION_KEYS } from './attestations.js';
import { DEADLINE_SEVERITIES } from './configLayer.js';
import {
  ATTESTATION_KEY_DOCS,
  DOCUMENT_KEY_DOCS,
  KEY_DOCS,
  MODE_DOCS,
  RISK_KEY_DOCS,
  RULE_FILE_KEY_DOCS,
  RULE_KEY_DOCS,
  STATE_DOCS,
  SWITCH_DOCS,
} from './keyDocs.js';
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
import { isTooDeep } from './yamlDepth.js';
import { textAt } from './yamlNodes.js';
import { yamlPosition, type YamlPosition } from './yamlPosition.js';

/** What a file is, by which its words are known. */
export type WordFile = 'configuration' | 'risks' | 'attestations' | 'document' | 'rule';

export interface WordContext {
  /** Of the product and the team. */
  readonly data: EngineData;
  /** Of titles and statements. */
  readonly language: keyof LocalizedText;
}

export interface ConfigWord {
  readonly word: string;
  readonly title?: string;
  /** Plain text. */
  readonly description?: string;
}

export interface WordsAt {
  readonly at: YamlPosition;
  readonly words: readonly ConfigWord[];
}

interface Place extends WordContext {
  readonly position: YamlPosition;
  /** The text of a key beside the one that is written. */
  beside(key: string): string | undefined;
}

/** Keys whose lists have words as items. */
const LISTS_OF_WORDS: Readonly<Record<WordFile, ReadonlySet<string>>> = {
  configuration: new Set(['extends', 'ignore-sources', 'ignore-data-types', 'satisfies', 'maps-to']),
  risks: new Set(),
  attestations: new Set(),
  document: new Set(['satisfies', 'maps-to']),
  rule: new Set(['controls', 'languages', 'sources', 'not-sources', 'sinks', 'sanitizers', 'sanitized-by', 'cwe']),
};

const WORDS: Readonly<Record<WordFile, (place: Place) => readonly ConfigWord[]>> = {
  configuration: configurationWords,
  risks: riskWords,
  attestations: attestationWords,
  document: (place) => documentWords(place, place.position.path),
  rule: ruleFileWords,
};

/** @param line from 0 @param column UTF-16 units, from 0 */
export function wordsAt(
  file: WordFile,
  text: string,
  line: number,
  column: number,
  context: WordContext,
): WordsAt | undefined {
  const at = yamlPosition(text, line, column, LISTS_OF_WORDS[file]);
  if (at === undefined) return undefined;
  const beside = (key: string): string | undefined => textBeside(text, line, column, key);
  return { at, words: WORDS[file]({ ...context, position: at, beside }) };
}

/** Characters of a text that is parsed while it is written. */
const MOST_CHARACTERS = 500_000;

/** The text of a key in the innermost mapping around a place. */
function textBeside(text: string, line: number, column: number, key: string): string | undefined {
  if (text.length > MOST_CHARACTERS || isTooDeep(text)) return undefined;
  const offset = text.split('\n', line).reduce((sum, one) => sum + one.length + 1, column);
  let found: string | undefined;
  visit(parseDocument(text, { merge: false, uniqueKeys: false }), {
    Map: (_, map) => {
      // up to the next entry: what is written last has no value yet
      const [start, , end] = map.range ?? [0, 0, 0];
      if (start <= offset && offset <= end) found = isMap(map) ? textAt(map, key) : undefined;
    },
  });
  return found;
}

function riskWords({ position: { path, isKey }, data, language }: Place): readonly ConfigWord[] {
  if (path.length === 0) return isKey ? described(['risks'], RISK_KEY_DOCS) : [];
  const [, key, fact] = path;
  if (path.length === 1) return isKey ? described(RISK_KEYS, RISK_KEY_DOCS) : [];
  switch (key) {
    case 'rule':
      return isKey ? [] : rules(data);
    case 'control':
      return isKey ? [] : controls(data.controls, language);
    case 'state':
      return isKey ? [] : described(REVIEW_STATES, STATE_DOCS);
    case 'triage':
      return triageWords(fact, isKey);
    default:
      return [];
  }
}

function triageWords(fact: string | undefined, isKey: boolean): readonly ConfigWord[] {
  const points: Readonly<Record<string, Readonly<Record<string, number>>>> = TRIAGE_POINTS;
  if (fact === undefined) return isKey ? Object.keys(points).map((word) => ({ word })) : [];
  return isKey ? [] : Object.keys(points[fact] ?? {}).map((word) => ({ word }));
}

function attestationWords({ position: { path, isKey }, data, language, beside }: Place): readonly ConfigWord[] {
  if (path.length === 0) return isKey ? described(['attestations'], ATTESTATION_KEY_DOCS) : [];
  if (path.length === 1) return isKey ? described(ATTESTATION_KEYS, ATTESTATION_KEY_DOCS) : [];
  if (isKey) return [];
  const attested = data.controls.find(({ id }) => id === beside('control'));
  switch (path[1]) {
    case 'control':
      return controls(
        data.controls.filter((control) => attestablesOf(control).length > 0),
        language,
      );
    case 'item':
      return attested === undefined ? [] : attestablesOf(attested).map(({ id, title }) => ({ word: id, title }));
    case 'version':
      return attested === undefined ? [] : [{ word: String(attested.version) }];
    default:
      return [];
  }
}

/** @param path below the document */
function documentWords({ position: { isKey }, data, language }: Place, path: readonly string[]): readonly ConfigWord[] {
  if (path.length === 0) return isKey ? described(DOCUMENT_KEYS, DOCUMENT_KEY_DOCS) : [];
  if (path[0] !== 'clauses') return [];
  if (path.length === 1) return isKey ? described(CLAUSE_KEYS, DOCUMENT_KEY_DOCS) : [];
  if (isKey || (path[1] !== 'satisfies' && path[1] !== 'maps-to')) return [];
  const ofTeam = new Set(data.documents.filter(({ file }) => file !== undefined).map(({ id }) => id));
  return controls(
    data.controls.filter(({ reference }) => !ofTeam.has(reference.document)),
    language,
  );
}

function ruleFileWords({ position: { path, isKey }, data, language, beside }: Place): readonly ConfigWord[] {
  if (path.length === 0) return isKey ? described(ruleKeys(beside('mode')), RULE_FILE_KEY_DOCS) : [];
  const [key] = path[0] === 'sites' ? path.slice(1) : path;
  if (isKey) return [];
  switch (key) {
    case 'mode':
      return described(RULE_MODES, MODE_DOCS);
    case 'polarity':
      return [{ word: 'violation' }, { word: 'evidence' }];
    case 'severity':
      return SEVERITIES.map((word) => ({ word }));
    case 'languages':
      return RULE_LANGUAGES.map((word) => ({ word }));
    case 'controls':
      return controls(data.controls, language);
    case 'sources':
    case 'not-sources':
      return [{ word: PERSONAL, description: 'all personal data' }, ...sources(data), ...personalKinds(data, language)];
    case 'sinks':
      return sinks(data);
    case 'sanitizers':
    case 'sanitized-by':
      return described(Object.keys(SANITIZER_KINDS), SANITIZER_KINDS);
    case 'position':
      return RULE_POSITIONS.map((word) => ({ word }));
    case 'range':
      return RULE_RANGES.map((word) => ({ word }));
    case 'suppressible':
      return [{ word: 'true' }, { word: 'false' }];
    default:
      return [];
  }
}

function sinks(data: EngineData): readonly ConfigWord[] {
  return described([...new Set([...Object.keys(SINK_KINDS), ...data.names.sinks])], SINK_KINDS);
}

function sources(data: EngineData): readonly ConfigWord[] {
  return described([...namesOf(data).sources], SOURCE_KINDS);
}

function personalKinds(data: EngineData, language: keyof LocalizedText): readonly ConfigWord[] {
  const types = data.dataTypes.filter(({ kind }) => kind.startsWith(PERSONAL_PREFIX));
  const titles = new Map(types.map(({ kind, title }) => [kind, title[language]]));
  return [...titles].map(([word, title]) => ({ word, title }));
}

function controls(known: readonly Control[], language: keyof LocalizedText): readonly ConfigWord[] {
  return known.map(({ id, title, statement }) => ({
    word: id,
    title: title[language],
    description: statement[language],
  }));
}

function configurationWords(place: Place): readonly ConfigWord[] {
  const { data } = place;
  const { path, isKey } = place.position;
  const [top] = path;
  const last = path.at(-1) ?? '';
  if (path.length === 0) return isKey ? described(CONFIG_KEYS, KEY_DOCS) : [];
  switch (top) {
    case 'extends':
      return Object.entries(PRESETS).map(([word, { description }]) => ({ word, description }));
    case 'root':
      return isKey ? [] : [{ word: 'true' }, { word: 'false' }];
    case 'rules':
      return ruleWords(path.slice(1), place);
    case 'overrides':
      if (path[1] === 'rules') return ruleWords(path.slice(2), place);
      return isKey && path.length === 1 ? described(OVERRIDE_KEYS, RULE_KEY_DOCS) : [];
    case 'deadlines':
      return isKey ? DEADLINE_SEVERITIES.map((word) => ({ word })) : [];
    case 'limits':
      return isKey ? described(Object.keys(LIMITS), RULE_KEY_DOCS) : [];
    case 'controls':
      return documentWords(place, path.slice(1));
    case 'suppressions':
      if (isKey) return path.length === 1 ? described(SUPPRESSION_KEYS, RULE_KEY_DOCS) : [];
      return last === 'rule' ? rules(data) : [];
    default:
      return [];
  }
}

/** @param path below `rules` */
function ruleWords(path: readonly string[], { position: { isKey }, data, language }: Place): readonly ConfigWord[] {
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
      return sources(data);
    case 'ignore-data-types':
      return data.dataTypes.map(({ id, title }) => ({ word: id, title: title[language] }));
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
