/**
 * Chains of member access, indexing and calls: `a.b(c)[d].e`. A chain is walked in a loop from its innermost object
 * outwards.
 */
import { NONE, type Reg } from '../../ir/ir.js';
import { lowerComprehension } from './comprehensions.js';
import { lowerExpression, lowerName, lowerNamed, lowerPart } from './expressions.js';
import { lowerFormatCall } from './formats.js';
import { PyField, PyKind } from './kinds.js';
import type { Lowering } from './lowering.js';
import { isStringConstant, stringConstant } from './strings.js';
import { lowerSlice, lowerSubscriptKey } from './subscripts.js';

/** a.b, a[b], a(b), and chains of them */
export function lowerChain(l: Lowering, node: number): Reg {
  // from the outermost link to the innermost
  const links: number[] = [];
  let base = node;
  for (;;) {
    const inner = linkObject(l, base);
    if (inner === 0) break;
    links.push(base);
    base = inner;
  }
  if (links.length === 0) return l.missing(node);
  const first = lowerFirstLinks(l, base, links);
  let value = first.value;
  for (let at = first.at; at >= 0; at -= 1) {
    const link = links[at];
    switch (l.kind(link)) {
      case PyKind.Attribute: {
        const attribute = l.child(link, PyField.Attribute);
        if (attribute === 0) {
          value = l.missing(link);
          break;
        }
        const call = calledBy(l, links, at);
        if (call < 0) value = lowerAttribute(l, value, attribute, link);
        else {
          // a.b(c)
          at = call;
          value = lowerMethodCall(l, value, attribute, links[call]);
        }
        break;
      }
      case PyKind.Subscript:
        value = lowerSubscript(l, value, link);
        break;
      // f(a)
      default:
        value = lowerCall(l, value, link);
        break;
    }
  }
  return value;
}

/** The object or callee of a link of a chain, 0 if the node is no link. */
function linkObject(l: Lowering, node: number): number {
  switch (l.kind(node)) {
    case PyKind.Attribute:
      return l.child(node, PyField.Object);
    case PyKind.Subscript:
      return l.child(node, PyField.Value);
    case PyKind.Call:
      return l.child(node, PyField.Function);
    default:
      return 0;
  }
}

/** The position in `links` of the call whose callee is the link at `at`, -1 if it is not called. */
function calledBy(l: Lowering, links: readonly number[], at: number): number {
  return at > 0 && l.kind(links[at - 1]) === PyKind.Call ? at - 1 : -1;
}

/** The value of the chain's start and the position of the first link after it. */
function lowerFirstLinks(l: Lowering, base: number, links: readonly number[]): { value: Reg; at: number } {
  const last = links.length - 1;
  const kind = l.kind(base);
  if (kind === PyKind.Identifier) {
    const special = lowerSuper(l, base, links) ?? lowerModule(l, base, links) ?? lowerBaseCall(l, base, links);
    return special ?? lowerImportCall(l, base, links) ?? { value: lowerName(l, base), at: last };
  }
  // 'a {}'.format(b)
  const call = calledBy(l, links, last);
  if (call >= 0 && isFormat(l, links[last]) && isText(kind)) {
    const value = lowerFormatCall(l, base, links[call]);
    if (value !== NONE) return { value, at: call - 1 };
  }
  return { value: lowerExpression(l, base), at: last };
}

function isText(kind: PyKind): boolean {
  return kind === PyKind.String || kind === PyKind.ConcatenatedString || kind === PyKind.ParenthesizedExpression;
}

function isFormat(l: Lowering, link: number): boolean {
  const attribute = l.kind(link) === PyKind.Attribute ? l.child(link, PyField.Attribute) : 0;
  return attribute !== 0 && l.is(attribute, 'format');
}

