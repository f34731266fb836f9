/**
 * SQL of methods that a project only declares, in annotations or in MyBatis' mapper files: mappers, repositories of Spring Data, objects
 * of Jdbi. They tell which classes are records of which table, and what a call puts into a column.
 */
import { NONE, UNKNOWN_PART, type ConstantRef, type Decorator, type FunctionIr } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Analysis } from './analysis.js';
import { classIr, declaredClass, type ClassRef } from './hierarchy.js';
import { wrappedType } from './javaEntities.js';
import { staticMember } from './javaTypes.js';
import type { ModuleContext } from './moduleContext.js';
import { readColumns, type ReadColumns } from './sqlStatements.js';

/** What a mapper file has for a method. */
export interface MapperStatement {
  /** `12:sort 14:filter.column`: line and name of each placeholder that is pasted. */
  readonly pasted: string;
  /** The statement with all that its conditions may add, and its fragments. */
  readonly sql: string;
  /** `author_name=author`: the columns that go into properties of another name. */
  readonly columns: string;
}

const STATEMENTS = new Set(['Select', 'Insert', 'Update', 'Query', 'NativeQuery', 'SqlQuery', 'SqlUpdate', 'SqlBatch']);

/** The statement that a declared method stands for, null if no annotation and no mapper file has one. */
export function declaredStatement(analysis: Analysis, module: ModuleContext, fn: FunctionIr): string | null {
  if (!fn.isAbstract || module.ir.language !== 'java') return null;
  const mark = fn.decorators.find(({ name }) => STATEMENTS.has(simpleName(name)));
  if (mark === undefined) {
    if (analysis.mapperStatements.size === 0 || fn.class === NONE) return null;
    return mapperStatement(analysis, { module, index: fn.class }, fn)?.sql ?? null;
  }
  const text = writtenText(analysis, module, mark, ['value'])
    .replace(/<\/?script>/g, '')
    .trim();
  return text === '' ? null : text;
}

/** What a mapper file has for a method of an interface. */
export function mapperStatement(
  analysis: Analysis,
  owner: ClassRef,
  fn: FunctionIr,
): (MapperStatement & { readonly path: string }) | null {
  const { packageName } = owner.module.ir;
  const full = `${packageName === '' ? '' : `${packageName}.`}${classIr(owner).name}.${fn.name}`;
  return analysis.mapperStatements.get(full) ?? null;
}

/**
 * The texts in an annotation, with those that other files declare: `@Select(Statements.FIND)`.
 * @param names of the elements that count; null = all
 */
export function writtenText(
  analysis: Analysis,
  module: ModuleContext,
  { args }: Decorator,
  names: readonly string[] | null = null,
): string {
  const found: string[] = [];
  for (const { name, value, constants } of args) {
    if (names !== null && !names.includes(name ?? 'value')) continue;
    const known = constants?.map((constant) => constantText(analysis, module, constant)) ?? [];
    if (value === undefined) {
      if (known.length === 1 && known[0] !== null) found.push(known[0]);
      continue;
    }
    let part = 0;
    for (const text of Array.isArray(value) ? value : [value])
      if (typeof text === 'string')
        found.push(known.length === 0 ? text : text.replaceAll(UNKNOWN_PART, (mark) => known.at(part++) ?? mark));
  }
  return found.join(' ');
}

/** The text of a constant of another class, if it is one. */
function constantText(analysis: Analysis, module: ModuleContext, { owner, name }: ConstantRef): string | null {
  const cls = declaredClass(analysis, module, owner);
  return cls === null ? null : (staticMember(analysis, cls, name)?.text ?? null);
}

/** A class of which the rows of a table become objects. */
export interface RowClass {
  readonly cls: ClassRef;
  /** Columns, in lower case, that go into properties of another name. */
  readonly properties: ReadonlyMap<string, string>;
}

interface MappedClasses {
  readonly modules: number;
  /** By the name of the table, in lower case. */
  readonly byTable: ReadonlyMap<string, readonly RowClass[]>;
  /** Classes that are given all columns of a table. */
  readonly whole: ReadonlySet<unknown>;
}

const known = new WeakMap<Analysis, MappedClasses>();

function mappedClasses(analysis: Analysis): MappedClasses {
  let found = known.get(analysis);
  if (found?.modules !== analysis.modules.length) {
    found = collect(analysis);
    known.set(analysis, found);
  }
  return found;
}

function collect(analysis: Analysis): MappedClasses {
  const byTable = new Map<string, RowClass[]>();
  const whole = new Set<unknown>();
  for (const module of analysis.modules) {
    if (module.ir.language !== 'java') continue;
    for (const fn of module.ir.functions) {
      const sql = declaredStatement(analysis, module, fn);
      const read = sql === null ? null : readColumns(sql);
      const type = read === null ? null : wrappedType(fn.returnType);
      const cls = type === null ? null : declaredClass(analysis, module, type);
      if (read === null || cls === null) continue;
      if (read.columns === null) whole.add(classIr(cls));
      const properties = propertiesOf(analysis, module, fn, read);
      for (const table of read.tables.values()) {
        const list = byTable.get(table);
        if (list === undefined) byTable.set(table, [{ cls, properties }]);
        else if (!list.some((one) => classIr(one.cls) === classIr(cls) && one.properties.size >= properties.size))
          list.push({ cls, properties });
      }
    }
  }
  return { modules: analysis.modules.length, byTable, whole };
}

/** `SELECT author_name AS author`, and what the result map of a mapper file says. */
export function propertiesOf(
  analysis: Analysis,
  module: ModuleContext,
  fn: FunctionIr,
  { columns }: ReadColumns,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { as, column } of columns ?? []) if (column !== '' && as !== column) found.set(column, as);
  const statement =
    analysis.mapperStatements.size === 0 ? null : mapperStatement(analysis, { module, index: fn.class }, fn);
  for (const pair of statement?.columns.split(' ') ?? []) {
    const [column, property] = pair.split('=');
    if (property !== undefined) found.set(column, property);
  }
  return found;
}

/** Classes of which the rows of a table become objects. */
export function classesOfTable(analysis: Analysis, table: string): readonly RowClass[] {
  return mappedClasses(analysis).byTable.get(table) ?? [];
}

/** Is the class given whole rows of a table, `@Select("SELECT * FROM customer")`? */
export function isMappedRecord(analysis: Analysis, cls: ClassRef): boolean {
  return mappedClasses(analysis).whole.has(classIr(cls));
}
