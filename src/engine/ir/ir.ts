/**
 * The intermediate representation that every language is lowered to.
 *
 * What is gone compared with the syntax tree: names (variables are numbers), precedence and nesting of
 * expressions (each step writes one register), sugar (destructuring, default values, optional chaining, compound
 * assignment, `with`, comprehensions are spelled out), and everything grammar-specific. What stays: structure.
 * Control flow is kept as nested blocks rather than a graph, because every language here is structured and an
 * abstract interpreter over blocks needs neither dominators nor a worklist (compare Opengrep's IL and CodeQL's CFG).
 *
 * Conventions
 * - A register (`Reg`) is written by exactly one instruction of its function and read only after it, in the same
 *   block or in a nested one. `If` is the one place where two values meet in a register (`dst`).
 * - A variable (`VarId`) is numbered module-wide, so a closure's free variables need no translation.
 * - Ranges are UTF-16 offsets into the source, end exclusive.
 * - Lowering is total: what it does not know becomes `Unknown`, which passes on the taint of its operands.
 */

export type Reg = number;
export type VarId = number;
/** Number of a name in {@link ModuleIr.identifiers}; NONE where it is not among them. */
export type NameId = number;
export type Block = readonly Instr[];

/** No register, variable, function or class. */
export const NONE = -1;

export type LanguageId = 'javascript' | 'typescript' | 'python' | 'java' | 'template';

export type Constant = string | number | boolean | null | undefined;

export const enum Op {
  Const,
  Regex,
  LoadVar,
  StoreVar,
  LoadGlobal,
  StoreGlobal,
  ImportModule,
  Param,
  This,
  Arguments,
  GetField,
  GetIndex,
  SetField,
  SetIndex,
  Delete,
  RestOf,
  Iterate,
  Call,
  CallMethod,
  CallSuper,
  New,
  Template,
  Binary,
  Unary,
  ObjectLit,
  ArrayLit,
  Closure,
  Class,
  Jsx,
  Cast,
  Await,
  Yield,
  CatchParam,
  Unknown,
  If,
  Loop,
  Switch,
  Labelled,
  Try,
  Break,
  Continue,
  Return,
  Throw,
}

interface At {
  readonly start: number;
  readonly end: number;
}

