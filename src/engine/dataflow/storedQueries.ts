/** Queries whose result is a record of the database: of which table, and which of its columns they ask for. */
import { NONE, Op, type CallMethodInstr, type Reg } from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import type { CallSite } from './call.js';
import { functionRef, type ClassRef } from './hierarchy.js';
import { nameOfRegister } from './members.js';
import { classOfView } from './pythonEntities.js';
import { allocate, heapObject, writeField } from './objects.js';
import { HeapObject, type State } from './state.js';
import { loadedRelations } from './repositories.js';
import { isNewDocument, namesAnother } from './storedInput.js';
import { columnNames, hidesItself, isStored, isStoredData, storedFields } from './storedRecords.js';
import {
  ALL,
  choiceOf,
  columnsOf,
  isChosen,
  methodsOf,
  ownField,
  recordInUse,
  recordOfColumns,
  type Choice,
} from './tableColumns.js';
import { queriedRelations } from './queriedRelations.js';
import { queriedTable, tableOfQuery, usesColumns } from './usedColumns.js';
import { joinTaints, Prim, UNKNOWN, Value, type Taint } from './value.js';

/** Methods of object mappers and query builders that give one record, and those that give several. */
const ONE = new Set([
  'get',
  'aget',
  'first',
  'afirst',
  'last',
  'alast',
  'one',
  'one_or_none',
  'one_or_404',
  'first_or_404',
  'get_or_404',
  'get_object_or_404',
  'aget_object_or_404',
  'get_or_none',
  'get_by_id',
  'get_one',
  'find_one',
  'scalar',
  'scalar_one',
  'scalar_one_or_none',
  'fetchone',
  'latest',
  'earliest',
  'create',
  'acreate',
  'findOne',
  'findOneBy',
  'findOneOrFail',
  'findOneByOrFail',
  'findByPk',
  'findById',
  'findByIdOrFail',
  'findFirst',
  'findFirstOrThrow',
  'findUnique',
  'findUniqueOrThrow',
  'findOneAndUpdate',
  'findByIdAndUpdate',
  'findOneAndDelete',
  'findByIdAndDelete',
  'findOneAndReplace',
  'getOne',
  'getOneOrFail',
  'save',
  'build',
  'preload',
  'upsert',
  'executeTakeFirst',
  'executeTakeFirstOrThrow',
]);
const MANY = new Set([
  'all',
  'filter',
  'filter_by',
  'find_all',
  'find_many',
  'to_list',
  'fetchall',
  'fetchmany',
  'dicts',
  'select_related',
  'prefetch_related',
  'exclude',
  'order_by',
  'scalars',
  'values',
  'find',
  'findAll',
  'findBy',
  'findMany',
  'getMany',
  'from',
  'where',
  'orderBy',
  'limit',
  'returning',
  'bulkCreate',
  'insertMany',
  'sort',
  'skip',
  'lean',
  'populate',
  'exec',
  'select',
  'offset',
  'execute',
]);
/** Methods of Mongoose that give one record or several, as the query does that they go on with. */
const GOES_ON = new Set(['exec', 'lean', 'populate', 'select']);
/** Methods that give a list of records among other things: in a list with a count or a flag, or in an object with a count. */
const PAIRS: ReadonlyMap<string, '0' | 'rows'> = new Map([
  ['findOrCreate', '0'],
  ['findOrBuild', '0'],
  ['findAndCount', '0'],
  ['findAndCountBy', '0'],
  ['getManyAndCount', '0'],
  ['findAndCountAll', 'rows'],
]);
/** Methods by which a record of JavaScript's mappers changes or reads itself, and gives itself back. */
const GIVES_ITSELF = new Set([
  'update',
  'save',
  'reload',
  'restore',
  'increment',
  'decrement',
  'set',
  'populate',
  'refresh',
]);
/** Methods by which Prisma gives the record that they change. */
const CHANGES = new Set(['update', 'delete']);
const ASKING = new Set([...ONE, ...MANY, ...PAIRS.keys(), ...CHANGES]);
/** Methods of a chain that choose columns. */
const SHAPING = new Set([
  'only',
  'values_list',
  'defer',
  'with_entities',
  'load_only',
  'options',
  'add_columns',
  'annotate',
  'aggregate',
  'select',
  'project',
  'projection',
  'addSelect',
  'map',
  'transform',
  'scope',
  'unscoped',
  'distinct',
  'count',
  'returning',
]);
const MOST_STEPS = 12;

