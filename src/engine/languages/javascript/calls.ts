/**
 * Chains of member access, indexing and calls: `a.b(c)[d]?.e`. A chain is walked in a loop from its innermost
 * object outwards. `?.` ends the rest of the chain when its object is null or undefined, so what follows it becomes
 * the else-branch of an `If`.
 */
import { NONE, type Reg } from '../../ir/ir.js';
import { lowerExpression, lowerNamed, lowerPart } from './expressions.js';
import { JsField, JsKind } from './kinds.js';
import { isStringConstant, stringConstant, templateParts } from './literals.js';
import { MAX_CHAIN } from '../loweringBase.js';
import type { Lowering } from './lowering.js';
import { dottedType, lowerTypeArguments } from './types.js';

/** An object of `?.` whose else-branch is open. */
interface OpenOptional {
  readonly condition: Reg;
  readonly mark: number;
}

/**
 * x as A.B.C: the grammar takes the third part of the type and those after it for members of the whole, which they cannot be
 * without parentheses.
 */
function lowerLongCast(
  l: Lowering,
  links: readonly number[],
  base: number,
): { readonly value: Reg; readonly at: number } {
  const inner = l.namedChild(base);
  const type = inner === 0 ? 0 : l.nextNamed(inner);
  let at = links.length - 1;
  if (type === 0) return { value: lowerExpression(l, base), at };
  let end = l.end[type];
  for (; at >= 0 && l.kind(links[at]) === JsKind.MemberExpression; at -= 1) end = l.end[links[at]];
  const written = dottedType(l, l.source.slice(l.start[type], end));
  return { value: l.b.cast(lowerExpression(l, inner), written, l.start[base], end), at };
}

/** a.b, a[b], a(b), a!, and chains of them */
export function lowerChain(l: Lowering, node: number): Reg {
  return lowerChainIn(l, node, []);
}

/** @param outer links that the grammar put around an expression whose last operand is the chain, the outermost first */
function lowerChainIn(l: Lowering, node: number, outer: readonly number[]): Reg {
  const { b } = l;
  const from = outer.length === 0 ? 0 : l.start[node];
  // from the outermost link to the innermost
  const links: number[] = [...outer];
  let base = node;
  for (;;) {
    const inner = linkObject(l, base);
    if (inner === 0) break;
    links.push(base);
    base = inner;
  }
  if (links.length === 0) return l.missing(node);

  let at = links.length - 1;
  let value: Reg;
  const baseKind = l.kind(base);
  const operand = lastOperand(l, base);
  if (operand !== 0) {
    l.operandLinks.set(operand, links);
    for (let around = base; around !== operand; around = operandOf(l, around)) l.ends.set(around, l.end[links[0]]);
    return lowerExpression(l, base);
  }
  if (baseKind === JsKind.Super) {
    ({ value, at } = lowerSuperLink(l, links, base));
  } else if (baseKind === JsKind.AsExpression || baseKind === JsKind.SatisfiesExpression) {
    ({ value, at } = lowerLongCast(l, links, base));
  } else {
    const module = l.kind(links[at]) === JsKind.CallExpression ? moduleOfCall(l, base, links[at]) : null;
    if (module !== null) {
      const call = links[at];
      value = b.importModule(module, baseKind === JsKind.Import, l.start[call], l.end[call]);
      at -= 1;
    } else value = lowerExpression(l, base);
  }
  return lowerLinks(l, links, at, value, links[0], from);
}

/**
 * `a + b!.c`, `!a!.b`, `await a.b<T>(c)`: the grammar takes what stands before the mark or the type arguments for one
 * expression, whatever its operators. The mark, the call and what follows belong to the last operand alone; an expression that
 * they are really about stands in parentheses.
 * @returns that operand, 0 where the base is no such expression
 */
function lastOperand(l: Lowering, base: number): number {
  let operand = base;
  for (let next = operandOf(l, base); next !== 0; next = operandOf(l, next)) operand = next;
  return operand === base ? 0 : operand;
}

