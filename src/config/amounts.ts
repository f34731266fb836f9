/** Sizes and times as people write them: `2 MB`, `90 s`. */

export type Unit = 'bytes' | 'milliseconds' | 'count';

/** A kilobyte has 1,000 bytes, a kibibyte 1,024. A plain number counts bytes, or seconds. */
const FACTORS: Readonly<Record<Unit, Readonly<Record<string, number>>>> = {
  bytes: { '': 1, b: 1, kb: 1e3, mb: 1e6, kib: 1024, mib: 1024 ** 2 },
  milliseconds: { '': 1000, ms: 1, s: 1000, min: 60_000 },
  count: { '': 1 },
};

const EXAMPLES: Readonly<Record<Unit, string>> = {
  bytes: 'a size such as 2 MB',
  milliseconds: 'a time such as 30 s',
  count: 'a whole number',
};

/** In bytes or milliseconds; else what is wrong, to follow the name of the value. */
export function readAmount(
  value: unknown,
  unit: Unit,
  least: number,
  most: number,
): number | { readonly fault: string } {
  const match = /^(\d+(?:\.\d+)?) ?([a-z]*)$/i.exec(
    typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '',
  );
  const factor = FACTORS[unit][match?.[2]?.toLowerCase() ?? ''];
  if (match === null || factor === undefined) return { fault: `is ${EXAMPLES[unit]}` };
  const amount = Math.round(Number(match[1]) * factor);
  if (amount < least) return { fault: `is at least ${written(least, unit)}` };
  if (amount > most) return { fault: `is at most ${written(most, unit)}` };
  return amount;
}

function written(amount: number, unit: Unit): string {
  if (unit === 'bytes') return amount >= 1e6 ? `${amount / 1e6} MB` : `${amount / 1e3} kB`;
  return unit === 'milliseconds' ? `${amount / 1000} s` : String(amount);
}
