/** Declarations of types: interfaces and object type aliases, whose fields become known, and enums. */
import {
  type ClassIr,
  type FieldIr,
  NONE,
  type ObjectEntry,
  type Reg,
  type SignatureIr,
  type TypeRef,
  type VarId,
} from '../../ir/ir.js';
import { lowerNamed } from './expressions.js';
import { JsField, JsKind } from './kinds.js';
import { constantName } from './literals.js';
import type { Lowering } from './lowering.js';
import { lowerAnnotation, lowerType, typeParameterNames } from './types.js';

/** What a type declares that its values have. */
interface Members {
  readonly fields: FieldIr[];
  readonly signatures?: SignatureIr[];
}

function declareType(
  l: Lowering,
  node: number,
  name: string,
  variable: VarId,
  kind: ClassIr['kind'],
  interfaces: readonly TypeRef[],
  { fields, signatures = [] }: Members,
  typeParameters: readonly string[] = [],
): void {
  const index = l.b.reserveClass();
  l.b.setClass({
    index,
    name,
    variable,
    kind,
    superclass: null,
    ...(typeParameters.length === 0 ? {} : { typeParameters }),
    interfaces,
    decorators: [],
    fields,
    ...(signatures.length === 0 ? {} : { signatures }),
    methods: [],
    constructors: [],
    fieldInitializer: NONE,
    start: l.start[node],
    end: l.end[node],
  });
}

/** `m(): T` of an interface or an abstract class; null where its name or what it gives is not written. */
export function lowerSignature(l: Lowering, member: number): SignatureIr | null {
  const nameNode = l.child(member, JsField.Name);
  const result = l.child(member, JsField.ReturnType);
  const name = nameNode === 0 || result === 0 ? null : constantName(l, nameNode);
  const returnType = name === null ? null : lowerAnnotation(l, result);
  return name === null || returnType === null ? null : { name, returnType };
}

/** { a: T; b?: U; m(): V } */
function lowerMembers(l: Lowering, body: number, members: Required<Members> = noMembers()): Required<Members> {
  for (let member = l.namedChild(body); member !== 0; member = l.nextNamed(member)) {
    if (l.kind(member) === JsKind.MethodSignature) {
      const signature = lowerSignature(l, member);
      if (signature !== null) members.signatures.push(signature);
    }
    if (l.kind(member) !== JsKind.PropertySignature) continue;
    const nameNode = l.child(member, JsField.Name);
    const name = nameNode === 0 ? null : constantName(l, nameNode);
    if (name === null) continue;
    const type = l.child(member, JsField.Type);
    members.fields.push({
      name,
      isStatic: false,
      type: type === 0 ? null : lowerAnnotation(l, type),
      decorators: [],
      start: l.start[member],
      end: l.end[member],
    });
  }
  return members;
}

function noMembers(): Required<Members> {
  return { fields: [], signatures: [] };
}

/** `{ a: T }` where a type stands: an interface without a name. null if it declares nothing. */
export function lowerObjectType(l: Lowering, node: number): TypeRef | null {
  const members = lowerMembers(l, node);
  if (members.fields.length === 0 && members.signatures.length === 0) return null;
  const { id } = l.b.variable('', 'class', l.start[node], l.end[node]);
  declareType(l, node, '', id, 'interface', [], members);
  return { name: '{}', root: id, args: [], union: [], primitive: null, isArray: false };
}

/** interface I extends J { a: T } */
export function lowerInterface(l: Lowering, node: number): VarId {
  const nameNode = l.child(node, JsField.Name);
  if (nameNode === 0) return NONE;
  const name = l.name(nameNode);
  const variable = l.bindings.resolve(name);
  const interfaces: TypeRef[] = [];
  const heritage = l.childOfKind(node, JsKind.ExtendsTypeClause);
  if (heritage !== 0) {
    for (let type = l.namedChild(heritage); type !== 0; type = l.nextNamed(type)) interfaces.push(lowerType(l, type));
  }
  const body = l.child(node, JsField.Body);
  declareType(
    l,
    node,
    name,
    variable,
    'interface',
    interfaces,
    body === 0 ? noMembers() : lowerMembers(l, body),
    parametersOf(l, node),
  );
  return variable;
}

