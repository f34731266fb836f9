// finding: slow-regular-expression
const LIST: RegExp = /^(([a-z])+,?)+;$/;
// ok: slow-regular-expression
const PAIRS: RegExp = /^(?:[a-z]+=\d+;)+$/;

export function parse(text: string): string[] {
  // ok: slow-regular-expression
  const lines = text.split(/\r?\n/);
  if (LIST.test(text) || PAIRS.test(text)) return lines;
  // finding: slow-regular-expression
  return lines.filter((line) => /^(\d+\.?)+$/.test(line));
}
