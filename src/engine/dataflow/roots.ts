/** Order of the analysis: module top levels, then entry functions, then every function that nothing called. */
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type ClassIr, type FunctionIr, type Instr } from '../ir/ir.js';
import { Activation, DATA_FUEL, wiringFuel, type Analysis, type PendingEntry } from './analysis.js';
import type { CompiledRow, Condition } from '../rules/compiled.js';
import type { ApiNode } from './apiIndex.js';
import { genericInstance, functionsIn, genericParameter, overriddenRows, propertyOf, runBody } from './call.js';
import { decidesNothing, reportSinkKind, valueConditionsHold } from './detect.js';
import { recordDecorators } from './evidence.js';
import { noteClasses, noteEntryFunction } from './routing.js';
import { classIr, declaredClass, functionRef, lineage } from './hierarchy.js';
import { handlerArguments, receivers, subscribeMethods } from './channels.js';
import { isTable } from './handlerTables.js';
import { globMatches } from './globs.js';
import { inheritedMethods } from './inheritedSettings.js';
import { decoratorRows, writtenNodes } from './members.js';
import { renderViews } from './pythonViews.js';
import { isRelevant } from './relevance.js';
import { makesMessageHandler, messageFor } from './javaStreams.js';
import type { ModuleContext } from './moduleContext.js';
import { exportValue, runModule } from './modules.js';
import { genericClass } from './pythonObjects.js';
import { isServerModule, SERVER_ACTION, serverFunctions } from './serverActions.js';
import { deepTaints, heapObject, holdsFunctions } from './objects.js';
import { HeapObject, joinObjects, State } from './state.js';
import { addsSubstance, joinValues, Prim, UNKNOWN, Value, type FunctionRef, type Origin } from './value.js';

/** Walks everything in a module that can run. */
export function analyseModule(analysis: Analysis, module: ModuleContext): void {
  module.turn = ++analysis.turn;
  analysis.walking = module;
  analysis.walkAhead = null;
  analysis.ahead = 0;
  runModule(analysis, module);
  overridingSinks(analysis, module);
  const { evidence } = analysis;
  if (evidence !== null) {
    recordDecorators(analysis, evidence, module, (fn) => activationOf(analysis, module, fn));
    noteClasses(analysis, evidence, module, activationOf(analysis, module, module.ir.functions[0]));
  }
  if (module.ir.language === 'typescript' || module.ir.language === 'javascript') subscribeMethods(analysis, module);
  const queue: PendingEntry[] = [...module.pending];
  module.pending = [];
  module.entries = [...queue];
  const helpers = exportedEntries(analysis, module, queue);
  runEntries(analysis, module, queue, analysis.base);
  const fields = analysis.base;
  const made = new Set<FunctionIr>();
  // classes: constructors fill the generic instance that methods then see
  for (const info of module.ir.classes) {
    if (info.kind === 'interface') continue;
    const makers = info.fieldInitializer === NONE ? info.constructors : [info.fieldInitializer, ...info.constructors];
    for (const maker of [...makers, ...startMethods(module, info)]) {
      const fn = module.ir.functions[maker];
      if (!isWorthWalking(analysis, module, fn) && !configures(analysis, module, fn)) continue;
      walkRoot(analysis, module, fn, fields, null, null, '', NO_CAPTURES, false);
      // functions inside are walked when all constructors have filled the object
      if (module.nestedIn(fn).length === 0) made.add(fn);
    }
  }
  const changed: Changes = new Map();
  const own = ownFunctions(module);
  const waiting = new Set(own);
  const walkOwn = (fn: FunctionIr): void => {
    // a handler without a name has been walked with what stands around it in its chain
    if (waiting.delete(fn) && !(fn.name === '' && isRegistered(module, fn)) && helpers?.has(fn) !== true)
      walkOwnFunction(analysis, module, fn, changed);
  };
  analysis.walkAhead = (fn) => {
    // what a decorator makes of a function is known when its module has run as a whole
    if (waiting.has(fn) && fn.decorators.length === 0) walkAhead(analysis, fn, walkOwn);
  };
  for (const fn of own) if (!made.has(fn)) walkOwn(fn);
  analysis.walkAhead = null;
  for (const inherited of inheritedMethods(analysis, module))
    walkRoot(analysis, inherited.module, inherited.fn, fields, null, inherited.self);
  if (module.ir.language === 'python') renderViews(analysis, module);
  if (changed.size === 0) return;
  // once more for those that see what came late
  const late = lateState(analysis, module, (id, name) => isNoted(changed, id, name));
  walkReaders(analysis, module, late);
}

const STARTS = /(?:^|\.)PostConstruct$/;

/** Methods of Java that a container calls before any other, when it has filled the fields: they complete the instance too. */
function startMethods({ ir }: ModuleContext, { methods }: ClassIr): readonly number[] {
  if (ir.language !== 'java') return [];
  return methods.filter((fn) => ir.functions[fn].decorators.some(({ name }) => STARTS.test(name)));
}