/** A literal: `'x'`, `1`, `true`, `null`, `undefined`/`None`. Big integers are numbers. */
export interface ConstInstr extends At {
  readonly op: Op.Const;
  readonly dst: Reg;
  readonly value: Constant;
}
/** A regular expression literal. */
export interface RegexInstr extends At {
  readonly op: Op.Regex;
  readonly dst: Reg;
  readonly pattern: string;
  readonly flags: string;
}
export interface LoadVarInstr extends At {
  readonly op: Op.LoadVar;
  readonly dst: Reg;
  readonly variable: VarId;
}
export interface StoreVarInstr extends At {
  readonly op: Op.StoreVar;
  readonly variable: VarId;
  readonly src: Reg;
}
/** A name that no scope of the module declares: `console`, `process`, `len`. */
export interface LoadGlobalInstr extends At {
  readonly op: Op.LoadGlobal;
  readonly dst: Reg;
  readonly name: string;
  readonly nameId: NameId;
}
export interface StoreGlobalInstr extends At {
  readonly op: Op.StoreGlobal;
  readonly name: string;
  readonly src: Reg;
}
/** `require('m')`, `import('m')` (`isPromise`), `import m = require('m')`, `importlib.import_module('m')`. */
export interface ImportModuleInstr extends At {
  readonly op: Op.ImportModule;
  readonly dst: Reg;
  readonly module: string;
  readonly isPromise: boolean;
}
/** The incoming argument `index` of the current function; a rest parameter yields an array (`*args`), `**kwargs` an object. */
export interface ParamInstr extends At {
  readonly op: Op.Param;
  readonly dst: Reg;
  readonly index: number;
}
export interface ThisInstr extends At {
  readonly op: Op.This;
  readonly dst: Reg;
}
/** JavaScript's `arguments`. */
export interface ArgumentsInstr extends At {
  readonly op: Op.Arguments;
  readonly dst: Reg;
}
/** `o.name`; also destructuring of a constant key. `start/end` = the whole expression, `nameStart/nameEnd` = the name. */
export interface GetFieldInstr extends At {
  readonly op: Op.GetField;
  readonly dst: Reg;
  readonly object: Reg;
  readonly name: string;
  readonly nameId: NameId;
  readonly nameStart: number;
  readonly nameEnd: number;
}
/** `o[i]`. A constant string key is lowered to `GetField`; a constant number stays here. */
export interface GetIndexInstr extends At {
  readonly op: Op.GetIndex;
  readonly dst: Reg;
  readonly object: Reg;
  readonly index: Reg;
}
export interface SetFieldInstr extends At {
  readonly op: Op.SetField;
  readonly object: Reg;
  readonly name: string;
  readonly nameId: NameId;
  readonly src: Reg;
}
export interface SetIndexInstr extends At {
  readonly op: Op.SetIndex;
  readonly object: Reg;
  readonly index: Reg;
  readonly src: Reg;
}
/** `delete o.name` (`name`), `delete o[i]`, `del o[i]` (`index`). */
export interface DeleteInstr extends At {
  readonly op: Op.Delete;
  readonly object: Reg;
  readonly name: string | null;
  readonly index: Reg;
}
/** The rest of a destructured object (`excluded` keys) or array (from index `from`, up to `fromEnd` before its end). */
export interface RestOfInstr extends At {
  readonly op: Op.RestOf;
  readonly dst: Reg;
  readonly src: Reg;
  readonly excluded: readonly string[] | null;
  readonly from: number;
}
/** One element of an iterable: the first instruction of a `for…of`/`for…in`/enhanced-for body. `await`: `for await`. */
export interface IterateInstr extends At {
  readonly op: Op.Iterate;
  readonly dst: Reg;
  readonly src: Reg;
  readonly mode: 'values' | 'keys' | 'entries';
}
/** Arguments of a call. `spread[i]`: argument i is spread (`...a`, `*a`, `**a`). `names[i]`: keyword of argument i. */
export interface Arguments {
  readonly args: readonly Reg[];
  readonly spread: readonly boolean[] | null;
  readonly names: readonly (string | null)[] | null;
}
/** `f(a)`; `this` is `thisArg` for `o[k](a)`. `tagged`: a tagged template; args = [array of string constants, ...values]. */
export interface CallInstr extends At, Arguments {
  readonly op: Op.Call;
  readonly dst: Reg;
  readonly callee: Reg;
  readonly thisArg: Reg;
  readonly tagged: boolean;
}
/** `o.name(a)`. `nameStart/nameEnd`: range of the method's name. Java's `this(a)` is the method `<init>` of `this`. */
export interface CallMethodInstr extends At, Arguments {
  readonly op: Op.CallMethod;
  readonly dst: Reg;
  readonly object: Reg;
  readonly name: string;
  readonly nameId: NameId;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly tagged: boolean;
}
/** `super(a)` (`name` null) and `super.name(a)`. */
export interface CallSuperInstr extends At, Arguments {
  readonly op: Op.CallSuper;
  readonly dst: Reg;
  readonly name: string | null;
}
/** `new C(a)`. `type` is set where the callee is only a type name (Java); then `callee` is NONE. */
export interface NewInstr extends At, Arguments {
  readonly op: Op.New;
  readonly dst: Reg;
  readonly callee: Reg;
  readonly type: TypeRef | null;
}
/** String building by template, f-string or format literal: constant pieces and registers in order. */
export interface TemplateInstr extends At {
  readonly op: Op.Template;
  readonly dst: Reg;
  readonly parts: readonly (string | Reg)[];
}
/** Operators in JavaScript's spelling: `+ - * / % ** & | ^ << >> >>> == != === !== < > <= >= in instanceof`; `//` and `not in`, `is`, `is not` for Python. */
export interface BinaryInstr extends At {
  readonly op: Op.Binary;
  readonly dst: Reg;
  readonly operator: string;
  readonly left: Reg;
  readonly right: Reg;
}
/** `! - + ~ typeof void`. */
export interface UnaryInstr extends At {
  readonly op: Op.Unary;
  readonly dst: Reg;
  readonly operator: string;
  readonly operand: Reg;
}
/** A property: constant `name`, else computed `key`, else (both absent) a spread of `value`. */
export interface ObjectEntry extends At {
  readonly name: string | null;
  readonly key: Reg;
  readonly value: Reg;
}
/** An object or map literal (dict, Map.of). Accessors and methods are closures. */
export interface ObjectLitInstr extends At {
  readonly op: Op.ObjectLit;
  readonly dst: Reg;
  readonly entries: readonly ObjectEntry[];
}
/** Array, list, set, tuple literal. A hole is NONE. */
export interface ArrayLitInstr extends At {
  readonly op: Op.ArrayLit;
  readonly dst: Reg;
  readonly items: readonly Reg[];
  readonly spread: readonly boolean[] | null;
  readonly kind: 'array' | 'tuple' | 'set';
}
/** A function value. */
export interface ClosureInstr extends At {
  readonly op: Op.Closure;
  readonly dst: Reg;
  readonly function: number;
}
/** A class value; static members follow as SetField on `dst`. */
export interface ClassInstr extends At {
  readonly op: Op.Class;
  readonly dst: Reg;
  readonly class: number;
  readonly superclass: Reg;
}
/** `<tag attr={v}>children</tag>`. `tag` is text for an intrinsic element, else the component's value is in `component`. */
export interface JsxInstr extends At {
  readonly op: Op.Jsx;
  readonly dst: Reg;
  readonly tag: string | null;
  readonly component: Reg;
  /** `name` null = spread attribute. */
  readonly attributes: readonly {
    readonly name: string | null;
    readonly value: Reg;
    readonly start: number;
    readonly end: number;
  }[];
  readonly children: readonly Reg[];
}
/** `x as T`, `<T>x`, `(T) x`, `x!` (type null). */
export interface CastInstr extends At {
  readonly op: Op.Cast;
  readonly dst: Reg;
  readonly src: Reg;
  readonly type: TypeRef | null;
}
export interface AwaitInstr extends At {
  readonly op: Op.Await;
  readonly dst: Reg;
  readonly src: Reg;
}
/** `yield v` (`src` may be NONE), `yield* v`/`yield from v` (`delegate`). */
export interface YieldInstr extends At {
  readonly op: Op.Yield;
  readonly dst: Reg;
  readonly src: Reg;
  readonly delegate: boolean;
}
/** The caught value; first instruction of a handler that names it. */
export interface CatchParamInstr extends At {
  readonly op: Op.CatchParam;
  readonly dst: Reg;
}
/** A construct that the lowering does not know. `isError`: an ERROR node of the grammar. */
export interface UnknownInstr extends At {
  readonly op: Op.Unknown;
  readonly dst: Reg;
  readonly sources: readonly Reg[];
  readonly nodeKind: string;
  readonly isError: boolean;
}
/**
 * Statement `if`, and the expressions `c ? a : b`, `a && b`, `a || b`, `a ?? b`, `a?.b`, default values.
 * As an expression, `dst` is `thenValue` or `elseValue` (registers of the blocks or of the surrounding one), else NONE.
 */
