/** Written types as TypeRef: what is known of a value by its type. */
import { NONE, type TypeRef, type VarId } from '../../ir/ir.js';
import { JavaField, JavaKind } from './kinds.js';
import type { Lowering } from './lowering.js';

const MAX_TYPE_DEPTH = 60;

const NO_TYPES: readonly TypeRef[] = [];

function named(name: string, primitive: TypeRef['primitive']): TypeRef {
  return { name, root: NONE, args: NO_TYPES, union: NO_TYPES, primitive, isArray: false };
}

/** A type of which nothing is known. */
export const UNNAMED: TypeRef = named('', null);

/** The types of the language that say what a value can be. */
const KNOWN_TYPES: ReadonlyMap<string, TypeRef> = new Map(
  [
    named('int', 'number'),
    named('long', 'number'),
    named('short', 'number'),
    named('byte', 'number'),
    named('float', 'number'),
    named('double', 'number'),
    named('char', null),
    named('boolean', 'boolean'),
    named('void', null),
    named('Integer', 'number'),
    named('Long', 'number'),
    named('Short', 'number'),
    named('Byte', 'number'),
    named('Float', 'number'),
    named('Double', 'number'),
    named('Number', 'number'),
    named('Character', null),
    named('Boolean', 'boolean'),
    named('String', 'string'),
    named('CharSequence', 'string'),
    named('Object', null),
  ].map((type) => [type.name, type]),
);

/** The name of an annotation or of a type that stands in an expression, with the variable that its first part means. */
export interface TypeName {
  readonly name: string;
  readonly root: VarId;
}

/** What a dotted name of a type resolves to. A name that nothing here declares is noted. */
export function resolveTypeName(l: Lowering, name: string, at: number): TypeName {
  const dot = name.indexOf('.');
  const first = dot < 0 ? name : name.slice(0, dot);
  const root = l.types.resolve(first);
  if (root === NONE) {
    if (isTypeLike(first)) {
      if (!l.undeclaredTypes.has(first)) l.undeclaredTypes.set(first, l.start[at]);
    }
    // java.sql.Connection, written out, is as good as imported
    else if (dot > 0) l.b.importedModule(name, l.start[at]);
  }
  return { name, root };
}

/** Whether a name is written as the names of types are: `User`, `URL`. */
export function isTypeLike(name: string): boolean {
  const c = name.charCodeAt(0);
  return (c >= 65 && c <= 90) || (c > 127 && name[0] !== name[0].toLowerCase());
}

/** Whether a name is written as the names of constants are: `MAX_SIZE`, also `A1`. */
export function isConstantLike(name: string): boolean {
  return /^[A-Z][A-Z0-9_$]*$/.test(name);
}

export function lowerType(l: Lowering, node: number): TypeRef {
  return lowerTypeAt(l, node, 0);
}

function lowerTypeAt(l: Lowering, node: number, depth: number): TypeRef {
  if (depth > MAX_TYPE_DEPTH) return UNNAMED;
  switch (l.kind(node)) {
    // int, boolean, void
    case JavaKind.IntegralType:
    case JavaKind.FloatingPointType:
    case JavaKind.BooleanType:
    case JavaKind.VoidType:
      return KNOWN_TYPES.get(l.name(node)) ?? UNNAMED;
    // User; identifier: in a record pattern
    case JavaKind.TypeIdentifier:
    case JavaKind.Identifier:
      return simpleType(l, node, l.name(node), NO_TYPES);
    // Map.Entry, java.util.List
    case JavaKind.ScopedTypeIdentifier:
    case JavaKind.ScopedIdentifier:
      return simpleType(l, node, dottedName(l, node), NO_TYPES);
    // List<User>
    case JavaKind.GenericType: {
      let base = l.namedChild(node);
      while (base !== 0 && isAnnotation(l, base)) base = l.nextNamed(base);
      if (base === 0) return UNNAMED;
      const list = l.childOfKind(node, JavaKind.TypeArguments);
      const args = list === 0 ? NO_TYPES : lowerArguments(l, list, depth + 1);
      return simpleType(l, base, dottedName(l, base), args);
    }
    // T[]
    case JavaKind.ArrayType: {
      const element = l.child(node, JavaField.Element);
      return element === 0 ? UNNAMED : arrayOf(lowerTypeAt(l, element, depth + 1));
    }
    // @A T
    case JavaKind.AnnotatedType: {
      let inner = l.namedChild(node);
      while (inner !== 0 && isAnnotation(l, inner)) inner = l.nextNamed(inner);
      return inner === 0 ? UNNAMED : lowerTypeAt(l, inner, depth + 1);
    }
    // ?, ? extends T, ? super T
    case JavaKind.Wildcard: {
      let inner = l.namedChild(node);
      while (inner !== 0 && (isAnnotation(l, inner) || l.kind(inner) === JavaKind.Super)) inner = l.nextNamed(inner);
      return inner === 0 ? UNNAMED : lowerTypeAt(l, inner, depth + 1);
    }
    // A | B, of a catch clause
    case JavaKind.CatchType: {
      const members: TypeRef[] = [];
      for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
        members.push(lowerTypeAt(l, child, depth + 1));
      }
      if (members.length === 1) return members[0];
      return { name: '', root: NONE, args: NO_TYPES, union: members, primitive: null, isArray: false };
    }
    default:
      return UNNAMED;
  }
}

