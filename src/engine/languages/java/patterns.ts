/** Patterns of `instanceof` and `switch`: what they bind. */
import type { Reg, TypeRef } from '../../ir/ir.js';
import { JavaKind } from './kinds.js';
import { MAX_DEPTH } from '../loweringBase.js';
import type { Lowering } from './lowering.js';
import { lowerType, resolveTypeName } from './types.js';

/** `T a`, in a case label or as a component: the value gets the type and the name. */
export function bindTypePattern(l: Lowering, node: number, value: Reg): void {
  const { b } = l;
  const typeNode = l.namedChild(node);
  const name = typeNode === 0 ? 0 : l.nextNamed(typeNode);
  // _
  if (name === 0 || l.kind(name) !== JavaKind.Identifier) return;
  const start = l.start[node];
  const end = l.end[node];
  const type = l.is(typeNode, 'var') ? null : lowerType(l, typeNode);
  const bound = type === null ? value : b.cast(value, type, start, end);
  b.storeVar(l.declare(name, 'local', type), bound, start, end);
}

/** `R(int a, S(var b))`: the components get their names. */
export function bindRecordPattern(l: Lowering, node: number, value: Reg): void {
  const { b } = l;
  if (l.depth >= MAX_DEPTH) return;
  l.depth += 1;
  const typeNode = l.namedChild(node);
  const body = l.childOfKind(node, JavaKind.RecordPatternBody);
  if (typeNode !== 0 && body !== 0) {
    const type = patternType(l, typeNode);
    const record = b.cast(value, type, l.start[typeNode], l.end[typeNode]);
    const components = type.name.includes('.') ? undefined : l.classByVariable.get(type.root)?.components;
    let at = 0;
    for (let child = l.namedChild(body); child !== 0; child = l.nextNamed(child), at += 1) {
      const start = l.start[child];
      const end = l.end[child];
      const name = components?.[at];
      // of a record declared elsewhere the names of the components are not known here, only their order
      const component =
        name === undefined
          ? b.getIndex(record, b.constant(at, start, end), start, end)
          : b.getField(record, name, start, end, start, end);
      if (l.kind(child) === JavaKind.RecordPattern) bindRecordPattern(l, child, component);
      else if (l.childOfKind(child, JavaKind.UnderscorePattern) === 0) bindTypePattern(l, child, component);
    }
  }
  l.depth -= 1;
}

/** Characters in front of a type in which its qualifier stands. */
const LONGEST_QUALIFIER = 200;

/** `Shape.Circle` of `Shape.Circle(var r)`: the parser has seen `Circle` alone. */
function patternType(l: Lowering, node: number): TypeRef {
  const type = lowerType(l, node);
  const before = l.source.slice(Math.max(0, l.start[node] - LONGEST_QUALIFIER), l.start[node]);
  const qualifier = /(?:[A-Za-z_$][\w$]*\.)+$/.exec(before)?.[0];
  return qualifier === undefined ? type : { ...type, ...resolveTypeName(l, qualifier + type.name, node) };
}

/** `case T a`, `case R(var b)`: the pattern node of a case label. */
export function bindPattern(l: Lowering, node: number, value: Reg): void {
  const inner = l.kind(node) === JavaKind.Pattern ? l.namedChild(node) : node;
  if (inner === 0) return;
  if (l.kind(inner) === JavaKind.RecordPattern) bindRecordPattern(l, inner, value);
  else bindTypePattern(l, inner, value);
}

/** Whether a case label has a pattern instead of constants. */
export function labelPattern(l: Lowering, label: number): number {
  return l.childOfKind(label, JavaKind.Pattern);
}
