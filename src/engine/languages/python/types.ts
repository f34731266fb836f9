/** Type annotations to TypeRef: names with what they resolve to, lists, unions, primitives; also written as text. */
import { simpleName } from '../../ir/simpleName.js';
import { NONE, type TypeRef } from '../../ir/ir.js';
import { lowerDecorator } from './decorators.js';
import { PyField, PyKind } from './kinds.js';
import type { Lowering } from './lowering.js';
import { isStringConstant, stringConstant } from './strings.js';

const NO_TYPES: readonly TypeRef[] = [];
const MAX_TYPE_DEPTH = 20;

function plain(name: string, primitive: TypeRef['primitive']): TypeRef {
  return { name, root: NONE, args: NO_TYPES, union: NO_TYPES, primitive, isArray: false };
}

const UNNAMED = plain('', null);
const LITERAL = plain('', 'literal');
const NOTHING = plain('None', null);
const PRIMITIVES: ReadonlyMap<string, TypeRef> = new Map([
  ['str', plain('str', 'string')],
  ['bytes', plain('bytes', 'string')],
  ['bytearray', plain('bytearray', 'string')],
  ['unicode', plain('unicode', 'string')],
  ['int', plain('int', 'number')],
  ['float', plain('float', 'number')],
  ['complex', plain('complex', 'number')],
  ['long', plain('long', 'number')],
  ['bool', plain('bool', 'boolean')],
  ['None', NOTHING],
]);

const LISTS: ReadonlySet<string> = new Set(
  (
    'list List Sequence MutableSequence Iterable Iterator Collection Container Generator AsyncIterable AsyncIterator ' +
    'AsyncGenerator Set set FrozenSet frozenset AbstractSet MutableSet Tuple tuple Deque deque Reversible'
  ).split(' '),
);

/** Of these types the values are those of the argument. */
const TRANSPARENT: ReadonlySet<string> = new Set(
  'Optional Annotated Final ClassVar InitVar Required NotRequired ReadOnly Mapped Awaitable WriteOnlyMapped'.split(' '),
);

/** Where a parameter of Django Ninja comes from, written as its type: `Query[Filters]`, `ninja.Form[Login]`. */
const PLACES_OF_PARAMETERS: ReadonlySet<string> = new Set(
  'Query Path PathEx Header Cookie Body BodyEx Form FormEx File PatchDict'.split(' '),
);

/** A written type. What has no name and no parts of interest gives a TypeRef with the name ''. */
export function lowerType(l: Lowering, node: number): TypeRef {
  return lowerTypeAt(l, node, 0);
}

function lowerTypeAt(l: Lowering, node: number, depth: number): TypeRef {
  if (depth > MAX_TYPE_DEPTH) return UNNAMED;
  switch (l.kind(node)) {
    case PyKind.Type:
    case PyKind.ParenthesizedExpression:
    case PyKind.SplatType:
    case PyKind.ListSplat:
    case PyKind.ConstrainedType: {
      const inner = l.namedChild(node);
      return inner === 0 ? UNNAMED : lowerTypeAt(l, inner, depth + 1);
    }
    // T
    case PyKind.Identifier:
      return named(l, l.name(node), l.name(node), NO_TYPES);
    case PyKind.None:
      return NOTHING;
    // a.T
    case PyKind.Attribute:
    case PyKind.MemberType:
      return dotted(l, node, NO_TYPES);
    // T[U]
    case PyKind.GenericType: {
      const name = l.namedChild(node);
      const parameters = name === 0 ? 0 : l.nextNamed(name);
      const args: TypeRef[] = [];
      if (parameters !== 0) {
        for (let child = l.namedChild(parameters); child !== 0; child = l.nextNamed(child)) {
          args.push(lowerTypeAt(l, child, depth + 1));
        }
      }
      return name === 0 ? UNNAMED : withMarks(l, node, generic(l, name, args));
    }
    // a.T[U]
    case PyKind.Subscript: {
      const value = l.child(node, PyField.Value);
      const args: TypeRef[] = [];
      for (let child = l.child(node, PyField.Subscript); child !== 0; child = l.nextInField(child, PyField.Subscript)) {
        if (l.kind(child) === PyKind.Tuple) {
          for (let item = l.namedChild(child); item !== 0; item = l.nextNamed(item)) {
            args.push(lowerTypeAt(l, item, depth + 1));
          }
        } else args.push(lowerTypeAt(l, child, depth + 1));
      }
      return value === 0 ? UNNAMED : withMarks(l, node, generic(l, value, args));
    }
    // A | B
    case PyKind.UnionType:
    case PyKind.BinaryOperator: {
      const members: TypeRef[] = [];
      for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
        members.push(lowerTypeAt(l, child, depth + 1));
      }
      return union(members);
    }
    // 'T'
    case PyKind.String:
    case PyKind.ConcatenatedString:
      return isStringConstant(l, node) ? parseType(l, stringConstant(l, node)) : UNNAMED;
    case PyKind.Integer:
    case PyKind.True:
    case PyKind.False:
      return LITERAL;
    default:
      return UNNAMED;
  }
}

