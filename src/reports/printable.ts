/**
 * Text from a repository may hold what a terminal obeys (escape sequences), what moves other text (bidirectional
 * controls), line breaks and what is no character at all. Shown as an escape instead.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** One line without control characters. A tab becomes a blank. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (char) => (char === '\t' ? ' ' : `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`));
}
