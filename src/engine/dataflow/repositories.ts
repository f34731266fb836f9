/** Repositories of TypeORM and MikroORM that the code asks for by a class, and the relations that their queries load. */
import type { FieldIr } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import type { CallSite } from './call.js';
import { elementType } from './collectionTypes.js';
import { classIr, supertypes, type ClassRef } from './hierarchy.js';
import { typeValueIn } from './members.js';
import { allocate, heapObject } from './objects.js';
import { HeapObject } from './state.js';
import { isStored } from './storedRecords.js';
import { Prim, Value } from './value.js';

const ASKS = /^get(?:Tree|Mongo|Custom)?Repository$/;
/** Options that name the relations of a record that a query loads with it. */
const RELATIONS = ['relations', 'populate'];

/** `source.getRepository(Patient)`: a repository, which keeps its class wherever it is handed on. */
export function ofRepository(site: CallSite, result: Value): Value {
  if (!ASKS.test(site.name) || site.args.length === 0) return result;
  const { act, state, dst } = site;
  const ref = site.args[0].fns?.find((fn) => fn.classIndex >= 0);
  if (ref === undefined || !isStored(act.analysis, { module: ref.module, index: ref.classIndex })) return result;
  const id = act.analysis.classInstance(ref.module, ref.classIndex);
  const entity = new Value(null, null, Prim.Object, null, [id], null, null);
  const holder = new HeapObject(new Map([['$entity', entity]]), null, true, false, -1, null);
  return result.withRefs(allocate(act, state, dst, holder, 'repository').refs);
}

/** The records that a query loads with one of the class, by the columns that hold them: `relations: { doctor: true }`. */
export function loadedRelations(site: CallSite, cls: ClassRef): ReadonlyMap<string, Value> {
  const loaded = new Map<string, Value>();
  const { act, state } = site;
  for (const name of relationNames(site)) {
    const owned = fieldOf(act.analysis, cls, name, 0);
    if (owned?.field.type == null) continue;
    const { field, owner } = owned;
    const element = elementType(owned.field.type);
    const record = typeValueIn(act.analysis, owner.module, state, element ?? owned.field.type);
    if (record?.refs == null) continue;
    const list = new HeapObject(new Map(), record, true, false, -1, null);
    loaded.set(field.name, element === null ? record : allocate(act, state, site.dst, list, `related ${name}`));
  }
  return loaded;
}

function relationNames({ state, args }: CallSite): readonly string[] {
  return args.flatMap((arg) =>
    (arg.refs ?? []).flatMap((id) => {
      const options = heapObject(state, id);
      return RELATIONS.flatMap((option) =>
        (options?.fields.get(option)?.refs ?? []).flatMap((chosen) => {
          const named = heapObject(state, chosen);
          if (named === null) return [];
          // a list of names, or an object with them as keys
          return named.length >= 0
            ? [...named.fields.values()].flatMap(({ text }) => (text === null ? [] : [text]))
            : [...named.fields].flatMap(([name, { single }]) => (single?.value === false ? [] : [name]));
        }),
      );
    }),
  );
}

function fieldOf(
  analysis: Analysis,
  cls: ClassRef,
  name: string,
  depth: number,
): { readonly field: FieldIr; readonly owner: ClassRef } | null {
  const field = classIr(cls).fields.find((one) => one.name === name);
  if (field !== undefined) return { field, owner: cls };
  if (depth > 4) return null;
  for (const above of supertypes(analysis, cls)) {
    const found = fieldOf(analysis, above, name, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
