/** Functions of every form: methods, constructors, lambdas, method references; and their parameters. */
import { type Decorator, type FunctionKind, NONE, type Parameter, type Reg, type TypeRef } from '../../ir/ir.js';
import { lowerModifiers } from './annotations.js';
import { lowerArguments, lowerTypeValue } from './calls.js';
import { parameterName } from './classScopes.js';
import { lowerExpression } from './expressions.js';
import { JavaField, JavaKind } from './kinds.js';
import type { Lowering } from './lowering.js';
import { enclosingInstance, lowerName } from './names.js';
import { lowerStatements } from './statements.js';
import { arrayOf, enterTypeParameters, lowerType, withDimensions } from './types.js';

const NO_DECORATORS: readonly Decorator[] = [];

export interface FunctionSpec {
  readonly kind: FunctionKind;
  readonly name: string;
  /** What it is called in paths. */
  readonly label: string;
  readonly class: number;
  readonly isStatic: boolean;
  readonly isAbstract?: boolean;
  readonly decorators: readonly Decorator[];
  readonly start: number;
  readonly end: number;
}

/** What a function being lowered may still fill in. */
export interface OpenFunction {
  params: readonly Parameter[];
  returnType: TypeRef | null;
}

/** Begins a function, lets `body` write it, ends it, and gives its index; the Closure instruction is the caller's. */
export function lowerFunction(l: Lowering, spec: FunctionSpec, body: (header: OpenFunction) => void): number {
  const { path, labels, breakTarget, continueTarget, yieldTarget, isStatic, b } = l;
  const header = {
    name: spec.name,
    qualifiedName: l.qualified(spec.label),
    kind: spec.kind,
    isAsync: false,
    isGenerator: false,
    isStatic: spec.isStatic,
    isAbstract: spec.isAbstract === true,
    class: spec.class,
    params: [] as readonly Parameter[],
    decorators: spec.decorators,
    returnType: null as TypeRef | null,
    start: spec.start,
    end: spec.end,
  };
  l.path = header.qualifiedName;
  l.labels = [];
  l.breakTarget = NONE;
  l.continueTarget = NONE;
  l.loopTarget = NONE;
  l.yieldTarget = null;
  // a lambda belongs to the object around it
  if (spec.kind !== 'arrow') l.isStatic = spec.isStatic;
  const names = l.names.mark();
  const types = l.types.mark();
  b.beginFunction(header);
  body(header);
  const index = b.endFunction();
  l.names.restore(names);
  l.types.restore(types);
  l.path = path;
  l.labels = labels;
  l.breakTarget = breakTarget;
  l.continueTarget = continueTarget;
  l.yieldTarget = yieldTarget;
  l.isStatic = isStatic;
  return index;
}

/** T m(A a) { … }, T m(A a); also without a class around, as Java 21 allows. */
export function lowerMethod(l: Lowering, node: number, owner: number, isStatic: boolean): number {
  const nameNode = l.child(node, JavaField.Name);
  const name = nameNode === 0 ? '' : l.name(nameNode);
  const body = l.child(node, JavaField.Body);
  const typeVariables = enterTypeParameters(l, node);
  const fn = lowerFunction(
    l,
    {
      kind: owner === NONE ? 'function' : 'method',
      name,
      label: name,
      class: owner,
      isStatic,
      isAbstract: body === 0,
      decorators: lowerModifiers(l, node),
      start: l.start[node],
      end: l.end[node],
    },
    (header) => {
      const type = l.child(node, JavaField.Type);
      if (type !== 0) header.returnType = withDimensions(l, lowerType(l, type), node);
      header.params = lowerParameters(l, l.child(node, JavaField.Parameters));
      if (body !== 0) lowerStatements(l, l.firstChild[body]);
    },
  );
  l.typeVariables = typeVariables;
  return fn;
}

