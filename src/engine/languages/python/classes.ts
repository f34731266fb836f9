/** Classes: bases, methods and accessors, attributes. The body runs in order; its names become attributes of the class. */
import { simpleName } from '../../ir/simpleName.js';
import {
  type ClassIr,
  type Decorator,
  type FunctionKind,
  NONE,
  type Reg,
  type TypeRef,
  type VarId,
} from '../../ir/ir.js';
import { constructorFields, isEnum, lowerDataConstructor } from './dataClasses.js';
import { lowerExpression } from './expressions.js';
import { type Decorated, lowerFunction } from './functions.js';
import { PyField, PyKind } from './kinds.js';
import type { Lowering, OpenClass } from './lowering.js';
import { lowerStatement } from './statements.js';
import { isStringConstant } from './strings.js';
import { lowerType, typeOfExpression } from './types.js';

const NO_SCOPE: ReadonlyMap<string, VarId> = new Map();

/** Bases that say nothing of a class's members. */
const EMPTY_BASES = /(?:^|\.)(?:object|Generic|Protocol|ABC)$/;

interface Bases {
  readonly types: readonly TypeRef[];
  readonly superclass: Reg;
}

/** class C(A, B): … */
export function lowerClass(l: Lowering, node: number, decorated: Decorated): void {
  const { b } = l;
  const { start, end } = decorated;
  const nameNode = l.child(node, PyField.Name);
  const name = nameNode === 0 ? '' : l.name(nameNode);
  const variable = nameNode === 0 ? NONE : l.declared(name);
  const index = b.reserveClass();
  const bases = lowerBases(l, node);
  const value = b.class(index, bases.superclass, start, end);
  if (name !== '') l.storeName(name, value, start, end);

  const outer = { path: l.path, cls: l.cls };
  const names = l.ownScope(node) ?? NO_SCOPE;
  const cls: OpenClass = {
    index,
    value,
    names,
    bases: bases.types.map((type) => type.name),
    fields: [],
    methods: [],
    constructors: [],
    hasPostInit: false,
  };
  l.path = l.qualified(name === '' ? '<anonymous>' : name);
  l.cls = cls;
  const isEnumeration = isEnum(cls.bases);
  if (isEnumeration && variable !== NONE) l.enums.add(variable);
  const scope = l.bindings.mark();
  const globals = l.globals.get(node);
  if (globals !== undefined) l.bindings.bindAll(globals);
  const body = l.child(node, PyField.Body);
  if (body !== 0) {
    for (let child = l.firstChild[body]; child !== 0; child = l.nextSibling[child]) {
      if (l.kind(child) === PyKind.Other || l.kind(child) === PyKind.Comment) continue;
      collectFields(l, cls, child);
      lowerStatement(l, child);
    }
  }
  const data = constructorFields(l, cls, node, variable, bases.types, decorated.decorators);
  if (data !== null) lowerDataConstructor(l, cls, variable, data, { start, end, nameNode: nameNode || node });
  l.bindings.restore(scope);
  l.cls = outer.cls;
  l.path = outer.path;
  const real = bases.types.filter((type) => !EMPTY_BASES.test(type.name));
  const ir: ClassIr = {
    index,
    name,
    variable,
    kind: isEnumeration ? 'enum' : 'class',
    superclass: real[0] ?? null,
    interfaces: real.slice(1),
    decorators: decorated.decorators,
    fields: cls.fields,
    methods: cls.methods,
    constructors: cls.constructors,
    fieldInitializer: NONE,
    start,
    end,
  };
  b.setClass(ir);
}

/** (A, b.C[T], metaclass=M) */
function lowerBases(l: Lowering, node: number): Bases {
  const list = l.child(node, PyField.Superclasses);
  const types: TypeRef[] = [];
  let superclass: Reg = NONE;
  for (let child = list === 0 ? 0 : l.namedChild(list); child !== 0; child = l.nextNamed(child)) {
    if (l.kind(child) === PyKind.KeywordArgument) continue;
    const type = typeOfExpression(l, child);
    if (type !== null) {
      types.push(type);
      if (EMPTY_BASES.test(type.name)) continue;
    }
    const value = lowerExpression(
      l,
      l.kind(child) === PyKind.Subscript ? l.child(child, PyField.Value) || child : child,
    );
    if (superclass === NONE) superclass = value;
  }
  return { types, superclass };
}

