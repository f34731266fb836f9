/** Finds the word that was probably meant. */

/** Levenshtein distance, with a swap of two neighbours counted as one edit. Stops early above `limit`. */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The candidate nearest to `word`, ignoring case, or undefined when none is near enough to be what was meant. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const text = word.toLowerCase();
  let limit = Math.max(1, Math.floor(text.length / 2));
  let found: string | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(text, candidate.toLowerCase(), limit);
    if (distance > limit || (found !== undefined && distance === limit)) continue;
    found = candidate;
    limit = distance;
    if (distance === 0) break;
  }
  return found;
}

/** `; did you mean "x"?`, or what is allowed when nothing is near and the list is short, else ''. */
export function suggestion(word: string, candidates: Iterable<string>): string {
  const all = [...candidates];
  const found = nearest(word, all);
  if (found !== undefined) return `; did you mean "${found}"?`;
  if (all.length === 0 || all.length > 12) return '';
  return `; expected ${all.map((c) => `"${c}"`).join(', ')}`;
}
