/**
 * Expressions of template languages: names, members, calls, filters, operators and literals, in the spellings of Jinja and
 * Django, of expression languages for Java, and of FreeMarker. What is not understood ends the expression; nothing throws.
 */
import { EMPTY_BLOCK } from '../../ir/irBuilder.js';
import { NONE, type ObjectEntry, type Reg } from '../../ir/ir.js';
import { MAX_DEPTH, type Operand, type TemplateBuilder } from './templateBase.js';

/**
 * `filters`: `|` is a filter, as in Jinja, Django and Nunjucks; `java`: EL, SpEL and OGNL; `freemarker`: `?` leads to a
 * built-in and `!` to a default.
 */
export type Dialect = 'filters' | 'java' | 'freemarker';

interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'sign';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN =
  /\s+|([A-Za-z_$][\w$]*)|(\d+(?:\.\d+)?)|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(\*\*|\/\/|===|!==|==|!=|<=|>=|&&|\|\||\?\?|\?\.|\?:|[-+*/%~<>=!|.,:()[\]{}?@#^&])/y;

const COMPARISONS = new Set(['==', '!=', '===', '!==', '<', '>', '<=', '>=', 'in', 'eq', 'ne', 'lt', 'gt', 'le', 'ge']);

/** Filters that mark a value as HTML. */
const MARKS_SAFE = new Set(['safe', 'safeseq', 'no_esc', 'raw', 'noEsc']);
/** Filters that escape what is not marked yet. */
const ESCAPES = new Set(['escape', 'e', 'h']);
/** Functions of the template languages themselves. */
const FUNCTIONS = new Set([
  'url_for',
  'static',
  '_',
  'gettext',
  'ngettext',
  'csrf_token',
  'csrf_field',
  'range',
  'len',
]);

export function tokensOf(source: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = start;
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (match === null || TOKEN.lastIndex > end) break;
    const [, name, number, double, single, sign] = match;
    const place = { start: at, end: TOKEN.lastIndex };
    if (name !== undefined) tokens.push({ kind: 'name', text: name, ...place });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, ...place });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, ...place });
    else if ((double ?? single) !== undefined) tokens.push({ kind: 'text', text: double ?? single ?? '', ...place });
  }
  return tokens;
}

export class ExpressionReader {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(
    private readonly t: TemplateBuilder,
    start: number,
    private readonly end: number,
    private readonly dialect: Dialect,
  ) {
    this.tokens = tokensOf(t.source, start, end);
  }

  get isDone(): boolean {
    return this.at >= this.tokens.length;
  }

  get next(): Token | undefined {
    return this.tokens[this.at];
  }

  private get place(): number {
    return this.next?.start ?? this.end;
  }

  private get last(): number {
    return this.tokens[this.at - 1]?.end ?? this.end;
  }

  is(text: string): boolean {
    const { next } = this;
    return next !== undefined && next.kind !== 'text' && next.text === text;
  }

  accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.at += 1;
    return true;
  }

  /** A name, if one comes. */
  name(): Token | undefined {
    const { next } = this;
    if (next?.kind !== 'name') return undefined;
    this.at += 1;
    return next;
  }

  skip(): void {
    this.at += 1;
  }

  /** Whether these tokens come next. */
  sees(...texts: readonly string[]): boolean {
    return texts.every((text, i) => this.tokens[this.at + i]?.text === text);
  }

  /** `name=` comes next. */
  get isAssignment(): boolean {
    return this.next?.kind === 'name' && this.tokens[this.at + 1]?.text === '=';
  }

  expression(): Operand {
    const { t } = this;
    if (t.depth >= MAX_DEPTH) return this.unknown();
    t.depth += 1;
    const value = this.choice();
    t.depth -= 1;
    return value;
  }

  private unknown(): Operand {
    const { place } = this;
    return { reg: this.t.b.unknown([], 'expression', false, place, place), isSafe: false };
  }

  /** a if c else b, c ? a : b, a ?: b */
  private choice(): Operand {
    const { b } = this.t;
    const start = this.place;
    const value = this.or();
    if (this.dialect === 'filters' && this.is('if')) {
      this.skip();
      const condition = this.or();
      const mark = b.open();
      const other = this.accept('else') ? this.expression() : this.nothing();
      const block = b.close(mark);
      const reg = b.ifValue('truthy', condition.reg, EMPTY_BLOCK, value.reg, block, other.reg, start, this.last);
      return { reg, isSafe: value.isSafe || other.isSafe };
    }
    if (this.dialect !== 'freemarker' && (this.is('?') || this.is('?:'))) {
      const isShort = this.is('?:');
      this.skip();
      const markThen = b.open();
      const chosen = isShort ? value : this.expression();
      const then = b.close(markThen);
      const mark = b.open();
      const other = isShort || this.accept(':') ? this.expression() : this.nothing();
      const block = b.close(mark);
      return {
        reg: b.ifValue('truthy', value.reg, then, chosen.reg, block, other.reg, start, this.last),
        isSafe: chosen.isSafe || other.isSafe,
      };
    }
    return value;
  }

  private nothing(): Operand {
    const { place } = this;
    return { reg: this.t.b.constant('', place, place), isSafe: false };
  }

  private or(): Operand {
    const start = this.place;
    let left = this.and();
    while (this.accept('or') || this.accept('||')) {
      const { b } = this.t;
      const mark = b.open();
      const right = this.and();
      const block = b.close(mark);
      const reg = b.ifValue('truthy', left.reg, EMPTY_BLOCK, left.reg, block, right.reg, start, this.last);
      left = { reg, isSafe: left.isSafe || right.isSafe };
    }
    return left;
  }

  private and(): Operand {
    const start = this.place;
    let left = this.not();
    while (this.accept('and') || this.accept('&&')) {
      const { b } = this.t;
      const mark = b.open();
      const right = this.not();
      const block = b.close(mark);
      const reg = b.ifValue('truthy', left.reg, block, right.reg, EMPTY_BLOCK, left.reg, start, this.last);
      left = { reg, isSafe: left.isSafe || right.isSafe };
    }
    return left;
  }

  private not(): Operand {
    const start = this.place;
    let count = 0;
    while (this.accept('not') || this.accept('!') || this.accept('empty')) count += 1;
    const value = this.comparison();
    if (count === 0) return value;
    return { reg: this.t.b.unary('!', value.reg, start, this.last), isSafe: false };
  }

  private comparison(): Operand {
    const { b } = this.t;
    const start = this.place;
    let left = this.sum();
    for (;;) {
      const operator = this.next;
      const isNegated = this.sees('not', 'in');
      if (this.dialect === 'filters' && this.is('is')) {
        this.skip();
        this.accept('not');
        this.name();
        if (this.is('(')) this.arguments();
        left = { reg: b.unary('!', left.reg, start, this.last), isSafe: false };
        continue;
      }
      if (!isNegated && (operator === undefined || operator.kind === 'text' || !COMPARISONS.has(operator.text)))
        return left;
      this.at += isNegated ? 2 : 1;
      const right = this.sum();
      const sign = isNegated ? 'not in' : (WORDS[operator?.text ?? ''] ?? operator?.text ?? '==');
      left = { reg: b.binary(sign, left.reg, right.reg, start, this.last), isSafe: false };
    }
  }

  private sum(): Operand {
    const { t } = this;
    const start = this.place;
    let left = this.product();
    for (;;) {
      const sign = this.is('+') || this.is('-') || this.is('~') ? this.next?.text : undefined;
      if (sign === undefined) return left;
      this.skip();
      const right = this.product();
      const end = this.last;
      if (sign === '-') left = { reg: t.b.binary('-', left.reg, right.reg, start, end), isSafe: false };
      else {
        // what is added to HTML is escaped, unless it is HTML too
        const isSafe = left.isSafe || right.isSafe;
        const part = (operand: Operand): Reg =>
          isSafe && !operand.isSafe ? t.filter('escape', [operand.reg], start, end) : operand.reg;
        const parts = [part(left), part(right)];
        left = {
          reg:
            sign === '~'
              ? t.b.template(parts, start, end)
              : t.b.binary('+', parts[0] ?? NONE, parts[1] ?? NONE, start, end),
          isSafe,
        };
      }
    }
  }

  private product(): Operand {
    const { b } = this.t;
    const start = this.place;
    let left = this.unary();
    for (;;) {
      const sign = this.next?.text;
      if (this.next?.kind !== 'sign' || sign === undefined || !['*', '/', '//', '%', '**'].includes(sign)) return left;
      this.skip();
      left = { reg: b.binary(sign, left.reg, this.unary().reg, start, this.last), isSafe: false };
    }
  }

  private unary(): Operand {
    const start = this.place;
    if (this.accept('-') || this.accept('+')) {
      return { reg: this.t.b.unary('-', this.unary().reg, start, this.last), isSafe: false };
    }
    return this.postfix();
  }

  private postfix(): Operand {
    const { t } = this;
    const start = this.place;
    const head = this.next;
    let value = this.primary();
    for (;;) {
      if (this.is('.') || this.is('?.')) {
        this.skip();
        const member = this.next;
        if (member === undefined || member.kind === 'sign') return value;
        this.skip();
        if (this.is('(') && member.kind === 'name') {
          const { args, names } = this.arguments();
          const reg = t.b.callMethod(
            value.reg,
            member.text,
            member.start,
            member.end,
            args,
            null,
            names,
            false,
            start,
            this.last,
          );
          value = { reg, isSafe: false };
        } else if (member.kind === 'number') {
          const index = t.b.constant(Number(member.text), member.start, member.end);
          value = { reg: t.b.getIndex(value.reg, index, start, this.last), isSafe: false };
        } else {
          value = {
            reg: t.b.getField(value.reg, member.text, member.start, member.end, start, this.last),
            isSafe: false,
          };
        }
      } else if (this.is('[')) value = this.element(value, start);
      else if (this.is('(') && head?.kind === 'name') {
        const { args, names } = this.arguments();
        value = { reg: t.b.call(value.reg, NONE, args, null, names, false, start, this.last), isSafe: false };
      } else if (this.dialect === 'filters' && this.is('|')) {
        this.skip();
        const name = this.name();
        if (name === undefined) return value;
        value = this.filtered(value, name.text, start);
      } else if (this.dialect === 'freemarker' && (this.is('?') || this.is('!') || this.is('??'))) {
        const sign = this.next?.text;
        this.skip();
        if (sign === '??') value = { reg: t.b.unary('!', value.reg, start, this.last), isSafe: false };
        else if (sign === '?') {
          const name = this.name();
          if (name === undefined) return value;
          value = this.filtered(value, name.text, start);
        } else if (this.next !== undefined && (this.next.kind !== 'sign' || this.is('('))) {
          const mark = t.b.open();
          const other = this.primary();
          const block = t.b.close(mark);
          const reg = t.b.ifValue('truthy', value.reg, EMPTY_BLOCK, value.reg, block, other.reg, start, this.last);
          value = { reg, isSafe: value.isSafe };
        }
      } else return value;
    }
  }

  private filtered(value: Operand, name: string, start: number): Operand {
    const { t } = this;
    let args: readonly Reg[] = [];
    if (this.is('(')) ({ args } = this.arguments());
    else if (this.dialect === 'filters' && this.is(':')) {
      this.skip();
      args = [this.primary().reg];
    }
    if (MARKS_SAFE.has(name)) return { reg: value.reg, isSafe: true };
    if (ESCAPES.has(name) && value.isSafe) return value;
    return { reg: t.filter(name, [value.reg, ...args], start, this.last), isSafe: value.isSafe };
  }

  private element(value: Operand, start: number): Operand {
    const { b } = this.t;
    this.skip();
    let isSlice = false;
    let index: Reg = NONE;
    const key = this.next;
    if (key?.kind === 'text' && this.tokens[this.at + 1]?.text === ']') {
      this.at += 2;
      return { reg: b.getField(value.reg, key.text, key.start + 1, key.end - 1, start, this.last), isSafe: false };
    }
    while (!this.isDone && !this.is(']')) {
      if (this.accept(':') || this.accept('.')) isSlice = true;
      else {
        const before = this.at;
        index = this.expression().reg;
        if (this.at === before) this.skip();
      }
    }
    this.accept(']');
    if (isSlice || index === NONE) return value;
    return { reg: b.getIndex(value.reg, index, start, this.last), isSafe: false };
  }

  /** `(a, b, name=c)` */
  arguments(): { readonly args: readonly Reg[]; readonly names: readonly (string | null)[] | null } {
    this.skip();
    const args: Reg[] = [];
    const names: (string | null)[] = [];
    while (!this.isDone && !this.is(')')) {
      const before = this.at;
      let name: string | null = null;
      if (this.isAssignment) {
        name = this.next?.text ?? null;
        this.at += 2;
      }
      args.push(this.expression().reg);
      names.push(name);
      this.accept(',');
      if (this.at === before) this.skip();
    }
    this.accept(')');
    return { args, names: names.some((name) => name !== null) ? names : null };
  }

  private primary(): Operand {
    const { t } = this;
    const { b } = t;
    const token = this.next;
    if (token === undefined) return this.unknown();
    const { start, end } = token;
    if (token.kind === 'text') {
      this.skip();
      return { reg: b.constant(token.text, start, end), isSafe: false };
    }
    if (token.kind === 'number') {
      this.skip();
      return { reg: b.constant(Number(token.text), start, end), isSafe: false };
    }
    if (token.kind === 'name') {
      this.skip();
      return this.named(token);
    }
    switch (token.text) {
      case '(': {
        this.skip();
        const items = this.items(')');
        if (items.length === 1 && items[0] !== undefined) return items[0];
        return {
          reg: b.arrayLit(
            items.map(({ reg }) => reg),
            null,
            'tuple',
            start,
            this.last,
          ),
          isSafe: false,
        };
      }
      case '[': {
        this.skip();
        const items = this.items(']');
        return {
          reg: b.arrayLit(
            items.map(({ reg }) => reg),
            null,
            'array',
            start,
            this.last,
          ),
          isSafe: false,
        };
      }
      case '{':
        return { reg: this.table(start), isSafe: false };
      case '#': {
        // an object of the template language: #strings, #fields
        this.skip();
        const name = this.name();
        const utility = b.loadGlobal('utility', start, end);
        if (name === undefined) return { reg: utility, isSafe: false };
        return { reg: b.getField(utility, name.text, name.start, name.end, start, this.last), isSafe: false };
      }
      case '@':
        this.skip();
        this.name();
        return this.unknown();
      default:
        return this.unknown();
    }
  }

  private named(token: Token): Operand {
    const { t } = this;
    const { b } = t;
    const { start, end } = token;
    // references in the directives of Velocity: $a, $!a, ${a}
    const text = this.dialect === 'java' ? token.text.replace(/^\$/, '') : token.text;
    if (text === '') {
      this.accept('!');
      const isFormal = this.accept('{');
      const value = this.postfix();
      if (isFormal) this.accept('}');
      return value;
    }
    const constant = CONSTANTS.get(text);
    if (constant !== undefined) return { reg: b.constant(constant.value, start, end), isSafe: false };
    if (this.is('(') && FUNCTIONS.has(text) && t.local(text) === undefined) {
      const { args } = this.arguments();
      return { reg: t.filter(text, args, start, this.last), isSafe: false };
    }
    // fn:escapeXml(x)
    if (this.dialect === 'java' && this.is(':') && this.tokens[this.at + 2]?.text === '(') {
      this.skip();
      const name = this.name();
      const { args } = this.arguments();
      return { reg: t.filter(name?.text ?? '', args, start, this.last), isSafe: false };
    }
    if (this.dialect === 'java' && t.local(text) === undefined) {
      if (CONTEXT_OBJECTS.has(text)) return { reg: t.contextValue(start), isSafe: false };
      if (REQUEST_OBJECTS.has(text)) return { reg: b.loadGlobal(text, start, end), isSafe: false };
      if (UTILITIES.has(text)) {
        const utility = b.loadGlobal('utility', start, start);
        return { reg: b.getField(utility, text, start, end, start, end), isSafe: false };
      }
    }
    return t.read(text, start, end);
  }

  private items(close: string): Operand[] {
    const items: Operand[] = [];
    while (!this.isDone && !this.is(close)) {
      const before = this.at;
      items.push(this.expression());
      this.accept(',');
      if (this.at === before) this.skip();
    }
    this.accept(close);
    return items;
  }

  private table(start: number): Reg {
    this.skip();
    const entries: ObjectEntry[] = [];
    while (!this.isDone && !this.is('}')) {
      const before = this.at;
      const key = this.next;
      if (key?.kind === 'text' || key?.kind === 'name') {
        this.skip();
        if (this.accept(':')) {
          const value = this.expression().reg;
          entries.push({ name: key.text, key: NONE, value, start: key.start, end: this.last });
        }
      }
      this.accept(',');
      if (this.at === before) this.skip();
    }
    this.accept('}');
    return this.t.b.objectLit(entries, start, this.last);
  }
}

/** Objects of JSP whose members are the values that a template was given. */
const CONTEXT_OBJECTS = new Set(['requestScope']);
/** Objects of JSP, and of Thymeleaf, that hold what the client has sent. */
const REQUEST_OBJECTS = new Set(['param', 'paramValues', 'header', 'headerValues', 'cookie', 'request']);
/** Objects and classes of helpers. */
const UTILITIES = new Set(['esc', 'escapeTool', 'StringEscapeUtils', 'HtmlUtils', 'Encode', 'ESAPI']);

const WORDS: Readonly<Record<string, string>> = { eq: '==', ne: '!=', lt: '<', gt: '>', le: '<=', ge: '>=' };

const CONSTANTS: ReadonlyMap<string, { readonly value: boolean | null }> = new Map([
  ['true', { value: true }],
  ['True', { value: true }],
  ['false', { value: false }],
  ['False', { value: false }],
  ['none', { value: null }],
  ['None', { value: null }],
  ['null', { value: null }],
]);
