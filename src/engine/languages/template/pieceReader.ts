/** What readers share of templates that are a row of marks, where tags and their ends hold what stands in between. */
import type { ExpressionReader } from './expressions.js';
import { MAX_DEPTH, type Piece, type TemplateBuilder } from './templateBase.js';

export abstract class PieceReader {
  protected at = 0;

  constructor(
    protected readonly t: TemplateBuilder,
    protected readonly pieces: readonly Piece[],
  ) {}

  all(): void {
    while (this.at < this.pieces.length) {
      this.until();
      this.at += 1;
    }
  }

  protected abstract output(piece: Piece): void;

  protected abstract tag(piece: Piece): void;

  protected abstract expression(from: number, to: number): ExpressionReader;

  /** Reads up to a tag of these names, which is left. */
  protected until(...ends: readonly string[]): Piece | undefined {
    for (; this.at < this.pieces.length; this.at += 1) {
      const piece = this.pieces[this.at];
      if (piece === undefined) return undefined;
      if (ends.includes(piece.tag)) return piece;
      if (piece.tag === '') this.output(piece);
      else this.tag(piece);
    }
    return undefined;
  }

  /** Skips the tag in hand, reads its contents, and leaves its end. */
  protected contents(...ends: readonly string[]): Piece | undefined {
    this.at += 1;
    return this.until(...ends);
  }

  /** @param more tags of further conditions @param last the tag that ends them all */
  protected condition({ from, to, start, end }: Piece, more: readonly string[], last: string): void {
    const { t } = this;
    const condition = this.expression(from, to).expression();
    let next: Piece | undefined;
    t.maybe(
      condition.reg,
      () => {
        next = this.contents(...more, 'else', last);
      },
      () => {
        if (next === undefined || next.tag === last) return;
        if (next.tag === 'else') this.contents(last);
        else if (t.depth < MAX_DEPTH) {
          t.depth += 1;
          this.condition(next, more, last);
          t.depth -= 1;
        }
      },
      start,
      end,
    );
  }
}
