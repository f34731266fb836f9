/**
 * Templates of Jinja, Django and Nunjucks, and those of Tornado (`{% raw value %}`) and Bottle (`{{!value}}`):
 * `{{ value|filter }}`, `{% tag %}`, `{# comment #}`.
 * https://jinja.palletsprojects.com/en/stable/templates/ · https://docs.djangoproject.com/en/stable/ref/templates/builtins/
 */
import { NONE, type ModuleIr, type ObjectEntry } from '../../ir/ir.js';
import { ExpressionReader } from './expressions.js';
import { PieceReader } from './pieceReader.js';
import { MAX_DEPTH, TemplateBuilder, type Piece } from './templateBase.js';

export function lowerJinja(source: string, path: string): ModuleIr {
  const t = new TemplateBuilder(source, path);
  const pieces = piecesOf(source, (start, end) => {
    t.comment(start, end);
  });
  return t.finish(() => {
    new JinjaReader(t, pieces).all();
  }, [true, false]);
}

const MARK = /\{\{|\{%|\{#|<!--/g;
/** Tags whose contents are text. */
const VERBATIM = new Set(['raw', 'verbatim', 'comment']);

function piecesOf(source: string, comment: (start: number, end: number) => void): readonly Piece[] {
  const pieces: Piece[] = [];
  const mark = new RegExp(MARK);
  for (let match = mark.exec(source); match !== null; match = mark.exec(source)) {
    const start = match.index;
    if (match[0] === '<!--') {
      const end = source.indexOf('-->', start);
      // what stands in a comment of the page is put out all the same
      if (end >= 0) comment(start, end + 3);
      continue;
    }
    const close = match[0] === '{{' ? '}}' : match[0] === '{%' ? '%}' : '#}';
    const to = endOf(source, start + 2, close);
    if (to < 0) break;
    const end = to + 2;
    mark.lastIndex = end;
    if (close === '#}') {
      comment(start, end);
      continue;
    }
    let from = start + 2;
    if (/[-+]/.test(source.charAt(from))) from += 1;
    const last = /[-+]/.test(source.charAt(to - 1)) && to - 1 > from ? to - 1 : to;
    if (close === '}}') {
      pieces.push({ tag: '', start, end, from, to: last });
      continue;
    }
    const name = /^\s*(\w*)/.exec(source.slice(from, last));
    const tag = name?.[1] ?? '';
    const isTornado = tag === 'raw' && source.slice(from + (name?.[0].length ?? 0), last).trim() !== '';
    if (VERBATIM.has(tag) && !isTornado) {
      const closing = new RegExp(`\\{%[-+]?\\s*end${tag}\\b[^%]*%\\}`, 'g');
      closing.lastIndex = end;
      const closed = closing.exec(source);
      if (closed === null) break;
      if (tag === 'comment') comment(start, closing.lastIndex);
      mark.lastIndex = closing.lastIndex;
      continue;
    }
    pieces.push({ tag, start, end, from: from + (name?.[0].length ?? 0), to: last });
  }
  return pieces;
}

/** Where the mark ends, texts in between aside. -1: nowhere. */
function endOf(source: string, from: number, close: string): number {
  const plain = source.indexOf(close, from);
  if (plain < 0 || close === '#}' || !/["']/.test(source.slice(from, plain))) return plain;
  let quote = '';
  for (let at = from; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (quote !== '') {
      if (char === '\\') at += 1;
      else if (char === quote) quote = '';
      else if (char === '\n' && close === '%}') return plain;
    } else if (char === '"' || char === "'") quote = char;
    else if (source.startsWith(close, at)) return at;
  }
  return plain;
}

/** Tags with contents in which the names that they assign hold. */
const ASSIGNING = new Set(['with', 'blocktrans', 'blocktranslate']);

class JinjaReader extends PieceReader {
  /** Names of the macros of this template. */
  private readonly macros = new Set<string>();

  constructor(t: TemplateBuilder, pieces: readonly Piece[]) {
    super(t, pieces);
    for (const { tag, from, to } of pieces) {
      const name = tag === 'macro' ? /\w+/.exec(t.source.slice(from, to))?.[0] : undefined;
      if (name !== undefined) this.macros.add(name);
    }
  }

  protected expression(from: number, to: number): ExpressionReader {
    return new ExpressionReader(this.t, from, to, 'filters');
  }

  protected output({ start, end, from, to }: Piece): void {
    const { t } = this;
    if (t.source.charAt(from) === '!') {
      t.unescaped(this.expression(from + 1, to).expression().reg, start, end);
      return;
    }
    if (t.escapes && !this.mayBeSafe(t.source.slice(from, to))) return;
    const value = this.expression(from, to).expression();
    if (value.isSafe || !t.escapes) t.unescaped(value.reg, start, end);
  }

  /** Could what is put out be marked as HTML, or do something? Most values are just escaped. */
  private mayBeSafe(text: string): boolean {
    if (/\bsafe(?:seq)?\b/.test(text)) return true;
    for (const [name] of text.matchAll(/\b[A-Za-z_]\w*/g)) {
      if (this.macros.has(name) || this.t.local(name)?.isSafe === true) return true;
    }
    return false;
  }

  protected tag(piece: Piece): void {
    const { t } = this;
    const { tag, from, to, start, end } = piece;
    if (t.depth >= MAX_DEPTH) return;
    t.depth += 1;
    switch (tag) {
      case 'if':
        this.condition(piece, ['elif', 'elseif'], 'endif');
        break;
      case 'for':
        this.loop(piece);
        break;
      case 'set':
        this.set(piece);
        break;
      case 'macro':
        this.macro(piece);
        break;
      case 'autoescape':
        this.autoescape(piece);
        break;
      case 'include':
        this.include(piece);
        break;
      case 'extends':
        t.include(this.expression(from, to).expression().reg, [], start, end);
        break;
      case 'call':
        this.call(piece);
        break;
      case 'raw':
        t.unescaped(this.expression(from, to).expression().reg, start, end);
        break;
      default:
        if (ASSIGNING.has(tag)) this.assigning(piece);
    }
    t.depth -= 1;
  }

  private loop({ from, to, start, end }: Piece): void {
    const { t } = this;
    const reader = this.expression(from, to);
    const names = this.targets(reader);
    reader.accept('in');
    const items = reader.expression();
    let next: Piece | undefined;
    t.each(
      items.reg,
      (item) => {
        names.forEach(({ text, start: at, end: until }, i) => {
          const index = t.b.constant(i, at, until);
          const reg = names.length === 1 ? item : t.b.getIndex(item, index, at, until);
          t.declare(text, { reg, isSafe: items.isSafe }, at, until);
        });
      },
      () => {
        next = this.contents('empty', 'else', 'endfor');
      },
      start,
      end,
    );
    if (next !== undefined && next.tag !== 'endfor') this.contents('endfor');
  }

  private targets(
    reader: ExpressionReader,
  ): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
    const names = [];
    while (!reader.isDone && !reader.is('in')) {
      const name = reader.name();
      if (name === undefined) reader.skip();
      else names.push(name);
    }
    return names;
  }

  private set({ from, to, start, end }: Piece): void {
    const { t } = this;
    const reader = this.expression(from, to);
    const names = [];
    for (let name = reader.name(); name !== undefined; name = reader.accept(',') ? reader.name() : undefined)
      names.push(name);
    if (reader.accept('=')) {
      const value = reader.expression();
      const values = [value];
      while (reader.accept(',') && values.length < names.length) values.push(reader.expression());
      names.forEach((name, i) => {
        const own = values.length === 1 && i > 0 ? undefined : values[i];
        const index = t.b.constant(i, name.start, name.end);
        const isItem = names.length > values.length;
        const reg = own === undefined || isItem ? t.b.getIndex(value.reg, index, name.start, name.end) : own.reg;
        t.declare(name.text, { reg, isSafe: (own ?? value).isSafe }, name.start, name.end);
      });
      t.effects += 1;
      return;
    }
    // what is put out in between is told of there
    this.contents('endset');
    for (const name of names)
      t.declare(name.text, { reg: t.b.constant('', start, end), isSafe: false }, name.start, name.end);
  }

  private assigning({ tag, from, to }: Piece): void {
    const { t } = this;
    t.inScope(() => {
      const reader = this.expression(from, to);
      while (!reader.isDone) {
        if (reader.isAssignment) {
          const name = reader.name();
          reader.skip();
          const value = reader.expression();
          if (name !== undefined) t.declare(name.text, value, name.start, name.end);
        } else if (tag === 'with') {
          // {% with value as name %}
          const before = reader.next;
          const value = reader.expression();
          const name = reader.accept('as') ? reader.name() : undefined;
          if (name !== undefined) t.declare(name.text, value, name.start, name.end);
          if (reader.next === before) reader.skip();
        } else reader.skip();
      }
      this.contents(`end${tag}`);
    });
  }

  private autoescape({ from, to }: Piece): void {
    const { t } = this;
    const { escapes } = t;
    t.escapes = !/^\s*(?:off|false|False)\b/.test(t.source.slice(from, to));
    this.contents('endautoescape');
    t.escapes = escapes;
  }

  /** {% include "x" with a=b only %}, {% include "x" ignore missing without context %} */
  private include({ from, to, start, end }: Piece): void {
    const { t } = this;
    const reader = this.expression(from, to);
    const name = reader.expression();
    const given: ObjectEntry[] = [];
    let isAlone = reader.sees('without', 'context');
    while (!reader.isDone) {
      if (reader.isAssignment) {
        const key = reader.name();
        reader.skip();
        const value = reader.expression().reg;
        if (key !== undefined) given.push({ name: key.text, key: NONE, value, start: key.start, end: key.end });
      } else {
        isAlone ||= reader.is('only');
        reader.skip();
      }
    }
    t.include(name.reg, given, start, end, isAlone);
  }

  private macro({ from, to, start, end }: Piece): void {
    const { t } = this;
    const reader = this.expression(from, to);
    const name = reader.name();
    const parameters: string[] = [];
    reader.accept('(');
    for (let depth = 1; !reader.isDone && depth > 0; reader.skip()) {
      if (reader.is('(') || reader.is('[') || reader.is('{')) depth += 1;
      else if (reader.is(')') || reader.is(']') || reader.is('}')) depth -= 1;
      else if (depth === 1 && reader.next?.kind === 'name' && (parameters.length === 0 || this.isBehindComma(reader)))
        parameters.push(reader.next.text);
    }
    if (name === undefined) return;
    const contents = (): void => void this.contents('endmacro');
    t.macro(name, parameters, contents, start, end);
  }

  private isBehindComma({ next }: ExpressionReader): boolean {
    return next !== undefined && /[,(]\s*$/.test(this.t.source.slice(Math.max(0, next.start - 40), next.start));
  }

  /** {% call(user) dialog(title) %}…{% endcall %} */
  private call({ from, to }: Piece): void {
    const reader = this.expression(from, to);
    if (reader.is('(')) reader.arguments();
    reader.expression();
    this.contents('endcall');
  }
}
