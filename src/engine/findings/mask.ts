/**
 * Masking of secrets in every text that leaves the engine: messages, steps, snippets. Reports, diagnostics and logs get
 * only masked text, so that none of them has to know what a secret is.
 */
import type { TextRange } from '../../base/textRange.js';
import type { LineIndex } from '../../base/lineIndex.js';

/** Stands for a secret. Of one length for all: the length of a password is nobody's business either. */
export const MASK = '********';

/** A shorter secret is only masked where it stands between quotes: else every `a` of a text would go. */
const SHORTEST_BARE = 4;

const QUOTES = ['"', "'", '`'];

/**
 * Masks ranges of the source in a slice of it.
 * @param text the slice
 * @param offset where the slice begins in the source
 * @param secrets ranges in the source, in any order, with or without the quotes of the literal; quotes are kept
 */
export function maskRanges(text: string, offset: number, secrets: readonly TextRange[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of [...secrets].sort((a, b) => a.start - b.start || b.end - a.end)) {
    let from = Math.max(start - offset, at);
    let to = Math.min(end - offset, text.length);
    if (from >= to) continue;
    if (from === start - offset && QUOTES.includes(text[from])) from += 1;
    if (to === end - offset && to > from && QUOTES.includes(text[to - 1])) to -= 1;
    if (from >= to) continue;
    out += text.slice(at, from) + MASK;
    at = to;
  }
  return out + text.slice(at);
}

/**
 * Masks every occurrence of the given secrets in a text, as they are and as a source file would write them in a
 * literal. Each line of a secret of several lines (a private key) is masked by itself.
 * @param secrets values, not source text
 */
export function maskLiterals(text: string, secrets: readonly string[]): string {
  if (secrets.length === 0) return text;
  let masked = text;
  for (const spelling of spellings(secrets)) {
    if (spelling.length >= SHORTEST_BARE) masked = masked.replaceAll(spelling, MASK);
    else for (const quote of QUOTES) masked = masked.replaceAll(quote + spelling + quote, quote + MASK + quote);
  }
  return masked;
}

/**
 * Every place in a source where one of the secrets stands, as ranges for {@link maskRanges}: a password that is found in
 * one place is a secret in all others too.
 */
export function secretOccurrences(source: string, secrets: readonly string[]): TextRange[] {
  const ranges: TextRange[] = [];
  for (const spelling of spellings(secrets)) {
    const isBare = spelling.length >= SHORTEST_BARE;
    for (let at = source.indexOf(spelling); at !== -1; at = source.indexOf(spelling, at + spelling.length)) {
      const end = at + spelling.length;
      const isQuoted = at > 0 && QUOTES.includes(source[at - 1]) && source[end] === source[at - 1];
      if (isBare || isQuoted) ranges.push({ start: at, end });
    }
  }
  return ranges;
}

/** Of a list that is asked about again for each text of a file. */
const known = new WeakMap<readonly string[], { readonly length: number; readonly spellings: readonly string[] }>();

function spellings(secrets: readonly string[]): readonly string[] {
  const before = known.get(secrets);
  // the list may have grown
  if (before?.length === secrets.length) return before.spellings;
  const made = makeSpellings(secrets);
  known.set(secrets, { length: secrets.length, spellings: made });
  return made;
}

/** Longest first, so that a secret inside another one does not keep that one from being found. */
function makeSpellings(secrets: readonly string[]): string[] {
  const all = new Set<string>();
  for (const secret of secrets) {
    for (const part of [secret, ...secret.split(/\r\n|\r|\n/)]) {
      if (part.trim() === '') continue;
      const escaped = JSON.stringify(part).slice(1, -1);
      all.add(part);
      all.add(escaped);
      all.add(escaped.replaceAll('\\"', '"').replaceAll("'", "\\'"));
      all.add(encodeUri(part));
    }
  }
  return [...all].filter((part) => part !== '').sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function encodeUri(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    // a lone surrogate
    return text;
  }
}

/** The longest snippet that is kept; a longer line is cut around the finding. */
export const SNIPPET_LENGTH = 200;

/**
 * `Finding.snippet`: the line where the finding starts, trimmed, secrets masked, cut to {@link SNIPPET_LENGTH} around it.
 * @param start offset of the finding
 * @param secrets ranges in the source
 */
export function snippetOf(source: string, lines: LineIndex, start: number, secrets: readonly TextRange[]): string {
  const line = lines.lineAt(start);
  let from = lines.lineStart(line);
  let to = lines.lineEnd(line);
  while (from < to && /\s/.test(source[from])) from += 1;
  while (to > from && /\s/.test(source[to - 1])) to -= 1;
  let before = '';
  let after = '';
  if (to - from > SNIPPET_LENGTH) {
    const begin = Math.min(Math.max(from, start - SNIPPET_LENGTH / 4), to - SNIPPET_LENGTH);
    before = begin > from ? '…' : '';
    after = begin + SNIPPET_LENGTH < to ? '…' : '';
    from = begin;
    to = begin + SNIPPET_LENGTH;
  }
  return before + maskRanges(source.slice(from, to), from, secrets) + after;
}
