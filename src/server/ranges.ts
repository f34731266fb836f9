/** Ranges of the protocol: the end is exclusive, but a cursor at the end still touches. */
import type { Position, Range } from 'vscode-languageserver';

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

export function containsPosition(range: Range, position: Position): boolean {
  return compare(range.start, position) <= 0 && compare(position, range.end) <= 0;
}

export function rangesTouch(a: Range, b: Range): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}
