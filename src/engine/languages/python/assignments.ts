/** Assignment in all its forms: targets with unpacking, annotations, `+=`, `:=`, `del`. */
import { NONE, type Reg } from '../../ir/ir.js';
import { lowerNamedTuple, tupleFields } from './dataClasses.js';
import { lowerExpression, lowerNamed, lowerPart } from './expressions.js';
import { PyField, PyKind } from './kinds.js';
import { MAX_DEPTH } from '../loweringBase.js';
import type { Lowering } from './lowering.js';
import { constantKey, isStringConstant, stringConstant } from './strings.js';
import { lowerSubscriptKey } from './subscripts.js';
import { lowerType } from './types.js';

/** Where a value is stored: a name, `object.name` or `object[index]`, with the receiver already evaluated. */
interface Target {
  readonly kind: 'name' | 'field' | 'index' | 'slice' | 'none';
  readonly name: string;
  readonly object: Reg;
  readonly index: Reg;
  readonly node: number;
}

/** Evaluates the receiver and key of a target that is no pattern. */
function lowerTarget(l: Lowering, left: number): Target {
  const node = l.strip(left);
  switch (l.kind(node)) {
    // x
    case PyKind.Identifier:
      return { kind: 'name', name: l.name(node), object: NONE, index: NONE, node };
    // o.x
    case PyKind.Attribute: {
      const object = lowerPart(l, node, PyField.Object);
      const attribute = l.child(node, PyField.Attribute);
      return { kind: 'field', name: attribute === 0 ? '' : l.name(attribute), object, index: NONE, node };
    }
    // o[x], o['x'], o[a:b]
    case PyKind.Subscript: {
      const object = lowerPart(l, node, PyField.Value);
      const key = l.child(node, PyField.Subscript);
      if (key !== 0 && isStringConstant(l, key)) {
        return { kind: 'field', name: stringConstant(l, key), object, index: NONE, node };
      }
      if (key !== 0 && l.kind(key) === PyKind.Slice) return { kind: 'slice', name: '', object, index: NONE, node };
      return { kind: 'index', name: '', object, index: lowerSubscriptKey(l, node), node };
    }
    // anything else is no valid target
    default:
      lowerExpression(l, node);
      return { kind: 'none', name: '', object: NONE, index: NONE, node };
  }
}

function store(l: Lowering, target: Target, value: Reg, start: number, end: number): void {
  const { b } = l;
  switch (target.kind) {
    case 'name':
      l.storeName(target.name, value, start, end);
      break;
    case 'field':
      b.setField(target.object, target.name, value, start, end);
      break;
    case 'index':
      b.setIndex(target.object, target.index, value, start, end);
      break;
    // o[a:b] = x: the elements of x become elements of o
    case 'slice':
      b.callMethod(target.object, 'extend', start, start, [value], null, null, false, start, end);
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
    case 'slice':
      return lowerExpression(l, node);
    case 'field': {
      const name = l.child(node, PyField.Attribute) || l.child(node, PyField.Subscript) || node;
      return b.getField(target.object, target.name, l.start[name], l.end[name], start, end);
    }
    case 'index':
      return b.getIndex(target.object, target.index, start, end);
    case 'none':
      return b.constant(undefined, start, end);
  }
}

/** Stores `value` to what the target names: a name, a member, or the parts of an unpacking. */
export function bindTarget(l: Lowering, node: number, value: Reg): void {
  if (l.depth >= MAX_DEPTH) {
    l.unknown(node, [value]);
    return;
  }
  l.depth += 1;
  bindAnyTarget(l, node, value);
  l.depth -= 1;
}

