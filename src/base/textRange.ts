/** A piece of text: UTF-16 offsets, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export function rangeLength(range: TextRange): number {
  return range.end - range.start;
}

/** Whether `inner` lies within `outer`; equal ranges contain each other. */
export function rangeContains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether `offset` is one of the range's units. */
export function rangeIncludes(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset < range.end;
}

/** Whether the two share at least one unit. Ranges that only touch, and empty ranges, share none. */
export function rangesOverlap(a: TextRange, b: TextRange): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** By start, then the longer one first, so that a range stands before those it contains. */
export function compareRanges(a: TextRange, b: TextRange): number {
  return a.start - b.start || b.end - a.end;
}

/** The smallest range that has both in it. */
export function rangeHull(a: TextRange, b: TextRange): TextRange {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
