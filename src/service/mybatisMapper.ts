/**
 * Mapper files of MyBatis (XML): which `${name}` the statement of each mapper method pastes into its text. `#{name}` is
 * bound and not told. Only what that needs is read: `mapper`, the four kinds of statements, `sql` and `include`, `bind`
 * and `foreach` (https://mybatis.org/mybatis-3/sqlmap-xml.html). Anything else is no error, and tells nothing.
 */

/** `12:sort 14:filter.column`: line and name of each placeholder, by full name of the method. */
export type MapperStatements = Readonly<Record<string, string>>;

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

export function parseMapper(text: string): MapperStatements {
  const source = withoutComments(text);
  const namespace = attribute(/<mapper\b([^<>]*)>/.exec(source)?.[1] ?? '', 'namespace');
  if (namespace === null) return {};
  const reader = new MapperReader(source, namespace);
  const statements: Record<string, string> = {};
  for (const element of elements(source, 'select|insert|update|delete')) {
    const id = attribute(element.attributes, 'id');
    if (id === null) continue;
    const found = reader.placeholders(element);
    if (found.length > 0) statements[`${namespace}.${id}`] = found.join(' ');
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

  constructor(
    private readonly source: string,
    private readonly namespace: string,
  ) {
    for (const element of elements(source, 'sql')) {
      const id = attribute(element.attributes, 'id');
      if (id !== null) this.fragments.set(id, element);
    }
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
    const id = attribute(attributes, 'refid');
    const prefix = `${this.namespace}.`;
    const fragment = this.fragments.get(id?.startsWith(prefix) === true ? id.slice(prefix.length) : (id ?? ''));
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

/** A name of the mapper stands for one of the method's parameters, or for a text of the mapper itself (''). */
function rename(names: Map<string, string>, name: string | null, meant: string | undefined): void {
  if (name !== null) names.set(name, meant === undefined ? '' : (names.get(meant) ?? meant));
}

/** The first name in an expression: `'%' + name + '%'`. */
function firstName(expression: string | null): string | undefined {
  return /[A-Za-z_]\w*/.exec((expression ?? '').replace(/'[^']*'/g, ''))?.[0];
}
