/** Assignment in all its forms: `=`, `+=`, `??=`, `++`. */
import { NONE, type Reg } from '../../ir/ir.js';
import { EMPTY_BLOCK } from '../../ir/irBuilder.js';
import { lowerExpression, lowerNamed, lowerPart } from './expressions.js';
import { JsField, JsKind } from './kinds.js';
import { isStringConstant, stringConstant } from './literals.js';
import type { Lowering } from './lowering.js';
import { bindPattern } from './patterns.js';

/** Where a value is stored: a name, `object.name` or `object[index]`, with the receiver already evaluated. */
interface Target {
  readonly kind: 'name' | 'field' | 'index' | 'none';
  readonly name: string;
  readonly object: Reg;
  readonly index: Reg;
  readonly node: number;
}

/** Evaluates the receiver and key of an assignment's left side. */
function lowerTarget(l: Lowering, left: number): Target {
  const node = l.strip(left, true);
  switch (l.kind(node)) {
    // x
    case JsKind.Identifier:
    case JsKind.Undefined:
      return { kind: 'name', name: l.name(node), object: NONE, index: NONE, node };
    // o.x
    case JsKind.MemberExpression: {
      const object = lowerPart(l, node, JsField.Object);
      const property = l.child(node, JsField.Property);
      return { kind: 'field', name: property === 0 ? '' : l.name(property), object, index: NONE, node };
    }
    // o[x], o['x']
    case JsKind.SubscriptExpression: {
      const object = lowerPart(l, node, JsField.Object);
      const key = l.child(node, JsField.Index);
      if (key !== 0 && isStringConstant(l, key)) {
        return { kind: 'field', name: stringConstant(l, key), object, index: NONE, node };
      }
      const index = lowerPart(l, node, JsField.Index);
      return { kind: 'index', name: '', object, index, node };
    }
    // anything else is no valid target
    default:
      lowerExpression(l, node);
      return { kind: 'none', name: '', object: NONE, index: NONE, node };
  }
}

function store(l: Lowering, target: Target, value: Reg, start: number, end: number): void {
  switch (target.kind) {
    case 'name':
      l.storeName(target.name, value, start, end);
      break;
    case 'field':
      l.b.setField(target.object, target.name, value, start, end);
      break;
    case 'index':
      l.b.setIndex(target.object, target.index, value, start, end);
      break;
    case 'none':
      break;
  }
}

/** The target's value before the assignment. */
function load(l: Lowering, target: Target): Reg {
  const { b } = l;
  const { node } = target;
  const start = l.start[node];
  const end = l.end[node];
  switch (target.kind) {
    case 'name':
      return lowerExpression(l, node);
    case 'field': {
      const property = l.child(node, JsField.Property) || l.child(node, JsField.Index) || node;
      return b.getField(target.object, target.name, l.start[property], l.end[property], start, end);
    }
    case 'index':
      return b.getIndex(target.object, target.index, start, end);
    case 'none':
      return b.constant(undefined, start, end);
  }
}

/** The name that an anonymous function takes from the left side, and its path: `exports.find`. */
function targetLabel(l: Lowering, target: Target): string {
  if (target.kind !== 'field') return target.name;
  const start = l.start[target.node];
  const end = l.end[target.node];
  if (end - start > 80) return target.name;
  const text = l.source.slice(start, end);
  return /^[\w$.#]+$/.test(text) ? text : target.name;
}

/** a = b */
export function lowerAssignment(l: Lowering, node: number): Reg {
  const left = l.child(node, JsField.Left);
  const right = l.child(node, JsField.Right);
  if (left === 0 || right === 0) {
    const value = left === 0 && right === 0 ? 0 : left || right;
    return value === 0 ? l.missing(node) : lowerExpression(l, value);
  }
  const start = l.start[node];
  const end = l.end[node];
  switch (l.kind(l.strip(left, true))) {
    // [a, b] = c, ({ a, b } = c)
    case JsKind.ArrayPattern:
    case JsKind.ObjectPattern:
    case JsKind.Array:
    case JsKind.Object: {
      const value = lowerExpression(l, right);
      bindPattern(l, left, value);
      return value;
    }
    default: {
      const target = lowerTarget(l, left);
      const value = lowerNamed(l, right, target.name, targetLabel(l, target));
      store(l, target, value, start, end);
      return value;
    }
  }
}

/** a += b, a &&= b, a ||= b, a ??= b */
export function lowerAugmentedAssignment(l: Lowering, node: number): Reg {
  const { b } = l;
  const left = l.child(node, JsField.Left);
  const operatorNode = l.child(node, JsField.Operator);
  if (left === 0 || operatorNode === 0) return l.missing(node);
  const start = l.start[node];
  const end = l.end[node];
  const operator = l.kindName(operatorNode).slice(0, -1);
  const target = lowerTarget(l, left);
  const before = load(l, target);
  if (operator === '&&' || operator === '||' || operator === '??') {
    const mark = b.open();
    const rightNode = l.child(node, JsField.Right);
    const value = rightNode === 0 ? l.missing(node) : lowerNamed(l, rightNode, target.name, targetLabel(l, target));
    store(l, target, value, start, end);
    const block = b.close(mark);
    if (operator === '&&') return b.ifValue('truthy', before, block, value, EMPTY_BLOCK, before, start, end);
    if (operator === '||') return b.ifValue('truthy', before, EMPTY_BLOCK, before, block, value, start, end);
    return b.ifValue('nullish', before, block, value, EMPTY_BLOCK, before, start, end);
  }
  const right = lowerPart(l, node, JsField.Right);
  const value = b.binary(operator, before, right, start, end);
  store(l, target, value, start, end);
  return value;
}

/** a++, --a */
export function lowerUpdate(l: Lowering, node: number): Reg {
  const { b } = l;
  const argument = l.child(node, JsField.Argument);
  const operatorNode = l.child(node, JsField.Operator);
  if (argument === 0 || operatorNode === 0) return l.missing(node);
  const start = l.start[node];
  const end = l.end[node];
  const target = lowerTarget(l, argument);
  const before = load(l, target);
  const one = b.constant(1, l.start[operatorNode], l.end[operatorNode]);
  const value = b.binary(l.kindName(operatorNode) === '++' ? '+' : '-', before, one, start, end);
  store(l, target, value, start, end);
  // a++ gives the value before
  return l.firstChild[node] === argument ? before : value;
}
