/**
 * SQL in annotations of methods that a project only declares: mappers of MyBatis, repositories of Spring Data, objects of Jdbi. They
 * tell which classes are records of which table, and what a call puts into a column.
 */
import type { Decorator, FunctionIr } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Analysis } from './analysis.js';
import { classIr, declaredClass, type ClassRef } from './hierarchy.js';
import { wrappedType } from './javaEntities.js';
import { readColumns } from './sqlStatements.js';

const STATEMENTS = new Set(['Select', 'Insert', 'Update', 'Query', 'NativeQuery', 'SqlQuery', 'SqlUpdate', 'SqlBatch']);

/** The statement that a declared method stands for, null if no annotation has one. */
export function declaredStatement(fn: FunctionIr): string | null {
  if (!fn.isAbstract) return null;
  const mark = fn.decorators.find(({ name }) => STATEMENTS.has(simpleName(name)));
  if (mark === undefined) return null;
  const text = writtenTexts(mark)
    .join(' ')
    .replace(/<\/?script>/g, '')
    .trim();
  return text === '' ? null : text;
}

function writtenTexts({ args }: Decorator): readonly string[] {
  return args
    .filter(({ name }) => name === null || name === 'value')
    .flatMap(({ value }) => value)
    .filter((value) => typeof value === 'string');
}

interface MappedClasses {
  readonly modules: number;
  /** By the name of the table, in lower case. */
  readonly byTable: ReadonlyMap<string, readonly ClassRef[]>;
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
  const byTable = new Map<string, ClassRef[]>();
  const whole = new Set<unknown>();
  for (const module of analysis.modules) {
    if (module.ir.language !== 'java') continue;
    for (const fn of module.ir.functions) {
      const sql = declaredStatement(fn);
      const read = sql === null ? null : readColumns(sql);
      const type = read === null ? null : wrappedType(fn.returnType);
      const cls = type === null ? null : declaredClass(analysis, module, type);
      if (read === null || cls === null) continue;
      if (read.columns === null) whole.add(classIr(cls));
      for (const table of read.tables.values()) {
        const list = byTable.get(table);
        if (list === undefined) byTable.set(table, [cls]);
        else if (!list.some((one) => classIr(one) === classIr(cls))) list.push(cls);
      }
    }
  }
  return { modules: analysis.modules.length, byTable, whole };
}

/** Classes of which the rows of a table become objects. */
export function classesOfTable(analysis: Analysis, table: string): readonly ClassRef[] {
  return mappedClasses(analysis).byTable.get(table) ?? [];
}

/** Is the class given whole rows of a table, `@Select("SELECT * FROM customer")`? */
export function isMappedRecord(analysis: Analysis, cls: ClassRef): boolean {
  return mappedClasses(analysis).whole.has(classIr(cls));
}
