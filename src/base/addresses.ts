/**
 * Addresses of routes and the patterns that speak of them. A pattern is written in the ways of the common frameworks: `:id`,
 * `{id}`, `<int:id>` and `[id]` stand for one segment, `*` for anything in a segment, `**` and a `*` at the end for the rest.
 */

/** The segments of an address, without those that only group files: `(shop)`. */
function segments(address: string): string[] {
  return address.split('/').filter((part) => part !== '' && !/^\(.*\)$/.test(part));
}

/** One address below another. */
export function joinAddresses(above: string, below: string): string {
  return `/${[...segments(above), ...segments(below)].join('/')}`;
}

const ANY_SEGMENT = /^(?::.*|\{.*\}|<.*>|\[.*\])$/;
const REST = /^(?:\*\*|\*|\(\.\*\)|\.\*|:\w+\*|:\w+\(\.\*\)|\{\*\w*\}|\*\w+|\[\.\.\..*\])$/;

/**
 * Does the pattern cover the address?
 * @param asPrefix addresses below the one that the pattern names count too, as for a router's middleware
 */
export function coversAddress(pattern: string, address: string, asPrefix: boolean): boolean {
  const wanted = segments(pattern);
  const given = segments(address);
  for (let i = 0; i < wanted.length; i++) {
    const part = wanted[i];
    if (REST.test(part) && i === wanted.length - 1) return true;
    if (part === '**') {
      const rest = wanted.slice(i + 1).join('/');
      for (let from = i; from <= given.length; from++)
        if (coversAddress(rest, given.slice(from).join('/'), asPrefix)) return true;
      return false;
    }
    if (i >= given.length || !segmentFits(part, given[i])) return false;
  }
  return asPrefix || given.length === wanted.length;
}

function segmentFits(pattern: string, segment: string): boolean {
  if (pattern === segment || ANY_SEGMENT.test(pattern)) return true;
  if (!pattern.includes('*') && !pattern.includes('?')) return false;
  const literal = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\*+/g, '[^/]*').replace(/\?/g, '[^/]')}$`).test(segment);
}