/** Does a constructor of Java set up an object of a library that it keeps: `reader.setFeature(…)`? */
function configures(analysis: Analysis, { ir }: ModuleContext, { definitions }: FunctionIr): boolean {
  if (ir.language !== 'java') return false;
  const { setters } = analysis.triggers('java');
  return definitions.some((instr) => instr?.op === Op.CallMethod && setters.has(instr.name));
}

/** Walks a function of a module on its own, unless nothing can come of it. */
function walkOwnFunction(analysis: Analysis, module: ModuleContext, fn: FunctionIr, changed: Changes): void {
  const fields = analysis.base;
  const own = methodEntry(analysis, module, fn);
  if (analysis.evidence !== null && own.routes.length > 0) noteEntryFunction(analysis, module, fn, own.routes);
  const declared = own.library === '' ? declaredEntry(analysis, module, fn) : null;
  const entry = declared?.entry ?? own;
  if (entry.library === '' && !isWorthWalking(analysis, module, fn) && !makesMessageHandler(analysis, module, fn)) {
    analysis.givesData.set(fn, false);
    return;
  }
  const wrapper = entry.library === '' ? undefined : wrapperOf(analysis, module, fn);
  const isFinal = wrapper?.fn == null || wrapper.fn === fn || handsOn(analysis, wrapper.fn);
  const library = isFinal ? entry.library : '';
  // what a decorator of the project put in its place is what the framework calls
  const outer = wrapper?.fn != null && wrapper.fn !== fn ? wrapper : null;
  const handed = outer === null ? (declared?.args ?? null) : walkWrapper(analysis, module, fn, outer, entry, fields);
  walkRoot(analysis, module, fn, fields, entry.types, null, library, NO_CAPTURES, true, handed, changed);
}

/**
 * A method of Java of which an interface or class above says that a framework calls it, as those have it that are generated from
 * OpenAPI: what is said there of it, and of its parameters. Null where it is said of the method itself, or nowhere.
 */
function declaredEntry(
  analysis: Analysis,
  module: ModuleContext,
  fn: FunctionIr,
): { readonly entry: ReturnType<typeof methodEntry>; readonly args: readonly Value[] } | null {
  if (module.ir.language !== 'java' || fn.class === NONE || fn.kind !== 'method' || fn.isAbstract || fn.isStatic)
    return null;
  const { superclass, interfaces } = module.ir.classes[fn.class];
  if (superclass === null && interfaces.length === 0) return null;
  for (const above of lineage(analysis, { module, index: fn.class })) {
    if (above.module === module && above.index === fn.class) continue;
    for (const at of classIr(above).methods) {
      const other = above.module.ir.functions[at];
      if (other.name !== fn.name || other.decorators.length === 0 || other.params.length !== fn.params.length) continue;
      const entry = methodEntry(analysis, above.module, other);
      if (entry.library === '') continue;
      const act = activationOf(analysis, above.module, other);
      act.parameterTypes = entry.types;
      act.entryLibrary = entry.library;
      return { entry, args: other.params.map((_, i) => genericParameter(act, analysis.base, i)) };
    }
  }
  return null;
}

const MOST_AHEAD = 4;

/** Walks a function in the midst of another that calls it and has to know what it gives back. */
function walkAhead(analysis: Analysis, fn: FunctionIr, walk: (fn: FunctionIr) => void): void {
  if (analysis.ahead >= MOST_AHEAD) return;
  const { fuel, rootSize, dataFuel, loopDepth, tryDepth } = analysis;
  const stack = analysis.stack.splice(0);
  analysis.loopDepth = 0;
  analysis.tryDepth = 0;
  analysis.ahead++;
  walk(fn);
  analysis.ahead--;
  analysis.tryDepth = tryDepth;
  analysis.loopDepth = loopDepth;
  analysis.fuel = fuel;
  analysis.rootSize = rootSize;
  analysis.dataFuel = dataFuel;
  analysis.stack.push(...stack);
}

/** Walks a template that answers requests by itself, of whose context nothing is known. */
export function walkPage(analysis: Analysis, module: ModuleContext): void {
  runModule(analysis, module);
  const fn = module.ir.functions.find(({ parent }) => parent === 0);
  if (fn !== undefined) walkRoot(analysis, module, fn, analysis.base, null, null);
}

function ownFunctions(module: ModuleContext): readonly FunctionIr[] {
  return module.ir.functions.filter((fn) => {
    if (fn.index === 0) return false;
    // functions that fields hold are walked like methods, when the constructor has filled the object
    return fn.parent <= 0 || module.ir.functions[fn.parent].kind === 'field-initializer';
  });
}

/** What holds something that it did not hold before: variables, and data in objects, by the names of their fields. */
type Changes = Map<number, Set<string>>;

/** Stands for contents under other names than those of fields, and for a variable's value. */
const CONTENTS = '*';

function isNoted(changes: Changes, id: number, name: string | null): boolean {
  const names = changes.get(id);
  return names !== undefined && (name === null || names.has(name));
}

/** What a module reads that was filled later. */
interface LateState {
  /** Names of fields of its classes. */
  readonly fields: ReadonlySet<string>;
  /** Those of them that hold tables of functions. */
  readonly tables: ReadonlySet<string>;
  /** Keys of its variables. */
  readonly variables: ReadonlySet<number>;
}

