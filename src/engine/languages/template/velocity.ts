/**
 * Templates of Velocity: `$value`, `${value.member}`, `$!value`, `#directive(…)`. Nothing is escaped by the engine itself.
 * https://velocity.apache.org/engine/2.4/vtl-reference.html
 */
import type { ModuleIr, Reg } from '../../ir/ir.js';
import { ExpressionReader } from './expressions.js';
import { isPageText } from './freemarker.js';
import { MAX_DEPTH, TemplateBuilder, type Piece } from './templateBase.js';

const MARK =
  /#\*[\s\S]*?(?:\*#|$)|##[^\n]*|#\{?(foreach|if|elseif|else|end|set|parse|include|macro|define)\}?(?![\w])|\\?\$!?(\{)?(?=[A-Za-z_])/g;

export function lowerVelocity(source: string, path: string): ModuleIr {
  const t = new TemplateBuilder(source, path);
  const pieces = piecesOf(source, (start, end) => {
    t.comment(start, end);
  });
  const isPage = isPageText(source);
  return t.finish(() => {
    new VelocityReader(t, isPage ? pieces : []).all();
  }, [true]);
}

function piecesOf(source: string, comment: (start: number, end: number) => void): readonly Piece[] {
  const pieces: Piece[] = [];
  const mark = new RegExp(MARK);
  for (let match = mark.exec(source); match !== null; match = mark.exec(source)) {
    const start = match.index;
    let from = mark.lastIndex;
    const tag = match[1];
    if (match[0].startsWith('#*') || match[0].startsWith('##')) comment(start, from);
    else if (tag !== undefined) {
      const open = /^\s*\(/.exec(source.slice(from, from + 20));
      let to = from;
      if (open !== null && tag !== 'else' && tag !== 'end') {
        from += open[0].length;
        to = closing(source, from, '(', ')');
        mark.lastIndex = Math.min(to + 1, source.length);
      }
      pieces.push({ tag, start, end: mark.lastIndex, from, to });
    } else if (!match[0].startsWith('\\')) {
      const isFormal = match[2] === '{';
      const to = isFormal ? closing(source, from, '{', '}') : endOfReference(source, from);
      mark.lastIndex = isFormal ? Math.min(to + 1, source.length) : to;
      pieces.push({ tag: '', start, end: mark.lastIndex, from, to });
    }
  }
  return pieces;
}

function closing(source: string, from: number, open: string, close: string): number {
  let depth = 1;
  for (let at = from; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (char === open) depth += 1;
    else if (char === close && --depth === 0) return at;
  }
  return source.length;
}

/** `$a.b(c).d[0]` */
function endOfReference(source: string, from: number): number {
  let at = from;
  const word = /\w+/y;
  word.lastIndex = at;
  word.exec(source);
  at = word.lastIndex;
  for (;;) {
    if (source.charAt(at) === '(') at = Math.min(closing(source, at + 1, '(', ')') + 1, source.length);
    else if (source.charAt(at) === '[') at = Math.min(closing(source, at + 1, '[', ']') + 1, source.length);
    else if (source.charAt(at) === '.' && /[A-Za-z_]/.test(source.charAt(at + 1))) {
      word.lastIndex = at + 1;
      word.exec(source);
      at = word.lastIndex;
    } else return at;
  }
}

class VelocityReader {
  private at = 0;

  constructor(
    private readonly t: TemplateBuilder,
    private readonly pieces: readonly Piece[],
  ) {}

  all(): void {
    while (this.at < this.pieces.length) {
      this.contents();
      this.at += 1;
    }
  }

  /** Reads up to `#elseif`, `#else` or `#end`, which is left. */
  private contents(): Piece | undefined {
    for (; this.at < this.pieces.length; this.at += 1) {
      const piece = this.pieces[this.at];
      if (piece === undefined || piece.tag === 'end' || piece.tag === 'else' || piece.tag === 'elseif') return piece;
      this.piece(piece);
    }
    return undefined;
  }

  private inside(): Piece | undefined {
    this.at += 1;
    return this.contents();
  }

  /** Reads on to the end of the directive. */
  private rest(next: Piece | undefined): void {
    for (let piece = next; piece !== undefined && piece.tag !== 'end';) piece = this.inside();
  }

  private value(from: number, to: number): Reg {
    return new ExpressionReader(this.t, from, to, 'java').expression().reg;
  }

  private piece(piece: Piece): void {
    const { t } = this;
    const { tag, start, end, from, to } = piece;
    if (t.depth >= MAX_DEPTH) return;
    t.depth += 1;
    switch (tag) {
      case '':
        t.unescaped(this.value(from, to), start, end);
        break;
      case 'if':
        this.condition(piece);
        break;
      case 'foreach':
        this.loop(piece);
        break;
      case 'set':
        this.set(piece);
        break;
      case 'parse':
        t.include(this.value(from, to), [], start, end);
        break;
      case 'macro':
      case 'define':
        this.rest(this.inside());
    }
    t.depth -= 1;
  }

  private condition({ from, to, start, end }: Piece): void {
    let next: Piece | undefined;
    this.t.maybe(
      this.value(from, to),
      () => {
        next = this.inside();
      },
      () => {
        this.rest(next);
      },
      start,
      end,
    );
  }

  /** #foreach($link in $links) */
  private loop({ from, to, start, end }: Piece): void {
    const { t } = this;
    const head = /^\s*\$!?\{?(\w+)\}?\s+in\s+/.exec(t.source.slice(from, to));
    const items = this.value(from + (head?.[0].length ?? 0), to);
    let next: Piece | undefined;
    t.each(
      items,
      (item) => {
        if (head?.[1] !== undefined) t.declare(head[1], { reg: item, isSafe: false }, start, end);
      },
      () => {
        next = this.inside();
      },
      start,
      end,
    );
    this.rest(next);
  }

  /** #set($a = $b) */
  private set({ from, to, start, end }: Piece): void {
    const { t } = this;
    const head = /^\s*\$!?\{?(\w+)\}?\s*=/.exec(t.source.slice(from, to));
    if (head?.[1] === undefined) return;
    const at = from + head[0].length;
    const text = /^\s*"([^"]*)"\s*$/.exec(t.source.slice(at, to));
    t.effects += 1;
    t.declare(head[1], { reg: text === null ? this.value(at, to) : this.text(at, to), isSafe: false }, start, end);
  }

  /** References in a text with double quotes are put in. */
  private text(from: number, to: number): Reg {
    const { t } = this;
    const parts: (string | Reg)[] = [''];
    for (const match of t.source.slice(from, to).matchAll(/\$!?\{?(?=[A-Za-z_])/g)) {
      const at = from + match.index + match[0].length;
      parts.push(this.value(at, endOfReference(t.source, at)));
    }
    return parts.length === 1 ? t.b.constant('', from, to) : t.b.template(parts, from, to);
  }
}
