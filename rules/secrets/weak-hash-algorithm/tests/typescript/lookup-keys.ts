import { createHash } from 'node:crypto';
import { createClient } from 'redis';

const client = createClient();
const results = new Map<string, number[]>();

export async function forecast(place: string, days: number, ask: () => Promise<string>): Promise<string> {
  // ok: weak-hash-algorithm
  const short = createHash('md5').update(`${place}/${days}`).digest('hex');
  const found = await client.get(`forecast:${short}`);
  if (found !== null) return found;
  const asked = await ask();
  await client.set(`forecast:${short}`, asked, { EX: 600 });
  return asked;
}

export function route(stops: string[], compute: () => number[]): number[] {
  // ok: weak-hash-algorithm
  const id = createHash('sha1').update(stops.join('\n')).digest('base64');
  if (!results.has(id)) results.set(id, compute());
  return results.get(id) ?? [];
}

export async function seal(document: string): Promise<void> {
  // finding: weak-hash-algorithm
  const short = createHash('md5').update(document).digest('hex');
  await client.set(`seal:${short}`, document);
}

export async function isSealed(document: string): Promise<boolean> {
  // finding: weak-hash-algorithm
  const short = createHash('md5').update(document).digest('hex');
  return (await client.get(`seal:${short}`)) === document;
}

export async function moved(document: string, other: Map<string, string>): Promise<void> {
  // finding: weak-hash-algorithm
  const short = createHash('md5').update(document).digest('hex');
  const before = await client.get(short);
  if (before === null) other.set(short, document);
}

export class Answers {
  constructor(private readonly store: { get(key: string): Promise<string | null>; set(key: string, value: string): Promise<void> }) {}

  async answer(address: string, load: () => Promise<string>): Promise<string> {
    const place = `answers:${this.folded(address)}`;
    const known = await this.store.get(place);
    return (
      known ??
      load().then((text) => {
        void this.store.set(place, text);
        return text;
      })
    );
  }

  private folded(address: string): string {
    // ok: weak-hash-algorithm
    return createHash('md5').update(address).digest('base64url');
  }
}

export class Receipts {
  signed(text: string, expected: string): boolean {
    return this.stamp(text) === expected;
  }

  private stamp(text: string): string {
    // finding: weak-hash-algorithm
    return createHash('md5').update(text).digest('base64url');
  }
}