/** Walks those once more that see what came late. */
function walkReaders(analysis: Analysis, module: ModuleContext, late: LateState): void {
  if (late.fields.size === 0 && late.variables.size === 0) return;
  analysis.boring.clear();
  const own = ownFunctions(module);
  const readers = new Set(own.filter((fn) => readsLate(analysis, module, fn, late)));
  // what runs a table gets what to run it with by those who call it
  if (late.tables.size > 0) for (const fn of callersOfTables(own, late.tables)) readers.add(fn);
  for (const fn of own) if (readers.has(fn)) walkByItself(analysis, module, fn);
}

/** Functions that call a method which reads one of these fields. */
function callersOfTables(own: readonly FunctionIr[], tables: ReadonlySet<string>): readonly FunctionIr[] {
  const running = new Set(
    own.filter((fn) => fn.definitions.some((instr) => readsField(instr, tables))).map(({ name }) => name),
  );
  return own.filter(({ definitions }) =>
    definitions.some((instr) => instr?.op === Op.CallMethod && running.has(instr.name)),
  );
}

function readsField(instr: Instr | undefined, names: ReadonlySet<string>): boolean {
  return instr?.op === Op.GetField && names.has(instr.name);
}

/** Walks a function once more, or one that the analysis left out when somebody asks about it. */
export function walkByItself(analysis: Analysis, module: ModuleContext, fn: FunctionIr): void {
  if (fn.name === '' && isRegistered(module, fn)) {
    const entries = module.entries.filter((entry) => entry.fn.fn === fn);
    runEntries(analysis, module, entries, analysis.base);
    return;
  }
  const entry = methodEntry(analysis, module, fn);
  walkRoot(analysis, module, fn, analysis.base, entry.types, null, entry.library);
}

/** Is it a function that a call of the module registers, to be called by a library with what its model says? */
function isRegistered(module: ModuleContext, fn: FunctionIr): boolean {
  return module.entries.some((entry) => entry.fn.fn === fn && entry.parameters.length > 0);
}

/**
 * Walks readers of objects once more that others filled after the reader's turn: the worker of a queue.
 * @param after turn up to which that has been done
 */
export function walkLateReaders(analysis: Analysis, order: readonly ModuleContext[], after = 0): void {
  if (analysis.lateData.size === 0) return;
  const states = order.map((module) => {
    const seen = Math.max(module.turn, after);
    return lateState(analysis, module, (id, name) => {
      const turns = analysis.lateData.get(id);
      if (turns === undefined) return false;
      if (name !== null) return (turns.get(name) ?? 0) > seen;
      for (const turn of turns.values()) if (turn > seen) return true;
      return false;
    });
  });
  order.forEach((module, i) => {
    analysis.walked.clear();
    walkReaders(analysis, module, states[i]);
  });
}

/** @param isLate was a field of an object (null: anything of it) filled late? */
function lateState(
  analysis: Analysis,
  module: ModuleContext,
  isLate: (id: number, name: string | null) => boolean,
): LateState {
  const fields = new Set<string>();
  const tables = new Set<string>();
  const variables = new Set<number>();
  for (const id of module.classObjects.values()) {
    const entry = analysis.base.get(id);
    if (!(entry instanceof HeapObject)) continue;
    for (const [name, value] of entry.fields)
      if (isLate(id, name) || reachesLate(analysis, value.refs, isLate)) {
        fields.add(name);
        if (module.ir.language === 'python' && isTable(analysis.base, value)) tables.add(name);
      }
  }
  if (module.ir.language === 'java') addLateComponents(analysis, module, isLate, fields);
  for (const variable of module.ir.variables) {
    if (variable.function !== 0 || variable.import !== null) continue;
    const key = module.variableBase + variable.id;
    const entry = analysis.base.get(key);
    if (entry instanceof Value && (isLate(key, CONTENTS) || reachesLate(analysis, entry.refs, isLate)))
      variables.add(key);
  }
  return { fields, tables, variables };
}

/** Fields that a constructor, which says no more, fills with a component of the project. */
function addLateComponents(
  analysis: Analysis,
  module: ModuleContext,
  isLate: (id: number, name: string | null) => boolean,
  into: Set<string>,
): void {
  for (const info of module.ir.classes)
    for (const { name, type } of info.fields) {
      if (type === null || type.primitive !== null || into.has(name)) continue;
      const component = declaredClass(analysis, module, type);
      const id = component?.module.classObjects.get(component.index);
      if (id !== undefined && reachesLate(analysis, [id], isLate)) into.add(name);
    }
}

const MAX_REACHED = 40;

/** Was something filled late that is reached from these objects? */
function reachesLate(
  analysis: Analysis,
  objects: readonly number[] | null,
  isLate: (id: number, name: string | null) => boolean,
): boolean {
  if (objects === null) return false;
  const seen = new Set<number>(objects);
  for (const id of seen) {
    if (isLate(id, null)) return true;
    const entry = analysis.base.get(id);
    if (!(entry instanceof HeapObject)) continue;
    for (const next of entry.contents.refs) if (seen.size < MAX_REACHED) seen.add(next);
  }
  return false;
}

