/**
 * Builds a ModuleIr: registers, blocks, variables, functions and classes. Knows no language; a lowering drives it.
 *
 * Instructions are written onto one stack; a block is the part of the stack above a mark, cut out when the block is
 * closed. So a block is an array of exact length and an open block costs nothing.
 */
import {
  NONE,
  Op,
  type Block,
  type ClassIr,
  type Comment,
  type Constant,
  type Decorator,
  type ExportIr,
  type FunctionIr,
  type FunctionKind,
  type ImportBinding,
  type Instr,
  type JsxInstr,
  type LanguageId,
  type NameId,
  type ModuleIr,
  type ObjectEntry,
  type Parameter,
  type Reg,
  type SwitchCase,
  type TryHandler,
  type TypeRef,
  type VariableKind,
  type VarId,
} from './ir.js';

/** The shared empty block. */
export const EMPTY_BLOCK: Block = Object.freeze([]);

const NO_VARIABLES: readonly VarId[] = Object.freeze([]);

/** A variable while it is being built; frozen in shape by {@link import('./ir.js').Variable}. */
export interface VariableBuilder {
  readonly id: VarId;
  readonly name: string;
  readonly nameId: NameId;
  kind: VariableKind;
  function: number;
  type: TypeRef | null;
  start: number;
  end: number;
  captured: boolean;
  stores: number;
  alias: TypeRef | null;
  import: ImportBinding | null;
}

/** What is known of a function before its body is lowered. Parameters, decorators and types may be filled in later. */
export interface FunctionHeader {
  readonly name: string;
  readonly qualifiedName: string;
  readonly kind: FunctionKind;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly isStatic: boolean;
  readonly isAbstract?: boolean;
  readonly class: number;
  params: readonly Parameter[];
  decorators: readonly Decorator[];
  returnType: TypeRef | null;
  readonly start: number;
  readonly end: number;
}

/** The function being built. */
export interface FunctionState {
  readonly index: number;
  readonly header: FunctionHeader;
  readonly outer: FunctionState | null;
  readonly mark: number;
  registers: number;
  readonly definitions: (Instr | undefined)[];
  longestText: number;
  instructions: number;
  free: Set<VarId> | null;
}

export class IrBuilder {
  readonly variables: VariableBuilder[] = [];
  readonly classes: ClassIr[] = [];
  readonly exports: ExportIr[] = [];
  readonly comments: Comment[] = [];
  private readonly functions: FunctionIr[] = [];
  private readonly modules: { readonly name: string; readonly start: number }[] = [];
  private readonly identifiers = new Map<string, NameId>();
  private readonly typeParameters = new Map<number, readonly string[]>();
  private readonly typeArguments = new Map<number, Map<Reg, readonly TypeRef[]>>();
  private readonly stack: Instr[] = [];
  private top = 0;
  private functionCount = 0;
  private classCount = 0;
  private targets = 0;
  private instructionTotal = 0;
  private unknownCount = 0;
  private errorCount = 0;
  /** The function being built; set by {@link beginFunction}. */
  fn!: FunctionState;

  // Registers and blocks

  register(): Reg {
    return this.fn.registers++;
  }

  /** Opens a block and gives the mark to close it with. */
  open(): number {
    return this.top;
  }

  /** Closes the block opened at `mark` and gives its instructions. */
  close(mark: number): Block {
    const { top } = this;
    if (top === mark) return EMPTY_BLOCK;
    this.top = mark;
    this.fn.instructions += top - mark;
    return this.stack.slice(mark, top);
  }

  private push(instr: Instr): void {
    this.stack[this.top++] = instr;
  }

  /** Writes an instruction that gives `dst` its value. */
  private define(dst: Reg, instr: Instr): void {
    if (dst !== NONE) this.fn.definitions[dst] = instr;
    this.push(instr);
  }

  /** A fresh id for a Loop, Switch or Labelled. */
  target(): number {
    return this.targets++;
  }

  /** The number of a name among those of the module. */
  private nameId(name: string): NameId {
    let id = this.identifiers.get(name);
    if (id === undefined) this.identifiers.set(name, (id = this.identifiers.size));
    return id;
  }

  private text({ length }: string): void {
    if (length > this.fn.longestText) this.fn.longestText = length;
  }

  // Variables

  variable(name: string, kind: VariableKind, start: number, end: number): VariableBuilder {
    const variable: VariableBuilder = {
      id: this.variables.length,
      name,
      nameId: this.nameId(name),
      kind,
      function: 0,
      type: null,
      start,
      end,
      captured: false,
      stores: 0,
      alias: null,
      import: null,
    };
    this.variables.push(variable);
    return variable;
  }

