/**
 * 64-bit FNV-1a over the UTF-16 units of a text (low byte, then high byte). A name for content, never a safeguard:
 * it is not cryptographic. Kept as four 16-bit limbs, because BigInt is an order of magnitude slower.
 */

/** The hash as 16 hex digits. */
export function fnv1a64(text: string): string {
  // offset basis cbf29ce484222325, lowest limb first
  let h0 = 0x2325;
  let h1 = 0x8422;
  let h2 = 0x9ce4;
  let h3 = 0xcbf2;
  const mix = (byte: number): void => {
    h0 ^= byte;
    // times the prime 0x100000001b3 = 2^40 + 0x1b3, carried limb by limb
    const p0 = h0 * 0x1b3;
    const p1 = h1 * 0x1b3 + (p0 >>> 16);
    const p2 = h2 * 0x1b3 + ((h0 << 8) & 0xffff) + (p1 >>> 16);
    const p3 = h3 * 0x1b3 + ((h1 << 8) & 0xffff) + (h0 >>> 8) + (p2 >>> 16);
    h0 = p0 & 0xffff;
    h1 = p1 & 0xffff;
    h2 = p2 & 0xffff;
    h3 = p3 & 0xffff;
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    mix(unit & 0xff);
    mix(unit >>> 8);
  }
  return [h3, h2, h1, h0].map((limb) => limb.toString(16).padStart(4, '0')).join('');
}
