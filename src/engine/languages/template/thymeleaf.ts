/**
 * Templates of Thymeleaf: attributes `th:…` of HTML, and `[[…]]` and `[(…)]` in texts.
 * https://www.thymeleaf.org/doc/tutorials/3.1/usingthymeleaf.html
 */
import { NONE, type ModuleIr, type ObjectEntry, type Reg } from '../../ir/ir.js';
import { ExpressionReader } from './expressions.js';
import { MAX_DEPTH, TemplateBuilder } from './templateBase.js';

interface Attribute {
  /** Behind `th:` or `data-th-`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The value, without its quotes. */
  readonly from: number;
  readonly to: number;
}

/** A tag, or a text that is put out. */
interface Piece {
  readonly kind: 'open' | 'close' | 'empty' | 'text';
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  readonly attributes: readonly Attribute[];
}

const PIECE = /<!--[\s\S]*?(?:-->|$)|\[\(([\s\S]*?)\)\]|<(\/?)([A-Za-z][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;
const ATTRIBUTE = /(?:\bdata-th-|\bth:)([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

export function lowerThymeleaf(source: string, path: string): ModuleIr {
  const t = new TemplateBuilder(source, path);
  const pieces = piecesOf(source, (start, end) => {
    t.comment(start, end);
  });
  return t.finish(() => {
    new ThymeleafReader(t, pieces).all();
  }, [true]);
}

function piecesOf(source: string, comment: (start: number, end: number) => void): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of source.matchAll(PIECE)) {
    const start = match.index;
    const end = start + match[0].length;
    const [, text, slash, name, inside = '', own] = match;
    if (text !== undefined) pieces.push({ kind: 'text', tag: '', start, end, attributes: [] });
    else if (name === undefined) comment(start, end);
    else {
      const tag = name.toLowerCase();
      const kind = slash === '/' ? 'close' : own === '/' || VOID.has(tag) ? 'empty' : 'open';
      const at = start + 1 + name.length;
      pieces.push({ kind, tag, start, end, attributes: kind === 'close' ? [] : attributesOf(inside, at) });
    }
  }
  return pieces;
}

function attributesOf(inside: string, at: number): readonly Attribute[] {
  const found: Attribute[] = [];
  for (const match of inside.matchAll(ATTRIBUTE)) {
    const value = match[2] ?? match[3] ?? '';
    const start = at + match.index;
    const end = start + match[0].length;
    found.push({ name: match[1] ?? '', start, end, from: end - 1 - value.length, to: end - 1 });
  }
  return found;
}

class ThymeleafReader {
  private at = 0;
  private readonly open: string[] = [];

  constructor(
    private readonly t: TemplateBuilder,
    private readonly pieces: readonly Piece[],
  ) {}

  all(): void {
    while (this.at < this.pieces.length) {
      this.contents();
      // an end without a beginning
      this.at += 1;
    }
  }

  /** Reads up to the end of an element that is open, which is left. */
  private contents(): void {
    for (; this.at < this.pieces.length; this.at += 1) {
      const piece = this.pieces[this.at];
      if (piece === undefined) return;
      if (piece.kind === 'text') this.text(piece);
      else if (piece.kind !== 'close') this.element(piece);
      else if (this.open.includes(piece.tag)) return;
    }
  }

  private text({ start, end }: Piece): void {
    this.t.unescaped(this.value(start + 2, end - 2), start, end);
  }

  private element(piece: Piece): void {
    const { t } = this;
    if (piece.attributes.length === 0 && t.depth < MAX_DEPTH) {
      this.inside(piece);
      return;
    }
    if (t.depth >= MAX_DEPTH) return;
    t.depth += 1;
    const each = piece.attributes.find(({ name }) => name === 'each');
    if (each === undefined)
      t.inScope(() => {
        this.conditional(piece);
      });
    else this.loop(piece, each);
    t.depth -= 1;
  }

  /** th:each="link, state : ${links}" */
  private loop(piece: Piece, { from, to, start, end }: Attribute): void {
    const { t } = this;
    const text = t.source.slice(from, to);
    const colon = text.indexOf(':');
    const name = /^\s*(\w+)/.exec(text)?.[1];
    const items = this.value(colon < 0 ? from : from + colon + 1, to);
    t.each(
      items,
      (item) => {
        if (name !== undefined) t.declare(name, { reg: item, isSafe: false }, start, end);
      },
      () => {
        this.conditional(piece);
      },
      piece.start,
      piece.end,
    );
  }

  private conditional(piece: Piece): void {
    const { t } = this;
    const condition = piece.attributes.find(({ name }) => name === 'if');
    if (condition === undefined) {
      this.attributes(piece);
      return;
    }
    const value = this.value(condition.from, condition.to);
    t.maybe(
      value,
      () => {
        this.attributes(piece);
      },
      null,
      piece.start,
      piece.end,
    );
  }

  private attributes(piece: Piece): void {
    const { t } = this;
    const { subject } = t;
    for (const { name, from, to, start, end } of piece.attributes) {
      if (name === 'with') this.assign(from, to);
      else if (name === 'object') {
        const value = this.value(from, to);
        t.declare('*', { reg: value, isSafe: false }, start, end);
      }
    }
    for (const { name, from, to, start, end } of piece.attributes) {
      if (name === 'utext') t.unescaped(this.value(from, to), start, end);
      else if (name === 'replace' || name === 'insert' || name === 'include') this.fragment(from, to, start, end);
    }
    this.inside(piece);
    t.subject = subject;
  }

  private inside(piece: Piece): void {
    if (piece.kind !== 'open') return;
    this.open.push(piece.tag);
    this.at += 1;
    this.contents();
    this.open.pop();
    // the end of an element around it ends this one too
    if (this.pieces[this.at]?.tag !== piece.tag) this.at -= 1;
  }

  /** th:with="a=${b}, c=${d}" */
  private assign(from: number, to: number): void {
    const { t } = this;
    const text = t.source.slice(from, to);
    const parts = [...text.matchAll(/(?:^|,)\s*(\w+)\s*=/g)];
    parts.forEach((match, i) => {
      const start = from + match.index + match[0].length;
      const end = from + (parts[i + 1]?.index ?? text.length);
      const name = match[1];
      if (name !== undefined) t.declare(name, { reg: this.value(start, end), isSafe: false }, start, end);
    });
  }

  /** th:replace="~{fragments/head :: title(${name})}" */
  private fragment(from: number, to: number, start: number, end: number): void {
    const { t } = this;
    const text = t.source.slice(from, to);
    const name = /^\s*(?:~\{)?\s*['"]?([\w./-]+)['"]?\s*(?:::|\}|$)/.exec(text)?.[1];
    if (name === undefined || name === 'this') return;
    const given: ObjectEntry[] = [];
    const list = /::[^(]*\(([\s\S]*)\)/.exec(text);
    if (list?.[1] !== undefined) {
      const at = from + list.index + list[0].indexOf('(') + 1;
      for (const match of list[1].matchAll(/(\w+)\s*=\s*([^,]+)/g)) {
        const value = at + match.index + match[0].length - (match[2]?.length ?? 0);
        const reg = this.value(value, at + match.index + match[0].length);
        given.push({ name: match[1] ?? '', key: NONE, value: reg, start, end });
      }
    }
    t.include(t.b.constant(name, from, to), given, start, end);
  }

  /** What the expressions in an attribute or text give: one by itself, several as a text. */
  private value(from: number, to: number): Reg {
    const { t } = this;
    const text = t.source.slice(from, to);
    // of a choice, what is chosen
    const choice = /^[^?]*\}\s*\?(?![:.])/.exec(text);
    const skipped = choice === null ? 0 : choice[0].length;
    const found: Reg[] = [];
    for (const match of text.matchAll(/([$*])\{/g)) {
      const at = match.index + 2;
      if (at < skipped) continue;
      const close = closingBrace(text, at);
      const reader = (): Reg => new ExpressionReader(t, from + at, from + close, 'java').expression().reg;
      const { subject } = t;
      if (match[1] === '*') t.subject = t.local('*')?.variable ?? subject;
      found.push(reader());
      t.subject = subject;
    }
    const [only] = found;
    if (only === undefined) return t.b.constant('', from, to);
    return found.length === 1 ? only : t.b.template(found, from, to);
  }
}

/** Where the brace that is open at `at` is closed. */
export function closingBrace(text: string, at: number): number {
  let depth = 1;
  let quote = '';
  for (let i = at; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (quote !== '') {
      if (char === '\\') i += 1;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '{') depth += 1;
    else if (char === '}' && --depth === 0) return i;
  }
  return text.length;
}
