/** What stands in the brackets of `a[…]`. */
import { NONE, type Reg } from '../../ir/ir.js';
import { lowerExpression } from './expressions.js';
import { PyField, PyKind } from './kinds.js';
import type { Lowering } from './lowering.js';

/** a[b]; the key of a[b, c] is a tuple. */
export function lowerSubscriptKey(l: Lowering, node: number): Reg {
  const keys: Reg[] = [];
  for (let key = l.child(node, PyField.Subscript); key !== 0; key = l.nextInField(key, PyField.Subscript)) {
    keys.push(l.kind(key) === PyKind.Slice ? lowerSliceParts(l, key)[0] : lowerExpression(l, key));
  }
  if (keys.length === 0) return l.missing(node);
  if (keys.length === 1) return keys[0];
  return l.b.arrayLit(keys, null, 'tuple', l.start[node], l.end[node]);
}

/** Start, stop and step of `a:b:c`; None for those left out. */
export function lowerSliceParts(l: Lowering, slice: number): [Reg, Reg, Reg] {
  const { b } = l;
  const parts: Reg[] = [NONE, NONE, NONE];
  let at = 0;
  for (let child = l.firstChild[slice]; child !== 0; child = l.nextSibling[child]) {
    const kind = l.kind(child);
    if (kind === PyKind.ColonToken) at += 1;
    else if (at < 3 && kind !== PyKind.Other && kind !== PyKind.Comment && kind !== PyKind.Error) {
      parts[at] = lowerExpression(l, child);
    }
  }
  const start = l.start[slice];
  const end = l.end[slice];
  const given = (part: Reg): Reg => (part === NONE ? b.constant(null, start, end) : part);
  return [given(parts[0]), given(parts[1]), given(parts[2])];
}

/** `o[a:b:c]`, as the method call that it is. */
export function lowerSlice(l: Lowering, object: Reg, slice: number, start: number, end: number): Reg {
  const args = lowerSliceParts(l, slice);
  const at = l.start[slice];
  return l.b.callMethod(object, '__getitem__', at, at, args, null, null, false, start, end);
}
