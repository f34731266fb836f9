/** Classes: members, fields, static parts, heritage. */
import {
  type Decorator,
  type FieldIr,
  NONE,
  type Reg,
  type SignatureIr,
  type TypeRef,
  type VarId,
} from '../../ir/ir.js';
import { lowerSignature } from './declarationTypes.js';
import { lowerDecorator } from './decorators.js';
import { lowerExpression, lowerNamed } from './expressions.js';
import { enterFunction, leaveFunction, lowerFunction, methodKind, type ParameterProperty } from './functions.js';
import { JsField, JsKind } from './kinds.js';
import { constantName, lowerPropertyName } from './literals.js';
import type { Lowering } from './lowering.js';
import { lowerStatements } from './statements.js';
import { lowerAnnotation, lowerType, lowerTypeArguments, typeOfExpression, typeParameterNames } from './types.js';

/** class C {}. `wrapper`: the export statement that carries decorators before `export`, else 0. */
export function lowerClassDeclaration(l: Lowering, node: number, wrapper: number): VarId {
  const nameNode = l.child(node, JsField.Name);
  const name = nameNode === 0 ? '' : l.name(nameNode);
  const variable = nameNode === 0 ? NONE : l.bindings.resolve(name);
  lowerClass(l, node, wrapper, name, variable);
  return variable;
}

/** class {}, class C {}. `name` is for one that has no name of its own. */
export function lowerClassExpression(l: Lowering, node: number, name: string): Reg {
  const { b } = l;
  const nameNode = l.child(node, JsField.Name);
  if (nameNode === 0) return lowerClass(l, node, 0, name, NONE);
  // the name of a class expression is known inside it only
  const own = l.name(nameNode);
  const variable = b.variable(own, 'class', l.start[nameNode], l.end[nameNode]);
  variable.function = b.fn.index;
  const mark = l.bindings.mark();
  l.bindings.bind(own, variable.id);
  const value = lowerClass(l, node, 0, own, variable.id);
  l.bindings.restore(mark);
  return value;
}

/** A field with an initial value, to be stored when the class (`static`) or an object of it is made. */
interface Initializer {
  readonly node: number;
  readonly nameNode: number;
  readonly value: number;
}

/** A static method, a field or block, in the order in which they run. */
type StaticPart =
  | {
      readonly kind: 'method';
      readonly name: string | null;
      readonly key: Reg;
      readonly fn: number;
      readonly node: number;
    }
  | { readonly kind: 'field'; readonly field: Initializer }
  | { readonly kind: 'block'; readonly node: number };

/**
 * Lowers a class, named `name` in paths, and gives its value. `variable` is stored to as soon as the class exists,
 * since static parts may use it.
 */
