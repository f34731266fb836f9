/** Functions, lambdas and their parameters. */
import { type Decorator, type FunctionKind, NONE, type Parameter, type Reg, type TypeRef } from '../../ir/ir.js';
import type { FunctionHeader } from '../../ir/irBuilder.js';
import { EMPTY_BLOCK } from '../../ir/irBuilder.js';
import { lowerMethod } from './classes.js';
import { lowerDecorator } from './decorators.js';
import { lowerExpression, lowerNamed } from './expressions.js';
import { PyField, PyKind } from './kinds.js';
import type { Lowering, OpenMethod } from './lowering.js';
import { lowerStatements } from './statements.js';
import { isMark, lowerType, marksOf } from './types.js';

/** A definition's decorators and its range with them. */
export interface Decorated {
  readonly decorators: readonly Decorator[];
  readonly start: number;
  readonly end: number;
}

export interface FunctionSpec {
  readonly kind: FunctionKind;
  /** Its own name or the one it takes from where it stands; '' if none. */
  readonly name: string;
  readonly label: string;
  readonly class: number;
  readonly isStatic: boolean;
  readonly decorators: readonly Decorator[];
  /** The first parameter is what the method is called on. */
  readonly takesSelf: boolean;
  readonly isAbstract?: boolean;
  /** Names of the classes that the owner is derived from. */
  readonly bases: readonly string[];
  readonly fields: OpenMethod['fields'];
  readonly start: number;
  readonly end: number;
}

/** Lowers a function with parameters and body and gives its index; the Closure instruction is the caller's. */
export function lowerFunction(l: Lowering, node: number, spec: FunctionSpec): number {
  const returnNode = l.child(node, PyField.ReturnType);
  const header: FunctionHeader = {
    name: spec.name,
    qualifiedName: l.qualified(spec.label === '' ? '<anonymous>' : spec.label),
    kind: spec.kind,
    isAsync: l.childOfKind(node, PyKind.AsyncToken) !== 0,
    isGenerator: l.generators.has(node),
    isStatic: spec.isStatic,
    isAbstract: spec.isAbstract === true,
    class: spec.class,
    params: [],
    decorators: spec.decorators,
    returnType: returnNode === 0 ? null : lowerType(l, returnNode),
    start: spec.start,
    end: spec.end,
  };
  const outer = enterFunction(l, header.qualifiedName);
  l.b.beginFunction(header);
  // defaults and annotations are read outside: its own names are bound after them
  const names = l.ownScope(node);
  const parameters = l.child(node, PyField.Parameters);
  if (parameters !== 0) header.params = lowerParameters(l, parameters, names, spec);
  const scope = l.enterScope(node);
  const body = l.child(node, PyField.Body);
  if (body !== 0) {
    if (l.kind(node) === PyKind.Lambda) {
      const value = lowerExpression(l, body);
      l.b.return(value, l.start[body], l.end[body]);
    } else if (l.kind(body) === PyKind.Block) lowerStatements(l, l.firstChild[body]);
  }
  l.bindings.restore(scope);
  leaveFunction(l, outer);
  return l.b.endFunction();
}

/** What a function keeps apart from the one around it. */
interface OuterState {
  readonly path: string;
  readonly breakTarget: number;
  readonly continueTarget: number;
  readonly cls: Lowering['cls'];
  readonly method: Lowering['method'];
}

export function enterFunction(l: Lowering, path: string): OuterState {
  const { breakTarget, continueTarget, cls, method } = l;
  const outer = { path: l.path, breakTarget, continueTarget, cls, method };
  l.path = path;
  l.breakTarget = NONE;
  l.continueTarget = NONE;
  l.cls = null;
  l.method = null;
  return outer;
}

export function leaveFunction(l: Lowering, outer: OuterState): void {
  l.path = outer.path;
  l.breakTarget = outer.breakTarget;
  l.continueTarget = outer.continueTarget;
  l.cls = outer.cls;
  l.method = outer.method;
}

