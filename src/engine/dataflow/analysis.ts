/** Shared state of one analysis: modules, numbering, budget, and what was found. */
import type { MapperStatement } from './javaMappers.js';
import type { PrismaModel } from './prismaModels.js';
import {
  NONE,
  Op,
  type Block,
  type ClassIr,
  type FunctionIr,
  type Instr,
  type LanguageId,
  type LoopInstr,
  type ModuleIr,
  type NameId,
  type Reg,
  type TypeRef,
} from '../ir/ir.js';
import { isTestPath } from '../../base/testPath.js';
import { forEachBlock, hasBlocks } from '../ir/blocks.js';
import type { Recipient } from '../findings/recipient.js';
import type { CompiledRule } from '../rules/compiled.js';
import { modelLanguage, type ApiNode, type LanguageIndex, type RuleIndex } from './apiIndex.js';
import type { CarriedVariables } from './carriedVariables.js';
import type { Channel } from './channels.js';
import type { EvidenceLog } from './evidence.js';
import { elementType } from './collectionTypes.js';
import { classIr, declaredClass, supertypes, type ClassRef } from './hierarchy.js';
import { typeValueIn } from './members.js';
import { ModuleContext } from './moduleContext.js';
import { ownerMatches } from './nameVocabulary.js';
import { namesPerson } from './personFields.js';
import { deepTaints } from './objects.js';
import type { Observer } from './observer.js';
import { toldSecret } from './passwordRoles.js';
import { repeatedReads, type PlaceFact, type RepeatedReads } from './repeatedReads.js';
import { isColumnOf, storedFields, storedTaint } from './storedRecords.js';
import { wholeReads, type WholeReads } from './wholeReads.js';
import { NamedFunctions } from './namedFunctions.js';
import { functionFacts, type FunctionFacts } from './relevance.js';
import { HeapObject, State, type Delta, type Mark } from './state.js';
import { mayHoldText, showsMask } from './textTypes.js';
import { TriggerNames, Triggers, type NameTells } from './triggers.js';
import {
  joinTaints,
  Prim,
  UNKNOWN,
  Value,
  type FunctionRef,
  type ObjectId,
  type Origin,
  type Taint,
  type Trace,
} from './value.js';

/** A finding before it gets its text, fingerprint and state. */
export interface RawFinding {
  readonly rule: CompiledRule;
  readonly module: ModuleContext;
  readonly start: number;
  readonly end: number;
  /** Function that contains the sink, for the fingerprint. */
  readonly functionName: string;
  /** The data that reached the sink, null for a finding without flow. */
  readonly taint: Taint | null;
  /** What the sink is called in messages: `db.query`. */
  readonly sink: string;
  /** Values of `{name}` and `{value}` in the message. */
  readonly name: string;
  readonly value: string;
  /** Who gets the data, as far as one can tell; null where the rule is not about that. */
  readonly recipients: readonly Recipient[] | null;
}

export interface AnalysisLimits {
  /** Abstract steps in all. */
  readonly steps: number;
  /** Depth of calls followed into. */
  readonly depth: number;
}

/** Steps that data may take beyond a root's own fuel. */
export const DATA_FUEL = 12_000;

/** The same for data that no remote party chooses: names, environment, files. */
export const NAMED_DATA_FUEL = 600;

/** What all calls that the root itself makes may take together when an earlier one has spent everything, … */
export const LATER_CALLS_FUEL = 4_000;
/** … and each of them. */
export const LATER_CALL_FUEL = 600;

/** Classes and interfaces above one whose fields are its own. */
const MOST_SUPERTYPES = 4;

/** Fuel for what puts a program together: the top level of a module, a decorator, a handler that is wrapped. */
export function wiringFuel(fn: FunctionIr): number {
  return 150 + 0.75 * fn.instructionCount;
}

export const DEFAULT_LIMITS: AnalysisLimits = { steps: 3_000_000, depth: 8 };

/** Resolves an import to a module of the project; null = outside it. */
export type ModuleResolver = (from: ModuleContext, specifier: string) => ModuleContext | null;

/** A function value that a framework will call, to be walked when its registering code is done. */
export interface PendingEntry {
  readonly fn: FunctionRef;
  /** Library whose `return-of: entry` rows apply, '' = none. */
  readonly library: string;
  readonly parameters: readonly (ApiNode | null)[];
  /** The address that it answers, which may name its parameters: `users/<str:name>`. */
  readonly route?: string;
  /** Handlers that are registered together have one name for it. */
  readonly chain?: string;
}

/** Remembered outcome of a call whose arguments say nothing. */
export interface BoringResult {
  readonly value: Value;
  readonly delta: Delta;
  /** What the call may throw, null = nothing known. */
  readonly thrown: Value | null;
  /** Objects of libraries that each call makes anew and nobody but its caller gets. */
  readonly made: readonly ObjectId[];
}

/** A string literal in the code. */
export interface ConstantPlace {
  readonly module: ModuleContext;
  readonly fn: FunctionIr;
  readonly start: number;
  readonly end: number;
}

interface Reader {
  readonly module: ModuleContext;
  /** The function of the module's top level that was being walked on its own; null = none. */
  readonly fn: FunctionIr | null;
}