export function lowerClass(l: Lowering, node: number, wrapper: number, name: string, variable: VarId): Reg {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  const index = b.reserveClass();
  const decorators: Decorator[] = [];
  if (wrapper !== 0) collectDecorators(l, wrapper, decorators);
  collectDecorators(l, node, decorators);

  let superclass: Reg = NONE;
  let superclassType: TypeRef | null = null;
  const interfaces: TypeRef[] = [];
  const heritage = l.childOfKind(node, JsKind.ClassHeritage);
  if (heritage !== 0) {
    let base: number;
    let typeArguments = 0;
    const extendsClause = l.childOfKind(heritage, JsKind.ExtendsClause);
    if (extendsClause !== 0) {
      // extends A<T>
      base = l.child(extendsClause, JsField.Value);
      typeArguments = l.child(extendsClause, JsField.TypeArguments);
    } else {
      // extends A, in JavaScript
      base = l.namedChild(heritage);
      if (base !== 0 && l.kind(base) === JsKind.ImplementsClause) base = 0;
    }
    if (base !== 0) {
      superclass = lowerExpression(l, base);
      superclassType = typeOfExpression(l, l.strip(base), lowerTypeArguments(l, typeArguments));
      if (superclassType === null) {
        const [first, ...others] = mixedClasses(l, l.strip(base));
        superclassType = first ?? null;
        interfaces.push(...others);
      }
    }
    // implements I, J
    const implementsClause = l.childOfKind(heritage, JsKind.ImplementsClause);
    if (implementsClause !== 0) {
      for (let type = l.namedChild(implementsClause); type !== 0; type = l.nextNamed(type)) {
        interfaces.push(lowerType(l, type));
      }
    }
  }

  const outerPath = l.path;
  l.path = l.qualified(name === '' ? '<anonymous>' : name);
  const fields: FieldIr[] = [];
  const signatures: SignatureIr[] = [];
  const methods: number[] = [];
  const constructors: number[] = [];
  const instanceFields: Initializer[] = [];
  const statics: StaticPart[] = [];
  const body = l.child(node, JsField.Body);
  let pending: Decorator[] = [];
  for (let member = body === 0 ? 0 : l.firstChild[body]; member !== 0; member = l.nextSibling[member]) {
    switch (l.kind(member)) {
      // @D, before a method in TypeScript
      case JsKind.Decorator:
        pending.push(lowerDecorator(l, member, true));
        break;
      // m() {}, static async *m() {}, get x() {}, constructor() {}
      case JsKind.MethodDefinition: {
        collectDecorators(l, member, pending);
        const nameNode = l.child(member, JsField.Name);
        const isStatic = hasToken(l, member, JsKind.StaticToken);
        const property = nameNode === 0 ? { name: '', key: NONE } : lowerPropertyName(l, nameNode);
        const isConstructor = !isStatic && property.name === 'constructor';
        const properties: ParameterProperty[] = [];
        const fn = lowerFunction(
          l,
          member,
          {
            kind: isConstructor ? 'constructor' : methodKind(l, member),
            name: property.name ?? '',
            label: property.name ?? l.text(nameNode),
            class: index,
            isStatic,
            decorators: pending,
          },
          isConstructor ? properties : undefined,
        );
        if (isConstructor) constructors.push(fn);
        else methods.push(fn);
        for (const { name: field, type, decorators: own } of properties) {
          fields.push({
            name: field,
            isStatic: false,
            type,
            decorators: own,
            start: l.start[member],
            end: l.end[member],
          });
        }
        if (isStatic && methodKind(l, member) === 'method') {
          statics.push({ kind: 'method', name: property.name, key: property.key, fn, node: member });
        }
        pending = [];
        break;
      }
      // x = 1, static x, #x: T
      case JsKind.FieldDefinition:
      case JsKind.PublicFieldDefinition: {
        collectDecorators(l, member, pending);
        const nameNode = l.child(member, JsField.Name) || l.child(member, JsField.Property);
        if (nameNode === 0) break;
        const isStatic = hasToken(l, member, JsKind.StaticToken);
        const typeNode = l.child(member, JsField.Type);
        const value = l.child(member, JsField.Value);
        const fieldName = constantName(l, nameNode);
        if (fieldName !== null) {
          const type = typeNode === 0 ? null : lowerAnnotation(l, typeNode);
          fields.push({
            name: fieldName,
            isStatic,
            type,
            decorators: pending,
            start: l.start[member],
            end: l.end[member],
          });
        }
        if (value !== 0) {
          const field = { node: member, nameNode, value };
          if (isStatic) statics.push({ kind: 'field', field });
          else instanceFields.push(field);
        }
        pending = [];
        break;
      }
      // static {}
      case JsKind.ClassStaticBlock:
        statics.push({ kind: 'block', node: member });
        break;
      // abstract m(): T
      case JsKind.AbstractMethodSignature: {
        const signature = lowerSignature(l, member);
        if (signature !== null) signatures.push(signature);
        pending = [];
        break;
      }
      // m(): T of an overload, [k: string]: T
      default:
        break;
    }
  }

  const fieldInitializer = instanceFields.length === 0 ? NONE : lowerFieldInitializer(l, body, index, instanceFields);
  b.setClass({
    index,
    name,
    variable,
    kind: 'class',
    superclass: superclassType,
    typeParameters: typeParameterNames(l, l.childOfKind(node, JsKind.TypeParameters)),
    interfaces,
    decorators,
    fields,
    ...(signatures.length === 0 ? {} : { signatures }),
    methods,
    constructors,
    fieldInitializer,
    start,
    end,
  });
  const value = b.class(index, superclass, start, end);
  if (variable !== NONE) b.storeVar(variable, value, start, end);
  lowerStatics(l, statics, value, index);
  l.path = outerPath;
  return value;
}

