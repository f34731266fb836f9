/**
 * Statements of SQL that Java programs write out: what a request puts into a column comes back from it, through JDBC, Spring's templates
 * and clients, and native queries of JPA.
 */
import { NONE, Op, type FunctionIr } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Activation } from './analysis.js';
import { knownItems } from './builtins/common.js';
import { literalClass } from './builtins/javaGenerated.js';
import { callFunctional, isFunctional, isInstance } from './builtins/javaSupport.js';
import type { CallSite } from './call.js';
import { reportSinkKind } from './detect.js';
import { declaredClass, type ClassMethod, type ClassRef } from './hierarchy.js';
import { wrappedType } from './javaEntities.js';
import { classesOfTable, declaredStatement, propertiesOf } from './javaMappers.js';
import { allocate, elementOf, heapObject, storedField, writeField } from './objects.js';
import { argumentNamed, propertyIn } from './placeholders.js';
import { readColumns, writtenColumns, type Placeholder, type ReadColumns } from './sqlStatements.js';
import { HeapObject } from './state.js';
import { keepInFields, keepInTable } from './storedInput.js';
import {
  columnNames,
  isStored,
  isStoredData,
  rowFields,
  storedKind,
  storedTaint,
  WHOLE_ROW,
  type StoredField,
} from './storedRecords.js';
import { constantValue, joinTaints, joinValues, Prim, UNKNOWN, type Taint, type Value } from './value.js';

/** Calls that make an object of a statement, those that bind its values, and those that run it. */
const PREPARES = new Set([
  'prepareStatement',
  'prepareCall',
  'sql',
  'createNativeQuery',
  'createUpdate',
  'createQuery',
  'select',
]);
const BINDS = new Set(['setString', 'setNString', 'setObject', 'setText', 'param', 'bind', 'setParameter']);
/** Calls that bind several at once: in their order, or by their names in a map or an object. */
const BINDS_ALL = new Set([
  'params',
  'paramSource',
  'bindValues',
  'bindProperties',
  'bindMap',
  'bindBean',
  'bindMethods',
]);
const WRITES = new Set(['update', 'execute', 'executeUpdate', 'executeLargeUpdate']);
const READS = new Set([
  'query',
  'queryForObject',
  'queryForList',
  'queryForMap',
  'queryForRowSet',
  'queryForStream',
  'executeQuery',
  'getResultList',
  'getSingleResult',
]);
/** Those of an object that a statement was made into: what its rows become. */
const READS_OWN = new Set(['map', 'mapTo', 'mapToBean', 'mapToMap', 'mapProperties', 'mapValue', 'fetch']);
/** Calls that take one of the rows that a query gives, and those that take them all. */
const TAKES_ONE = new Set([
  'one',
  'first',
  'single',
  'singleRow',
  'optional',
  'findOne',
  'findFirst',
  'findOnly',
  'only',
]);
const TAKES_ALL = new Set(['all', 'list', 'listOfRows', 'stream', 'set']);
/** Calls that read a column of a row. */
const COLUMNS = new Set(['getString', 'getNString', 'getObject', 'getClob', 'get']);
const SINGLE = new Set(['queryForObject', 'queryForMap', 'getSingleResult']);
/** What a row is, all rows of a query in one. */
const ROW_SETS = new Set(['executeQuery', 'queryForRowSet']);

/** The statement that an object stands for, and how many of its values have been bound by their order. */
const SQL = '$sql';
const BOUND = '$bound';
const ROW = '$row';
/** A row with all columns of its table, of which the names tell what they hold. */
const ALL = '$all';

