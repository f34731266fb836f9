/**
 * Which functions are worth walking on their own. A function matters if it can hold data and bring it somewhere, if it holds
 * a place that a rule without data flow looks at, or if it leaves something behind that others use. Everything else is walked
 * only when a call brings data into it.
 */
import { simpleName } from '../ir/simpleName.js';
import { forEachBlock, hasBlocks } from '../ir/blocks.js';
import {
  NONE,
  Op,
  type Arguments,
  type Block,
  type CallMethodInstr,
  type GetFieldInstr,
  type FunctionIr,
  type ImportBinding,
  type Instr,
  type ModuleIr,
  type NameId,
  type Parameter,
  type Reg,
  type SetFieldInstr,
  type TypeRef,
  type Variable,
} from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import { isEncodedPassword } from './passwordRoles.js';
import { overriddenRows } from './call.js';
import { declaredClass } from './hierarchy.js';
import { decoratorRows, typeNodesIn, writtenName, writtenNodes } from './members.js';
import { mayGiveCredentials } from './javaCredentials.js';
import { mayGiveArguments } from './javaInterceptors.js';
import type { ModuleContext } from './moduleContext.js';
import type { NamedFunctions } from './namedFunctions.js';
import { ownerMatches } from './nameVocabulary.js';
import { exportValue } from './modules.js';
import { deepTaints } from './objects.js';
import { beginsParameter } from './personalLinks.js';
import { beginsSecret } from './secretParameters.js';
import { At, Told, type NameTells, type Triggers } from './triggers.js';
import { Prim, Value } from './value.js';

/** What one pass over a function's own body tells. */
export interface FunctionFacts {
  /** A setting key, or a name that leads to a sink of a rule on calls or constants. */
  readonly checks: boolean;
  /** A name that leads to a sink of a taint rule. */
  readonly sinks: boolean;
  /** Leaves parameters behind as they are. */
  readonly keeps: boolean;
  /** Compares what may be data. */
  readonly compares: boolean;
  /** A name that leads to a source, or that tells of personal data, a password or a secret. */
  readonly sources: boolean;
  readonly calls: boolean;
  /** Writes a field of `this` or a variable of the module. */
  readonly leaves: boolean;
  readonly usesThis: boolean;
  /** Gives `this` functions: a constructor without a class. */
  readonly makesMethods: boolean;
  /** Module-level variables that it reads. */
  readonly reads: readonly number[];
  /** Variables of the module that it calls. */
  readonly called: readonly number[];
  /** Calls something with arguments, and holds a constant text that may be one of them. */
  readonly handsTexts: boolean;
}

/** Built-in methods that bring data from outside, and such that take a regular expression. */
const JAVA_SOURCES: ReadonlySet<string> = new Set(['getProperty', 'getenv']);
const JAVA_PATTERNS: ReadonlySet<string> = new Set(['matches', 'replaceAll', 'replaceFirst', 'split', 'compile']);

/** Methods in which libraries have objects set up: `connect`, `initialize`, `setUp`, `on_startup`, `__enter__`. */
const SETS_UP =
  /^(?:on_?)?_*(?:a?(?:sync_?)?(?:set_?up|start_?up|start|init\w*|connect(?:ed|ion_made)?|open\w*|prepare|ready|enter|configure|build|load))_*$/i;
/** Built-in functions that bring data from outside. */
const PYTHON_SOURCES: ReadonlySet<string> = new Set(['input', 'raw_input']);

/** What of the languages themselves runs a text. */
const CODE: ReadonlySet<string> = new Set(['eval', 'exec', 'Function']);

export function functionFacts(analysis: Analysis, module: ModuleContext, fn: FunctionIr): FunctionFacts {
  return new FactsOfFunction(analysis, module, fn).read();
}

