/** What frameworks fill the fields of Java's classes with: by annotations, and by the setters of classes that extend one of theirs. */
import type { FieldIr } from '../ir/ir.js';
import type { CompiledRow } from '../rules/compiled.js';
import type { Analysis } from './analysis.js';
import { apiSuperclass } from './call.js';
import { classIr, declaredClass, type ClassRef } from './hierarchy.js';
import type { HeapObject } from './state.js';
import { decoratorRows } from './members.js';
import { joinTaints, type Taint, type Value } from './value.js';

/** `@QueryParam("email") String email`; `private String label` with a setter, of an action of Struts. */
export function givenByFramework(analysis: Analysis, owner: ClassRef, field: FieldIr): readonly Taint[] | null {
  const { module } = owner;
  let taints: readonly Taint[] | null = null;
  const add = (row: CompiledRow, label: string): void => {
    if (row.verb !== 'source' || row.kind === null) return;
    const cleaned = analysis.index.cleanedMask(row);
    const { start, end } = field;
    taints = joinTaints(taints, [analysis.sourceTaint(row.kind, '', module, start, end, 0, label, false, cleaned)]);
  };
  for (const { row, decorator } of decoratorRows(analysis, module, field.decorators, 'field')) add(row, decorator);
  for (const row of setterRows(analysis, owner, field)) add(row, field.name);
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

/** Rows of the library's class that the class extends, for a field that the library sets. */
function setterRows(analysis: Analysis, owner: ClassRef, field: FieldIr): readonly CompiledRow[] {
  const info = classIr(owner);
  if (field.isStatic || owner.module.ir.language !== 'java') return [];
  if (info.superclass === null && info.interfaces.length === 0) return [];
  const rows = (apiSuperclass(analysis, owner) ?? []).flatMap((node) => node.extendsRows ?? []);
  const sources = rows.filter(({ verb }) => verb === 'source');
  return sources.length > 0 && isSettable(analysis, owner, field) ? sources : [];
}

/** Has the class a setter for it, and is it a text, texts, or an object that holds nothing but fields? */
function isSettable(analysis: Analysis, owner: ClassRef, { name, type }: FieldIr): boolean {
  const setter = `set${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const { functions } = owner.module.ir;
  if (type === null || !classIr(owner).methods.some((index) => functions[index].name === setter)) return false;
  if (TEXTS.test(type.name)) return true;
  const cls = declaredClass(analysis, owner.module, type);
  if (cls === null || classIr(cls).kind !== 'class') return false;
  return classIr(cls).methods.every((index) => ACCESSOR.test(cls.module.ir.functions[index].name));
}

const TEXTS = /^(?:java\.(?:lang|util|io)\.)?(?:String|List|Set|Collection|Map|File)$/;

const ACCESSOR = /^(?:get|set|is)[A-Z]|^(?:equals|hashCode|toString)$/;
