/** What a record declares by its header: fields, the constructor, accessors. */
import { type FieldIr, NONE, type Parameter } from '../../ir/ir.js';
import { lowerModifiers } from './annotations.js';
import { type ClassScope, parameterName } from './classScopes.js';
import { lowerFunction, lowerParameters, parameterType } from './functions.js';
import { JavaField } from './kinds.js';
import type { Lowering } from './lowering.js';
import { lowerStatements } from './statements.js';

function components(l: Lowering, scope: ClassScope): number[] {
  const list = l.child(scope.node, JavaField.Parameters);
  const nodes: number[] = [];
  for (let child = list === 0 ? 0 : l.namedChild(list); child !== 0; child = l.nextNamed(child)) {
    if (parameterName(l, child) !== 0) nodes.push(child);
  }
  return nodes;
}

export function recordFields(l: Lowering, scope: ClassScope): FieldIr[] {
  return components(l, scope).map((node) => ({
    name: l.name(parameterName(l, node)),
    isStatic: false,
    type: parameterType(l, node),
    decorators: lowerModifiers(l, node),
    start: l.start[node],
    end: l.end[node],
  }));
}

/**
 * The constructor with the components as parameters, unless it is written out. `compact`: the node of `R { … }`, whose
 * statements run before the fields are stored; 0 if there is none.
 */
export function lowerRecordConstructor(l: Lowering, scope: ClassScope, compact: number, constructors: number[]): void {
  const { b } = l;
  const list = l.child(scope.node, JavaField.Parameters);
  if (compact === 0 && constructors.length > 0 && hasCanonical(l, scope)) return;
  const fn = lowerFunction(
    l,
    {
      kind: 'constructor',
      name: scope.name,
      label: scope.name,
      class: scope.index,
      isStatic: false,
      decorators: compact === 0 ? [] : lowerModifiers(l, compact),
      start: l.start[scope.node],
      end: l.end[scope.node],
    },
    (header) => {
      const params: readonly Parameter[] = lowerParameters(l, list);
      header.params = params;
      const body = compact === 0 ? 0 : l.child(compact, JavaField.Body);
      if (body !== 0) lowerStatements(l, l.firstChild[body]);
      for (const { name, variable, start, end } of params) {
        if (variable === NONE) continue;
        const value = b.loadVar(variable, start, end);
        b.setField(b.this(start, end), name, value, start, end);
      }
    },
  );
  constructors.unshift(fn);
}

/** Whether a constructor with as many parameters as there are components is written in the body. */
function hasCanonical(l: Lowering, scope: ClassScope): boolean {
  for (let child = l.namedChild(scope.body); child !== 0; child = l.nextNamed(child)) {
    const list = l.child(child, JavaField.Parameters);
    if (list === 0 || l.child(child, JavaField.Type) !== 0) continue;
    let count = 0;
    for (let parameter = l.namedChild(list); parameter !== 0; parameter = l.nextNamed(parameter)) count += 1;
    if (count === scope.components.length) return true;
  }
  return false;
}

/** `a()` of component `a`, unless it is written out. */
export function lowerAccessors(l: Lowering, scope: ClassScope): number[] {
  const { b } = l;
  const written = new Set<string>();
  for (let child = scope.body === 0 ? 0 : l.namedChild(scope.body); child !== 0; child = l.nextNamed(child)) {
    const name = l.child(child, JavaField.Name);
    const list = l.child(child, JavaField.Parameters);
    if (name !== 0 && list !== 0 && l.namedChild(list) === 0) written.add(l.name(name));
  }
  return components(l, scope)
    .filter((node) => !written.has(l.name(parameterName(l, node))))
    .map((node) => {
      const nameNode = parameterName(l, node);
      const name = l.name(nameNode);
      const start = l.start[nameNode];
      const end = l.end[nameNode];
      return lowerFunction(
        l,
        {
          kind: 'method',
          name,
          label: name,
          class: scope.index,
          isStatic: false,
          decorators: [],
          start: l.start[node],
          end: l.end[node],
        },
        (header) => {
          header.returnType = parameterType(l, node);
          b.return(b.getField(b.this(start, end), name, start, end, start, end), start, end);
        },
      );
    });
}