/** Does the function, or one inside it, read what came late? */
function readsLate(analysis: Analysis, module: ModuleContext, fn: FunctionIr, late: LateState): boolean {
  const { reads } = analysis.facts(module, fn);
  if (reads.some((id) => late.variables.has(module.variableBase + id))) return true;
  if (late.fields.size > 0 && fn.definitions.some((instr) => readsField(instr, late.fields))) return true;
  return module.nestedIn(fn).some((nested) => readsLate(analysis, module, nested, late));
}

/** Notes which fields of an object hold data that they did not hold before. */
function noteChanges(
  analysis: Analysis,
  id: number,
  before: HeapObject,
  after: HeapObject,
  exit: State,
  changed: Changes | null,
): void {
  const note = (name: string, old: Value | null | undefined, value: Value): void => {
    if (value === old || !addsSubstance(old ?? undefined, value)) return;
    if (deepTaints(exit, value) === null && !addsFunctions(old ?? null, value)) return;
    if (changed !== null) noteChange(changed, id, name);
    let turns = analysis.lateData.get(id);
    if (turns === undefined) analysis.lateData.set(id, (turns = new Map()));
    turns.set(name, analysis.turn);
  };
  for (const [name, value] of after.fields) note(name, before.fields.get(name), value);
  if (after.rest !== null) note(CONTENTS, before.rest, after.rest);
}

/** Listeners of Java that are put into an object which had been made before: elsewhere what tells of them is walked first. */
function addsFunctions(old: Value | null, value: Value): boolean {
  if (value.fns === null || value.fns === old?.fns) return false;
  return value.fns.some(({ fn, module }) => fn !== null && module.ir.language === 'java');
}

function noteChange(changed: Changes, id: number, name: string): void {
  const names = changed.get(id);
  if (names === undefined) changed.set(id, new Set([name]));
  else names.add(name);
}

/** What a decorator of the project put in the place of a function. */
function wrapperOf(analysis: Analysis, module: ModuleContext, fn: FunctionIr): FunctionRef | undefined {
  const decorated = module.decorated.get(fn);
  if (decorated !== undefined || fn.decorators.length < 2 || fn.parent !== 0) return decorated;
  const variable = module.ir.variables.findIndex((one) => one.function === 0 && one.name === fn.name);
  const value = variable < 0 ? undefined : analysis.base.get(module.variableBase + variable);
  const refs = value instanceof Value ? (value.fns ?? []) : [];
  return refs.find((ref) => ref.fn !== null && ref.fn !== fn && ref.captured !== null);
}

/**
 * Walks what a decorator of the project put in the place of a function.
 * @returns of the texts that the framework gives the function what the wrapper hands on: it may have checked them
 */
function walkWrapper(
  analysis: Analysis,
  module: ModuleContext,
  fn: FunctionIr,
  wrapper: FunctionRef,
  entry: { readonly types: readonly (ApiNode | null)[] | null; readonly library: string },
  fields: State,
): readonly (Value | undefined)[] | null {
  if (wrapper.fn === null) return null;
  const { types, args } = wrapperParameters(analysis, module, fn, wrapper, entry.types);
  const sent = module.ir.language === 'python' ? sentTexts(analysis, module, fn, entry.types) : NO_TEXTS;
  const given = sent.size === 0 ? args : givenToWrapper(analysis, wrapper.fn, args, sent);
  const outer = analysis.handedOn;
  const handed: NonNullable<Analysis['handedOn']> = { fn, args: null };
  if (sent.size > 0) analysis.handedOn = handed;
  const closure = wrapper.captured ?? NO_CAPTURES;
  walkRoot(analysis, wrapper.module, wrapper.fn, fields, types, wrapper.boundThis, entry.library, closure, true, given);
  analysis.handedOn = outer;
  // what else it hands on is only known to the walk of the wrapper
  return (
    handed.args?.map((value, i) =>
      sent.has(fn.params.at(i)?.name ?? '') && value?.refs === null ? value : undefined,
    ) ?? null
  );
}

const NO_TEXTS: ReadonlyMap<string, Value> = new Map();

/** The parameters that a framework fills with texts of the request, by name. */
function sentTexts(
  analysis: Analysis,
  module: ModuleContext,
  fn: FunctionIr,
  types: readonly (ApiNode | null)[] | null,
): ReadonlyMap<string, Value> {
  const act = activationOf(analysis, module, fn);
  act.parameterTypes = types;
  const sent = new Map<string, Value>();
  fn.params.forEach((parameter, i) => {
    if (parameter.name === '' || parameter.rest !== 'none') return;
    const value = genericParameter(act, analysis.base, i);
    const isSent = value.taints?.some(({ origin }) => origin.kind === 'user-input') === true;
    if (isSent && value.refs === null && value.apis === null) sent.set(parameter.name, value);
  });
  return sent;
}

