/** Annotations: `@RequestParam(name = "q") `. */
import { type Constant, type Decorator, NONE, type TypeRef } from '../../ir/ir.js';
import { JavaField, JavaKind } from './kinds.js';
import { constantOf } from './literals.js';
import type { Lowering } from './lowering.js';
import { dottedName, isAnnotation, lowerType, resolveTypeName } from './types.js';

const NO_DECORATORS: readonly Decorator[] = [];

/** The annotations among a declaration's modifiers. */
export function lowerModifiers(l: Lowering, declaration: number): readonly Decorator[] {
  const modifiers = l.childOfKind(declaration, JavaKind.Modifiers);
  if (modifiers === 0) return NO_DECORATORS;
  let decorators: Decorator[] | null = null;
  for (let child = l.firstChild[modifiers]; child !== 0; child = l.nextSibling[child]) {
    if (isAnnotation(l, child)) (decorators ??= []).push(lowerAnnotation(l, child));
  }
  return decorators ?? NO_DECORATORS;
}

function lowerAnnotation(l: Lowering, node: number): Decorator {
  const nameNode = l.child(node, JavaField.Name);
  const name = nameNode === 0 ? '' : dottedName(l, nameNode);
  const root = nameNode === 0 ? NONE : resolveTypeName(l, name, nameNode).root;
  const args: Decorator['args'][number][] = [];
  const list = l.child(node, JavaField.Arguments);
  for (let child = list === 0 ? 0 : l.namedChild(list); child !== 0; child = l.nextNamed(child)) {
    if (l.kind(child) !== JavaKind.ElementValuePair) {
      // @A(v), which is its element `value`
      args.push({ name: null, ...element(l, child) });
      continue;
    }
    // @A(k = v)
    const key = l.child(child, JavaField.Key);
    const value = l.child(child, JavaField.Value);
    args.push({ name: key === 0 ? null : l.name(key), ...(value === 0 ? { value: undefined } : element(l, value)) });
  }
  return { name, root, called: list !== 0, args, value: NONE, start: l.start[node], end: l.end[node] };
}

function element(
  l: Lowering,
  node: number,
): { readonly value: Constant | readonly Constant[]; readonly type?: TypeRef } {
  if (l.kind(node) !== JavaKind.ClassLiteral) return { value: elementValue(l, node) };
  const type = l.namedChild(node);
  return type === 0 ? { value: undefined } : { value: undefined, type: lowerType(l, type) };
}

/** A constant or a list of constants; undefined for everything else. */
function elementValue(l: Lowering, node: number): Constant | readonly Constant[] {
  if (l.kind(node) !== JavaKind.ElementValueArray) return constantOf(l, node) ?? textInParts(l, node);
  const items: Constant[] = [];
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child))
    items.push(constantOf(l, child) ?? textInParts(l, child));
  return items;
}

/** Stands for what another file declares. */
const UNKNOWN_PART = '\u0001';

/** `"SELECT " + Columns.ALL + " FROM orders"`: a statement of which another file has a part; undefined if it is no such thing. */
function textInParts(l: Lowering, node: number): Constant {
  if (l.kind(node) !== JavaKind.BinaryExpression) return undefined;
  let text = '';
  let at = node;
  for (;;) {
    const left = l.namedChild(at);
    const right = left === 0 ? 0 : l.nextNamed(left);
    if (right === 0) return undefined;
    text = partOf(l, right) + text;
    if (l.kind(left) !== JavaKind.BinaryExpression) {
      text = partOf(l, left) + text;
      return text.includes(' ') ? text : undefined;
    }
    at = left;
  }
}

function partOf(l: Lowering, node: number): string {
  const value = constantOf(l, node);
  return typeof value === 'string' ? value : UNKNOWN_PART;
}
