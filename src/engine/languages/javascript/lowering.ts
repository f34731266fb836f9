/**
 * What every part of the JavaScript lowering shares: the tree's arrays, the builder, names, and where in the
 * program the lowering is just now. The parts are functions that take this as their first argument.
 */
import type { TextRange } from '../../../base/textRange.js';
import type { FlatTree } from '../../syntax/flatTree.js';
import { NONE, type Reg, type TypeRef, type VarId } from '../../ir/ir.js';
import { Bindings, type ScopeNames } from '../../ir/scopes.js';
import { LoweringBase, type Label } from '../loweringBase.js';
import { type JsField, JsKind, jsTables } from './kinds.js';

/** What a page, Node.js or a test runner has defined: an assignment to it says more than the name of a variable. */
const PREDEFINED =
  /^(?:on[a-z]+|location|name|status|window|document|self|top|parent|opener|frames|event|history|navigator|screen|console|localStorage|sessionStorage|module|exports|require|process|global|globalThis|Buffer|define|undefined|arguments|fetch|eval|Function|Object|Array|String|Number|Promise|Math|JSON|Date|RegExp|Error|\$|jQuery|angular|expect|describe|it)$/;

export class Lowering extends LoweringBase<JsKind, JsField> {
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

  /** Operands to which links belong that the grammar put around the whole expression: {@link lowerOperandWithLinks}. */
  readonly operandLinks = new Map<number, readonly number[]>();
  /** Where the expressions around them end. */
  readonly ends = new Map<number, number>();

  labels: Label[] = [];
  /** The id that the next loop must take because a label stands before it, else NONE. */
  loopTarget = NONE;
  /** In a static field or block: the register of the class, which `this` means there; else NONE. */
  thisOverride: Reg = NONE;
  /** In an enum's initializers: the members before. */
  enumMembers: Map<string, Reg> | null = null;
  /** In a namespace: the register of its object, to which exports are stored; else NONE. */
  namespaceObject: Reg = NONE;
  /** Where names of the module stand for what refs hold: the page of a Vue component. */
  page: TextRange = { start: Infinity, end: Infinity };
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
}
