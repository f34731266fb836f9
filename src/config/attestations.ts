/** `tom-review-attestations.yaml`: text to attestations, strictly, with places. */
import { isIsoDate } from '../base/isoDate.js';
import { LineIndex } from '../base/lineIndex.js';
import {
  attestablesOf,
  DataNode,
  type Attestation,
  type Control,
  type DataMapping,
  type DataProblem,
  type Location,
} from '../engine/index.js';
import { readForeignYaml } from './yamlData.js';

export const ATTESTATIONS_FILE = 'tom-review-attestations.yaml';

/** Characters; a year of entries for every clause has about 40,000. */
export const MAX_ATTESTATIONS_LENGTH = 1_000_000;

export const ATTESTATION_KEYS = [
  'control',
  'item',
  'version',
  'owner',
  'statement',
  'evidence',
  'date',
  'interval-months',
] as const;

const LONGEST_INTERVAL = 120;

export interface AttestationFile {
  /** Entries that are right, in the order of the file. */
  readonly attestations: readonly Attestation[];
  readonly problems: readonly DataProblem[];
}

/**
 * @param controls those that may be attested
 * @param asOf ISO date that counts as today: nobody attests the future
 */
export function readAttestations(
  file: string,
  text: string,
  controls: readonly Control[],
  asOf: string,
): AttestationFile {
  const problems: DataProblem[] = [];
  const data = readForeignYaml(file, text, MAX_ATTESTATIONS_LENGTH, problems);
  if (data === undefined) return { attestations: [], problems };
  // an empty file, or one with nothing but comments
  if (data.value === null || data.value === undefined) return { attestations: [], problems };
  const lines = new LineIndex(text);
  const byId = new Map(controls.map((control) => [control.id, control]));
  const list = new DataNode(data, problems, data.value).mapping(['attestations'])?.need('attestations');
  const entries = list === undefined || list.value === null ? [] : list.list();
  const attestations = entries.flatMap((entry) => {
    const before = problems.length;
    const attestation = readEntry(entry, byId, asOf, (node) => placeOf(node, file, text, lines));
    return attestation === undefined || problems.length > before ? [] : [attestation];
  });
  return { attestations, problems };
}

type Place = (node: DataNode) => Location;

function readEntry(
  node: DataNode,
  controls: ReadonlyMap<string, Control>,
  asOf: string,
  place: Place,
): Attestation | undefined {
  const entry = node.mapping(ATTESTATION_KEYS);
  if (entry === undefined) return undefined;
  const control = controlOf(entry, controls);
  const versionNode = entry.need('version');
  const dateNode = entry.need('date');
  const attestation: Attestation = {
    controlId: control?.id ?? '',
    item: itemOf(entry, control),
    version: (versionNode === undefined ? undefined : count(versionNode, 1000)) ?? 0,
    owner: entry.needText('owner'),
    statement: entry.needText('statement'),
    evidence: entry.get('evidence')?.text()?.trim() ?? '',
    date: (dateNode === undefined ? undefined : pastDate(dateNode, asOf)) ?? '',
    intervalMonths: intervalOf(entry, control),
    location: place(entry.get('control') ?? node),
    dateLocation: place(dateNode ?? node),
    versionLocation: place(versionNode ?? node),
  };
  if (control !== undefined && attestation.version > control.version) {
    versionNode?.report(`${control.id} is at version ${control.version}`);
  }
  return attestation;
}

function controlOf(entry: DataMapping, controls: ReadonlyMap<string, Control>): Control | undefined {
  const node = entry.need('control');
  const id = node?.word([...controls.keys()], 'control');
  const control = id === undefined ? undefined : controls.get(id);
  if (control !== undefined && attestablesOf(control).length === 0) {
    node?.report(`nothing of "${control.id}" is attested: it is checked, or found in the workspace`);
  }
  return control;
}

function itemOf(entry: DataMapping, control: Control | undefined): string | null {
  const node = entry.get('item');
  const items = control === undefined ? [] : attestablesOf(control);
  if (node === undefined) {
    // a review is no item of the clause, so the clause as a whole does not speak of it
    if (items.length > 0 && items.every((item) => !item.isInWhole)) {
      const ids = items.map(({ id }) => id);
      entry.node.report(`"item" is missing; the clause has ${ids.join(', ')}`);
    }
    return null;
  }
  const id = node.text();
  if (id === undefined || control === undefined) return id ?? null;
  const ids = items.map((item) => item.id);
  if (!ids.includes(id)) node.wrongWord(`"${control.id}" has no item "${id}"`, id, ids);
  return id;
}

function intervalOf(entry: DataMapping, control: Control | undefined): number | null {
  const node = entry.get('interval-months');
  if (node === undefined) return null;
  const months = count(node, LONGEST_INTERVAL);
  const item = entry.get('item')?.value;
  const intervals =
    control === undefined ? [] : attestablesOf(control).filter(({ id }) => item === undefined || id === item);
  const longest = Math.max(0, ...intervals.map(({ intervalMonths }) => intervalMonths));
  if (months !== undefined && longest > 0 && months > longest) {
    node.report(`the clause asks for a review every ${longest} months; ${months} is longer`);
  }
  return months ?? null;
}

function count(node: DataNode, most: number): number | undefined {
  const value = node.number();
  if (value === undefined || (Number.isInteger(value) && value >= 1 && value <= most)) return value;
  node.report(`must be a whole number from 1 to ${most}`);
  return undefined;
}

function pastDate(node: DataNode, asOf: string): string | undefined {
  const text = node.text();
  if (text === undefined) return undefined;
  if (!isIsoDate(text)) node.report(`"${text}" is not a date; write year, month and day: 2027-01-31`);
  else if (text > asOf) node.report(`${text} is in the future; attest what is so today (${asOf})`);
  else return text;
  return undefined;
}

/** From where the value begins to the end of its line, without what follows. */
function placeOf(node: DataNode, file: string, text: string, lines: LineIndex): Location {
  const { line, column } = node.file.positionOf(node.path, 'value');
  const start = lines.offsetAt({ line: line - 1, column: column - 1 });
  const shown = typeof node.value === 'string' || typeof node.value === 'number' ? String(node.value) : '';
  const rest = text.slice(start, lines.offsetAt({ line: line - 1, column: Number.MAX_SAFE_INTEGER }));
  const quotes = /^["']/.test(rest) ? 2 : 0;
  const end = start + Math.min(rest.trimEnd().length, shown === '' ? rest.length : shown.length + quotes);
  const endColumn = column + end - start;
  return { path: file, start, end, startLine: line, startColumn: column, endLine: line, endColumn };
}
