/**
 * The types of a module before they are lowered: what each declares and extends, so that a name without a receiver
 * finds its field or method in the class around it, in an outer class, or in a superclass of the same module.
 */
import { type ClassIr, NONE, type TypeRef, type VarId } from '../../ir/ir.js';
import { isTypeDeclaration, JavaField, JavaKind } from './kinds.js';
import { MAX_DEPTH } from '../loweringBase.js';
import type { Lowering } from './lowering.js';
import { dottedName, isAnnotation } from './types.js';

/** Which methods of a name there are, as bits. */
export const enum MethodForm {
  Instance = 1,
  Static = 2,
}

export interface ClassScope {
  /** Index of the class in the IR, NONE until reserved. */
  index: number;
  readonly name: string;
  /** NONE for an anonymous class. */
  variable: VarId;
  readonly kind: ClassIr['kind'];
  /** The declaration; for an anonymous class its body. */
  readonly node: number;
  readonly body: number;
  readonly outer: ClassScope | null;
  /** Declared in another class and bound to an object of it. */
  readonly isInner: boolean;
  /** For a local or anonymous class: the variable of the function around it that holds that function's `this`, else NONE. */
  outerThis: VarId;
  /** Field name -> whether it is static. */
  readonly fields: Map<string, boolean>;
  readonly methods: Map<string, MethodForm>;
  /** Types declared inside, in order. */
  readonly types: ClassScope[];
  /** Names of the record's components, in order. */
  readonly components: string[];
  /** Types that it extends and implements, as nodes. The superclass first. */
  readonly supertypes: number[];
  readonly hasSuperclass: boolean;
  /** The enum that the class of a constant extends, which is nowhere written; else null. */
  readonly extended: TypeRef | null;
  /** Supertypes that this module declares; null until asked for. */
  known: readonly ClassScope[] | null;
  /** Its superclass is not of this module; set with `known`. */
  hasForeignSuperclass: boolean;
}

/** Reads a type declaration and the types declared in it. */
export function readTypeDeclaration(
  l: Lowering,
  node: number,
  outer: ClassScope | null,
  isMember: boolean,
): ClassScope {
  const kind = l.kind(node);
  const nameNode = l.child(node, JavaField.Name);
  const supertypes: number[] = [];
  let hasSuperclass = false;
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    switch (l.kind(child)) {
      // extends A
      case JavaKind.Superclass: {
        const type = l.namedChild(child);
        if (type !== 0) {
          supertypes.unshift(type);
          hasSuperclass = true;
        }
        break;
      }
      // implements I, J; extends I, J of an interface
      case JavaKind.SuperInterfaces:
      case JavaKind.ExtendsInterfaces: {
        const list = l.childOfKind(child, JavaKind.TypeList);
        for (let type = list === 0 ? 0 : l.namedChild(list); type !== 0; type = l.nextNamed(type))
          supertypes.push(type);
        break;
      }
      default:
        break;
    }
  }
  const classKind = kindOf(kind);
  const isStatic = classKind !== 'class' || outer === null || outer.kind === 'interface' || isStaticMember(l, node);
  const scope: ClassScope = {
    index: NONE,
    name: nameNode === 0 ? '' : l.name(nameNode),
    variable: NONE,
    kind: classKind,
    node,
    body: l.child(node, JavaField.Body),
    outer,
    isInner: isMember && !isStatic,
    outerThis: NONE,
    fields: new Map(),
    methods: new Map(),
    types: [],
    components: [],
    supertypes,
    hasSuperclass,
    extended: null,
    known: null,
    hasForeignSuperclass: false,
  };
  if (nameNode !== 0) {
    const variable = l.b.variable(scope.name, 'class', l.start[nameNode], l.end[nameNode]);
    scope.variable = variable.id;
    l.classByVariable.set(variable.id, scope);
  }
  readMembers(l, scope);
  return scope;
}

/** The class of `new A() { … }`. `type`: the node of `A`. */
export function readAnonymousClass(l: Lowering, body: number, type: number, outer: ClassScope | null): ClassScope {
  const scope: ClassScope = {
    index: NONE,
    name: '',
    variable: NONE,
    kind: 'class',
    node: body,
    body,
    outer,
    isInner: false,
    outerThis: NONE,
    fields: new Map(),
    methods: new Map(),
    types: [],
    components: [],
    supertypes: type === 0 ? [] : [type],
    hasSuperclass: type !== 0,
    extended: null,
    known: null,
    hasForeignSuperclass: false,
  };
  readMembers(l, scope);
  return scope;
}