export interface IfInstr extends At {
  readonly op: Op.If;
  readonly condition: Reg;
  readonly then: Block;
  readonly else: Block;
  readonly dst: Reg;
  readonly thenValue: Reg;
  readonly elseValue: Reg;
  /** How the condition is read: `&&`/`||`/`?:`/statement test truthiness of `condition`; `nullish`: then-branch when it is null or undefined. */
  readonly test: 'truthy' | 'nullish';
}
/**
 * while: test, condition, body, update. do-while: `testFirst` false. for(;;): condition NONE, `mayRunZeroTimes` false.
 * for-of and enhanced for: condition NONE, `mayRunZeroTimes` true, body starts with `Iterate`.
 * `else`: Python's loop-else, run when no break happened.
 */
export interface LoopInstr extends At {
  readonly op: Op.Loop;
  readonly id: number;
  readonly test: Block;
  readonly condition: Reg;
  readonly testFirst: boolean;
  readonly mayRunZeroTimes: boolean;
  readonly body: Block;
  readonly update: Block;
  readonly else: Block;
}
export interface SwitchCase extends At {
  /** Evaluates the case's value(s); empty for `default`. */
  readonly test: Block;
  /** Registers compared with the value, any of which selects the case; empty = default (or a pattern: always possible). */
  readonly values: readonly Reg[];
  readonly isDefault: boolean;
  readonly body: Block;
  /** As an expression (`switch` in Java): the case's value, else NONE. */
  readonly result: Reg;
}
/** `fallsThrough`: a case without `break` runs into the next (JavaScript, classic Java). */
export interface SwitchInstr extends At {
  readonly op: Op.Switch;
  readonly id: number;
  readonly value: Reg;
  readonly cases: readonly SwitchCase[];
  readonly fallsThrough: boolean;
  readonly dst: Reg;
}
/** A labelled block (not a loop: a loop's label is its id). */
export interface LabelledInstr extends At {
  readonly op: Op.Labelled;
  readonly id: number;
  readonly body: Block;
}
export interface TryHandler extends At {
  readonly types: readonly TypeRef[];
  readonly body: Block;
}
export interface TryInstr extends At {
  readonly op: Op.Try;
  readonly body: Block;
  readonly handlers: readonly TryHandler[];
  /** Python's else. */
  readonly else: Block;
  readonly finalizer: Block;
}
/** Ends the Loop, Switch or Labelled whose id is `target`. */
export interface BreakInstr extends At {
  readonly op: Op.Break;
  readonly target: number;
}
export interface ContinueInstr extends At {
  readonly op: Op.Continue;
  readonly target: number;
}
export interface ReturnInstr extends At {
  readonly op: Op.Return;
  readonly value: Reg;
}
export interface ThrowInstr extends At {
  readonly op: Op.Throw;
  readonly value: Reg;
}