/** super().__init__(a), super().m(a), super(C, self).m(a), super().f */
function lowerSuper(l: Lowering, base: number, links: readonly number[]): { value: Reg; at: number } | null {
  const { b } = l;
  const last = links.length - 1;
  if (!l.is(base, 'super') || l.kind(links[last]) !== PyKind.Call || l.resolve('super') !== NONE) return null;
  const member = links[last - 1];
  const attribute =
    member !== undefined && l.kind(member) === PyKind.Attribute ? l.child(member, PyField.Attribute) : 0;
  const call = attribute === 0 ? -1 : calledBy(l, links, last - 1);
  if (call >= 0) {
    const name = l.name(attribute);
    const args = lowerArguments(l, links[call]);
    const { spread, names } = l;
    const start = l.start[links[call]];
    const value = b.callSuper(name === '__init__' ? null : name, args, spread, names, start, l.end[links[call]]);
    return { value, at: call - 1 };
  }
  // its fields are those of self
  return { value: b.this(l.start[base], l.end[links[last]]), at: last - 1 };
}

/** `a.b.c.f` after `import a.b.c`: the longest dotted name that is a module. */
function lowerModule(l: Lowering, base: number, links: readonly number[]): { value: Reg; at: number } | null {
  if (l.dottedImports.size === 0) return null;
  const dotted = l.dottedImports.get(l.resolve(l.name(base)));
  if (dotted === undefined) return null;
  let name = l.name(base);
  let found: { module: string; at: number } | null = null;
  for (let at = links.length - 1; at >= 0 && l.kind(links[at]) === PyKind.Attribute; at -= 1) {
    const attribute = l.child(links[at], PyField.Attribute);
    if (attribute === 0) break;
    name += `.${l.name(attribute)}`;
    if (dotted.some((module) => module === name || module.startsWith(`${name}.`))) found = { module: name, at };
    else break;
  }
  if (found === null) return null;
  const link = links[found.at];
  const value = l.b.importModule(found.module, false, l.start[link], l.end[link]);
  return { value, at: found.at - 1 };
}

/** `Base.__init__(self, a)` and `Base.m(self, a)` in a class derived from Base. */
function lowerBaseCall(l: Lowering, base: number, links: readonly number[]): { value: Reg; at: number } | null {
  const { method, b } = l;
  if (method === null || method.bases.length === 0) return null;
  let name = l.name(base);
  let at = links.length - 1;
  // the last attribute before the call is the method, those before it belong to the base's name
  while (at >= 1 && l.kind(links[at]) === PyKind.Attribute && l.kind(links[at - 1]) === PyKind.Attribute) {
    const part = l.child(links[at], PyField.Attribute);
    name += part === 0 ? '.' : `.${l.name(part)}`;
    at -= 1;
  }
  if (at < 1 || l.kind(links[at]) !== PyKind.Attribute || !method.bases.includes(name)) return null;
  const attribute = l.child(links[at], PyField.Attribute);
  const call = calledBy(l, links, at);
  if (attribute === 0 || call < 0) return null;
  const list = l.child(links[call], PyField.Arguments);
  const self = list === 0 || l.kind(list) !== PyKind.ArgumentList ? 0 : l.namedChild(list);
  if (self === 0 || l.kind(self) !== PyKind.Identifier || l.resolve(l.name(self)) !== method.self) return null;
  const args = lowerArgumentsFrom(l, l.nextSibling[self]);
  const { spread, names } = l;
  const called = l.name(attribute) === '__init__' ? null : l.name(attribute);
  const value = b.callSuper(called, args, spread, names, l.start[links[call]], l.end[links[call]]);
  return { value, at: call - 1 };
}

/** __import__('m'), importlib.import_module('m') */
function lowerImportCall(l: Lowering, base: number, links: readonly number[]): { value: Reg; at: number } | null {
  let at = links.length - 1;
  if (l.is(base, 'importlib') && l.kind(links[at]) === PyKind.Attribute) {
    const attribute = l.child(links[at], PyField.Attribute);
    if (attribute === 0 || !l.is(attribute, 'import_module')) return null;
    at -= 1;
  } else if (!l.is(base, '__import__') && !l.is(base, 'import_module')) return null;
  if (at < 0 || l.kind(links[at]) !== PyKind.Call) return null;
  const list = l.child(links[at], PyField.Arguments);
  const first = list === 0 ? 0 : l.namedChild(list);
  if (first === 0 || !isStringConstant(l, first) || l.nextNamed(first) !== 0) return null;
  const value = l.b.importModule(stringConstant(l, first), false, l.start[links[at]], l.end[links[at]]);
  return { value, at: at - 1 };
}