function simpleType(l: Lowering, node: number, name: string, args: readonly TypeRef[]): TypeRef {
  const bound = l.typeVariables.get(name);
  if (bound !== undefined) return bound ?? UNNAMED;
  const root = l.types.resolve(name);
  if (root === NONE) {
    const known = KNOWN_TYPES.get(name) ?? KNOWN_TYPES.get(name.startsWith('java.lang.') ? name.slice(10) : '');
    if (known !== undefined) return known;
  }
  const resolved = resolveTypeName(l, name, node);
  const scope = l.classByVariable.get(resolved.root);
  return {
    name,
    root: resolved.root,
    args,
    union: NO_TYPES,
    primitive: scope?.kind === 'enum' && !name.includes('.') ? 'literal' : null,
    isArray: false,
  };
}

function lowerArguments(l: Lowering, node: number, depth: number): readonly TypeRef[] {
  const args: TypeRef[] = [];
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) args.push(lowerTypeAt(l, child, depth));
  return args.length === 0 ? NO_TYPES : args;
}

export function arrayOf(element: TypeRef): TypeRef {
  return element.isArray ? element : { ...element, isArray: true };
}

/** The type of a variable with dimensions of its own: `String a[]`. */
export function withDimensions(l: Lowering, type: TypeRef, owner: number): TypeRef {
  return l.child(owner, JavaField.Dimensions) === 0 ? type : arrayOf(type);
}

export function isAnnotation(l: Lowering, node: number): boolean {
  const kind = l.kind(node);
  return kind === JavaKind.Annotation || kind === JavaKind.MarkerAnnotation;
}

/** A dotted name without blanks, comments, annotations and type arguments. */
export function dottedName(l: Lowering, node: number): string {
  const kind = l.kind(node);
  if (kind === JavaKind.TypeIdentifier || kind === JavaKind.Identifier) return l.name(node);
  const text = l.text(node);
  if (/^[\w$.]+$/.test(text)) return text;
  let flat = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|@[\w.]+(?:\([^()]*\))?|\s+/g, '');
  for (let before = ''; before !== flat && flat.includes('<');) {
    before = flat;
    flat = flat.replace(/<[^<>]*>/g, '');
  }
  return flat;
}

/** Brings the type variables of a declaration into force: `<T extends A>`. The result is to be restored after it. */
export function enterTypeParameters(l: Lowering, node: number): ReadonlyMap<string, TypeRef | null> {
  const before = l.typeVariables;
  const list = l.child(node, JavaField.TypeParameters);
  if (list === 0) return before;
  const inner = new Map(before);
  l.typeVariables = inner;
  for (let child = l.namedChild(list); child !== 0; child = l.nextNamed(child)) {
    if (l.kind(child) !== JavaKind.TypeParameter) continue;
    const name = l.childOfKind(child, JavaKind.TypeIdentifier) || l.childOfKind(child, JavaKind.Identifier);
    if (name === 0) continue;
    inner.set(l.name(name), null);
    const bound = l.childOfKind(child, JavaKind.TypeBound);
    const type = bound === 0 ? 0 : l.namedChild(bound);
    if (type !== 0) {
      const lowered = lowerType(l, type);
      inner.set(l.name(name), lowered.primitive === null && lowered.name !== '' ? lowered : null);
    }
  }
  return before;
}
