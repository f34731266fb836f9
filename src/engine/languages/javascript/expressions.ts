/** Expressions: the switch over all of them, names, operators and conditionals. */
import { NONE, type Block, type Reg } from '../../ir/ir.js';
import { EMPTY_BLOCK } from '../../ir/irBuilder.js';
import { lowerAssignment, lowerAugmentedAssignment, lowerUpdate } from './assignments.js';
import { lowerChain, lowerOperandWithLinks, lowerNew } from './calls.js';
import { lowerClassExpression } from './classes.js';
import { lowerErrorNode } from './errors.js';
import { lowerClosure } from './functions.js';
import { lowerJsx, lowerJsxExpression } from './jsx.js';
import { JsField, JsKind } from './kinds.js';
import {
  isStringConstant,
  lowerArray,
  lowerObject,
  lowerRegex,
  lowerTemplate,
  numberValue,
  stringConstant,
  stringValue,
} from './literals.js';
import { MAX_CHAIN, MAX_DEPTH } from '../loweringBase.js';
import type { Lowering } from './lowering.js';
import { lowerNamespace } from './namespaces.js';
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
export function lowerPart(l: Lowering, parent: number, field: JsField): Reg {
  const node = l.child(parent, field);
  return node === 0 ? l.missing(parent) : lowerExpression(l, node);
}

/** An expression that is given a name: functions, classes and objects without one of their own take it. */
export function lowerNamed(l: Lowering, node: number, name: string, label: string = name): Reg {
  const inner = l.strip(node);
  const kind = l.kind(inner);
  if (l.depth >= MAX_DEPTH || !takesName(kind)) return lowerExpression(l, inner);
  l.depth += 1;
  let value: Reg;
  if (kind === JsKind.Class) value = lowerClassExpression(l, inner, name);
  else if (kind === JsKind.Object) value = lowerObject(l, inner, label);
  else value = lowerClosure(l, inner, name, label);
  l.depth -= 1;
  return value;
}

function takesName(kind: JsKind): boolean {
  switch (kind) {
    case JsKind.ArrowFunction:
    case JsKind.FunctionExpression:
    case JsKind.GeneratorFunction:
    case JsKind.Class:
    case JsKind.Object:
      return true;
    default:
      return false;
  }
}

