/** Rules on string constants: a linear pass over the instructions, without data flow. */
import { forEachBlock, hasBlocks } from '../ir/blocks.js';
import {
  NONE,
  Op,
  type Block,
  type ConstInstr,
  type Decorator,
  type FunctionIr,
  type Instr,
  type ObjectLitInstr,
  type Reg,
} from '../ir/ir.js';
import type { CompiledRule } from '../rules/compiled.js';
import type { PatternMatch } from '../rules/pattern.js';
import type { Analysis } from './analysis.js';
import type { IndexedLiteral, RuleIndex } from './apiIndex.js';
import { valueConditionsHold } from './detect.js';
import type { ModuleContext } from './moduleContext.js';
import { globMatches } from './globs.js';
import { classIr, declaredClass, type ClassRef } from './hierarchy.js';
import { writtenSetting } from './javaSettings.js';
import { nameTokens } from './nameVocabulary.js';
import { isOwnAddress, leadsSomewhere } from './settingNames.js';
import { constantValue } from './value.js';
import { WrittenTexts } from './writtenTexts.js';

export interface LiteralFinding {
  readonly rule: CompiledRule;
  readonly start: number;
  readonly end: number;
  readonly functionName: string;
  readonly name: string;
  readonly value: string;
  readonly description: string;
}

/** Bits a character. */
export function shannonEntropy(text: string): number {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  let bits = 0;
  for (const n of counts.values()) {
    const p = n / text.length;
    bits -= p * Math.log2(p);
  }
  return bits;
}

/** Every finding of `mode: literal` rules in a module, and of rules on connections in the defaults of its settings. */
export function findLiterals(
  analysis: Analysis,
  module: ModuleContext,
  enabled: (rule: CompiledRule) => boolean,
  onRejected: RejectedLiteral | null = null,
): readonly LiteralFinding[] {
  const { index } = analysis;
  const { language } = module.ir;
  const isScript = language === 'typescript' || language === 'javascript';
  const literals = index.literals.filter((l) => enabled(l.rule) && l.rule.languages.includes(language));
  const addressRules = isScript
    ? (index.callRules.get('connection-url') ?? []).filter((rule) => enabled(rule) && rule.languages.includes(language))
    : [];
  if (literals.length === 0 && addressRules.length === 0) return [];
  const byPattern = literals.filter(
    (l) =>
      l.pattern !== null &&
      l.literal.names.length === 0 &&
      !l.literal.notFiles.some((glob) => globMatches(glob, module.path)),
  );
  const byName = literals.filter((l) => l.literal.names.length > 0);
  const acrossPieces = byPattern.filter((l) => l.literal.acrossPieces);
  const found = new Map<string, LiteralFinding>();
  const walkOf = (fn: FunctionIr): LiteralWalk =>
    new LiteralWalk(analysis, module, fn, byPattern, byName, acrossPieces, addressRules, found, onRejected);
  for (const fn of module.ir.functions) {
    if (fn.longestText < SHORTEST_NAMED) continue;
    walkOf(fn).walk();
  }
  if (language === 'java') {
    const [outer] = module.ir.functions;
    for (const fn of module.ir.functions)
      for (const { decorators } of fn.params) if (decorators.length > 0) walkOf(fn).defaults(decorators);
    for (const { fields } of module.ir.classes)
      for (const { decorators } of fields) if (decorators.length > 0) walkOf(outer).defaults(decorators);
  }
  return [...found.values()];
}

/** The credential that a value is, by its form or by the name it goes under, outside of any code; null if it is none. */
export function literalIn(
  index: RuleIndex,
  path: string,
  name: string,
  value: string,
  place: { readonly start: number; readonly end: number },
  enabled: (rule: CompiledRule) => boolean,
): LiteralFinding | null {
  const tokens = nameTokens(name);
  for (const entry of index.literals) {
    const { literal, rule } = entry;
    if (rule.family !== 'secrets' || !enabled(rule)) continue;
    const isNamed = literal.names.length > 0;
    if (isNamed) {
      if (literal.isDefault || !literal.names.some((pattern) => endsWith(tokens, pattern))) continue;
      if (literal.notNames.some((one) => holds(tokens, one))) continue;
      if (namedFault(entry, value, tokens, path) !== null) continue;
    } else {
      const match = value.length < 8 || value.length < literal.minLength ? null : (entry.pattern?.exec(value) ?? null);
      if (match === null || formFault(entry, match, value) !== null) continue;
    }
    return { rule, ...place, functionName: '', name: isNamed ? name : '', value, description: literal.description };
  }
  return null;
}