/** The arguments of a wrapper: what is sent goes to the parameter of its name, else to `**kwargs`. */
function givenToWrapper(
  analysis: Analysis,
  wrapper: FunctionIr,
  args: readonly Value[] | null,
  sent: ReadonlyMap<string, Value>,
): readonly (Value | undefined)[] {
  const named = new Set(wrapper.params.map(({ name }) => name));
  return wrapper.params.map((parameter, i) => {
    if (args !== null && i < args.length) return args[i];
    if (parameter.rest === 'none') return sent.get(parameter.name);
    if (parameter.rest === 'positional') return undefined;
    const id = analysis.freshObject();
    const rest = [...sent].filter(([name]) => !named.has(name));
    analysis.setBase(id, new HeapObject(new Map(rest), null, true, false, -1, null));
    return new Value(null, null, Prim.Object, null, [id], null, null);
  });
}

/**
 * What the framework gives to a wrapper: what is bound to it, the object where it stands for a method of Python, and then
 * what the function itself would get.
 */
function wrapperParameters(
  analysis: Analysis,
  module: ModuleContext,
  fn: FunctionIr,
  wrapper: FunctionRef,
  types: readonly (ApiNode | null)[] | null,
): { readonly types: readonly (ApiNode | null)[] | null; readonly args: readonly Value[] | null } {
  const takesSelf = module.ir.language === 'python' && fn.class !== NONE && !fn.isStatic;
  const before = [...(wrapper.boundArgs ?? []), ...(takesSelf ? [genericThis(analysis, module, fn)] : [])];
  const isNamed = before.every((_, i) => i < (wrapper.fn?.params.length ?? 0) && wrapper.fn?.params[i].rest === 'none');
  return {
    types: types === null ? null : [...before.map(() => null), ...types],
    args: isNamed && before.length > 0 ? before : null,
  };
}

/** Does a wrapper return what the function that it calls returns? */
function handsOn(analysis: Analysis, wrapper: FunctionIr): boolean {
  const { definitions } = wrapper;
  let found = false;
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.Return && instr.value !== NONE) {
        let made = definitions[instr.value];
        if (made?.op === Op.Await) made = definitions[made.src];
        const callee = made?.op === Op.Call ? definitions[made.callee] : undefined;
        if (callee?.op === Op.LoadVar && wrapper.freeVariables.includes(callee.variable)) found = true;
      }
      forEachBlock(instr, visit);
    }
  };
  visit(wrapper.body);
  return found;
}

/** Is a function, or one inside it, worth walking? That is walked with its owner, whose variables it sees. */
function isWorthWalking(analysis: Analysis, module: ModuleContext, fn: FunctionIr): boolean {
  return (
    isRelevant(analysis, module, fn) || module.nestedIn(fn).some((nested) => isWorthWalking(analysis, module, nested))
  );
}

/** What a decorator on the method says of it: parameter types, and the framework that calls it. */
function methodEntry(
  analysis: Analysis,
  module: ModuleContext,
  fn: FunctionIr,
  state: State = analysis.base,
): { types: readonly (ApiNode | null)[] | null; library: string; routes: readonly string[] } {
  const marked = decoratorRows(analysis, module, fn.decorators, 'method', state).map((found) => found.row);
  const rows = [...marked, ...overriddenRows(analysis, module, fn)].filter(({ verb }) => verb === 'entry');
  if (rows.length === 0) return { types: null, library: '', routes: [] };
  const [{ parameters, library }] = rows;
  const index = analysis.languageIndex(module.ir.language);
  return {
    types: parameters.length === 0 ? null : parameters.map((p) => (p === null ? null : index.type(p))),
    library,
    routes: rows.filter(({ isRoute }) => isRoute !== false).map((row) => row.library),
  };
}

/** To speak of a function that is not being walked. */
function activationOf(analysis: Analysis, module: ModuleContext, fn: FunctionIr): Activation {
  return new Activation(analysis, module, fn, UNKNOWN, null, 0, 0, analysis.base.mark(), null);
}

/** Methods that are themselves what a row warns of: a verifier of the project that says yes to everything. */
function overridingSinks(analysis: Analysis, module: ModuleContext): void {
  for (const fn of module.ir.functions) {
    if (fn.class === NONE || fn.isAbstract) continue;
    for (const row of overriddenRows(analysis, module, fn)) {
      if (row.verb !== 'sink' || row.kind === null) continue;
      if (!decidesNothing(fn) && !row.when.some(asksWhatIsRead)) continue;
      const value = UNKNOWN.withFns([functionRef(module, fn, null)]);
      if (!valueConditionsHold(analysis.base, row.when, value)) continue;
      const act = activationOf(analysis, module, fn);
      reportSinkKind(act, analysis.base, row.kind, value, fn.start, fn.end, fn.name, row);
    }
  }
}

/** Does a condition ask which parameters a function reads? Then it looks at what is called by itself. */
function asksWhatIsRead(condition: Condition): boolean {
  if (condition.is === 'any') return condition.of.every(asksWhatIsRead);
  return condition.is === 'test' && condition.value.test === 'ignores';
}

