/**
 * Where in a YAML text that is being written a place stands: under which keys, and as a key or a value. What is half
 * written is no YAML yet, so block style is read line by line, by indentation, and flow style by its tokens up to the place.
 */
import { CST, Lexer } from 'yaml';

export interface YamlPosition {
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

/**
 * Undefined in a comment and in text of several lines.
 * @param line from 0
 * @param column UTF-16 units, from 0
 * @param listsOfWords keys whose lists have values as items, not mappings
 */
export function yamlPosition(
  text: string,
  line: number,
  column: number,
  listsOfWords: ReadonlySet<string>,
): YamlPosition | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const written = lines[line];
  if (written === undefined) return undefined;
  const before = [...lines.slice(0, line), written.slice(0, column)].join('\n');
  const flow = flowBefore(before);
  if (flow === undefined) return undefined;
  const [outermost] = flow;
  if (outermost === undefined) return blockPosition(lines, line, column, listsOfWords);
  const opening = before.slice(0, outermost.offset).split('\n');
  const path = [...pathOfValue(lines, opening.length - 1, opening.at(-1)?.length ?? 0)];
  for (const { key } of flow) if (key !== undefined) path.push(key);
  const isKey = flow.at(-1)?.isMap === true && flow.at(-1)?.key === undefined;
  const place = wordAround(written, column, 0, written.length);
  const word = written.slice(place.start, place.end);
  // in flow style a colon may follow at once
  const end = isKey ? place.end - (/:*$/.exec(word)?.[0].length ?? 0) : place.end;
  return {
    ...{ word: written.slice(place.start, end), start: place.start, end, isKey, path },
    hasColon: /^["']?\s*:/.test(written.slice(end)),
  };
}

function blockPosition(
  lines: readonly string[],
  line: number,
  column: number,
  listsOfWords: ReadonlySet<string>,
): YamlPosition {
  const written = lines[line] ?? '';
  const own = KEY.exec(written);
  const ownKey = keyIn(own);
  const colon = own === null ? -1 : own[0].trimEnd().length - 1;
  const isValue = own !== null && column > colon;
  const place = wordAround(written, column, isValue ? colon + 1 : 0, isValue || own === null ? written.length : colon);
  const word = written.slice(place.start, place.end);
  const indent = indentOf(written);
  const path = keysAbove(lines, line, own === null && written.trim() === '' ? Math.min(indent, column) : indent);
  if (isValue && ownKey !== undefined) {
    return { word, ...place, isKey: false, hasColon: false, path: [...path, ownKey] };
  }
  const isItem = own === null && /^\s*-/.test(written);
  const isKey = !(isItem && listsOfWords.has(path.at(-1) ?? ''));
  return { word, ...place, isKey, hasColon: own !== null, path };
}

/** Keys above a value that begins at a column, with its own. */
function pathOfValue(lines: readonly string[], line: number, column: number): readonly string[] {
  const written = lines[line] ?? '';
  const own = KEY.exec(written.slice(0, column));
  const ownKey = keyIn(own);
  const path = keysAbove(lines, line, Math.min(indentOf(written), column));
  return ownKey === undefined ? path : [...path, ownKey];
}

function keyIn(match: RegExpExecArray | null): string | undefined {
  return match?.[2] ?? match?.[3] ?? match?.[4];
}

/** Where the content of a line begins, behind the dashes of lists. */
function indentOf(written: string): number {
  return /^\s*(?:-\s+)*/.exec(written)?.[0].length ?? 0;
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
    const key = keyIn(match);
    const before = match?.[1]?.length ?? 0;
    if (key === undefined || before >= limit) continue;
    keys.unshift(key);
    // the item of a list begins where its dash is
    limit = (match?.[1] ?? '').includes('-') ? (match?.[1] ?? '').indexOf('-') : before;
    if (limit === 0 && (match?.[1] ?? '').includes('-')) limit = 1;
  }
  return keys;
}

/** A `{` or `[` that is open. */
interface OpenFlow {
  readonly isMap: boolean;
  readonly offset: number;
  /** Of the value that is written; undefined where a key is. */
  key: string | undefined;
}

/** What is open in flow style at the end of a text, outermost first; undefined in a comment or in text of several lines. */
function flowBefore(text: string): readonly OpenFlow[] | undefined {
  const open: OpenFlow[] = [];
  let offset = 0;
  let last = '';
  let scalar = '';
  let isContent = false;
  let isBlock = false;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = isContent ? 'content' : CST.tokenType(token);
    const top = open.at(-1);
    switch (type) {
      case 'flow-map-start':
      case 'flow-seq-start':
        open.push({ isMap: type === 'flow-map-start', offset, key: undefined });
        break;
      case 'flow-map-end':
      case 'flow-seq-end':
        open.pop();
        break;
      case 'flow-error-end':
        open.length = 0;
        break;
      case 'comma':
        if (top !== undefined) top.key = undefined;
        break;
      case 'map-value-ind':
        if (top?.isMap === true) top.key = scalar;
        break;
      case 'content':
        scalar = token;
        break;
      case 'double-quoted-scalar':
      case 'single-quoted-scalar':
        scalar = token.slice(1, -1);
        break;
      default:
    }
    if (type === 'block-scalar-header') isBlock = true;
    else if (type !== 'newline' && type !== 'scalar' && type !== 'content') isBlock = false;
    isContent = type === 'scalar';
    // the marks of the lexer have no width
    if (!['doc-mode', 'scalar', 'flow-error-end'].includes(type ?? '')) offset += token.length;
    last = type === 'content' && isBlock && !token.endsWith('\n') ? 'block' : (type ?? '');
  }
  return last === 'comment' || last === 'block' ? undefined : open;
}
