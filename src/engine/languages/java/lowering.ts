/**
 * What every part of the Java lowering shares: the tree's arrays, the builder, names, and where in the program the
 * lowering is just now. The parts are functions that take this as their first argument.
 */
import { IrBuilder } from '../../ir/irBuilder.js';
import { NONE, type Reg, type TypeRef, type VarId } from '../../ir/ir.js';
import { Bindings } from '../../ir/scopes.js';
import type { FlatTree } from '../../syntax/flatTree.js';
import { TreeReader } from '../treeReader.js';
import type { ClassScope } from './classScopes.js';
import { type JavaField, JavaKind, javaTables } from './kinds.js';

/** How deep statements and expressions may nest before the rest becomes `Unknown`. Chains do not count. */
export const MAX_DEPTH = 400;

/** How many `else if` or `c ? a : …` of one chain are nested in the IR; the rest stands side by side. */
export const MAX_CHAIN = 100;

/** A statement label in force. */
export interface Label {
  readonly name: string;
  readonly target: number;
}

/** Where `yield` in a switch expression puts its value. */
export interface YieldTarget {
  readonly variable: VarId;
  readonly target: number;
}

/** A field that a name means: of an enclosing class, or of one of its superclasses in the module. */
export interface FieldBinding {
  /** The enclosing class by which the name is reached. */
  readonly scope: ClassScope;
  /** The class that declares it. */
  readonly owner: ClassScope;
  readonly isStatic: boolean;
}

/** A field stands in the bindings as a number below this one. */
const FIRST_FIELD = -2;

export class Lowering extends TreeReader<JavaKind, JavaField> {
  readonly b = new IrBuilder();
  /** Variables, parameters, fields and static imports by name; fields as numbers that `fieldBinding` understands. */
  readonly names = new Bindings();
  /** Types by simple name: declared here or imported. */
  readonly types = new Bindings();

  packageName = '';
  /** Packages (and types) of which everything is imported. */
  readonly onDemand: string[] = [];
  /** Names imported by `import static`, which may be methods. */
  readonly staticImports = new Map<string, VarId>();
  hasStaticOnDemand = false;
  /** Type names that are neither declared nor imported by name -> offset of their first use. */
  readonly undeclaredTypes = new Map<string, number>();
  /** Classes of this module by their variable. */
  readonly classByVariable = new Map<VarId, ClassScope>();
  /** Type variables in force: `T` -> its bound, null if it has none. */
  typeVariables: ReadonlyMap<string, TypeRef | null> = NO_TYPE_VARIABLES;
  /** ERROR nodes in order, and which of them have their `Unknown`. */
  readonly errors: number[] = [];
  readonly loweredErrors = new Set<number>();
  /** Type declarations at the top level, which are lowered before everything else. */
  readonly loweredTypes = new Set<number>();

  /** Nesting of the lowering's own calls. */
  depth = 0;
  /** Names of the enclosing classes and methods: `UserService.find`. */
  path = '';
  /** The innermost class, null at the top level. */
  scope: ClassScope | null = null;
  /** In a static method or initializer of that class. */
  isStatic = false;
  labels: readonly Label[] = [];
  breakTarget = NONE;
  continueTarget = NONE;
  /** The id that the next loop must take because a label stands before it, else NONE. */
  loopTarget = NONE;
  yieldTarget: YieldTarget | null = null;

  private readonly fieldBindings: FieldBinding[] = [];

  constructor(tree: FlatTree) {
    super(tree, javaTables(tree.grammar));
  }

  /** `a` of `(((a)))`. */
  strip(node: number): number {
    let inner = node;
    while (this.kind(inner) === JavaKind.ParenthesizedExpression) {
      const child = this.namedChild(inner);
      if (child === 0) return inner;
      inner = child;
    }
    return inner;
  }

  /** Makes `name` mean a field from here on. */
  bindField(name: string, binding: FieldBinding): void {
    this.fieldBindings.push(binding);
    this.names.bind(name, FIRST_FIELD - (this.fieldBindings.length - 1));
  }

  /** What `resolve` of a name gave, if it is a field. */
  fieldBinding(resolved: number): FieldBinding | null {
    return resolved <= FIRST_FIELD ? this.fieldBindings[FIRST_FIELD - resolved] : null;
  }

  /** Declares a variable of the current function and binds its name until the scope around it ends. */
  declare(node: number, kind: 'local' | 'parameter' | 'catch', type: TypeRef | null): VarId {
    const { b } = this;
    const name = this.name(node);
    const variable = b.variable(name, kind, this.start[node], this.end[node]);
    variable.function = b.fn.index;
    variable.type = type;
    if (name !== '' && name !== '_') this.names.bind(name, variable.id);
    return variable.id;
  }

  /** A variable without a name in the source. */
  synthetic(name: string, node: number): VarId {
    const { b } = this;
    const variable = b.variable(name, 'synthetic', this.start[node], this.start[node]);
    variable.function = b.fn.index;
    return variable.id;
  }

  /** The path of a class or method named `name` at this place. */
  qualified(name: string): string {
    const { path } = this;
    if (path === '') return name;
    return name === '' ? path : `${path}.${name}`;
  }

  /** An `Unknown` for a node that is not lowered. */
  unknown(node: number, sources: readonly Reg[] = []): Reg {
    const isError = this.kind(node) === JavaKind.Error;
    return this.b.unknown(sources, this.kindName(node), isError, this.start[node], this.end[node]);
  }

  /** The value of a part that error recovery left out of `node`. */
  missing(node: number): Reg {
    const end = this.end[node];
    return this.b.unknown([], 'MISSING', true, end, end);
  }
}

export const NO_TYPE_VARIABLES: ReadonlyMap<string, TypeRef | null> = new Map();
