/** Type annotations to TypeRef: names with what they resolve to, arrays, unions, primitives. */
import { NONE, type TypeRef } from '../../ir/ir.js';
import { lowerIntersection, lowerObjectType } from './declarationTypes.js';
import { JsField, JsKind } from './kinds.js';
import type { Lowering } from './lowering.js';

const NO_TYPES: readonly TypeRef[] = [];
const MAX_TYPE_DEPTH = 20;

function plain(name: string, primitive: TypeRef['primitive']): TypeRef {
  return { name, root: NONE, args: NO_TYPES, union: NO_TYPES, primitive, isArray: false };
}

const UNNAMED = plain('', null);
const LITERAL = plain('', 'literal');
const PREDEFINED: Readonly<Record<string, TypeRef>> = {
  string: plain('string', 'string'),
  number: plain('number', 'number'),
  boolean: plain('boolean', 'boolean'),
  any: plain('any', null),
  unknown: plain('unknown', null),
  object: plain('object', null),
  void: plain('void', null),
  never: plain('never', null),
  symbol: plain('symbol', null),
};

/** `: T` */
export function lowerAnnotation(l: Lowering, node: number): TypeRef | null {
  // x is T, asserts x
  if (l.kind(node) === JsKind.TypePredicateAnnotation) return PREDEFINED.boolean;
  if (l.kind(node) !== JsKind.TypeAnnotation) return lowerType(l, node);
  const type = l.namedChild(node);
  return type === 0 ? null : lowerType(l, type);
}

/** A written type. What has no name and no parts of interest gives a TypeRef with the name ''. */
export function lowerType(l: Lowering, node: number): TypeRef {
  return lowerTypeAt(l, node, 0);
}

function lowerTypeAt(l: Lowering, node: number, depth: number): TypeRef {
  if (depth > MAX_TYPE_DEPTH) return UNNAMED;
  switch (l.kind(node)) {
    // T
    case JsKind.TypeIdentifier:
    case JsKind.Identifier:
      return named(l, l.name(node), l.name(node), NO_TYPES);
    // a.b.T
    case JsKind.NestedTypeIdentifier:
    case JsKind.NestedIdentifier:
    case JsKind.MemberExpression:
      return dotted(l, node, NO_TYPES);
    // T<U>
    case JsKind.GenericType: {
      const name = l.child(node, JsField.Name);
      if (name === 0) return UNNAMED;
      const list = l.child(node, JsField.TypeArguments);
      const args = typeArguments(l, list, depth);
      if (args.length === 2 && (l.is(name, 'Pick') || l.is(name, 'Omit'))) {
        const members = literalTexts(l, l.nextNamed(l.namedChild(list)));
        const whole = named(l, l.name(name), l.name(name), args);
        return members === null ? whole : { ...whole, members };
      }
      return l.firstChild[name] === 0 ? named(l, l.name(name), l.name(name), args) : dotted(l, name, args);
    }
    // string, number, any
    case JsKind.PredefinedType:
      return PREDEFINED[l.name(node)] ?? UNNAMED;
    // T[]
    case JsKind.ArrayType: {
      const element = l.namedChild(node);
      return array(element === 0 ? UNNAMED : lowerTypeAt(l, element, depth + 1));
    }
    // [A, B]
    case JsKind.TupleType: {
      const args: TypeRef[] = [];
      for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
        args.push(lowerTypeAt(l, child, depth + 1));
      }
      return { name: '', root: NONE, args, union: NO_TYPES, primitive: null, isArray: true };
    }
    // readonly T, (T), T?, ...T
    case JsKind.ReadonlyType:
    case JsKind.ParenthesizedType:
    case JsKind.OptionalType:
    case JsKind.RestType:
    case JsKind.TypeAnnotation: {
      const inner = l.namedChild(node);
      return inner === 0 ? UNNAMED : lowerTypeAt(l, inner, depth + 1);
    }
    // a: T, in a tuple
    case JsKind.RequiredParameter:
    case JsKind.OptionalParameter: {
      const type = l.child(node, JsField.Type);
      return type === 0 ? UNNAMED : lowerTypeAt(l, type, depth + 1);
    }
    // A | B
    case JsKind.UnionType:
      return union(l, node, depth);
    // A & { b: T }
    case JsKind.IntersectionType: {
      const type = union(l, node, depth);
      return type.primitive === null && type.union.length > 0 ? { ...type, whole: lowerIntersection(l, node) } : type;
    }
    // 'a', 1, true, null
    case JsKind.LiteralType:
      return LITERAL;
    // f(): this
    case JsKind.ThisType:
      return plain('this', null);
    // { a: T }
    case JsKind.ObjectType:
      return lowerObjectType(l, node) ?? UNNAMED;
    // typeof a.b
    case JsKind.TypeQuery: {
      const value = l.namedChild(node);
      const kind = value === 0 ? JsKind.Other : l.kind(value);
      if (kind !== JsKind.Identifier && kind !== JsKind.MemberExpression) return UNNAMED;
      return { ...plain('typeof', null), args: [lowerTypeAt(l, value, depth + 1)] };
    }
    case JsKind.TemplateLiteralType:
      return PREDEFINED.string;
    // (a: A) => T
    case JsKind.FunctionType: {
      const result = l.child(node, JsField.ReturnType);
      return result === 0 ? UNNAMED : { ...UNNAMED, returns: lowerTypeAt(l, result, depth + 1) };
    }
    default:
      return UNNAMED;
  }
}