interface TableInfo {
  /** null where it holds nothing that is told. */
  readonly record: Value | null;
  /** null where they are not known. */
  readonly columns: readonly string[] | null;
}

interface Table extends TableInfo {
  /** Columns were chosen on the way. */
  readonly isShaped: boolean;
}

const known = new WeakMap<Analysis, { readonly modules: number; readonly any: boolean }>();

/** Does the project declare any record with fields that are told? */
function hasRecords(analysis: Analysis): boolean {
  let found = known.get(analysis);
  if (found?.modules !== analysis.modules.length) {
    const any = analysis.modules.some((module) =>
      module.ir.classes.some(({ index }) => storedFields(analysis, { module, index }).length > 0),
    );
    found = { modules: analysis.modules.length, any };
    known.set(analysis, found);
  }
  return found.any;
}

/** The result of a call of which nothing else is known, if it is a query of a table that the project declares. */
export function storedQuery(site: CallSite, result: Value): Value {
  if (result.fns !== null || result.consts !== null) return result;
  const isNew = isNewDocument(site);
  if (!isNew && !ASKING.has(site.name)) return result;
  const isOne =
    ONE.has(site.name) ||
    isNew ||
    (GOES_ON.has(site.name) && asksForOne(site)) ||
    (CHANGES.has(site.name) && queriedTable(site.act, site.receiverReg) !== '');
  const part = PAIRS.get(site.name);
  const isMany = part === undefined ? MANY.has(site.name) : !site.name.startsWith('findOr');
  if (!isOne && !isMany && part === undefined) return result;
  const { act, state } = site;
  if (!(act.analysis.hasColumns || hasRecords(act.analysis) || usesColumns(act.analysis))) return result;
  const onReceiver = site.receiverReg === NONE ? null : tableOf(act, state, site.receiverReg, 0, givesPlain(site));
  const ofNew = isNew ? tableOfNew(site) : null;
  const found = onReceiver ?? ofNew ?? tableOfArguments(act, state, site.argRegs, 2);
  if (found === null) return isMany ? ofSameRecords(site, result) : result;
  const relations = queriedRelations(site);
  const record = found.record ?? (relations.size === 0 ? null : relatedOnly(site));
  if (record === null) return result;
  const isShaped =
    found.isShaped ||
    (site.args.length > 0 && choosesByValues(act, site.name)) ||
    (onReceiver === null && choosesBefore(act, site.receiverReg));
  const records = recordsOf(site, record, isMany && !isOne, isShaped, relations);
  const made = records === null || part === undefined ? records : pairWith(site, records, part);
  if (made !== null && result.taints !== null && found.columns === null) addToFields(state, made, result.taints);
  // there may be none
  const prim = isOne ? Prim.Object | Prim.Nullish : Prim.Object;
  return made === null ? result : new Value(result.taints, null, prim, result.apis, made.refs, null, null);
}

/** `Sailor.find().lean()`: objects that have no methods of documents, `toJSON` among them. */
function givesPlain({ act, name, receiverReg }: CallSite): boolean {
  return name === 'lean' || callsBefore(act, receiverReg).some((call) => call.name === 'lean');
}

/** `Sailor.findById(id).lean().exec()` */
function asksForOne({ act, receiverReg }: CallSite): boolean {
  let made = receiverReg === NONE ? undefined : act.definitions[receiverReg];
  while (made?.op === Op.CallMethod && GOES_ON.has(made.name)) made = act.definitions[made.object];
  return made?.op === Op.CallMethod && ONE.has(made.name);
}

/** Methods of Django's queries that give the same records, `values` only without names. */
const SAME_RECORDS = /^(?:all|filter|exclude|order_by|select_related|prefetch_related|values)$/;