/** `Query(…)`, `fastapi.Depends(…)`: a call that says what a framework shall pass. */
export function isMark(l: Lowering, node: number): boolean {
  if (l.kind(node) !== PyKind.Call) return false;
  const callee = l.child(node, PyField.Function);
  if (callee === 0) return false;
  const kind = l.kind(callee);
  const nameNode = kind === PyKind.Attribute ? l.child(callee, PyField.Attribute) : callee;
  return (kind === PyKind.Identifier || kind === PyKind.Attribute) && nameNode !== 0 && /^[A-Z]/.test(l.name(nameNode));
}

/** The calls in `Annotated[T, Query(…)]`; nothing for other types. */
export function marksOf(l: Lowering, node: number): readonly number[] {
  const kind = node === 0 ? PyKind.Other : l.kind(node);
  const name = kind === PyKind.GenericType || kind === PyKind.Subscript ? l.namedChild(node) : 0;
  if (name === 0 || !/(?:^|\.)Annotated$/.test(l.text(name))) return NO_MARKS;
  const list = kind === PyKind.GenericType ? l.nextNamed(name) : node;
  const marks: number[] = [];
  for (let child = l.namedChild(list); child !== 0; child = l.nextNamed(child)) {
    const inner = l.kind(child) === PyKind.Type ? l.namedChild(child) : child;
    if (inner !== 0 && isMark(l, inner)) marks.push(inner);
  }
  return marks;
}

const NO_MARKS: readonly number[] = [];

/** A type with what it says beside itself. */
function withMarks(l: Lowering, node: number, type: TypeRef): TypeRef {
  const marks = marksOf(l, node);
  return marks.length === 0 ? type : { ...type, marks: marks.map((mark) => lowerDecorator(l, mark, mark, NONE)) };
}

/** A superclass or exception as a type: `a.B`, `B[T]`. null for what is no dotted name. */
export function typeOfExpression(l: Lowering, node: number): TypeRef | null {
  const inner = l.strip(node);
  switch (l.kind(inner)) {
    case PyKind.Identifier:
    case PyKind.Attribute: {
      const type = lowerTypeAt(l, inner, 0);
      return type.name === '' ? null : type;
    }
    case PyKind.Subscript: {
      const value = l.child(inner, PyField.Value);
      const base = value === 0 ? null : typeOfExpression(l, value);
      if (base === null) return null;
      return { ...base, args: lowerTypeAt(l, inner, 0).args };
    }
    default:
      return null;
  }
}

function dotted(l: Lowering, node: number, args: readonly TypeRef[]): TypeRef {
  let first = node;
  while (l.firstChild[first] !== 0) first = l.firstChild[first];
  if (l.kind(first) !== PyKind.Identifier) return UNNAMED;
  const text = l.text(node);
  const name = /\s/.test(text) ? text.replace(/\s+/g, '') : text;
  return /^[\w.]+$/.test(name) ? named(l, name, l.name(first), args) : UNNAMED;
}