/** def f(a): … */
export function lowerFunctionDefinition(l: Lowering, node: number, decorated: Decorated): void {
  const { b } = l;
  if (l.cls !== null) {
    lowerMethod(l, l.cls, node, decorated);
    return;
  }
  const nameNode = l.child(node, PyField.Name);
  const name = nameNode === 0 ? '' : l.name(nameNode);
  const fn = lowerFunction(l, node, {
    kind: 'function',
    name,
    label: name,
    class: NONE,
    isStatic: false,
    decorators: decorated.decorators,
    takesSelf: false,
    bases: [],
    fields: [],
    start: decorated.start,
    end: decorated.end,
  });
  const { start, end } = decorated;
  const value = applyDecorators(l, decorated, b.closure(fn, start, end));
  if (name !== '') l.storeName(name, value, start, end);
}

/**
 * What a decorated function's name stands for: the result of a decorator of this module, unless nothing is known of it;
 * for all others the function itself, which a decorator of a library must not hide.
 */
export function applyDecorators(l: Lowering, decorated: Decorated, fn: Reg): Reg {
  const { b } = l;
  const { start, end } = decorated;
  let value = fn;
  for (let at = decorated.decorators.length - 1; at >= 0; at -= 1) {
    const decorator = decorated.decorators[at];
    if (!isOwnDecorator(l, decorator)) continue;
    const before = value;
    const result = b.call(decorator.value, NONE, [before], null, null, false, start, end);
    value = b.ifValue('nullish', result, EMPTY_BLOCK, before, EMPTY_BLOCK, result, start, end);
  }
  return value;
}

function isOwnDecorator(l: Lowering, decorator: Decorator): boolean {
  if (decorator.root === NONE || decorator.value === NONE || decorator.name.includes('.')) return false;
  return l.b.variables[decorator.root].kind === 'function';
}

/** lambda a: b. `name` and `label`: what it is called. */
export function lowerLambda(l: Lowering, node: number, name: string, label: string): Reg {
  const start = l.start[node];
  const end = l.end[node];
  const fn = lowerFunction(l, node, {
    kind: 'arrow',
    name,
    label,
    class: NONE,
    isStatic: false,
    decorators: [],
    takesSelf: false,
    bases: [],
    fields: [],
    start,
    end,
  });
  return l.b.closure(fn, start, end);
}

const NO_DECORATORS: readonly Decorator[] = [];
const NO_NAMES: readonly string[] = [];

function lowerParameters(
  l: Lowering,
  list: number,
  names: ReadonlyMap<string, number> | undefined,
  spec: FunctionSpec,
): Parameter[] {
  const params: Parameter[] = [];
  let isSelf = spec.takesSelf;
  for (let child = l.namedChild(list); child !== 0; child = l.nextNamed(child)) {
    const kind = l.kind(child);
    if (kind === PyKind.PositionalSeparator || kind === PyKind.KeywordSeparator) continue;
    if (isSelf && bindSelf(l, child, names, spec)) {
      isSelf = false;
      continue;
    }
    isSelf = false;
    lowerParameter(l, child, params, names);
  }
  return params;
}

/** The first parameter of a method is what it is called on. */
function bindSelf(
  l: Lowering,
  node: number,
  names: ReadonlyMap<string, number> | undefined,
  spec: FunctionSpec,
): boolean {
  const nameNode = l.kind(node) === PyKind.TypedParameter ? l.namedChild(node) : node;
  if (nameNode === 0 || l.kind(nameNode) !== PyKind.Identifier) return false;
  const variable = names?.get(l.name(nameNode));
  if (variable === undefined) return false;
  const start = l.start[nameNode];
  const end = l.end[nameNode];
  l.b.storeVar(variable, l.b.this(start, end), start, end);
  l.method = { self: variable, bases: spec.bases, fields: spec.fields };
  return true;
}

