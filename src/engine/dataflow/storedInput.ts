/**
 * Input that is kept in a table of the database and comes back with its records: what a request wrote into a column, whoever
 * reads the column later has. Tables are classes of records, and the models of Prisma by their names.
 */
import { NONE, Op, type Reg } from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import type { CallSite } from './call.js';
import { simpleName } from '../ir/simpleName.js';
import { ANY_KEYWORD } from './keywordArguments.js';
import { classIr, declaredClass, type ClassRef } from './hierarchy.js';
import { classOfVariable, nameOfRegister, typeValueIn } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { nameTokens } from './nameVocabulary.js';
import { allocate, deepTaints, heapObject } from './objects.js';
import { HeapObject, type State } from './state.js';
import { columnNames, isStored } from './storedRecords.js';
import { queriedTable, SAYS_NO_TABLE, tableOfQuery } from './usedColumns.js';
import { choiceOf, isChosen } from './tableColumns.js';
import { readBySql, writtenBySql, type SqlRows } from './storedSql.js';
import { joinTaints, joinValues, Prim, stepTaints, UNKNOWN, type Value, type ObjectId, type Taint } from './value.js';

/** Methods of object mappers that keep a record, or columns of one. */
const KEEPING = new Set(
  (
    'create acreate createMany createManyAndReturn bulk_create bulkCreate get_or_create update_or_create insert insertOne ' +
    'insertMany save asave saveAll saveAndFlush persist persistAndFlush merge upsert update aupdate updateMany updateOne ' +
    'add add_all findOneAndUpdate findByIdAndUpdate'
  ).split(' '),
);
/** Those of them that are told first which documents they are about. */
const FINDS_FIRST = new Set(['updateOne', 'updateMany', 'findOneAndUpdate']);
/** Methods that give one record, and those that give several. */
const ONE = new Set(
  (
    'get aget first afirst last alast one one_or_none one_or_404 first_or_404 get_or_404 get_object_or_404 ' +
    'aget_object_or_404 get_or_none scalar scalar_one scalar_one_or_none latest earliest findOne findOneBy findOneOrFail ' +
    'findOneByOrFail findByPk findById findFirst findFirstOrThrow findUnique findUniqueOrThrow findOneAndUpdate ' +
    'findByIdAndUpdate getOne getOneOrFail'
  ).split(' '),
);
const MANY = new Set(
  'all filter filter_by exclude order_by scalars find findAll findBy findMany getMany fetchall'.split(' '),
);
/** The same of query builders of JavaScript, whose last call is awaited. */
const BUILDING = new Set(['from', 'where', 'andWhere', 'orderBy', 'limit', 'offset', 'returning']);
/** Where Prisma's calls have the columns, and updates of MongoDB. */
const DATA = ['data', 'create', 'update', '$set', '$setOnInsert'];
/** Keywords of Django's `update_or_create` that hold columns. */
const DEFAULTS = new Set(['defaults', 'create_defaults']);
const MOST_LINKS = 12;

interface Table {
  readonly id: ObjectId;
  /** What it is called in the code. */
  readonly name: string;
}

/** Notes what a call keeps in a table. */
export function noteStoredInput(site: CallSite): void {
  const bySql = writtenBySql(site);
  if (bySql !== null) {
    const { act, start, end } = site;
    keepInTable(act.analysis, { module: act.module, start, end }, tableOfSql(act.analysis, bySql.table), bySql.fields);
    return;
  }
  const isKeeping = KEEPING.has(site.name) || ((site.name === 'values' || site.name === 'set') && isWritten(site));
  if (!isKeeping && !isNewDocument(site)) return;
  const { act, state } = site;
  const { analysis } = act;
  const at: Keeping = { module: act.module, start: site.start, end: site.end };
  for (const value of site.receiver === null ? site.args : [site.receiver, ...site.args]) {
    for (const id of value.refs ?? []) {
      const object = heapObject(state, id);
      const cls = object?.classOf ?? null;
      if (object === null || cls === null || !isStored(analysis, cls)) continue;
      const table = tableOfClass(analysis, cls);
      keepInTable(analysis, at, table, object.fields, state);
    }
  }
  const table =
    site.receiverReg === NONE
      ? isNewDocument(site)
        ? { id: analysis.namedTable(site.name), name: site.name }
        : null
      : (tableOf(act, state, site.receiverReg) ?? tableOfPrisma(site));
  if (table === null) return;
  site.args.forEach((value, i) => {
    // what MongoDB is told to change, not by what it finds that
    if (i === 0 && site.args.length > 1 && FINDS_FIRST.has(site.name)) return;
    const name = site.names?.[i] ?? null;
    const cls = name === ANY_KEYWORD ? (heapObject(state, table.id)?.classOf ?? null) : null;
    if (cls !== null) keepAssigned(act, site, cls, null, value);
    else if (name !== null && !DEFAULTS.has(name)) keepInTable(analysis, at, table, new Map([[name, value]]));
    else for (const fields of columnsIn(state, value, 2)) keepInTable(analysis, at, table, fields, state);
  });
}

