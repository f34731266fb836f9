/**
 * What every part of the JavaScript lowering shares: the tree's arrays, the builder, names, and where in the
 * program the lowering is just now. The parts are functions that take this as their first argument.
 */
import type { FlatTree } from '../../syntax/flatTree.js';
import { IrBuilder } from '../../ir/irBuilder.js';
import { NONE, type Reg, type TypeRef, type VarId } from '../../ir/ir.js';
import { Bindings, type ScopeNames } from '../../ir/scopes.js';
import { TreeReader } from '../treeReader.js';
import { type JsField, JsKind, jsTables } from './kinds.js';

/** How deep statements and expressions may nest before the rest becomes `Unknown`. Chains do not count. */
export const MAX_DEPTH = 400;

/** How many `else if`, `c ? a : …` or `?.` of one chain are nested in the IR; the rest stands side by side. */
export const MAX_CHAIN = 100;

/** A statement label in force. */
export interface Label {
  readonly name: string;
  readonly target: number;
}

/** What a page, Node.js or a test runner has defined: an assignment to it says more than the name of a variable. */
const PREDEFINED =
  /^(?:on[a-z]+|location|name|status|window|document|self|top|parent|opener|frames|event|history|navigator|screen|console|localStorage|sessionStorage|module|exports|require|process|global|globalThis|Buffer|define|undefined|arguments|fetch|eval|Function|Object|Array|String|Number|Promise|Math|JSON|Date|RegExp|Error|\$|jQuery|angular|expect|describe|it)$/;

export class Lowering extends TreeReader<JsKind, JsField> {
  readonly b = new IrBuilder();
  readonly bindings = new Bindings();

  /** Node of a scope -> the names it declares; filled by `collectDeclarations`. Scopes without names are absent. */
  readonly scopes = new Map<number, ScopeNames>();
  /** Names of interfaces and type aliases, which are no values. */
  readonly typeOnly = new Set<VarId>();
  readonly enums = new Set<VarId>();
  /** Type aliases -> the node of the type. */
  readonly aliases = new Map<VarId, number>();
  /** What the aliases looked at so far stand for. */
  readonly aliasPrimitives = new Map<VarId, TypeRef['primitive']>();
  /** ERROR nodes in order, and which of them have their `Unknown`. */
  readonly errors: number[] = [];
  readonly loweredErrors = new Set<number>();

  /** Nesting of the lowering's own calls. */
  depth = 0;
  /** Names of the enclosing functions, classes and objects: `UserService.find`. */
  path = '';
  labels: Label[] = [];
  breakTarget = NONE;
  continueTarget = NONE;
  /** The id that the next loop must take because a label stands before it, else NONE. */
  loopTarget = NONE;
  /** In a static field or block: the register of the class, which `this` means there; else NONE. */
  thisOverride: Reg = NONE;
  /** In an enum's initializers: the members before. */
  enumMembers: Map<string, Reg> | null = null;
  /** In a namespace: the register of its object, to which exports are stored; else NONE. */
  namespaceObject: Reg = NONE;
  /** Set by `lowerArguments` for its caller to take at once. */
  spread: boolean[] | null = null;

  /** Variables that only an assignment makes; null until there is one. */
  #undeclared: Map<string, VarId> | null = null;

  /** @param strict an assignment to a name that nothing declares is an error, and so speaks of a global */
  constructor(
    tree: FlatTree,
    private readonly strict: boolean,
  ) {
    super(tree, jsTables(tree.grammar));
  }

  /** `a` and `b` of `(((a)))`, `b!`: the expression inside parentheses; `stripCasts` also takes off `as T` and `!`. */
  strip(node: number, stripCasts = false): number {
    let inner = node;
    for (;;) {
      const kind = this.kind(inner);
      if (
        kind === JsKind.ParenthesizedExpression ||
        (stripCasts &&
          (kind === JsKind.NonNullExpression ||
            kind === JsKind.AsExpression ||
            kind === JsKind.SatisfiesExpression ||
            kind === JsKind.InstantiationExpression))
      ) {
        const child = this.namedChild(inner);
        if (child === 0) return inner;
        inner = child;
      } else if (stripCasts && kind === JsKind.TypeAssertion) {
        const child = this.nextNamed(this.namedChild(inner));
        if (child === 0) return inner;
        inner = child;
      } else return inner;
    }
  }

  /** Binds the names of the scope at `node`; `bindings.restore` of the result unbinds them. */
  enterScope(node: number): number {
    const mark = this.bindings.mark();
    const names = this.scopes.get(node);
    if (names !== undefined) {
      this.bindings.bindAll(names);
      const owner = this.b.fn.index;
      for (const variable of names.values()) this.b.variables[variable].function = owner;
    }
    return mark;
  }

  /** The variable that a name means as a value. */
  resolve(name: string): VarId {
    const variable = this.bindings.resolve(name);
    if (variable === NONE && this.#undeclared !== null) return this.#undeclared.get(name) ?? NONE;
    return variable !== NONE && this.typeOnly.size !== 0 && this.typeOnly.has(variable) ? NONE : variable;
  }

  /** Stores `value` to the name, whatever it means here. */
  storeName(name: string, value: Reg, start: number, end: number): void {
    const variable = this.resolve(name);
    if (variable !== NONE) this.b.storeVar(variable, value, start, end);
    else if (this.strict || PREDEFINED.test(name)) this.b.storeGlobal(name, value, start, end);
    else this.b.storeVar(this.#declareUndeclared(name, start), value, start, end);
  }

  /** Outside strict mode, an assignment to a name that nothing declares makes a variable of the whole script. */
  #declareUndeclared(name: string, start: number): VarId {
    const variable = this.b.variable(name, 'local', start, start + name.length);
    variable.function = 0;
    this.#undeclared ??= new Map();
    this.#undeclared.set(name, variable.id);
    return variable.id;
  }

  /** The path of a function, class or object named `name` at this place. */
  qualified(name: string): string {
    const { path } = this;
    if (path === '') return name;
    return name === '' ? path : `${path}.${name}`;
  }

  /** An `Unknown` for a node that is not lowered. */
  unknown(node: number, sources: readonly Reg[] = []): Reg {
    const isError = this.kind(node) === JsKind.Error;
    return this.b.unknown(sources, this.kindName(node), isError, this.start[node], this.end[node]);
  }

  /** The value of a part that error recovery left out of `node`. */
  missing(node: number): Reg {
    const end = this.end[node];
    return this.b.unknown([], 'MISSING', true, end, end);
  }
}