/** `self.classmates(student).order_by("name").values()`: a query that another function has begun. */
function ofSameRecords({ act, state, receiver, name, args }: CallSite, result: Value): Value {
  if (receiver?.refs == null || act.module.ir.language !== 'python' || !SAME_RECORDS.test(name)) return result;
  if (receiver.apis?.some(({ path }) => path === 'django.QuerySet') !== true || (name === 'values' && args.length > 0))
    return result;
  const isOfRecords = receiver.refs.some((id) => heapObject(state, id)?.rest?.refs != null);
  return isOfRecords ? result.withRefs(receiver.refs) : result;
}

/** A record that is told of by nothing but the others that come along with it. */
function relatedOnly({ act, state, dst }: CallSite): Value {
  return allocate(act, state, dst, new HeapObject(new Map(), null, true, false, -1, null), 'with relations');
}

/** `[record, isNew]`, `{ rows, count }` */
function pairWith({ act, state, dst }: CallSite, records: Value, part: string): Value {
  const fields = new Map([[part, records]]);
  return allocate(act, state, dst, new HeapObject(fields, null, true, false, -1, null), 'pair');
}

/** `record.update(…)`: a record of JavaScript's mappers gives itself back. */
export function givesItself({ act, state, name }: CallSite, receiver: Value): boolean {
  const { language } = act.module.ir;
  if (!GIVES_ITSELF.has(name) || (language !== 'javascript' && language !== 'typescript')) return false;
  return (receiver.refs ?? []).some((id) => {
    const object = heapObject(state, id);
    if (object?.classOf != null) return isStored(act.analysis, object.classOf);
    return [...(object?.fields.values() ?? [])].some(({ taints }) => taints?.some(isStoredData) === true);
  });
}

/** `new User(…)` of a model. */
function tableOfNew({ act, state, receiver, name, dst }: CallSite): Table | null {
  const columns = receiver === null ? null : columnsOf(state, receiver);
  if (columns === null) return null;
  return { record: recordOfColumns(act, state, columns, name, dst), columns: null, isShaped: false };
}

/** What a query gives as a whole is in the fields that are known, too. */
function addToFields(state: State, record: Value, taints: readonly Taint[]): void {
  for (const id of record.refs ?? []) {
    let object = heapObject(state, id);
    if (object?.rest?.refs != null) addToFields(state, object.rest, taints);
    for (const [name, field] of object?.fields ?? [])
      object = object?.set(name, field.withTaints(joinTaints(field.taints, taints)), false) ?? null;
    if (object !== null) state.set(id, object);
  }
}

/** The table that a chain of calls is about: `User.objects.filter(…)`, `session.query(User)`, `db.select().from(users)`. */
export function tableOf(act: Activation, state: State, start: Reg, depth: number, isPlain = false): Table | null {
  let reg = start;
  let isShaped = false;
  for (let step = depth; step < MOST_STEPS && reg !== NONE; step++) {
    const table = tableOfValue(act, state, reg, isPlain);
    if (table !== null) return { ...table, isShaped };
    const made = act.definitions[reg];
    switch (made?.op) {
      case Op.CallMethod: {
        const given = namesAnother(act, made.name) ? null : tableOfArguments(act, state, made.args, step + 1);
        if (given !== null)
          return { ...given, isShaped: isShaped || given.isShaped || choosesBefore(act, made.object) };
        isShaped ||=
          made.args.length > 0 &&
          (SHAPING.has(made.name) || choosesByValues(act, made.name)) &&
          !choosesAll(act, made.args);
        reg = made.object;
        break;
      }
      case Op.Call: {
        const given = tableOfArguments(act, state, made.args, step + 1);
        return given === null ? null : { ...given, isShaped: isShaped || given.isShaped };
      }
      case Op.GetField:
        reg = made.object;
        break;
      case Op.Await:
      case Op.Cast:
        reg = made.src;
        break;
      case Op.LoadVar:
        reg = act.analysis.onlyStore(act.module, act.fn, made.variable);
        if (reg === NONE) return null;
        break;
      default:
        return null;
    }
  }
  return null;
}

/** Django's `values('id')`; everywhere else `values` has what is inserted. */
function choosesByValues({ module }: Activation, method: string): boolean {
  return method === 'values' && module.ir.language === 'python';
}