/** A(B b) { this(b); … } */
export function lowerConstructor(
  l: Lowering,
  node: number,
  owner: number,
  name: string,
  hasSuperclass: boolean,
): number {
  const body = l.child(node, JavaField.Body);
  const nameNode = l.child(node, JavaField.Name);
  const typeVariables = enterTypeParameters(l, node);
  const fn = lowerFunction(
    l,
    {
      kind: 'constructor',
      name,
      label: name,
      class: owner,
      isStatic: false,
      decorators: lowerModifiers(l, node),
      start: l.start[node],
      end: l.end[node],
    },
    (header) => {
      header.params = lowerParameters(l, l.child(node, JavaField.Parameters));
      if (body === 0) return;
      const explicit = l.childOfKind(body, JavaKind.ExplicitConstructorInvocation);
      // super(), which is left out as a rule
      if (explicit === 0 && hasSuperclass) {
        const at = nameNode === 0 ? body : nameNode;
        l.b.callSuper(null, [], null, null, l.start[at], l.end[at]);
      }
      lowerStatements(l, l.firstChild[body]);
    },
  );
  l.typeVariables = typeVariables;
  return fn;
}

/** this(a), super(a), outer.super(a) */
export function lowerConstructorCall(l: Lowering, node: number): void {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  const object = l.child(node, JavaField.Object);
  if (object !== 0) lowerExpression(l, object);
  const target = l.child(node, JavaField.Constructor);
  const args = lowerArguments(l, node);
  if (target !== 0 && l.kind(target) === JavaKind.This) {
    const self = b.this(l.start[target], l.end[target]);
    b.callMethod(self, '<init>', l.start[target], l.end[target], args, null, null, false, start, end);
  } else b.callSuper(null, args, null, null, start, end);
}

/** (A a, final B... b) */
export function lowerParameters(l: Lowering, list: number): Parameter[] {
  const params: Parameter[] = [];
  for (let child = list === 0 ? 0 : l.namedChild(list); child !== 0; child = l.nextNamed(child)) {
    // T this, which is no parameter
    if (l.kind(child) !== JavaKind.ReceiverParameter) lowerParameter(l, child, params);
  }
  return params;
}

function lowerParameter(l: Lowering, node: number, params: Parameter[]): void {
  const { b } = l;
  const nameNode = parameterName(l, node);
  if (nameNode === 0) return;
  const kind = l.kind(node);
  const start = l.start[node];
  const end = l.end[node];
  const index = params.length;
  let type: TypeRef | null = null;
  let decorators = NO_DECORATORS;
  if (kind !== JavaKind.Identifier) {
    type = parameterType(l, node);
    decorators = lowerModifiers(l, node);
  }
  const value = b.param(index, start, end);
  const variable = l.declare(nameNode, 'parameter', type);
  b.storeVar(variable, value, l.start[nameNode], l.end[nameNode]);
  params.push({
    index,
    variable,
    name: l.name(nameNode),
    type,
    rest: kind === JavaKind.SpreadParameter ? 'positional' : 'none',
    hasDefault: false,
    decorators,
    properties: [],
    start,
    end,
  });
}

/** The type of a parameter; null for `var`. */
export function parameterType(l: Lowering, node: number): TypeRef | null {
  if (l.kind(node) === JavaKind.FormalParameter) {
    const type = l.child(node, JavaField.Type);
    if (type === 0 || l.is(type, 'var')) return null;
    return withDimensions(l, lowerType(l, type), node);
  }
  // A... a
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
    const kind = l.kind(child);
    if (kind !== JavaKind.Modifiers && kind !== JavaKind.VariableDeclarator && kind < JavaKind.TypeIdentifier) continue;
    if (kind >= JavaKind.TypeIdentifier) return arrayOf(lowerType(l, child));
  }
  return null;
}

/** a -> b, (a, b) -> c, (A a) -> { … } */
export function lowerLambda(l: Lowering, node: number): Reg {
  const start = l.start[node];
  const end = l.end[node];
  const fn = lowerFunction(
    l,
    {
      kind: 'arrow',
      name: '',
      label: '<lambda>',
      class: NONE,
      isStatic: false,
      decorators: NO_DECORATORS,
      start,
      end,
    },
    (header) => {
      const parameters = l.child(node, JavaField.Parameters);
      if (parameters !== 0 && l.kind(parameters) === JavaKind.Identifier) {
        const params: Parameter[] = [];
        lowerParameter(l, parameters, params);
        header.params = params;
      } else header.params = lowerParameters(l, parameters);
      const body = l.child(node, JavaField.Body);
      if (body === 0) return;
      if (l.kind(body) === JavaKind.Block) lowerStatements(l, l.firstChild[body]);
      else {
        const value = lowerExpression(l, body);
        l.b.return(value, l.start[body], l.end[body]);
      }
    },
  );
  return l.b.closure(fn, start, end);
}