/** Told of a constant that nearly is a finding, and why it is none. */
export type RejectedLiteral = (entry: IndexedLiteral, start: number, end: number, why: string) => void;

const PLACEHOLDER = 'its text is one of those that are never meant (an example, a placeholder)';

function entropyFault({ literal }: IndexedLiteral, text: string): string | null {
  const isTooRegular = literal.minEntropy > 0 && shannonEntropy(text) < literal.minEntropy;
  return isTooRegular ? 'it is too regular to be chosen at random' : null;
}

/** Why a text in which a pattern found something is no finding, null = it is one. */
function formFault(entry: IndexedLiteral, match: PatternMatch, text: string): string | null {
  const value = match[1] ?? match[0];
  return entry.exclude.some((e) => e.test(value) || e.test(text)) ? PLACEHOLDER : entropyFault(entry, value);
}

const COMPARISONS: ReadonlySet<string> = new Set(['==', '===', '!=', '!==']);

/** Why a constant under a telling name is no finding, null = it is one. */
function namedFault(entry: IndexedLiteral, text: string, tokens: readonly string[], path: string): string | null {
  const { literal } = entry;
  if (literal.notFiles.some((glob) => globMatches(glob, path))) return 'it does not look into files of this kind';
  if (text.length < literal.minLength) return `it is shorter than ${literal.minLength} characters`;
  if (entry.pattern !== null && !entry.pattern.test(text)) return 'it has another form';
  if (entry.exclude.some((e) => e.test(text))) return PLACEHOLDER;
  // a value that spells its own name is a label, a key or a placeholder
  if (nameTokens(text).join('') === tokens.join('')) return 'it only spells its own name';
  return entropyFault(entry, text);
}

/** Characters of the shortest constant that a name can make a finding. */
const SHORTEST_NAMED = 3;

/** Marks of Java's methods that name what a container is given by them. */
const NAMES_GIVEN = /(?:^|\.)(?:Named|Bean|Qualifier)$/;

/** What a method without parameters says that it gives: by its mark, else by its name. */
function givenName({ name, decorators }: FunctionIr): string {
  const mark = decorators
    .find((one) => NAMES_GIVEN.test(one.name))
    ?.args.find(({ value }) => typeof value === 'string');
  return typeof mark?.value === 'string' ? mark.value : name;
}

