/**
 * What every part of the Java lowering shares: the tree's arrays, the builder, names, and where in the program the
 * lowering is just now. The parts are functions that take this as their first argument.
 */
import { NONE, type TypeRef, type VarId } from '../../ir/ir.js';
import { Bindings } from '../../ir/scopes.js';
import type { FlatTree } from '../../syntax/flatTree.js';
import { LoweringBase, type Label } from '../loweringBase.js';
import type { ClassScope } from './classScopes.js';
import { type JavaField, JavaKind, javaTables } from './kinds.js';

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

export class Lowering extends LoweringBase<JavaKind, JavaField> {
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
  /** Lombok's `@UtilityClass`, which makes all members static, stands somewhere in the file. */
  readonly hasUtilityClass: boolean = this.source.includes('UtilityClass');
  /** Type names that are neither declared nor imported by name -> offset of their first use. */
  readonly undeclaredTypes = new Map<string, number>();
  /** Classes of this module by their variable. */
  readonly classByVariable = new Map<VarId, ClassScope>();
  /** Type variables in force: `T` -> its bound, null if it has none. */
  typeVariables: ReadonlyMap<string, TypeRef | null> = NO_TYPE_VARIABLES;
  /** Type declarations at the top level, which are lowered before everything else. */
  readonly loweredTypes = new Set<number>();

  /** The innermost class, null at the top level. */
  scope: ClassScope | null = null;
  /** In a static method or initializer of that class. */
  isStatic = false;
  labels: readonly Label[] = [];
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
}

export const NO_TYPE_VARIABLES: ReadonlyMap<string, TypeRef | null> = new Map();
