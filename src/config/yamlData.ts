/** YAML text as plain values that know their place, for the compilers of rules, models, data types and controls. */
import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument, type Document, type Pair } from 'yaml';
import type { DataFile, DataProblem, ValuePath } from '../engine/index.js';

/** Undefined where the text is not YAML; then `problems` says why. */
export function readYamlData(file: string, text: string, problems: DataProblem[]): DataFile | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  for (const error of document.errors) problems.push({ file, ...place(error.pos[0]), message: error.message });
  if (document.errors.length > 0) return undefined;
  return {
    file,
    value: document.toJS({ maxAliasCount: 100 }) as unknown,
    positionOf: (path, part) => place(offsetOf(document, path, part)),
  };
}

/** Offset of the value at `path`, of its key if `part` says so, else of the nearest thing around it. */
function offsetOf(document: Document, path: ValuePath, part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, key] of path.entries()) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item: Pair) => isNode(item.key) && String(item.key) === String(key));
      if (!isPair(pair)) return offset;
      const isLast = index === path.length - 1;
      offset = startOf(pair.key) ?? offset;
      if (isLast && part === 'key') return offset;
      next = pair.value;
    } else if (isSeq(node) && typeof key === 'number') next = node.items[key];
    else return offset;
    offset = startOf(next) ?? offset;
    node = next;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
