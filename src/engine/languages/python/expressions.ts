/** Expressions: the switch over all of them, names, operators and conditionals. */
import { NONE, type Block, type Reg } from '../../ir/ir.js';
import { EMPTY_BLOCK } from '../../ir/irBuilder.js';
import { lowerAssignment, lowerAugmentedAssignment, lowerNamedExpression } from './assignments.js';
import { lowerChain } from './calls.js';
import { lowerDictionary, lowerList } from './collections.js';
import { lowerComprehension } from './comprehensions.js';
import { lowerErrorNode } from './errors.js';
import { lowerPercentFormat } from './formats.js';
import { lowerLambda } from './functions.js';
import { PyField, PyKind } from './kinds.js';
import { MAX_CHAIN, MAX_DEPTH } from '../loweringBase.js';
import type { Lowering } from './lowering.js';
import { lowerString, numberValue } from './strings.js';

/** Lowers an expression and gives the register of its value. */
export function lowerExpression(l: Lowering, node: number): Reg {
  if (l.depth >= MAX_DEPTH) return l.unknown(node);
  l.depth += 1;
  const value = lowerAnyExpression(l, node);
  l.depth -= 1;
  return value;
}

/** The child of `parent` in `field`, or an `Unknown` where error recovery left it out. */
export function lowerPart(l: Lowering, parent: number, field: PyField): Reg {
  const node = l.child(parent, field);
  return node === 0 ? l.missing(parent) : lowerExpression(l, node);
}

/** An expression that is given a name: a lambda takes it. */
export function lowerNamed(l: Lowering, node: number, name: string): Reg {
  const inner = l.strip(node);
  if (l.kind(inner) !== PyKind.Lambda || l.depth >= MAX_DEPTH) return lowerExpression(l, node);
  l.depth += 1;
  const value = lowerLambda(l, inner, name, name);
  l.depth -= 1;
  return value;
}

function lowerAnyExpression(l: Lowering, node: number): Reg {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  switch (l.kind(node)) {
    // x
    case PyKind.Identifier:
      return lowerName(l, node);
    // a.b, a[b], f(a)
    case PyKind.Attribute:
    case PyKind.Subscript:
    case PyKind.Call:
      return lowerChain(l, node);
    // 'x', f'{x}', 'a' 'b'
    case PyKind.String:
    case PyKind.ConcatenatedString:
      return lowerString(l, node);
    // 1, 1.5
    case PyKind.Integer:
    case PyKind.Float:
      return b.constant(numberValue(l.name(node)), start, end);
    case PyKind.True:
      return b.constant(true, start, end);
    case PyKind.False:
      return b.constant(false, start, end);
    case PyKind.None:
      return b.constant(null, start, end);
    case PyKind.Ellipsis:
      return b.loadGlobal('Ellipsis', start, end);
    // (a)
    case PyKind.ParenthesizedExpression: {
      const inner = l.strip(node);
      return inner === node ? l.missing(node) : lowerExpression(l, inner);
    }
    // [a, *b], (a, b), {a, b}; a, b
    case PyKind.List:
    case PyKind.ListPattern:
      return lowerList(l, node, 'array');
    case PyKind.Tuple:
    case PyKind.TuplePattern:
    case PyKind.ExpressionList:
    case PyKind.PatternList:
      return lowerList(l, node, 'tuple');
    case PyKind.Set:
      return lowerList(l, node, 'set');
    // {a: b, **c}
    case PyKind.Dictionary:
      return lowerDictionary(l, node);
    // [a for b in c if d]
    case PyKind.ListComprehension:
    case PyKind.SetComprehension:
    case PyKind.DictionaryComprehension:
    case PyKind.GeneratorExpression:
      return lowerComprehension(l, node);
    // a + b
    case PyKind.BinaryOperator:
      return lowerBinary(l, node);
    // a and b
    case PyKind.BooleanOperator:
      return lowerBoolean(l, node);
    // a < b < c
    case PyKind.ComparisonOperator:
      return lowerComparison(l, node);
    // not a
    case PyKind.NotOperator:
      return b.unary('!', lowerPart(l, node, PyField.Argument), start, end);
    // -a
    case PyKind.UnaryOperator:
      return lowerUnary(l, node);
    // a if c else b
    case PyKind.ConditionalExpression:
      return lowerConditional(l, node);
    // x := a
    case PyKind.NamedExpression:
      return lowerNamedExpression(l, node);
    // lambda x: a
    case PyKind.Lambda:
      return lowerLambda(l, node, '', '');
    // await a
    case PyKind.Await: {
      const value = l.namedChild(node);
      return b.await(value === 0 ? l.missing(node) : lowerExpression(l, value), start, end);
    }
    // yield, yield a, yield from a
    case PyKind.Yield: {
      const value = l.namedChild(node);
      const delegate = l.childOfKind(node, PyKind.FromToken) !== 0;
      return b.yield(value === 0 ? NONE : lowerExpression(l, value), delegate, start, end);
    }
    // *a, **a, where the grammar leaves one alone: return *a, b
    case PyKind.ListSplat:
    case PyKind.ListSplatPattern:
    case PyKind.DictionarySplat:
    case PyKind.DictionarySplatPattern:
    case PyKind.ParenthesizedListSplat:
    case PyKind.Type:
    case PyKind.AsPattern:
    case PyKind.AsPatternTarget:
    case PyKind.Chevron: {
      const inner = l.namedChild(node);
      return inner === 0 ? l.missing(node) : lowerExpression(l, inner);
    }
    // a = b as an expression: an error of the program, or yield's value
    case PyKind.Assignment: {
      const value = lowerAssignment(l, node);
      return value === NONE ? b.constant(undefined, start, end) : value;
    }
    case PyKind.AugmentedAssignment:
      return lowerAugmentedAssignment(l, node);
    // list[int], a | b in a place for types
    case PyKind.GenericType:
    case PyKind.UnionType:
    case PyKind.MemberType:
    case PyKind.SplatType:
    case PyKind.ConstrainedType:
      return b.constant(undefined, start, end);
    // a:b, other than in an index
    case PyKind.Slice:
      return b.constant(undefined, start, end);
    // k=v, where error recovery left one
    case PyKind.KeywordArgument:
      return lowerPart(l, node, PyField.Value);
    case PyKind.Error:
      return lowerErrorNode(l, node);
    default:
      return l.unknown(node);
  }
}