class LiteralWalk {
  /** Constants that registers have by more than one step. */
  #passedOn: Map<Reg, ConstInstr> | null = null;
  /** Of those, the ones that a description of a setting has as the default. */
  #described: Set<Reg> | null = null;
  /** From the first markup on: what is put together from pieces is markup. */
  #written: WrittenTexts | null = null;
  private readonly definitions: readonly (Instr | undefined)[];
  readonly #visit = (block: Block): void => {
    this.#block(block);
  };

  constructor(
    private readonly analysis: Analysis,
    private readonly module: ModuleContext,
    private readonly fn: FunctionIr,
    private readonly byPattern: readonly IndexedLiteral[],
    private readonly byName: readonly IndexedLiteral[],
    private readonly acrossPieces: readonly IndexedLiteral[],
    private readonly addressRules: readonly CompiledRule[],
    private readonly found: Map<string, LiteralFinding>,
    private readonly onRejected: RejectedLiteral | null,
  ) {
    this.definitions = fn.definitions;
  }

  walk(): void {
    this.#block(this.fn.body);
  }

  /** What annotations give a setting where nobody sets it: `@Value("${jwt.key:…}")`. */
  defaults(decorators: readonly Decorator[]): void {
    for (const decorator of decorators) {
      const written = writtenSetting(decorator);
      if (written?.initial == null || written.initial.length < SHORTEST_NAMED) continue;
      const { start, end } = decorator;
      this.#text(written.initial, start, end);
      this.#namedText(written.key, { value: written.initial, start, end }, true);
    }
  }

  #block(block: Block): void {
    for (let i = 0; i < block.length; i++) {
      const instr = block[i];
      this.#instruction(instr);
      if (this.#written !== null) this.#piece(instr, this.#written);
      if (!hasBlocks(instr)) continue;
      forEachBlock(instr, this.#visit);
      // a ?? 'constant' stored under a name: the default is meant for it
      if (instr.op === Op.If && instr.dst !== NONE) {
        const constant = this.#constant(instr.elseValue) ?? this.#constant(instr.thenValue);
        if (constant !== undefined) {
          this.#passOn(constant, instr.dst);
          // process.env.NAME ?? 'constant': a value for that name
          const name = this.#name(instr.condition) || this.#askedFor(instr.condition);
          this.#named(name, instr.dst, VARIABLE.test(name));
        }
      }
    }
  }

  #constant(reg: Reg): ConstInstr | undefined {
    const definition = this.definitions[reg];
    if (definition?.op === Op.Const)
      return typeof definition.value === 'string' && definition.value.length >= SHORTEST_NAMED ? definition : undefined;
    return this.#passedOn?.get(reg);
  }

  #passOn(constant: ConstInstr, to: Reg): void {
    this.#passedOn ??= new Map();
    this.#passedOn.set(to, constant);
  }

  /** The name of the variable or field that a register was read from, '' = none. */
  #name(reg: Reg): string {
    const definition = this.definitions[reg];
    if (definition?.op === Op.LoadVar) return this.module.ir.variables[definition.variable].name;
    return definition?.op === Op.GetField ? definition.name : '';
  }

  /** The variable of the environment that a call asks for: `os.environ.get('NAME') or '…'`; '' = none. */
  #askedFor(reg: Reg): string {
    const made = this.definitions[reg];
    if ((made?.op !== Op.CallMethod && made?.op !== Op.Call) || made.args.length !== 1) return '';
    const callee = made.op === Op.CallMethod ? made.name : this.#name(made.callee);
    const key = ASKS_FOR.test(callee) ? this.#constant(made.args[0])?.value : null;
    return typeof key === 'string' && VARIABLE.test(key) ? key : '';
  }

  #instruction(instr: Instr): void {
    switch (instr.op) {
      case Op.Const:
        if (typeof instr.value === 'string') this.#text(instr.value, instr.start, instr.end);
        return;
      case Op.Template:
        for (const part of instr.parts)
          if (typeof part === 'string' && part.length >= 12) this.#text(part, instr.start, instr.end);
        return;
      case Op.StoreVar: {
        const variable = this.module.ir.variables[instr.variable];
        if (variable.kind !== 'synthetic') this.#named(variable.name, instr.src);
        return;
      }
      case Op.Return:
        if (this.module.ir.language === 'java' && this.fn.params.length === 0)
          this.#named(givenName(this.fn), instr.value);
        return;
      case Op.SetField:
      case Op.StoreGlobal:
        this.#named(instr.name, instr.src);
        return;
      case Op.SetIndex: {
        const key = this.#constant(instr.index);
        if (key !== undefined && typeof key.value === 'string') this.#named(key.value, instr.src);
        return;
      }
      case Op.ObjectLit:
        for (const entry of instr.entries) {
          if (entry.name === null) continue;
          this.#named(entry.name, entry.value);
          // { JWT_SECRET: { doc: '…', default: '…' } }
          if (DEFAULT_OPTION.test(entry.name)) this.#describe(this.#constant(entry.value), instr.dst);
        }
        this.#variable(instr);
        return;
      case Op.Binary:
        if (COMPARISONS.has(instr.operator)) {
          this.#named(this.#name(instr.left), instr.right);
          this.#named(this.#name(instr.right), instr.left);
        }
        return;
      case Op.Call:
      case Op.CallMethod:
      case Op.New:
        if (instr.op !== Op.New) {
          if (this.module.ir.language !== 'python' && this.module.ir.language !== 'java') this.#defaulted(instr);
          this.#told(instr);
        }
        if (this.module.ir.language === 'python') this.#option(instr);
        if (this.module.ir.language === 'java') this.#positions(instr);
        if (instr.names !== null) this.#keywords(instr.names, instr.args);
        return;
      default:
        return;
    }
  }

  #describe(constant: ConstInstr | undefined, to: Reg): void {
    if (constant === undefined) return;
    this.#passOn(constant, to);
    this.#described ??= new Set();
    this.#described.add(to);
  }

  /**
   * The default of a setting's description: `z.string().min(16).default('…')`, `optional(string(), '…')`,
   * `str({ default: '…' })`; what is made of the description has it as well. `env.get('API_KEY').default('…')` names it itself.
   */
  #defaulted(instr: Extract<Instr, { op: Op.Call | Op.CallMethod }>): void {
    const [first, second] = instr.args;
    const isMethod = instr.op === Op.CallMethod;
    const name = isMethod ? instr.name : this.#name(instr.callee);
    if (isMethod && instr.args.length === 1 && DEFAULT_METHOD.test(name)) {
      const constant = this.#constant(first);
      if (constant !== undefined) {
        this.#describe(constant, instr.dst);
        const made = this.definitions[instr.object];
        const key = made?.op === Op.CallMethod && made.args.length === 1 ? this.#constant(made.args[0])?.value : null;
        if (typeof key === 'string' && VARIABLE.test(key)) {
          this.#named(key, first, true);
        }
        return;
      }
    }
    if (instr.args.length === 2 && DEFAULTING.test(name) && this.definitions[first]?.op !== Op.Const)
      this.#describe(this.#constant(second), instr.dst);
    if (this.#described === null) return;
    if (isMethod && this.#described.has(instr.object)) this.#describe(this.#passedOn?.get(instr.object), instr.dst);
    else if (instr.args.length > 0 && this.#described.has(instr.args[instr.args.length - 1]))
      this.#describe(this.#passedOn?.get(instr.args[instr.args.length - 1]), instr.dst);
  }

  /**
   * The default of an option or a setting of Python that the call names, `add_argument('--db-password', default='…')`,
   * `config('API_KEY', default='…')`, or that goes by what it is assigned to: `api_key: str = Field('…')`.
   */
  #option(instr: Extract<Instr, { op: Op.Call | Op.CallMethod | Op.New }>): void {
    const { names, args, dst } = instr;
    const at = names?.indexOf('default') ?? -1;
    const callee = instr.op === Op.CallMethod ? instr.name : this.#name(instr.callee);
    const value = at >= 0 ? args[at] : args.length > 0 && names?.[0] == null ? args[0] : NONE;
    const constant = value === NONE ? undefined : this.#constant(value);
    if (constant === undefined) return;
    const isDescribing = DESCRIBING.test(callee);
    if (at < 0 && !isDescribing) return;
    if (isDescribing) this.#passOn(constant, dst);
    args.forEach((arg, i) => {
      const keyword = names?.[i] ?? null;
      const text = arg === value ? undefined : this.#constant(arg)?.value;
      if (typeof text !== 'string' || (keyword !== null && !NAMING_KEYWORD.test(keyword))) return;
      if (/^--?[a-z]/i.test(text)) this.#named(text.replace(/^-+/, ''), value);
      else if (OPTION_MAKERS.test(callee) || /^[A-Z][A-Z0-9_]{2,60}$/.test(text)) this.#named(text, value);
    });
  }

  #keywords(names: readonly (string | null)[], args: readonly Reg[]): void {
    names.forEach((name, i) => {
      if (name !== null) this.#named(name, args[i]);
    });
  }

  /** Patterns that may be spread over the pieces of a text. */
  #piece(instr: Instr, texts: WrittenTexts): void {
    const written = texts.add(instr);
    if (written === null) return;
    for (const entry of this.acrossPieces) {
      const match = entry.pattern?.exec(written.text);
      if (match == null) continue;
      const { start, end } = written.pieceAt(match.index);
      if (!entry.exclude.some((e) => e.test(match[1] ?? match[0]))) this.#add(entry, start, end, '', match[0]);
    }
  }

  #text(text: string, start: number, end: number): void {
    if (this.#written === null && this.acrossPieces.length > 0 && text.includes('<'))
      this.#written = new WrittenTexts(this.module, this.definitions);
    if (text.length < 8 || this.analysis.index.isPlainText(text)) return;
    for (const entry of this.byPattern) {
      if (text.length < entry.literal.minLength) continue;
      const match = entry.pattern?.exec(text);
      if (match == null) continue;
      const fault = formFault(entry, match, text);
      if (fault !== null) {
        this.onRejected?.(entry, start, end, fault);
        continue;
      }
      this.#add(entry, start, end, '', text);
    }
  }

  /** `setPassword('…')`, `getenv('API_KEY', '…')`, `app.set('secret', '…')`, `'…'.toCharArray()`: the call tells what its constant is. */
  #told(instr: Extract<Instr, { op: Op.Call | Op.CallMethod }>): void {
    const { language } = this.module.ir;
    const isScript = language !== 'python' && language !== 'java';
    if (isScript) {
      if (instr.args.length !== 2) return;
      const name = instr.op === Op.CallMethod ? instr.name : this.#name(instr.callee);
      const variable = ASKS.test(name) ? this.#constant(instr.args[0])?.value : null;
      if (!KEEPS.test(name) && !(typeof variable === 'string' && /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(variable)))
        return;
    }
    if (instr.op === Op.CallMethod && !isScript) {
      const constant = this.#constant(instr.object);
      if (constant !== undefined && /^(?:toCharArray|getBytes|encode|trim|strip)$/.test(instr.name))
        this.#passOn(constant, instr.dst);
      if (instr.args.length === 1 && instr.names === null) this.#named(instr.name, instr.args[0]);
    }
    if (instr.args.length !== 2 || (instr.names !== null && instr.names[0] !== null)) return;
    const key = this.#constant(instr.args[0])?.value;
    if (typeof key !== 'string' || !/^\w[\w.-]{1,60}$/.test(key)) return;
    this.#named(key, instr.args[1], VARIABLE.test(key));
  }

  /** `new Access("mqtt", "nave", "…".toCharArray())`, `connect("nave", "…")`: the parameters of the project say what the constants are. */
  #positions(instr: Extract<Instr, { op: Op.Call | Op.CallMethod | Op.New }>): void {
    if (instr.args.length < 2 || !instr.args.some((reg) => this.#constant(reg) !== undefined)) return;
    for (const names of this.#parameterNames(instr))
      instr.args.forEach((reg, i) => {
        this.#named(names[i], reg);
      });
  }

  /** The names of the parameters of what a call may mean in the project, by their number. */
  #parameterNames(instr: Extract<Instr, { op: Op.Call | Op.CallMethod | Op.New }>): readonly (readonly string[])[] {
    const count = instr.args.length;
    const cls = this.#calledClass(instr);
    if (cls === null) return [];
    const { functions } = cls.module.ir;
    const { constructors, methods, fields, kind } = classIr(cls);
    const named = instr.op === Op.CallMethod ? instr.name : '';
    const lists = (instr.op === Op.New ? constructors : methods)
      .map((index) => functions[index])
      .filter((fn) => instr.op === Op.New || fn.name === named)
      .map(({ params }) => params.map(({ name }) => name));
    if (instr.op === Op.New && (kind === 'record' || lists.length === 0))
      lists.push(fields.filter(({ isStatic }) => !isStatic).map(({ name }) => name));
    return lists.filter((names) => names.length === count);
  }

  #calledClass(instr: Extract<Instr, { op: Op.Call | Op.CallMethod | Op.New }>): ClassRef | null {
    if (instr.op === Op.New) return instr.type === null ? null : declaredClass(this.analysis, this.module, instr.type);
    if (instr.op !== Op.CallMethod) return null;
    const object = this.definitions[instr.object];
    if (object?.op === Op.This) return this.fn.class === NONE ? null : { module: this.module, index: this.fn.class };
    if (object?.op !== Op.LoadVar) return null;
    const { type, kind } = this.module.ir.variables[object.variable];
    if (kind === 'class') return { module: this.module, index: this.module.classOf(object.variable) };
    return type === null ? null : declaredClass(this.analysis, this.module, type);
  }

  /** `{ format: 'url', env: 'STOCK_URL', default: '…' }` */
  #variable({ entries }: ObjectLitInstr): void {
    const named = entries.find(({ name }) => name === 'env');
    const fallback = named === undefined ? undefined : entries.find(({ name }) => name === 'default');
    const key = named === undefined ? undefined : this.#constant(named.value)?.value;
    if (typeof key === 'string' && VARIABLE.test(key) && fallback !== undefined) this.#named(key, fallback.value, true);
  }

  /** The default of a setting, if it is an address: who opens it sees the setting, so that it is told where it is written. */
  #address(name: string, { value, start, end }: ConstInstr): void {
    const text = String(value);
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || isOwnAddress(name) || !leadsSomewhere([name], text)) return;
    for (const rule of this.addressRules) {
      if (!valueConditionsHold(this.analysis.base, rule.where, constantValue(text))) continue;
      const { qualifiedName: functionName } = this.fn;
      this.found.set(`${rule.id}:${start}`, { rule, start, end, functionName, name, value: text, description: '' });
    }
  }

  /** @param isVariable whether it is the default of a variable of the environment */
  #named(name: string, reg: number, isVariable = false): void {
    if (name === '') return;
    const constant = this.#constant(reg);
    if (constant === undefined) return;
    const isDescribed = this.#described?.has(reg) === true && this.definitions[reg]?.op !== Op.ObjectLit;
    if (isVariable || isDescribed) this.#address(name, constant);
    this.#namedText(name, constant, isVariable || (isDescribed && VARIABLE.test(name)));
  }

  /** @param isDefault whether it stands in for what somebody else may set */
  #namedText(name: string, constant: Pick<ConstInstr, 'value' | 'start' | 'end'>, isDefault: boolean): void {
    const text = String(constant.value);
    const tokens = nameTokens(name);
    if (tokens.length === 0) return;
    for (const entry of this.byName) {
      const { names, notNames } = entry.literal;
      if (entry.literal.isDefault && !isDefault) continue;
      if (!names.some((pattern) => endsWith(tokens, pattern)) || notNames.some((one) => holds(tokens, one))) continue;
      const fault = namedFault(entry, text, tokens, this.module.path);
      if (fault !== null) {
        this.onRejected?.(entry, constant.start, constant.end, fault);
        continue;
      }
      this.#add(entry, constant.start, constant.end, name, text);
    }
  }

  #add(entry: IndexedLiteral, start: number, end: number, name: string, value: string): void {
    const key = `${entry.rule.id}:${start}`;
    const old = this.found.get(key);
    if (old !== undefined && old.name !== '') return;
    this.found.set(key, {
      rule: entry.rule,
      start,
      end,
      functionName: this.fn.qualifiedName,
      name,
      value,
      description: entry.literal.description,
    });
  }
}