/** Exported functions of files that a framework treats as handlers. */
/** @returns functions that the framework calls, but with no request */
function exportedEntries(
  analysis: Analysis,
  module: ModuleContext,
  queue: PendingEntry[],
): ReadonlySet<FunctionIr> | null {
  const index = analysis.languageIndex(module.ir.language);
  if (index.language === 'javascript') serverEntries(analysis, module, queue);
  // many rows speak of the same files
  const matching = new Map<string, boolean>();
  const isMeant = (glob: string): boolean => {
    let matches = matching.get(glob);
    if (matches === undefined) matching.set(glob, (matches = globMatches(glob, module.path)));
    return matches;
  };
  for (const { row, files } of index.exportRows) {
    if (row.site.on !== 'exports') continue;
    const names = row.site.names.filter((name) => mayExport(module, name));
    if (names.length === 0 || !files.some(isMeant)) continue;
    for (const name of names) {
      const values = name.startsWith(OF_ANY)
        ? membersOfExports(analysis, module, name.slice(OF_ANY.length))
        : [exportValue(analysis, module, name, analysis.base)];
      for (const value of values) queueEntries(analysis, row, value, queue);
    }
  }
  return index.hasTypedRows ? typedEntries(analysis, module, queue) : null;
}

/** Functions that a directive makes server actions. */
function serverEntries(analysis: Analysis, module: ModuleContext, queue: PendingEntry[]): void {
  if (isServerModule(module)) {
    for (const { exported } of module.ir.exports) {
      for (const fn of exportValue(analysis, module, exported, analysis.base).fns ?? []) {
        if (fn.fn !== null && fn.module === module && fn.fn.isAsync)
          queue.push({ fn, parameters: fn.fn.params.map(() => null), library: SERVER_ACTION });
      }
    }
  }
  for (const fn of serverFunctions(module))
    queue.push({
      fn: functionRef(module, fn, null),
      parameters: fn.params.map(() => null),
      library: SERVER_ACTION,
    });
}

/** `const handler: SQSHandler = async (event) => …`: functions that their declared type says a framework calls. */
/** @returns those of which the type says that they answer no request, whatever their parameters are called */
function typedEntries(analysis: Analysis, module: ModuleContext, queue: PendingEntry[]): ReadonlySet<FunctionIr> {
  const helpers = new Set<FunctionIr>();
  for (const { id, type, function: owner } of module.ir.variables) {
    if (type === null || type.name === '' || owner !== 0) continue;
    const value = analysis.base.get(module.variableBase + id);
    if (!(value instanceof Value)) continue;
    for (const node of writtenNodes(analysis, module, type.name, type.root))
      for (const row of node.typedRows ?? []) {
        queueEntries(analysis, row, value, queue);
        if (row.isRoute === false)
          for (const { fn } of functionsIn(analysis.base, value)) if (fn !== null) helpers.add(fn);
      }
  }
  return helpers;
}

/** Queues the functions in a value, as a row says that its library calls them. */
function queueEntries(analysis: Analysis, row: CompiledRow, value: Value, queue: PendingEntry[]): void {
  const index = analysis.index.language(row.language);
  const parameters = row.parameters.map((type) => (type === null ? null : index.type(type)));
  for (const fn of functionsIn(analysis.base, value)) {
    queue.push({ fn, parameters, library: row.library });
    if (fn.fn !== null && row.isRoute !== false) noteEntryFunction(analysis, fn.module, fn.fn, [row.library]);
  }
}

/** `*.Query`: this member of whatever is exported. */
const OF_ANY = '*.';

/** The members of that name of all that a module exports: `export const resolvers = { Query: { … } }`, `exports.trips = { Query }`. */
function membersOfExports(analysis: Analysis, module: ModuleContext, member: string): readonly Value[] {
  const { base } = analysis;
  const names = new Set(module.ir.exports.flatMap((one) => (one.from === null ? [one.exported] : [])));
  if (module.ir.exports.length === 0) names.add('default');
  return [...names].flatMap((name) => {
    const exported = exportValue(analysis, module, name, base);
    const own = propertyOf(base, exported, [member]);
    if (own !== null) return [own];
    if (module.ir.exports.length > 0) return [];
    return (exported.refs ?? []).flatMap((id) =>
      [...(heapObject(base, id)?.fields.values() ?? [])].flatMap((field) =>
        field.refs === null ? [] : (propertyOf(base, field, [member]) ?? []),
      ),
    );
  });
}

/** Is the name one that the module's code writes, or may it export all of another? */
function mayExport({ ir }: ModuleContext, name: string): boolean {
  if (name.startsWith(OF_ANY)) return ir.identifiers.has(name.slice(OF_ANY.length));
  return (
    ir.identifiers.has(name === 'default' ? 'exports' : name) ||
    ir.exports.some(({ exported }) => exported === name || exported === '*')
  );
}

