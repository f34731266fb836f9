/** Functions of every form: declarations, expressions, arrows, methods; and their parameters. */
import { type Decorator, type FunctionKind, NONE, type Parameter, type Reg, type TypeRef } from '../../ir/ir.js';
import { lowerDecorator } from './decorators.js';
import { lowerExpression } from './expressions.js';
import { JsField, JsKind } from './kinds.js';
import { constantName } from './literals.js';
import type { Lowering } from './lowering.js';
import { bindPattern, lowerDefault } from './patterns.js';
import { lowerStatements } from './statements.js';
import { lowerAnnotation, typeParameterNames } from './types.js';

export interface FunctionSpec {
  readonly kind: FunctionKind;
  /** Its own name or the one it takes from where it stands; '' if none. */
  readonly name: string;
  /** What it is called in paths: the name, or `app.get callback`. */
  readonly label: string;
  readonly class: number;
  readonly isStatic: boolean;
  readonly decorators: readonly Decorator[];
}

/** Statements of the function's own, written before its body: the parameter properties of a constructor. */
interface ParameterProperty {
  readonly name: string;
  readonly type: TypeRef | null;
  readonly decorators: readonly Decorator[];
}

/**
 * Lowers a function with parameters and body and gives its index; the Closure instruction is the caller's.
 * `properties` receives the parameter properties (`constructor(private a: T)`).
 */
export function lowerFunction(l: Lowering, node: number, spec: FunctionSpec, properties?: ParameterProperty[]): number {
  let isAsync = false;
  let isGenerator = false;
  let parameters = 0;
  let body = 0;
  let returnNode = 0;
  let generic = 0;
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    switch (l.field(child)) {
      case JsField.Parameters:
      case JsField.Parameter:
        parameters = child;
        break;
      case JsField.Body:
        body = child;
        break;
      case JsField.ReturnType:
        returnNode = child;
        break;
      default: {
        const kind = l.kind(child);
        if (kind === JsKind.TypeParameters) generic = child;
        else if (kind === JsKind.AsyncToken) isAsync = true;
        else if (kind === JsKind.StarToken) isGenerator = true;
        break;
      }
    }
  }
  const header = {
    name: spec.name,
    qualifiedName: l.qualified(spec.label === '' ? '<anonymous>' : spec.label),
    kind: spec.kind,
    isAsync,
    isGenerator,
    isStatic: spec.isStatic,
    class: spec.class,
    params: [] as readonly Parameter[],
    decorators: spec.decorators,
    returnType: null as TypeRef | null,
    start: l.start[node],
    end: l.end[node],
  };
  const outer = enterFunction(l, header.qualifiedName);
  l.b.beginFunction(header);
  const scope = l.enterScope(node);

  if (generic !== 0) l.b.genericFunction(typeParameterNames(l, generic));
  if (returnNode !== 0) header.returnType = lowerAnnotation(l, returnNode);
  if (parameters !== 0) header.params = lowerParameters(l, parameters, properties);
  if (body !== 0) {
    if (l.kind(body) === JsKind.StatementBlock) lowerStatements(l, l.firstChild[body]);
    else {
      // a => b
      const value = lowerExpression(l, body);
      l.b.return(value, l.start[body], l.end[body]);
    }
  }

  l.bindings.restore(scope);
  leaveFunction(l, outer);
  return l.b.endFunction();
}

/** What a function keeps apart from the one around it. */
interface OuterState {
  readonly path: string;
  readonly labels: Lowering['labels'];
  readonly breakTarget: number;
  readonly continueTarget: number;
  readonly thisOverride: Reg;
  readonly enumMembers: Map<string, Reg> | null;
  readonly namespaceObject: Reg;
}

const NO_LABELS: Lowering['labels'] = [];

export function enterFunction(l: Lowering, path: string): OuterState {
  const { labels, breakTarget, continueTarget, thisOverride, enumMembers, namespaceObject } = l;
  const outer = { path: l.path, labels, breakTarget, continueTarget, thisOverride, enumMembers, namespaceObject };
  l.path = path;
  l.labels = NO_LABELS;
  l.breakTarget = NONE;
  l.continueTarget = NONE;
  l.loopTarget = NONE;
  l.thisOverride = NONE;
  l.enumMembers = null;
  l.namespaceObject = NONE;
  return outer;
}

export function leaveFunction(l: Lowering, outer: OuterState): void {
  l.path = outer.path;
  l.labels = outer.labels;
  l.breakTarget = outer.breakTarget;
  l.continueTarget = outer.continueTarget;
  l.thisOverride = outer.thisOverride;
  l.enumMembers = outer.enumMembers;
  l.namespaceObject = outer.namespaceObject;
}

/** function f() {}, hoisted to the start of its block by the caller. `label`: the name for one without. */
export function lowerFunctionDeclaration(l: Lowering, node: number): void {
  const { b } = l;
  const nameNode = l.child(node, JsField.Name);
  const name = nameNode === 0 ? '' : l.name(nameNode);
  const fn = lowerFunction(l, node, {
    kind: 'function',
    name,
    label: name,
    class: NONE,
    isStatic: false,
    decorators: [],
  });
  const start = l.start[node];
  const end = l.end[node];
  const value = b.closure(fn, start, end);
  if (name !== '') l.storeName(name, value, start, end);
}