/** The result of a call with what its statement reads; what the statement writes is noted. */
export function withSql(site: CallSite, value: Value): Value {
  const { name, args, receiver, state } = site;
  if (PREPARES.has(name)) {
    const sql = args.at(0)?.text;
    return sql == null ? value : prepared(site, value, sql);
  }
  const isRead = READS.has(name);
  const isOwnRead = READS_OWN.has(name);
  if (isRead || isOwnRead || WRITES.has(name)) {
    const own = receiver?.refs == null ? undefined : (storedField(state, receiver, SQL)?.text ?? undefined);
    if (own === undefined && isOwnRead) return value;
    const sql = own ?? args.at(0)?.text;
    if (sql == null) return value;
    if (own !== undefined && isRead && args.length === 0 && name === 'query')
      return value.withRefs(receiver?.refs ?? null);
    if (isRead || isOwnRead) return withRows(site, value, sql, own === undefined ? args.slice(1) : args);
    if (own === undefined) noteWritten(site, sql, (mark) => argumentOf(site, args.slice(1), mark));
    return value;
  }
  if (receiver?.refs == null) return value;
  if (BINDS.has(name)) return bound(site, value);
  if (BINDS_ALL.has(name)) return boundAll(site, receiver, value);
  if (TAKES_ONE.has(name) || TAKES_ALL.has(name)) return taken(site, receiver, value);
  if (!COLUMNS.has(name) || storedField(state, receiver, ROW) === undefined) return value;
  const key = args.at(0)?.single?.value;
  const column = typeof key === 'number' ? `#${String(key)}` : typeof key === 'string' ? key.toLowerCase() : null;
  const held = column === null ? undefined : (storedField(state, receiver, column) ?? namedColumn(site, receiver, key));
  return held?.taints == null ? value : value.withTaints(joinTaints(value.taints, held.taints));
}

/** `client.sql(…).query(Order.class).single()`, `client.sql(…).fetch().all()` */
function taken({ act, state, name, args, receiverReg }: CallSite, rows: Value, value: Value): Value {
  const read = args.length > 0 || value.fns !== null ? undefined : act.definitions[receiverReg];
  if (read?.op !== Op.CallMethod || !(READS_OWN.has(read.name) || READS.has(read.name))) return value;
  if (storedField(state, act.read(read.object), SQL) === undefined) return value;
  if (TAKES_ALL.has(name)) return rows.withApis(value.apis);
  const element = elementOf(state, rows);
  return element.withTaints(joinTaints(value.taints, element.taints));
}

function prepared({ act, state, dst }: CallSite, value: Value, sql: string): Value {
  const text = constantValue(sql);
  if (value.refs !== null) {
    writeField(state, value.refs, SQL, text);
    return value;
  }
  const statement = new HeapObject(new Map([[SQL, text]]), null, true, false, -1, null);
  return allocate(act, state, dst, statement, 'sql').withApis(value.apis).withTaints(value.taints);
}

// ---------------------------------------------------------------- what is written

function noteWritten(site: CallSite, sql: string, valueOf: (mark: Placeholder) => Value | null): void {
  const written = writtenColumns(sql);
  if (written === null) return;
  const fields = new Map<string, Value>();
  for (const [column, marks] of written.columns) {
    for (const mark of marks) {
      const value = valueOf(mark);
      if (value !== null) fields.set(column, value);
    }
  }
  if (fields.size === 0) return;
  const { act, start, end } = site;
  const { analysis, module } = act;
  const at = { module, start, end };
  keepInTable(analysis, at, tableOf(act, written.table), fields);
  // rows that a mapper makes objects of
  for (const { cls, properties: renamed } of classesOfTable(analysis, written.table)) {
    const names = new Map(columnNames(analysis, cls).map((name) => [name.toLowerCase(), name]));
    const properties = new Map<string, Value>();
    for (const [column, value] of fields) {
      const property = names.get((renamed.get(column) ?? column).replaceAll('_', '').toLowerCase());
      if (property !== undefined) properties.set(property, value);
    }
    if (properties.size > 0) keepInFields(analysis, at, cls, properties);
  }
}

