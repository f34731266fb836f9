/** The columns that a written SQL statement puts values into, and those that it asks for. */

/** What stands for a value: the how-manieth `?` or `%s`, or the name of `:name`, `%(name)s` and `#{name}`. */
export type Placeholder = number | string;

export interface WrittenColumns {
  readonly table: string;
  /** Column, in lower case → the placeholders in what it gets. */
  readonly columns: ReadonlyMap<string, readonly Placeholder[]>;
}

export interface ReadColumns {
  /** By the name that they go by in the query. */
  readonly tables: ReadonlyMap<string, string>;
  /** In order, in lower case; null: all there are. */
  readonly columns: readonly ReadColumn[] | null;
}

export interface ReadColumn {
  readonly as: string;
  /** The same as it is written. */
  readonly written: string;
  readonly owner: string;
  /** '' where an expression gives it. */
  readonly column: string;
  readonly expression: string;
}

/** Longer statements are not looked at. */
const LONGEST = 20_000;
const NAME = '[\\w."`\\[\\]]+';
const INSERT = new RegExp(
  `^(?:insert|replace|merge)\\s+(?:ignore\\s+|or\\s+\\w+\\s+)?into\\s+(${NAME})\\s*\\(([^()]*)\\)\\s*(?:overriding \\w+ value\\s*)?values\\s*\\(`,
  'i',
);
const UPDATE = new RegExp(`^update\\s+(?:only\\s+)?(${NAME})\\s+(?:as\\s+)?(?:\\w+\\s+)?set\\s`, 'i');
const WRITES = new RegExp(`^(?:insert\\s+into|update|delete\\s+from)\\s+(${NAME})`, 'i');
const SELECT = /^select\s+(?:distinct\s+|all\s+)?/i;
const FROM = new RegExp(`\\b(?:from|join)\\s+(${NAME})(?:\\s+(?:as\\s+)?(\\w+))?`, 'gi');
const NO_ALIAS =
  /^(?:where|join|left|right|inner|outer|cross|full|on|order|group|having|limit|offset|union|for|using|natural|fetch|set)$/i;

/** @returns null for a statement that writes nothing, or one that cannot be read */
export function writtenColumns(sql: string): WrittenColumns | null {
  const text = sql.trim();
  if (text.length > LONGEST) return null;
  const insert = INSERT.exec(text);
  if (insert !== null) {
    const names = insert[2].split(',').map(columnName);
    const values = splitAtCommas(text.slice(insert[0].length));
    const counter = { marks: 0 };
    const columns = new Map(names.map((name, i) => [name, placeholders(values.at(i) ?? '', counter)]));
    return { table: tableName(insert[1]), columns };
  }
  const update = UPDATE.exec(text);
  if (update === null) return null;
  const counter = { marks: 0 };
  const columns = new Map<string, readonly Placeholder[]>();
  for (const part of splitAtCommas(text.slice(update[0].length))) {
    const at = part.indexOf('=');
    if (at < 0) break;
    const rest = part.slice(at + 1);
    const end = rest.search(/\s(?:where|returning)\s/i);
    columns.set(columnName(part.slice(0, at)), placeholders(end < 0 ? rest : rest.slice(0, end), counter));
    if (end >= 0) break;
  }
  return { table: tableName(update[1]), columns };
}

/** @returns null for a statement that asks for nothing, or one that cannot be read */
export function readColumns(sql: string): ReadColumns | null {
  const text = sql.trim();
  const select = SELECT.exec(text);
  if (select === null || text.length > LONGEST) return null;
  const list = text.slice(select[0].length);
  const end = atDepthZero(list, /\bfrom\s/i);
  if (end < 0) return null;
  const tables = new Map<string, string>();
  for (const [, table, alias] of list.slice(end).matchAll(FROM)) {
    const name = tableName(table);
    tables.set(alias === undefined || NO_ALIAS.test(alias) ? name : alias.toLowerCase(), name);
  }
  if (tables.size === 0) return null;
  return { tables, columns: columnsIn(list.slice(0, end)) };
}

/** What a statement that writes gives back: `INSERT … RETURNING id, phone`. */
export function returnedColumns(sql: string): ReadColumns | null {
  const text = sql.trim();
  if (text.length > LONGEST) return null;
  const written = WRITES.exec(text);
  const end = written === null ? -1 : text.search(/\sreturning\s/i);
  if (written === null || end < 0) return null;
  const table = tableName(written[1]);
  return { tables: new Map([[table, table]]), columns: columnsIn(text.slice(end).replace(/^\s*returning\s/i, '')) };
}

function columnsIn(list: string): ReadColumns['columns'] {
  const items = splitAtCommas(list).map((item) => item.trim());
  if (items.some((item) => item === '*' || item.endsWith('.*'))) return null;
  return items.map((item) => {
    const [, expression, alias] = /^(.*?)(?:\s+(?:as\s+)?["`]?(\w+)["`]?)?$/is.exec(item) ?? ['', item, undefined];
    const named = /^(?:["`]?(\w+)["`]?\.)?["`]?(\w+)["`]?$/.exec(expression.trim());
    const written = alias ?? named?.[2] ?? '';
    const column = named === null ? '' : named[2].toLowerCase();
    return { as: written.toLowerCase(), written, owner: named?.[1]?.toLowerCase() ?? '', column, expression };
  });
}

function tableName(written: string): string {
  return columnName(written.split('.').at(-1) ?? written);
}

function columnName(written: string): string {
  return (written.split('.').at(-1) ?? '').replace(/["`[\]\s]/g, '').toLowerCase();
}

function placeholders(text: string, counter: { marks: number }): readonly Placeholder[] {
  const found: Placeholder[] = [];
  const marks = text.replace(/'[^']*'/g, "''").matchAll(/\?(\d+)?|%s|%\((\w+)\)s|(?<!:):(\w+)|\$(\d+)|#\{\s*([\w.]+)/g);
  for (const [mark, ordinal, keyword, name, number, braced] of marks) {
    const order = ordinal ?? number;
    if (order !== undefined) found.push(Number(order) - 1);
    else if (mark === '?' || mark === '%s') found.push(counter.marks++);
    else found.push(keyword ?? name ?? braced);
  }
  return found;
}

/** The parts of a list up to the parenthesis that closes it. */
function splitAtCommas(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === "'") quoted = !quoted;
    if (quoted) continue;
    if (c === '(' || c === '{') depth++;
    else if (c === '}') depth--;
    else if (c === ')' && --depth < 0) return [...parts, text.slice(from, i)];
    else if (c === ',' && depth === 0) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, text.slice(from)];
}

/** Where a word stands outside of all parentheses; -1 if nowhere. */
function atDepthZero(text: string, word: RegExp): number {
  const search = new RegExp(word.source, 'gi');
  for (const match of text.matchAll(search)) {
    let depth = 0;
    for (let i = 0; i < match.index; i++) depth += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0;
    if (depth === 0) return match.index;
  }
  return -1;
}
