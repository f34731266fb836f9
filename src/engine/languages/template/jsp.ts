/**
 * JavaServer Pages: expressions `${…}`, which nothing escapes, tags of the standard library, `<%= … %>`, and of scriptlets
 * the variables that they declare. https://jakarta.ee/specifications/pages/ · https://jakarta.ee/specifications/tags/
 */
import type { ModuleIr, Reg } from '../../ir/ir.js';
import { ExpressionReader } from './expressions.js';
import { MAX_DEPTH, TemplateBuilder } from './templateBase.js';
import { closingBrace } from './thymeleaf.js';

interface Piece {
  readonly kind: 'expression' | 'shown' | 'code' | 'directive' | 'open' | 'empty' | 'close';
  /** Of a tag: `c:out`. */
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const MARK = /<%--[\s\S]*?(?:--%>|$)|<%([=!@]?)|\$\{|<(\/?)([a-z][\w-]*:[\w-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/gi;

export function lowerJsp(source: string, path: string): ModuleIr {
  const t = new TemplateBuilder(source, path);
  const pieces = piecesOf(source, (start, end) => {
    t.comment(start, end);
  });
  return t.finish(() => {
    new JspReader(t, pieces).all();
  }, [true]);
}

function piecesOf(source: string, comment: (start: number, end: number) => void): readonly Piece[] {
  const pieces: Piece[] = [];
  const mark = new RegExp(MARK);
  for (let match = mark.exec(source); match !== null; match = mark.exec(source)) {
    const start = match.index;
    const from = mark.lastIndex;
    const [whole, sign, slash, name] = match;
    if (whole.startsWith('<%--')) comment(start, from);
    else if (whole === '${') {
      if (source.charAt(start - 1) === '\\') continue;
      const to = closingBrace(source.slice(0, from + 2000), from);
      mark.lastIndex = Math.min(to + 1, source.length);
      pieces.push({ kind: 'expression', tag: '', start, end: mark.lastIndex, from, to });
    } else if (name !== undefined) {
      const kind = slash === '/' ? 'close' : match[5] === '/' ? 'empty' : 'open';
      pieces.push({ kind, tag: name, start, end: from, from: start + 1 + name.length, to: from - 1 });
    } else {
      const to = source.indexOf('%>', from);
      if (to < 0) break;
      mark.lastIndex = to + 2;
      const kind = sign === '=' ? 'shown' : sign === '@' ? 'directive' : 'code';
      if (sign !== '!') pieces.push({ kind, tag: '', start, end: to + 2, from, to });
    }
  }
  return pieces;
}

/** `String q = …;`, `for (Link link : links)` */
const DECLARATION = /(?:^|[;{}(])\s*(?:final\s+)?[A-Z][\w.]*(?:<[^;=]*?>)?(?:\[\])?\s+(\w+)\s*(=(?!=)|:)\s*([^;{}]+)/g;

class JspReader {
  private at = 0;

  constructor(
    private readonly t: TemplateBuilder,
    private readonly pieces: readonly Piece[],
  ) {}

  all(): void {
    while (this.at < this.pieces.length) {
      this.until('');
      this.at += 1;
    }
  }

  /** Reads up to the end of a tag, which is left. */
  private until(tag: string): void {
    for (; this.at < this.pieces.length; this.at += 1) {
      const piece = this.pieces[this.at];
      if (piece === undefined || (piece.kind === 'close' && piece.tag === tag)) return;
      this.piece(piece);
    }
  }

  private value(from: number, to: number): Reg {
    return new ExpressionReader(this.t, from, to, 'java').expression().reg;
  }

  private piece(piece: Piece): void {
    const { t } = this;
    const { kind, start, end, from, to } = piece;
    switch (kind) {
      case 'expression':
      case 'shown':
        t.unescaped(this.value(from, to), start, end);
        break;
      case 'code':
        this.code(from, to);
        break;
      case 'directive': {
        const file = /^\s*include\s+file\s*=\s*["']([^"']+)["']/.exec(t.source.slice(from, to))?.[1];
        if (file !== undefined) t.include(t.b.constant(file, from, to), [], start, end);
        break;
      }
      case 'open':
      case 'empty':
        if (t.depth >= MAX_DEPTH) break;
        t.depth += 1;
        this.tag(piece);
        t.depth -= 1;
        break;
      case 'close':
        break;
    }
  }

  private code(from: number, to: number): void {
    const { t } = this;
    const text = t.source.slice(from, to);
    for (const match of text.matchAll(DECLARATION)) {
      const [, name = '', sign, expression = ''] = match;
      const start = from + match.index + match[0].length - expression.length;
      const end = start + expression.length;
      const value = this.value(start, end);
      const reg = sign === ':' ? t.b.iterate(value, 'values', start, end) : value;
      t.declare(name, { reg, isSafe: false }, start, end);
      t.effects += 1;
    }
  }

  /** The value of an attribute: a text, an expression, or a text with expressions. Null if there is none. */
  private attribute({ from, to }: Piece, name: string): Reg | null {
    const { t } = this;
    const text = t.source.slice(from, to);
    const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(text);
    if (match === null) return null;
    const value = match[1] ?? match[2] ?? '';
    const start = from + match.index + match[0].length - 1 - value.length;
    const parts: Reg[] = [];
    for (const one of value.matchAll(/\$\{|<%=/g)) {
      const at = one.index + one[0].length;
      const close = one[0] === '${' ? closingBrace(value, at) : value.indexOf('%>', at);
      if (close >= 0) parts.push(this.value(start + at, start + close));
    }
    const [only] = parts;
    if (only === undefined) return t.b.constant(value, start, start + value.length);
    const isWhole = parts.length === 1 && /^(?:\$\{[^{}]*\}|<%=[\s\S]*%>)$/.test(value.trim());
    return isWhole ? only : t.b.template(['', ...parts], start, start + value.length);
  }

  private text({ from, to }: Piece, name: string): string | undefined {
    const match = new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(this.t.source.slice(from, to));
    return match?.[1];
  }

  private tag(piece: Piece): void {
    const { t } = this;
    const { tag, kind, start, end } = piece;
    const nothing = (): Reg => t.b.constant('', start, start);
    switch (tag) {
      case 'c:out':
        if (this.text(piece, 'escapeXml') === 'false')
          t.unescaped(this.attribute(piece, 'value') ?? nothing(), start, end);
        break;
      case 'c:set': {
        const name = this.text(piece, 'var');
        const value = name === undefined ? null : this.attribute(piece, 'value');
        if (name === undefined || value === null) break;
        t.declare(name, { reg: value, isSafe: false }, start, end);
        t.effects += 1;
        break;
      }
      case 'c:if':
      case 'c:when': {
        if (kind === 'empty') break;
        const condition = this.attribute(piece, 'test') ?? t.b.unknown([], 'condition', false, start, start);
        t.maybe(
          condition,
          () => {
            this.inside(tag);
          },
          null,
          start,
          end,
        );
        break;
      }
      case 'c:forEach': {
        if (kind === 'empty') break;
        const name = this.text(piece, 'var');
        t.each(
          this.attribute(piece, 'items') ?? nothing(),
          (item) => {
            if (name !== undefined) t.declare(name, { reg: item, isSafe: false }, start, end);
          },
          () => {
            this.inside(tag);
          },
          start,
          end,
        );
        break;
      }
      case 'jsp:include':
      case 'c:import': {
        const page = this.attribute(piece, tag === 'jsp:include' ? 'page' : 'url');
        if (page !== null) t.include(page, [], start, end);
      }
    }
  }

  private inside(tag: string): void {
    this.at += 1;
    this.until(tag);
  }
}