/** What calls without data or functions gave, and how many were followed. */
export interface QuietResult {
  runs: number;
  value: Value;
  /** The last one gave back the object that it was called on, as the methods of a builder do. */
  givesReceiver: boolean;
}

export class Analysis {
  /** State that outlives functions: module-level variables and objects after their module ran. */
  readonly base = new State(null, false);
  steps = 0;
  exhausted = false;
  /** Steps that the module being walked may take. */
  stepLimit = Number.MAX_SAFE_INTEGER;
  /**
   * Steps left for following calls from the current root. Any call is followed while it is above 0, calls that carry data, or
   * that tell much in other ways, while it is above -{@link DATA_FUEL}: so the work grows with the code and with the data in it,
   * not with the number of call paths. A function that is walked on its own begins without any: what its callees do without
   * data is seen when they are walked on their own.
   */
  fuel = 0;
  /** Instructions of the current root, which are not counted against it. */
  rootSize = 0;
  /** What calls may have spent in all, beyond the root's own fuel: more within a call that the root makes late. */
  dataFuel = DATA_FUEL;
  /** The module of the current root. */
  rootModule: ModuleContext | null = null;
  /** What handlers are called with whose input a schema has checked. */
  readonly checkedArguments = new WeakMap<FunctionIr, readonly (Value | undefined)[]>();
  /** Is there any value that a function works out when it is read, and any store of a front end? */
  hasComputed = false;
  /** Is there any value that is read by calling it? */
  hasSignals = false;
  hasStores = false;
  /** Every module added, in order. */
  readonly modules: ModuleContext[] = [];
  /** Models of Prisma's schemas, by the names of their records in lower case. */
  readonly prismaModels = new Map<string, PrismaModel>();
  /** Statements of MyBatis' mapper files, by full name of the method. */
  readonly mapperStatements = new Map<string, MapperStatement & { readonly path: string }>();
  /** Contents of settings files (`.properties`, `application.yml`) by path: key to value. */
  readonly properties = new Map<string, ReadonlyMap<string, string>>();
  readonly findings = new Map<string, RawFinding>();
  readonly stack: FunctionIr[] = [];
  /** Roots being walked: a handler that is registered inside a handler has the outer one below it. */
  readonly roots: FunctionIr[] = [];
  /** Functions whose body was walked with generic arguments or by a call. */
  readonly walked = new Set<FunctionIr>();
  readonly quiet = new Map<FunctionIr, QuietResult>();
  readonly boring = new Map<FunctionIr, Map<string, BoringResult>>();
  /** Whether functions that were walked on their own give data back that their parameters do not bring. */
  readonly givesData = new Map<FunctionIr, boolean>();
  /** Walks a function of the module that is being walked on its own, before its turn; null where it is too early or late for that. */
  walkAhead: ((fn: FunctionIr) => void) | null = null;
  /** Functions that are being walked before their turn. */
  ahead = 0;
  /** Events, topics and queues by receiver and name. */
  readonly channels = new Map<string, Channel>();
  /** Modules that read an object that handlers share: a session. */
  readonly sharedReaders = new Set<ModuleContext>();
  /** Number of modules whose walk has begun. */
  turn = 0;
  /** Fields that got data after their object was first kept, with the turn in which that happened last; '*' = other contents. */
  readonly lateData = new Map<ObjectId, Map<string, number>>();
  readonly #shared = new Map<ApiNode, ObjectId>();
  /** Raised whenever a variable changes that modules may export; what is kept of exports holds for one number. */
  exportsVersion = 0;
  /** How often a module was asked for what it exports while its top level ran. */
  earlyReads = 0;
  /** Objects that are `module` and its first `exports` in CommonJS. */
  readonly moduleObjects = new Set<ObjectId>();
  /** Which variables loops carry from round to round, as far as asked. */
  readonly carriedVariables = new Map<LoopInstr, CarriedVariables>();
  /** Loops around the instruction being walked. */
  loopDepth = 0;
  /** Functions being walked that are called for each entry of an object by itself. */
  entryDepth = 0;
  /** `try` blocks with handlers around the instruction being walked, those of callers included. */
  tryDepth = 0;
  #nextKey = 1;
  readonly #objects = new Map<FunctionIr, Map<number, ObjectId>>();
  readonly #tags = new Map<string, number>();
  readonly #origins = new Map<string, Origin>();
  readonly #contexts = new Map<FunctionIr, Map<number, number>>();
  #nextContext = 1;
  readonly #stores = new Map<FunctionIr, Map<number, Reg>>();
  readonly #constants = new Map<ModuleContext, Map<string, ConstantPlace[]>>();
  readonly #facts = new Map<FunctionIr, FunctionFacts>();
  readonly #recursive = new Map<FunctionIr, boolean>();
  readonly #repeated = new Map<FunctionIr, RepeatedReads | null>();
  readonly #whole = new Map<FunctionIr, WholeReads>();
  readonly #regexes = new Map<FunctionIr, Map<number, { pattern: string; flags: string }>>();
  resolveModule: ModuleResolver = () => null;
  /** The template of the project that a name means; null = none. */
  resolveTemplate: ModuleResolver = () => null;
  /** Whether functions of templates put anything out unescaped, themselves or by what they include. */
  readonly showingTemplates = new Map<FunctionIr, boolean>();
  /** Lists of the files of folders that modules load by their names. */
  readonly fileLists = new Set<ObjectId>();
  /** Told of what the walk does, where somebody asks why; never in a scan. */
  observer: Observer | null = null;
  /** The interpreter; a field because calls walk bodies and bodies make calls. */
  walkBlock: (block: Block, state: State, act: Activation) => boolean = () => true;