function generic(l: Lowering, nameNode: number, args: readonly TypeRef[]): TypeRef {
  const base = l.kind(nameNode) === PyKind.Identifier ? null : dotted(l, nameNode, args);
  if (base?.name === '') return UNNAMED;
  const name = base === null ? l.name(nameNode) : base.name;
  return build(l, name, name.slice(0, name.includes('.') ? name.indexOf('.') : name.length), args);
}

function named(l: Lowering, name: string, first: string, args: readonly TypeRef[]): TypeRef {
  const root = l.resolve(first);
  if (root === NONE) {
    const primitive = PRIMITIVES.get(name);
    if (primitive !== undefined) return primitive;
  } else if (name === first) {
    const { alias } = l.b.variables[root];
    if (alias !== null) return alias;
  }
  const last = simpleName(name);
  const isArray = LISTS.has(last) && isLibrary(l, root);
  const primitive = root !== NONE && name === first && l.enums.has(root) ? 'literal' : null;
  return { name, root, args, union: NO_TYPES, primitive, isArray };
}

/** A type with arguments: those of the type system itself are seen through. */
function build(l: Lowering, name: string, first: string, args: readonly TypeRef[]): TypeRef {
  const last = simpleName(name);
  if (isLibrary(l, l.resolve(first))) {
    if (last === 'Union') return union(args);
    if (last === 'Literal') return LITERAL;
    if (TRANSPARENT.has(last)) return args.length === 0 ? UNNAMED : union(args.slice(0, 1));
    if (last === 'Coroutine') return args.at(-1) ?? UNNAMED;
    if (PLACES_OF_PARAMETERS.has(last) && args.length > 0 && isOfNinja(l, l.resolve(first))) return args[0];
  }
  return named(l, name, first, args);
}

/** Not a class of this module. */
function isLibrary(l: Lowering, root: number): boolean {
  return root === NONE || l.b.variables[root].kind === 'import';
}

function isOfNinja(l: Lowering, root: number): boolean {
  const from = root === NONE ? null : l.b.variables[root].import;
  return from !== null && /^ninja(?:_extra)?(?:\.|$)/.test(from.module);
}

/** A union of literals is a literal, one of strings a string; None is dropped. */
function union(all: readonly TypeRef[]): TypeRef {
  const members = all.flatMap((type) => (type === NOTHING ? [] : type.union.length > 0 ? type.union : [type]));
  if (members.length === 0) return NOTHING;
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

const TOKEN = /\s*(?:([A-Za-z_][\w.]*)|([[\],|])|(?:"[^"]*"|'[^']*'|[-\w.]+))/y;

/** A type written as text: `'Optional[a.B] | list[C]'`. */
export function parseType(l: Lowering, text: string): TypeRef {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length && tokens.length < 200) {
    const match = TOKEN.exec(text);
    if (match === null) {
      if (text.slice(TOKEN.lastIndex).trim() === '') break;
      return UNNAMED;
    }
    tokens.push(match[0].trim());
  }
  let at = 0;
  const parseUnion = (depth: number): TypeRef => {
    const members = [parseOne(depth)];
    while (tokens[at] === '|') {
      at += 1;
      members.push(parseOne(depth));
    }
    return members.length === 1 ? members[0] : union(members);
  };
  const parseOne = (depth: number): TypeRef => {
    const token = tokens[at];
    at += 1;
    if (token === undefined || depth > MAX_TYPE_DEPTH) return UNNAMED;
    // Callable[[A], B]
    if (token === '[') {
      parseList(depth);
      return UNNAMED;
    }
    if (/^["']/.test(token)) return parseType(l, token.slice(1, -1));
    if (!/^[A-Za-z_]/.test(token)) return LITERAL;
    const first = token.includes('.') ? token.slice(0, token.indexOf('.')) : token;
    if (tokens[at] !== '[') return named(l, token, first, NO_TYPES);
    at += 1;
    return build(l, token, first, parseList(depth));
  };
  const parseList = (depth: number): TypeRef[] => {
    const args: TypeRef[] = [];
    while (at < tokens.length && tokens[at] !== ']') {
      args.push(parseUnion(depth + 1));
      if (tokens[at] === ',') at += 1;
      else break;
    }
    if (tokens[at] === ']') at += 1;
    return args;
  };
  return parseUnion(0);
}
