/**
 * Templates of FreeMarker: `${value}`, `<#directive …>`, `<@macro …>`. Files named `.ftlh` and `.ftlx` escape, others only
 * where a header or a directive says so. https://freemarker.apache.org/docs/ref.html
 */
import { NONE, type ModuleIr } from '../../ir/ir.js';
import { ExpressionReader } from './expressions.js';
import { PieceReader } from './pieceReader.js';
import { MAX_DEPTH, TemplateBuilder, type Piece } from './templateBase.js';
import { closingBrace } from './thymeleaf.js';

const MARK = /<#--|\$\{|<(\/?)([#@])([\w.]+)/g;

export function lowerFreemarker(source: string, path: string): ModuleIr {
  const t = new TemplateBuilder(source, path);
  const pieces = piecesOf(source, (start, end) => {
    t.comment(start, end);
  });
  const header = /^\s*<#ftl\b[^>]*\boutput_format\s*=\s*["'](\w+)["']/.exec(source)?.[1];
  const escapes = header === undefined ? /\.(?:ftlh|ftlx)$/i.test(path) : /^X?HTML$|^XML$/i.test(header);
  // what is no page harms no reader of one
  const isPage = escapes || isPageText(source);
  return t.finish(() => {
    t.escapes = escapes || !isPage;
    new FreemarkerReader(t, pieces).all();
  }, [true]);
}

/** Whether a text has elements of HTML. */
export function isPageText(source: string): boolean {
  return /<\/?(?:html|head|body|div|p|span|a|table|tr|td|ul|ol|li|h[1-6]|form|input|b|i|strong|em|br)\b/i.test(source);
}

function piecesOf(source: string, comment: (start: number, end: number) => void): readonly Piece[] {
  const pieces: Piece[] = [];
  const mark = new RegExp(MARK);
  for (let match = mark.exec(source); match !== null; match = mark.exec(source)) {
    const start = match.index;
    const from = mark.lastIndex;
    if (match[0] === '<#--') {
      const close = source.indexOf('-->', from);
      if (close < 0) break;
      mark.lastIndex = close + 3;
      comment(start, close + 3);
    } else if (match[0] === '${') {
      const to = closingBrace(source.slice(0, from + 2000), from);
      mark.lastIndex = to + 1;
      pieces.push({ tag: '', start, end: Math.min(to + 1, source.length), from, to });
    } else {
      const to = endOfTag(source, from);
      mark.lastIndex = to;
      const name = match[3] ?? '';
      if (name === 'noparse' && match[1] === '') {
        const close = source.indexOf('</#noparse', to);
        mark.lastIndex = close < 0 ? source.length : close;
        continue;
      }
      const inside = source.charAt(to - 1) === '/' ? to - 1 : to;
      const tag = `${match[1] ?? ''}${match[2] === '@' ? '@' : ''}${name}`;
      pieces.push({ tag, start, end: Math.min(to + 1, source.length), from, to: inside });
    }
  }
  return pieces;
}