function bindAnyTarget(l: Lowering, node: number, value: Reg): void {
  switch (l.kind(node)) {
    // a, b = …; (a, b) = …; [a, b] = …
    case PyKind.PatternList:
    case PyKind.TuplePattern:
    case PyKind.ListPattern:
    case PyKind.Tuple:
    case PyKind.List:
    case PyKind.ExpressionList:
      unpack(l, node, value);
      break;
    case PyKind.ParenthesizedExpression: {
      const inner = l.namedChild(node);
      if (inner === 0) l.unknown(node, [value]);
      else bindTarget(l, inner, value);
      break;
    }
    // *a, other than in a list
    case PyKind.ListSplatPattern:
    case PyKind.ListSplat: {
      const inner = l.namedChild(node);
      if (inner !== 0) bindTarget(l, inner, l.b.restOf(value, null, 0, l.start[node], l.end[node]));
      break;
    }
    case PyKind.Identifier:
      l.storeName(l.name(node), value, l.start[node], l.end[node]);
      break;
    case PyKind.Attribute:
    case PyKind.Subscript:
      store(l, lowerTarget(l, node), value, l.start[node], l.end[node]);
      break;
    // f() = x, which is an error of the program
    default:
      l.b.unknown([lowerExpression(l, node), value], l.kindName(node), true, l.start[node], l.end[node]);
      break;
  }
}

/** a, *b, c = value */
function unpack(l: Lowering, node: number, value: Reg): void {
  const { b } = l;
  let count = 0;
  let star = -1;
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
    if (isStar(l.kind(child))) star = count;
    count += 1;
  }
  let position = 0;
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
    const start = l.start[child];
    const end = l.end[child];
    if (isStar(l.kind(child))) {
      // *b
      const inner = l.namedChild(child);
      if (inner !== 0) bindTarget(l, inner, b.restOf(value, null, position, start, end));
    } else {
      // what stands after the star is counted from the end
      const index = b.constant(star >= 0 && position > star ? position - count : position, start, end);
      bindTarget(l, child, b.getIndex(value, index, start, end));
    }
    position += 1;
  }
}

function isStar(kind: PyKind): boolean {
  return kind === PyKind.ListSplatPattern || kind === PyKind.ListSplat;
}

/** a = b, a = b = c, a: T = b; NONE for a: T, which has no value */
export function lowerAssignment(l: Lowering, node: number): Reg {
  // the targets of a = b = c from left to right
  const assignments = [node];
  let right = l.child(node, PyField.Right);
  while (right !== 0 && l.kind(right) === PyKind.Assignment) {
    assignments.push(right);
    right = l.child(right, PyField.Right);
  }
  for (const assignment of assignments) noteType(l, assignment);
  if (right === 0) return NONE;
  if (assignments.length === 1) noteAlias(l, l.child(node, PyField.Left), right);
  const first = l.child(node, PyField.Left);
  const tuple = first !== 0 && l.kind(first) === PyKind.Identifier && l.kind(right) === PyKind.Call;
  const fields = tuple ? tupleFields(l, right) : null;
  const value =
    fields === null
      ? lowerNamed(l, right, first === 0 ? '' : targetName(l, first))
      : lowerNamedTuple(l, first, right, fields);
  for (const assignment of assignments) {
    const left = l.child(assignment, PyField.Left);
    if (left === 0) continue;
    const kind = l.kind(left);
    if (kind === PyKind.Identifier || kind === PyKind.Attribute || kind === PyKind.Subscript) {
      store(l, lowerTarget(l, left), value, l.start[assignment], l.end[assignment]);
    } else bindTarget(l, left, value);
  }
  return value;
}

/** The annotation of `x: T` becomes the variable's type, that of `self.x: T` the field's. */
function noteType(l: Lowering, node: number): void {
  const typeNode = l.child(node, PyField.Type);
  const left = l.child(node, PyField.Left);
  if (typeNode === 0 || left === 0) return;
  if (l.kind(left) === PyKind.Identifier) {
    const variable = l.declared(l.name(left));
    if (variable !== NONE) l.b.variables[variable].type = lowerType(l, typeNode);
  } else if (l.kind(left) === PyKind.Attribute && l.method !== null) {
    const object = l.child(left, PyField.Object);
    const attribute = l.child(left, PyField.Attribute);
    if (object === 0 || attribute === 0 || l.kind(object) !== PyKind.Identifier) return;
    if (l.resolve(l.name(object)) !== l.method.self) return;
    l.method.fields.push({
      name: l.name(attribute),
      isStatic: false,
      type: lowerType(l, typeNode),
      decorators: [],
      start: l.start[node],
      end: l.end[node],
    });
  }
}