export type Instr =
  | ConstInstr
  | RegexInstr
  | LoadVarInstr
  | StoreVarInstr
  | LoadGlobalInstr
  | StoreGlobalInstr
  | ImportModuleInstr
  | ParamInstr
  | ThisInstr
  | ArgumentsInstr
  | GetFieldInstr
  | GetIndexInstr
  | SetFieldInstr
  | SetIndexInstr
  | DeleteInstr
  | RestOfInstr
  | IterateInstr
  | CallInstr
  | CallMethodInstr
  | CallSuperInstr
  | NewInstr
  | TemplateInstr
  | BinaryInstr
  | UnaryInstr
  | ObjectLitInstr
  | ArrayLitInstr
  | ClosureInstr
  | ClassInstr
  | JsxInstr
  | CastInstr
  | AwaitInstr
  | YieldInstr
  | CatchParamInstr
  | UnknownInstr
  | IfInstr
  | LoopInstr
  | SwitchInstr
  | LabelledInstr
  | TryInstr
  | BreakInstr
  | ContinueInstr
  | ReturnInstr
  | ThrowInstr;

/** A written type: `Request`, `express.Request<P>`, `string[]`, `'a' | 'b'`. */
export interface TypeRef {
  /** Dotted name as written without type arguments: `express.Request`; '' for a union, function or object type. */
  readonly name: string;
  /** The variable that the first segment resolves to (an import, a class), else NONE. */
  readonly root: VarId;
  readonly args: readonly TypeRef[];
  /** Members of a union; empty otherwise. `null`/`undefined` members are dropped. */
  readonly union: readonly TypeRef[];
  /** What is known of values of this type: 'literal' = only constants (`'a' | 'b'`, an enum member). */
  readonly primitive: 'string' | 'number' | 'boolean' | 'literal' | null;
  readonly isArray: boolean;
  /** What the type says beside itself: the calls in `Annotated[T, Query(…)]`. */
  readonly marks?: readonly Decorator[];
  /** Of an intersection, which is given as a union, the interface without a name that it is. */
  readonly whole?: TypeRef;
  /** The members that `Pick<T, 'a' | 'b'>` takes of another type, and `Omit` leaves out. */
  readonly members?: readonly string[];
  /** Of the type of a function, `(id: string) => Promise<Patient>`, what it gives. TypeScript only. */
  readonly returns?: TypeRef;
}

