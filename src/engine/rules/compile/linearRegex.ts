/**
 * Checks that a pattern of the product runs in linear time, since it runs on foreign text. A team's pattern runs on an
 * engine that needs no proof, and is checked for the syntax of that engine.
 *
 * Allowed: literals, classes, groups, alternation, anchors, bounded repetition, `*` `+` `?` on things that hold no
 * unbounded repetition. Not allowed: look-around, back-references, nested unbounded repetition, and an unbounded
 * repetition of alternatives that can begin with the same character.
 */
import { errorText } from '../../../base/errorText.js';
import { LinearPattern } from '../pattern.js';

/** Upper bound of `{n,m}`, products of nested ones included. */
const MAX_COUNT = 2000;

/** The characters a piece can begin with: bits for ASCII, one more for everything else. */
type CharSet = Uint8Array;
const OTHER = 128;

function emptySet(): CharSet {
  return new Uint8Array(OTHER + 1);
}
function fullSet(): CharSet {
  return emptySet().fill(1);
}
function union(a: CharSet, b: CharSet): CharSet {
  return a.map((bit, i) => bit | (b[i] ?? 0));
}
function meets(a: CharSet, b: CharSet): boolean {
  return a.some((bit, i) => bit === 1 && b[i] === 1);
}
function add(set: CharSet, code: number): void {
  set[Math.min(code, OTHER)] = 1;
}
function inverse(set: CharSet): CharSet {
  const result = set.map((bit) => 1 - bit);
  result[OTHER] = 1;
  return result;
}

interface Piece {
  readonly first: CharSet;
  readonly nullable: boolean;
  /** Contains `*`, `+` or `{n,}`. */
  readonly unbounded: boolean;
  /** Alternatives of it can begin alike, at any depth. */
  readonly ambiguous: boolean;
  /** Product of the counts inside. */
  readonly count: number;
}

class PatternError extends Error {}

class PatternParser {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  parse(): void {
    this.alternatives();
    if (this.at < this.text.length) throw new PatternError(`unmatched "${this.text[this.at]}"`);
  }

  private peek(): string {
    return this.text[this.at] ?? '';
  }

  private alternatives(): Piece {
    if (++this.depth > 50) throw new PatternError('groups are nested too deeply');
    let whole = this.sequence();
    while (this.peek() === '|') {
      this.at += 1;
      const next = this.sequence();
      whole = {
        first: union(whole.first, next.first),
        nullable: whole.nullable || next.nullable,
        unbounded: whole.unbounded || next.unbounded,
        ambiguous: whole.ambiguous || next.ambiguous || meets(whole.first, next.first),
        count: Math.max(whole.count, next.count),
      };
    }
    this.depth -= 1;
    return whole;
  }

  private sequence(): Piece {
    let first = emptySet();
    let nullable = true;
    let unbounded = false;
    let ambiguous = false;
    let count = 1;
    while (this.at < this.text.length && this.peek() !== '|' && this.peek() !== ')') {
      const piece = this.repeated();
      if (nullable) first = union(first, piece.first);
      nullable &&= piece.nullable;
      unbounded ||= piece.unbounded;
      ambiguous ||= piece.ambiguous;
      count = Math.max(count, piece.count);
    }
    return { first, nullable, unbounded, ambiguous, count };
  }

  private repeated(): Piece {
    const piece = this.atom();
    const mark = this.peek();
    let min: number;
    let max: number;
    if (mark === '*') [min, max] = [0, Infinity];
    else if (mark === '+') [min, max] = [1, Infinity];
    else if (mark === '?') [min, max] = [0, 1];
    else {
      const counted = /^\{(\d+)(,(\d*))?\}/.exec(this.text.slice(this.at));
      if (counted === null) return piece;
      min = Number(counted[1]);
      max = counted[2] === undefined ? min : counted[3] === '' ? Infinity : Number(counted[3]);
      this.at += counted[0].length - 1;
    }
    this.at += 1;
    if (this.peek() === '?') this.at += 1;
    if (max === Infinity && piece.unbounded) throw new PatternError('an unbounded repetition inside another one');
    if (max === Infinity && piece.ambiguous) {
      throw new PatternError('an unbounded repetition of alternatives that can begin with the same character');
    }
    const count = piece.count * Math.max(1, max === Infinity ? min : max);
    if (count > MAX_COUNT) throw new PatternError(`repetition counts above ${MAX_COUNT}`);
    if (max !== Infinity && max > 10 && piece.unbounded) {
      throw new PatternError('an unbounded repetition inside a repetition of more than 10');
    }
    return {
      first: piece.first,
      nullable: piece.nullable || min === 0,
      unbounded: piece.unbounded || max === Infinity,
      ambiguous: piece.ambiguous,
      count,
    };
  }

  private atom(): Piece {
    const char = this.peek();
    this.at += 1;
    const one = (first: CharSet): Piece => ({ first, nullable: false, unbounded: false, ambiguous: false, count: 1 });
    const empty: Piece = { first: emptySet(), nullable: true, unbounded: false, ambiguous: false, count: 1 };
    switch (char) {
      case '(':
        return this.group();
      case '[':
        return one(this.charClass());
      case '.':
        return one(fullSet());
      case '^':
      case '$':
        return empty;
      case '\\':
        return /[bB]/.test(this.peek()) ? (this.at++, empty) : one(this.escape());
      case '*':
      case '+':
      case '?':
        throw new PatternError(`"${char}" repeats nothing`);
      default: {
        const set = emptySet();
        add(set, char.charCodeAt(0));
        return one(set);
      }
    }
  }