  /** Notes that the current function reads or writes `variable`: `captured`, and free variables on the way out. */
  private use(variable: VariableBuilder): void {
    const owner = variable.function;
    let fn: FunctionState | null = this.fn;
    if (owner === fn.index) return;
    variable.captured = true;
    if (owner === 0) return;
    while (fn !== null && fn.index !== owner) {
      if (fn.free === null) fn.free = new Set();
      else if (fn.free.has(variable.id)) return;
      fn.free.add(variable.id);
      fn = fn.outer;
    }
  }

  // Functions and classes

  /** Starts a function; instructions go to its body until {@link endFunction}. */
  beginFunction(header: FunctionHeader): FunctionState {
    const state: FunctionState = {
      index: this.functionCount++,
      header,
      outer: (this.fn as FunctionState | undefined) ?? null,
      mark: this.top,
      registers: 0,
      definitions: [],
      longestText: 0,
      instructions: 0,
      free: null,
    };
    this.fn = state;
    return state;
  }

  /** Starts the function of the module's top level; `length` is that of the text. */
  beginModule(length: number, isStatic: boolean): void {
    this.beginFunction({
      name: '',
      qualifiedName: '',
      kind: 'module',
      isAsync: false,
      isGenerator: false,
      isStatic,
      class: NONE,
      params: [],
      decorators: [],
      returnType: null,
      start: 0,
      end: length,
    });
  }

  /** Ends the current function and gives its index. */
  endFunction(): number {
    const state = this.fn;
    const body = this.close(state.mark);
    const { header, index } = state;
    this.functions[index] = {
      index,
      name: header.name,
      qualifiedName: header.qualifiedName,
      kind: header.kind,
      isAsync: header.isAsync,
      isGenerator: header.isGenerator,
      isStatic: header.isStatic,
      isAbstract: header.isAbstract === true,
      class: header.class,
      parent: state.outer === null ? NONE : state.outer.index,
      params: header.params,
      decorators: header.decorators,
      returnType: header.returnType,
      body,
      registerCount: state.registers,
      definitions: state.definitions,
      longestText: state.longestText,
      instructionCount: state.instructions,
      freeVariables: state.free === null ? NO_VARIABLES : [...state.free].sort((a, b) => a - b),
      start: header.start,
      end: header.end,
    };
    this.instructionTotal += state.instructions;
    if (state.outer !== null) this.fn = state.outer;
    return index;
  }

  /** Reserves the index of a class whose members are lowered before {@link setClass}. */
  reserveClass(): number {
    return this.classCount++;
  }

  setClass(cls: ClassIr): void {
    this.classes[cls.index] = cls;
  }

  /** Notes a name that no instruction has. */
  mention(name: string): void {
    this.nameId(name);
  }

  /** Notes that the text at `start` names a module. */
  importedModule(name: string, start: number): void {
    this.modules.push({ name, start });
  }

  /** Notes the names of the current function's type parameters. */
  genericFunction(names: readonly string[]): void {
    this.typeParameters.set(this.fn.index, names);
  }

  /** Notes the types that a call of the current function names: `load<Patient>()`. */
  genericCall(dst: Reg, types: readonly TypeRef[]): void {
    const known = this.typeArguments.get(this.fn.index);
    if (known === undefined) this.typeArguments.set(this.fn.index, new Map([[dst, types]]));
    else known.set(dst, types);
  }

  finish(path: string, language: LanguageId, source: string, packageName: string): ModuleIr {
    const modules = this.modules.sort((a, b) => a.start - b.start).map((module) => module.name);
    return {
      path,
      language,
      source,
      functions: this.functions,
      classes: this.classes,
      variables: this.variables,
      exports: this.exports,
      importedModules: [...new Set(modules)],
      identifiers: this.identifiers,
      comments: this.comments,
      ...(this.typeParameters.size + this.typeArguments.size === 0
        ? {}
        : { generics: { parameters: this.typeParameters, arguments: this.typeArguments } }),
      packageName,
      instructionCount: this.instructionTotal,
      unknownCount: this.unknownCount,
      errorCount: this.errorCount,
    };
  }

  // Instructions. Each method writes one and gives the register it defines.

  constant(value: Constant, start: number, end: number): Reg {
    const dst = this.register();
    if (typeof value === 'string') this.text(value);
    this.define(dst, { op: Op.Const, dst, value, start, end });
    return dst;
  }

