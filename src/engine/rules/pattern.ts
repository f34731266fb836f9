/**
 * The patterns of rules and models, and what runs them. A pattern of the product is proven to run in linear time when
 * it is compiled (compile/linearRegex.ts), so the host's RegExp runs it. A team's pattern may be any; it runs on an
 * engine whose time is linear in the text for every pattern.
 */
import { RE2JS } from 're2js';

/** Source of a pattern: of the product as text, of a team as `re2` (syntax of RE2: no look-around, no back-references). */
export type CompiledPattern = string | { readonly re2: string };

/** As much of a RegExp's match as rules need: the whole, the first group, and the offset of the whole. */
export interface PatternMatch {
  readonly 0: string;
  readonly 1?: string | undefined;
  readonly index: number;
}

export interface TextPattern {
  test(text: string): boolean;
  exec(text: string): PatternMatch | null;
}

/** Never throws for what the compiler let through. */
export function textPattern(pattern: CompiledPattern, ignoreCase: boolean): TextPattern {
  return typeof pattern === 'string'
    ? new RegExp(pattern, ignoreCase ? 'i' : '')
    : new LinearPattern(pattern.re2, ignoreCase);
}

/** A pattern whose time is linear in the text, whatever it says. */
export class LinearPattern implements TextPattern {
  private readonly regex: RE2JS;

  /** Throws RE2JSSyntaxException where the syntax is not RE2's. */
  constructor(source: string, ignoreCase: boolean) {
    this.regex = RE2JS.compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  }

  test(text: string): boolean {
    return this.regex.matcher(text).find();
  }

  exec(text: string): PatternMatch | null {
    const matcher = this.regex.matcher(text);
    if (!matcher.find()) return null;
    const first = this.regex.groupCount() > 0 ? (matcher.group(1) ?? undefined) : undefined;
    return { 0: matcher.group() ?? '', 1: first, index: matcher.start() };
  }
}
