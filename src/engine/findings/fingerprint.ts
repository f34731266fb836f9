/**
 * `tomReview/v1`: what names a finding across moves and reformatting.
 *
 * Hashed are the rule, the normalised text of the sink, the qualified name of the enclosing function, and the number of
 * the finding among those of the file that are equal in all three. Not hashed are lines, columns, the file's path, and
 * the contents of string literals: a fingerprint never holds a secret, nor anything one could guess a secret from.
 */
import { fnv1a64 } from '../../base/hash.js';

/** The key of the fingerprint in SARIF's `partialFingerprints` and in baselines. */
export const FINGERPRINT_NAME = 'tomReview/v1';

export interface FingerprintInput {
  readonly ruleId: string;
  /** The sink as it stands in the source, with the quotes of its literals. Never a literal's bare value. */
  readonly sinkText: string;
  /** `qualifiedName` of the innermost function, '' for the top level. */
  readonly functionName: string;
}

/** One fingerprint for each input, 16 hex digits. The inputs are the findings of one file in file order. */
export function fingerprints(inputs: readonly FingerprintInput[]): string[] {
  const seen = new Map<string, number>();
  return inputs.map(({ ruleId, sinkText, functionName }) => {
    const key = [FINGERPRINT_NAME, ruleId, functionName, normaliseSinkText(sinkText)].join('\0');
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return fnv1a64(`${key}\0${occurrence}`);
  });
}

/**
 * Text without what a formatter may change and without what may be secret: comments and whitespace go (one space stays
 * between two words), so do a trailing comma and a final semicolon; every string is `""`, and of a template only its
 * substitutions are left. A scan by characters, not a parse: it is total and the same for every language.
 */
export function normaliseSinkText(text: string): string {
  const scanner = new Scanner(text);
  scanner.run();
  return scanner.out.replace(/,([)\]}])/g, '$1').replace(/;+$/, '');
}

const WORD = /[\p{L}\p{N}_$]/u;

class Scanner {
  out = '';
  private at = 0;
  private spaced = false;
  /** Braces open since each template that encloses the place; empty outside of templates. */
  private readonly templates: number[] = [];

  constructor(private readonly text: string) {}

  run(): void {
    const { text } = this;
    while (this.at < text.length) {
      const char = text[this.at];
      if (/\s/.test(char)) {
        this.spaced = true;
        this.at += 1;
      } else if (text.startsWith('//', this.at) && text[this.at - 1] !== ':') this.skipTo('\n', 0);
      else if (text.startsWith('/*', this.at)) this.skipTo('*/', 2);
      else if (char === '"' || char === "'") this.string(char);
      else if (char === '`') {
        this.at += 1;
        this.emit('`');
        this.template();
      } else if (char === '}' && this.templates.at(-1) === 0) {
        this.templates.pop();
        this.at += 1;
        this.emit('}');
        this.template();
      } else {
        const depth = this.templates.length - 1;
        if (depth >= 0 && char === '{') this.templates[depth] += 1;
        if (depth >= 0 && char === '}') this.templates[depth] -= 1;
        this.at += 1;
        this.emit(char);
      }
    }
  }

  private emit(piece: string): void {
    if (this.spaced && WORD.test(piece[0]) && WORD.test(this.out.at(-1) ?? ' ')) this.out += ' ';
    this.spaced = false;
    this.out += piece;
  }

  private skipTo(end: string, length: number): void {
    const found = this.text.indexOf(end, this.at + 2);
    this.at = found === -1 ? this.text.length : found + length;
    this.spaced = true;
  }

  /** To the closing quote; a string that is not closed ends with its line (an apostrophe in a regular expression). */
  private string(quote: string): void {
    this.at += 1;
    while (this.at < this.text.length && this.text[this.at] !== quote && this.text[this.at] !== '\n') {
      this.at += this.text[this.at] === '\\' ? 2 : 1;
    }
    this.at += 1;
    this.emit('""');
  }

  /** The constant text of a template, up to `${` or its end. */
  private template(): void {
    const { text } = this;
    while (this.at < text.length) {
      if (text[this.at] === '`') {
        this.at += 1;
        this.out += '`';
        return;
      }
      if (text.startsWith('${', this.at)) {
        this.at += 2;
        this.out += '${';
        this.templates.push(0);
        return;
      }
      this.at += text[this.at] === '\\' ? 2 : 1;
    }
  }
}