/** The last operand of an operator that stands before it, 0 = none. */
function operandOf(l: Lowering, node: number): number {
  if (l.kind(node) === JsKind.BinaryExpression) return l.child(node, JsField.Right);
  if (l.kind(node) === JsKind.AwaitExpression) return l.namedChild(node);
  const operator = l.kind(node) === JsKind.UnaryExpression ? l.child(node, JsField.Operator) : 0;
  return operator === 0 || l.kindName(operator) === 'delete' ? 0 : l.child(node, JsField.Argument);
}

/** The links of a chain that the grammar put around the expression whose last operand this is. */
export function lowerOperandWithLinks(l: Lowering, operand: number, links: readonly number[]): Reg {
  l.operandLinks.delete(operand);
  return lowerChainIn(l, operand, links);
}

/**
 * What a chain's links, from the outermost at 0 to the innermost at `first`, make of a value.
 * @param from where the chain begins, if that is later than its node
 */
function lowerLinks(l: Lowering, links: readonly number[], first: number, innermost: Reg, node: number, from = 0): Reg {
  const { b } = l;
  let at = first;
  let value = innermost;
  let optionals: OpenOptional[] | null = null;
  const openOptional = (condition: Reg): void => {
    optionals ??= [];
    if (optionals.length < MAX_CHAIN) optionals.push({ condition, mark: b.open() });
  };

  for (; at >= 0; at -= 1) {
    const link = links[at];
    const start = Math.max(l.start[link], from);
    const end = l.end[link];
    switch (l.kind(link)) {
      // a.b
      case JsKind.MemberExpression:
      case JsKind.NestedIdentifier: {
        if (isOptional(l, link)) openOptional(value);
        const property = l.child(link, JsField.Property);
        if (property === 0) {
          value = l.missing(link);
          break;
        }
        const name = l.name(property);
        const nameStart = l.start[property];
        const nameEnd = l.end[property];
        const call = calledBy(l, links, at);
        if (call < 0) {
          value = b.getField(value, name, nameStart, nameEnd, start, end);
          break;
        }
        // a.b(c), a.b?.(c)
        at = call;
        if (isOptional(l, links[at])) openOptional(b.getField(value, name, nameStart, nameEnd, start, end));
        value = lowerMethodCall(l, value, name, nameStart, nameEnd, links[at], property, from);
        break;
      }
      // a[b]
      case JsKind.SubscriptExpression: {
        if (isOptional(l, link)) openOptional(value);
        const key = l.child(link, JsField.Index);
        const call = calledBy(l, links, at);
        if (key !== 0 && isStringConstant(l, key)) {
          // a['b'], a['b'](c)
          const name = stringConstant(l, key);
          const nameStart = l.start[key];
          const nameEnd = l.end[key];
          if (call < 0) {
            value = b.getField(value, name, nameStart, nameEnd, start, end);
            break;
          }
          at = call;
          if (isOptional(l, links[at])) openOptional(b.getField(value, name, nameStart, nameEnd, start, end));
          value = lowerMethodCall(l, value, name, nameStart, nameEnd, links[at], link, from);
          break;
        }
        const object = value;
        value = b.getIndex(object, lowerPart(l, link, JsField.Index), start, end);
        if (call >= 0) {
          // a[b](c)
          at = call;
          if (isOptional(l, links[at])) openOptional(value);
          value = lowerCall(l, value, object, links[at], link, from);
        }
        break;
      }
      // f(a)
      case JsKind.CallExpression:
        if (isOptional(l, link)) openOptional(value);
        value = lowerCall(l, value, NONE, link, l.child(link, JsField.Function), from);
        break;
      // a!
      default:
        value = b.cast(value, null, start, end);
        break;
    }
  }
  return optionals === null ? value : closeOptionals(l, optionals, value, node);
}

function closeOptionals(l: Lowering, optionals: OpenOptional[], innermost: Reg, node: number): Reg {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  let value = innermost;
  for (let i = optionals.length - 1; i >= 0; i -= 1) {
    const { condition, mark } = optionals[i];
    const otherwise = b.close(mark);
    const thenMark = b.open();
    const nothing = b.constant(undefined, start, end);
    value = b.ifValue('nullish', condition, b.close(thenMark), nothing, otherwise, value, start, end);
  }
  return value;
}

