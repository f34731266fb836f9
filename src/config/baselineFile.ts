/** `tom-review-baseline.json`: text to entries, with places for what is wrong. */
import { isIsoDate } from '../base/isoDate.js';
import { DataNode, FINGERPRINT_NAME, type Baseline, type BaselineEntry, type DataProblem } from '../engine/index.js';
import { readForeignYaml } from './yamlData.js';

/** Characters: some hundred thousand entries. */
export const MAX_BASELINE_LENGTH = 40_000_000;

/** Longer texts that are wrong are not read again for the place of what is wrong. */
const MAX_PLACED_LENGTH = 2_000_000;

/** More than these are of no use to anyone; the first ones are reported. */
const MAX_PROBLEMS = 50;

const KEYS = ['format', 'version', 'fingerprints', 'entries'] as const;
const ENTRY_KEYS = ['path', 'rule', 'fingerprint', 'count', 'firstSeen'] as const;

export interface BaselineFileResult {
  /** Null if something is wrong: a part of a baseline would make known findings new. */
  readonly baseline: Baseline | null;
  readonly problems: readonly DataProblem[];
}

/**
 * Entries may come in any order, and twice as after a merge of two branches: then the earlier date and the larger count
 * hold.
 */
export function readBaseline(file: string, text: string): BaselineFileResult {
  const entries = text.length > MAX_BASELINE_LENGTH ? null : quickly(text);
  if (entries !== null) return { baseline: merged(entries), problems: [] };
  // something is wrong, or it is not quite JSON: YAML, of which JSON is a part, has places
  const problems: DataProblem[] = [];
  const data = readForeignYaml(file, text, MAX_PLACED_LENGTH, problems);
  if (data === undefined) return { baseline: null, problems };
  const read = entriesOf(new DataNode(data, problems, data.value));
  if (problems.length > 0) return { baseline: null, problems: problems.slice(0, MAX_PROBLEMS) };
  return { baseline: merged(read), problems };
}

/** YAML is an order of magnitude slower than JSON, and a baseline may be long. */
function quickly(text: string): BaselineEntry[] | null {
  try {
    const value: unknown = JSON.parse(text);
    const problems: DataProblem[] = [];
    const positionOf = (): { line: number; column: number } => ({ line: 1, column: 1 });
    const entries = entriesOf(new DataNode({ file: '', value, positionOf }, problems, value));
    return problems.length === 0 ? entries : null;
  } catch {
    return null;
  }
}

function entriesOf(root: DataNode): BaselineEntry[] {
  const fields = root.mapping(KEYS);
  if (fields === undefined) return [];
  const expect = (key: string, value: unknown): void => {
    const node = fields.need(key);
    if (node !== undefined && node.value !== value) node.report(`"${key}" must be ${JSON.stringify(value)}`);
  };
  expect('format', 'tom-review-baseline');
  expect('version', 1);
  expect('fingerprints', FINGERPRINT_NAME);
  // texts among the entries are for those who read and merge the file
  const nodes = fields.need('entries')?.list() ?? [];
  return nodes.flatMap((node) => (typeof node.value === 'string' ? [] : (entryOf(node) ?? [])));
}

function entryOf(node: DataNode): BaselineEntry | undefined {
  const before = node.problems.length;
  const fields = node.mapping(ENTRY_KEYS);
  if (fields === undefined) return undefined;
  const path = fields.needText('path');
  const rule = fields.needText('rule');
  const fingerprint = fields.needText('fingerprint');
  if (fingerprint !== '' && !/^[0-9a-f]{16}$/.test(fingerprint)) {
    fields.get('fingerprint')?.report('a fingerprint has 16 digits 0-9a-f');
  }
  const count = fields.need('count')?.number() ?? 0;
  if (node.problems.length === before && !(Number.isInteger(count) && count > 0)) {
    fields.get('count')?.report('"count" is a whole number from 1 on');
  }
  const firstSeen = fields.needText('firstSeen');
  if (firstSeen !== '' && !isIsoDate(firstSeen)) {
    fields.get('firstSeen')?.report(`"${firstSeen}" is no date; write YYYY-MM-DD`);
  }
  return node.problems.length === before ? { path, rule, fingerprint, count, firstSeen } : undefined;
}

function merged(entries: readonly BaselineEntry[]): Baseline {
  const byKey = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const key = `${entry.fingerprint} ${entry.path}`;
    const other = byKey.get(key) ?? entry;
    const firstSeen = other.firstSeen < entry.firstSeen ? other.firstSeen : entry.firstSeen;
    byKey.set(key, { ...entry, firstSeen, count: Math.max(entry.count, other.count) });
  }
  return { entries: [...byKey.values()] };
}
