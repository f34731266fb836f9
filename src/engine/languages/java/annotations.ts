/** Annotations: `@RequestParam(name = "q") `. */
import { type Constant, type ConstantRef, type Decorator, NONE, type TypeRef, UNKNOWN_PART } from '../../ir/ir.js';
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

type Element = Omit<Decorator['args'][number], 'name'>;

function element(l: Lowering, node: number): Element {
  if (l.kind(node) === JavaKind.ClassLiteral) {
    const type = l.namedChild(node);
    return type === 0 ? { value: undefined } : { value: undefined, type: lowerType(l, type) };
  }
  const constants: ConstantRef[] = [];
  const value = elementValue(l, node, constants);
  return constants.length === 0 ? { value } : { value, constants };
}

/** A constant or a list of constants; undefined for everything else. */
function elementValue(l: Lowering, node: number, constants: ConstantRef[]): Constant | readonly Constant[] {
  if (l.kind(node) !== JavaKind.ElementValueArray) {
    const value = constantOf(l, node) ?? textInParts(l, node, constants);
    const other = value === undefined ? constantElsewhere(l, node) : null;
    if (other !== null) constants.push(other);
    return value;
  }
  const items: Constant[] = [];
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child))
    items.push(constantOf(l, child) ?? textInParts(l, child, []));
  return items;
}

/** `"SELECT " + Columns.ALL + " FROM orders"`: a statement of which another file has a part; undefined if it is no such thing. */
function textInParts(l: Lowering, node: number, constants: ConstantRef[]): Constant {
  if (l.kind(node) !== JavaKind.BinaryExpression) return undefined;
  const others: (ConstantRef | null)[] = [];
  const partOf = (part: number): string => {
    const value = constantOf(l, part);
    if (typeof value === 'string') return value;
    others.unshift(constantElsewhere(l, part));
    return UNKNOWN_PART;
  };
  let text = '';
  let at = node;
  for (;;) {
    const left = l.namedChild(at);
    const right = left === 0 ? 0 : l.nextNamed(left);
    if (right === 0) return undefined;
    text = partOf(right) + text;
    if (l.kind(left) !== JavaKind.BinaryExpression) {
      text = partOf(left) + text;
      if (!text.includes(' ')) return undefined;
      const known = others.filter((other) => other !== null);
      if (known.length === others.length) constants.push(...known);
      return text;
    }
    at = left;
  }
}

/** `Statements.FIND`, or the name of a constant that the file imports or inherits. */
function constantElsewhere(l: Lowering, node: number): ConstantRef | null {
  if (l.kind(node) !== JavaKind.FieldAccess && l.kind(node) !== JavaKind.Identifier) return null;
  const path = l.text(node).split('.');
  const name = path.pop() ?? '';
  if (!/^[A-Z][A-Z0-9_]*$/.test(name)) return null;
  if (path.length > 0) return { owner: typeNamed(path.join('.'), resolveTypeName(l, path.join('.'), node).root), name };
  const imported = l.staticImports.get(name);
  const binding = imported === undefined ? null : l.b.variables[imported].import;
  return binding === null ? null : { owner: typeNamed(binding.module, NONE), name: binding.imported };
}

function typeNamed(name: string, root: TypeRef['root']): TypeRef {
  return { name, root, args: [], union: [], primitive: null, isArray: false };
}