function runEntries(analysis: Analysis, module: ModuleContext, queue: readonly PendingEntry[], state: State): void {
  // each closure that a factory made of a handler has handlers of its own inside
  const seen = new Map<FunctionIr, FunctionRef['captured'][]>();
  for (let n = 0; n < queue.length && n < 4000; n++) {
    const { fn, parameters, library, route, chain } = queue[n];
    if (fn.fn === null || (fn.module !== module && fn.module.phase !== 'done')) continue;
    const closures = seen.get(fn.fn) ?? [];
    if (closures.includes(fn.captured)) continue;
    if (parameters.length > 0) seen.set(fn.fn, [...closures, fn.captured]);
    const captured = fn.captured ?? NO_CAPTURES;
    const self = fn.boundThis;
    walkRoot(analysis, fn.module, fn.fn, state, parameters, self, library, captured, true, null, null, route, chain);
  }
}

const MAX_NESTED_ROOTS = 8;
const NO_CAPTURES: ReadonlyMap<number, Value> = new Map();

/** What the functions ask for that a closure has: a handler in what `wrap(handler)` makes of it. */
function capturedFuel(captured: ReadonlyMap<number, Value>): number {
  let fuel = 0;
  for (const value of captured.values())
    for (const { fn } of value.fns?.slice(0, MOST_CAPTURED) ?? []) if (fn !== null) fuel += wiringFuel(fn);
  return fuel;
}

const MOST_CAPTURED = 4;

/**
 * Walks a function on its own: parameters have what their types and names tell.
 * @returns true if it changed something that other functions may see
 */
function walkRoot(
  analysis: Analysis,
  module: ModuleContext,
  fn: FunctionIr,
  base: State,
  types: readonly (ApiNode | null)[] | null,
  boundThis: Value | null = null,
  library = '',
  captured: ReadonlyMap<number, Value> = NO_CAPTURES,
  withNested = true,
  args: readonly (Value | undefined)[] | null = null,
  changed: Changes | null = null,
  route = '',
  chain: string | null = null,
): void {
  if (analysis.exhausted || analysis.stack.includes(fn)) return;
  if (analysis.roots.length >= MAX_NESTED_ROOTS || analysis.roots.includes(fn)) return;
  const layer = new State(base);
  for (const [key, value] of captured) layer.set(key, value);
  const act = new Activation(
    analysis,
    module,
    fn,
    boundThis ?? genericThis(analysis, module, fn),
    args ?? analysis.checkedArguments.get(fn) ?? null,
    0,
    0,
    layer.mark(),
    null,
  );
  act.parameterTypes = types;
  act.entryLibrary = library;
  act.route = route;
  // decorators of functions inside speak of its variables
  act.keepsLocals = module.nestedIn(fn).length > 0;
  analysis.fuel = capturedFuel(captured);
  analysis.rootSize = fn.instructionCount;
  analysis.dataFuel = DATA_FUEL;
  const { chain: outer, rootModule } = analysis;
  analysis.chain = chain;
  analysis.rootModule = module;
  const { value, ends } = runBody(act, layer);
  analysis.chain = outer;
  analysis.rootModule = rootModule;
  const exit = new State(base);
  exit.absorb(ends);
  analysis.givesData.set(fn, hasOwnData(exit, value, module, fn) || holdsFunctions(exit, value));
  analysis.roots.push(fn);
  // nested handlers see their definer's variables
  if (act.hasPending) for (const entry of act.pending.splice(0)) walkNested(analysis, entry, exit);
  if (withNested && makesMessageHandler(analysis, module, fn)) {
    for (const ref of value.fns ?? []) {
      if (ref.fn === null) continue;
      const message = messageFor(analysis, exit, module, fn, ref);
      const closure = ref.captured ?? NO_CAPTURES;
      walkRoot(analysis, ref.module, ref.fn, exit, null, ref.boundThis, 'spring-cloud-stream', closure, true, [
        message,
      ]);
    }
  }
  // functions inside that nothing called
  if (withNested)
    for (const nested of module.nestedIn(fn)) {
      if (!analysis.walked.has(nested)) {
        const entry = methodEntry(analysis, module, nested, exit);
        if (entry.library === '' && !nestedMatters(analysis, module, nested, exit)) continue;
        walkRoot(analysis, module, nested, exit, entry.types, null, entry.library);
      }
    }
  analysis.roots.pop();
  keepShared(analysis, module, exit, changed);
}

/** Is a function inside another worth walking by itself, or does it see data in the other's variables? */
function nestedMatters(analysis: Analysis, module: ModuleContext, fn: FunctionIr, state: State): boolean {
  if (isWorthWalking(analysis, module, fn)) return true;
  return fn.freeVariables.some((id) => {
    const held = state.get(module.variableBase + id);
    return held instanceof Value && deepTaints(state, held) !== null;
  });
}

/** Is there data in what a function gives back that begins behind its parameters? */
function hasOwnData(state: State, value: Value, module: ModuleContext, fn: FunctionIr): boolean {
  const isOfParameter = (origin: Origin): boolean =>
    origin.module === module && fn.params.some(({ start, end }) => start <= origin.start && origin.end <= end);
  return deepTaints(state, value)?.some(({ origin }) => !isOfParameter(origin)) === true;
}

