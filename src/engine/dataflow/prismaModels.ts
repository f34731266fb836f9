/** What Prisma's schema files tell of its models. */
import { NONE, type TypeRef } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Analysis } from './analysis.js';
import type { ModuleContext } from './moduleContext.js';
import { columnData } from './tableColumns.js';
import { recordName } from './usedColumns.js';
import { Prim, UNKNOWN, Value } from './value.js';

export interface PrismaModel {
  /** Names of its columns. */
  readonly columns: readonly string[];
  /** Its fields that are no columns of plain values, with their types: records of other models, or enums. */
  readonly relations: Readonly<Record<string, string>>;
}

/** Models of a schema file, by their names. */
export function notePrismaModels(analysis: Analysis, models: Readonly<Record<string, PrismaModel>>): void {
  for (const [name, model] of Object.entries(models)) analysis.prismaModels.set(recordName(name), model);
}

/** The model whose records a field of this name is, if all models that have such a field agree. */
export function relatedModel(analysis: Analysis, field: string): string | null {
  let found: string | null = null;
  for (const { relations } of analysis.prismaModels.values()) {
    if (!Object.hasOwn(relations, field)) continue;
    const target = relations[field];
    if (!analysis.prismaModels.has(recordName(target))) continue;
    if (found !== null && found !== target) return null;
    found = target;
  }
  return found;
}

const CLIENT = /^@prisma\/client(?:\/.*)?$|\bgenerated\/prisma\b/;

/** A record of the type that Prisma makes of a model: `function card(member: Member)`. */
export function prismaRecord(analysis: Analysis, module: ModuleContext, type: TypeRef): Value | null {
  if (analysis.prismaModels.size === 0 || type.root === NONE || type.isArray || type.union.length > 0) return null;
  const variable = module.ir.variables[type.root];
  if (variable.import === null || !CLIENT.test(variable.import.module)) return null;
  const record = recordName(simpleName(importedName(type, variable.import.imported)));
  const fields = new Map<string, Value>();
  for (const name of analysis.prismaModels.get(record)?.columns ?? []) {
    const taints = columnData(analysis, name, record).map(({ kind, dataType }) =>
      analysis.sourceTaint(kind, dataType, module, variable.start, variable.end, 0, `${record}.${name}`),
    );
    if (taints.length > 0) fields.set(name, UNKNOWN.withTaints(taints));
  }
  return fields.size === 0
    ? null
    : new Value(null, null, Prim.Object, null, [analysis.holder(module, type, fields)], null, null);
}

function importedName({ name }: TypeRef, imported: string): string {
  return name.includes('.') || imported === '*' || imported === 'default' ? name : imported;
}
