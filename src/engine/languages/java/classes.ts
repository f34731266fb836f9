/** Classes, interfaces, enums, records, annotation types; local and anonymous classes. */
import { type Decorator, type FieldIr, NONE, type Reg, type TypeRef } from '../../ir/ir.js';
import { lowerModifiers } from './annotations.js';
import { lowerArguments, lowerTypeValue } from './calls.js';
import {
  bindMembers,
  type ClassScope,
  isStaticMember,
  knownSupertypes,
  readAnonymousClass,
  readTypeDeclaration,
} from './classScopes.js';
import { lowerErrorsInside } from './errors.js';
import { lowerExpression } from './expressions.js';
import { lowerConstructor, lowerFunction, lowerMethod } from './functions.js';
import { JavaField, JavaKind } from './kinds.js';
import { MAX_DEPTH } from '../loweringBase.js';
import type { Lowering } from './lowering.js';
import { OUTER_FIELD } from './names.js';
import { lowerAccessors, lowerRecordConstructor, recordFields } from './records.js';
import { lowerStatement, lowerStatements } from './statements.js';
import { enterTypeParameters, lowerType, withDimensions } from './types.js';

const NO_DECORATORS: readonly Decorator[] = [];

/** A field with an initial value, or an initializer block, in the order in which they run. */
type Initializer =
  | { readonly kind: 'field'; readonly name: string; readonly node: number; readonly value: number }
  | { readonly kind: 'block'; readonly node: number }
  | { readonly kind: 'constant'; readonly node: number };

/** The types of a file: all of them exist before the first method or static initializer is looked at. */
export function lowerTypes(l: Lowering, scopes: readonly ClassScope[]): void {
  const ordered: ClassScope[] = [];
  const done = new Set<ClassScope>();
  for (const scope of scopes) {
    l.loweredTypes.add(scope.node);
    order(l, scope, ordered, done, 0);
  }
  for (const scope of ordered) {
    scope.index = l.b.reserveClass();
    makeClassValue(l, scope);
  }
  for (const scope of scopes) nestValues(l, scope);
  for (const scope of scopes) lowerDeclaredType(l, scope);
}

/** Superclasses before the classes that extend them, so that they have their static members. */
function order(l: Lowering, scope: ClassScope, into: ClassScope[], done: Set<ClassScope>, depth: number): void {
  if (done.has(scope) || depth > MAX_DEPTH) return;
  done.add(scope);
  for (const above of knownSupertypes(l, scope)) order(l, above, into, done, depth + 1);
  into.push(scope);
  const mark = l.types.mark();
  for (const type of scope.types) if (type.name !== '') l.types.bind(type.name, type.variable);
  for (const type of scope.types) order(l, type, into, done, depth + 1);
  l.types.restore(mark);
}

/** The class instruction, with the value of the superclass. */
function makeClassValue(l: Lowering, scope: ClassScope): Reg {
  const { b } = l;
  const start = l.start[scope.node];
  const end = l.end[scope.node];
  let superclass: Reg = NONE;
  if (scope.extended !== null) superclass = b.loadVar(scope.extended.root, start, start);
  else if (scope.hasSuperclass) superclass = lowerTypeValue(l, scope.supertypes[0]);
  const value = b.class(scope.index, superclass, start, end);
  if (scope.variable !== NONE) b.storeVar(scope.variable, value, start, end);
  return value;
}

/** A type declared in another is a static member of it: `Outer.Inner`. */
function nestValues(l: Lowering, scope: ClassScope): void {
  const { b } = l;
  for (const type of scope.types) {
    if (type.variable !== NONE && scope.variable !== NONE && type.index !== NONE && scope.index !== NONE) {
      const start = l.start[type.node];
      const end = l.end[type.node];
      const outer = b.loadVar(scope.variable, start, end);
      b.setField(outer, type.name, b.loadVar(type.variable, start, end), start, end);
    }
    nestValues(l, type);
  }
}