/** How names of types are written, as against those of constants. */
const TYPE_NAME = /^_*[A-Z]\w*[a-z]/;

/** `Current = Annotated[User, Depends(user)]`, `type Key = int | str` at the top of a module: the name stands for a type. */
export function noteAlias(l: Lowering, left: number, right: number): void {
  if (left === 0 || l.kind(left) !== PyKind.Identifier || l.cls !== null || l.b.fn.index !== 0) return;
  const kind = l.kind(right);
  if (kind !== PyKind.Subscript && kind !== PyKind.BinaryOperator && kind !== PyKind.Type) return;
  const name = l.name(left);
  const variable = TYPE_NAME.test(name) ? l.declared(name) : NONE;
  if (variable !== NONE) l.b.variables[variable].alias = lowerType(l, right);
}

/** What a lambda or class takes as its name from the left side. */
function targetName(l: Lowering, node: number): string {
  switch (l.kind(node)) {
    case PyKind.Identifier:
      return l.name(node);
    case PyKind.Attribute: {
      const attribute = l.child(node, PyField.Attribute);
      return attribute === 0 ? '' : l.name(attribute);
    }
    case PyKind.Subscript: {
      const key = l.child(node, PyField.Subscript);
      return key === 0 ? '' : (constantKey(l, key) ?? '');
    }
    default:
      return '';
  }
}

/** a += b */
export function lowerAugmentedAssignment(l: Lowering, node: number): Reg {
  const { b } = l;
  const left = l.child(node, PyField.Left);
  const operatorNode = l.child(node, PyField.Operator);
  if (left === 0 || operatorNode === 0) return l.missing(node);
  const start = l.start[node];
  const end = l.end[node];
  const target = lowerTarget(l, left);
  const before = load(l, target);
  const right = lowerPart(l, node, PyField.Right);
  const value = b.binary(l.kindName(operatorNode).slice(0, -1), before, right, start, end);
  store(l, target, value, start, end);
  return value;
}

/** a := b */
export function lowerNamedExpression(l: Lowering, node: number): Reg {
  const name = l.child(node, PyField.Name);
  if (name === 0) return lowerPart(l, node, PyField.Value);
  const valueNode = l.child(node, PyField.Value);
  const value = valueNode === 0 ? l.missing(node) : lowerNamed(l, valueNode, l.name(name));
  bindTarget(l, name, value);
  return value;
}

/** del a, b.c, d[e] */
export function deleteTarget(l: Lowering, node: number): void {
  if (l.depth >= MAX_DEPTH) {
    l.unknown(node);
    return;
  }
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  switch (l.kind(node)) {
    case PyKind.Identifier:
      break;
    case PyKind.Attribute: {
      const object = lowerPart(l, node, PyField.Object);
      const attribute = l.child(node, PyField.Attribute);
      b.delete(object, attribute === 0 ? '' : l.name(attribute), NONE, start, end);
      break;
    }
    case PyKind.Subscript: {
      const object = lowerPart(l, node, PyField.Value);
      const key = l.child(node, PyField.Subscript);
      if (key !== 0 && isStringConstant(l, key)) b.delete(object, stringConstant(l, key), NONE, start, end);
      else b.delete(object, null, lowerSubscriptKey(l, node), start, end);
      break;
    }
    case PyKind.ExpressionList:
    case PyKind.Tuple:
    case PyKind.List:
    case PyKind.PatternList:
    case PyKind.ParenthesizedExpression:
      l.depth += 1;
      for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) deleteTarget(l, child);
      l.depth -= 1;
      break;
    default:
      lowerExpression(l, node);
      break;
  }
}
