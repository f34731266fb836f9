/**
 * What every part of the Python lowering shares: the tree, the builder, names, and where in the program the lowering
 * is just now. The parts are functions that take this as their first argument.
 */
import { type FieldIr, NONE, type Reg, type TypeRef, type VarId } from '../../ir/ir.js';
import { Bindings, type ScopeNames } from '../../ir/scopes.js';
import type { FlatTree } from '../../syntax/flatTree.js';
import { LoweringBase } from '../loweringBase.js';
import { isBuiltinName } from './builtinNames.js';
import { type PyField, PyKind, pyTables } from './kinds.js';

/** A class whose body is being lowered. */
export interface OpenClass {
  readonly index: number;
  /** The class value, on which the body's names become attributes. */
  readonly value: Reg;
  /** The body's own names, which the functions of the class do not see. */
  readonly names: ScopeNames;
  /** Names of the classes it is derived from, as written. */
  readonly bases: readonly string[];
  readonly fields: FieldIr[];
  readonly methods: number[];
  readonly constructors: number[];
  hasPostInit: boolean;
}

/** A method whose body is being lowered. */
export interface OpenMethod {
  /** What it calls `self` or `cls`. */
  readonly self: VarId;
  /** Names of the classes that its class is derived from, as written: for `Base.__init__(self)`. */
  readonly bases: readonly string[];
  /** Fields that its body declares: `self.x: T`. */
  readonly fields: FieldIr[];
}

/** A field of a class whose constructor is made from its fields. */
export interface DataField {
  readonly name: string;
  readonly type: TypeRef | null;
  readonly hasDefault: boolean;
  /** The assignment that declares it in this class, 0 for one of a base. */
  readonly node: number;
}

export class Lowering extends LoweringBase<PyKind, PyField> {
  readonly bindings = new Bindings();

  /** Node of a scope -> the names it declares; filled by `collectDeclarations`. Scopes without names are absent. */
  readonly scopes = new Map<number, ScopeNames>();
  /** Node of a scope -> the names it declares `global`, with the module's variables. */
  readonly globals = new Map<number, ScopeNames>();
  /** Functions with a `yield` of their own. */
  readonly generators = new Set<number>();
  /** `import a.b.c` binds `a`: the variable -> the dotted names that lead to modules. */
  readonly dottedImports = new Map<VarId, string[]>();
  /** Modules of `from m import *`. */
  readonly starImports: string[] = [];
  /** Fields of the classes that have a constructor made from them. */
  readonly dataFields = new Map<VarId, readonly DataField[]>();
  /** Classes of constants. */
  readonly enums = new Set<VarId>();

  /** The class whose body is being lowered, null in the functions inside. */
  cls: OpenClass | null = null;
  /** The method being lowered, null outside of methods and in the functions inside them. */
  method: OpenMethod | null = null;
  /** Set by `lowerArguments` for its caller to take at once. */
  spread: boolean[] | null = null;
  names: (string | null)[] | null = null;

  private readonly starVariables = new Map<string, VarId>();

  constructor(tree: FlatTree) {
    super(tree, pyTables(tree.grammar));
  }

  /** `a` of `((a))`. */
  strip(node: number): number {
    let inner = node;
    while (this.kind(inner) === PyKind.ParenthesizedExpression) {
      const child = this.namedChild(inner);
      if (child === 0) return inner;
      inner = child;
    }
    return inner;
  }

  /** Makes the names of the scope at `node` belong to the current function. */
  ownScope(node: number): ScopeNames | undefined {
    const names = this.scopes.get(node);
    if (names !== undefined) {
      const owner = this.b.fn.index;
      for (const variable of names.values()) this.b.variables[variable].function = owner;
    }
    return names;
  }

  /** Binds the names of the scope at `node`; `bindings.restore` of the result unbinds them. */
  enterScope(node: number): number {
    const mark = this.bindings.mark();
    const names = this.ownScope(node);
    if (names !== undefined) this.bindings.bindAll(names);
    const globals = this.globals.get(node);
    if (globals !== undefined) this.bindings.bindAll(globals);
    return mark;
  }

  /** The variable that a name means here by a declaration, or NONE. */
  declared(name: string): VarId {
    const { cls } = this;
    if (cls !== null) {
      const own = cls.names.get(name);
      if (own !== undefined) return own;
    }
    return this.bindings.resolve(name);
  }

  /** The variable that a name means. A name that nothing declares may come from the module's only star import. */
  resolve(name: string): VarId {
    const variable = this.declared(name);
    if (variable !== NONE || this.starImports.length !== 1) return variable;
    return this.resolveStar(name);
  }

  private resolveStar(name: string): VarId {
    const known = this.starVariables.get(name);
    if (known !== undefined) return known;
    let id: VarId = NONE;
    if (!isBuiltinName(name)) {
      const variable = this.b.variable(name, 'import', 0, 0);
      variable.import = { module: this.starImports[0], imported: name, typeOnly: false };
      id = variable.id;
    }
    this.starVariables.set(name, id);
    return id;
  }

  /** Stores `value` to the name; in the body of a class the name is also an attribute of the class. */
  storeName(name: string, value: Reg, start: number, end: number): void {
    const variable = this.declared(name);
    if (variable === NONE) {
      this.b.storeGlobal(name, value, start, end);
      return;
    }
    this.b.storeVar(variable, value, start, end);
    const { cls } = this;
    if (cls !== null && cls.names.get(name) === variable) this.b.setField(cls.value, name, value, start, end);
  }
}