/** A type that has its value already, and the types in it. */
function lowerDeclaredType(l: Lowering, scope: ClassScope): void {
  if (scope.index === NONE) return;
  if (l.depth >= MAX_DEPTH) {
    declareEmpty(l, scope);
    for (const type of scope.types) lowerDeclaredType(l, type);
    return;
  }
  l.depth += 1;
  lowerMembers(l, scope, (statics) => {
    if (statics.length === 0 || scope.variable === NONE) return;
    lowerStatics(l, scope, statics, l.b.loadVar(scope.variable, l.start[scope.node], l.start[scope.node]));
  });
  l.depth -= 1;
}

/** A class nested too deep: nothing of it is known. */
function declareEmpty(l: Lowering, scope: ClassScope): void {
  l.b.setClass({
    index: scope.index,
    name: scope.name,
    variable: scope.variable,
    kind: scope.kind,
    superclass: null,
    interfaces: [],
    decorators: [],
    fields: [],
    methods: [],
    constructors: [],
    fieldInitializer: NONE,
    start: l.start[scope.node],
    end: l.end[scope.node],
  });
}

/** class A {}, record R(int a) {}, in a method. */
export function lowerLocalClass(l: Lowering, node: number): void {
  if (l.loweredTypes.has(node)) return;
  const scope = readTypeDeclaration(l, node, l.scope, false);
  if (scope.variable !== NONE) {
    own(l, scope);
    l.types.bind(scope.name, scope.variable);
  }
  lowerInPlace(l, scope, false);
  if (l.errors.length !== 0) lowerErrorsInside(l, node);
}

/** Local classes and those declared in them belong to the function around. */
function own(l: Lowering, scope: ClassScope): void {
  if (scope.variable !== NONE) l.b.variables[scope.variable].function = l.b.fn.index;
  for (const type of scope.types) own(l, type);
}

/** new A() { … }: gives the value of the class. */
export function lowerAnonymousClass(l: Lowering, body: number, type: number): Reg {
  return lowerInPlace(l, readAnonymousClass(l, body, type, l.scope), false);
}

/** A local or anonymous class: the class exists where it is written, and sees the variables and `this` of the function. */
function lowerInPlace(l: Lowering, scope: ClassScope, isMember: boolean): Reg {
  const { b } = l;
  if (l.depth >= MAX_DEPTH) return l.unknown(scope.node);
  l.depth += 1;
  const start = l.start[scope.node];
  const isStatic = l.isStatic || scope.kind !== 'class';
  if (l.scope !== null && !isStatic && !isMember) scope.outerThis = l.synthetic('this', scope.node);
  knownSupertypes(l, scope);
  scope.index = b.reserveClass();
  let value: Reg = NONE;
  lowerMembers(l, scope, (statics) => {
    if (scope.outerThis !== NONE && b.variables[scope.outerThis].captured) {
      b.storeVar(scope.outerThis, b.this(start, start), start, start);
    }
    value = makeClassValue(l, scope);
    lowerStatics(l, scope, statics, value);
  });
  l.depth -= 1;
  return value;
}