/** The texts of `'a' | 'b'`, or of an alias of that; null for any other type. */
function literalTexts(l: Lowering, node: number, depth = 0): readonly string[] | null {
  if (depth > MAX_TYPE_DEPTH) return null;
  switch (l.kind(node)) {
    case JsKind.LiteralType: {
      const text = /^(['"])(.*)\1$/.exec(l.text(node))?.[2];
      return text === undefined ? null : [text];
    }
    case JsKind.UnionType: {
      const texts = unionMembers(l, node).map((member) => literalTexts(l, member, depth + 1));
      return texts.every((one) => one !== null) ? texts.flat() : null;
    }
    case JsKind.TypeIdentifier: {
      const alias = l.aliases.get(l.bindings.resolve(l.name(node))) ?? 0;
      return alias === 0 ? null : literalTexts(l, alias, depth + 1);
    }
    default:
      return null;
  }
}

function typeArguments(l: Lowering, node: number, depth: number): readonly TypeRef[] {
  if (node === 0) return NO_TYPES;
  const args: TypeRef[] = [];
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
    args.push(lowerTypeAt(l, child, depth + 1));
  }
  return args;
}

/** The type arguments of a superclass or call: `<A, B>`. */
export function lowerTypeArguments(l: Lowering, node: number): readonly TypeRef[] {
  return typeArguments(l, node, 0);
}

/** The names of a list of type parameters: `<T, U extends A>`; none if there is no list. */
export function typeParameterNames(l: Lowering, list: number): string[] {
  const names: string[] = [];
  for (let child = list === 0 ? 0 : l.namedChild(list); child !== 0; child = l.nextNamed(child)) {
    const name = l.child(child, JsField.Name);
    if (name !== 0) names.push(l.name(name));
  }
  return names;
}

/** T[], Array<T> */
function array(element: TypeRef): TypeRef {
  return { name: 'Array', root: NONE, args: [element], union: NO_TYPES, primitive: null, isArray: true };
}

/** A type of the dotted `name`, whose first segment is `first`. */
function named(l: Lowering, name: string, first: string, args: readonly TypeRef[]): TypeRef {
  const root = l.bindings.resolve(first);
  if (root === NONE) l.b.mention(first);
  const isArray = root === NONE && (name === 'Array' || name === 'ReadonlyArray');
  const primitive = root === NONE ? null : variablePrimitive(l, root, name === first);
  return { name, root, args, union: NO_TYPES, primitive, isArray };
}

function dotted(l: Lowering, node: number, args: readonly TypeRef[]): TypeRef {
  let first = node;
  while (l.firstChild[first] !== 0) first = l.firstChild[first];
  const text = l.text(node);
  const name = /\s/.test(text) ? text.replace(/\s+/g, '') : text;
  return named(l, name, l.name(first), args);
}

/** A dotted name as written, `a.B.C`. */
export function dottedType(l: Lowering, text: string): TypeRef {
  const name = text.replace(/\s+/g, '');
  return named(l, name, name.split('.')[0], NO_TYPES);
}

/** An expression as a type: the superclass `a.B`. null for what is no dotted name. */
export function typeOfExpression(l: Lowering, node: number, args: readonly TypeRef[]): TypeRef | null {
  switch (l.kind(node)) {
    case JsKind.Identifier:
      return named(l, l.name(node), l.name(node), args);
    case JsKind.MemberExpression: {
      let inner = node;
      while (l.kind(inner) === JsKind.MemberExpression) {
        inner = l.child(inner, JsField.Object);
        if (inner === 0) return null;
      }
      return l.kind(inner) === JsKind.Identifier ? dotted(l, node, args) : null;
    }
    default:
      return null;
  }
}

/** The members of `A | B | C` in order, without `null` and `undefined`. The grammar nests them to the left. */
function unionMembers(l: Lowering, node: number): number[] {
  const members: number[] = [];
  const kind = l.kind(node);
  let at = node;
  while (at !== 0 && l.kind(at) === kind) {
    const first = l.namedChild(at);
    const second = first === 0 ? 0 : l.nextNamed(first);
    if (second !== 0 && !isNothing(l, second)) members.push(second);
    at = first;
  }
  if (at !== 0 && !isNothing(l, at)) members.push(at);
  return members.reverse();
}

/** A union of literals is a literal, one of strings a string. An intersection is given as a union. */
function union(l: Lowering, node: number, depth: number): TypeRef {
  const members = unionMembers(l, node).map((member) => lowerTypeAt(l, member, depth + 1));
  if (members.length === 0) return LITERAL;
  if (members.length === 1) return members[0];
  const { primitive } = members[0];
  return {
    name: '',
    root: NONE,
    args: NO_TYPES,
    union: members,
    primitive: members.every((member) => member.primitive === primitive) ? primitive : null,
    isArray: members.every((member) => member.isArray),
  };
}

/** null, undefined, void */
function isNothing(l: Lowering, node: number): boolean {
  if (l.kind(node) === JsKind.LiteralType) {
    const value = l.namedChild(node);
    return value !== 0 && (l.kind(value) === JsKind.Null || l.kind(value) === JsKind.Undefined);
  }
  return l.kind(node) === JsKind.PredefinedType && l.is(node, 'void');
}

/** What is known of values of a type of this module: an enum's are constants; an alias is looked through. */
function variablePrimitive(l: Lowering, variable: number, whole: boolean): TypeRef['primitive'] {
  if (l.enums.has(variable)) return 'literal';
  const alias = whole ? l.aliases.get(variable) : undefined;
  if (alias === undefined || alias === 0) return null;
  const known = l.aliasPrimitives.get(variable);
  if (known !== undefined) return known;
  // an alias that leads to itself
  l.aliasPrimitives.set(variable, null);
  const primitive = nodePrimitive(l, alias, 0);
  l.aliasPrimitives.set(variable, primitive);
  return primitive;
}

function nodePrimitive(l: Lowering, node: number, depth: number): TypeRef['primitive'] {
  if (depth > MAX_TYPE_DEPTH) return null;
  switch (l.kind(node)) {
    case JsKind.PredefinedType:
      return (PREDEFINED[l.name(node)] ?? UNNAMED).primitive;
    case JsKind.LiteralType:
      return 'literal';
    case JsKind.TypeIdentifier: {
      const variable = l.bindings.resolve(l.name(node));
      return variable === NONE ? null : variablePrimitive(l, variable, true);
    }
    case JsKind.ParenthesizedType: {
      const inner = l.namedChild(node);
      return inner === 0 ? null : nodePrimitive(l, inner, depth + 1);
    }
    case JsKind.UnionType: {
      const members = unionMembers(l, node);
      if (members.length === 0) return 'literal';
      const first = nodePrimitive(l, members[0], depth + 1);
      return members.every((member) => nodePrimitive(l, member, depth + 1) === first) ? first : null;
    }
    default:
      return null;
  }
}
