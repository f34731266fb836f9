/** YAML text as plain values that know their place, for the compilers of rules, models, data types and controls. */
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { errorText } from '../base/errorText.js';
import type { DataFile, DataProblem, ValuePath } from '../engine/index.js';
import { isTooDeep, MAX_YAML_DEPTH } from './yamlDepth.js';

/** Of a text that is not YAML; the first ones say enough. */
const MOST_ERRORS = 20;

/** Undefined where the text is not YAML; then `problems` says why. */
export function readYamlData(file: string, text: string, problems: DataProblem[]): DataFile | undefined {
  const lines = new LineCounter();
  // the package's own check of doubled keys takes a time that grows with their square
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false, uniqueKeys: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const faults = document.errors.slice(0, MOST_ERRORS).map(({ code, pos, message }) => ({
    offset: pos[0],
    message: code === 'MULTIPLE_DOCS' ? 'a second document begins here ("---"); the file has one' : message,
  }));
  if (faults.length === 0) faults.push(...doubledKeys(document));
  for (const { offset, message } of faults) problems.push({ file, ...place(offset), message });
  if (faults.length > 0) return undefined;
  const parsed: Parsed = { document, text, pairs: new Map() };
  return {
    file,
    value: document.toJS({ maxAliasCount: 100 }) as unknown,
    positionOf: (path, part, offset = 0) => place(offsetOf(parsed, path, part, offset)),
  };
}

interface Parsed {
  readonly document: Document;
  readonly text: string;
  /** Entries by key of the mappings that were looked into: a mapping of thousands of keys is gone through once. */
  readonly pairs: Map<YAMLMap, ReadonlyMap<string, Pair>>;
}

function pairOf({ pairs }: Parsed, map: YAMLMap, key: string): Pair | undefined {
  let index = pairs.get(map);
  if (index === undefined) {
    index = new Map(map.items.flatMap((item) => (isNode(item.key) ? [[String(item.key), item] as const] : [])));
    pairs.set(map, index);
  }
  return index.get(key);
}

function doubledKeys(document: Document): { readonly offset: number; readonly message: string }[] {
  const faults: { offset: number; message: string }[] = [];
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name))
          faults.push({ offset: startOf(key) ?? 0, message: `Map keys must be unique; "${name}" is there twice` });
        seen.add(name);
        if (faults.length >= MOST_ERRORS) return visit.BREAK;
      }
      return undefined;
    },
  });
  return faults;
}

/**
 * The same for text that anybody may have written: its length, its depth and what its aliases stand for are bounded.
 * @param most characters
 */
export function readForeignYaml(
  file: string,
  text: string,
  most: number,
  problems: DataProblem[],
): DataFile | undefined {
  const refuse = (message: string): undefined => void problems.push({ file, line: 1, column: 1, message });
  if (text.length > most) return refuse(`the file has ${text.length} characters; ${most} are allowed`);
  const conflict = text.search(/^<{7} /m);
  if (conflict >= 0) {
    const line = text.slice(0, conflict).split('\n').length;
    const message = 'the file has the marks of a merge conflict: decide what holds, and take the marks out';
    return void problems.push({ file, line, column: 1, message });
  }
  try {
    if (isTooDeep(text)) return refuse(`the file is nested deeper than ${MAX_YAML_DEPTH} levels`);
    return readYamlData(file, text, problems);
  } catch (error) {
    // the yaml package throws on alias bombs
    return refuse(`the file cannot be read as YAML: ${errorText(error)}`);
  }
}

/** Offset of the value at `path`, of its key if `part` says so, else of the nearest thing around it. */
function offsetOf(parsed: Parsed, path: ValuePath, part: 'key' | 'value', within: number): number {
  let node: unknown = parsed.document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, key] of path.entries()) {
    let next: unknown;
    if (isMap(node)) {
      const pair = pairOf(parsed, node, String(key));
      if (pair === undefined) return offset;
      const isLast = index === path.length - 1;
      offset = startOf(pair.key) ?? offset;
      if (isLast && part === 'key') return offset;
      next = pair.value;
    } else if (isSeq(node) && typeof key === 'number') next = node.items[key];
    else return offset;
    offset = startOf(next) ?? offset;
    node = next;
  }
  return part === 'value' && within > 0 ? offset + writtenLength(node, parsed.text, within) : offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** How far from its start a place in a scalar's value is written; 0 where the value is written over several lines. */
function writtenLength(node: unknown, text: string, within: number): number {
  if (!isScalar(node) || !node.range) return 0;
  const [start, end] = node.range;
  const source = text.slice(start, end);
  const quote = source[0];
  if (source.includes('\n') || quote === '|' || quote === '>') return 0;
  if (quote !== "'" && quote !== '"') return within;
  let at = 1;
  for (let left = within; left > 0 && at < source.length; left -= 1) {
    const rest = source.slice(at);
    const written = quote === "'" ? /^''/.exec(rest) : /^\\(x..|u.{4}|U.{8}|.)/.exec(rest);
    at += written?.[0].length ?? 1;
  }
  return at;
}