  private group(): Piece {
    if (this.peek() === '?') {
      const rest = this.text.slice(this.at);
      if (/^\?(=|!|<=|<!)/.test(rest)) throw new PatternError('look-around is not allowed');
      const name = /^\?(:|<[A-Za-z_]\w*>)/.exec(rest);
      if (name === null) throw new PatternError(`unknown group "(${rest.slice(0, 2)}"`);
      this.at += name[0].length;
    }
    const piece = this.alternatives();
    if (this.peek() !== ')') throw new PatternError('a group is not closed');
    this.at += 1;
    return piece;
  }

  /** After the backslash. */
  private escape(): CharSet {
    const char = this.peek();
    this.at += 1;
    if (/[1-9]/.test(char) || char === 'k') throw new PatternError('back-references are not allowed');
    const set = emptySet();
    switch (char) {
      case '':
        throw new PatternError('it ends with a backslash');
      case 'd':
        return this.range(set, '0', '9');
      case 'D':
        return inverse(this.range(set, '0', '9'));
      case 'w':
        return this.wordSet();
      case 'W':
        return inverse(this.wordSet());
      case 's':
        return this.spaceSet();
      case 'S':
        return inverse(this.spaceSet());
      case 'x':
      case 'u': {
        const digits = char === 'x' ? 2 : 4;
        const code = Number.parseInt(this.text.slice(this.at, this.at + digits), 16);
        if (Number.isNaN(code)) throw new PatternError(`"\\${char}" needs ${digits} hexadecimal digits`);
        this.at += digits;
        add(set, code);
        return set;
      }
      default:
        add(set, { n: 10, r: 13, t: 9, f: 12, v: 11, '0': 0 }[char] ?? char.charCodeAt(0));
        return set;
    }
  }

  private range(set: CharSet, from: string, to: string): CharSet {
    for (let code = from.charCodeAt(0); code <= Math.min(to.charCodeAt(0), OTHER); code += 1) add(set, code);
    return set;
  }
  private wordSet(): CharSet {
    const set = this.range(this.range(this.range(emptySet(), '0', '9'), 'a', 'z'), 'A', 'Z');
    add(set, '_'.charCodeAt(0));
    return set;
  }
  private spaceSet(): CharSet {
    const set = emptySet();
    for (const code of [9, 10, 11, 12, 13, 32, OTHER]) add(set, code);
    return set;
  }

  /** After `[`. */
  private charClass(): CharSet {
    let set = emptySet();
    const negated = this.peek() === '^';
    if (negated) this.at += 1;
    while (this.peek() !== ']') {
      if (this.at >= this.text.length) throw new PatternError('a character class is not closed');
      const from = this.classChar();
      if (this.peek() === '-' && this.text[this.at + 1] !== ']' && this.text[this.at + 1] !== undefined) {
        this.at += 1;
        const to = this.classChar();
        const low = from.indexOf(1);
        const high = to.lastIndexOf(1);
        for (let code = low; code >= 0 && code <= high; code += 1) add(set, code);
      } else set = union(set, from);
    }
    this.at += 1;
    return negated ? inverse(set) : set;
  }

  private classChar(): CharSet {
    const char = this.peek();
    this.at += 1;
    if (char === '\\') {
      if (this.peek() !== 'b') return this.escape();
      this.at += 1;
      const backspace = emptySet();
      add(backspace, 8);
      return backspace;
    }
    const set = emptySet();
    add(set, char.charCodeAt(0));
    return set;
  }
}

/** Why a pattern may not be used, or null. */
export function patternFault(pattern: string): string | null {
  try {
    new PatternParser(pattern).parse();
    new RegExp(pattern);
    return null;
  } catch (error) {
    if (error instanceof PatternError) return error.message;
    return error instanceof SyntaxError ? error.message.replace(/^Invalid regular expression: /, '') : String(error);
  }
}

/** Characters; longer ones are made by programs. */
const MAX_PATTERN = 1000;

/** What RE2 does not have, by how it begins. */
const LACKING: readonly (readonly [RegExp, string])[] = [
  [/^\(\?<?[=!]/, 'look-around is not allowed'],
  [/^\\[1-9k]/, 'back-references are not allowed'],
];

/** Why a team's pattern may not be used, and where in it that stands (UTF-16 units); null if it may. */
export function linearFault(pattern: string): { readonly message: string; readonly offset: number } | null {
  if (pattern.length > MAX_PATTERN) return { message: `it is longer than ${MAX_PATTERN} characters`, offset: 0 };
  try {
    new LinearPattern(pattern, false);
    return null;
  } catch (error) {
    const { error: reason, input } = error as { readonly error?: unknown; readonly input?: unknown };
    if (typeof reason !== 'string' || typeof input !== 'string') return { message: errorText(error), offset: 0 };
    const lacking = LACKING.find(([start]) => start.test(input))?.[1];
    return {
      message: lacking ?? (input === pattern ? reason : `${reason}: ${input}`),
      offset: Math.max(0, pattern.indexOf(input)),
    };
  }
}
