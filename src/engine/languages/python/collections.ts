/** Lists, tuples, sets and dictionaries. */
import { NONE, type ObjectEntry, type Reg } from '../../ir/ir.js';
import { lowerExpression, lowerNamed } from './expressions.js';
import { PyField, PyKind } from './kinds.js';
import type { Lowering } from './lowering.js';
import { constantKey } from './strings.js';

/** [a, *b], (a, b), {a, b} */
export function lowerList(l: Lowering, node: number, kind: 'array' | 'tuple' | 'set'): Reg {
  const items: Reg[] = [];
  let spread: boolean[] | null = null;
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    switch (l.kind(child)) {
      case PyKind.Other:
      case PyKind.CommaToken:
      case PyKind.StarToken:
      case PyKind.Comment:
      case PyKind.LineContinuation:
      case PyKind.Error:
        break;
      // *a
      case PyKind.ListSplat:
      case PyKind.ListSplatPattern:
      case PyKind.ParenthesizedListSplat: {
        let value = l.namedChild(child);
        if (value !== 0 && l.kind(value) === PyKind.ListSplat) value = l.namedChild(value);
        spread ??= [];
        spread[items.length] = true;
        items.push(value === 0 ? l.missing(child) : lowerExpression(l, value));
        break;
      }
      default:
        items.push(lowerExpression(l, child));
        break;
    }
  }
  if (spread !== null) for (let at = 0; at < items.length; at += 1) spread[at] ??= false;
  return l.b.arrayLit(items, spread, kind, l.start[node], l.end[node]);
}

/** {a: b, 'c': d, **e} */
export function lowerDictionary(l: Lowering, node: number): Reg {
  const entries: ObjectEntry[] = [];
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
    const start = l.start[child];
    const end = l.end[child];
    if (l.kind(child) === PyKind.Pair) {
      const keyNode = l.child(child, PyField.Key);
      const valueNode = l.child(child, PyField.Value);
      const name = keyNode === 0 ? null : constantKey(l, keyNode);
      const key = name !== null ? NONE : keyNode === 0 ? l.missing(child) : lowerExpression(l, keyNode);
      const value = valueNode === 0 ? l.missing(child) : lowerNamed(l, valueNode, name ?? '');
      entries.push({ name, key, value, start, end });
    } else if (l.kind(child) === PyKind.DictionarySplat) {
      const inner = l.namedChild(child);
      const value = inner === 0 ? l.missing(child) : lowerExpression(l, inner);
      entries.push({ name: null, key: NONE, value, start, end });
    }
  }
  return l.b.objectLit(entries, l.start[node], l.end[node]);
}
