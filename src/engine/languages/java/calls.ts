/** Calls, member accesses and object creation. */
import { NONE, type Reg } from '../../ir/ir.js';
import { lowerAnonymousClass } from './classes.js';
import { type ClassScope, MethodForm, methodOwner } from './classScopes.js';
import { lowerExpression } from './expressions.js';
import { JavaField, JavaKind } from './kinds.js';
import type { Lowering } from './lowering.js';
import { enclosingInstance, inheritingScope, instanceOrClass, lowerName, OUTER_FIELD } from './names.js';
import { isTypeLike, lowerType, resolveTypeName } from './types.js';

/** (a, b) */
export function lowerArguments(l: Lowering, owner: number): Reg[] {
  const list = l.child(owner, JavaField.Arguments);
  const args: Reg[] = [];
  for (let child = list === 0 ? 0 : l.namedChild(list); child !== 0; child = l.nextNamed(child)) {
    args.push(lowerExpression(l, child));
  }
  return args;
}

/** `a.b`, `a[b]`, `a.f(b)`: the receivers are walked in a loop, since builders chain hundreds of calls. */
export function lowerChain(l: Lowering, node: number): Reg {
  const chain: number[] = [];
  let at = node;
  let base = 0;
  for (;;) {
    const kind = l.kind(at);
    if (kind === JavaKind.ParenthesizedExpression) {
      const inner = l.strip(at);
      if (inner === at) {
        base = at;
        break;
      }
      at = inner;
      continue;
    }
    let object: number;
    if (kind === JavaKind.FieldAccess || kind === JavaKind.MethodInvocation) object = l.child(at, JavaField.Object);
    else if (kind === JavaKind.ArrayAccess) object = l.child(at, JavaField.Array);
    else {
      base = at;
      break;
    }
    chain.push(at);
    if (object === 0) break;
    at = object;
  }
  // from the inside out
  chain.reverse();
  let next = 0;
  let value: Reg;
  if (base === 0) {
    // f(a)
    const call = chain[0];
    next = 1;
    value = l.kind(call) === JavaKind.MethodInvocation ? lowerUnqualifiedCall(l, call) : l.missing(call);
  } else {
    const kind = l.kind(base);
    if (kind === JavaKind.Identifier) {
      const truth = booleanObject(l, base, chain);
      const type = truth === null ? lowerTypeReceiver(l, base, chain) : null;
      if (truth !== null) {
        value = l.b.constant(truth, l.start[base], l.end[chain[0]]);
        next = 1;
      } else if (type !== null) {
        value = type.value;
        next = type.taken;
      } else value = lowerName(l, base, chain.length > 0);
    } else if (kind === JavaKind.Super && chain.length > 0) {
      // super.f(a), super.x
      const first = chain[0];
      next = 1;
      value = l.kind(first) === JavaKind.MethodInvocation ? lowerSuperCall(l, first) : lowerSuperField(l, first);
    } else if (chain.length === 0) return l.missing(node);
    else value = lowerExpression(l, base);
  }
  for (; next < chain.length; next += 1) value = lowerLink(l, chain[next], value);
  return value;
}

/** `Boolean.TRUE` and `Boolean.FALSE` at the start of a chain. */
function booleanObject(l: Lowering, base: number, chain: readonly number[]): boolean | null {
  if (chain.length === 0 || l.kind(chain[0]) !== JavaKind.FieldAccess || l.name(base) !== 'Boolean') return null;
  const field = l.child(chain[0], JavaField.Field);
  const name = field === 0 ? '' : l.name(field);
  return name === 'TRUE' || name === 'FALSE' ? name === 'TRUE' : null;
}

