/** Expressions: the switch over all of them, operators and conditionals. */
import type { Block, Reg } from '../../ir/ir.js';
import { EMPTY_BLOCK } from '../../ir/irBuilder.js';
import { lowerAssignment, lowerUpdate } from './assignments.js';
import { lowerChain, lowerCreation, lowerTypeValue } from './calls.js';
import { lowerErrorNode } from './errors.js';
import { lowerLambda, lowerMethodReference } from './functions.js';
import { JavaField, JavaKind } from './kinds.js';
import { characterValue, numberValue, stringValue } from './literals.js';
import { MAX_CHAIN, MAX_DEPTH } from '../loweringBase.js';
import type { Lowering } from './lowering.js';
import { lowerName } from './names.js';
import { bindRecordPattern } from './patterns.js';
import { lowerSwitchExpression } from './switches.js';
import { lowerType } from './types.js';

/** Lowers an expression and gives the register of its value. */
export function lowerExpression(l: Lowering, node: number): Reg {
  if (l.depth >= MAX_DEPTH) return l.unknown(node);
  l.depth += 1;
  const value = lowerAnyExpression(l, node);
  l.depth -= 1;
  return value;
}

/** The child of `parent` in `field`, or an `Unknown` where error recovery left it out. */
export function lowerPart(l: Lowering, parent: number, field: JavaField): Reg {
  const node = l.child(parent, field);
  return node === 0 ? l.missing(parent) : lowerExpression(l, node);
}

function lowerAnyExpression(l: Lowering, node: number): Reg {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  switch (l.kind(node)) {
    // x
    case JavaKind.Identifier:
      return lowerName(l, node, false);
    // a.b, a[b], f(a), a.f(b)
    case JavaKind.FieldAccess:
    case JavaKind.ArrayAccess:
    case JavaKind.MethodInvocation:
      return lowerChain(l, node);
    // "x", """x"""
    case JavaKind.String:
      return lowerString(l, node);
    // 'x'
    case JavaKind.Character:
      return b.constant(characterValue(l, node), start, end);
    // 1, 0x1F, 1.5f
    case JavaKind.Integer:
    case JavaKind.HexInteger:
    case JavaKind.OctalInteger:
    case JavaKind.BinaryInteger:
    case JavaKind.Float:
    case JavaKind.HexFloat:
      return b.constant(numberValue(l.name(node)), start, end);
    case JavaKind.True:
      return b.constant(true, start, end);
    case JavaKind.False:
      return b.constant(false, start, end);
    case JavaKind.Null:
      return b.constant(null, start, end);
    // this, and super other than as a receiver
    case JavaKind.This:
    case JavaKind.Super:
      return b.this(start, end);
    // (a)
    case JavaKind.ParenthesizedExpression: {
      const inner = l.strip(node);
      return inner === node ? l.missing(node) : lowerExpression(l, inner);
    }
    // a + b, a && b
    case JavaKind.BinaryExpression:
      return lowerBinary(l, node);
    // !a, -a
    case JavaKind.UnaryExpression:
      return lowerUnary(l, node);
    // c ? a : b
    case JavaKind.TernaryExpression:
      return lowerTernary(l, node);
    // a = b, a += b
    case JavaKind.AssignmentExpression:
      return lowerAssignment(l, node);
    // a++
    case JavaKind.UpdateExpression:
      return lowerUpdate(l, node);
    // (T) a, (T & U) a
    case JavaKind.CastExpression: {
      const type = l.child(node, JavaField.Type);
      const value = lowerPart(l, node, JavaField.Value);
      return type === 0 ? value : b.cast(value, lowerType(l, type), start, end);
    }
    // a instanceof T, a instanceof T b, a instanceof R(var b)
    case JavaKind.InstanceofExpression:
      return lowerInstanceof(l, node);
    // a -> b
    case JavaKind.LambdaExpression:
      return lowerLambda(l, node);
    // A::b
    case JavaKind.MethodReference:
      return lowerMethodReference(l, node);
    // new A(b)
    case JavaKind.ObjectCreationExpression:
      return lowerCreation(l, node);
    // new int[2], new int[] {1, 2}
    case JavaKind.ArrayCreationExpression:
      return lowerArrayCreation(l, node);
    // {1, 2}
    case JavaKind.ArrayInitializer:
      return lowerArrayInitializer(l, node);
    // switch (a) { case b -> c; }
    case JavaKind.SwitchExpression:
      return lowerSwitchExpression(l, node, true);
    // A.class, int.class
    case JavaKind.ClassLiteral: {
      const type = l.namedChild(node);
      if (type === 0) return l.missing(node);
      return b.getField(lowerTypeValue(l, type), 'class', l.start[type], l.end[type], start, end);
    }
    // STR."a \{b}"
    case JavaKind.TemplateExpression: {
      const processor = l.child(node, JavaField.TemplateProcessor);
      const text = l.child(node, JavaField.TemplateArgument);
      const value = text === 0 ? l.missing(node) : lowerExpression(l, text);
      if (processor === 0 || l.is(processor, 'STR') || l.is(processor, 'RAW')) return value;
      const object = lowerExpression(l, processor);
      return b.callMethod(object, 'process', l.start[text], l.end[text], [value], null, null, false, start, end);
    }
    case JavaKind.Error:
      return lowerErrorNode(l, node);
    default:
      return l.unknown(node);
  }
}

