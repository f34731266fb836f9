/** TypeScript namespaces: an object in a variable, to which the exports of the body are stored. */
import { NONE, type Reg } from '../../ir/ir.js';
import { JsField, JsKind } from './kinds.js';
import type { Lowering } from './lowering.js';
import { lowerStatements } from './statements.js';

/** namespace N { export const x = 1 }, namespace A.B {} */
export function lowerNamespace(l: Lowering, node: number): void {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  const nameNode = l.child(node, JsField.Name);
  const body = l.child(node, JsField.Body);
  // module 'x' {}, which declares only types
  if (nameNode === 0 || body === 0 || l.kind(nameNode) === JsKind.String) return;

  // A.B.C, from the last to the first
  const segments: number[] = [];
  let first = nameNode;
  while (l.kind(first) === JsKind.NestedIdentifier) {
    const property = l.child(first, JsField.Property);
    if (property !== 0) segments.push(property);
    first = l.namedChild(first);
    if (first === 0) return;
  }
  const name = l.name(first);
  const variable = l.bindings.resolve(name);
  let object: Reg;
  if (variable !== NONE && b.variables[variable].stores > 0) object = b.loadVar(variable, l.start[first], l.end[first]);
  else {
    object = b.objectLit([], start, end);
    if (variable !== NONE) b.storeVar(variable, object, start, end);
  }
  const outerPath = l.path;
  l.path = l.qualified(name);
  for (let at = segments.length - 1; at >= 0; at -= 1) {
    const segment = l.name(segments[at]);
    const inner = b.objectLit([], start, end);
    b.setField(object, segment, inner, start, end);
    object = inner;
    l.path = l.qualified(segment);
  }

  const outerObject = l.namespaceObject;
  l.namespaceObject = object;
  const scope = l.enterScope(node);
  lowerStatements(l, l.firstChild[body]);
  l.bindings.restore(scope);
  l.namespaceObject = outerObject;
  l.path = outerPath;
}