export function lowerName(l: Lowering, node: number): Reg {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  if (start === end) return l.missing(node);
  const name = l.name(node);
  const variable = l.resolve(name);
  return variable !== NONE ? b.loadVar(variable, start, end) : b.loadGlobal(name, start, end);
}

/** `a + b + c …`: the left operands are walked in a loop, since chains of thousands occur in real code. */
function lowerBinary(l: Lowering, node: number): Reg {
  const { b } = l;
  let left = l.child(node, PyField.Left);
  if (left === 0) return l.missing(node);
  const chain = [node];
  for (let inner = l.strip(left); l.kind(inner) === PyKind.BinaryOperator; inner = l.strip(left)) {
    const next = l.child(inner, PyField.Left);
    if (next === 0) break;
    chain.push(inner);
    left = next;
  }
  let at = chain.length - 1;
  let value: Reg = NONE;
  // 'a %s' % b
  if (operatorOf(l, chain[at]) === '%') value = lowerPercentFormat(l, chain[at], left);
  if (value === NONE) value = lowerExpression(l, left);
  else at -= 1;
  for (; at >= 0; at -= 1) {
    const expression = chain[at];
    const right = lowerPart(l, expression, PyField.Right);
    value = b.binary(operatorOf(l, expression), value, right, l.start[expression], l.end[expression]);
  }
  return value;
}

function operatorOf(l: Lowering, node: number): string {
  const operator = l.child(node, PyField.Operator);
  return operator === 0 ? '+' : l.kindName(operator);
}

/** `a and b or c`: as for binary operators. */
function lowerBoolean(l: Lowering, node: number): Reg {
  const { b } = l;
  let left = l.child(node, PyField.Left);
  if (left === 0) return l.missing(node);
  const chain = [node];
  for (let inner = l.strip(left); l.kind(inner) === PyKind.BooleanOperator; inner = l.strip(left)) {
    const next = l.child(inner, PyField.Left);
    if (next === 0) break;
    chain.push(inner);
    left = next;
  }
  let value = lowerExpression(l, left);
  for (let at = chain.length - 1; at >= 0; at -= 1) {
    const expression = chain[at];
    const mark = b.open();
    const right = lowerPart(l, expression, PyField.Right);
    const block = b.close(mark);
    const start = l.start[expression];
    const end = l.end[expression];
    value =
      operatorOf(l, expression) === 'or'
        ? b.ifValue('truthy', value, EMPTY_BLOCK, value, block, right, start, end)
        : b.ifValue('truthy', value, block, right, EMPTY_BLOCK, value, start, end);
  }
  return value;
}

