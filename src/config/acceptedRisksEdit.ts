/**
 * Writes an entry into the text of `tom-review-accepted-risks.yaml`. Everything else in it, comments and layout too, stays
 * as it is.
 */
import {
  Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { RiskEntry } from '../engine/index.js';

/** What is written; what is absent or null is left out, and left as it is in an entry that exists. */
export type RiskFields = Pick<RiskEntry, 'fingerprint' | 'rule'> &
  Partial<
    Pick<
      RiskEntry,
      'path' | 'control' | 'state' | 'reason' | 'owner' | 'approver' | 'ticket' | 'expires' | 'note' | 'triage'
    >
  >;

const ORDER: readonly (keyof RiskFields)[] = [
  ...['fingerprint', 'path', 'rule', 'control', 'state', 'reason', 'owner', 'approver'],
  ...['ticket', 'expires', 'note', 'triage'],
] as (keyof RiskFields)[];

const HEAD = `# Findings that somebody has decided about. Each accepted risk has an owner, an approver and a day on which it expires.
`;

/**
 * The text with the entry: an entry for the same finding (fingerprint and path) is changed, else one is added at the end.
 * Null if the text is not of the kind that an entry can be written into.
 */
export function withRiskEntry(text: string, fields: RiskFields): string | null {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const edited = edit(text.replaceAll('\r\n', '\n'), fields);
  return edited === null || lineBreak === '\n' ? edited : edited.replaceAll('\n', lineBreak);
}

function edit(text: string, fields: RiskFields): string | null {
  const document: Document<Node> = parseDocument(text);
  if (document.errors.length > 0) return null;
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return `${text === '' ? HEAD : ended(text)}risks:\n${entryText(fields, '  ')}`;
  }
  if (!isMap(contents)) return null;
  const risks: unknown = contents.get('risks');
  if (isSeq(risks)) {
    const item = risks.items.find((entry) => isMap(entry) && isSame(entry, fields));
    if (isMap(item)) return changed(text, item, fields);
    if (risks.flow !== true && risks.items.length > 0) return appended(text, risks, fields);
  } else if (risks !== undefined && risks !== null) return null;
  // `risks:` is missing, empty or written in one line
  const list = isSeq(risks) ? risks : (document.createNode([]) as YAMLSeq);
  list.flow = false;
  list.add(entryNode(document, fields));
  contents.set('risks', list);
  return document.toString({ lineWidth: 0 });
}

function isSame(entry: YAMLMap, { fingerprint, path = null }: RiskFields): boolean {
  const own: unknown = entry.get('path');
  return entry.get('fingerprint') === fingerprint && (own ?? null) === path;
}

function appended(text: string, risks: YAMLSeq, fields: RiskFields): string {
  const start = risks.range?.[0] ?? 0;
  const indentation = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const last = risks.items.at(-1);
  // after the last line of the last entry, and before the comments and blank lines that follow it
  const valueEnd = (last instanceof Object && 'range' in last ? (last.range as number[] | null)?.[1] : undefined) ?? 0;
  const lineEnd = text.indexOf('\n', Math.max(0, valueEnd - 1));
  const at = lineEnd === -1 ? text.length : lineEnd + 1;
  return ended(text.slice(0, at)) + entryText(fields, indentation) + text.slice(at);
}

/** Each value is replaced where it stands; what the entry does not have yet follows at its end. */
function changed(text: string, entry: YAMLMap, fields: RiskFields): string | null {
  const [start, end] = entry.range ?? [0, 0];
  const isBlock = entry.flow !== true;
  const indentation = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const edits: { readonly at: number; readonly to: number; readonly text: string }[] = [];
  let added = '';
  for (const [key, value] of filled(fields)) {
    const written = inline(value);
    const node: unknown = entry.get(key, true);
    const range = isNode(node) ? node.range : undefined;
    if (range !== null && range !== undefined) {
      if (key !== 'fingerprint' && !isSameValue(node, value)) edits.push({ at: range[0], to: range[1], text: written });
    } else added += isBlock ? `${indentation}${key}: ${written}\n` : `, ${key}: ${written}`;
  }
  if (added !== '' && !isBlock) edits.push({ at: end - 1, to: end - 1, text: added });
  else if (added !== '') {
    const lineEnd = text.indexOf('\n', Math.max(0, end - 1));
    const at = lineEnd === -1 ? text.length : lineEnd + 1;
    edits.push({ at, to: at, text: (at > 0 && text[at - 1] !== '\n' ? '\n' : '') + added });
  }
  edits.sort((a, b) => b.at - a.at);
  return edits.reduce((result, edit) => result.slice(0, edit.at) + edit.text + result.slice(edit.to), text);
}

function isSameValue(node: unknown, value: RiskFields[keyof RiskFields]): boolean {
  return isScalar(node) && node.value === value;
}

/** In one line. */
function inline(value: unknown): string {
  const document = new Document(value);
  if (isCollection(document.contents)) document.contents.flow = true;
  const text = document.toString({ lineWidth: 0 }).trimEnd();
  return text.includes('\n') ? JSON.stringify(value) : text;
}

function filled(fields: RiskFields): (readonly [keyof RiskFields, RiskFields[keyof RiskFields]])[] {
  return ORDER.flatMap((key) => {
    const value = fields[key];
    return value === undefined || value === null || value === '' ? [] : [[key, value] as const];
  });
}

function entryText(fields: RiskFields, indentation: string): string {
  const document = new Document<YAMLSeq>([]);
  document.add(entryNode(document, fields));
  const lines = document.toString({ lineWidth: 0 }).trimEnd().split('\n');
  return lines.map((line) => (line === '' ? '\n' : `${indentation}${line}\n`)).join('');
}

function entryNode(document: Document<Node>, fields: RiskFields): Node {
  const values = new Map<string, unknown>(filled(fields));
  // sixteen digits may look like a number
  const print = new Scalar(fields.fingerprint);
  print.type = Scalar.QUOTE_DOUBLE;
  return document.createNode(values.set('fingerprint', print));
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
