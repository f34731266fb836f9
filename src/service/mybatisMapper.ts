/**
 * Mapper files of MyBatis (XML): the statement of each mapper method, and which `${name}` it pastes into its text. Only what that
 * needs is read: `mapper`, the four kinds of statements, `sql` and `include`, `bind` and `foreach`, `trim`, `where` and `set`, and
 * `resultMap` (https://mybatis.org/mybatis-3/sqlmap-xml.html). Anything else is no error, and tells nothing.
 */

import type { MapperStatement } from '../engine/index.js';

/** By full name of the method. */
export type MapperStatements = Readonly<Record<string, MapperStatement>>;

/** By convention mappers are named so, or lie in such a folder. */
export function isMapperFile(path: string): boolean {
  return /(?:^|\/)(?:mappers?|mybatis|sqlmaps?)\/(?:.*\/)?[^/]+\.xml$|(?:Mapper|Dao|Repository)\.xml$/i.test(path);
}

interface Element {
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

const MOST_FRAGMENTS = 8;
/** Longer statements are cut. */
const MOST_TEXT = 20_000;

export function parseMapper(text: string): MapperStatements {
  const source = withoutComments(text);
  const namespace = attribute(/<mapper\b([^<>]*)>/.exec(source)?.[1] ?? '', 'namespace');
  if (namespace === null) return {};
  const reader = new MapperReader(source, namespace);
  const statements: Record<string, MapperStatement> = {};
  for (const element of elements(source, 'select|insert|update|delete')) {
    const id = attribute(element.attributes, 'id');
    if (id === null) continue;
    statements[`${namespace}.${id}`] = {
      pasted: reader.placeholders(element).join(' '),
      sql: reader.statement(element),
      columns: reader.columns(attribute(element.attributes, 'resultMap')),
    };
  }
  return statements;
}

/** Comments and the marks of CDATA become blanks, and `<` in CDATA no tag, so that offsets stay. */
function withoutComments(text: string): string {
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  return text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, blank)
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inside: string) => `         ${inside.replace(/[<>]/g, ' ')}   `);
}

function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? null;
}

/** Elements of these names; they do not nest. */
function elements(source: string, names: string): readonly Element[] {
  const found: Element[] = [];
  for (const open of source.matchAll(new RegExp(`<(${names})\\b([^<>]*[^<>/])>`, 'g'))) {
    const start = open.index + open[0].length;
    const end = source.indexOf(`</${open[1] ?? ''}`, start);
    if (end >= 0) found.push({ attributes: open[2] ?? '', start, end });
  }
  return found;
}

class MapperReader {
  private readonly fragments = new Map<string, Element>();
  private readonly results = new Map<string, Element>();

  constructor(
    private readonly source: string,
    private readonly namespace: string,
  ) {
    for (const element of elements(source, 'sql')) {
      const id = attribute(element.attributes, 'id');
      if (id !== null) this.fragments.set(id, element);
    }
    for (const element of elements(source, 'resultMap')) {
      const id = attribute(element.attributes, 'id');
      if (id !== null) this.results.set(id, element);
    }
  }

  /** Of a `resultMap` and those that it extends the columns whose properties go by another name. */
  columns(id: string | null, depth = 0): string {
    const map = id === null ? undefined : this.results.get(this.ownName(id));
    if (map === undefined || depth >= MOST_FRAGMENTS) return '';
    const found: string[] = [];
    for (const [, attributes = ''] of this.source
      .slice(map.start, map.end)
      .matchAll(/<(?:id|result|arg|idArg)\b([^<>]*)>/g)) {
      const column = attribute(attributes, 'column')?.toLowerCase();
      const property = attribute(attributes, 'property') ?? attribute(attributes, 'name');
      if (column === undefined || property === null || column.replaceAll('_', '') === property.toLowerCase()) continue;
      if (/^\w+$/.test(column) && /^\w+$/.test(property)) found.push(`${column}=${property}`);
    }
    const inherited = this.columns(attribute(map.attributes, 'extends'), depth + 1);
    return [...(inherited === '' ? [] : [inherited]), ...found].join(' ');
  }