/** a < b, a not in b, a < b < c */
function lowerComparison(l: Lowering, node: number): Reg {
  const { b } = l;
  let operand = l.namedChild(node);
  if (operand === 0) return l.missing(node);
  const start = l.start[node];
  let left = lowerExpression(l, operand);
  let value: Reg = NONE;
  const open: { condition: Reg; mark: number; end: number }[] = [];
  for (;;) {
    const token = l.nextInField(operand, PyField.Operators);
    const next = token === 0 ? 0 : l.nextNamed(token);
    if (next === 0) break;
    // every further comparison is made only if those before hold
    if (value !== NONE && open.length < MAX_CHAIN) open.push({ condition: value, mark: b.open(), end: l.end[operand] });
    const right = lowerExpression(l, next);
    value = b.binary(comparison(l, token), left, right, l.start[operand], l.end[next]);
    left = right;
    operand = next;
  }
  if (value === NONE) return left;
  for (let at = open.length - 1; at >= 0; at -= 1) {
    const { condition, mark } = open[at];
    value = b.ifValue('truthy', condition, b.close(mark), value, EMPTY_BLOCK, condition, start, l.end[node]);
  }
  return value;
}

function comparison(l: Lowering, token: number): string {
  const operator = l.kindName(token);
  return operator === '<>' ? '!=' : operator;
}

function lowerUnary(l: Lowering, node: number): Reg {
  const operatorNode = l.child(node, PyField.Operator);
  const argument = l.child(node, PyField.Argument);
  if (operatorNode === 0 || argument === 0) return l.missing(node);
  const operator = l.kindName(operatorNode);
  const start = l.start[node];
  const end = l.end[node];
  // -1
  const kind = l.kind(argument);
  if (operator === '-' && (kind === PyKind.Integer || kind === PyKind.Float)) {
    return l.b.constant(-numberValue(l.name(argument)), start, end);
  }
  return l.b.unary(operator, lowerExpression(l, argument), start, end);
}

/** `a if c else b if d else …`: the alternatives are walked in a loop. */
function lowerConditional(l: Lowering, node: number): Reg {
  const { b } = l;
  const nested: { condition: Reg; then: Block; thenValue: Reg; mark: number; node: number }[] = [];
  // beyond MAX_CHAIN: the values so far, of which an earlier true condition takes precedence
  const flat: { condition: Reg; then: Block; thenValue: Reg; node: number }[] = [];
  let at = node;
  let last: number;
  for (;;) {
    const consequence = l.namedChild(at);
    const conditionNode = consequence === 0 ? 0 : l.nextNamed(consequence);
    if (conditionNode === 0) return l.missing(at);
    const condition = lowerExpression(l, conditionNode);
    const mark = b.open();
    const thenValue = lowerExpression(l, consequence);
    const then = b.close(mark);
    if (nested.length < MAX_CHAIN) nested.push({ condition, then, thenValue, mark: b.open(), node: at });
    else flat.push({ condition, then, thenValue, node: at });
    last = l.nextNamed(conditionNode);
    const inner = last === 0 ? 0 : l.strip(last);
    if (inner === 0 || l.kind(inner) !== PyKind.ConditionalExpression || !isWhole(l, inner)) break;
    at = inner;
  }
  let value = last === 0 ? l.missing(at) : lowerExpression(l, last);
  for (let i = flat.length - 1; i >= 0; i -= 1) {
    const arm = flat[i];
    const end = l.end[arm.node];
    value = b.ifValue('truthy', arm.condition, arm.then, arm.thenValue, EMPTY_BLOCK, value, l.start[arm.node], end);
  }
  for (let i = nested.length - 1; i >= 0; i -= 1) {
    const arm = nested[i];
    const end = l.end[arm.node];
    const otherwise = b.close(arm.mark);
    value = b.ifValue('truthy', arm.condition, arm.then, arm.thenValue, otherwise, value, l.start[arm.node], end);
  }
  return value;
}

/** Whether a conditional expression has a value and a condition. */
function isWhole(l: Lowering, node: number): boolean {
  const consequence = l.namedChild(node);
  return consequence !== 0 && l.nextNamed(consequence) !== 0;
}
