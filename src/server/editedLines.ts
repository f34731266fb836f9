/** Which lines of an edited text differ from the text that was saved, and where the others stand in that one. */

/** A text that is not saved yet. */
export interface EditedText {
  readonly saved: string;
  readonly now: string;
}

export class EditedLines {
  /** Lines at the beginning that both texts have. */
  private readonly head: number;
  /** The first of the lines at the end that both texts have, in the edited text, from 1. */
  private readonly tail: number;
  private readonly shift: number;

  constructor(readonly text: EditedText) {
    const before = text.saved.split('\n');
    const after = text.now.split('\n');
    const shorter = Math.min(before.length, after.length);
    let head = 0;
    while (head < shorter && before[head] === after[head]) head += 1;
    let tail = 0;
    while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
    this.head = head;
    this.tail = after.length - tail + 1;
    this.shift = before.length - after.length;
  }

  /** The same lines in the saved text; null if one of them was edited since. Lines count from 1. */
  onDisk(startLine: number, endLine: number): readonly [number, number] | null {
    if (endLine <= this.head) return [startLine, endLine];
    return startLine < this.tail ? null : [startLine + this.shift, endLine + this.shift];
  }
}