/** Whatever the receiver is. */
const ANYWHERE = At.Anywhere | At.Method | At.KeywordMethod;
/** A function that is taken as a value: how it is called is not seen. */
const TAKEN = At.Function | At.KeywordFunction;
const CALLED = TAKEN | ANYWHERE;
const PLAIN_CALL = At.Function | At.Method | At.Anywhere;
const WRITTEN = At.Written | At.Anywhere;
const IMPORTED = At.Root | TAKEN | At.Read | At.Written | ANYWHERE;
const GLOBAL = At.Root | ANYWHERE;

/** Only a repeated group can take exponential time. */
function repeatsGroup(pattern: string): boolean {
  return pattern.includes(')') && /\)[*+{]/.test(pattern);
}

/** May a text that is put together, or read from a constant, repeat a group? */
function mayRepeat(pattern: Instr | undefined): boolean {
  return pattern?.op !== Op.Const || (typeof pattern.value === 'string' && repeatsGroup(pattern.value));
}

class FactsOfFunction {
  #checks = false;
  #sinks = false;
  #compares = false;
  #keeps = false;
  #self = NONE;
  #literals: Set<number> | null = null;
  #sources = false;
  #calls = false;
  #leaves = false;
  #usesThis = false;
  #makesMethods = false;
  #hasCallees = false;
  #reads: Set<number> | null = null;
  #called: Set<number> | null = null;
  readonly #variables: readonly Variable[];
  readonly #triggers: Triggers;
  readonly #definitions: FunctionIr['definitions'];
  readonly #isPython: boolean;
  readonly #isJava: boolean;
  /** Where a name is written that no scope declares: what all of is imported may declare it. */
  readonly #global: number;
  readonly #visitBlock = (block: Block): void => {
    this.#block(block);
  };

  constructor(
    private readonly analysis: Analysis,
    private readonly module: ModuleContext,
    private readonly fn: FunctionIr,
  ) {
    const { language, variables } = module.ir;
    this.#variables = variables;
    this.#triggers = analysis.triggers(language);
    this.#definitions = fn.definitions;
    this.#isPython = language === 'python';
    this.#isJava = language === 'java';
    const isImported = this.#isJava || (this.#isPython && module.ir.exports.some((one) => one.exported === '*'));
    this.#global = isImported ? IMPORTED : GLOBAL;
  }

  read(): FunctionFacts {
    this.#block(this.fn.body);
    if (this.#calls && this.#triggers.usesWhole(this.module)) this.#sinks = true;
    return {
      checks: this.#checks,
      sinks: this.#sinks,
      compares: this.#compares,
      keeps: this.#keeps,
      sources: this.#sources,
      calls: this.#calls,
      leaves: this.#leaves,
      usesThis: this.#usesThis,
      makesMethods: this.#makesMethods,
      reads: this.#reads === null ? NO_VARIABLES : [...this.#reads],
      called: this.#called === null ? NO_VARIABLES : [...this.#called],
      handsTexts: this.#hasCallees && this.fn.longestText > 0,
    };
  }

  #block(block: Block): void {
    for (let i = 0; i < block.length; i++) {
      const instr = block[i];
      if (hasBlocks(instr)) forEachBlock(instr, this.#visitBlock);
      else this.#instruction(instr);
    }
  }

  #name(text: string, id: NameId, at: number): void {
    this.#tells(this.analysis.nameTells(this.module, text, id), at);
  }

  #tells(tells: NameTells, at: number): void {
    const told = this.#triggers.of(tells) & at;
    if (told !== 0) this.#note(told);
  }

  /** A key whose owner may be anything: a table. */
  #key(text: string, at: number): void {
    const tells = this.analysis.nameTells(this.module, text, NONE);
    if (tells.owners !== null) this.#sources = true;
    this.#tells(tells, at);
  }

  #note(told: number): void {
    if ((told & Told.Check) !== 0) this.#checks = true;
    if ((told & Told.Sink) !== 0) this.#sinks = true;
    if ((told & Told.Source) !== 0) this.#sources = true;
  }

  /** A member of something that is read or called. */
  #member({ object, name, nameId }: GetFieldInstr | CallMethodInstr, at: number): void {
    const tells = this.analysis.nameTells(this.module, name, nameId);
    this.#owned(object, tells);
    if (tells.always === 0 && tells.byLibrary === null) return;
    const told = this.#triggers.of(tells) & at;
    if (told === 0) return;
    this.#note((told & ANYWHERE) === told || this.#mayBeApi(object) ? told : told & ANYWHERE);
  }

  /** A member that is written. */
  #written({ object, name, nameId }: SetFieldInstr): void {
    const tells = this.analysis.nameTells(this.module, name, nameId);
    this.#tells(tells, WRITTEN);
    this.#owned(object, tells);
  }

  /** A member that may be personal data by what it is a member of. */
  #owned(object: Reg, { owners }: NameTells): void {
    if (owners !== null && this.#mayBeNamed(object, owners)) this.#sources = true;
  }

  /** May what a register holds go by one of the names? Short ones tell nothing, then its class does. */
  #mayBeNamed(reg: Reg, names: ReadonlySet<string>): boolean {
    const name = writtenName(this.module.ir, this.#definitions, reg);
    const owner = name === 'this' && this.fn.class !== NONE ? this.module.ir.classes[this.fn.class].name : name;
    return owner.length <= 2 || owner === 'this' || ownerMatches(names, owner);
  }

  /** Does a literal, or a variable that holds nothing else, give the register? */
  #isLiteral(reg: Reg): boolean {
    const definition = this.#definitions[reg];
    switch (definition?.op) {
      case Op.Const:
      case Op.Template:
      case Op.Regex:
      case Op.ArrayLit:
      case Op.ObjectLit:
      case Op.Binary:
      case Op.Closure:
        return true;
      case Op.LoadVar:
        return this.#literals?.has(definition.variable) === true;
      default:
        return false;
    }
  }

  /** May a library say what the members of the object in the register are? */
  #mayBeApi(reg: Reg): boolean {
    if (this.#isLiteral(reg)) return false;
    const definition = this.#definitions[reg];
    if (!this.#isJava && definition?.op === Op.GetField) return this.#mayHoldApi(definition);
    if (definition?.op !== Op.LoadVar) return true;
    const variable = this.#variables[definition.variable];
    const { type } = variable;
    if (!this.#isJava) return variable.kind !== 'parameter' || this.#isGivenApi(variable);
    return type === null || this.#isKnownType(type);
  }

  /** Is a written type one of the project or of a model? */
  #isKnownType(type: TypeRef): boolean {
    return (
      writtenNodes(this.analysis, this.module, type.name, type.root).length > 0 ||
      declaredClass(this.analysis, this.module, type) !== null
    );
  }

  /** `this`, or what Python calls it. */
  #isSelf(reg: Reg): boolean {
    const definition = this.#definitions[reg];
    return definition?.op === Op.This || (definition?.op === Op.LoadVar && definition.variable === this.#self);
  }

  /** Is it known what a parameter is: by its name, its type, its default value, or what is stored to it? */
  #isGivenApi(variable: Variable): boolean {
    const { analysis, module } = this;
    const { id, name, stores } = variable;
    if (stores > 1 || isKnownByName(analysis, module, variable)) return true;
    if (analysis.languageIndex(module.ir.language).conventionNames.has(name)) return true;
    const owner = module.ir.functions[variable.function];
    // a library may call what stands in another function
    if (owner.parent > 0) return true;
    const parameter = owner.params.find((one) => one.variable === id);
    return parameter?.hasDefault !== false;
  }

  /** A member of a parameter of which nothing is known is known by its own name only. */
  #mayHoldApi({ object, name }: GetFieldInstr): boolean {
    return this.#mayBeApi(object) || this.analysis.languageIndex(this.module.ir.language).receiverNodes(name) !== null;
  }

  /**
   * What a method of Python stores in its object, others see when they call it: unless a library does, to set up an object of
   * a class that extends the library's.
   */
  #isKeptFor(src: Reg): boolean {
    if (this.fn.kind === 'constructor') return true;
    if (this.fn.class === NONE || this.#definitions[src]?.op !== Op.Call) return false;
    return SETS_UP.test(this.fn.name) && this.module.ir.classes[this.fn.class].superclass !== null;
  }

  /** What it was given and leaves behind is worth as much as what is known of the parameter. */
  #leave(src: Reg): void {
    const definition = this.#definitions[src];
    const variable = definition?.op === Op.LoadVar ? this.#variables[definition.variable] : undefined;
    if (variable?.kind === 'parameter' && this.#isBare(variable)) this.#keeps = true;
    else this.#leaves = true;
  }

  /** A parameter that says nothing. */
  #isBare({ id, stores, function: owner }: Variable): boolean {
    const parameter = this.module.ir.functions[owner].params.find((one) => one.variable === id);
    if (parameter === undefined || parameter.hasDefault || stores > 1) return false;
    const { type } = parameter;
    return type === null || type.primitive !== null || (this.#isJava && !this.#isKnownType(type));
  }

  #instruction(instr: Instr): void {
    switch (instr.op) {
      case Op.GetField:
        this.#member(instr, this.#isJava ? At.Anywhere | At.Read : ANYWHERE | At.Read | TAKEN);
        if (this.#isPatterns(instr.object)) this.#checks = true;
        return;
      case Op.Regex:
        if (repeatsGroup(instr.pattern)) this.#checks = true;
        return;
      case Op.CallMethod:
        this.#member(instr, instr.names === null && instr.spread === null ? PLAIN_CALL : CALLED);
        this.#calls = true;
        if (instr.args.length > 0) this.#hasCallees = true;
        this.#keywords(instr);
        if (this.#isJava) this.#javaCall(instr);
        else if (this.#isPatterns(instr.object) && mayRepeat(this.#definitions[instr.args.at(0) ?? NONE]))
          this.#checks = true;
        return;
      case Op.SetField:
        this.#written(instr);
        // a static field
        if (this.#isJava) this.#leave(instr.src);
        // a row on any member of something: `localStorage.*`
        if (this.#triggers.ofAnyMember) this.#sinks = true;
        if (this.#definitions[instr.src]?.op === Op.Closure && this.#isSelf(instr.object)) this.#makesMethods = true;
        if (this.#isSelf(instr.object) && (!this.#isPython || this.#isKeptFor(instr.src))) this.#leave(instr.src);
        return;
      case Op.LoadGlobal:
      case Op.StoreGlobal:
        this.#name(instr.name, instr.op === Op.LoadGlobal ? instr.nameId : NONE, this.#global);
        if (this.#isPython && PYTHON_SOURCES.has(instr.name)) this.#sources = true;
        if (instr.name === 'RegExp' && this.analysis.index.callRules.has('regex')) this.#checks = true;
        if (CODE.has(instr.name) && this.analysis.index.taintRules.has('code')) this.#sinks = true;
        return;
      case Op.LoadVar: {
        const variable = this.#variables[instr.variable];
        if (variable.function === 0 && this.fn.index !== 0) {
          const reads = (this.#reads ??= new Set());
          if (reads.has(instr.variable)) return;
          reads.add(instr.variable);
        }
        if (variable.import !== null) this.#import(variable.import);
        return;
      }
      case Op.StoreVar: {
        const variable = this.#variables[instr.variable];
        if (variable.function === 0) this.#leave(instr.src);
        else if (this.#definitions[instr.src]?.op === Op.This) this.#self = instr.variable;
        else if (variable.stores === 1 && this.#isLiteral(instr.src))
          (this.#literals ??= new Set()).add(instr.variable);
        this.#name(variable.name, variable.nameId, At.Anywhere);
        return;
      }
      case Op.ObjectLit:
        for (const entry of instr.entries) if (entry.name !== null) this.#key(entry.name, WRITTEN | At.Attribute);
        return;
      case Op.Call: {
        this.#calls = true;
        if (instr.args.length > 0) this.#hasCallees = true;
        this.#callee(this.#definitions[instr.callee]);
        this.#keywords(instr);
        return;
      }
      case Op.Template:
        if (this.#followsLinks() && instr.parts.some((part) => typeof part === 'string' && isScheme(part)))
          this.#sinks = true;
        if (instr.parts.some((part) => typeof part === 'string' && beginsParameter(part))) this.#sinks = true;
        return;
      case Op.Binary:
        if (instr.operator === '+') {
          if ((this.#isText(instr.left, isScheme) || this.#isText(instr.right, isScheme)) && this.#followsLinks())
            this.#sinks = true;
          if (this.#isText(instr.left, beginsParameter) || this.#isText(instr.right, beginsParameter))
            this.#sinks = true;
          if (this.#isJava && this.#isText(instr.left, beginsSecret)) this.#sources = true;
        } else if (instr.operator.startsWith('==') || instr.operator.startsWith('!=')) {
          if (this.#mayEqual(instr.left) && this.#mayEqual(instr.right)) this.#compares = true;
        }
        return;
      case Op.New: {
        this.#calls = true;
        if (instr.callee !== NONE) this.#callee(this.#definitions[instr.callee]);
        if (instr.type !== null) {
          this.#name(simpleName(instr.type.name), NONE, At.Root | CALLED);
          if (instr.args.length > 0) this.#hasCallees = true;
        }
        return;
      }
      case Op.CallSuper:
        this.#calls = true;
        this.#usesThis = true;
        return;
      case Op.This:
        this.#usesThis = true;
        return;
      case Op.Jsx:
        // what a library makes of the attributes is not known
        if (instr.component !== NONE && this.#definitions[instr.component]?.op !== Op.LoadVar) this.#sinks = true;
        for (const attribute of instr.attributes)
          if (attribute.name !== null) this.#name(attribute.name, NONE, At.Attribute | At.Anywhere);
        this.#calls = true;
        return;
      default:
        return;
    }
  }

  /** Is it Python's module of regular expressions? */
  #isPatterns(reg: Reg): boolean {
    const definition = this.#isPython ? this.#definitions[reg] : undefined;
    return definition?.op === Op.LoadVar && this.#variables[definition.variable].import?.module === 're';
  }

  #keywords({ names }: Arguments): void {
    if (names === null) return;
    for (const keyword of names) if (keyword !== null) this.#key(keyword, At.Anywhere);
  }

  /** Is it an operand that a comparison of data may have: no literal, no result of an operator? */
  #mayEqual(reg: Reg): boolean {
    const operand = this.#definitions[reg];
    return operand?.op !== Op.Const && operand?.op !== Op.Unary;
  }

  #followsLinks(): boolean {
    return this.analysis.index.taintRules.has('account-link');
  }

  /** Is it a constant text of such a kind? */
  #isText(reg: Reg, isMeant: (text: string) => boolean): boolean {
    const piece = this.#definitions[reg];
    return piece?.op === Op.Const && typeof piece.value === 'string' && isMeant(piece.value);
  }

  #javaCall(instr: CallMethodInstr): void {
    const { name } = instr;
    // getEmail() of an object of a library
    const isGetter = instr.args.length === 0 && name.length > 5 && name.startsWith('get');
    const isSource =
      JAVA_SOURCES.has(name) ||
      mayGiveCredentials(name, () => writtenName(this.module.ir, this.#definitions, instr.object)) ||
      mayGiveArguments(this.module, name) ||
      (isGetter && this.analysis.index.vocabulary.isData(name.slice('get'.length)));
    if (isSource) this.#sources = true;
    // a pattern that is not written out
    const pattern = instr.args.length === 0 ? undefined : this.#definitions[instr.args[0]];
    if (JAVA_PATTERNS.has(instr.name) && this.analysis.index.callRules.has('regex') && mayRepeat(pattern))
      this.#checks = true;
    if (JAVA_PATTERNS.has(instr.name) && pattern?.op !== Op.Const && this.analysis.index.taintRules.has('regex'))
      this.#sinks = true;
  }

  #import({ module, imported }: ImportBinding): void {
    // a Java type is told by what is called on it
    if (imported !== '*') {
      this.#imported(module, imported);
      if (this.#isPython && module === 're') this.#checks = true;
    }
    // regular expressions are looked at without a model, where they are called
    else if (this.#isPython && module === 're') return;
    // a row on any member of a module: `js-cookie.*`
    else if (!this.#isJava && this.analysis.languageIndex(this.module.ir.language).module(module) !== null)
      this.#name('*', NONE, IMPORTED);
  }

  /** What is imported from a library is one of that library alone. */
  #imported(specifier: string, name: string): void {
    const { analysis, module } = this;
    const tells = analysis.nameTells(module, name, NONE);
    const isOther = !this.#isJava && tells.byLibrary !== null && analysis.resolveModule(module, specifier) === null;
    const told = isOther ? this.#triggers.from(tells, specifier) : this.#triggers.of(tells);
    this.#note(told & IMPORTED);
  }

  /** What a variable holds that is called may be any API. */
  #callee(callee: Instr | undefined): void {
    if (callee?.op === Op.Call || callee?.op === Op.CallMethod) this.#sinks = true;
    if (callee?.op !== Op.LoadVar) return;
    const variable = this.#variables[callee.variable];
    if (variable.kind === 'function' || variable.kind === 'class') return;
    if (variable.function === 0) (this.#called ??= new Set()).add(variable.id);
    else if (variable.kind !== 'parameter' || isKnownByName(this.analysis, this.module, variable))
      this.#checks = this.#sinks = true;
  }
}

/** Does an address begin in a text? */
const isScheme = (text: string): boolean => text.includes('://');

const NO_VARIABLES: readonly number[] = [];

/** Names of what a function calls with arguments. */
function calledNames({ ir }: ModuleContext, { definitions }: FunctionIr): ReadonlySet<string> {
  const names = new Set<string>();
  for (const instr of definitions) {
    if (instr?.op === Op.CallMethod) {
      if (instr.args.length > 0) names.add(instr.name);
    } else if (instr?.op === Op.Call && instr.args.length > 0) {
      const callee = definitions[instr.callee];
      if (callee?.op === Op.LoadVar) names.add(ir.variables[callee.variable].name);
    } else if (instr?.op === Op.New && instr.type !== null && instr.args.length > 0)
      names.add(simpleName(instr.type.name));
  }
  return names;
}

/** Adds the names of the project's functions that a function, or one inside it, calls or hands on. */
function addCallees(named: NamedFunctions, module: ModuleContext, fn: FunctionIr, into: Set<string>): void {
  for (const instr of fn.definitions) {
    let name: string;
    if (instr?.op === Op.CallMethod) name = instr.name;
    else if (instr?.op === Op.LoadVar) {
      const variable = module.ir.variables[instr.variable];
      if (variable.kind === 'parameter' || variable.kind === 'local') continue;
      name = variable.import?.imported ?? variable.name;
    } else if (instr?.op === Op.New && instr.type !== null) name = simpleName(instr.type.name);
    else continue;
    if (named.declares(name)) into.add(name);
  }
  for (const nested of module.nestedIn(fn)) addCallees(named, module, nested, into);
}

/** Does a function bring what one function of the project gives to another, without a name that tells of it? */
function joinsFunctions(analysis: Analysis, module: ModuleContext, fn: FunctionIr): boolean {
  const { namedFunctions } = analysis;
  const callees = new Set<string>();
  addCallees(namedFunctions, module, fn, callees);
  return callees.size > 1 && namedFunctions.mayFlowBetween(callees);
}

/** Could walking the function by itself find something, or change what others find? */
export function isRelevant(analysis: Analysis, module: ModuleContext, fn: FunctionIr): boolean {
  const facts = analysis.facts(module, fn);
  if (facts.leaves || mayCheck(analysis, module, facts)) return true;
  if (module.ir.language === 'python' && isHandlerInside(analysis, module, fn)) return true;
  // what it brings to a sink may come from a function that it calls
  if (facts.sinks && facts.calls) return true;
  // a password or an algorithm that a helper of the project is given
  if (facts.handsTexts)
    for (const name of calledNames(module, fn)) if (analysis.namedFunctions.mayCheck(name)) return true;
  // what is compared is told by names, or by what the function is given
  if (!facts.sinks && !facts.calls && !facts.compares && !facts.keeps) return false;
  if (facts.sources || hasTellingParameter(analysis, module, fn) || seesData(analysis, module, fn, facts)) return true;
  if (facts.calls && joinsFunctions(analysis, module, fn)) return true;
  return module.ir.language === 'java' && registersListener(analysis, module, fn);
}

/** A handler that a function registers on what it makes or is given: `def register(app): @app.get('/') def show(name): …`. */
function isHandlerInside(analysis: Analysis, module: ModuleContext, { decorators, params }: FunctionIr): boolean {
  if (decorators.length === 0 || params.length === 0) return false;
  const { entryDecorators } = analysis.languageIndex(module.ir.language);
  return decorators.some(
    ({ name }) => name.includes('.') && entryDecorators.has(name.slice(name.lastIndexOf('.') + 1)),
  );
}

/** `bus.on(this::print)`: a function is handed to a method of the project that keeps it, for others to call. */
function registersListener(analysis: Analysis, module: ModuleContext, fn: FunctionIr): boolean {
  if (module.nestedIn(fn).length === 0) return false;
  const { definitions } = fn;
  return definitions.some(
    (instr) =>
      instr?.op === Op.CallMethod &&
      instr.args.some((reg) => definitions[reg]?.op === Op.Closure) &&
      analysis.namedFunctions.keeps(instr.name),
  );
}

const KEEPS = /^(?:add(?:First|Last|IfAbsent)?|offer|push|put(?:IfAbsent)?|set)$/;

/** Does a method put what it is given into a collection, or a field of its object? */
export function keepsArguments({ class: owner, definitions }: FunctionIr, { variables }: ModuleIr): boolean {
  if (owner === NONE) return false;
  const isGiven = (reg: Reg): boolean => {
    const made = definitions[reg];
    return made?.op === Op.Closure || (made?.op === Op.LoadVar && variables[made.variable].kind === 'parameter');
  };
  return definitions.some(
    (instr) => instr?.op === Op.CallMethod && KEEPS.test(instr.name) && instr.args.some((reg) => isGiven(reg)),
  );
}

/** Is there a place in it that a rule without data flow looks at? */
export function mayCheck(analysis: Analysis, module: ModuleContext, facts: FunctionFacts): boolean {
  return facts.checks || facts.called.some((variable) => mayHoldApi(analysis, module, module.ir.variables[variable]));
}

/** Is it something of a library, or a function of the project in which something is told? */
function tellsMore(analysis: Analysis, { apis, fns }: Value): boolean {
  if (apis !== null) return true;
  return (fns ?? []).some(({ module, fn }) => {
    if (fn === null) return false;
    const { checks, sinks, sources } = analysis.facts(module, fn);
    return checks || sinks || sources;
  });
}

/** May a variable of the module hold something of a library? What it holds tells, when the module has run. */
function mayHoldApi(analysis: Analysis, module: ModuleContext, variable: Variable): boolean {
  const { language } = module.ir;
  if (module.phase !== 'done' || language === 'java') return true;
  if (isKnownByName(analysis, module, variable)) return true;
  if (variable.import === null) {
    const held = analysis.base.get(module.variableBase + variable.id);
    return held instanceof Value && tellsMore(analysis, held);
  }
  const { module: specifier, imported } = variable.import;
  const target = analysis.resolveModule(module, specifier);
  // what Python takes from a library is told by its own name
  if (target === null) return language !== 'python' && analysis.languageIndex(language).module(specifier) !== null;
  if (target.phase !== 'done' || imported === '*') return true;
  return tellsMore(analysis, exportValue(analysis, target, imported, analysis.base));
}

/** May a value that nothing is known of be of a library, by its name or its written type? */
function isKnownByName(analysis: Analysis, module: ModuleContext, { name, type }: Variable): boolean {
  if (type !== null && type.primitive === null) return true;
  return analysis.languageIndex(module.ir.language).receiverNodes(name) !== null;
}

function hasTellingParameter(analysis: Analysis, module: ModuleContext, fn: FunctionIr): boolean {
  const language = analysis.languageIndex(module.ir.language);
  if (fn.params.length > 0 && hasFrameworkParameters(analysis, module, fn)) return true;
  for (const parameter of fn.params) {
    if (module.ir.language === 'java') {
      if (tellsOfType(analysis, module, parameter) || isEncodedPassword(module, fn, parameter)) return true;
    } else {
      if (parameter.decorators.length > 0) return true;
      if (parameter.type?.marks !== undefined || tellsOfType(analysis, module, parameter)) return true;
    }
    if (analysis.index.vocabulary.isData(parameter.name)) return true;
    if (language.conventionNames.has(parameter.name)) return true;
    if (language.conventionalType(fn.params, parameter) !== null) return true;
    if (parameter.properties.some((p) => analysis.index.vocabulary.classify(p).length > 0)) return true;
  }
  return false;
}

/** In Java every parameter has a type: does a model speak of it, or does the class hold data? */
function tellsOfType(analysis: Analysis, module: ModuleContext, parameter: Parameter): boolean {
  if (decoratorRows(analysis, module, parameter.decorators, 'parameter').length > 0) return true;
  const { type } = parameter;
  if (type === null || type.primitive !== null) return false;
  if (typeNodesIn(analysis, module, type) !== null) return true;
  for (const part of [type, ...type.args]) {
    const cls = declaredClass(analysis, module, part);
    if (cls === null) continue;
    const id = analysis.classInstance(cls.module, cls.index);
    if (deepTaints(analysis.base, new Value(null, null, Prim.Object, null, [id], null, null)) !== null) return true;
  }
  return false;
}

/** Does a framework fill the parameters? */
function hasFrameworkParameters(analysis: Analysis, module: ModuleContext, fn: FunctionIr): boolean {
  return (
    decoratorRows(analysis, module, fn.decorators, 'parameters').length > 0 ||
    decoratorRows(analysis, module, fn.decorators, 'route-parameters').length > 0 ||
    overriddenRows(analysis, module, fn).length > 0
  );
}

function seesData(analysis: Analysis, module: ModuleContext, fn: FunctionIr, facts: FunctionFacts): boolean {
  if (facts.usesThis && fn.class !== NONE) {
    const id = analysis.classInstance(module, fn.class);
    if (deepTaints(analysis.base, new Value(null, null, Prim.Object, null, [id], null, null)) !== null) return true;
  }
  for (const id of facts.reads) {
    if (module.ir.variables[id].import !== null) continue;
    const entry = analysis.base.get(module.variableBase + id);
    if (entry instanceof Value && deepTaints(analysis.base, entry) !== null) return true;
  }
  return false;
}