/** Functions of JavaScript that keep a value under a key or have it as the default; others translate or show it. */
const KEEPS =
  /^(?:set|put|store|constant|value|config|configure|define|provide|append|setItem|header|setHeader|setRequestHeader|get|getEnv|getenv|env)$/;

/** Functions of a project that ask the environment for a variable, which is written in capitals. */
const ASKS = /env|config|setting|require|optional|variable|default|secret/i;

/** Functions that give one variable of the environment. */
const ASKS_FOR = /^(?:get|get_?env|env|getProperty)$/i;

/** Properties and methods that give a described setting its default, and functions that wrap a description with one. */
const DEFAULT_OPTION = /^default(?:Value)?$/;
const DEFAULT_METHOD = /^(?:default|catch|prefault|fallback|withDefault|defaultTo)$/;
const DEFAULTING = /^(?:optional|nullish|nullable|fallback|withDefault|defaulted|exactOptional)$/;

/** Names of environment variables. */
const VARIABLE = /^[A-Z][A-Z0-9_]{1,60}$/;

/** Functions of Python that describe a field or an option, whose value is the first argument or `default`. */
const DESCRIBING = /^(?:Field|field|Option|Argument|attrib|ib)$/;
/** Those that add an option to a program. */
const OPTION_MAKERS = /^(?:add_argument|add_option|option|argument|define)$/;
/** Keywords by which options are named. */
const NAMING_KEYWORD = /^(?:dest|name|env|envvar|env_var|alias|validation_alias)$/;

function holds(tokens: readonly string[], pattern: readonly string[]): boolean {
  return tokens.some((_, i) => pattern.every((t, j) => tokens[i + j] === t));
}

function endsWith(tokens: readonly string[], pattern: readonly string[]): boolean {
  const offset = tokens.length - pattern.length;
  return offset >= 0 && pattern.every((t, i) => tokens[offset + i] === t);
}