/** Where a directive is closed, texts and brackets aside. */
function endOfTag(source: string, from: number): number {
  let depth = 0;
  let quote = '';
  for (let at = from; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (quote !== '') {
      if (char === '\\') at += 1;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (char === '>' && depth <= 0) return at;
  }
  return source.length;
}

/** Tags are `/list` for an end, `@name` for a macro. */
class FreemarkerReader extends PieceReader {
  protected expression(from: number, to: number): ExpressionReader {
    return new ExpressionReader(this.t, from, to, 'freemarker');
  }

  protected output({ start, end, from, to }: Piece): void {
    const { t } = this;
    if (t.escapes && !/\?\s*no_?[eE]sc\b/.test(t.source.slice(from, to))) return;
    const value = this.expression(from, to).expression();
    if (value.isSafe || !t.escapes) t.unescaped(value.reg, start, end);
  }

  protected tag(piece: Piece): void {
    const { t } = this;
    const { tag, from, to, start, end } = piece;
    if (t.depth >= MAX_DEPTH) return;
    t.depth += 1;
    switch (tag) {
      case 'if':
        this.condition(piece, ['elseif'], '/if');
        break;
      case 'list':
      case 'foreach':
        this.loop(piece);
        break;
      case 'assign':
      case 'local':
      case 'global':
        this.assign(piece);
        break;
      case 'include':
        t.include(this.expression(from, to).expression().reg, [], start, end);
        break;
      case 'macro':
      case 'function':
        this.macro(piece);
        break;
      case 'autoesc':
        this.escaping(true, '/autoesc');
        break;
      case 'noautoesc':
        this.escaping(false, '/noautoesc');
        break;
      case 'escape':
        this.escaping(/\?\s*(?:html|xhtml|xml|url|js_string|esc)\b/.test(t.source.slice(from, to)), '/escape');
        break;
      case 'noescape':
        this.escaping(false, '/noescape');
        break;
      case 'outputformat':
        this.escaping(/HTML|XML/.test(t.source.slice(from, to)), '/outputformat');
        break;
      default:
        if (tag.startsWith('@')) this.call(piece);
    }
    t.depth -= 1;
  }

  private escaping(escapes: boolean, end: string): void {
    const { t } = this;
    const before = t.escapes;
    t.escapes = escapes;
    this.contents(end);
    t.escapes = before;
  }

  /** <#list links as link>, <#list map as key, value> */
  private loop({ tag, from, to, start, end }: Piece): void {
    const { t } = this;
    const reader = this.expression(from, to);
    const items = reader.expression();
    const names: string[] = [];
    if (reader.accept('as')) {
      for (let name = reader.name(); name !== undefined; name = reader.accept(',') ? reader.name() : undefined)
        names.push(name.text);
    }
    let next: Piece | undefined;
    t.each(
      items.reg,
      (item) => {
        const name = names.at(-1);
        if (name !== undefined) t.declare(name, { reg: item, isSafe: false }, start, end);
      },
      () => {
        next = this.contents('else', `/${tag}`);
      },
      start,
      end,
    );
    if (next?.tag === 'else') this.contents(`/${tag}`);
  }

  private assign({ tag, from, to, start, end }: Piece): void {
    const { t } = this;
    const reader = this.expression(from, to);
    let isBlock = true;
    while (!reader.isDone) {
      const name = reader.name();
      if (name === undefined) {
        reader.skip();
        continue;
      }
      if (!reader.accept('=')) {
        if (isBlock) t.declare(name.text, { reg: t.b.constant('', start, end), isSafe: false }, start, end);
        continue;
      }
      isBlock = false;
      t.declare(name.text, reader.expression(), name.start, name.end);
    }
    t.effects += 1;
    // what is put out in between is told of there
    if (isBlock) this.contents(`/${tag}`);
  }

  /** <#macro name a b="x"> */
  private macro({ tag, from, to, start, end }: Piece): void {
    const { t } = this;
    const text = t.source.slice(from, to);
    const [name, ...parameters] = [...text.replace(/=\s*(?:"[^"]*"|'[^']*'|[^\s,)]+)/g, '').matchAll(/\w+/g)].map(
      ([word]) => word,
    );
    if (name === undefined) return;
    const contents = (): void => void this.contents(`/${tag}`);
    t.macro({ text: name, start, end }, parameters, contents, start, end);
  }

  /** <@name a=x b=y /> */
  private call({ tag, from, to, start, end }: Piece): void {
    const { t } = this;
    const macro = t.local(tag.slice(1));
    if (macro === undefined) return;
    const reader = this.expression(from, to);
    const args = [];
    const names: (string | null)[] = [];
    while (!reader.isDone) {
      const before = reader.next;
      const name = reader.isAssignment ? reader.name() : undefined;
      if (name !== undefined) reader.skip();
      args.push(reader.expression().reg);
      names.push(name?.text ?? null);
      reader.accept(',');
      if (reader.next === before) reader.skip();
    }
    t.effects += 1;
    const callee = t.b.loadVar(macro.variable, start, end);
    t.b.call(callee, NONE, args, null, names, false, start, end);
  }
}