/** Notes what a call of a method writes that an annotation gives a statement, `@Update("UPDATE t SET note = #{note}")`. */
export function noteDeclaredStatement(site: CallSite, { fn, owner }: ClassMethod): void {
  const sql = declaredStatement(site.act.analysis, owner.module, fn);
  if (sql === null) return;
  noteWritten(site, sql, (mark) => {
    if (typeof mark === 'number') return site.args.at(mark) ?? null;
    const [first, ...rest] = mark.split('.');
    const value = argumentNamed(site, fn.params, first);
    return value === null || rest.length === 0 ? value : propertyIn(site, value, rest);
  });
  reportKept(site, sql, fn);
}

/** Texts that a call of such a method hands to a column as they are. What an object holds is a matter of whoever fills it. */
function reportKept(site: CallSite, sql: string, { params }: FunctionIr): void {
  if (site.args.every(({ taints }) => taints === null) || MADE_IN_DATABASE.test(sql)) return;
  const { act, state, args, argRegs, name, start, end } = site;
  const marks = new Set([...(writtenColumns(sql)?.columns.values() ?? [])].flat());
  for (const mark of marks) {
    const value = typeof mark === 'number' ? args.at(mark) : argumentNamed(site, params, mark);
    if (value?.taints == null) continue;
    const index = args.indexOf(value);
    if (params.at(index)?.type?.primitive !== 'string') continue;
    const given = argRegs[index] === NONE ? null : act.definitions[argRegs[index]];
    reportSinkKind(act, state, 'store', value, start, end, name, null, site, given ?? null);
  }
}

