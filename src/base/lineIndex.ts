/**
 * Offset to line and column and back, by binary search over the line starts.
 *
 * Lines end at "\r\n", "\n" or a lone "\r", as in the Language Server Protocol. Lines and columns count from 0;
 * offsets and columns are UTF-16 units.
 */

export interface Position {
  /** From 0. */
  readonly line: number;
  /** UTF-16 units from the start of the line, from 0. */
  readonly column: number;
}

const CR = 13;
const LF = 10;

export class LineIndex {
  private readonly starts: Uint32Array;

  constructor(private readonly text: string) {
    this.starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** Offsets outside the text are moved to its ends. */
  positionAt(offset: number): Position {
    const at = Math.min(Math.max(0, offset), this.text.length);
    const line = this.lineAt(at);
    return { line, column: at - this.starts[line] };
  }

  /** The line that has the unit at `offset`; a line's break belongs to it. */
  lineAt(offset: number): number {
    const { starts } = this;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Lines outside the text are moved to its ends, columns to the ends of their line. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.starts.length) return this.text.length;
    const start = this.starts[position.line];
    return Math.min(Math.max(start, start + position.column), this.lineEnd(position.line));
  }

  lineStart(line: number): number {
    return this.starts[line];
  }

  /** The offset of the line's break, or of the end of the text. */
  lineEnd(line: number): number {
    if (line + 1 >= this.starts.length) return this.text.length;
    const next = this.starts[line + 1];
    const crlf =
      this.text.charCodeAt(next - 1) === LF && next - 2 >= this.starts[line] && this.text.charCodeAt(next - 2) === CR;
    return next - (crlf ? 2 : 1);
  }

  /** The line without its break. */
  lineText(line: number): string {
    return this.text.slice(this.starts[line], this.lineEnd(line));
  }
}

function lineStarts(text: string): Uint32Array {
  const starts = [0];
  // Lone carriage returns are rare; without any "\r" the native search finds every line.
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return Uint32Array.from(starts);
  }
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === LF || (unit === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return Uint32Array.from(starts);
}