/** "x", """x""", "a \{b}" */
function lowerString(l: Lowering, node: number): Reg {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  if (l.childOfKind(node, JavaKind.StringInterpolation) === 0) return b.constant(stringValue(l, node), start, end);
  const parts: (string | Reg)[] = [];
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    switch (l.kind(child)) {
      case JavaKind.StringFragment:
      case JavaKind.MultilineStringFragment:
      case JavaKind.EscapeSequence:
        parts.push(l.text(child));
        break;
      case JavaKind.StringInterpolation: {
        const inner = l.namedChild(child);
        if (inner !== 0) parts.push(lowerExpression(l, inner));
        break;
      }
      default:
        break;
    }
  }
  return b.template(parts, start, end);
}

/** `a + b + c …`: the left operands are walked in a loop, since chains of thousands occur in real code. */
function lowerBinary(l: Lowering, node: number): Reg {
  const { b } = l;
  let left = l.child(node, JavaField.Left);
  if (left === 0) return l.missing(node);
  const chain = [node];
  for (let inner = l.strip(left); l.kind(inner) === JavaKind.BinaryExpression; inner = l.strip(left)) {
    const next = l.child(inner, JavaField.Left);
    if (next === 0) break;
    chain.push(inner);
    left = next;
  }
  let value = lowerExpression(l, left);
  for (let at = chain.length - 1; at >= 0; at -= 1) {
    const expression = chain[at];
    const operatorNode = l.child(expression, JavaField.Operator);
    const operator = operatorNode === 0 ? '+' : l.kindName(operatorNode);
    const start = l.start[expression];
    const end = l.end[expression];
    if (operator === '&&' || operator === '||') {
      const mark = b.open();
      const right = lowerPart(l, expression, JavaField.Right);
      const block = b.close(mark);
      value =
        operator === '&&'
          ? b.ifValue('truthy', value, block, right, EMPTY_BLOCK, value, start, end)
          : b.ifValue('truthy', value, EMPTY_BLOCK, value, block, right, start, end);
    } else {
      const right = lowerPart(l, expression, JavaField.Right);
      value = b.binary(operator, value, right, start, end);
    }
  }
  return value;
}

function lowerUnary(l: Lowering, node: number): Reg {
  const { b } = l;
  const operatorNode = l.child(node, JavaField.Operator);
  const operand = l.child(node, JavaField.Operand);
  if (operatorNode === 0 || operand === 0) return l.missing(node);
  const operator = l.kindName(operatorNode);
  const start = l.start[node];
  const end = l.end[node];
  // -1
  if (operator === '-' && isNumber(l.kind(operand))) return b.constant(-numberValue(l.name(operand)), start, end);
  return b.unary(operator, lowerExpression(l, operand), start, end);
}

function isNumber(kind: JavaKind): boolean {
  return kind >= JavaKind.Integer && kind <= JavaKind.HexFloat;
}