/** Members of a class, enum, record or interface; then `statics` writes what happens when the class is made. */
function lowerMembers(l: Lowering, scope: ClassScope, finish: (statics: readonly Initializer[]) => void): void {
  const { b } = l;
  const { node, index } = scope;
  const isAnonymous = scope.name === '' && scope.node === scope.body;
  const outer = { path: l.path, scope: l.scope, isStatic: l.isStatic };
  const names = l.names.mark();
  const types = l.types.mark();
  const decorators = isAnonymous ? NO_DECORATORS : lowerModifiers(l, node);
  const typeVariables = isAnonymous ? l.typeVariables : enterTypeParameters(l, node);
  l.path = l.qualified(scope.name === '' ? '<anonymous>' : scope.name);
  l.scope = scope;
  bindMembers(l, scope);
  const supertypes = scope.supertypes.map((type) => lowerType(l, type));
  const fields: FieldIr[] = [];
  const methods: number[] = [];
  const constructors: number[] = [];
  const instance: Initializer[] = [];
  const statics: Initializer[] = [];
  let compact = 0;
  const member = (at: number): void => {
    switch (l.kind(at)) {
      // A a = b, c;
      case JavaKind.FieldDeclaration:
      case JavaKind.ConstantDeclaration:
        lowerField(l, at, scope, fields, instance, statics);
        break;
      // T m(A a) { … }
      case JavaKind.MethodDeclaration:
      case JavaKind.AnnotationTypeElement:
        methods.push(lowerMethod(l, at, index, isStaticMember(l, at)));
        break;
      // A(B b) { … }
      case JavaKind.ConstructorDeclaration:
        constructors.push(lowerConstructor(l, at, index, scope.name, scope.hasSuperclass));
        break;
      // A { … }, in a record
      case JavaKind.CompactConstructorDeclaration:
        compact = at;
        break;
      // static { … }
      case JavaKind.StaticInitializer:
        statics.push({ kind: 'block', node: at });
        break;
      // { … }
      case JavaKind.Block:
        instance.push({ kind: 'block', node: at });
        break;
      // A(1) { … }, in an enum
      case JavaKind.EnumConstant: {
        const name = l.child(at, JavaField.Name);
        if (name === 0) break;
        fields.push({
          name: l.name(name),
          isStatic: true,
          type: typeOfScope(scope),
          decorators: lowerModifiers(l, at),
          start: l.start[at],
          end: l.end[at],
        });
        statics.push({ kind: 'constant', node: at });
        break;
      }
      default:
        break;
    }
  };
  if (scope.kind === 'record') fields.push(...recordFields(l, scope));
  if (scope.isInner && scope.outer !== null && scope.outer.variable !== NONE)
    fields.push(outerField(l, scope, scope.outer));
  l.isStatic = false;
  if (scope.body !== 0) {
    for (let child = l.firstChild[scope.body]; child !== 0; child = l.nextSibling[child]) {
      if (l.kind(child) !== JavaKind.EnumBodyDeclarations) member(child);
      else for (let inner = l.firstChild[child]; inner !== 0; inner = l.nextSibling[inner]) member(inner);
    }
  }
  if (scope.kind === 'record') {
    lowerRecordConstructor(l, scope, compact, constructors);
    methods.push(...lowerAccessors(l, scope));
  }
  const fieldInitializer = instance.length === 0 ? NONE : lowerFieldInitializer(l, scope, instance);
  if (scope.extended !== null) supertypes.unshift(scope.extended);
  const hasSuperclass = scope.extended !== null || (scope.hasSuperclass && supertypes.length > 0);
  b.setClass({
    index,
    name: scope.name,
    variable: scope.variable,
    kind: scope.kind,
    superclass: hasSuperclass ? supertypes[0] : null,
    interfaces: hasSuperclass ? supertypes.slice(1) : supertypes,
    decorators,
    fields,
    methods,
    constructors,
    fieldInitializer,
    start: l.start[node],
    end: l.end[node],
  });
  for (const type of scope.types) {
    if (type.index !== NONE) lowerDeclaredType(l, type);
    // in a local class
    else lowerInPlace(l, type, true);
  }
  l.isStatic = true;
  finish(statics);
  l.scope = outer.scope;
  l.isStatic = outer.isStatic;
  l.path = outer.path;
  l.typeVariables = typeVariables;
  l.names.restore(names);
  l.types.restore(types);
}

/** The field by which an object of an inner class reaches the object around it. */
function outerField(l: Lowering, scope: ClassScope, outer: ClassScope): FieldIr {
  const at = l.start[scope.node];
  return {
    name: OUTER_FIELD,
    isStatic: false,
    type: typeOfScope(outer),
    decorators: NO_DECORATORS,
    start: at,
    end: at,
  };
}

function typeOfScope(scope: ClassScope): TypeRef {
  const primitive = scope.kind === 'enum' ? 'literal' : null;
  return { name: scope.name, root: scope.variable, args: [], union: [], primitive, isArray: false };
}