function kindOf(kind: JavaKind): ClassIr['kind'] {
  switch (kind) {
    case JavaKind.EnumDeclaration:
      return 'enum';
    case JavaKind.RecordDeclaration:
      return 'record';
    case JavaKind.InterfaceDeclaration:
    case JavaKind.AnnotationTypeDeclaration:
      return 'interface';
    default:
      return 'class';
  }
}

/** Whether `static` stands before a declaration, or Lombok puts it there. */
export function isStaticMember(l: Lowering, node: number): boolean {
  return (
    hasModifier(l, node, JavaKind.StaticToken) || (l.hasUtilityClass && isUtilityClass(l, l.parent[l.parent[node]]))
  );
}

/** Whether all members of a class are made static by Lombok's `@UtilityClass`. */
function isUtilityClass(l: Lowering, node: number): boolean {
  const modifiers = l.kind(node) === JavaKind.ClassDeclaration ? l.childOfKind(node, JavaKind.Modifiers) : 0;
  for (let child = modifiers === 0 ? 0 : l.namedChild(modifiers); child !== 0; child = l.nextNamed(child)) {
    const name = isAnnotation(l, child) ? l.child(child, JavaField.Name) : 0;
    if (name !== 0 && /(?:^|\.)UtilityClass$/.test(dottedName(l, name))) return true;
  }
  return false;
}

export function hasModifier(l: Lowering, node: number, token: JavaKind): boolean {
  const modifiers = l.childOfKind(node, JavaKind.Modifiers);
  return modifiers !== 0 && l.childOfKind(modifiers, token) !== 0;
}

function readMembers(l: Lowering, scope: ClassScope): void {
  if (scope.kind === 'record') {
    const parameters = l.child(scope.node, JavaField.Parameters);
    for (let child = parameters === 0 ? 0 : l.namedChild(parameters); child !== 0; child = l.nextNamed(child)) {
      const name = parameterName(l, child);
      if (name === 0) continue;
      scope.components.push(l.name(name));
      scope.fields.set(l.name(name), false);
      addMethod(scope, l.name(name), false);
    }
  }
  if (scope.body === 0 || l.depth >= MAX_DEPTH) return;
  l.depth += 1;
  for (let member = l.firstChild[scope.body]; member !== 0; member = l.nextSibling[member]) {
    if (l.kind(member) !== JavaKind.EnumBodyDeclarations) readMember(l, scope, member);
    else for (let inner = l.firstChild[member]; inner !== 0; inner = l.nextSibling[inner]) readMember(l, scope, inner);
  }
  l.depth -= 1;
}

function readMember(l: Lowering, scope: ClassScope, member: number): void {
  const kind = l.kind(member);
  switch (kind) {
    case JavaKind.FieldDeclaration:
    case JavaKind.ConstantDeclaration: {
      const isStatic = scope.kind === 'interface' || isStaticMember(l, member);
      for (let child = l.firstChild[member]; child !== 0; child = l.nextSibling[child]) {
        if (l.kind(child) !== JavaKind.VariableDeclarator) continue;
        const name = l.child(child, JavaField.Name);
        if (name !== 0) scope.fields.set(l.name(name), isStatic);
      }
      return;
    }
    case JavaKind.EnumConstant: {
      const name = l.child(member, JavaField.Name);
      if (name !== 0) scope.fields.set(l.name(name), true);
      return;
    }
    case JavaKind.MethodDeclaration:
    case JavaKind.AnnotationTypeElement: {
      const name = l.child(member, JavaField.Name);
      if (name !== 0) addMethod(scope, l.name(name), isStaticMember(l, member));
      return;
    }
    default:
      if (isTypeDeclaration(kind)) scope.types.push(readTypeDeclaration(l, member, scope, true));
      return;
  }
}

function addMethod(scope: ClassScope, name: string, isStatic: boolean): void {
  const form = isStatic ? MethodForm.Static : MethodForm.Instance;
  scope.methods.set(name, (scope.methods.get(name) ?? 0) | form);
}

