/** Patterns on the left of a binding or an assignment: names, members, destructuring with defaults and rest. */
import type { Reg } from '../../ir/ir.js';
import { EMPTY_BLOCK } from '../../ir/irBuilder.js';
import { lowerExpression, lowerNamed, lowerPart } from './expressions.js';
import { JsField, JsKind } from './kinds.js';
import { constantName, isStringConstant, stringConstant } from './literals.js';
import { MAX_DEPTH } from '../loweringBase.js';
import type { Lowering } from './lowering.js';

/** `value`, or the default when it is undefined: `x = v` in a pattern or parameter. */
export function lowerDefault(
  l: Lowering,
  value: Reg,
  defaultNode: number,
  name: string,
  start: number,
  end: number,
): Reg {
  const { b } = l;
  const mark = b.open();
  const replacement = lowerNamed(l, defaultNode, name);
  return b.ifValue('nullish', value, b.close(mark), replacement, EMPTY_BLOCK, value, start, end);
}

/** Stores `value` to what the pattern names, in a declaration as in an assignment. */
export function bindPattern(l: Lowering, node: number, value: Reg): void {
  if (l.depth >= MAX_DEPTH) {
    l.unknown(node, [value]);
    return;
  }
  l.depth += 1;
  bindAnyPattern(l, node, value);
  l.depth -= 1;
}

function bindAnyPattern(l: Lowering, node: number, value: Reg): void {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  switch (l.kind(node)) {
    // x
    case JsKind.Identifier:
    case JsKind.Undefined:
    case JsKind.ShorthandPropertyIdentifierPattern:
    case JsKind.ShorthandPropertyIdentifier:
      l.storeName(l.name(node), value, start, end);
      break;
    // o.x
    case JsKind.MemberExpression: {
      const property = l.child(node, JsField.Property);
      b.setField(lowerPart(l, node, JsField.Object), property === 0 ? '' : l.name(property), value, start, end);
      break;
    }
    // o[x]
    case JsKind.SubscriptExpression: {
      const object = lowerPart(l, node, JsField.Object);
      const key = l.child(node, JsField.Index);
      if (key !== 0 && isStringConstant(l, key)) b.setField(object, stringConstant(l, key), value, start, end);
      else b.setIndex(object, lowerPart(l, node, JsField.Index), value, start, end);
      break;
    }
    // x = v
    case JsKind.AssignmentPattern:
    case JsKind.ObjectAssignmentPattern:
    case JsKind.AssignmentExpression: {
      const left = l.child(node, JsField.Left);
      const right = l.child(node, JsField.Right);
      if (left === 0) break;
      if (right === 0) bindPattern(l, left, value);
      else {
        const name = l.firstChild[left] === 0 ? l.name(left) : '';
        bindPattern(l, left, lowerDefault(l, value, right, name, start, end));
      }
      break;
    }
    // { a, b: c, ...d }
    case JsKind.ObjectPattern:
    case JsKind.Object:
      bindObject(l, node, value);
      break;
    // [a, , ...b]
    case JsKind.ArrayPattern:
    case JsKind.Array:
      bindArray(l, node, value);
      break;
    // (x), x!, x as T
    case JsKind.ParenthesizedExpression:
    case JsKind.NonNullExpression:
    case JsKind.AsExpression:
    case JsKind.SatisfiesExpression:
    case JsKind.TypeAssertion: {
      const inner = l.strip(node, true);
      if (inner === node) l.unknown(node, [value]);
      else bindPattern(l, inner, value);
      break;
    }
    // x: T
    case JsKind.RequiredParameter:
    case JsKind.OptionalParameter: {
      const pattern = l.child(node, JsField.Pattern);
      if (pattern !== 0) bindPattern(l, pattern, value);
      break;
    }
    // f() = x, which only sloppy mode lets pass
    default:
      l.unknown(node, [lowerExpression(l, node), value]);
      break;
  }
}

function bindObject(l: Lowering, node: number, value: Reg): void {
  const { b } = l;
  const taken: string[] = [];
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    const start = l.start[child];
    const end = l.end[child];
    switch (l.kind(child)) {
      // { a }
      case JsKind.ShorthandPropertyIdentifierPattern:
      case JsKind.ShorthandPropertyIdentifier: {
        const name = l.name(child);
        taken.push(name);
        bindPattern(l, child, b.getField(value, name, start, end, start, end));
        break;
      }
      // { a: b }, { [a]: b }
      case JsKind.PairPattern:
      case JsKind.Pair: {
        const key = l.child(child, JsField.Key);
        const target = l.child(child, JsField.Value);
        if (key === 0 || target === 0) break;
        const name = constantName(l, key);
        let part: Reg;
        if (name === null) {
          const inner = l.namedChild(key);
          const index = inner === 0 ? l.missing(key) : lowerExpression(l, inner);
          part = b.getIndex(value, index, start, end);
        } else {
          taken.push(name);
          part = b.getField(value, name, l.start[key], l.end[key], start, end);
        }
        bindPattern(l, target, part);
        break;
      }
      // { a = v }
      case JsKind.ObjectAssignmentPattern:
      case JsKind.AssignmentExpression:
      case JsKind.AssignmentPattern: {
        const left = l.child(child, JsField.Left);
        if (left === 0) break;
        const name = l.name(left);
        taken.push(name);
        bindPattern(l, child, b.getField(value, name, l.start[left], l.end[left], start, end));
        break;
      }
      // { ...a }
      case JsKind.RestPattern:
      case JsKind.SpreadElement: {
        const target = l.namedChild(child);
        if (target !== 0) bindPattern(l, target, b.restOf(value, taken, 0, start, end));
        break;
      }
      default:
        break;
    }
  }
}

function bindArray(l: Lowering, node: number, value: Reg): void {
  const { b } = l;
  let index = 0;
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    const start = l.start[child];
    const end = l.end[child];
    switch (l.kind(child)) {
      case JsKind.CommaToken:
        index += 1;
        break;
      case JsKind.Other:
      case JsKind.Comment:
      case JsKind.Error:
        break;
      // [...a]
      case JsKind.RestPattern:
      case JsKind.SpreadElement: {
        const target = l.namedChild(child);
        if (target !== 0) bindPattern(l, target, b.restOf(value, null, index, start, end));
        break;
      }
      // [a]
      default: {
        const position = b.constant(index, start, end);
        bindPattern(l, child, b.getIndex(value, position, start, end));
        break;
      }
    }
  }
}