  constructor(
    readonly index: RuleIndex,
    readonly enabled: (rule: CompiledRule) => boolean,
    readonly limits: AnalysisLimits = DEFAULT_LIMITS,
    /** Where the index has evidence rules: what they say is noted here, and nothing is a finding. */
    readonly evidence: EvidenceLog | null = null,
  ) {
    if (evidence !== null) evidence.analysis = this;
  }

  addModule(ir: ModuleIr): ModuleContext {
    const context = new ModuleContext(ir, this.#nextKey);
    this.modules.push(context);
    this.#nextKey += ir.variables.length;
    return context;
  }

  /** Counts abstract steps; true when the budget is spent. */
  spend(): boolean {
    this.fuel--;
    if (++this.steps > this.stepLimit) this.exhausted = true;
    return this.exhausted;
  }

  languageIndex(language: LanguageId): LanguageIndex {
    return this.index.language(modelLanguage(language));
  }

  /** The object allocated at a site in a call context; the same site in the same context is the same object. */
  object(context: number, fn: FunctionIr, site: Reg, tag = ''): ObjectId {
    let table = this.#objects.get(fn);
    if (table === undefined) this.#objects.set(fn, (table = new Map()));
    // numbers stay exact: site < 2^20, tags < 2^10, contexts < 2^23
    const key = (context * 0x100000 + (site + 1)) * 0x400 + (tag === '' ? 0 : this.#tagNumber(tag));
    let id = table.get(key);
    if (id === undefined) {
      id = this.#nextKey++;
      table.set(key, id);
    }
    return id;
  }

  #tagNumber(tag: string): number {
    let number = this.#tags.get(tag);
    if (number === undefined) {
      number = 1 + (this.#tags.size % 0x3ff);
      this.#tags.set(tag, number);
    }
    return number;
  }

  freshObject(): ObjectId {
    return this.#nextKey++;
  }

  /** Number of the call context reached from `parent` by the call at `site`. */
  context(parent: number, fn: FunctionIr, site: Reg): number {
    let table = this.#contexts.get(fn);
    if (table === undefined) this.#contexts.set(fn, (table = new Map()));
    const key = parent * 0x100000 + site;
    let id = table.get(key);
    if (id === undefined) {
      id = this.#nextContext++;
      table.set(key, id);
    }
    return id;
  }

  /** Writes to the state that outlives functions. */
  setBase(key: number, entry: Value | HeapObject): void {
    this.base.set(key, entry);
    if (entry instanceof Value || this.moduleObjects.has(key)) this.noteChange(key);
  }

  /** What modules export may have changed: a variable or one of {@link moduleObjects} has. */
  noteChange(key: number): void {
    this.exportsVersion++;
    for (const module of this.modules) {
      if (key < module.variableBase || key >= module.variableBase + module.ir.variables.length) continue;
      module.hasNamespace = false;
      return;
    }
  }

  origin(
    kind: string,
    dataType: string,
    module: ModuleContext,
    start: number,
    end: number,
    label?: string,
    strings = false,
  ): Origin {
    const key = `${kind}:${module.variableBase}:${start}:${end}`;
    let origin = this.#origins.get(key);
    if (origin === undefined) {
      origin = {
        id: this.#origins.size,
        kind,
        dataType,
        module,
        start,
        end,
        label: label ?? labelOf(module.text(start, end)),
        strings,
      };
      this.#origins.set(key, origin);
    }
    return origin;
  }

  /** All data that was met, by where it begins. */
  get origins(): Iterable<Origin> {
    return this.#origins.values();
  }

  /** Fresh data of a kind, with its first step. */
  sourceTaint(
    kind: string,
    dataType: string,
    module: ModuleContext,
    start: number,
    end: number,
    doubt: number,
    label?: string,
    strings = false,
    cleaned = 0,
  ): Taint {
    const origin = this.origin(kind, dataType, module, start, end, label, strings);
    return { origin, cleaned, doubt, trace: this.#sourceTrace(origin) };
  }

  #sourceTrace(origin: Origin): Trace {
    return {
      previous: null,
      kind: 'source',
      module: origin.module,
      start: origin.start,
      end: origin.end,
      message: sourceMessage(origin),
      length: 1,
    };
  }

  /** The places that a function reads more than once, null if there are none. */
  repeatedReads(module: ModuleContext, fn: FunctionIr): RepeatedReads | null {
    let reads = this.#repeated.get(fn);
    if (reads === undefined) {
      reads = repeatedReads(this, module, fn);
      this.#repeated.set(fn, reads);
    }
    return reads;
  }

  /** Objects of which the function reads the password. */
  wholeReads(module: ModuleContext, fn: FunctionIr): WholeReads {
    let reads = this.#whole.get(fn);
    if (reads === undefined) {
      reads = wholeReads(this, module, fn);
      this.#whole.set(fn, reads);
    }
    return reads;
  }

  /** The register that each variable was stored from last, by the order of the code. */
  storesOf(fn: FunctionIr): ReadonlyMap<number, Reg> {
    let map = this.#stores.get(fn);
    if (map === undefined) {
      map = new Map();
      collectStores(fn.body, map);
      this.#stores.set(fn, map);
    }
    return map;
  }

  /** The register that a variable of the function is stored from, where that is its only store; else NONE. */
  onlyStore(module: ModuleContext, fn: FunctionIr, variable: number): Reg {
    const { stores, function: owner } = module.ir.variables[variable];
    return stores === 1 && owner === fn.index ? (this.storesOf(fn).get(variable) ?? NONE) : NONE;
  }

  /**
   * Where a constant text is written, if that is one place: in the module first, else in the whole project.
   * Modules are looked through once, when first asked.
   */
  constantPlace(module: ModuleContext, text: string): ConstantPlace | null {
    const own = this.#constantsOf(module).get(text);
    if (own !== undefined) return own.length === 1 ? own[0] : null;
    let found: ConstantPlace | null = null;
    for (const other of this.modules) {
      for (const place of this.#constantsOf(other).get(text) ?? []) {
        if (found !== null) return null;
        found = place;
      }
    }
    return found;
  }

  /** Where the beginning of an address is written, up to its host at least, if that is one place outside of the function. */
  addressPlace(fn: FunctionIr, text: string): ConstantPlace | null {
    const least = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(text)?.[0] ?? '';
    if (least === '') return this.#templatePlace(fn, text);
    let found: ConstantPlace | null = null;
    for (const module of this.modules) {
      for (const [written, places] of this.#constantsOf(module)) {
        if (!text.startsWith(written) || !written.startsWith(least)) continue;
        if (found !== null || places.length > 1) return null;
        found = places[0];
      }
    }
    found ??= this.#templatePlace(fn, text);
    // what a function writes itself is best seen where it is used
    return found !== null && found.fn === fn && fn.index !== 0 ? null : found;
  }

  /** The one template outside of the function that such an address is put together by: `amqp://${host}:5672/orders`. */
  #templatePlace(fn: FunctionIr, text: string): ConstantPlace | null {
    let found: ConstantPlace | null = null;
    for (const module of this.modules) {
      // it may as well begin with a text of its own
      for (const written of this.#constantsOf(module).keys())
        if (text.startsWith(written) && SCHEME.test(written)) return null;
      for (const place of this.#addressTemplatesOf(module)) {
        if (!fitsTemplate(text, place.texts)) continue;
        if (found !== null || place.fn === fn) return null;
        found = place;
      }
    }
    return found;
  }

  readonly #addressTemplates = new Map<ModuleContext, readonly AddressTemplate[]>();

  #addressTemplatesOf(module: ModuleContext): readonly AddressTemplate[] {
    let known = this.#addressTemplates.get(module);
    if (known === undefined) {
      known = module.ir.functions.flatMap((fn) =>
        fn.definitions.flatMap((instr) => {
          if (instr?.op !== Op.Template || typeof instr.parts[0] !== 'string' || !SCHEME.test(instr.parts[0]))
            return [];
          const texts = instr.parts.filter((part) => typeof part === 'string');
          return [{ module, fn, start: instr.start, end: instr.end, texts }];
        }),
      );
      this.#addressTemplates.set(module, known);
    }
    return known;
  }

  /** Are these texts written in tests alone, which call the code that this module holds? */
  isOnlyInTests(module: ModuleContext, texts: readonly unknown[]): boolean {
    if (isTestPath(module.path)) return false;
    const written = texts
      .filter((text) => typeof text === 'string')
      .map((text) => this.modules.filter((one) => this.#constantsOf(one).has(text)));
    return (
      written.length > 0 &&
      written.every((writing) => writing.length > 0 && writing.every((one) => isTestPath(one.path)))
    );
  }

  /**
   * Is this text a constant of the module itself, a setting of another that is no test, or put together from pieces, not one
   * that another module passes in?
   */
  writesConstant(module: ModuleContext, text: string): boolean {
    if (this.#constantsOf(module).has(text)) return true;
    const others = this.modules.filter((other) => this.#constantsOf(other).has(text));
    return others.length === 0 || others.some((other) => !isTestPath(other.path) && hasSetting(other, text));
  }

  /** Does the top level of a module set a name to true: `CORS_ALLOW_CREDENTIALS = True`? */
  switchesOn(module: ModuleContext, name: string): boolean {
    const [top] = module.ir.functions;
    const { definitions } = top;
    return top.body.some((instr) => {
      if (instr.op !== Op.StoreVar || module.ir.variables[instr.variable].name !== name) return false;
      const value = definitions[instr.src];
      return value?.op === Op.Const && value.value === true;
    });
  }

  #constantsOf(module: ModuleContext): ReadonlyMap<string, readonly ConstantPlace[]> {
    let table = this.#constants.get(module);
    if (table === undefined) {
      table = new Map();
      for (const fn of module.ir.functions) {
        for (const instr of fn.definitions) {
          if (instr?.op !== Op.Const || typeof instr.value !== 'string' || instr.value.length < 3) continue;
          const place = { module, fn, start: instr.start, end: instr.end };
          const list = table.get(instr.value);
          if (list === undefined) table.set(instr.value, [place]);
          else list.push(place);
        }
      }
      this.#constants.set(module, table);
    }
    return table;
  }

  /** The object behind a member that is the same for all who read it. */
  sharedObject(node: ApiNode): ObjectId {
    let id = this.#shared.get(node);
    if (id === undefined) {
      id = this.freshObject();
      this.#shared.set(node, id);
      this.setBase(id, new HeapObject(new Map(), null, true, true, -1, null));
    }
    return id;
  }

  /** The object that holds the state of a component: one for each place that asks for state. */
  stateCell(module: ModuleContext, start: number): ObjectId {
    let cells = this.#cells.get(module);
    if (cells === undefined) this.#cells.set(module, (cells = new Map()));
    let id = cells.get(start);
    if (id === undefined) {
      id = this.freshObject();
      cells.set(start, id);
      this.#cellOwners.set(id, module);
      this.setBase(id, new HeapObject(new Map(), null, true, true, -1, null));
    }
    return id;
  }

  /** What came in from outside is kept in a component's state: its module is walked once more to see it. */
  cellFilled(state: State, cell: ObjectId, value: Value): void {
    const owner = this.#cellOwners.get(cell);
    if (owner === undefined) return;
    if (deepTaints(state, value)?.some((t) => FROM_OUTSIDE.has(t.origin.kind)) === true) {
      this.walkAgain(owner);
    }
  }

  readonly #cells = new Map<ModuleContext, Map<number, ObjectId>>();
  readonly #cellOwners = new Map<ObjectId, ModuleContext>();

  /** What a wrapper hands on to the function that it stands for, while it is being walked. */
  handedOn: { readonly fn: FunctionIr; args: (Value | undefined)[] | null } | null = null;

  /** Handlers that are registered together: the chain that is being walked, null where it is none. */
  chain: string | null = null;
  readonly #chains = new Map<string, ObjectId>();

  /** The object of the members that the handlers of a chain add to values of a type. */
  chainObject(chain: string, type: string): ObjectId {
    const key = `${chain} ${type}`;
    let id = this.#chains.get(key);
    if (id === undefined) {
      id = this.freshObject();
      this.#chains.set(key, id);
      this.setBase(id, new HeapObject(new Map(), null, true, true, -1, null));
    }
    return id;
  }

  /** What read a member that nobody had added yet, by the object of members and the name. */
  readonly #missedMembers = new Map<string, Reader[]>();
  /** The module whose functions are being walked. */
  walking: ModuleContext | null = null;

  /** A member that programs add to a type was read. */
  memberRead(members: ObjectId, name: string): void {
    if (this.walking === null) return;
    const fn = this.rootModule === this.walking ? this.stack.at(0) : undefined;
    // what stands in another function needs that one's variables
    const reader = { module: this.walking, fn: fn?.parent === 0 ? fn : null };
    const key = `${String(members)}.${name}`;
    const missed = this.#missedMembers.get(key);
    if (missed === undefined) this.#missedMembers.set(key, [reader]);
    else if (!missed.some(({ module, fn }) => module === reader.module && fn === reader.fn)) missed.push(reader);
  }

  /** A member was added: what has read it before is walked once more. */
  memberAdded(members: ObjectId, name: string): void {
    for (const { module, fn } of this.#missedMembers.get(`${String(members)}.${name}`) ?? []) {
      const known = this.lateReaders.get(module);
      if (fn === null) this.walkAgain(module);
      else if (known === undefined) this.lateReaders.set(module, new Set([fn]));
      else known.add(fn);
    }
  }

  /** Functions to be walked once more, when all have been, by the module whose turn it was. */
  readonly lateReaders = new Map<ModuleContext, Set<FunctionIr>>();
  /** Modules to be walked once more as a whole. */
  readonly again = new Set<ModuleContext>();

  /** Tables in which input of requests is kept, by the object that stands for any of their records. */
  readonly storedInput = new Set<ObjectId>();
  readonly #tableReaders = new Map<ObjectId, Set<ModuleContext>>();

  /** A query asks for columns of a table, in functions of these modules. */
  readsTable(table: ObjectId, modules: readonly ModuleContext[]): void {
    let known = this.#tableReaders.get(table);
    if (known === undefined) this.#tableReaders.set(table, (known = new Set()));
    for (const module of modules) known.add(module);
  }

  tableReaders(table: ObjectId): Iterable<ModuleContext> {
    return this.#tableReaders.get(table) ?? [];
  }

  /** Modules that render a template. */
  readonly renderers = new Map<ModuleContext, Set<ModuleContext>>();
  readonly #tables = new Map<string, ObjectId>();

  /** The object that stands for any record of a table that only a name tells of. */
  namedTable(name: string): ObjectId {
    let id = this.#tables.get(name);
    if (id === undefined) {
      id = this.freshObject();
      this.#tables.set(name, id);
      this.setBase(id, new HeapObject(new Map(), null, true, true, -1, null));
    }
    return id;
  }

  /** A module is to be walked once more, when all have been. */
  walkAgain(module: ModuleContext): void {
    this.again.add(module);
  }

  /** Does any shared object hold data? */
  get sharedData(): boolean {
    for (const id of this.#shared.values()) {
      const entry = this.base.get(id);
      if (entry instanceof HeapObject && entry.contents.taints !== null) return true;
    }
    return false;
  }

  /** What one pass over the function tells of it. */
  facts(module: ModuleContext, fn: FunctionIr): FunctionFacts {
    let facts = this.#facts.get(fn);
    if (facts === undefined) {
      facts = functionFacts(this, module, fn);
      this.#facts.set(fn, facts);
    }
    return facts;
  }

  /** The functions of the project by their names. */
  get namedFunctions(): NamedFunctions {
    if (this.#namedFunctions?.size !== this.modules.length)
      this.#namedFunctions = { size: this.modules.length, functions: new NamedFunctions(this) };
    return this.#namedFunctions.functions;
  }

  #namedFunctions: { readonly size: number; readonly functions: NamedFunctions } | null = null;

  /** What names lead to in the modules' code. */
  triggers(language: LanguageId): Triggers {
    const index = this.languageIndex(language);
    let known = this.#triggers.get(index);
    if (known?.modules !== this.modules.length) {
      known = { modules: this.modules.length, triggers: new Triggers(this.#names(index), this.modules) };
      this.#triggers.set(index, known);
    }
    return known.triggers;
  }

  readonly #triggers = new Map<LanguageIndex, { readonly modules: number; readonly triggers: Triggers }>();

  #names(index: LanguageIndex): TriggerNames {
    return (index.triggers ??= new TriggerNames(this.index, index));
  }

  /** What a name in a module tells by itself. */
  nameTells(module: ModuleContext, name: string, id: NameId): NameTells {
    const known = id === NONE ? undefined : module.nameTells[id];
    return known ?? this.#names(this.languageIndex(module.ir.language)).inModule(module, name, id);
  }

  /** Does a name tell anything: of data, of protection, of a setting? Most do not, and that is settled once. */
  isTelling(name: string): boolean {
    return this.index.isTelling(name);
  }

  /** The same for a variable of a module. */
  isTellingVariable(module: ModuleContext, variable: number): boolean {
    const { name, nameId } = module.ir.variables[variable];
    return this.nameTells(module, name, nameId).isTelling;
  }

  /** Does the function call itself by its name? */
  callsItself(fn: FunctionIr, module: ModuleContext): boolean {
    let known = this.#recursive.get(fn);
    if (known === undefined) {
      known =
        fn.name !== '' &&
        fn.definitions.some((instr) => {
          if (instr === undefined) return false;
          if (instr.op === Op.LoadVar) return module.ir.variables[instr.variable].name === fn.name;
          return instr.op === Op.CallMethod && instr.name === fn.name;
        });
      this.#recursive.set(fn, known);
    }
    return known;
  }

  /** Variables of a function that are stored from a regular expression literal. */
  regexStores(fn: FunctionIr): ReadonlyMap<number, { readonly pattern: string; readonly flags: string }> {
    let map = this.#regexes.get(fn);
    if (map === undefined) {
      map = new Map();
      const { definitions } = fn;
      collectRegexStores(fn.body, definitions, map);
      this.#regexes.set(fn, map);
    }
    return map;
  }

  /** Tables whose columns are the keys of an object were seen. */
  hasColumns = false;

  /** `apiKeys: ApiKeyStore`: an object of a class of the project is no secret, whatever it is called; its fields may be. */
  #isScriptClass(module: ModuleContext, type: TypeRef | null): boolean {
    if (module.ir.language !== 'typescript' || type === null) return false;
    const named = declaredClass(this, module, type);
    return named !== null && classIr(named).kind === 'class';
  }

  /** Fields that the class or interface declares under names of personal data, passwords or secrets. */
  #declaredData(module: ModuleContext, classIndex: number, depth = 0): ReadonlyMap<string, Value> {
    const info = module.ir.classes[classIndex];
    const fields = new Map<string, Value>();
    // interface Profile extends Person
    if (module.ir.language === 'typescript' && depth < MOST_SUPERTYPES) {
      for (const above of supertypes(this, { module, index: classIndex }))
        for (const [name, value] of this.#declaredData(above.module, above.index, depth + 1)) fields.set(name, value);
    }
    for (const field of info.fields) {
      if (field.isStatic && !isColumnOf(this, { module, index: classIndex }, field)) continue;
      for (const { type, owners } of this.index.vocabulary.classify(field.name)) {
        if (!ownerMatches(owners, info.name) || field.type?.primitive === 'boolean') continue;
        const isSecret = type.kind === 'secret' || type.kind === 'password';
        if (isSecret && (!mayHoldText(module.ir.language, field.type) || this.#isScriptClass(module, field.type)))
          continue;
        const taint = this.sourceTaint(
          type.kind,
          type.id,
          module,
          field.start,
          field.end,
          0,
          `${info.name}.${field.name}`,
          false,
          showsMask(module.ir.language, field.type) ? this.index.sanitizerBit('redact') : 0,
        );
        fields.set(field.name, new Value([taint], null, Prim.Any, null, null, null, null));
      }
    }
    if (module.ir.language === 'java')
      for (const field of info.fields) {
        if (field.isStatic || fields.has(field.name) || !namesPerson(info, field)) continue;
        const label = `${info.name}.${field.name}`;
        const taint = this.sourceTaint('personal:full-name', 'full-name', module, field.start, field.end, 0, label);
        fields.set(field.name, new Value([taint], null, Prim.Any, null, null, null, null));
      }
    if (module.ir.language === 'typescript' && info.kind === 'interface')
      for (const { name, type } of info.fields) {
        const inside = fields.has(name) || type === null ? null : this.#describedData(module, type);
        if (inside !== null) fields.set(name, inside);
      }
    for (const field of module.ir.language === 'python' ? info.fields : []) {
      const kind = toldSecret(info.name, field);
      if (kind === null || fields.has(field.name)) continue;
      const cleaned = showsMask('python', field.type) ? this.index.sanitizerBit('redact') : 0;
      const label = `${info.name}.${field.name}`;
      const type = kind === 'password' ? 'password' : 'client-secret';
      const taint = this.sourceTaint(kind, type, module, field.start, field.end, 0, label, false, cleaned);
      fields.set(field.name, new Value([taint], null, Prim.Any, null, null, null, null));
    }
    const cls = { module, index: classIndex };
    for (const stored of storedFields(this, cls)) {
      const { name } = stored.field;
      const held = fields.get(name) ?? UNKNOWN;
      fields.set(name, held.withTaints(joinTaints(held.taints, [storedTaint(this, cls, stored)])));
    }
    return fields;
  }

  /** A field of a type that the project describes too, `applicant: Person`, where that has data of its own. */
  #describedData(module: ModuleContext, type: TypeRef): Value | null {
    if (type.primitive !== null) return null;
    const cls = declaredClass(this, module, elementType(type) ?? type);
    if (cls === null || classIr(cls).kind !== 'interface') return null;
    const value = typeValueIn(this, module, new State(this.base), type);
    return value?.refs == null || deepTaints(this.base, value) === null ? null : value;
  }

  readonly #declaredFields = new WeakMap<ClassIr, ReadonlyMap<string, Value>>();

  /** What a record of the class holds by the names of its fields. */
  declaredFields({ module, index }: ClassRef): ReadonlyMap<string, Value> {
    const info = module.ir.classes[index];
    let fields = this.#declaredFields.get(info);
    if (fields === undefined) this.#declaredFields.set(info, (fields = this.#declaredData(module, index)));
    return fields;
  }

  /** The collection in a place of which nothing but its written type is known. */
  collection(module: ModuleContext, type: TypeRef, element: Value): ObjectId {
    let id = module.collections.get(type);
    if (id === undefined) {
      id = this.freshObject();
      module.collections.set(type, id);
      this.setBase(id, new HeapObject(new Map(), element, true, true, -1, null));
    }
    return id;
  }

  /** The types that objects of generic types were made for. */
  readonly holderTypes = new Map<ObjectId, { readonly module: ModuleContext; readonly type: TypeRef }>();

  /** An object of a library's type, or of a generic one, in a place of which nothing but its written type is known. */
  holder(
    module: ModuleContext,
    type: TypeRef,
    fields: ReadonlyMap<string, Value>,
    classOf: HeapObject['classOf'] = null,
  ): ObjectId {
    let id = module.collections.get(type);
    if (id === undefined) {
      id = this.freshObject();
      module.collections.set(type, id);
      this.holderTypes.set(id, { module, type });
      this.setBase(id, new HeapObject(fields, null, true, true, -1, classOf));
    }
    return id;
  }

  /** The object of a class of which nothing but its code is known: `this` in a method walked on its own. */
  classInstance(module: ModuleContext, classIndex: number): ObjectId {
    let id = module.classObjects.get(classIndex);
    if (id === undefined) {
      id = this.freshObject();
      module.classObjects.set(classIndex, id);
      const fields = this.#declaredData(module, classIndex);
      this.setBase(id, new HeapObject(fields, null, true, true, -1, { module, index: classIndex }));
    }
    return id;
  }
}

/** A template that begins with the scheme of an address. */
interface AddressTemplate extends ConstantPlace {
  readonly texts: readonly string[];
}

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Can the text have been put together with these pieces? It may be known to its first gap alone. */
function fitsTemplate(text: string, texts: readonly string[]): boolean {
  if (!text.startsWith(texts[0])) return false;
  if (text === texts[0]) return true;
  let at = 0;
  return texts.every((one) => {
    const found = text.indexOf(one, at);
    at = found + one.length;
    return found >= 0;
  });
}

/** Does the top level of a module keep this text under a name: `export const config = { sms: { baseUrl: '…' } }`? */
function hasSetting({ ir }: ModuleContext, text: string): boolean {
  const { definitions } = ir.functions[0];
  const isText = (reg: Reg): boolean => {
    const definition = definitions[reg];
    return definition?.op === Op.Const && definition.value === text;
  };
  return (
    definitions.some((one) => one?.op === Op.ObjectLit && one.entries.some(({ value }) => isText(value))) ||
    ir.functions[0].body.some((one) => one.op === Op.StoreVar && isText(one.src))
  );
}

export function labelOf(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 60 ? `${flat.slice(0, 57)}…` : flat;
}

function sourceMessage(origin: Origin): string {
  return `${origin.label} is ${describeKind(origin.kind)}`;
}

/** Source kinds in words. */
export function describeKind(kind: string): string {
  switch (kind) {
    case 'user-input':
      return 'user input';
    case 'browser-input':
      return 'controlled through the page address or another window';
    case 'host-header':
      return 'the host that a request names';
    case 'environment':
      return 'taken from the environment';
    case 'command-line':
      return 'given on the command line';
    case 'file-content':
      return 'read from a file';
    case 'database':
      return 'read from a database';
    case 'third-party-response':
      return 'received from another service';
    case 'template-value':
      return 'whatever a template shows by this filter';
    case 'password':
    case 'password-holder':
      return 'a password';
    case 'secret':
      return 'a secret';
    default:
      return kind.startsWith('personal:') ? `personal data (${kind.slice(9).replaceAll('-', ' ')})` : kind;
  }
}

/** Data that somebody outside of the page chose. */
const FROM_OUTSIDE = new Set(['user-input', 'browser-input', 'third-party-response']);
/** Nothing is noted yet. */
const NO_FACTS: ReadonlyMap<string, PlaceFact> = new Map();

/** A call that a function is walked for, with the registers of what it was given where they are known. */
interface CalledAt {
  readonly start: number;
  readonly end: number;
  readonly dst?: Reg;
  readonly argRegs?: readonly Reg[];
}

/** One walk of a function's body. */
export class Activation {
  readonly regs: (Value | undefined)[];
  readonly definitions: readonly (Instr | undefined)[];
  /** Blocks of branches, loops and handlers around the instruction being walked. */
  nesting = 0;
  /** The end of the body was reached by a return outside of any branch: the state is as it left it. */
  returnedAtEnd = false;
  returnValue: Value | null = null;
  readonly returnDeltas: Delta[] = [];
  #exits: Map<number, Delta[]> | null = null;
  #exitBases: Map<number, Mark> | null = null;
  readonly throwDeltas: Delta[] = [];
  /** Where the innermost `try` began, -1 outside of one. */
  tryBase: Mark = -1;
  caught: Value = UNKNOWN;
  /** What leaves the function by a throw that it does not catch, and the state changes there. */
  thrown: Value | null = null;
  readonly thrownDeltas: Delta[] = [];
  /** What its variables are at the end is asked for: they stay in the changes that it leaves. */
  keepsLocals = false;
  /** Told of each return that is reached, with the register returned. */
  onReturn: ((value: Reg, state: State) => void) | null = null;
  yielded: Value | null = null;
  /** What is known of places that the function reads more than once. */
  facts: ReadonlyMap<string, PlaceFact> = NO_FACTS;
  #pending: PendingEntry[] | null = null;
  /** Types that the framework gives the parameters of an entry function. */
  parameterTypes: readonly (ApiNode | null)[] | null = null;
  /** Library that calls it, '' = none: what it returns goes to the framework. */
  entryLibrary = '';
  /** The address that it answers, '' = not known. */
  route = '';
  /** The call in {@link parent} that it is walked for, null where there is none. */
  calledAt: CalledAt | null = null;

  constructor(
    readonly analysis: Analysis,
    readonly module: ModuleContext,
    readonly fn: FunctionIr,
    readonly thisValue: Value,
    /** Actual arguments; undefined = not known (walked on its own). */
    readonly args: readonly (Value | undefined)[] | null,
    readonly depth: number,
    readonly context: number,
    /** State at the function's entry. */
    readonly entry: Mark,
    readonly parent: Activation | null,
  ) {
    this.regs = new Array<Value | undefined>(fn.registerCount);
    this.definitions = fn.definitions;
  }

  /** Places that the function reads more than once, null if there are none. */
  get repeated(): RepeatedReads | null {
    if (this.#repeated === undefined) this.#repeated = this.analysis.repeatedReads(this.module, this.fn);
    return this.#repeated;
  }

  #repeated: RepeatedReads | null | undefined;

  noteFact(path: string, fact: PlaceFact): void {
    this.facts = new Map(this.facts).set(path, fact);
  }

  /** Functions that it gave to a framework. */
  get pending(): PendingEntry[] {
    return (this.#pending ??= []);
  }

  get hasPending(): boolean {
    return this.#pending !== null;
  }

  get exits(): Map<number, Delta[]> {
    return (this.#exits ??= new Map());
  }

  get exitBases(): Map<number, Mark> {
    return (this.#exitBases ??= new Map());
  }

  /** Is it a variable of this function that no closure sees? */
  isLocal(key: number): boolean {
    const { variableBase, ir } = this.module;
    const id = key - variableBase;
    if (id < 0 || id >= ir.variables.length) return false;
    const variable = ir.variables[id];
    return variable.function === this.fn.index && !variable.captured;
  }

  read(reg: Reg): Value {
    if (reg === NONE) return UNKNOWN;
    return this.regs[reg] ?? UNKNOWN;
  }
}

function collectRegexStores(
  block: Block,
  definitions: readonly (Instr | undefined)[],
  into: Map<number, { pattern: string; flags: string }>,
): void {
  for (const instr of block) {
    if (instr.op === Op.StoreVar) {
      const definition = definitions[instr.src];
      if (definition?.op === Op.Regex) into.set(instr.variable, definition);
    }
    if (hasBlocks(instr))
      forEachBlock(instr, (inner) => {
        collectRegexStores(inner, definitions, into);
      });
  }
}

function collectStores(block: Block, into: Map<number, Reg>): void {
  for (let i = 0; i < block.length; i++) {
    const instr = block[i];
    if (instr.op === Op.StoreVar) into.set(instr.variable, instr.src);
    else if (hasBlocks(instr))
      forEachBlock(instr, (inner) => {
        collectStores(inner, into);
      });
  }
}