  /** The text of a statement as if all of its conditions held. */
  statement(element: Element): string {
    const text = this.text(element, 0).slice(0, MOST_TEXT);
    return text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ' ')
      .trim();
  }

  private text({ start, end }: Element, depth: number): string {
    const source = this.source.slice(start, end).replace(/<selectKey\b[\s\S]*?<\/selectKey\s*>/g, ' ');
    const suffixes: string[] = [];
    let text = '';
    let from = 0;
    for (const tag of source.matchAll(/<(\/?)(\w+)([^<>]*)>/g)) {
      const [whole, slash = '', name = '', attributes = ''] = tag;
      text += source.slice(from, tag.index);
      from = tag.index + whole.length;
      const isTrimming = /^(?:trim|where|set|foreach)$/.test(name);
      if (slash !== '') {
        // an optional part that comes last leaves its comma
        if (name === 'trim' || name === 'set') text = text.replace(/,\s*$/, '');
        text += isTrimming ? ` ${suffixes.pop() ?? ''} ` : ' ';
      } else if (name === 'include') text += ` ${this.fragmentText(attributes, depth)} `;
      else if (attributes.endsWith('/')) text += ' ';
      else {
        const [before, after] = isTrimming ? edges(name, attributes) : ['', ''];
        if (isTrimming) suffixes.push(after);
        text += ` ${before} `;
      }
      if (text.length > MOST_TEXT) return text;
    }
    return text + source.slice(from);
  }

  private fragmentText(attributes: string, depth: number): string {
    const fragment = this.fragments.get(this.ownName(attribute(attributes, 'refid') ?? ''));
    return fragment === undefined || depth >= MOST_FRAGMENTS ? '' : this.text(fragment, depth + 1);
  }

  /** An id without the name of this mapper in front of it. */
  private ownName(id: string): string {
    const prefix = `${this.namespace}.`;
    return id.startsWith(prefix) ? id.slice(prefix.length) : id;
  }

  placeholders(element: Element): readonly string[] {
    const found: string[] = [];
    this.visit(element, new Map(), found, 0);
    return found;
  }

  /** @param names what stands for a name: of a `bind`, of the items of a `foreach`, of the properties of an `include` */
  private visit({ start, end }: Element, names: Map<string, string>, found: string[], depth: number): void {
    const body = this.source.slice(start, end);
    for (const token of body.matchAll(/<(\/?\w+)([^<>]*)>|\$\{\s*([\w.]+)[^}]*\}/g)) {
      const [, tag, attributes, name] = token as unknown as (string | undefined)[];
      if (name !== undefined) this.placeholder(start + token.index, name, names, found);
      else if (tag === 'include') this.include(start + token.index, attributes ?? '', names, found, depth);
      else if (tag === 'bind')
        rename(names, attribute(attributes ?? '', 'name'), firstName(attribute(attributes ?? '', 'value')));
      else if (tag === 'foreach')
        rename(names, attribute(attributes ?? '', 'item'), firstName(attribute(attributes ?? '', 'collection')));
    }
  }

  private placeholder(at: number, name: string, names: ReadonlyMap<string, string>, found: string[]): void {
    const [first = '', ...rest] = name.split('.');
    const meant = names.get(first) ?? first;
    // a text of the mapper itself
    if (meant === '') return;
    const line = this.source.slice(0, at).split('\n').length;
    found.push(`${String(line)}:${[meant, ...rest].join('.')}`);
  }

  private include(at: number, attributes: string, outer: Map<string, string>, found: string[], depth: number): void {
    const fragment = this.fragments.get(this.ownName(attribute(attributes, 'refid') ?? ''));
    if (fragment === undefined || depth >= MOST_FRAGMENTS) return;
    const names = new Map(outer);
    const end = attributes.endsWith('/') ? -1 : this.source.indexOf('</include', at);
    if (end >= 0) {
      for (const [, property = ''] of this.source.slice(at, end).matchAll(/<property\b([^<>]*)>/g))
        rename(names, attribute(property, 'name'), /\$\{\s*(\w+)/.exec(attribute(property, 'value') ?? '')?.[1]);
    }
    this.visit(fragment, names, found, depth + 1);
  }
}

/** What an element puts around its text. */
function edges(name: string, attributes: string): readonly [string, string] {
  if (name === 'where' || name === 'set') return [name, ''];
  if (name === 'foreach') return [attribute(attributes, 'open') ?? '', attribute(attributes, 'close') ?? ''];
  return [attribute(attributes, 'prefix') ?? '', attribute(attributes, 'suffix') ?? ''];
}

/** A name of the mapper stands for one of the method's parameters, or for a text of the mapper itself (''). */
function rename(names: Map<string, string>, name: string | null, meant: string | undefined): void {
  if (name !== null) names.set(name, meant === undefined ? '' : (names.get(meant) ?? meant));
}

/** The first name in an expression: `'%' + name + '%'`. */
function firstName(expression: string | null): string | undefined {
  return /[A-Za-z_]\w*/.exec((expression ?? '').replace(/'[^']*'/g, ''))?.[0];
}
