/** Assignments: `a = b`, `a += b`, `a++`. */
import { NONE, type Reg, type VarId } from '../../ir/ir.js';
import { lowerExpression, lowerPart } from './expressions.js';
import { JavaField, JavaKind } from './kinds.js';
import type { Lowering } from './lowering.js';
import { fieldOwnerValue, inheritingScope, instanceOrClass } from './names.js';

/** What an assignment writes to; its parts are evaluated already. */
type Target =
  | { readonly kind: 'variable'; readonly variable: VarId; readonly node: number }
  | {
      readonly kind: 'field';
      readonly object: Reg;
      readonly name: string;
      readonly node: number;
      readonly nameNode: number;
    }
  | { readonly kind: 'index'; readonly object: Reg; readonly index: Reg; readonly node: number }
  | { readonly kind: 'global'; readonly name: string; readonly node: number };

function lowerTarget(l: Lowering, written: number): Target {
  const node = l.strip(written);
  const start = l.start[node];
  const end = l.end[node];
  switch (l.kind(node)) {
    // x
    case JavaKind.Identifier: {
      const name = l.name(node);
      const resolved = l.names.resolve(name);
      if (resolved >= 0) return { kind: 'variable', variable: resolved, node };
      const field = l.fieldBinding(resolved);
      if (field !== null) {
        return { kind: 'field', object: fieldOwnerValue(l, field, start, end), name, node, nameNode: node };
      }
      const heir = inheritingScope(l);
      if (heir === null) return { kind: 'global', name, node };
      return { kind: 'field', object: instanceOrClass(l, heir, start, end), name, node, nameNode: node };
    }
    // a.x
    case JavaKind.FieldAccess: {
      const objectNode = l.child(node, JavaField.Object);
      const nameNode = l.child(node, JavaField.Field);
      if (objectNode === 0 || nameNode === 0) break;
      const object = lowerReceiver(l, objectNode);
      return { kind: 'field', object, name: l.name(nameNode), node, nameNode };
    }
    // a[i]
    case JavaKind.ArrayAccess: {
      const arrayNode = l.child(node, JavaField.Array);
      if (arrayNode === 0) break;
      const object = lowerExpression(l, arrayNode);
      return { kind: 'index', object, index: lowerPart(l, node, JavaField.Index), node };
    }
    default:
      break;
  }
  lowerExpression(l, node);
  return { kind: 'global', name: '', node };
}

/** The object of `a.x`, which may be a type. */
function lowerReceiver(l: Lowering, node: number): Reg {
  if (l.kind(node) === JavaKind.Identifier && l.names.resolve(l.name(node)) === NONE) {
    const type = l.types.resolve(l.name(node));
    if (type !== NONE) return l.b.loadVar(type, l.start[node], l.end[node]);
  }
  return lowerExpression(l, node);
}

function load(l: Lowering, target: Target): Reg {
  const { b } = l;
  const start = l.start[target.node];
  const end = l.end[target.node];
  switch (target.kind) {
    case 'variable':
      return b.loadVar(target.variable, start, end);
    case 'field':
      return b.getField(target.object, target.name, l.start[target.nameNode], l.end[target.nameNode], start, end);
    case 'index':
      return b.getIndex(target.object, target.index, start, end);
    case 'global':
      return b.loadGlobal(target.name, start, end);
  }
}

function store(l: Lowering, target: Target, value: Reg, start: number, end: number): void {
  const { b } = l;
  switch (target.kind) {
    case 'variable':
      b.storeVar(target.variable, value, start, end);
      return;
    case 'field':
      b.setField(target.object, target.name, value, start, end);
      return;
    case 'index':
      b.setIndex(target.object, target.index, value, start, end);
      return;
    case 'global':
      if (target.name !== '') b.storeGlobal(target.name, value, start, end);
      return;
  }
}

/** a = b, a += b. Chains of `a = b = c` are walked in a loop. */
export function lowerAssignment(l: Lowering, node: number): Reg {
  const { b } = l;
  const open: { target: Target; before: Reg; operator: string; node: number }[] = [];
  let at = node;
  let value: Reg;
  for (;;) {
    const left = l.child(at, JavaField.Left);
    const right = l.child(at, JavaField.Right);
    const operatorNode = l.child(at, JavaField.Operator);
    if (left === 0 || right === 0) {
      value = left === 0 && right === 0 ? l.missing(at) : lowerExpression(l, left || right);
      break;
    }
    const operator = operatorNode === 0 ? '=' : l.kindName(operatorNode);
    const target = lowerTarget(l, left);
    const before = operator === '=' ? NONE : load(l, target);
    open.push({ target, before, operator, node: at });
    const inner = l.strip(right);
    if (l.kind(inner) !== JavaKind.AssignmentExpression) {
      value = lowerExpression(l, inner);
      break;
    }
    at = inner;
  }
  for (let i = open.length - 1; i >= 0; i -= 1) {
    const { target, before, operator, node: assignment } = open[i];
    const start = l.start[assignment];
    const end = l.end[assignment];
    // a += b
    if (before !== NONE) value = b.binary(operator.slice(0, -1), before, value, start, end);
    store(l, target, value, start, end);
  }
  return value;
}

/** a++, --a */
export function lowerUpdate(l: Lowering, node: number): Reg {
  const { b } = l;
  const argument = l.namedChild(node);
  if (argument === 0) return l.missing(node);
  const start = l.start[node];
  const end = l.end[node];
  const isPostfix = l.firstChild[node] === argument;
  const operatorNode = isPostfix ? l.nextSibling[argument] : l.firstChild[node];
  const operator = operatorNode !== 0 && l.kindName(operatorNode) === '--' ? '-' : '+';
  const target = lowerTarget(l, argument);
  const before = load(l, target);
  const one = b.constant(1, start, end);
  const value = b.binary(operator, before, one, start, end);
  store(l, target, value, start, end);
  return isPostfix ? before : value;
}