/** `.select('users.*')` */
function choosesAll(act: Activation, args: readonly Reg[]): boolean {
  return args.some((reg) => reg !== NONE && /^(?:\w+\.)?\*$/.test(act.read(reg).text ?? ''));
}

/** `db.select({ id: users.id }).from(users)`: columns are chosen before the table is named. */
function choosesBefore(act: Activation, start: Reg): boolean {
  return callsBefore(act, start).some(({ args, name }) => args.length > 0 && SHAPING.has(name));
}

/** The calls of a chain, the last one first. */
function callsBefore(act: Activation, start: Reg): readonly CallMethodInstr[] {
  const calls: CallMethodInstr[] = [];
  for (let reg = start; calls.length < MOST_STEPS && reg !== NONE;) {
    const made = act.definitions[reg];
    if (made?.op !== Op.CallMethod) break;
    calls.push(made);
    reg = made.object;
  }
  return calls;
}

function tableOfArguments(act: Activation, state: State, regs: readonly Reg[], depth: number): Table | null {
  for (const reg of regs.slice(0, 2)) {
    if (reg === NONE) continue;
    const table = tableOfValue(act, state, reg);
    if (table !== null) return { ...table, isShaped: false };
    const made = act.definitions[reg];
    if (made?.op === Op.Call || made?.op === Op.CallMethod || (made?.op === Op.LoadVar && isStatement(act, reg))) {
      const inner = tableOf(act, state, reg, depth);
      if (inner !== null) return inner;
    }
  }
  return null;
}

/** `select(User).join(…)`, kept in a variable of the function. */
function isStatement(act: Activation, start: Reg): boolean {
  let reg = start;
  for (let step = 0; step < MOST_STEPS && reg !== NONE; step++) {
    const made = act.definitions[reg];
    if (made?.op === Op.LoadVar) reg = act.analysis.onlyStore(act.module, act.fn, made.variable);
    else if (made?.op === Op.CallMethod) {
      if (made.name === 'select') return true;
      reg = made.object;
    } else return made?.op === Op.Call && nameOfRegister(act, made.callee) === 'select';
  }
  return false;
}

/** The record of a table that the register holds: a class, a repository of one, a model with its columns. */
function tableOfValue(act: Activation, state: State, reg: Reg, isPlain = false): TableInfo | null {
  const { analysis } = act;
  const value = act.read(reg);
  const ref = value.fns?.find((fn) => fn.classIndex >= 0);
  const named: ClassRef | null = ref === undefined ? null : { module: ref.module, index: ref.classIndex };
  // self.get_queryset() of a view
  const cls = named ?? (act.definitions[reg]?.op === Op.This ? classOfView(act) : null);
  if (cls !== null) {
    const isTold = storedFields(analysis, cls).length > 0;
    if (isTold || isStored(analysis, cls)) {
      const columns = columnNames(analysis, cls);
      // a class of which the columns are given elsewhere
      if (isTold || columns.length > 0)
        return { record: isTold ? UNKNOWN.withRefs([analysis.classInstance(cls.module, cls.index)]) : null, columns };
    }
  }
  const table = value.refs === null || value.apis !== null ? queriedTable(act, reg) || tableOfQuery(state, value) : '';
  if (table !== '') return { record: recordInUse(act, state, table, reg), columns: null };
  if (value.refs === null) return null;
  const entity = ownField(state, value, '$entity');
  if (entity?.refs != null) {
    const cls = heapObject(state, entity.refs[0])?.classOf ?? null;
    return { record: entity, columns: cls === null ? null : columnNames(analysis, cls) };
  }
  const columns = columnsOf(state, value, isPlain);
  if (columns === null) return null;
  const names = (columns.refs ?? []).flatMap((id) => [...(heapObject(state, id)?.fields.keys() ?? [])]);
  const isHidden = cls !== null && hidesItself(cls);
  const record = isHidden ? null : recordOfColumns(act, state, columns, nameOfRegister(act, reg), reg);
  if (record?.refs != null)
    for (const [name, method] of [...methodsOf(state, value), ...(cls === null ? [] : methodsOfClass(cls))])
      writeField(state, record.refs, name, method);
  return { record, columns: names };
}