/** One step of a chain on the value of what stands before it. */
function lowerLink(l: Lowering, node: number, object: Reg): Reg {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  switch (l.kind(node)) {
    // a.f(b)
    case JavaKind.MethodInvocation: {
      // A.super.f(b)
      if (l.childOfKind(node, JavaKind.Super) !== 0) return lowerSuperCall(l, node);
      const name = l.child(node, JavaField.Name);
      const args = lowerArguments(l, node);
      if (name === 0) return l.missing(node);
      return b.callMethod(object, l.name(name), l.start[name], l.end[name], args, null, null, false, start, end);
    }
    // a[b]
    case JavaKind.ArrayAccess: {
      const index = l.child(node, JavaField.Index);
      return b.getIndex(object, index === 0 ? l.missing(node) : lowerExpression(l, index), start, end);
    }
    // a.b
    default: {
      const field = l.child(node, JavaField.Field);
      if (field === 0) return l.missing(node);
      return b.getField(object, l.name(field), l.start[field], l.end[field], start, end);
    }
  }
}

/**
 * The type at the start of a chain, with how many of its links name it: `Outer.Inner.f()`, `java.lang.Runtime.f()`,
 * `Outer.this`. Null where the first name is a value.
 */
function lowerTypeReceiver(l: Lowering, base: number, chain: readonly number[]): { value: Reg; taken: number } | null {
  const { b } = l;
  const first = l.name(base);
  if (l.names.resolve(first) !== NONE) return null;
  const root = l.types.resolve(first);
  const start = l.start[base];
  if (root !== NONE) {
    let scope: ClassScope | undefined = l.classByVariable.get(root);
    let variable = root;
    let taken = 0;
    while (taken < chain.length && l.kind(chain[taken]) === JavaKind.FieldAccess) {
      const field = l.child(chain[taken], JavaField.Field);
      if (field === 0) break;
      // Outer.this
      if (l.kind(field) === JavaKind.This) {
        const at = chain[taken];
        const value =
          scope === undefined ? b.this(l.start[at], l.end[at]) : instanceOrClass(l, scope, l.start[at], l.end[at]);
        return { value, taken: taken + 1 };
      }
      // Outer.Inner, declared here
      const inner: ClassScope | undefined = scope?.types.find((type) => l.is(field, type.name));
      if (inner === undefined || inner.variable === NONE) break;
      scope = inner;
      variable = inner.variable;
      taken += 1;
    }
    const end = taken === 0 ? l.end[base] : l.end[chain[taken - 1]];
    return { value: b.loadVar(variable, start, end), taken };
  }
  // java.lang.Runtime
  if (isTypeLike(first)) return null;
  let name = first;
  for (let taken = 0; taken < chain.length && l.kind(chain[taken]) === JavaKind.FieldAccess; taken += 1) {
    const field = l.child(chain[taken], JavaField.Field);
    if (field === 0 || l.kind(field) !== JavaKind.Identifier) return null;
    const part = l.name(field);
    name += `.${part}`;
    if (!isTypeLike(part)) continue;
    // a.B may be a constant of a field that a superclass declares
    if (taken === 0 && !isPackageRoot(first) && inheritingScope(l) !== null) return null;
    b.importedModule(name, start);
    return { value: b.loadGlobal(name, start, l.end[chain[taken]]), taken: taken + 1 };
  }
  return null;
}

function isPackageRoot(name: string): boolean {
  return name === 'java' || name === 'javax' || name === 'jakarta' || name === 'org' || name === 'com';
}

