/** Names without a receiver: variables, fields of the classes around, types, statically imported members. */
import { NONE, type Reg } from '../../ir/ir.js';
import { type ClassScope, inheritsFromOutside } from './classScopes.js';
import type { FieldBinding, Lowering } from './lowering.js';
import { isConstantLike, isTypeLike, resolveTypeName } from './types.js';

/** Name of the field in which an object of an inner class holds the object of the class around it. */
export const OUTER_FIELD = 'this$0';

/** x, as a value. `isReceiver`: something is read or called on it, so that it may be a type. */
export function lowerName(l: Lowering, node: number, isReceiver: boolean): Reg {
  const start = l.start[node];
  const end = l.end[node];
  if (start === end) return l.missing(node);
  const name = l.name(node);
  const resolved = l.names.resolve(name);
  if (resolved >= 0) return l.b.loadVar(resolved, start, end);
  const field = l.fieldBinding(resolved);
  if (field !== null) {
    return l.b.getField(fieldOwnerValue(l, field, start, end), name, start, end, start, end);
  }
  const type = l.types.resolve(name);
  if (type !== NONE) return l.b.loadVar(type, start, end);
  // a type of the package or of an import on demand, unless it may be a constant that a superclass declares
  const heir = inheritingScope(l);
  if (isTypeLike(name) && (heir === null || (isReceiver && !(isConstantLike(name) && name.includes('_'))))) {
    if (isReceiver) resolveTypeName(l, name, node);
    return l.b.loadGlobal(name, start, end);
  }
  if (heir === null) return l.b.loadGlobal(name, start, end);
  return l.b.getField(instanceOrClass(l, heir, start, end), name, start, end, start, end);
}

/** The innermost class around that extends a class of another file, null if none does. */
export function inheritingScope(l: Lowering): ClassScope | null {
  for (let scope = l.scope; scope !== null; scope = scope.outer) if (inheritsFromOutside(l, scope)) return scope;
  return null;
}

/** The value on which a field stands: an object, or the class for a static field. */
export function fieldOwnerValue(l: Lowering, field: FieldBinding, start: number, end: number): Reg {
  if (field.isStatic && field.owner.variable !== NONE) return l.b.loadVar(field.owner.variable, start, end);
  return instanceOrClass(l, field.scope, start, end);
}

/** The object of an enclosing class; where there is none, in a static method, the class. */
export function instanceOrClass(l: Lowering, target: ClassScope, start: number, end: number): Reg {
  const instance = enclosingInstance(l, target, start, end);
  if (instance !== NONE) return instance;
  return target.variable === NONE ? l.b.this(start, end) : l.b.loadVar(target.variable, start, end);
}

/** `Outer.this`: the object of `target` that the code here belongs to, NONE if there is none. */
export function enclosingInstance(l: Lowering, target: ClassScope, start: number, end: number): Reg {
  const { b } = l;
  let at = l.scope;
  if (at === target) return l.isStatic ? NONE : b.this(start, end);
  let value: Reg = NONE;
  while (at !== null && at !== target) {
    if (at.outerThis !== NONE) value = b.loadVar(at.outerThis, start, end);
    else if (at.isInner && !(at === l.scope && l.isStatic)) {
      if (value === NONE) value = b.this(start, end);
      value = b.getField(value, OUTER_FIELD, start, end, start, end);
    } else return NONE;
    at = at.outer;
  }
  return at === null ? NONE : value;
}
