/**
 * Templates of Handlebars and Mustache: `{{value}}` is escaped, `{{{value}}}` and `{{&value}}` are not.
 * https://handlebarsjs.com/guide/ · https://mustache.github.io/mustache.5.html
 */
import { EMPTY_BLOCK } from '../../ir/irBuilder.js';
import { NONE, type ModuleIr, type ObjectEntry, type Reg, type VarId } from '../../ir/ir.js';
import { MAX_DEPTH, TemplateBuilder } from './templateBase.js';

interface Mustache {
  /** `''` an output, `{` or `&` one that is not escaped, `#`, `^`, `/` sections, `>` a partial. */
  readonly sign: string;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const MARK = /\\?\{\{(\{|!--|!|[#/^&>*~]*)/g;

export function lowerHandlebars(source: string, path: string): ModuleIr {
  const t = new TemplateBuilder(source, path);
  const pieces = mustachesOf(source, (start, end) => {
    t.comment(start, end);
  });
  const isMustache = /\.mustache$/i.test(path);
  return t.finish(() => {
    new HandlebarsReader(t, pieces, isMustache).all();
  }, [true, false]);
}

function mustachesOf(source: string, comment: (start: number, end: number) => void): readonly Mustache[] {
  const pieces: Mustache[] = [];
  const mark = new RegExp(MARK);
  for (let match = mark.exec(source); match !== null; match = mark.exec(source)) {
    const start = match.index;
    if (match[0].startsWith('\\')) continue;
    const sign = (match[1] ?? '').replace(/[~*]/g, '');
    const close = sign === '{' ? '}}}' : match[1] === '!--' ? '--}}' : '}}';
    const to = source.indexOf(close, mark.lastIndex);
    if (to < 0) break;
    const end = to + close.length;
    const from = mark.lastIndex;
    mark.lastIndex = end;
    if (sign.startsWith('!')) comment(start, end);
    else pieces.push({ sign: sign.charAt(0), start, end, from, to });
  }
  return pieces;
}

interface Word {
  readonly text: string;
  readonly kind: 'path' | 'text' | 'number' | 'sign';
  readonly start: number;
  readonly end: number;
}

const WORD = /\s+|"([^"]*)"|'([^']*)'|(\d+(?:\.\d+)?)(?=[\s)}|]|$)|([()|=])|([^\s()|="'}]+)/y;

function wordsOf(source: string, from: number, to: number): readonly Word[] {
  const words: Word[] = [];
  WORD.lastIndex = from;
  while (WORD.lastIndex < to) {
    const start = WORD.lastIndex;
    const match = WORD.exec(source);
    if (match === null || WORD.lastIndex > to) break;
    const [, double, single, number, sign, path] = match;
    const place = { start, end: WORD.lastIndex };
    if ((double ?? single) !== undefined) words.push({ text: double ?? single ?? '', kind: 'text', ...place });
    else if (number !== undefined) words.push({ text: number, kind: 'number', ...place });
    else if (sign !== undefined) words.push({ text: sign, kind: 'sign', ...place });
    else if (path !== undefined && path !== '~') words.push({ text: path.replace(/~$/, ''), kind: 'path', ...place });
  }
  return words;
}

/** Arguments of a helper, a partial or a section. */
interface Given {
  readonly args: readonly Reg[];
  readonly named: readonly ObjectEntry[];
  readonly parameters: readonly Word[];
}

class HandlebarsReader {
  private at = 0;
  /** What `this` is, innermost last; the first is the context of the template itself. */
  private readonly contexts: (VarId | null)[] = [null];

  constructor(
    private readonly t: TemplateBuilder,
    private readonly pieces: readonly Mustache[],
    /** Names that an item does not have are looked for outside. */
    private readonly looksOutside: boolean,
  ) {}

  all(): void {
    while (this.at < this.pieces.length) {
      this.contents();
      // an end without a beginning
      this.at += 1;
    }
  }

  /** Reads up to `{{else}}`, `{{^}}` or the end of a section, which is left. */
  private contents(): Mustache | undefined {
    for (; this.at < this.pieces.length; this.at += 1) {
      const piece = this.pieces[this.at];
      if (piece === undefined) return undefined;
      if (piece.sign === '/' || this.isElse(piece)) return piece;
      this.piece(piece);
    }
    return undefined;
  }

  private isElse({ sign, from, to }: Mustache): boolean {
    const text = this.t.source.slice(from, to).trim();
    return (sign === '' && /^else\b/.test(text)) || (sign === '^' && text === '');
  }

  private piece(piece: Mustache): void {
    const { t } = this;
    const { sign, start, end, from, to } = piece;
    switch (sign) {
      case '{':
      case '&':
        t.unescaped(this.value(wordsOf(t.source, from, to)), start, end);
        break;
      case '>':
        this.partial(piece);
        break;
      case '#':
      case '^':
        if (t.depth >= MAX_DEPTH) break;
        t.depth += 1;
        this.section(piece);
        t.depth -= 1;
        break;
      default: {
        const words = wordsOf(t.source, from, to);
        if (!t.escapes) t.unescaped(this.value(words), start, end);
        // a helper may say that what it gives is escaped
        else if (words.length > 1 && words[0]?.kind === 'path') this.helper(words);
      }
    }
  }

  /** A path, a literal, or a helper with arguments. */
  private value(words: readonly Word[]): Reg {
    const { t } = this;
    const [first] = words;
    if (first === undefined) return t.b.constant('', 0, 0);
    return words.length === 1 || first.kind !== 'path' ? this.word(first) : this.helper(words);
  }

  /** `name value key=value`: the helper gets its values, then an object of options, in which `hash` has those with a name. */
  private helper(words: readonly Word[]): Reg {
    const { t } = this;
    const [name] = words as readonly [Word, ...Word[]];
    const end = words.at(-1)?.end ?? name.end;
    const { args, named } = this.given(words, 1);
    t.effects += 1;
    if (named.length === 0) return t.filter(name.text, args, name.start, end);
    const hash = t.b.objectLit(named, name.start, end);
    const entry = { name: 'hash', key: NONE, value: hash, start: name.start, end };
    return t.filter(name.text, [...args, t.b.objectLit([entry], name.start, end)], name.start, end);
  }

  private given(words: readonly Word[], from: number): Given {
    const args: Reg[] = [];
    const named: ObjectEntry[] = [];
    const parameters: Word[] = [];
    let at = from;
    while (at < words.length) {
      const word = words[at];
      if (word === undefined) break;
      if (word.kind === 'path' && word.text === 'as' && words[at + 1]?.text === '|') {
        parameters.push(...words.slice(at + 2).filter(({ kind }) => kind === 'path'));
        break;
      }
      if (words[at + 1]?.text === '=' && words[at + 1]?.kind === 'sign') {
        const [value, next] = this.operand(words, at + 2);
        named.push({ name: word.text, key: NONE, value, start: word.start, end: word.end });
        at = next;
      } else {
        const [value, next] = this.operand(words, at);
        args.push(value);
        at = next;
      }
    }
    return { args, named, parameters };
  }

  /** @returns the value and where the words go on */
  private operand(words: readonly Word[], at: number): readonly [Reg, number] {
    const word = words[at];
    if (word === undefined) return [this.t.b.constant('', 0, 0), at + 1];
    if (word.kind !== 'sign' || word.text !== '(') return [this.word(word), at + 1];
    let depth = 0;
    let end = at;
    for (; end < words.length; end += 1) {
      if (words[end]?.kind !== 'sign') continue;
      if (words[end]?.text === '(') depth += 1;
      else if (words[end]?.text === ')' && --depth === 0) break;
    }
    const { t } = this;
    if (t.depth >= MAX_DEPTH) return [t.b.constant('', word.start, word.end), end + 1];
    t.depth += 1;
    const value = this.value(words.slice(at + 1, end));
    t.depth -= 1;
    return [value, end + 1];
  }

  private word({ kind, text, start, end }: Word): Reg {
    const { b } = this.t;
    if (kind === 'text') return b.constant(text, start, end);
    if (kind === 'number') return b.constant(Number(text), start, end);
    return this.path(text, start, end);
  }

  /** `a.b`, `this.a`, `../a`, `@root.a`, `.` */
  private path(written: string, start: number, end: number): Reg {
    const { t } = this;
    const { b } = t;
    let text = written;
    let level = this.contexts.length - 1;
    let isOwn = false;
    if (text.startsWith('@root')) {
      level = 0;
      text = text.slice(5);
    } else if (text.startsWith('@')) return b.unknown([], 'data', false, start, end);
    while (text.startsWith('../')) {
      level = Math.max(0, level - 1);
      text = text.slice(3);
      isOwn = true;
    }
    if (/^(?:this\b|\.(?:\/|$))/.test(text)) {
      text = text.replace(/^(?:this|\.)/, '');
      isOwn = true;
    }
    if (/^(?:true|false|null|undefined)$/.test(text)) return b.constant(text === 'true', start, end);
    const names = text
      .split(/[./]/)
      .map((name) => name.replace(/^\[(.*)\]$/, '$1'))
      .filter((name) => name !== '');
    const [first, ...rest] = names;
    if (first === undefined) return this.context(level, start);
    const local = isOwn ? undefined : t.local(first);
    let value =
      local === undefined
        ? this.member(first, level, start, end, this.looksOutside && !isOwn)
        : b.loadVar(local.variable, start, end);
    for (const name of rest) value = b.getField(value, name, start, end, start, end);
    return value;
  }

  private context(level: number, at: number): Reg {
    const variable = this.contexts[level] ?? null;
    return variable === null ? this.t.contextValue(at) : this.t.b.loadVar(variable, at, at);
  }

  private member(name: string, level: number, start: number, end: number, looksOutside: boolean): Reg {
    const { b } = this.t;
    const own = b.getField(this.context(level, start), name, start, end, start, end);
    if (!looksOutside || level === 0) return own;
    const mark = b.open();
    const outer = this.member(name, level - 1, start, end, true);
    const block = b.close(mark);
    return b.ifValue('truthy', own, EMPTY_BLOCK, own, block, outer, start, end);
  }

  /** {{> name context key=value}} */
  private partial({ start, end, from, to }: Mustache): void {
    const { t } = this;
    const words = wordsOf(t.source, from, to);
    const [name] = words;
    if (name === undefined || name.kind === 'sign') return;
    const { args, named } = this.given(words, 1);
    const own = args.at(0) ?? (this.contexts.length > 1 ? this.context(this.contexts.length - 1, start) : undefined);
    const whole = own === undefined ? [] : [{ name: null, key: NONE, value: own, start, end }];
    t.include(t.b.constant(name.text, name.start, name.end), [...whole, ...named], start, end, args.length > 0);
  }

  private section(piece: Mustache): void {
    const { t } = this;
    const { sign, start, end } = piece;
    const words = wordsOf(t.source, piece.from, piece.to);
    const [name] = words;
    this.at += 1;
    // {{#*inline "name"}}, {{#> layout}}
    if (name === undefined || name.text === 'inline' || sign === '^' || t.source.charAt(piece.start + 3) === '>') {
      this.contents();
      this.rest();
      return;
    }
    const { args, parameters } = this.given(words, 1);
    const subject = args.at(0);
    switch (name.text) {
      case 'if':
      case 'unless':
        t.maybe(
          name.text === 'if' && subject !== undefined ? subject : t.b.unknown([], 'condition', false, start, end),
          () => void this.contents(),
          () => {
            this.rest();
          },
          start,
          end,
        );
        break;
      case 'with':
        t.inScope(() => {
          this.within(subject ?? t.contextValue(start), parameters, start, end);
        });
        this.rest();
        break;
      case 'each':
        this.items(subject ?? t.contextValue(start), parameters, start, end);
        this.rest();
        break;
      default:
        // a section of Mustache: of a list its items, of an object the object
        if (words.length === 1) this.items(this.word(name), parameters, start, end);
        else {
          this.helper(words);
          this.contents();
        }
        this.rest();
    }
  }

  private items(items: Reg, parameters: readonly Word[], start: number, end: number): void {
    const { t } = this;
    const count = this.contexts.length;
    t.each(
      items,
      (item) => {
        this.bind(item, parameters, start, end);
      },
      () => {
        this.contents();
      },
      start,
      end,
    );
    this.contexts.length = count;
  }

  private within(value: Reg, parameters: readonly Word[], start: number, end: number): void {
    const count = this.contexts.length;
    this.bind(value, parameters, start, end);
    this.contents();
    this.contexts.length = count;
  }

  private bind(value: Reg, parameters: readonly Word[], start: number, end: number): void {
    const { t } = this;
    const variable = t.b.variable('this', 'local', start, end);
    variable.function = t.b.fn.index;
    t.b.storeVar(variable.id, value, start, end);
    this.contexts.push(variable.id);
    const [name] = parameters;
    if (name !== undefined) t.declare(name.text, { reg: value, isSafe: false }, name.start, name.end);
  }

  /** What stands between `{{else}}` and the end of the section. */
  private rest(): void {
    while (this.at < this.pieces.length) {
      const piece = this.pieces[this.at];
      if (piece?.sign === '/') return;
      if (piece !== undefined && this.isElse(piece)) this.at += 1;
      this.contents();
    }
  }
}