/** type T = { a: U }, type T = A & { b: V }. An alias of another form declares no fields. */
export function lowerTypeAlias(l: Lowering, node: number): VarId {
  const nameNode = l.child(node, JsField.Name);
  const value = l.child(node, JsField.Value);
  if (nameNode === 0) return NONE;
  const name = l.name(nameNode);
  const variable = l.bindings.resolve(name);
  if (value === 0) return variable;
  const interfaces: TypeRef[] = [];
  const members = noMembers();
  addParts(l, value, interfaces, members);
  const isObject = l.kind(value) === JsKind.ObjectType || l.kind(value) === JsKind.IntersectionType;
  if (isObject) declareType(l, node, name, variable, 'interface', interfaces.reverse(), members, parametersOf(l, node));
  else if (variable !== NONE) l.b.variables[variable].alias = lowerType(l, value);
  return variable;
}

function parametersOf(l: Lowering, node: number): readonly string[] {
  return typeParameterNames(l, l.childOfKind(node, JsKind.TypeParameters));
}

/** `A & { b: V }` where a type stands: an interface without a name that extends the others. */
export function lowerIntersection(l: Lowering, node: number): TypeRef {
  const interfaces: TypeRef[] = [];
  const members = noMembers();
  addParts(l, node, interfaces, members);
  const { id } = l.b.variable('', 'class', l.start[node], l.end[node]);
  declareType(l, node, '', id, 'interface', interfaces.reverse(), members);
  return { name: '{}', root: id, args: [], union: [], primitive: null, isArray: false };
}

function addParts(l: Lowering, node: number, interfaces: TypeRef[], members: Required<Members>): void {
  let at = node;
  while (at !== 0 && l.kind(at) === JsKind.IntersectionType) {
    const first = l.namedChild(at);
    const second = first === 0 ? 0 : l.nextNamed(first);
    if (second !== 0) addPart(l, second, interfaces, members);
    at = first;
  }
  if (at !== 0) addPart(l, at, interfaces, members);
}

function addPart(l: Lowering, node: number, interfaces: TypeRef[], members: Required<Members>): void {
  if (l.kind(node) === JsKind.ObjectType) lowerMembers(l, node, members);
  else interfaces.push(lowerType(l, node));
}

/** enum E { A, B = 'b' } */
export function lowerEnum(l: Lowering, node: number): VarId {
  const { b } = l;
  const nameNode = l.child(node, JsField.Name);
  const body = l.child(node, JsField.Body);
  if (nameNode === 0 || body === 0) return NONE;
  const name = l.name(nameNode);
  const variable = l.bindings.resolve(name);
  const entries: ObjectEntry[] = [];
  const fields: FieldIr[] = [];
  const members = new Map<string, Reg>();
  const outerMembers = l.enumMembers;
  l.enumMembers = members;
  // the value of the next member without one: the number before plus one
  let next: number | null = 0;
  for (let member = l.namedChild(body); member !== 0; member = l.nextNamed(member)) {
    const start = l.start[member];
    const end = l.end[member];
    const isAssignment = l.kind(member) === JsKind.EnumAssignment;
    const memberName = isAssignment ? l.child(member, JsField.Name) : member;
    const text = memberName === 0 ? null : constantName(l, memberName);
    if (text === null) continue;
    const valueNode = isAssignment ? l.child(member, JsField.Value) : 0;
    let value: Reg;
    if (valueNode !== 0) {
      value = lowerNamed(l, valueNode, text);
      next = l.kind(valueNode) === JsKind.Number ? Number(l.text(valueNode)) + 1 : null;
    } else {
      value = b.constant(next ?? undefined, start, end);
      if (next !== null) next += 1;
    }
    members.set(text, value);
    entries.push({ name: text, key: NONE, value, start, end });
    fields.push({ name: text, isStatic: true, type: null, decorators: [], start, end });
  }
  l.enumMembers = outerMembers;
  declareType(l, node, name, variable, 'enum', [], { fields });
  const value = b.objectLit(entries, l.start[node], l.end[node]);
  if (variable !== NONE) b.storeVar(variable, value, l.start[node], l.end[node]);
  return variable;
}