function walkNested(analysis: Analysis, entry: PendingEntry, exit: State): void {
  if (entry.fn.fn === null) return;
  walkRoot(
    analysis,
    entry.fn.module,
    entry.fn.fn,
    exit,
    entry.parameters,
    entry.fn.boundThis,
    entry.library,
    entry.fn.captured ?? NO_CAPTURES,
    true,
    null,
    null,
    '',
    entry.chain,
  );
}

function genericThis(analysis: Analysis, module: ModuleContext, fn: FunctionIr): Value {
  let owner: FunctionIr = fn;
  while (owner.class === NONE && owner.parent > 0 && owner.kind === 'arrow') owner = module.ir.functions[owner.parent];
  if (owner.class === NONE) return UNKNOWN;
  if (owner.isStatic) return genericClass(module, owner.class) ?? UNKNOWN;
  return genericInstance(analysis, { module, index: owner.class });
}

/**
 * What outlives the walk: module variables and objects that others see.
 * @param changed gets the keys of which data flow now knows more than before
 */
function keepShared(analysis: Analysis, module: ModuleContext, exit: State, changed: Changes | null): void {
  let kept = false;
  const base = analysis.base;
  for (const [key, entry] of exit.map) {
    const old = base.get(key);
    if (old === undefined) {
      const id = key - module.variableBase;
      const isOwn = id >= 0 && id < module.ir.variables.length && module.ir.variables[id].function === 0;
      if (entry instanceof Value && isOwn) {
        analysis.setBase(key, entry);
        kept = true;
        if (changed !== null && addsSubstance(undefined, entry)) noteChange(changed, key, CONTENTS);
      }
      continue;
    }
    if (old === entry) continue;
    if (old instanceof Value && entry instanceof Value) {
      const joined = joinValues(old, entry);
      if (joined !== old && addsSubstance(old, joined)) {
        analysis.setBase(key, joined);
        kept = true;
        if (changed !== null) noteChange(changed, key, CONTENTS);
      }
    } else if (old instanceof HeapObject && entry instanceof HeapObject) {
      const joined = joinObjects(old, entry);
      if (joined !== old) {
        analysis.setBase(key, joined);
        kept = true;
        noteChanges(analysis, key, old, joined, exit, changed);
      }
    }
  }
  if (!kept) return;
  // objects that kept objects refer to
  for (const [key, entry] of exit.map) {
    if (entry instanceof HeapObject && base.get(key) === undefined) analysis.setBase(key, entry);
  }
}

/** Walks once more what reads shared objects, when they hold what all handlers stored, and what read what was added later. */
export function walkSharedReaders(analysis: Analysis, order: readonly ModuleContext[]): void {
  const { again, lateReaders, sharedReaders, sharedData } = analysis;
  const isWhole = (module: ModuleContext): boolean => again.has(module) || (sharedData && sharedReaders.has(module));
  const late = order.filter((module) => lateReaders.has(module) || isWhole(module));
  if (late.length === 0) return;
  analysis.boring.clear();
  for (const module of late) {
    analysis.walked.clear();
    if (isWhole(module)) {
      module.pending = [...module.entries];
      analyseModule(analysis, module);
      continue;
    }
    analysis.walking = module;
    const readers = lateReaders.get(module);
    const entries = module.entries.filter(({ fn: { fn } }) => fn !== null && readers?.has(fn) === true);
    runEntries(analysis, module, entries, analysis.base);
    for (const fn of ownFunctions(module))
      if (readers?.has(fn) === true && !entries.some((entry) => entry.fn.fn === fn)) walkByItself(analysis, module, fn);
  }
}

/**
 * Runs the handlers of events and queues with what was published, until nothing new is published, and those once more that read
 * what the handlers keep.
 */
export function runChannels(analysis: Analysis, order: readonly ModuleContext[]): void {
  const before = analysis.turn++;
  runHandlers(analysis);
  walkLateReaders(analysis, order, before);
}

/** The channels whose handlers have something new to do, by name: with a queue of a broker all of the broker. */
function changedChannels({ channels }: Analysis): readonly string[] {
  const brokers = new Set<string>();
  for (const { changed, broker } of channels.values()) if (changed && broker !== null) brokers.add(broker);
  return [...channels]
    .filter(([, { changed, broker }]) => changed || (broker !== null && brokers.has(broker)))
    .map(([key]) => key)
    .sort();
}

function runHandlers(analysis: Analysis): void {
  for (let round = 0; round < 3; round++) {
    let ran = false;
    const keys = changedChannels(analysis);
    for (const channel of analysis.channels.values()) channel.changed = false;
    for (const key of keys) {
      const channel = analysis.channels.get(key);
      if (channel === undefined || (channel.payloads.length === 0 && channel.named.size === 0)) continue;
      for (const subscription of receivers(analysis, key)) {
        const { fn } = subscription;
        if (fn.fn === null) continue;
        ran = true;
        const args = handlerArguments(analysis, subscription, channel, key);
        const { library } = methodEntry(analysis, fn.module, fn.fn);
        walkRoot(
          analysis,
          fn.module,
          fn.fn,
          analysis.base,
          null,
          fn.boundThis,
          library,
          fn.captured ?? NO_CAPTURES,
          true,
          args,
        );
      }
    }
    if (!ran) return;
  }
}
