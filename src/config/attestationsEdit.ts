/** Writes an entry into the text of `tom-review-attestations.yaml`; comments and everything else stay as they are. */
import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';

/** What is written; '' is left out. */
export interface AttestationFields {
  readonly control: string;
  readonly item: string;
  readonly version: number;
  readonly owner: string;
  readonly statement: string;
  readonly evidence: string;
  readonly date: string;
}

const ORDER = ['control', 'item', 'version', 'owner', 'statement', 'evidence', 'date'] as const;

const HEAD = `# What code cannot show, confirmed by a person for a time. The newest entry of a clause or item counts.
`;

/** The text with the entry at the end; null if the text is not of the kind that an entry can be written into. */
export function withAttestation(text: string, fields: AttestationFields): string | null {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text.replaceAll('\r\n', '\n');
  const document = parseDocument(before);
  if (document.errors.length > 0) return null;
  const { contents } = document;
  const entry = Object.fromEntries(ORDER.map((key) => [key, fields[key]]).filter(([, value]) => value !== ''));
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    const head = before === '' ? HEAD : before.replace(/\n*$/, '\n');
    return (head + stringify({ attestations: [entry] }, { lineWidth: 0 })).replaceAll('\n', lineBreak);
  }
  if (!isMap(contents)) return null;
  const list = contents.get('attestations', true) as unknown;
  const last = contents.items.at(-1)?.value;
  const first = isSeq(list) ? list.items[0] : undefined;
  if (isSeq(list) && list === last && list.flow !== true && isMap(first)) {
    // nothing that is there is touched
    const start = first.range?.[0] ?? 0;
    const indent = ' '.repeat(Math.max(0, before.slice(before.lastIndexOf('\n', start) + 1, start).length - 2));
    const lines = stringify([entry], { lineWidth: 0 }).trimEnd().split('\n');
    const added = lines.map((line) => `${indent}${line}\n`).join('');
    return (before.replace(/\n*$/, '\n') + added).replaceAll('\n', lineBreak);
  }
  if (isSeq(list)) {
    // in braces there is no room for an entry of several lines
    list.flow = false;
    list.add(document.createNode(entry));
  } else if (list === undefined || (isScalar(list) && list.value === null)) {
    document.set('attestations', document.createNode([entry]));
  } else return null;
  return document.toString({ lineWidth: 0 }).replaceAll('\n', lineBreak);
}