/** `insert(Order).values(…)`, `update(Order).where(…).values(…)` */
function isWritten({ act, receiverReg }: CallSite): boolean {
  let reg = receiverReg;
  for (let link = 0; link < MOST_LINKS && reg !== NONE; link++) {
    const made = act.definitions[reg];
    if (made?.op === Op.Call) return /^(?:insert|update)$/.test(nameOfRegister(act, made.callee));
    if (made?.op !== Op.CallMethod) return false;
    if (made.name === 'insert' || made.name === 'update') return true;
    reg = made.object;
  }
  return false;
}

/** The objects of columns in what a call is given: the value itself, its `data`, the items of a list. */
function columnsIn(state: State, value: Value, depth: number): readonly ReadonlyMap<string, Value>[] {
  const found: ReadonlyMap<string, Value>[] = [];
  for (const id of value.refs ?? []) {
    const object = heapObject(state, id);
    if (object === null || object.classOf !== null) continue;
    found.push(object.fields);
    if (depth === 0) continue;
    for (const [name, field] of object.fields)
      if (object.length >= 0 || DATA.includes(name)) found.push(...columnsIn(state, field, depth - 1));
    if (object.rest !== null) found.push(...columnsIn(state, object.rest, depth - 1));
  }
  return found;
}

interface SourcePlace {
  readonly start: number;
  readonly end: number;
}

/** Where something is kept. */
interface Keeping extends SourcePlace {
  readonly module: ModuleContext;
}

/** Notes what is written to fields of the records of a class, by an assignment or by a form of it. */
export function keepInFields(analysis: Analysis, at: Keeping, cls: ClassRef, fields: ReadonlyMap<string, Value>): void {
  keepInTable(analysis, at, tableOfClass(analysis, cls), fields);
}

/** @param state where the objects stand that a column of JSON is given; null: they are not looked into */
export function keepInTable(
  analysis: Analysis,
  at: Keeping,
  table: Table,
  fields: ReadonlyMap<string, Value>,
  state: State | null = null,
): void {
  const base = analysis.base.get(table.id);
  if (!(base instanceof HeapObject)) return;
  // what is done well is told of where it is done
  if (analysis.evidence !== null) return;
  let next = base;
  for (const [name, value] of fields) {
    const isObject = state !== null && (value.prim & Prim.String) === 0 && holdsObject(base.classOf, name);
    const held = isObject ? UNKNOWN.withTaints(deepTaints(state, value)) : value;
    const input = base.classOf === null || holdsText(base.classOf, name) ? inputIn(analysis, held) : null;
    if (input === null) {
      // a column of its own
      if (!next.fields.has(name)) next = next.set(name, columnAsDeclared(analysis, base.classOf, name), false);
      continue;
    }
    const message = `stored in ${table.name}.${name}`;
    const old = next.fields.get(name) ?? columnAsDeclared(analysis, base.classOf, name);
    if (input.every((one) => old.taints?.some((taint) => taint.origin === one.origin) === true)) continue;
    const told = stepTaints(input, 'step', at.module, at.start, at.end, message);
    const kept =
      old.refs === null ? joinValues(old, UNKNOWN.withTaints(told)) : old.withTaints(joinTaints(old.taints, told));
    next = next.set(name, kept, false);
  }
  if (next === base || ![...next.fields.values()].some(({ taints }) => taints !== null)) return;
  analysis.setBase(table.id, next);
  analysis.storedInput.add(table.id);
  const names: string[] = [];
  for (const [name, value] of next.fields)
    if (value.taints !== null && base.fields.get(name) !== value) names.push(name);
  for (const module of analysis.tableReaders(table.id)) analysis.walkAgain(module);
  for (const module of analysis.modules) {
    if (!mentions(module, table.name, names)) continue;
    analysis.walkAgain(module);
    for (const renderer of analysis.renderers.get(module) ?? []) analysis.walkAgain(renderer);
  }
}