function lowerFieldInitializer(l: Lowering, body: number, cls: number, initializers: readonly Initializer[]): number {
  const { b } = l;
  const outer = enterFunction(l, l.path);
  b.beginFunction({
    name: '',
    qualifiedName: `${outer.path}.<fields>`,
    kind: 'field-initializer',
    isAsync: false,
    isGenerator: false,
    isStatic: false,
    class: cls,
    params: [],
    decorators: [],
    returnType: null,
    start: l.start[body],
    end: l.end[body],
  });
  for (const initializer of initializers) {
    const object = b.this(l.start[initializer.nameNode], l.end[initializer.nameNode]);
    lowerField(l, initializer, object);
  }
  leaveFunction(l, outer);
  return b.endFunction();
}

/** x = v, [k] = v */
function lowerField(l: Lowering, { node, nameNode, value: valueNode }: Initializer, object: Reg): void {
  const { b } = l;
  const { name, key } = lowerPropertyName(l, nameNode);
  const value = lowerNamed(l, valueNode, name ?? '');
  if (name !== null) b.setField(object, name, value, l.start[node], l.end[node]);
  else b.setIndex(object, key, value, l.start[node], l.end[node]);
}

function lowerStatics(l: Lowering, statics: readonly StaticPart[], cls: Reg, index: number): void {
  const { b } = l;
  const { thisOverride } = l;
  l.thisOverride = cls;
  for (const part of statics) {
    if (part.kind === 'field') {
      lowerField(l, part.field, cls);
      continue;
    }
    const start = l.start[part.node];
    const end = l.end[part.node];
    if (part.kind === 'method') {
      const value = b.closure(part.fn, start, end);
      if (part.name !== null) b.setField(cls, part.name, value, start, end);
      else b.setIndex(cls, part.key, value, start, end);
      continue;
    }
    const fn = lowerStaticBlock(l, part.node, index);
    b.call(b.closure(fn, start, end), cls, [], null, null, false, start, end);
  }
  l.thisOverride = thisOverride;
}

function lowerStaticBlock(l: Lowering, node: number, cls: number): number {
  const { b } = l;
  const outer = enterFunction(l, `${l.path}.<static>`);
  b.beginFunction({
    name: '',
    qualifiedName: l.path,
    kind: 'static-initializer',
    isAsync: false,
    isGenerator: false,
    isStatic: true,
    class: cls,
    params: [],
    decorators: [],
    returnType: null,
    start: l.start[node],
    end: l.end[node],
  });
  const scope = l.enterScope(node);
  const body = l.child(node, JsField.Body);
  if (body !== 0) lowerStatements(l, l.firstChild[body]);
  l.bindings.restore(scope);
  leaveFunction(l, outer);
  return b.endFunction();
}

/**
 * `extends PartialType(CreateUser)`, `extends PassportStrategy(Strategy)`: what a function makes of classes is taken for a
 * subclass of those that it is given by their names.
 */
function mixedClasses(l: Lowering, base: number): readonly TypeRef[] {
  const list = l.kind(base) === JsKind.CallExpression ? l.child(base, JsField.Arguments) : 0;
  const classes: TypeRef[] = [];
  for (let child = list === 0 ? 0 : l.namedChild(list); child !== 0; child = l.nextNamed(child)) {
    // Mixin(Other(Base))
    const inner = mixedClasses(l, child);
    const type = inner.length > 0 ? null : typeOfExpression(l, child, []);
    if (type !== null && /(?:^|\.)[A-Z]\w*$/.test(type.name) && /[a-z]/.test(type.name)) classes.push(type);
    classes.push(...inner);
  }
  return classes;
}

function collectDecorators(l: Lowering, node: number, into: Decorator[]): void {
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    if (l.kind(child) === JsKind.Decorator) into.push(lowerDecorator(l, child, true));
  }
}

function hasToken(l: Lowering, node: number, kind: JsKind): boolean {
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    if (l.kind(child) === kind && l.field(child) === JsField.None) return true;
  }
  return false;
}