/** `c ? a : d ? b : …`: the alternatives are walked in a loop. */
function lowerTernary(l: Lowering, node: number): Reg {
  const { b } = l;
  const open: { condition: Reg; then: Block; thenValue: Reg; mark: number; node: number }[] = [];
  let at = node;
  let value: Reg;
  for (;;) {
    const condition = lowerPart(l, at, JavaField.Condition);
    const thenMark = b.open();
    const thenValue = lowerPart(l, at, JavaField.Consequence);
    const then = b.close(thenMark);
    open.push({ condition, then, thenValue, mark: b.open(), node: at });
    const alternative = l.child(at, JavaField.Alternative);
    const inner = alternative === 0 ? 0 : l.strip(alternative);
    if (inner === 0) value = l.missing(at);
    else if (l.kind(inner) === JavaKind.TernaryExpression) {
      if (open.length < MAX_CHAIN) {
        at = inner;
        continue;
      }
      value = lowerDeepTernary(l, inner);
    } else value = lowerExpression(l, inner);
    break;
  }
  for (let i = open.length - 1; i >= 0; i -= 1) {
    const arm = open[i];
    const otherwise = b.close(arm.mark);
    value = b.ifValue(
      'truthy',
      arm.condition,
      arm.then,
      arm.thenValue,
      otherwise,
      value,
      l.start[arm.node],
      l.end[arm.node],
    );
  }
  return value;
}

/** The arms of a chain too long to nest: all of them are evaluated, and any may be the value. */
function lowerDeepTernary(l: Lowering, node: number): Reg {
  const values: Reg[] = [];
  let at = node;
  while (l.kind(at) === JavaKind.TernaryExpression) {
    lowerPart(l, at, JavaField.Condition);
    values.push(lowerPart(l, at, JavaField.Consequence));
    const alternative = l.child(at, JavaField.Alternative);
    if (alternative === 0) return l.unknown(node, values);
    at = l.strip(alternative);
  }
  values.push(lowerExpression(l, at));
  return l.unknown(node, values);
}

/** a instanceof T, a instanceof final T b, a instanceof R(int b) */
function lowerInstanceof(l: Lowering, node: number): Reg {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  const value = lowerPart(l, node, JavaField.Left);
  const pattern = l.child(node, JavaField.Pattern);
  const typeNode = l.child(node, JavaField.Right);
  if (pattern !== 0) {
    const typeName = l.namedChild(pattern);
    const test = b.binary(
      'instanceof',
      value,
      typeName === 0 ? l.missing(pattern) : lowerTypeValue(l, typeName),
      start,
      end,
    );
    bindRecordPattern(l, pattern, value);
    return test;
  }
  if (typeNode === 0) return l.unknown(node, [value]);
  const test = b.binary('instanceof', value, lowerTypeValue(l, typeNode), start, end);
  const name = l.child(node, JavaField.Name);
  if (name !== 0) {
    const type = lowerType(l, typeNode);
    const cast = b.cast(value, type, l.start[typeNode], l.end[name]);
    const variable = l.declare(name, 'local', type);
    b.storeVar(variable, cast, l.start[typeNode], l.end[name]);
  }
  return test;
}

/** new int[n], new String[] { a, b } */
function lowerArrayCreation(l: Lowering, node: number): Reg {
  const value = l.child(node, JavaField.Value);
  if (value !== 0) return lowerExpression(l, value);
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
    if (l.kind(child) !== JavaKind.DimensionsExpression) continue;
    for (let size = l.namedChild(child); size !== 0; size = l.nextNamed(size)) {
      if (l.kind(size) !== JavaKind.Annotation && l.kind(size) !== JavaKind.MarkerAnnotation) lowerExpression(l, size);
    }
  }
  return l.b.arrayLit([], null, 'array', l.start[node], l.end[node]);
}

/** { a, b } */
function lowerArrayInitializer(l: Lowering, node: number): Reg {
  const items: Reg[] = [];
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) items.push(lowerExpression(l, child));
  return l.b.arrayLit(items, null, 'array', l.start[node], l.end[node]);
}