function lowerAnyExpression(l: Lowering, node: number): Reg {
  const { b } = l;
  const links = l.operandLinks.size === 0 ? undefined : l.operandLinks.get(node);
  if (links !== undefined) return lowerOperandWithLinks(l, node, links);
  const start = l.start[node];
  const end = l.end[node];
  switch (l.kind(node)) {
    // x
    case JsKind.Identifier:
    case JsKind.ShorthandPropertyIdentifier:
    case JsKind.ShorthandPropertyIdentifierPattern:
      return lowerName(l, node);
    // a.b, a[b], f(a), a?.b
    case JsKind.MemberExpression:
    case JsKind.SubscriptExpression:
    case JsKind.CallExpression:
    case JsKind.NonNullExpression:
    case JsKind.NestedIdentifier:
      return lowerChain(l, node);
    // 'x'
    case JsKind.String:
      return b.constant(stringValue(l, node), start, end);
    // 1
    case JsKind.Number:
      return b.constant(numberValue(l.name(node)), start, end);
    case JsKind.True:
      return b.constant(true, start, end);
    case JsKind.False:
      return b.constant(false, start, end);
    case JsKind.Null:
      return b.constant(null, start, end);
    case JsKind.Undefined:
      return b.constant(undefined, start, end);
    // `a ${b}`
    case JsKind.TemplateString:
      return lowerTemplate(l, node);
    // /p/f
    case JsKind.Regex:
      return lowerRegex(l, node);
    case JsKind.This:
      return l.thisOverride === NONE ? b.this(start, end) : l.thisOverride;
    // super, other than as a receiver: its fields are those of this
    case JsKind.Super:
      return b.this(start, end);
    // (a)
    case JsKind.ParenthesizedExpression: {
      const inner = l.strip(node);
      return inner === node ? l.missing(node) : lowerExpression(l, inner);
    }
    // a + b, a && b
    case JsKind.BinaryExpression:
      return lowerBinary(l, node);
    // !a, typeof a, delete a.b
    case JsKind.UnaryExpression:
      return lowerUnary(l, node);
    // c ? a : b
    case JsKind.TernaryExpression:
      return lowerTernary(l, node);
    // a = b
    case JsKind.AssignmentExpression:
      return lowerAssignment(l, node);
    // a += b
    case JsKind.AugmentedAssignmentExpression:
      return lowerAugmentedAssignment(l, node);
    // a++
    case JsKind.UpdateExpression:
      return lowerUpdate(l, node);
    // { a: 1 }
    case JsKind.Object:
    case JsKind.ObjectPattern:
      return lowerObject(l, node, '');
    // [a, b]
    case JsKind.Array:
    case JsKind.ArrayPattern:
      return lowerArray(l, node);
    // () => a, function () {}
    case JsKind.ArrowFunction:
    case JsKind.FunctionExpression:
    case JsKind.GeneratorFunction:
      return lowerClosure(l, node, '', '');
    // class {}
    case JsKind.Class:
      return lowerClassExpression(l, node, '');
    // new A(b)
    case JsKind.NewExpression:
      return lowerNew(l, node);
    // await a
    case JsKind.AwaitExpression: {
      const value = l.namedChild(node);
      return b.await(value === 0 ? l.missing(node) : lowerExpression(l, value), start, l.ends.get(node) ?? end);
    }
    // yield, yield a, yield* a
    case JsKind.YieldExpression: {
      const value = l.namedChild(node);
      const delegate = l.childOfKind(node, JsKind.StarToken) !== 0;
      return b.yield(value === 0 ? NONE : lowerExpression(l, value), delegate, start, end);
    }
    // a, b
    case JsKind.SequenceExpression: {
      let value: Reg = NONE;
      for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) value = lowerExpression(l, child);
      return value === NONE ? l.missing(node) : value;
    }
    // new.target, import.meta
    case JsKind.MetaProperty:
      return b.loadGlobal(l.source.startsWith('new', start) ? 'new.target' : 'import.meta', start, end);
    // a as T, a satisfies T
    case JsKind.AsExpression:
    case JsKind.SatisfiesExpression: {
      const inner = l.namedChild(node);
      if (inner === 0) return l.missing(node);
      const value = lowerExpression(l, inner);
      const type = l.nextNamed(inner);
      // a as const
      if (type === 0) return value;
      return b.cast(value, lowerType(l, type), start, end);
    }
    // <T>a
    case JsKind.TypeAssertion: {
      const type = l.namedChild(node);
      const inner = type === 0 ? 0 : l.nextNamed(type);
      if (inner === 0) return l.missing(node);
      const value = lowerExpression(l, inner);
      const target = l.namedChild(type);
      return target === 0 ? value : b.cast(value, lowerType(l, target), start, end);
    }
    // f<T>
    case JsKind.InstantiationExpression: {
      const inner = l.namedChild(node);
      return inner === 0 ? l.missing(node) : lowerExpression(l, inner);
    }
    // <a b={c}>d</a>
    case JsKind.JsxElement:
    case JsKind.JsxSelfClosingElement:
      return lowerJsx(l, node);
    case JsKind.JsxExpression:
      return lowerJsxExpression(l, node);
    // import, other than as a callee
    case JsKind.Import:
      return b.loadGlobal('import', start, end);
    // #p in o
    case JsKind.PrivatePropertyIdentifier:
      return b.constant(l.name(node), start, end);
    // namespace N {}, which the grammar also takes for an expression
    case JsKind.InternalModule:
      lowerNamespace(l, node);
      return b.constant(undefined, start, end);
    // ...a, where error recovery left one
    case JsKind.SpreadElement: {
      const inner = l.namedChild(node);
      return inner === 0 ? l.missing(node) : lowerExpression(l, inner);
    }
    case JsKind.Error:
      return lowerErrorNode(l, node);
    default:
      return l.unknown(node);
  }
}

function lowerName(l: Lowering, node: number): Reg {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  if (start === end) return l.missing(node);
  const name = l.name(node);
  const variable = l.resolve(name);
  if (variable !== NONE) {
    const value = b.loadVar(variable, start, end);
    if (start < l.page.start || start >= l.page.end || b.variables[variable].function !== 0) return value;
    return b.call(b.loadGlobal('unref', start, end), NONE, [value], null, null, false, start, end);
  }
  if (name === 'arguments' && b.fn.index !== 0) return b.arguments(start, end);
  if (l.enumMembers !== null) {
    const member = l.enumMembers.get(name);
    if (member !== undefined) return member;
  }
  return b.loadGlobal(name, start, end);
}