export type VariableKind = 'parameter' | 'local' | 'function' | 'class' | 'import' | 'catch' | 'synthetic';

export interface ImportBinding {
  readonly module: string;
  /** 'default', '*' (the namespace or module itself), or the imported name (Python: may be dotted). */
  readonly imported: string;
  readonly typeOnly: boolean;
}

export interface Variable {
  readonly id: VarId;
  readonly name: string;
  readonly nameId: NameId;
  readonly kind: VariableKind;
  /** Index of the function whose activation holds it; 0 = module level. */
  readonly function: number;
  readonly type: TypeRef | null;
  readonly start: number;
  readonly end: number;
  /** Read or written by a nested function. */
  readonly captured: boolean;
  /** Number of StoreVar instructions that write it. */
  readonly stores: number;
  /** The type that the name stands for: `Current = Annotated[User, Depends(user)]`. */
  readonly alias: TypeRef | null;
  readonly import: ImportBinding | null;
}

/** A decorator or annotation: `@Get('/x')`, `@RequestParam(name = "q")`. */
export interface Decorator extends At {
  /** Dotted name as written: `Get`, `app.route`. */
  readonly name: string;
  readonly root: VarId;
  readonly called: boolean;
  /**
   * Constant arguments; a non-constant one has value undefined. A list of constants is an array. The type is that of Java's
   * `UserSql.class`; constants are those of other files, of which the argument is one, or which stand in a text as {@link UNKNOWN_PART}.
   */
  readonly args: readonly {
    readonly name: string | null;
    readonly value: Constant | readonly Constant[];
    readonly type?: TypeRef;
    readonly constants?: readonly ConstantRef[];
  }[];
  /** The decorator's value, evaluated in the function that declares the decorated thing; NONE when not lowered. */
  readonly value: Reg;
}

/** A part of a text in an annotation that another file declares. */
export const UNKNOWN_PART = '\u0001';

/** `Statements.FIND`, by the class that declares it. */
export interface ConstantRef {
  readonly owner: TypeRef;
  readonly name: string;
}

export interface Parameter extends At {
  readonly index: number;
  /** NONE for a destructured parameter. */
  readonly variable: VarId;
  /** '' for a destructured parameter. */
  readonly name: string;
  readonly type: TypeRef | null;
  readonly rest: 'none' | 'positional' | 'keyword';
  readonly hasDefault: boolean;
  readonly decorators: readonly Decorator[];
  /** Property names taken by a destructuring pattern at the top level: `{ query, body }`. */
  readonly properties: readonly string[];
}

export type FunctionKind =
  | 'module'
  | 'function'
  | 'arrow'
  | 'method'
  | 'constructor'
  | 'getter'
  | 'setter'
  | 'field-initializer'
  | 'static-initializer';