/** A database that hashes or encrypts what it is given. */
const MADE_IN_DATABASE = /\b(?:\w*crypt|digest|hmac|md5|sha[0-9]*|password|\w*hash\w*)\s*\(\s*[#:?]/i;

function tableOf({ analysis }: Activation, name: string): { id: number; name: string } {
  return { id: analysis.namedTable(`sql ${name}`), name };
}

/** The value of a placeholder among arguments: in their order, in an array, by a name in a map, or a property of a bean. */
function argumentOf(site: CallSite, given: readonly Value[], mark: Placeholder): Value | null {
  const { state } = site;
  const first = given.at(0);
  if (first === undefined) return null;
  if (typeof mark === 'number') {
    const items = knownItems(state, first);
    return (items === null ? given.at(mark) : items.at(mark)) ?? null;
  }
  const bean = beanOf(site, first) ?? first;
  if (bean.refs !== null) {
    const named = storedField(state, bean, mark);
    if (named !== undefined) return named;
    if (bean.refs.some((id) => heapObject(state, id)?.classOf != null)) return propertyIn(site, bean, mark.split('.'));
  }
  return bean.taints === null ? null : UNKNOWN.withTaints(bean.taints);
}

/** `new BeanPropertySqlParameterSource(order)`: the object whose properties are the values. */
function beanOf({ act, args, argRegs }: CallSite, given: Value): Value | null {
  const reg = argRegs[args.indexOf(given)] as number | undefined;
  const made = reg === undefined || reg === NONE ? undefined : act.definitions[reg];
  if (made?.op !== Op.New || !/PropertySqlParameterSource$/.test(made.type?.name ?? '')) return null;
  return made.args.length === 1 ? act.read(made.args[0]) : null;
}

/** `statement.setString(1, value)`, `client.sql(…).param("name", value)`. */
function bound(site: CallSite, value: Value): Value {
  const { act, state, name, args, receiver } = site;
  const sql = receiver === null ? undefined : storedField(state, receiver, SQL)?.text;
  if (sql == null || receiver === null) return value;
  let key = args.at(0)?.single?.value;
  if (args.length === 1) {
    const count = storedField(state, receiver, BOUND)?.single?.value;
    key = typeof count === 'number' ? count + 1 : 1;
    writeField(state, receiver.refs ?? [], BOUND, constantValue(key));
  }
  const given = args.at(-1);
  if (given !== undefined && (typeof key === 'number' || typeof key === 'string')) {
    const wanted = typeof key === 'string' ? key.replace(/^:/, '') : key - 1;
    noteWritten(site, sql, (mark) => (mark === wanted ? given : null));
  }
  // setters of JDBC give nothing
  if (name.startsWith('set') && name !== 'setParameter') return value;
  return act.module.ir.language === 'java' && value.refs === null ? value.withRefs(receiver.refs) : value;
}

/** `client.sql(…).params(a, b)`, `.params(map)`, `.paramSource(order)`, `update.bindBean(order)`. */
function boundAll(site: CallSite, receiver: Value, value: Value): Value {
  const sql = storedField(site.state, receiver, SQL)?.text;
  if (sql == null) return value;
  noteWritten(site, sql, (mark) => argumentOf(site, site.args, mark));
  return value.refs === null ? value.withRefs(receiver.refs) : value;
}

// ---------------------------------------------------------------- what is read

const SEVERAL = /^(?:List|Set|Collection|Iterable|Stream)$/;

/** The result of a declared method with the columns that its statement asks for, `@Select("SELECT note FROM t") String note()`. */
export function declaredRows(site: CallSite, { fn, owner }: ClassMethod, value: Value): Value {
  const type = wrappedType(fn.returnType);
  if (type === null || fn.returnType === null || (type.primitive !== null && type.primitive !== 'string')) return value;
  const { analysis } = site.act;
  const sql = declaredStatement(analysis, owner.module, fn);
  const read = sql === null ? null : readColumns(sql);
  if (read === null) return value;
  const isSeveral = SEVERAL.test(simpleName(fn.returnType.name));
  if (type.primitive === null) {
    const cls = read.columns === null ? null : declaredClass(analysis, owner.module, type);
    const record = cls === null ? null : chosenRecord(site, cls, read, propertiesOf(analysis, owner.module, fn, read));
    return record === null ? value : isSeveral ? listOfRows(site, record) : record.withTaints(value.taints);
  }
  for (const table of read.tables.values()) analysis.readsTable(tableOf(site.act, table).id, modulesOf(site.act));
  const columns = heldColumns(site, read);
  if (columns.size === 0) return value;
  const text = textOf(columns);
  return isSeveral ? listOfRows(site, text) : text;
}

function listOfRows({ act, state, dst }: CallSite, element: Value): Value {
  return allocate(act, state, dst, new HeapObject(new Map(), element, true, false, -1, null), 'rows');
}

/** A record with the columns that are asked for, where that matters: a hash is there, or is not; null where it does not. */
function chosenRecord(
  { act, state, dst }: CallSite,
  cls: ClassRef,
  { columns }: ReadColumns,
  properties: ReadonlyMap<string, string>,
): Value | null {
  const { analysis } = act;
  const stored = rowFields(analysis, cls);
  if (stored.length === 0) return null;
  const asked = new Set<string>();
  for (const { as, column } of columns ?? [])
    for (const name of [as, properties.get(column) ?? as]) asked.add(name.replaceAll('_', '').toLowerCase());
  const isAsked = ({ field }: StoredField): boolean => asked.has(field.name.replaceAll('_', '').toLowerCase());
  // of a class of records what its fields are is known already
  if (isStored(analysis, cls) ? stored.every(isAsked) : !stored.some(isAsked)) return null;
  const base = heapObject(state, analysis.classInstance(cls.module, cls.index));
  const fields = new Map(base?.fields);
  for (const one of stored) {
    const { name } = one.field;
    const held = fields.get(name) ?? UNKNOWN;
    const other = held.taints?.filter((taint) => !isStoredData(taint)) ?? [];
    const taints = isAsked(one) ? [...other, storedTaint(analysis, cls, one)] : other;
    fields.set(name, held.withTaints(taints.length === 0 ? null : taints));
  }
  const record = new HeapObject(fields, base?.rest ?? null, true, true, -1, cls);
  return allocate(act, state, dst, record, 'record').withPrim(Prim.Object | Prim.Nullish);
}

function withRows(site: CallSite, value: Value, sql: string, given: readonly Value[]): Value {
  const read = readColumns(sql);
  if (read === null) return value;
  const { act, state, name, dst } = site;
  for (const table of read.tables.values()) act.analysis.readsTable(tableOf(act, table).id, modulesOf(act));
  const columns = heldColumns(site, read);
  const isClass = given.length > 0 && rowClass(site) !== null;
  if (columns.size === 0 && read.columns !== null && !isClass) return value;
  const fields = new Map([...columns, [ROW, constantValue(true)] as const]);
  if (read.columns === null) fields.set(ALL, constantValue([...read.tables.values()][0]));
  const row = allocate(act, state, dst, new HeapObject(fields, null, true, false, -1, null), 'row');
  if (ROW_SETS.has(name)) return row.withApis(value.apis).withTaints(value.taints);
  const made = mapped(site, row, read, columns, given);
  if (made === null && columns.size === 0) return value;
  const element = made ?? row;
  if (SINGLE.has(name)) return joinValues(element, UNKNOWN.withTaints(value.taints));
  const list = allocate(act, state, dst, new HeapObject(new Map(), element, true, false, -1, null), 'rows');
  return list.withApis(value.apis).withTaints(value.taints);
}

/** The modules of a function and of those that have called it: they are walked again when more is known of a table. */
function modulesOf(act: Activation): readonly Activation['module'][] {
  const found: Activation['module'][] = [];
  for (let one: Activation | null = act; one !== null; one = one.parent) found.push(one.module);
  return found;
}

/** What requests have put into the columns that a query asks for, and what belongs to a login in them, by their names and numbers. */
function heldColumns({ act, start, end }: CallSite, { tables, columns }: ReadColumns): Map<string, Value> {
  const { analysis } = act;
  const found = new Map<string, Value>();
  const heldIn = (owner: string, column: string): Value | undefined => {
    const table = tables.get(owner);
    const base = table === undefined ? undefined : analysis.base.get(tableOf(act, table).id);
    const value = base instanceof HeapObject ? base.fields.get(column) : undefined;
    return value?.taints == null ? undefined : value;
  };
  for (const owner of analysis.storedInput.size === 0 ? [] : tables.keys()) {
    if (columns === null) {
      const base = analysis.base.get(tableOf(act, tables.get(owner) ?? '').id);
      if (!(base instanceof HeapObject)) continue;
      for (const [column, value] of base.fields) if (value.taints !== null) found.set(column, value);
      continue;
    }
    columns.forEach((one, i) => {
      const value = one.owner === '' || one.owner === owner ? heldIn(owner, one.column) : undefined;
      if (value === undefined) return;
      found.set(one.as, value);
      found.set(`#${String(i + 1)}`, value);
    });
  }
  columns?.forEach(({ as, owner, column }, i) => {
    const told = loginColumn(act, column, tables.get(owner) ?? [...tables.values()][0], start, end);
    if (told === null) return;
    const held = found.get(as);
    const value = UNKNOWN.withTaints(joinTaints(held?.taints ?? null, [told]));
    found.set(as, value);
    found.set(`#${String(i + 1)}`, value);
  });
  return found;
}

/** What a column is by its name that belongs to a login: a hash, a token. */
function loginColumn(
  { analysis, module }: Activation,
  column: string,
  table: string,
  start: number,
  end: number,
): Taint | null {
  const told = column === '' ? null : storedKind(analysis.index.vocabulary, column, table);
  if (told?.kind !== 'stored-password' && told?.kind !== 'stored-secret') return null;
  return analysis.sourceTaint(told.kind, told.dataType, module, start, end, 0, `${table}.${column}`);
}

/** A column of a row with all columns of its table. */
function namedColumn({ act, state, start, end }: CallSite, row: Value, column: unknown): Value | undefined {
  const table = typeof column === 'string' ? storedField(state, row, ALL)?.text : undefined;
  if (table == null) return undefined;
  const told = loginColumn(act, String(column), table, start, end);
  return told === null ? undefined : UNKNOWN.withTaints([told]);
}

/** What becomes of a row: the text of its only column, what a function makes of it, an object of a class. */
function mapped(
  site: CallSite,
  row: Value,
  read: ReadColumns,
  columns: ReadonlyMap<string, Value>,
  given: readonly Value[],
): Value | null {
  const { act, state } = site;
  const resultSet = act.analysis.languageIndex('java').type('jdbc.ResultSet');
  for (const mapper of given) {
    if (!isFunctional(state, mapper) && !isInstance(state, mapper)) continue;
    const made = callFunctional(site, mapper, [resultSet === null ? row : row.withApis([resultSet]), UNKNOWN]);
    if (made !== null) return made;
  }
  const cls = rowClass(site);
  if (cls === null) return null;
  if (cls === TEXT) return columns.size === 0 ? null : textOf(columns);
  return recordOf(site, cls, read, columns);
}

const TEXT = 'text';

/** The class that a call says its rows are of, {@link TEXT} for one that is no class of the project; null if it says none. */
function rowClass(site: CallSite): ClassRef | typeof TEXT | null {
  const { act, args, argRegs } = site;
  for (let i = 0; i < args.length; i++) {
    const cls = literalClass(site, i);
    if (cls !== null) return classOf(cls) ?? TEXT;
    const made = argRegs[i] === NONE ? undefined : act.definitions[argRegs[i]];
    // new BeanPropertyRowMapper<>(Hook.class), DataClassRowMapper.newInstance(Hook.class)
    if (made?.op !== Op.New && made?.op !== Op.CallMethod) continue;
    for (const reg of made.args) {
      const literal = reg === NONE ? undefined : act.definitions[reg];
      if (literal?.op === Op.GetField && literal.name === 'class') {
        const named = classOf(act.read(literal.object));
        if (named !== null) return named;
      }
    }
  }
  return null;
}

function classOf(value: Value): ClassRef | null {
  const made = value.fns?.find((fn) => fn.classIndex >= 0);
  return made === undefined ? null : { module: made.module, index: made.classIndex };
}

function textOf(columns: ReadonlyMap<string, Value>): Value {
  let all: Value | null = null;
  for (const value of columns.values()) all = all === null ? value : joinValues(all, value);
  return all ?? UNKNOWN;
}

/** `callback_url` goes into `callbackUrl`; a field that belongs to a login is what its name says, if the query asks for it. */
function recordOf(
  { act, state, dst }: CallSite,
  cls: ClassRef,
  read: ReadColumns,
  columns: ReadonlyMap<string, Value>,
): Value {
  const { analysis } = act;
  const fields = new Map<string, Value>();
  for (const [column, value] of columns)
    if (!column.startsWith('#'))
      fields.set(
        column.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase()),
        value.taints?.some(isStoredData) === true
          ? value.withTaints(value.taints.filter((t) => !isStoredData(t)))
          : value,
      );
  const asked = read.columns === null ? null : new Set(read.columns.map(({ as }) => as.replaceAll('_', '')));
  for (const stored of rowFields(analysis, cls)) {
    const { name } = stored.field;
    if (asked?.has(name.replaceAll('_', '').toLowerCase()) === false) continue;
    const held = fields.get(name) ?? UNKNOWN;
    fields.set(name, held.withTaints(joinTaints(held.taints, [storedTaint(analysis, cls, stored)])));
  }
  if (read.columns === null) fields.set(WHOLE_ROW, constantValue(true));
  const record = new HeapObject(fields, null, true, true, -1, cls);
  return allocate(act, state, dst, record, 'record').withPrim(Prim.Object);
}
