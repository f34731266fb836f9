/** `tom-review-accepted-risks.yaml`: what people have found out about findings. Text in, entries and problems out. */
import { isIsoDate } from '../base/isoDate.js';
import {
  DataNode,
  TRIAGE_POINTS,
  type DataProblem,
  type Location,
  type ReviewState,
  type RiskEntry,
  type TriageFacts,
} from '../engine/index.js';
import { readForeignYaml } from './yamlData.js';

/** Characters: some thousand entries. */
export const MAX_RISKS_LENGTH = 2_000_000;

/** More than these are of no use to anyone; the first ones are reported. */
const MAX_PROBLEMS = 50;

export const REVIEW_STATES = [
  'open',
  'in-review',
  'false-positive',
  'accepted',
  'fixed',
] as const satisfies readonly ReviewState[];

export const RISK_KEYS = [
  'fingerprint',
  'path',
  'rule',
  'control',
  'state',
  'reason',
  'owner',
  'approver',
  'ticket',
  'expires',
  'note',
  'triage',
] as const;

const FACTS = Object.keys(TRIAGE_POINTS) as (keyof TriageFacts)[];

export interface RiskNames {
  /** Ids that `rule` may name. */
  readonly rules: readonly string[];
  /** Ids that `control` may name. */
  readonly controls: readonly string[];
}

export interface RiskFile {
  /** What is right, even if something else is wrong. */
  readonly entries: readonly RiskEntry[];
  readonly problems: readonly DataProblem[];
}

/** @param names null where any name will do */
export function readAcceptedRisks(file: string, text: string, names: RiskNames | null): RiskFile {
  const problems: DataProblem[] = [];
  const data = readForeignYaml(file, text, MAX_RISKS_LENGTH, problems);
  // an empty file, or one with nothing but comments
  if (data === undefined || data.value === null || data.value === undefined) return { entries: [], problems };
  const fields = new DataNode(data, problems, data.value).mapping(['risks']);
  const list = fields?.get('risks');
  const nodes = list === undefined || list.value === null ? [] : list.list();
  const entries = nodes.flatMap((node) => entryOf(node, names) ?? []);
  reportDoubles(entries, problems);
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return { entries, problems: problems.slice(0, MAX_PROBLEMS) };
}

function entryOf(node: DataNode, names: RiskNames | null): RiskEntry | undefined {
  const before = node.problems.length;
  const fields = node.mapping(RISK_KEYS);
  if (fields === undefined) return undefined;
  const optional = (key: string): string | null => fields.get(key)?.text()?.trim() ?? null;
  const state = fields.get('state')?.word(REVIEW_STATES, 'state of a review') ?? 'accepted';
  const needed = (key: string, states: readonly ReviewState[]): string => {
    if (fields.has(key)) return fields.needText(key);
    if (states.includes(state)) {
      node.report(`"${key}" is missing; an entry in the state "${state}" has one`, 'key');
    }
    return '';
  };
  const print = fields.need('fingerprint');
  const fingerprint = print === undefined ? '' : fingerprintOf(print);
  const rule = known(fields.need('rule'), names?.rules, 'rule');
  const control = known(fields.get('control'), names?.controls, 'control');
  const entry: RiskEntry = {
    fingerprint,
    path: optional('path'),
    rule,
    control: control === '' ? null : control,
    state,
    reason: needed('reason', ['accepted', 'false-positive']),
    owner: needed('owner', ['accepted']),
    approver: needed('approver', ['accepted']),
    ticket: optional('ticket'),
    expires: expiryOf(fields.get('expires'), state === 'accepted' ? node : null),
    note: optional('note'),
    triage: triageOf(fields.get('triage')),
    place: placeOf(node),
    expiresPlace: placeOf(fields.get('expires') ?? node),
  };
  return node.problems.length === before ? entry : undefined;
}

function fingerprintOf(node: DataNode): string {
  if (typeof node.value === 'string' && /^[0-9a-f]{16}$/.test(node.value)) return node.value;
  // sixteen digits without a letter are a number to YAML
  node.report('a fingerprint has 16 digits 0-9a-f, in quotes: "0123456789abcdef"');
  return '';
}

function known(node: DataNode | undefined, ids: readonly string[] | undefined, what: string): string {
  const text = node?.text()?.trim() ?? '';
  if (node === undefined || text === '' || ids === undefined || ids.includes(text)) return text;
  node.wrongWord(`there is no ${what} "${text}"`, text, ids);
  return text;
}

/** @param needing the entry, if it has to say when it expires */
function expiryOf(node: DataNode | undefined, needing: DataNode | null): string | null {
  if (node === undefined) {
    needing?.report('"expires" is missing: a risk is accepted until a day, YYYY-MM-DD', 'key');
    return null;
  }
  const text = node.text()?.trim();
  if (text === undefined) return null;
  if (!isIsoDate(text)) node.report(`"${text}" is no date; write YYYY-MM-DD`);
  return text;
}

function triageOf(node: DataNode | undefined): Partial<TriageFacts> {
  const fields = node?.mapping(FACTS);
  const facts: Record<string, string> = {};
  for (const fact of FACTS) {
    const word = fields?.get(fact)?.word(Object.keys(TRIAGE_POINTS[fact]), fact);
    if (word !== undefined) facts[fact] = word;
  }
  return facts as Partial<TriageFacts>;
}

function placeOf({ file, path }: DataNode): Location {
  const { line, column } = file.positionOf(path, 'value');
  const place = { startLine: line, startColumn: column, endLine: line, endColumn: column };
  return { path: file.file, start: 0, end: 0, ...place };
}

/** Of two entries for one finding nobody can tell which one counts. */
function reportDoubles(entries: readonly RiskEntry[], problems: DataProblem[]): void {
  const first = new Map<string, RiskEntry>();
  for (const entry of entries) {
    const key = `${entry.fingerprint} ${entry.path ?? ''}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, entry);
    else {
      const { startLine: line, startColumn: column } = entry.place;
      const message = `there is an entry for this finding already, in line ${before.place.startLine}: keep one of them`;
      problems.push({ file: entry.place.path, line, column, message });
    }
  }
}