/** `a + b + c …`: the left operands are walked in a loop, since chains of thousands occur in real code. */
function lowerBinary(l: Lowering, node: number): Reg {
  const { b } = l;
  let left = l.child(node, JsField.Left);
  if (left === 0) return l.missing(node);
  const chain = [node];
  for (let inner = l.strip(left); l.kind(inner) === JsKind.BinaryExpression; inner = l.strip(left)) {
    const next = l.child(inner, JsField.Left);
    if (next === 0) break;
    chain.push(inner);
    left = next;
  }
  let value = lowerExpression(l, left);
  for (let at = chain.length - 1; at >= 0; at -= 1) {
    const expression = chain[at];
    const operatorNode = l.child(expression, JsField.Operator);
    const operator = operatorNode === 0 ? '+' : l.kindName(operatorNode);
    const start = l.start[expression];
    const end = l.ends.get(expression) ?? l.end[expression];
    if (operator === '&&' || operator === '||' || operator === '??') {
      value = lowerLogical(l, operator, value, expression, start, end);
    } else {
      const right = lowerPart(l, expression, JsField.Right);
      value = b.binary(operator, value, right, start, end);
    }
  }
  return value;
}

function lowerLogical(l: Lowering, operator: string, left: Reg, node: number, start: number, end: number): Reg {
  const { b } = l;
  const mark = b.open();
  const right = lowerPart(l, node, JsField.Right);
  const block = b.close(mark);
  // a && b
  if (operator === '&&') return b.ifValue('truthy', left, block, right, EMPTY_BLOCK, left, start, end);
  // a || b
  if (operator === '||') return b.ifValue('truthy', left, EMPTY_BLOCK, left, block, right, start, end);
  // a ?? b
  return b.ifValue('nullish', left, block, right, EMPTY_BLOCK, left, start, end);
}

function lowerUnary(l: Lowering, node: number): Reg {
  const { b } = l;
  const start = l.start[node];
  const end = l.ends.get(node) ?? l.end[node];
  const operatorNode = l.child(node, JsField.Operator);
  const argument = l.child(node, JsField.Argument);
  if (operatorNode === 0 || argument === 0) return l.missing(node);
  const operator = l.kindName(operatorNode);
  if (operator === 'delete') return lowerDelete(l, argument, start, end);
  // -1
  if (operator === '-' && l.kind(argument) === JsKind.Number) {
    return b.constant(-numberValue(l.name(argument)), start, end);
  }
  return b.unary(operator, lowerExpression(l, argument), start, end);
}

function lowerDelete(l: Lowering, argument: number, start: number, end: number): Reg {
  const { b } = l;
  const target = l.strip(argument, true);
  const kind = l.kind(target);
  const objectNode = l.child(target, JsField.Object);
  if (kind === JsKind.MemberExpression && objectNode !== 0) {
    // delete a.b
    const property = l.child(target, JsField.Property);
    const object = lowerExpression(l, objectNode);
    b.delete(object, property === 0 ? '' : l.name(property), NONE, start, end);
  } else if (kind === JsKind.SubscriptExpression && objectNode !== 0) {
    // delete a[b], delete a['b']
    const object = lowerExpression(l, objectNode);
    const index = l.child(target, JsField.Index);
    if (index !== 0 && isStringConstant(l, index)) b.delete(object, stringConstant(l, index), NONE, start, end);
    else b.delete(object, null, lowerPart(l, target, JsField.Index), start, end);
  } else {
    // delete a
    lowerExpression(l, target);
  }
  return b.constant(true, start, end);
}

/** `c ? a : d ? b : …`: the alternatives are walked in a loop. */
function lowerTernary(l: Lowering, node: number): Reg {
  const { b } = l;
  const nested: { condition: Reg; then: Block; thenValue: Reg; mark: number; node: number }[] = [];
  // beyond MAX_CHAIN: the values so far, of which a later true condition takes precedence
  const flat: { condition: Reg; then: Block; thenValue: Reg; node: number }[] = [];
  let at = node;
  for (;;) {
    const condition = lowerPart(l, at, JsField.Condition);
    const mark = b.open();
    const thenValue = lowerPart(l, at, JsField.Consequence);
    const then = b.close(mark);
    if (nested.length < MAX_CHAIN) nested.push({ condition, then, thenValue, mark: b.open(), node: at });
    else flat.push({ condition, then, thenValue, node: at });
    const alternative = l.child(at, JsField.Alternative);
    if (alternative === 0) break;
    const inner = l.strip(alternative);
    if (l.kind(inner) !== JsKind.TernaryExpression) break;
    at = inner;
  }
  let value = lowerPart(l, at, JsField.Alternative);
  for (let i = flat.length - 1; i >= 0; i -= 1) {
    const arm = flat[i];
    const { start, end } = l;
    value = b.ifValue(
      'truthy',
      arm.condition,
      arm.then,
      arm.thenValue,
      EMPTY_BLOCK,
      value,
      start[arm.node],
      end[arm.node],
    );
  }
  for (let i = nested.length - 1; i >= 0; i -= 1) {
    const arm = nested[i];
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
