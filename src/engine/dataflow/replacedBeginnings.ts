/** How a text begins after a replacement of its first characters. */
import type { RuleIndex } from './apiIndex.js';
import { beginsAfterReplacement } from './patterns.js';
import type { Taint } from './value.js';

/** `to.replace(/^\/+/, '/')`, Java's `to.replaceAll("^/+", "/")`: how the text begins now; one that began with a slash is a path of this host. */
export function withBeginning(
  index: RuleIndex,
  taints: readonly Taint[],
  pattern: string,
  to: string,
): readonly Taint[] {
  const kinds = beginsAfterReplacement(pattern, to);
  if (kinds.length === 0) return taints;
  let mask = 0;
  for (const kind of kinds) mask |= index.sanitizerBit(kind);
  const rooted = index.sanitizerBit('rooted');
  const whole = to === '/' ? mask | index.sanitizerBit('host-check') : mask;
  return taints.map((taint) => ({
    ...taint,
    cleaned: taint.cleaned | ((taint.cleaned & rooted) === 0 ? mask : whole),
  }));
}
