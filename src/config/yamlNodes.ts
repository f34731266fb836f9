/** YAML that anybody may have written, as nodes that know their place. What its anchors stand for is never unfolded. */
import { isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Node, type Scalar } from 'yaml';
import { isTooDeep } from './yamlDepth.js';

/** 1-based. */
export interface YamlPlace {
  readonly line: number;
  readonly column: number;
}

export interface YamlNodes {
  /** What each document of the text holds. */
  readonly tops: readonly unknown[];
  placeOf(node: { readonly range?: Node['range'] }): YamlPlace;
}

const MOST_CHARACTERS = 500_000;

/** Undefined where the text is no YAML, too long or nested too deeply. JSON is YAML as well. */
export function readYamlNodes(text: string): YamlNodes | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const lines = new LineCounter();
  try {
    if (isTooDeep(text)) return undefined;
    const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    if (documents.some(({ errors }) => errors.length > 0)) return undefined;
    return {
      tops: documents.map(({ contents }) => contents),
      placeOf: ({ range }) => {
        const { line, col } = lines.linePos(range?.[0] ?? 0);
        return { line: Math.max(1, line), column: Math.max(1, col) };
      },
    };
  } catch {
    return undefined;
  }
}

export interface YamlEntry {
  readonly name: string;
  readonly key: Scalar;
  readonly value: unknown;
}

/** The entries of a mapping; none of anything else. */
export function entriesOf(node: unknown): readonly YamlEntry[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => (isScalar(key) ? [{ name: String(key.value), key, value }] : []));
}

/** A scalar, or all scalars of a list. */
export function scalarsIn(node: unknown): readonly Scalar[] {
  if (isScalar(node)) return [node];
  return isSeq(node) ? node.items.flatMap(scalarsIn) : [];
}

/** The node at a path of keys. */
export function nodeAt(node: unknown, ...path: readonly string[]): unknown {
  let found = node;
  for (const key of path) found = isMap(found) ? found.get(key, true) : undefined;
  return found;
}

/** The text or number at a path of keys, as text. */
export function textAt(node: unknown, ...path: readonly string[]): string | undefined {
  return textOf(nodeAt(node, ...path));
}

export function textOf(node: unknown): string | undefined {
  const value = isScalar(node) ? node.value : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
