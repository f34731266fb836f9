/** What the compilers read: plain values of a YAML file with a way back to their place, and what they report. */

/** Keys and indices from the top of a file down to a value. */
export type ValuePath = readonly (string | number)[];

/** 1-based. */
export interface DataPosition {
  readonly line: number;
  readonly column: number;
}

/**
 * A parsed file. `positionOf` gives the place of a key (`key`) or of its value; unknown paths give the nearest known one.
 * `offset`: UTF-16 units into a value that is text.
 */
export interface DataFile {
  /** Root-relative, `/` as separator. */
  readonly file: string;
  readonly value: unknown;
  /** `team`: not of the product. Its patterns run on the engine that is linear for every pattern, and its size is bounded. */
  readonly origin?: 'team';
  positionOf(path: ValuePath, part: 'key' | 'value', offset?: number): DataPosition;
}

export interface DataProblem extends DataPosition {
  readonly file: string;
  readonly message: string;
  /** The word at that place that is wrong, and the one that was probably meant. */
  readonly fix?: { readonly wrong: string; readonly right: string };
}

export function formatProblem(problem: DataProblem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`;
}