/** f(a): a method of the class or of one around it, or a static import. */
function lowerUnqualifiedCall(l: Lowering, node: number): Reg {
  const { b } = l;
  const nameNode = l.child(node, JavaField.Name);
  if (nameNode === 0) {
    lowerArguments(l, node);
    return l.missing(node);
  }
  const name = l.name(nameNode);
  const nameStart = l.start[nameNode];
  const nameEnd = l.end[nameNode];
  const start = l.start[node];
  const end = l.end[node];
  const onObject = (object: Reg): Reg => {
    const args = lowerArguments(l, node);
    return b.callMethod(object, name, nameStart, nameEnd, args, null, null, false, start, end);
  };
  const onValue = (callee: Reg): Reg => b.call(callee, NONE, lowerArguments(l, node), null, null, false, start, end);
  for (let scope = l.scope; scope !== null; scope = scope.outer) {
    const owner = methodOwner(l, scope, name);
    if (owner === null) continue;
    const form = owner.methods.get(name) ?? MethodForm.Instance;
    if ((form & MethodForm.Instance) !== 0) {
      const instance = enclosingInstance(l, scope, nameStart, nameEnd);
      if (instance !== NONE) return onObject(instance);
    }
    return onObject(
      owner.variable === NONE ? b.this(nameStart, nameEnd) : b.loadVar(owner.variable, nameStart, nameEnd),
    );
  }
  const imported = l.staticImports.get(name);
  if (imported !== undefined) return onValue(b.loadVar(imported, nameStart, nameEnd));
  const heir = inheritingScope(l) ?? (l.hasStaticOnDemand ? null : l.scope);
  if (heir === null) return onValue(b.loadGlobal(name, nameStart, nameEnd));
  return onObject(instanceOrClass(l, heir, nameStart, nameEnd));
}

/** super.f(a), A.super.f(a) */
function lowerSuperCall(l: Lowering, node: number): Reg {
  const name = l.child(node, JavaField.Name);
  const args = lowerArguments(l, node);
  return l.b.callSuper(name === 0 ? '' : l.name(name), args, null, null, l.start[node], l.end[node]);
}

/** super.x */
function lowerSuperField(l: Lowering, node: number): Reg {
  const start = l.start[node];
  const end = l.end[node];
  const field = l.child(node, JavaField.Field);
  if (field === 0) return l.missing(node);
  return l.b.getField(l.b.this(start, end), l.name(field), l.start[field], l.end[field], start, end);
}

/** new A(b), new A(b) { … }, a.new B(c) */
export function lowerCreation(l: Lowering, node: number): Reg {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  const typeNode = l.child(node, JavaField.Type);
  const body = l.childOfKind(node, JavaKind.ClassBody);
  const first = l.namedChild(node);
  // a.new B()
  const outer =
    first !== 0 &&
    l.firstChild[node] === first &&
    l.field(first) === JavaField.None &&
    l.kind(first) !== JavaKind.ClassBody
      ? lowerExpression(l, first)
      : NONE;
  const args = lowerArguments(l, node);
  if (body !== 0) {
    const cls = lowerAnonymousClass(l, body, typeNode);
    return b.new(cls, null, args, null, null, start, end);
  }
  const type = typeNode === 0 ? null : lowerType(l, typeNode);
  if (type === null) return l.unknown(node, args);
  const value = b.new(NONE, type, args, null, null, start, end);
  const scope = type.name.includes('.') ? undefined : l.classByVariable.get(type.root);
  if (outer !== NONE) b.setField(value, OUTER_FIELD, outer, start, end);
  else if (scope?.isInner === true && scope.outer !== null) {
    const instance = enclosingInstance(l, scope.outer, start, end);
    if (instance !== NONE) b.setField(value, OUTER_FIELD, instance, start, end);
  }
  return value;
}

/** The value of a type that stands for itself: in `A.class`, `A::new`, as a superclass. */
export function lowerTypeValue(l: Lowering, node: number): Reg {
  const { b } = l;
  const type = lowerType(l, node);
  const start = l.start[node];
  const end = l.end[node];
  if (type.name === '' || type.isArray) return b.constant(undefined, start, end);
  if (type.root === NONE) return b.loadGlobal(type.name, start, end);
  const [first, ...rest] = type.name.split('.');
  let variable = type.root;
  let scope: ClassScope | undefined = l.classByVariable.get(variable);
  let at = 0;
  for (; at < rest.length; at += 1) {
    const inner: ClassScope | undefined = scope?.types.find((one) => one.name === rest[at]);
    if (inner === undefined || inner.variable === NONE) break;
    scope = inner;
    variable = inner.variable;
  }
  resolveTypeName(l, first, node);
  let value = b.loadVar(variable, start, end);
  for (; at < rest.length; at += 1) value = b.getField(value, rest[at], start, end, start, end);
  return value;
}