/** The object or callee of a link of a chain, 0 if the node is no link. */
function linkObject(l: Lowering, node: number): number {
  switch (l.kind(node)) {
    case JsKind.MemberExpression:
    case JsKind.SubscriptExpression:
    case JsKind.NestedIdentifier:
      return l.child(node, JsField.Object) || (l.kind(node) === JsKind.NestedIdentifier ? l.namedChild(node) : 0);
    case JsKind.CallExpression:
      return l.child(node, JsField.Function);
    case JsKind.NonNullExpression:
      return l.namedChild(node);
    default:
      return 0;
  }
}

/** Whether `?.` stands between the two parts of a link. */
function isOptional(l: Lowering, link: number): boolean {
  let child = l.nextSibling[l.firstChild[link]];
  while (child !== 0 && l.kind(child) === JsKind.Comment) child = l.nextSibling[child];
  return child !== 0 && l.kind(child) === JsKind.OptionalChain;
}

/** The position in `links` of the call whose callee is the link at `at` (also `a.b!(c)`), -1 if it is not called. */
function calledBy(l: Lowering, links: readonly number[], at: number): number {
  let next = at - 1;
  while (next >= 0 && l.kind(links[next]) === JsKind.NonNullExpression) next -= 1;
  return next >= 0 && l.kind(links[next]) === JsKind.CallExpression ? next : -1;
}

/** super(a), super.m(a), super.f, super[k](a) */
function lowerSuperLink(l: Lowering, links: readonly number[], base: number): { value: Reg; at: number } {
  const { b } = l;
  let at = links.length - 1;
  const link = links[at];
  const baseStart = l.start[base];
  const baseEnd = l.end[base];
  if (l.kind(link) === JsKind.CallExpression) {
    const args = lowerArguments(l, link, base);
    return { value: b.callSuper(null, args, l.spread, null, l.start[link], l.end[link]), at: at - 1 };
  }
  const property = l.child(link, JsField.Property);
  const call = calledBy(l, links, at);
  if (l.kind(link) === JsKind.MemberExpression && property !== 0 && call >= 0) {
    at = call;
    const args = lowerArguments(l, links[at], property);
    const value = b.callSuper(l.name(property), args, l.spread, null, l.start[links[at]], l.end[links[at]]);
    return { value, at: at - 1 };
  }
  return { value: b.this(baseStart, baseEnd), at };
}

/** The module that `require('m')` or `import('m')` names, null if the call is neither. */
function moduleOfCall(l: Lowering, callee: number, call: number): string | null {
  const kind = l.kind(callee);
  if (kind !== JsKind.Import && !(kind === JsKind.Identifier && l.is(callee, 'require') && isModuleRequire(l))) {
    return null;
  }
  const args = l.child(call, JsField.Arguments);
  if (args === 0 || l.kind(args) !== JsKind.Arguments) return null;
  const first = l.namedChild(args);
  if (first === 0 || !isStringConstant(l, first)) return null;
  if (kind !== JsKind.Import && l.nextNamed(first) !== 0) return null;
  return stringConstant(l, first);
}

/** Whether `require` is Node's: the global, `createRequire(…)` in a variable, or the parameter of a module wrapper. */
function isModuleRequire(l: Lowering): boolean {
  const variable = l.resolve('require');
  if (variable === NONE) return true;
  const { kind } = l.b.variables[variable];
  return kind === 'local' || kind === 'parameter';
}

/** @param from where the chain begins, if that is later than the node of the call */
function lowerCall(l: Lowering, callee: Reg, thisArg: Reg, call: number, calleeNode: number, from: number): Reg {
  const args = lowerArguments(l, call, calleeNode);
  const start = Math.max(l.start[call], from);
  const dst = l.b.call(callee, thisArg, args, l.spread, null, isTagged(l, call), start, l.end[call]);
  noteTypeArguments(l, call, dst);
  return dst;
}

/** load<Patient>() */
function noteTypeArguments(l: Lowering, call: number, dst: Reg): void {
  const list = l.child(call, JsField.TypeArguments);
  if (list !== 0) l.b.genericCall(dst, lowerTypeArguments(l, list));
}