function lowerParameter(
  l: Lowering,
  node: number,
  params: Parameter[],
  names: ReadonlyMap<string, number> | undefined,
): void {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  const index = params.length;
  let nameNode = node;
  let typeNode = 0;
  let defaultNode = 0;
  switch (l.kind(node)) {
    // x = v
    case PyKind.DefaultParameter:
      nameNode = l.child(node, PyField.Name);
      defaultNode = l.child(node, PyField.Value);
      break;
    // x: T = v
    case PyKind.TypedDefaultParameter:
      nameNode = l.child(node, PyField.Name);
      typeNode = l.child(node, PyField.Type);
      defaultNode = l.child(node, PyField.Value);
      break;
    // x: T, *x: T
    case PyKind.TypedParameter:
      nameNode = l.namedChild(node);
      typeNode = l.child(node, PyField.Type);
      break;
    default:
      break;
  }
  if (nameNode === 0) return;
  let rest: Parameter['rest'] = 'none';
  const nameKind = l.kind(nameNode);
  if (nameKind === PyKind.ListSplatPattern || nameKind === PyKind.DictionarySplatPattern) {
    // *x, **x
    rest = nameKind === PyKind.ListSplatPattern ? 'positional' : 'keyword';
    nameNode = l.namedChild(nameNode);
    if (nameNode === 0) return;
  }
  const isName = l.kind(nameNode) === PyKind.Identifier;
  const name = isName ? l.name(nameNode) : '';
  let type: TypeRef | null = null;
  let decorators: Decorator[] | null = null;
  if (typeNode !== 0) {
    type = lowerType(l, typeNode);
    decorators = type.marks === undefined ? null : [...type.marks];
  }
  let value = b.param(index, start, end);
  if (defaultNode !== 0) {
    const inner = l.strip(defaultNode);
    if (isMark(l, inner)) (decorators ??= []).push(lowerDecorator(l, inner, inner, NONE));
    const mark = b.open();
    const replacement = lowerNamed(l, defaultNode, name);
    value = b.ifValue('nullish', value, b.close(mark), replacement, EMPTY_BLOCK, value, start, end);
  }
  const dependency = typeNode === 0 || defaultNode !== 0 ? 0 : dependencyOf(l, typeNode);
  if (dependency !== 0) {
    const mark = b.open();
    const replacement = lowerExpression(l, dependency);
    value = b.ifValue('nullish', value, b.close(mark), replacement, EMPTY_BLOCK, value, start, end);
  }
  const variable = isName ? (names?.get(name) ?? NONE) : NONE;
  if (variable !== NONE) {
    if (rest === 'none') b.variables[variable].type = type;
    b.storeVar(variable, value, l.start[nameNode], l.end[nameNode]);
  } else if (!isName) bindTupleParameter(l, nameNode, value, names);
  params.push({
    index,
    variable,
    name,
    type: rest === 'none' ? type : null,
    rest,
    hasDefault: defaultNode !== 0,
    decorators: decorators ?? NO_DECORATORS,
    properties: NO_NAMES,
    start,
    end,
  });
}

/** def f((a, b)): Python 2 */
function bindTupleParameter(
  l: Lowering,
  node: number,
  value: Reg,
  names: ReadonlyMap<string, number> | undefined,
): void {
  const { b } = l;
  let position = 0;
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
    const start = l.start[child];
    const end = l.end[child];
    const part = b.getIndex(value, b.constant(position, start, end), start, end);
    const variable = l.kind(child) === PyKind.Identifier ? names?.get(l.name(child)) : undefined;
    if (variable !== undefined) b.storeVar(variable, part, start, end);
    position += 1;
  }
}

/** `Depends(f)` in `Annotated[T, Depends(f)]`: what stands for the argument, as a default does; 0 if there is none. */
function dependencyOf(l: Lowering, typeNode: number): number {
  for (const child of marksOf(l, l.kind(typeNode) === PyKind.Type ? l.namedChild(typeNode) : typeNode)) {
    const callee = l.child(child, PyField.Function);
    if (/(?:^|\.)(?:Depends|Security)$/.test(l.text(callee))) return child;
  }
  return 0;
}
