/** The texts that Lombok makes of objects: `@ToString`, `@Data` and `@Value` name the fields of their own class. */
import type { Constant, Decorator, FieldIr } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Analysis } from './analysis.js';
import { classIr, supertypes, type ClassRef } from './hierarchy.js';
import { columnNames } from './storedRecords.js';

const TEXT_ANNOTATIONS = new Set(['Data', 'Value', 'ToString', 'lombok.Data', 'lombok.Value', 'lombok.ToString']);

/** Fields that the text names which Lombok makes of an object; null: all that it holds. */
export function namedFields(analysis: Analysis, cls: ClassRef): readonly string[] | null {
  const owner = lombokClass(analysis, cls);
  if (owner === null) return null;
  const info = classIr(owner);
  const options = info.decorators.find((d) => simpleName(d.name) === 'ToString')?.args ?? [];
  const option = (name: string): Decorator['args'][number]['value'] =>
    options.find((arg) => arg.name === name)?.value ?? null;
  const listed = (name: string): readonly Constant[] | null => {
    const value = option(name);
    return value === null ? null : typeof value === 'object' ? value : [value];
  };
  const only = listed('of');
  const without = listed('exclude') ?? [];
  const isExplicit = option('onlyExplicitlyIncluded') === true;
  const isNamed = (field: FieldIr): boolean => {
    const marks = field.decorators.map(({ name }) => name);
    if (marks.some((mark) => TEXT_EXCLUDE.test(mark)) || without.includes(field.name)) return false;
    return only === null ? !isExplicit || marks.some((mark) => TEXT_INCLUDE.test(mark)) : only.includes(field.name);
  };
  const own = info.fields.filter((field) => !field.isStatic);
  const named = own.filter(isNamed);
  const above = supertypes(analysis, owner).filter((one) => classIr(one).kind !== 'interface');
  if (named.length === own.length && owner === cls && above.length === 0) return null;
  const names = named.map(({ name }) => name);
  return option('callSuper') === true ? [...names, ...above.flatMap((one) => allNames(analysis, one))] : names;
}

const TEXT_EXCLUDE = /(?:^|\.)ToString\.Exclude$/;
const TEXT_INCLUDE = /(?:^|\.)ToString\.Include$/;

/** The class, itself or the nearest above it, that has a text of Lombok's. */
export function lombokClass(analysis: Analysis, cls: ClassRef): ClassRef | null {
  let current: ClassRef | undefined = cls;
  for (let depth = 0; current !== undefined && depth < MOST_ABOVE; depth++) {
    if (classIr(current).decorators.some((d) => TEXT_ANNOTATIONS.has(d.name))) return current;
    current = supertypes(analysis, current).find((one) => classIr(one).kind !== 'interface');
  }
  return null;
}

const MOST_ABOVE = 6;

/** The fields that the text of a class above names, which may be all of them. */
function allNames(analysis: Analysis, cls: ClassRef): readonly string[] {
  return namedFields(analysis, cls) ?? columnNames(analysis, cls);
}