/** A a = b, c[]; */
function lowerField(
  l: Lowering,
  node: number,
  scope: ClassScope,
  fields: FieldIr[],
  instance: Initializer[],
  statics: Initializer[],
): void {
  const isStatic = scope.kind === 'interface' || isStaticMember(l, node);
  const typeNode = l.child(node, JavaField.Type);
  const type = typeNode === 0 ? null : lowerType(l, typeNode);
  const decorators = lowerModifiers(l, node);
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    if (l.kind(child) !== JavaKind.VariableDeclarator) continue;
    const nameNode = l.child(child, JavaField.Name);
    if (nameNode === 0) continue;
    const name = l.name(nameNode);
    fields.push({
      name,
      isStatic,
      type: type === null ? null : withDimensions(l, type, child),
      decorators,
      start: l.start[child],
      end: l.end[child],
    });
    const value = l.child(child, JavaField.Value);
    if (value !== 0) (isStatic ? statics : instance).push({ kind: 'field', name, node: child, value });
  }
}

/** Initial values of an object's fields, and `{ … }` blocks. */
function lowerFieldInitializer(l: Lowering, scope: ClassScope, initializers: readonly Initializer[]): number {
  return lowerFunction(
    l,
    {
      kind: 'field-initializer',
      name: '',
      label: '<fields>',
      class: scope.index,
      isStatic: false,
      decorators: NO_DECORATORS,
      start: l.start[scope.body],
      end: l.end[scope.body],
    },
    () => {
      for (const initializer of initializers) {
        if (initializer.kind !== 'field') {
          lowerStatement(l, initializer.node);
          continue;
        }
        const start = l.start[initializer.node];
        const end = l.end[initializer.node];
        const value = lowerExpression(l, initializer.value);
        l.b.setField(l.b.this(start, end), initializer.name, value, start, end);
      }
    },
  );
}

/** Static fields, constants of an enum and `static { … }` blocks, in their order. */
function lowerStatics(l: Lowering, scope: ClassScope, statics: readonly Initializer[], cls: Reg): void {
  const { b } = l;
  for (const initializer of statics) {
    const start = l.start[initializer.node];
    const end = l.end[initializer.node];
    switch (initializer.kind) {
      case 'field':
        b.setField(cls, initializer.name, lowerExpression(l, initializer.value), start, end);
        break;
      case 'constant':
        lowerEnumConstant(l, scope, initializer.node, cls);
        break;
      case 'block': {
        const fn = lowerStaticBlock(l, scope, initializer.node);
        b.call(b.closure(fn, start, end), cls, [], null, null, false, start, end);
        break;
      }
    }
    if (l.errors.length !== 0) lowerErrorsInside(l, initializer.node);
  }
}

function lowerStaticBlock(l: Lowering, scope: ClassScope, node: number): number {
  const block = l.childOfKind(node, JavaKind.Block);
  return lowerFunction(
    l,
    {
      kind: 'static-initializer',
      name: '',
      label: '<static>',
      class: scope.index,
      isStatic: true,
      decorators: NO_DECORATORS,
      start: l.start[node],
      end: l.end[node],
    },
    () => {
      if (block !== 0) lowerStatements(l, l.firstChild[block]);
    },
  );
}

/** Field of an enum's constant that holds its name. */
export const ENUM_NAME_FIELD = 'name$';

/** A, A(1), A { … } */
function lowerEnumConstant(l: Lowering, scope: ClassScope, node: number, cls: Reg): void {
  const { b } = l;
  const nameNode = l.child(node, JavaField.Name);
  if (nameNode === 0) return;
  const start = l.start[node];
  const end = l.end[node];
  const name = l.name(nameNode);
  const args = lowerArguments(l, node);
  const body = l.child(node, JavaField.Body);
  const callee = body === 0 ? cls : lowerInPlace(l, enumConstantClass(l, scope, body), false);
  const value = b.new(callee, null, args, null, null, start, end);
  b.setField(value, ENUM_NAME_FIELD, b.constant(name, l.start[nameNode], l.end[nameNode]), start, end);
  b.setField(cls, name, value, start, end);
}

/** The class of a constant with a body, which extends the enum. */
function enumConstantClass(l: Lowering, scope: ClassScope, body: number): ClassScope {
  const anonymous = readAnonymousClass(l, body, 0, scope);
  return { ...anonymous, known: [scope], extended: typeOfScope(scope) };
}