/** The node of a parameter's name, 0 if it has none. */
export function parameterName(l: Lowering, node: number): number {
  switch (l.kind(node)) {
    case JavaKind.FormalParameter:
      return l.child(node, JavaField.Name);
    // String... a
    case JavaKind.SpreadParameter: {
      const declarator = l.childOfKind(node, JavaKind.VariableDeclarator);
      return declarator === 0 ? 0 : l.child(declarator, JavaField.Name);
    }
    case JavaKind.Identifier:
      return node;
    default:
      return 0;
  }
}

/** The classes of this module that a class extends or implements. Names are resolved where this is first asked. */
export function knownSupertypes(l: Lowering, scope: ClassScope): readonly ClassScope[] {
  if (scope.known !== null) return scope.known;
  const known: ClassScope[] = [];
  scope.known = known;
  scope.supertypes.forEach((type, at) => {
    const found = classOfTypeNode(l, type);
    if (found !== null && found !== scope) known.push(found);
    else if (at === 0 && scope.hasSuperclass) scope.hasForeignSuperclass = true;
  });
  return known;
}

/** Whether some class above is not of this module, so that names may come from there. */
export function inheritsFromOutside(l: Lowering, scope: ClassScope): boolean {
  let at: ClassScope | undefined = scope;
  for (let hops = 0; at !== undefined && at.hasSuperclass && hops < MAX_HOPS; hops += 1) {
    const known: readonly ClassScope[] = knownSupertypes(l, at);
    if (at.hasForeignSuperclass) return true;
    at = known.at(0);
  }
  return false;
}

/** The class of this module that a type node names, null if it is none of them. */
function classOfTypeNode(l: Lowering, node: number): ClassScope | null {
  let at = node;
  for (;;) {
    switch (l.kind(at)) {
      case JavaKind.GenericType:
      case JavaKind.AnnotatedType: {
        let inner = l.namedChild(at);
        while (inner !== 0 && (l.kind(inner) === JavaKind.Annotation || l.kind(inner) === JavaKind.MarkerAnnotation)) {
          inner = l.nextNamed(inner);
        }
        if (inner === 0) return null;
        at = inner;
        break;
      }
      case JavaKind.TypeIdentifier:
        return l.classByVariable.get(l.types.resolve(l.name(at))) ?? null;
      case JavaKind.ScopedTypeIdentifier: {
        const parts = l
          .text(at)
          .replace(/\s|<[^<>]*>/g, '')
          .split('.');
        let found = l.classByVariable.get(l.types.resolve(parts[0])) ?? null;
        for (const part of parts.slice(1)) found = found?.types.find((type) => type.name === part) ?? null;
        return found;
      }
      default:
        return null;
    }
  }
}

const MAX_HOPS = 64;

/** The class that declares a method of this name: the class itself or one above it in this module. */
export function methodOwner(l: Lowering, scope: ClassScope, name: string): ClassScope | null {
  if (scope.methods.has(name)) return scope;
  if (scope.supertypes.length === 0) return null;
  const queue = [scope];
  for (let at = 0; at < queue.length && at < MAX_HOPS; at += 1) {
    for (const above of knownSupertypes(l, queue[at])) {
      if (above.methods.has(name)) return above;
      if (!queue.includes(above)) queue.push(above);
    }
  }
  return null;
}

/** Binds what is declared in a class: types, then fields, those of superclasses first. */
export function bindMembers(l: Lowering, scope: ClassScope): void {
  for (const type of scope.types) if (type.name !== '') l.types.bind(type.name, type.variable);
  const above = knownSupertypes(l, scope);
  if (above.length > 0) bindInherited(l, scope, above, new Set([scope]));
  for (const [name, isStatic] of scope.fields) l.bindField(name, { scope, owner: scope, isStatic });
}

function bindInherited(l: Lowering, scope: ClassScope, above: readonly ClassScope[], seen: Set<ClassScope>): void {
  for (const owner of above) {
    if (seen.has(owner) || seen.size > MAX_HOPS) continue;
    seen.add(owner);
    bindInherited(l, scope, knownSupertypes(l, owner), seen);
    for (const type of owner.types) {
      if (type.name !== '' && !scope.types.some((own) => own.name === type.name))
        l.types.bind(type.name, type.variable);
    }
    for (const [name, isStatic] of owner.fields) l.bindField(name, { scope, owner, isStatic });
  }
}