/** function () {}, function f() {}, () => {}. `name` and `label` are for one that has no name of its own. */
export function lowerClosure(l: Lowering, node: number, name: string, label: string): Reg {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  const isArrow = l.kind(node) === JsKind.ArrowFunction;
  const nameNode = isArrow ? 0 : l.child(node, JsField.Name);
  if (nameNode === 0) {
    const kind = isArrow ? 'arrow' : 'function';
    const fn = lowerFunction(l, node, { kind, name, label, class: NONE, isStatic: false, decorators: [] });
    return b.closure(fn, start, end);
  }
  // the name of a function expression is known inside it only
  const own = l.name(nameNode);
  const variable = b.variable(own, 'function', l.start[nameNode], l.end[nameNode]);
  variable.function = b.fn.index;
  const mark = l.bindings.mark();
  l.bindings.bind(own, variable.id);
  const fn = lowerFunction(l, node, {
    kind: 'function',
    name: own,
    label: own,
    class: NONE,
    isStatic: false,
    decorators: [],
  });
  l.bindings.restore(mark);
  const value = b.closure(fn, start, end);
  if (variable.captured) b.storeVar(variable.id, value, start, end);
  return value;
}

/** Whether a method definition is a getter, a setter or a plain method. */
export function methodKind(l: Lowering, node: number): FunctionKind {
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    if (l.field(child) === JsField.Name) break;
    switch (l.kind(child)) {
      case JsKind.GetToken:
        return 'getter';
      case JsKind.SetToken:
        return 'setter';
      default:
        // the token `static get` of one line
        if (l.kindName(child) === 'static get') return 'getter';
        break;
    }
  }
  return 'method';
}

function lowerParameters(l: Lowering, node: number, properties: ParameterProperty[] | undefined): Parameter[] {
  const params: Parameter[] = [];
  // x => y
  if (l.kind(node) === JsKind.Identifier) {
    lowerParameter(l, node, params, properties);
    return params;
  }
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
    lowerParameter(l, child, params, properties);
  }
  return params;
}

function lowerParameter(
  l: Lowering,
  node: number,
  params: Parameter[],
  properties: ParameterProperty[] | undefined,
): void {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  const index = params.length;
  let pattern = node;
  let defaultNode = 0;
  let type: TypeRef | null = null;
  let decorators: Decorator[] | null = null;
  let isProperty = false;
  const kind = l.kind(node);
  if (kind === JsKind.RequiredParameter || kind === JsKind.OptionalParameter) {
    // @D() private x?: T = v
    pattern = 0;
    for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
      switch (l.field(child)) {
        case JsField.Pattern:
          pattern = child;
          break;
        case JsField.Type:
          type = lowerAnnotation(l, child);
          break;
        case JsField.Value:
          defaultNode = child;
          break;
        case JsField.Decorator:
          (decorators ??= []).push(lowerDecorator(l, child, false));
          break;
        default: {
          const childKind = l.kind(child);
          if (
            childKind === JsKind.AccessibilityModifier ||
            childKind === JsKind.ReadonlyToken ||
            childKind === JsKind.OverrideModifier
          ) {
            isProperty = true;
          }
          break;
        }
      }
    }
    if (pattern === 0) return;
    // this: T, which is no parameter
    if (l.kind(pattern) === JsKind.This) return;
  } else if (kind === JsKind.AssignmentPattern) {
    // x = v
    pattern = l.child(node, JsField.Left);
    defaultNode = l.child(node, JsField.Right);
    if (pattern === 0) return;
  }
  let rest: Parameter['rest'] = 'none';
  if (l.kind(pattern) === JsKind.RestPattern) {
    // ...x
    rest = 'positional';
    pattern = l.namedChild(pattern);
    if (pattern === 0) return;
  }
  const isName = l.kind(pattern) === JsKind.Identifier;
  const name = isName ? l.name(pattern) : '';
  let value = b.param(index, start, end);
  if (defaultNode !== 0) value = lowerDefault(l, value, defaultNode, name, start, end);
  let variable = NONE;
  if (isName) {
    variable = l.bindings.resolve(name);
    if (variable !== NONE) {
      b.variables[variable].type = type;
      b.storeVar(variable, value, l.start[pattern], l.end[pattern]);
    }
    if (isProperty && properties !== undefined) {
      b.setField(b.this(start, end), name, value, start, end);
      properties.push({ name, type, decorators: decorators ?? [] });
    }
  } else bindPattern(l, pattern, value);
  params.push({
    index,
    variable,
    name,
    type,
    rest,
    hasDefault: defaultNode !== 0,
    decorators: decorators ?? NO_DECORATORS,
    properties: isName ? NO_NAMES : patternProperties(l, pattern),
    start,
    end,
  });
}

const NO_DECORATORS: readonly Decorator[] = [];
const NO_NAMES: readonly string[] = [];

/** { query, body: b, ...rest } -> query, body */
function patternProperties(l: Lowering, pattern: number): readonly string[] {
  if (l.kind(pattern) !== JsKind.ObjectPattern) return NO_NAMES;
  const names: string[] = [];
  for (let child = l.namedChild(pattern); child !== 0; child = l.nextNamed(child)) {
    switch (l.kind(child)) {
      case JsKind.ShorthandPropertyIdentifierPattern:
        names.push(l.name(child));
        break;
      case JsKind.PairPattern: {
        const key = l.child(child, JsField.Key);
        const name = key === 0 ? null : constantName(l, key);
        if (name !== null) names.push(name);
        break;
      }
      case JsKind.ObjectAssignmentPattern: {
        const left = l.child(child, JsField.Left);
        if (left !== 0) names.push(l.name(left));
        break;
      }
      default:
        break;
    }
  }
  return names;
}

export type { ParameterProperty };