/** What a column holds by its declaration: `@Column('json') sender: Contact`. */
function columnAsDeclared(analysis: Analysis, cls: ClassRef | null, name: string): Value {
  if (cls === null || cls.module.ir.language !== 'typescript') return UNKNOWN;
  const type = classIr(cls).fields.find((field) => field.name === name)?.type ?? null;
  const declared = type === null ? null : typeValueIn(analysis, cls.module, analysis.base, type);
  return declared?.refs == null ? UNKNOWN : declared;
}

/** Notes an assignment to a field of a record: whoever has the session, or calls `save`, keeps it. */
export function keepAssigned(act: Activation, at: SourcePlace, cls: ClassRef, name: string | null, value: Value): void {
  const { analysis, module } = act;
  if (value.taints?.some(({ origin }) => origin.kind === 'user-input') !== true || !isStored(analysis, cls)) return;
  const names = name === null ? columnNames(analysis, cls) : [name];
  keepInFields(analysis, { module, start: at.start, end: at.end }, cls, new Map(names.map((one) => [one, value])));
}

/** Notes what Java changes in a record that it has found: such a record is kept without being told to. */
export function keepChanged(
  act: Activation,
  at: SourcePlace,
  objects: readonly (HeapObject | null)[],
  name: string,
  value: Value,
): void {
  if (value.taints === null) return;
  for (const object of objects)
    if (object?.many === true && object.classOf?.module.ir.language === 'java')
      keepAssigned(act, at, object.classOf, name, value);
}