  regex(pattern: string, flags: string, start: number, end: number): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.Regex, dst, pattern, flags, start, end });
    return dst;
  }

  loadVar(variable: VarId, start: number, end: number): Reg {
    this.use(this.variables[variable]!);
    const dst = this.register();
    this.define(dst, { op: Op.LoadVar, dst, variable, start, end });
    return dst;
  }

  storeVar(variable: VarId, src: Reg, start: number, end: number): void {
    const builder = this.variables[variable]!;
    builder.stores += 1;
    this.use(builder);
    this.push({ op: Op.StoreVar, variable, src, start, end });
  }

  loadGlobal(name: string, start: number, end: number): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.LoadGlobal, dst, name, nameId: this.nameId(name), start, end });
    return dst;
  }

  storeGlobal(name: string, src: Reg, start: number, end: number): void {
    this.push({ op: Op.StoreGlobal, name, src, start, end });
  }

  importModule(module: string, isPromise: boolean, start: number, end: number): Reg {
    this.importedModule(module, start);
    const dst = this.register();
    this.define(dst, { op: Op.ImportModule, dst, module, isPromise, start, end });
    return dst;
  }

  param(index: number, start: number, end: number): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.Param, dst, index, start, end });
    return dst;
  }

  this(start: number, end: number): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.This, dst, start, end });
    return dst;
  }

  arguments(start: number, end: number): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.Arguments, dst, start, end });
    return dst;
  }

  getField(object: Reg, name: string, nameStart: number, nameEnd: number, start: number, end: number): Reg {
    const dst = this.register();
    const nameId = this.nameId(name);
    this.define(dst, { op: Op.GetField, dst, object, name, nameId, nameStart, nameEnd, start, end });
    return dst;
  }

  getIndex(object: Reg, index: Reg, start: number, end: number): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.GetIndex, dst, object, index, start, end });
    return dst;
  }

  setField(object: Reg, name: string, src: Reg, start: number, end: number): void {
    this.push({ op: Op.SetField, object, name, nameId: this.nameId(name), src, start, end });
  }

  setIndex(object: Reg, index: Reg, src: Reg, start: number, end: number): void {
    this.push({ op: Op.SetIndex, object, index, src, start, end });
  }

  delete(object: Reg, name: string | null, index: Reg, start: number, end: number): void {
    this.push({ op: Op.Delete, object, name, index, start, end });
  }

  restOf(src: Reg, excluded: readonly string[] | null, from: number, start: number, end: number): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.RestOf, dst, src, excluded, from, start, end });
    return dst;
  }

  iterate(src: Reg, mode: 'values' | 'keys' | 'entries', start: number, end: number): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.Iterate, dst, src, mode, start, end });
    return dst;
  }

  call(
    callee: Reg,
    thisArg: Reg,
    args: readonly Reg[],
    spread: readonly boolean[] | null,
    names: readonly (string | null)[] | null,
    tagged: boolean,
    start: number,
    end: number,
  ): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.Call, dst, callee, thisArg, args, spread, names, tagged, start, end });
    return dst;
  }

  callMethod(
    object: Reg,
    name: string,
    nameStart: number,
    nameEnd: number,
    args: readonly Reg[],
    spread: readonly boolean[] | null,
    names: readonly (string | null)[] | null,
    tagged: boolean,
    start: number,
    end: number,
  ): Reg {
    const dst = this.register();
    this.define(dst, {
      op: Op.CallMethod,
      dst,
      object,
      name,
      nameId: this.nameId(name),
      nameStart,
      nameEnd,
      args,
      spread,
      names,
      tagged,
      start,
      end,
    });
    return dst;
  }

  callSuper(
    name: string | null,
    args: readonly Reg[],
    spread: readonly boolean[] | null,
    names: readonly (string | null)[] | null,
    start: number,
    end: number,
  ): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.CallSuper, dst, name, args, spread, names, start, end });
    return dst;
  }

  new(
    callee: Reg,
    type: TypeRef | null,
    args: readonly Reg[],
    spread: readonly boolean[] | null,
    names: readonly (string | null)[] | null,
    start: number,
    end: number,
  ): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.New, dst, callee, type, args, spread, names, start, end });
    return dst;
  }

  template(parts: readonly (string | Reg)[], start: number, end: number): Reg {
    const dst = this.register();
    for (const part of parts) if (typeof part === 'string') this.text(part);
    this.define(dst, { op: Op.Template, dst, parts, start, end });
    return dst;
  }

  binary(operator: string, left: Reg, right: Reg, start: number, end: number): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.Binary, dst, operator, left, right, start, end });
    return dst;
  }

  unary(operator: string, operand: Reg, start: number, end: number): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.Unary, dst, operator, operand, start, end });
    return dst;
  }

  objectLit(entries: readonly ObjectEntry[], start: number, end: number): Reg {
    const dst = this.register();
    for (const { name } of entries) if (name !== null) this.nameId(name);
    this.define(dst, { op: Op.ObjectLit, dst, entries, start, end });
    return dst;
  }

  arrayLit(
    items: readonly Reg[],
    spread: readonly boolean[] | null,
    kind: 'array' | 'tuple' | 'set',
    start: number,
    end: number,
  ): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.ArrayLit, dst, items, spread, kind, start, end });
    return dst;
  }

  closure(fn: number, start: number, end: number): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.Closure, dst, function: fn, start, end });
    return dst;
  }

  class(cls: number, superclass: Reg, start: number, end: number): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.Class, dst, class: cls, superclass, start, end });
    return dst;
  }

  jsx(
    tag: string | null,
    component: Reg,
    attributes: JsxInstr['attributes'],
    children: readonly Reg[],
    start: number,
    end: number,
  ): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.Jsx, dst, tag, component, attributes, children, start, end });
    return dst;
  }

  cast(src: Reg, type: TypeRef | null, start: number, end: number): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.Cast, dst, src, type, start, end });
    return dst;
  }

  await(src: Reg, start: number, end: number): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.Await, dst, src, start, end });
    return dst;
  }

  yield(src: Reg, delegate: boolean, start: number, end: number): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.Yield, dst, src, delegate, start, end });
    return dst;
  }

  catchParam(start: number, end: number): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.CatchParam, dst, start, end });
    return dst;
  }

  unknown(sources: readonly Reg[], nodeKind: string, isError: boolean, start: number, end: number): Reg {
    if (isError) this.errorCount += 1;
    else this.unknownCount += 1;
    const dst = this.register();
    this.define(dst, { op: Op.Unknown, dst, sources, nodeKind, isError, start, end });
    return dst;
  }

  /** An `If` without a value. */
  ifStatement(condition: Reg, then: Block, otherwise: Block, start: number, end: number): void {
    this.push({
      op: Op.If,
      condition,
      then,
      else: otherwise,
      dst: NONE,
      thenValue: NONE,
      elseValue: NONE,
      test: 'truthy',
      start,
      end,
    });
  }

  /** An `If` whose register is `thenValue` or `elseValue`. */
  ifValue(
    test: 'truthy' | 'nullish',
    condition: Reg,
    then: Block,
    thenValue: Reg,
    otherwise: Block,
    elseValue: Reg,
    start: number,
    end: number,
  ): Reg {
    const dst = this.register();
    this.define(dst, { op: Op.If, condition, then, else: otherwise, dst, thenValue, elseValue, test, start, end });
    return dst;
  }

  loop(
    id: number,
    test: Block,
    condition: Reg,
    testFirst: boolean,
    mayRunZeroTimes: boolean,
    body: Block,
    update: Block,
    otherwise: Block,
    start: number,
    end: number,
  ): void {
    this.push({
      op: Op.Loop,
      id,
      test,
      condition,
      testFirst,
      mayRunZeroTimes,
      body,
      update,
      else: otherwise,
      start,
      end,
    });
  }

  /** `isExpression`: the switch has a value, that of the case taken. */
  switch(
    id: number,
    value: Reg,
    cases: readonly SwitchCase[],
    fallsThrough: boolean,
    isExpression: boolean,
    start: number,
    end: number,
  ): Reg {
    const dst = isExpression ? this.register() : NONE;
    this.define(dst, { op: Op.Switch, id, value, cases, fallsThrough, dst, start, end });
    return dst;
  }

  labelled(id: number, body: Block, start: number, end: number): void {
    this.push({ op: Op.Labelled, id, body, start, end });
  }

  try(
    body: Block,
    handlers: readonly TryHandler[],
    otherwise: Block,
    finalizer: Block,
    start: number,
    end: number,
  ): void {
    this.push({ op: Op.Try, body, handlers, else: otherwise, finalizer, start, end });
  }

  break(target: number, start: number, end: number): void {
    this.push({ op: Op.Break, target, start, end });
  }

  continue(target: number, start: number, end: number): void {
    this.push({ op: Op.Continue, target, start, end });
  }

  return(value: Reg, start: number, end: number): void {
    this.push({ op: Op.Return, value, start, end });
  }

  throw(value: Reg, start: number, end: number): void {
    this.push({ op: Op.Throw, value, start, end });
  }
}