export interface FunctionIr extends At {
  readonly index: number;
  /** '' if anonymous; an anonymous function that is assigned or is a property takes that name. */
  readonly name: string;
  /** Path of enclosing names, for fingerprints and messages: `UserService.find`. */
  readonly qualifiedName: string;
  readonly kind: FunctionKind;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly isStatic: boolean;
  /** Declared without a body: a method of an interface, an abstract or native one. */
  readonly isAbstract: boolean;
  /** Class that owns it, else NONE. */
  readonly class: number;
  /** Enclosing function, NONE for the module. */
  readonly parent: number;
  readonly params: readonly Parameter[];
  readonly decorators: readonly Decorator[];
  readonly returnType: TypeRef | null;
  readonly body: Block;
  readonly registerCount: number;
  /** Instruction that writes each register. */
  readonly definitions: readonly (Instr | undefined)[];
  /** Characters of the longest constant text in it, 0 = none. */
  readonly longestText: number;
  /** Instructions in the body, nested blocks included. */
  readonly instructionCount: number;
  /** Variables of enclosing functions (not of the module level) that it or its nested functions use. */
  readonly freeVariables: readonly VarId[];
}

export interface FieldIr extends At {
  readonly name: string;
  readonly isStatic: boolean;
  readonly type: TypeRef | null;
  readonly decorators: readonly Decorator[];
  /** Left out of the text that is made of the object: `field(repr=False)`. Python only. */
  readonly isUnshown?: boolean;
}

/** A method that an interface or an abstract class declares without a body. */
export interface SignatureIr {
  readonly name: string;
  readonly returnType: TypeRef;
}

export interface ClassIr extends At {
  readonly index: number;
  readonly name: string;
  readonly variable: VarId;
  readonly kind: 'class' | 'interface' | 'enum' | 'record';
  readonly superclass: TypeRef | null;
  /** Names of its type parameters: `T` of `Repository<T>`. JavaScript and TypeScript only. */
  readonly typeParameters?: readonly string[];
  readonly interfaces: readonly TypeRef[];
  readonly decorators: readonly Decorator[];
  readonly fields: readonly FieldIr[];
  /** Methods that are only declared, with what they give. TypeScript only. */
  readonly signatures?: readonly SignatureIr[];
  /** Indices of methods, accessors; constructor apart. */
  readonly methods: readonly number[];
  readonly constructors: readonly number[];
  /** A synthetic function that stores the fields' initial values into `this`, else NONE. Runs before the constructor's body. */
  readonly fieldInitializer: number;
}

export interface ExportIr extends At {
  /** 'default', '*' (re-export of everything), or the exported name. */
  readonly exported: string;
  /** The variable exported, NONE for a re-export. */
  readonly variable: VarId;
  /** Re-export: the module and the name there ('*' = its namespace). */
  readonly from: { readonly module: string; readonly imported: string } | null;
}

export interface Comment extends At {
  readonly kind: 'line' | 'block';
}

/** What is written of type parameters of functions. */
export interface Generics {
  /** Names by function: `T` of `function load<T>()`. */
  readonly parameters: ReadonlyMap<number, readonly string[]>;
  /** By function, then by the register that a call in it gives: `Patient` of `load<Patient>()`. */
  readonly arguments: ReadonlyMap<number, ReadonlyMap<Reg, readonly TypeRef[]>>;
}

export interface ModuleIr {
  readonly path: string;
  readonly language: LanguageId;
  readonly source: string;
  /** functions[0] is the module's top level. */
  readonly functions: readonly FunctionIr[];
  readonly classes: readonly ClassIr[];
  readonly variables: readonly Variable[];
  readonly exports: readonly ExportIr[];
  /** Every module named by an import, require or re-export, in order of appearance. */
  readonly importedModules: readonly string[];
  /** Names of variables, globals, types that no scope declares, and members, numbered from 0. */
  readonly identifiers: ReadonlyMap<string, NameId>;
  readonly comments: readonly Comment[];
  /** JavaScript and TypeScript only, and only where the module has any. */
  readonly generics?: Generics;
  readonly packageName: string;
  readonly instructionCount: number;
  /** Unknown instructions that are not ERROR nodes, and those that are. */
  readonly unknownCount: number;
  readonly errorCount: number;
}
