/** Objects of Python that a library fills by the names of their class's fields: pydantic, msgspec, dacite, cattrs. */
import type { CallSite } from '../call.js';
import { classIr, type ClassRef } from '../hierarchy.js';
import { allocate, deepTaints, heapObject } from '../objects.js';
import { toldSecret } from '../passwordRoles.js';
import { HeapObject } from '../state.js';
import { columnNames } from '../storedRecords.js';
import { joinTaints, joinValues, stepTaints, type Taint, type Value } from '../value.js';
import { argumentNamed, onlyObject } from './common.js';

/** Functions that take a class and what an object of it is filled with: where the two stand. */
const FILLING: ReadonlyMap<
  string,
  { readonly cls: readonly [number, string]; readonly data: readonly [number, string] }
> = new Map([
  ['dacite.from_dict', { cls: [0, 'data_class'], data: [1, 'data'] }],
  ['msgspec.convert', { cls: [1, 'type'], data: [0, 'obj'] }],
  ['msgspec.json.decode', { cls: [9, 'type'], data: [0, 'buf'] }],
  ['cattrs.structure', { cls: [1, 'cl'], data: [0, 'obj'] }],
  ['pydantic.parse_obj_as', { cls: [0, 'type_'], data: [1, 'obj'] }],
]);

/** `dacite.from_dict(Order, body)`; null for other functions and where the class is not the project's. */
export function filledByFunction(site: CallSite, path: string): Value | null {
  const places = FILLING.get(path);
  if (places === undefined) return null;
  return shapedObject(site, argumentNamed(site, ...places.cls), argumentNamed(site, ...places.data));
}

/** `AccountOut.model_validate(account)` of a class with fields: what is known of them by a record or by data that came in. */
export function shapedObject(site: CallSite, shape: Value, data: Value): Value | null {
  const ref = shape.fns?.find((fn) => fn.classIndex >= 0);
  if (ref === undefined) return null;
  const cls = { module: ref.module, index: ref.classIndex };
  return shapedRecord(site, cls, data) ?? filledObject(site, cls, data);
}

/** The fields that a class names, of a record. */
function shapedRecord(site: CallSite, cls: ClassRef, record: Value): Value | null {
  const { act, state } = site;
  if (record.refs === null) return null;
  const names = columnNames(act.analysis, cls);
  const fields = new Map<string, Value>();
  for (const id of record.refs) {
    const object = heapObject(state, id);
    if (object?.classOf == null) return null;
    for (const [name, value] of object.fields) {
      const old = fields.get(name);
      if (names.includes(name)) fields.set(name, old === undefined ? value : joinValues(old, value));
    }
  }
  const made = allocate(act, state, site.dst, new HeapObject(fields, null, false, false, -1, cls), 'shaped');
  return made.withTaints(record.taints);
}

/** An object of which each field holds what came in as a whole, or stands under its name in a dictionary. */
function filledObject(site: CallSite, cls: ClassRef, data: Value): Value | null {
  const { act, state, start, end } = site;
  const known = onlyObject(state, data);
  const given = joinTaints(sent(data.taints), known?.rest == null ? null : sent(deepTaints(state, known.rest)));
  if (given === null && (known === null || known.fields.size === 0)) return null;
  const names = columnNames(act.analysis, cls);
  const fields = new Map([...(known?.fields ?? [])].filter(([name]) => names.includes(name)));
  const info = classIr(cls);
  const taints = stepTaints(given, 'step', act.module, start, end, `into fields of ${info.name}`);
  // what only the class tells of a field
  for (const field of info.fields) {
    if (fields.has(field.name) || toldSecret(info.name, field) === null) continue;
    const declared = heapObject(state, act.analysis.classInstance(cls.module, cls.index))?.fields.get(field.name);
    if (declared !== undefined) fields.set(field.name, declared.withTaints(joinTaints(taints, declared.taints)));
  }
  const made = allocate(act, state, site.dst, new HeapObject(fields, null, true, false, -1, cls), 'filled');
  return made.withTaints(taints);
}

/** What came in; not what names and columns tell, which goes by the fields that the class has. */
function sent(taints: readonly Taint[] | null): readonly Taint[] | null {
  const kept = taints?.filter(({ origin }) => origin.dataType === '' && !origin.kind.startsWith('stored-')) ?? [];
  return kept.length === 0 ? null : kept;
}