/** Columns of Python's mappers that hold numbers, dates and the like, by how they are declared. */
const NO_TEXT =
  /:\s*(?:\w+\.)*Mapped\[\s*["']?(?:int|float|bool|date|datetime|time|timedelta|Decimal|(?:uuid\.)?UUID)\b|[=(,]\s*(?:\w+\.)*(?:\w*Integer|\w*Boolean|Date|DateTime|Time|Float|Numeric|Decimal|UUID|Uuid|Enum)(?:Field)?\b/;

function holdsText({ module, index }: ClassRef, name: string): boolean {
  if (module.ir.language !== 'python') return true;
  const field = module.ir.classes[index].fields.find((one) => one.name === name);
  return field === undefined || !NO_TEXT.test(module.text(field.start, field.end));
}

/** A column of JSON, not one that another record stands in. */
function holdsObject(cls: ClassRef | null, name: string): boolean {
  if (cls?.module.ir.language !== 'typescript') return false;
  const field = classIr(cls).fields.find((one) => one.name === name);
  return field?.decorators.some((one) => /^(?:Column|Property|Prop)$/.test(simpleName(one.name))) === true;
}

/** What a request brought, in doubt. What a log shows of it is no matter here, and a pattern that is kept is meant as one. */
function inputIn(analysis: Analysis, value: Value): readonly Taint[] | null {
  if ((value.prim & Prim.String) === 0) return null;
  const input = value.taints?.filter((taint) => taint.origin.kind === 'user-input') ?? [];
  if (input.length === 0) return null;
  const harmless = analysis.index.sanitizerBit('log-clean') | analysis.index.sanitizerBit('regex-escape');
  return input.map((taint) => ({ ...taint, cleaned: taint.cleaned | harmless, doubt: Math.min(taint.doubt + 1, 3) }));
}

/** Columns that many tables have: only with the table's own name they say that it is meant. */
const COMMON = new Set('id name title type kind status state value key text description content data'.split(' '));

function mentions({ ir }: ModuleContext, table: string, columns: readonly string[]): boolean {
  const { identifiers } = ir;
  if (identifiers.has(table) || ir.variables.some(({ type }) => type?.name === table)) return true;
  if (ir.language !== 'python')
    return columns.some(
      (name) => identifiers.has(name) || identifiers.has(`get${name.charAt(0).toUpperCase()}${name.slice(1)}`),
    );
  // feed.address of a CalendarFeed, row["address"] of calendar_feeds
  const word = nameTokens(table).at(-1)?.replace(/s$/, '') ?? table;
  const isRead = (name: string): boolean =>
    identifiers.has(name) || ir.source.includes(`"${name}"`) || ir.source.includes(`'${name}'`);
  return (
    ir.source.includes(table) ||
    columns.some(
      (name) => (COMMON.has(name) ? identifiers.has(word) || identifiers.has(`${word}s`) : true) && isRead(name),
    )
  );
}

/**
 * What a query gives of which nothing is known, where input was kept in its table.
 * @param isRecord only the columns of the table told what it gives
 */
export function withStoredInput(site: CallSite, result: Value, isRecord = false): Value {
  const { act, state } = site;
  if (act.analysis.storedInput.size === 0 || result.fns !== null) return result;
  if (result.refs !== null) {
    fill(act.analysis, state, result.refs, 1);
    const base = isRecord ? keptRecord(site) : null;
    if (base !== null) addKept(state, result.refs, base, 1);
    return result;
  }
  const refined = refinedQuery(site);
  if (refined !== null) return refined.withApis(result.apis);
  const bySql = readBySql(site);
  if (bySql !== null) return withRows(site, result, bySql);
  const base = keptRecord(site);
  if (base === null) return result;
  const given = givenBy(result);
  const other = given === null ? null : UNKNOWN.withTaints(given);
  const fields = new Map([...base.fields].filter(([, value]) => value.taints !== null || other === null));
  const record = new HeapObject(fields, other, true, true, -1, base.classOf);
  return foundRecords(site, record, ONE.has(site.name)).withApis(result.apis);
}

/** Methods of Mongoose's queries that leave the records as they are. */
const LEAVING = new Set('lean sort limit skip populate exec orFail session collation hint maxTimeMS read'.split(' '));

/** `Story.findOne({ slug }).select('headline').lean()`: the records of a query of Mongoose's, with the columns that are chosen. */
function refinedQuery(site: CallSite): Value | null {
  const { act, state, receiver, name, args } = site;
  const isRefining = LEAVING.has(name) || (name === 'select' && args.length > 0);
  if (!isRefining || receiver?.refs == null || receiver.apis?.some((node) => node.path.startsWith(QUERY)) !== true)
    return null;
  if (name !== 'select') return receiver.withTaints(null);
  const choice = choiceOf(state, args[0], false);
  const chosen = (refs: readonly ObjectId[], depth: number): Value | null => {
    const [id] = refs;
    const object = refs.length === 1 ? heapObject(state, id) : null;
    if (object === null || object.length >= 0) return null;
    const fields = new Map([...object.fields].filter(([column]) => isChosen(choice, column)));
    const rest = object.rest?.refs != null && depth > 0 ? chosen(object.rest.refs, depth - 1) : object.rest;
    const one = new HeapObject(fields, rest, object.open, object.many, object.length, object.classOf);
    return allocate(act, state, site.dst, one, `chosen${String(depth)}`);
  };
  return chosen(receiver.refs, 1);
}

const QUERY = 'mongoose.Query';

/** The record that a query gives, of which there may be none, or the list of such. */
function foundRecords({ act, state, dst }: CallSite, record: HeapObject, isOne: boolean): Value {
  const one = allocate(act, state, dst, record, 'kept');
  if (isOne) return one.withPrim(Prim.Object | Prim.Nullish);
  return allocate(act, state, dst, new HeapObject(new Map(), one, true, false, -1, null), 'kept all');
}

/** What a query gives in other columns than those that keep input, which is not what it asks by. */
function givenBy(result: Value): readonly Taint[] | null {
  const given = result.taints?.filter(({ origin }) => origin.kind !== 'user-input') ?? [];
  return given.length === 0 ? null : given;
}

/** The result of a query without what it asks by, where input was kept in its table. */
export function withoutAsked(site: CallSite, result: Value): Value {
  if (site.act.analysis.storedInput.size === 0 || result.taints === null || keptRecord(site) === null) return result;
  return result.withTaints(givenBy(result));
}

/** What was kept in the table that a query reads; null where that is nothing, or the call is no query. */
function keptRecord(site: CallSite): HeapObject | null {
  const { act, state } = site;
  const isBuilding = BUILDING.has(site.name) && act.analysis.hasColumns && act.module.ir.language !== 'python';
  if (!ONE.has(site.name) && !isBuilding && !MANY.has(site.name)) return null;
  const receiver = site.receiverReg === NONE ? null : tableOf(act, state, site.receiverReg);
  const table = receiver ?? tableOfPrisma(site) ?? tableOfArguments(act, state, site.argRegs);
  if (table === null || !act.analysis.storedInput.has(table.id)) return null;
  const base = act.analysis.base.get(table.id);
  return base instanceof HeapObject ? base : null;
}

/** The columns of records, or of the records in a list, with what was kept in them. */
function addKept(state: State, refs: readonly ObjectId[], kept: HeapObject, depth: number): void {
  for (const id of refs) {
    const object = heapObject(state, id);
    if (object === null || object.classOf !== null) continue;
    if (object.rest?.refs != null) {
      if (depth > 0) addKept(state, object.rest.refs, kept, depth - 1);
      continue;
    }
    let next = object;
    for (const [name, { taints }] of kept.fields) {
      // a column of its own is told too: it has not what the others have
      const column = object.fields.get(name) ?? (object.open ? UNKNOWN : null);
      if (column === null) continue;
      next = next.set(name, column.withTaints(joinTaints(column.taints, taints)), false);
    }
    if (next !== object) state.set(id, next);
  }
}

/** Rows of a query with what was kept in the columns that it reads. */
function withRows(site: CallSite, result: Value, { table, columns, isOne }: SqlRows): Value {
  const { analysis } = site.act;
  const { id } = tableOfSql(analysis, table);
  const base = analysis.storedInput.has(id) ? analysis.base.get(id) : undefined;
  if (!(base instanceof HeapObject)) return result;
  const fields = new Map<string, Value>();
  if (columns === null) for (const [name, value] of base.fields) if (value.taints !== null) fields.set(name, value);
  columns?.forEach(({ as, column }, i) => {
    const value = base.fields.get(column);
    if (value?.taints == null) return;
    fields.set(as, value);
    fields.set(String(i), value);
  });
  if (fields.size === 0) return result;
  const other = result.taints === null ? null : UNKNOWN.withTaints(result.taints);
  return foundRecords(site, new HeapObject(fields, other, true, true, -1, null), isOne).withApis(result.apis);
}

/** Records of which only the class is known get what was kept in its table. */
function fill(analysis: Analysis, state: State, refs: readonly ObjectId[], depth: number): void {
  for (const id of refs) {
    const object = heapObject(state, id);
    if (object === null) continue;
    if (object.classOf === null) {
      if (depth > 0 && object.rest?.refs != null) fill(analysis, state, object.rest.refs, depth - 1);
      continue;
    }
    if (!object.many) continue;
    const table = analysis.classInstance(object.classOf.module, object.classOf.index);
    const base = table === id || !analysis.storedInput.has(table) ? undefined : analysis.base.get(table);
    if (!(base instanceof HeapObject)) continue;
    let next = object;
    for (const [name, value] of base.fields) if (value.taints !== null) next = next.set(name, value, true);
    if (next !== object) state.set(id, next);
  }
}

function tableOfClass(analysis: Analysis, cls: ClassRef): Table {
  return { id: analysis.classInstance(cls.module, cls.index), name: classIr(cls).name };
}

/** A table that only statements name. */
function tableOfSql(analysis: Analysis, name: string): Table {
  return { id: analysis.namedTable(`sql ${name}`), name };
}

/** `prisma.trainer.create(…)`: the table goes by the name that it has on the client. */
function tableOfPrisma(site: CallSite): Table | null {
  if (site.receiver?.apis?.some((node) => node.path.startsWith('prisma.Client')) !== true) return null;
  const name = nameOfRegister(site.act, site.receiverReg);
  return name === '' || SAYS_NO_TABLE.test(name) ? null : { id: site.act.analysis.namedTable(name), name };
}

/** The class of records that a chain of calls is about: `Story.objects.filter(…)`, `session.query(Story)`. */
function tableOf(act: Activation, state: State, start: Reg): Table | null {
  let reg = start;
  for (let link = 0; link < MOST_LINKS && reg !== NONE; link++) {
    const table = tableOfValue(act, state, reg);
    if (table !== null) return table;
    const made = act.definitions[reg];
    switch (made?.op) {
      case Op.Call:
        return tableOfArguments(act, state, made.args);
      case Op.CallMethod: {
        const given = namesAnother(act, made.name) ? null : tableOfArguments(act, state, made.args);
        if (given !== null) return given;
        reg = made.object;
        break;
      }
      case Op.GetField: {
        const field = tableOfField(act, made.name);
        if (field !== null) return field;
        reg = made.object;
        break;
      }
      case Op.Await:
      case Op.Cast:
        reg = made.src;
        break;
      case Op.LoadVar: {
        const { stores, function: owner } = act.module.ir.variables[made.variable];
        if (stores === 1 && owner === 0 && act.fn.index !== 0) return tableOfModule(act, made.variable);
        reg = act.analysis.onlyStore(act.module, act.fn, made.variable);
        break;
      }
      default:
        return null;
    }
  }
  return null;
}

/**
 * `select(Story).join(Author)`, `.where(Author.name.in_(names))`, `.order_by(Author.name.desc())`: what a query of Python's is
 * joined to, asks by or is sorted by, it is not of.
 */
export function namesAnother({ module }: Activation, method: string): boolean {
  return module.ir.language === 'python' && /^(?:(?:outer_?)?join|where|filter|having|order_by|group_by)$/.test(method);
}

/** `this.stories`, which is declared as a repository of a class. */
function tableOfField({ analysis, module, fn }: Activation, name: string): Table | null {
  if (fn.class === NONE) return null;
  const type = module.ir.classes[fn.class].fields.find((field) => field.name === name)?.type?.args.at(0);
  const cls = type === undefined ? null : declaredClass(analysis, module, type);
  return cls === null || !isStored(analysis, cls) ? null : tableOfClass(analysis, cls);
}

/** A variable of the module that is made of a class: `const stories = source.getRepository(Story)`. */
function tableOfModule({ analysis, module }: Activation, variable: number): Table | null {
  const [top] = module.ir.functions;
  let reg = analysis.storesOf(top).get(variable) ?? NONE;
  for (let link = 0; link < MOST_LINKS && reg !== NONE; link++) {
    const made = top.definitions[reg];
    if (made?.op !== Op.Call && made?.op !== Op.CallMethod) return null;
    const given = made.args.length === 0 ? undefined : top.definitions[made.args[0]];
    const cls = given?.op === Op.LoadVar ? classOfVariable(analysis, module, given.variable) : null;
    if (cls !== null) return isStored(analysis, cls) ? tableOfClass(analysis, cls) : null;
    reg = made.op === Op.CallMethod ? made.object : NONE;
  }
  return null;
}

function tableOfArguments(act: Activation, state: State, regs: readonly Reg[]): Table | null {
  for (const reg of regs.slice(0, 2)) {
    const table = reg === NONE ? null : tableOfValue(act, state, reg);
    if (table !== null) return table;
  }
  return null;
}

function tableOfValue(act: Activation, state: State, reg: Reg): Table | null {
  const value = act.read(reg);
  const name =
    queriedTable(act, reg) || tableOfQuery(state, value) || (isModel(state, value) ? nameOfRegister(act, reg) : '');
  if (name !== '') return { id: act.analysis.namedTable(name), name };
  for (const id of value.refs ?? []) {
    // a repository of a class
    const entity = heapObject(state, id)?.fields.get('$entity')?.refs?.at(0);
    const of = entity === undefined ? null : (heapObject(state, entity)?.classOf ?? null);
    if (of !== null) return tableOfClass(act.analysis, of);
  }
  const ref = value.fns?.find((fn) => fn.classIndex >= 0);
  if (ref === undefined) return null;
  const cls: ClassRef = { module: ref.module, index: ref.classIndex };
  return isStored(act.analysis, cls) ? tableOfClass(act.analysis, cls) : null;
}

/** A model or table whose columns are the keys of an object: of Mongoose, Sequelize or Drizzle. */
function isModel(state: State, value: Value): boolean {
  return (
    value.refs?.some((id) => heapObject(state, id)?.fields.has('$columns') === true || hasSchema(state, id)) === true
  );
}

function hasSchema(state: State, id: ObjectId): boolean {
  const schema = heapObject(state, id)?.fields.get('schema');
  return schema?.refs?.some((one) => heapObject(state, one)?.fields.has('$columns') === true) === true;
}

/** `new Note({ … })` of a model. */
export function isNewDocument({ act, state, receiver, label }: CallSite): boolean {
  return act.analysis.hasColumns && receiver !== null && label.startsWith('new ') && isModel(state, receiver);
}