function lowerMethodCall(
  l: Lowering,
  object: Reg,
  name: string,
  nameStart: number,
  nameEnd: number,
  call: number,
  calleeNode: number,
  from: number,
): Reg {
  const args = lowerArguments(l, call, calleeNode);
  const tagged = isTagged(l, call);
  const start = Math.max(l.start[call], from);
  const dst = l.b.callMethod(object, name, nameStart, nameEnd, args, l.spread, null, tagged, start, l.end[call]);
  noteTypeArguments(l, call, dst);
  return dst;
}

function isTagged(l: Lowering, call: number): boolean {
  const args = l.child(call, JsField.Arguments);
  return args !== 0 && l.kind(args) === JsKind.TemplateString;
}

/**
 * The arguments of a call or `new`. Whether they are spread is left in `l.spread`, null if none is.
 * `calleeNode` gives callbacks their path: `app.get callback`.
 */
export function lowerArguments(l: Lowering, call: number, calleeNode: number): Reg[] {
  const list = l.child(call, JsField.Arguments);
  l.spread = null;
  if (list === 0) return [];
  // f`a${b}`
  if (l.kind(list) === JsKind.TemplateString) return lowerTagArguments(l, list);
  const args: Reg[] = [];
  let spread: boolean[] | null = null;
  for (let child = l.firstChild[list]; child !== 0; child = l.nextSibling[child]) {
    switch (l.kind(child)) {
      case JsKind.Other:
      case JsKind.CommaToken:
      case JsKind.Comment:
      case JsKind.Error:
        break;
      case JsKind.SpreadElement: {
        const value = l.namedChild(child);
        spread ??= [];
        spread[args.length] = true;
        args.push(value === 0 ? l.missing(child) : lowerExpression(l, value));
        break;
      }
      case JsKind.ArrowFunction:
      case JsKind.FunctionExpression:
      case JsKind.GeneratorFunction:
        args.push(lowerNamed(l, child, '', callbackLabel(l, calleeNode)));
        break;
      default:
        args.push(lowerExpression(l, child));
        break;
    }
  }
  if (spread !== null) for (let at = 0; at < args.length; at += 1) spread[at] ??= false;
  l.spread = spread;
  return args;
}

function callbackLabel(l: Lowering, calleeNode: number): string {
  if (calleeNode === 0) return 'callback';
  let node = l.strip(calleeNode, true);
  const kind = l.kind(node);
  if (kind === JsKind.PropertyIdentifier || kind === JsKind.PrivatePropertyIdentifier) {
    // a.b.get: the object too, when it is short
    const owner = l.parent[node];
    const objectNode = l.child(owner, JsField.Object);
    const objectKind = objectNode === 0 ? JsKind.Other : l.kind(objectNode);
    if (objectKind === JsKind.Identifier || objectKind === JsKind.This) {
      return `${l.name(objectNode)}.${l.name(node)} callback`;
    }
    return `${l.name(node)} callback`;
  }
  if (kind === JsKind.MemberExpression) node = l.child(node, JsField.Property) || node;
  return l.end[node] - l.start[node] <= 40 && l.firstChild[node] === 0 ? `${l.name(node)} callback` : 'callback';
}

/** The first argument of a tag is the array of the constant pieces, the others are the values. */
function lowerTagArguments(l: Lowering, template: number): Reg[] {
  const { b } = l;
  const start = l.start[template];
  const end = l.end[template];
  const strings: Reg[] = [];
  const args: Reg[] = [NONE];
  let text = '';
  for (const part of templateParts(l, template)) {
    if (typeof part === 'string') text = part;
    else {
      strings.push(b.constant(text, start, end));
      text = '';
      args.push(part);
    }
  }
  strings.push(b.constant(text, start, end));
  args[0] = b.arrayLit(strings, null, 'array', start, end);
  l.spread = null;
  return args;
}

/** new A(b), new A */
export function lowerNew(l: Lowering, node: number): Reg {
  const { b } = l;
  const calleeNode = l.child(node, JsField.Constructor);
  if (calleeNode === 0) return l.missing(node);
  const callee = lowerExpression(l, calleeNode);
  const args = lowerArguments(l, node, calleeNode);
  return b.new(callee, null, args, l.spread, null, l.start[node], l.end[node]);
}