function lowerAttribute(l: Lowering, object: Reg, attribute: number, link: number): Reg {
  const name = l.name(attribute);
  return l.b.getField(object, name, l.start[attribute], l.end[attribute], l.start[link], l.end[link]);
}

/** a[b], a['b'], a[b:c] */
function lowerSubscript(l: Lowering, object: Reg, link: number): Reg {
  const { b } = l;
  const start = l.start[link];
  const end = l.end[link];
  const key = l.child(link, PyField.Subscript);
  const single = key !== 0 && l.nextInField(key, PyField.Subscript) === 0;
  if (single && isStringConstant(l, key)) {
    return b.getField(object, stringConstant(l, key), l.start[key], l.end[key], start, end);
  }
  if (single && l.kind(key) === PyKind.Slice) return lowerSlice(l, object, key, start, end);
  return b.getIndex(object, lowerSubscriptKey(l, link), start, end);
}

function lowerCall(l: Lowering, callee: Reg, call: number): Reg {
  const args = lowerArguments(l, call);
  const { spread, names } = l;
  return l.b.call(callee, NONE, args, spread, names, false, l.start[call], l.end[call]);
}

function lowerMethodCall(l: Lowering, object: Reg, attribute: number, call: number): Reg {
  const args = lowerArguments(l, call);
  const { spread, names } = l;
  const name = l.name(attribute);
  const start = l.start[call];
  return l.b.callMethod(
    object,
    name,
    l.start[attribute],
    l.end[attribute],
    args,
    spread,
    names,
    false,
    start,
    l.end[call],
  );
}

/**
 * The arguments of a call. Which are spread and how they are named is left in `l.spread` and `l.names`, each null if
 * there is nothing to say. `**a` is spread and has the name `**`.
 */
export function lowerArguments(l: Lowering, call: number): Reg[] {
  const list = l.child(call, PyField.Arguments);
  l.spread = null;
  l.names = null;
  if (list === 0) return [];
  // f(a for b in c)
  if (l.kind(list) === PyKind.GeneratorExpression) {
    const value = lowerComprehension(l, list);
    l.spread = null;
    l.names = null;
    return [value];
  }
  return lowerArgumentsFrom(l, l.firstChild[list]);
}

function lowerArgumentsFrom(l: Lowering, first: number): Reg[] {
  const args: Reg[] = [];
  let spread: boolean[] | null = null;
  let names: (string | null)[] | null = null;
  for (let child = first; child !== 0; child = l.nextSibling[child]) {
    switch (l.kind(child)) {
      case PyKind.Other:
      case PyKind.CommaToken:
      case PyKind.Comment:
      case PyKind.LineContinuation:
      case PyKind.Error:
        break;
      // *a
      case PyKind.ListSplat: {
        const value = l.namedChild(child);
        spread ??= [];
        spread[args.length] = true;
        args.push(value === 0 ? l.missing(child) : lowerExpression(l, value));
        break;
      }
      // **a
      case PyKind.DictionarySplat: {
        const value = l.namedChild(child);
        spread ??= [];
        spread[args.length] = true;
        names ??= [];
        names[args.length] = '**';
        args.push(value === 0 ? l.missing(child) : lowerExpression(l, value));
        break;
      }
      // k=a
      case PyKind.KeywordArgument: {
        const nameNode = l.child(child, PyField.Name);
        const valueNode = l.child(child, PyField.Value);
        const name = nameNode === 0 ? '' : l.name(nameNode);
        names ??= [];
        names[args.length] = name;
        args.push(valueNode === 0 ? lowerPart(l, child, PyField.Value) : lowerNamed(l, valueNode, name));
        break;
      }
      default:
        args.push(lowerExpression(l, child));
        break;
    }
  }
  for (let at = 0; at < args.length; at += 1) {
    if (spread !== null) spread[at] ??= false;
    if (names !== null) names[at] ??= null;
  }
  l.spread = spread;
  l.names = names;
  return args;
}