/** x: T, x: T = v, x = v */
function collectFields(l: Lowering, cls: OpenClass, statement: number): void {
  if (l.kind(statement) !== PyKind.ExpressionStatement) return;
  const node = l.namedChild(statement);
  if (node === 0 || l.kind(node) !== PyKind.Assignment) return;
  const left = l.child(node, PyField.Left);
  if (left === 0 || l.kind(left) !== PyKind.Identifier) return;
  const typeNode = l.child(node, PyField.Type);
  cls.fields.push({
    name: l.name(left),
    isStatic: typeNode === 0,
    type: typeNode === 0 ? null : lowerType(l, typeNode),
    decorators: [],
    ...(isUnshown(l, l.child(node, PyField.Right)) ? { isUnshown: true } : {}),
    start: l.start[node],
    end: l.end[node],
  });
}

/** `field(repr=False)` of dataclasses and attrs, `Field(repr=False)` of pydantic */
function isUnshown(l: Lowering, described: number): boolean {
  const list = described !== 0 && l.kind(described) === PyKind.Call ? l.child(described, PyField.Arguments) : 0;
  for (let child = list === 0 ? 0 : l.namedChild(list); child !== 0; child = l.nextNamed(child)) {
    if (l.kind(child) !== PyKind.KeywordArgument) continue;
    const value = l.child(child, PyField.Value);
    if (l.is(l.child(child, PyField.Name), 'repr')) return value !== 0 && l.is(value, 'False');
  }
  return false;
}

interface MethodShape {
  readonly kind: FunctionKind;
  readonly isStatic: boolean;
  readonly takesSelf: boolean;
}

/** Methods that the language calls on the class. */
const CLASS_METHODS: ReadonlySet<string> = new Set(['__new__', '__init_subclass__', '__class_getitem__']);

/** What name and decorators make of a function in a class. */
function methodShape(name: string, decorators: readonly Decorator[]): MethodShape {
  for (const decorator of decorators) {
    const last = simpleName(decorator.name);
    switch (last) {
      case 'staticmethod':
        return { kind: 'method', isStatic: true, takesSelf: false };
      case 'classmethod':
      case 'validator':
      case 'root_validator':
        return { kind: 'method', isStatic: true, takesSelf: true };
      case 'setter':
        return { kind: 'setter', isStatic: false, takesSelf: true };
      case 'getter':
        return { kind: 'getter', isStatic: false, takesSelf: true };
      case 'reify':
        return { kind: 'getter', isStatic: false, takesSelf: true };
      default:
        if (last.endsWith('property')) return { kind: 'getter', isStatic: false, takesSelf: true };
        break;
    }
  }
  if (name === '__init__') return { kind: 'constructor', isStatic: false, takesSelf: true };
  return { kind: 'method', isStatic: CLASS_METHODS.has(name), takesSelf: true };
}

/** Marked as abstract, or without a body of its own: `...`, `raise NotImplementedError`. */
function isAbstract(l: Lowering, node: number, decorators: readonly Decorator[]): boolean {
  if (decorators.some((decorator) => /(?:^|\.)abstract\w*$/.test(decorator.name))) return true;
  const body = l.child(node, PyField.Body);
  if (body === 0) return false;
  let only = 0;
  for (let child = l.namedChild(body); child !== 0; child = l.nextNamed(child)) {
    const inner = l.kind(child) === PyKind.ExpressionStatement ? l.namedChild(child) : 0;
    if (inner !== 0 && isStringConstant(l, inner)) continue;
    if (only !== 0) return false;
    only = child;
  }
  if (only === 0) return false;
  if (l.kind(only) === PyKind.ExpressionStatement) return l.kind(l.namedChild(only)) === PyKind.Ellipsis;
  return l.kind(only) === PyKind.RaiseStatement && /^raise\s+NotImplemented/.test(l.text(only));
}

/** def m(self): …, in a class */
export function lowerMethod(l: Lowering, cls: OpenClass, node: number, decorated: Decorated): void {
  const { b } = l;
  const { start, end } = decorated;
  const nameNode = l.child(node, PyField.Name);
  const name = nameNode === 0 ? '' : l.name(nameNode);
  const shape = methodShape(name, decorated.decorators);
  const fn = lowerFunction(l, node, {
    kind: shape.kind,
    isStatic: shape.isStatic,
    takesSelf: shape.takesSelf,
    isAbstract: isAbstract(l, node, decorated.decorators),
    name,
    label: name,
    class: cls.index,
    decorators: decorated.decorators,
    bases: cls.bases,
    fields: cls.fields,
    start,
    end,
  });
  if (shape.kind === 'constructor') cls.constructors.push(fn);
  else cls.methods.push(fn);
  if (name === '__post_init__' || name === '__attrs_post_init__' || name === 'model_post_init') cls.hasPostInit = true;
  // the body of the class may use it by its name
  const variable = cls.names.get(name);
  if (variable !== undefined) b.storeVar(variable, b.closure(fn, start, end), start, end);
}