function methodsOfClass({ module, index }: ClassRef): readonly (readonly [string, Value])[] {
  return module.ir.classes[index].methods.flatMap((method) => {
    const fn = module.ir.functions[method];
    if (fn.kind !== 'method' || fn.isStatic) return [];
    return [[fn.name, new Value(null, null, Prim.Function, null, null, [functionRef(module, fn, null)], null)]];
  });
}

/** The records that a query gives, with the columns that its options choose. */
export function recordsOf(
  site: CallSite,
  record: Value,
  isMany: boolean,
  isShaped: boolean,
  relations: ReadonlyMap<string, Value> | null = null,
): Value | null {
  const { act, state } = site;
  const choice = isShaped ? { only: [], without: [] } : chosenColumns(site);
  let made: Value | null = null;
  for (const id of record.refs ?? []) {
    const whole = heapObject(state, id);
    if (whole === null) continue;
    const aliases = isShaped ? columnsByAlias(site) : null;
    const fields =
      aliases === null
        ? new Map([...whole.fields].filter(([name]) => isChosen(choice, name)))
        : fieldsByAlias(whole, aliases);
    // what is chosen is no longer the record
    const isPart = choice.only !== null;
    if (!isPart && whole.classOf !== null && act.module.ir.language !== 'python')
      for (const [name, value] of loadedRelations(site, whole.classOf)) fields.set(name, value);
    for (const [name, value] of relations ?? []) fields.set(name, value);
    const isOfClass = !isPart && (act.module.ir.language !== 'python' || isMany || ASKING.has(site.name));
    const kept = new HeapObject(
      fields,
      isPart ? null : whole.rest,
      !isPart,
      false,
      -1,
      isOfClass ? whole.classOf : null,
    );
    made = allocate(act, state, site.dst, kept, 'record');
    break;
  }
  if (made === null || !isMany) return made;
  return allocate(act, state, site.dst, new HeapObject(new Map(), made, true, false, -1, null), 'records');
}

/** `db.select({ id: users.id, text: users.note })`: the columns that it chooses, by the names that they get. */
function columnsByAlias({ act, receiverReg }: CallSite): ReadonlyMap<string, string> | null {
  for (const { name: method, args } of callsBefore(act, receiverReg)) {
    const given = method === 'select' && args.length === 1 ? act.definitions[args[0]] : undefined;
    if (given?.op !== Op.ObjectLit) continue;
    const columns = new Map<string, string>();
    for (const { name, value } of given.entries) {
      const column = act.definitions[value];
      if (name !== null && column?.op === Op.GetField) columns.set(name, column.name);
    }
    return columns;
  }
  return null;
}

/** A column of which nothing is known has a place all the same, for what was stored in it. */
function fieldsByAlias(whole: HeapObject, aliases: ReadonlyMap<string, string>): Map<string, Value> {
  return new Map([...aliases].map(([alias, column]) => [alias, whole.get(column) ?? UNKNOWN]));
}

const OPTIONS = ['select', 'attributes', 'columns', 'fields', 'projection', 'omit', 'exclude', 'only'];
function chosenColumns(site: CallSite): Choice {
  const { state, args, names } = site;
  for (const option of OPTIONS) {
    const given = args
      .map((arg, i) => (names?.[i] === option ? arg : ownField(state, arg, option)))
      .find((value) => value !== undefined && (value.refs !== null || value.text !== null || value.consts === null));
    if (given !== undefined) return choiceOf(state, given, option === 'omit' || option === 'exclude');
  }
  // .insert(row).returning(['id'])
  if (site.name === 'returning' && args.length > 0 && args[0].text !== '*') return choiceOf(state, args[0], false);
  // a chain that goes on with the columns
  if (site.name === 'select' && args.length > 0 && args[0].fns === null) return choiceOf(state, args[0], false);
  // Mongoose: the second argument
  const [, second] = args;
  if (names === null && /^find(?:One|ById)?$/.test(site.name) && second !== undefined && site.receiver !== null) {
    if (second.text !== null) return choiceOf(state, second, false);
    if (second.refs !== null && OPTIONS.every((option) => ownField(state, second, option) === undefined))
      return choiceOf(state, second, false);
  }
  return ALL;
}
