/** What frameworks fill the fields of Java's classes with, as their annotations say. */
import type { FieldIr } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import { classIr, type ClassRef } from './hierarchy.js';
import type { HeapObject } from './state.js';
import { decoratorRows } from './members.js';
import { joinTaints, type Taint, type Value } from './value.js';

/** `@QueryParam("email") String email` */
export function givenByFramework(analysis: Analysis, owner: ClassRef, field: FieldIr): readonly Taint[] | null {
  const { module } = owner;
  let taints: readonly Taint[] | null = null;
  const { start, end } = field;
  for (const { row, decorator } of decoratorRows(analysis, module, field.decorators, 'field')) {
    if (row.verb !== 'source' || row.kind === null) continue;
    const cleaned = analysis.index.cleanedMask(row);
    taints = joinTaints(taints, [analysis.sourceTaint(row.kind, '', module, start, end, 0, decorator, false, cleaned)]);
  }
  return taints;
}

/** A field of which its name tells something has what a framework fills it with as well. */
export function filledField(analysis: Analysis, { classOf, many }: HeapObject, name: string, held: Value): Value {
  if (classOf?.module.ir.language !== 'java' || !many) return held;
  const field = classIr(classOf).fields.find((one) => one.name === name);
  if (field === undefined) return held;
  const given = givenByFramework(analysis, classOf, field);
  return given === null ? held : held.withTaints(joinTaints(held.taints, given));
}
