import type { Random } from '../support/random.js';

const TOKENS = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '<',
  '"',
  "'",
  '`',
  ';',
  ',',
  '#',
  '@',
  '\n',
  '\r',
  '/*',
  '//',
  '=',
  '${',
  'é',
  '𝒳',
  '\u0000',
];

export interface Edit {
  readonly start: number;
  readonly oldEnd: number;
  readonly newText: string;
}

/** One random edit of a text: a deletion, an inserted token, a copied or a typed piece, or a replacement. */
export function randomEdit(random: Random, text: string): Edit {
  const start = random.below(text.length + 1);
  const length = random.below(20);
  const oldEnd = Math.min(text.length, start + length);
  switch (random.below(5)) {
    case 0:
      return { start, oldEnd, newText: '' };
    case 1:
      return { start, oldEnd: start, newText: random.pick(TOKENS) };
    case 2: {
      const from = random.below(text.length + 1);
      return { start, oldEnd: start, newText: text.slice(from, from + random.below(80)) };
    }
    case 3:
      return { start, oldEnd: start, newText: 'x' };
    default:
      return { start, oldEnd, newText: random.pick(TOKENS) };
  }
}

export function applyEdit(text: string, { start, oldEnd, newText }: Edit): string {
  return text.slice(0, start) + newText + text.slice(oldEnd);
}