/**
 * `A::f`, `a::f`, `this::f`, `super::f`, `A::new`, `int[]::new`: a function that passes its arguments on. For `A::f`
 * it calls `f` on the type, also where that is a method of the objects: then the first argument is the object.
 */
export function lowerMethodReference(l: Lowering, node: number): Reg {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  const target = l.namedChild(node);
  if (target === 0) return l.missing(node);
  let last = l.firstChild[node];
  for (let child = last; child !== 0; child = l.nextSibling[child]) last = child;
  const isNew = l.kind(last) === JavaKind.NewToken;
  const name = isNew ? '' : l.name(last);
  const targetKind = l.kind(target);
  const isSelf = targetKind === JavaKind.This || targetKind === JavaKind.Super;
  // the object of a::f is evaluated here, once
  let object = NONE;
  if (!isNew && !isSelf && !isTypeTarget(l, target)) {
    const value = targetKind === JavaKind.Identifier ? lowerName(l, target, true) : lowerExpression(l, target);
    object = l.synthetic('receiver', target);
    b.storeVar(object, value, l.start[target], l.end[target]);
  }
  const fn = lowerFunction(
    l,
    {
      kind: 'arrow',
      name: '',
      label: '<lambda>',
      class: NONE,
      isStatic: false,
      decorators: NO_DECORATORS,
      start,
      end,
    },
    (header) => {
      const args = b.param(0, start, end);
      header.params = [
        {
          index: 0,
          variable: NONE,
          name: '',
          type: null,
          rest: 'positional',
          hasDefault: false,
          decorators: NO_DECORATORS,
          properties: [],
          start,
          end,
        },
      ];
      b.return(call(args), start, end);
    },
  );
  return b.closure(fn, start, end);

  function call(args: Reg): Reg {
    const spread = [true];
    if (isNew) {
      const type = isTypeTarget(l, target) ? lowerType(l, target) : null;
      if (type === null || type.isArray || type.name === '') return b.arrayLit([], null, 'array', start, end);
      return b.new(NONE, type, [args], spread, null, start, end);
    }
    const nameStart = l.start[last];
    const nameEnd = l.end[last];
    if (targetKind === JavaKind.Super) return b.callSuper(name, [args], spread, null, start, end);
    let receiver: Reg;
    if (object !== NONE) receiver = b.loadVar(object, l.start[target], l.end[target]);
    else if (isSelf) receiver = selfValue();
    else receiver = typeValue(l, target);
    return b.callMethod(receiver, name, nameStart, nameEnd, [args], spread, null, false, start, end);
  }

  function selfValue(): Reg {
    const instance = l.scope === null ? NONE : enclosingInstance(l, l.scope, l.start[target], l.end[target]);
    return instance === NONE ? b.this(l.start[target], l.end[target]) : instance;
  }
}

/** Whether the left side of `::` names a type. The grammar takes `A` and `a.b.A` for expressions. */
function isTypeTarget(l: Lowering, node: number): boolean {
  const kind = l.kind(node);
  if (kind >= JavaKind.TypeIdentifier) return true;
  if (kind === JavaKind.Identifier) {
    const name = l.name(node);
    return l.names.resolve(name) === NONE && (l.types.resolve(name) !== NONE || startsUpper(name));
  }
  if (kind !== JavaKind.FieldAccess) return false;
  const field = l.child(node, JavaField.Field);
  if (field === 0 || l.kind(field) !== JavaKind.Identifier || !startsUpper(l.name(field))) return false;
  // System.out is a value: its last name is lower case; Outer.Inner and java.util.List are types
  let first = node;
  while (l.kind(first) === JavaKind.FieldAccess) first = l.child(first, JavaField.Object) || l.firstChild[first];
  return (
    l.kind(first) === JavaKind.Identifier &&
    l.names.resolve(l.name(first)) === NONE &&
    !/^[A-Z0-9_]+$/.test(l.name(field))
  );
}

function startsUpper(name: string): boolean {
  return name !== '' && name[0] !== name[0].toLowerCase();
}

function typeValue(l: Lowering, node: number): Reg {
  const kind = l.kind(node);
  if (kind === JavaKind.Identifier) return lowerName(l, node, true);
  return kind === JavaKind.FieldAccess ? lowerExpression(l, node) : lowerTypeValue(l, node);
}
