/**
 * Records of other tables that come along with those that a query asks for: `include` and `select` of Prisma, `with` of Drizzle,
 * `include` of Sequelize, `populate` of Mongoose.
 */
import { NONE, Op } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import type { CallSite } from './call.js';
import type { ClassRef } from './hierarchy.js';
import { allocate, heapObject } from './objects.js';
import { HeapObject, type State } from './state.js';
import { isStored } from './storedRecords.js';
import {
  ALL,
  choiceOf,
  columnsOf,
  fieldsOf,
  isChosen,
  ownField,
  recordInUse,
  recordOfColumns,
} from './tableColumns.js';
import type { Choice } from './tableColumns.js';
import { isAskedFor, queriedTable, recordName } from './usedColumns.js';
import { UNKNOWN, type Value } from './value.js';

type Relations = ReadonlyMap<string, Value>;

const NO_RELATIONS: Relations = new Map();
const MOST_RELATIONS = 5;
const MOST_LINKS = 12;
/** Prisma's options with relations in them. */
const RELATING = ['include', 'select'];

/** The records that come along with those of a query, by the names that they go under. */
export function queriedRelations(site: CallSite): Relations {
  const { act, state, args, receiverReg } = site;
  if (receiverReg === NONE || act.module.ir.language === 'python' || act.module.ir.language === 'java')
    return NO_RELATIONS;
  const [options] = args;
  if (args.length > 0 && options.refs !== null) {
    const joined = ownField(state, options, 'with');
    if (joined !== undefined) return joinedTables(site, joined);
    const included = ownField(state, options, 'include');
    if (included !== undefined && isOfModels(state, included)) return includedModels(site, included, []);
    const isRelating = included !== undefined || ownField(state, options, 'select') !== undefined;
    if (isRelating && act.definitions[receiverReg]?.op === Op.GetField && queriedTable(act, receiverReg) !== '')
      return prismaRelations(site, options, []);
  }
  return act.analysis.hasColumns || isOfMongoose(site) ? populated(site) : NO_RELATIONS;
}

function isOfMongoose({ receiver }: CallSite): boolean {
  return receiver?.apis?.some(({ path }) => path.startsWith('mongoose.')) === true;
}

// ---------------------------------------------------------------- Prisma

/** `{ include: { visit: { include: { patient: true } } } }`: the records that come along, which are called like their tables. */
function prismaRelations(site: CallSite, options: Value, path: readonly string[]): Relations {
  const { act, state, dst } = site;
  const found = new Map<string, Value>();
  if (path.length === MOST_RELATIONS) return found;
  for (const option of RELATING) {
    for (const [name, how] of fieldsOf(state, ownField(state, options, option))) {
      if (how.refs === null && how.single?.value === false) continue;
      // what is selected without options of its own is a column, unless there is a table of the name
      if (how.refs === null && option === 'select' && !isAskedFor(act.analysis, name)) continue;
      const inner = [...path, name];
      const tag = inner.join('.');
      const own = fieldsOf(state, recordInUse(act, state, name, dst, tag));
      const choice = relationChoice(state, how);
      const fields = [...own.filter(([column]) => isChosen(choice, column)), ...prismaRelations(site, how, inner)];
      if (fields.length === 0) continue;
      found.set(name, related(site, fields, tag, recordName(name) !== name.toLowerCase()));
    }
  }
  return found;
}

function relationChoice(state: State, options: Value): Choice {
  const selected = ownField(state, options, 'select');
  if (selected !== undefined) return choiceOf(state, selected, false);
  const omitted = ownField(state, options, 'omit');
  return omitted === undefined ? ALL : choiceOf(state, omitted, true);
}

// ---------------------------------------------------------------- Drizzle

/** `{ with: { guide: true, stops: { columns: { id: true } } } }` in a query of `db.query.walks`. */
function joinedTables(site: CallSite, joined: Value): Relations {
  const { act, receiverReg } = site;
  const table = act.definitions[receiverReg];
  return table?.op === Op.GetField ? joinedIn(site, act.read(table.object), joined, []) : NO_RELATIONS;
}

function joinedIn(site: CallSite, tables: Value, joined: Value, path: readonly string[]): Relations {
  const { act, state, dst } = site;
  const found = new Map<string, Value>();
  if (path.length === MOST_RELATIONS) return found;
  for (const [name, how] of fieldsOf(state, joined)) {
    if (how.single?.value === false) continue;
    const target = targetOf(act.analysis, state, tables, name);
    const columns = target === null ? null : columnsOf(state, target.table);
    const inner = [...path, name];
    const tag = inner.join('.');
    const own = columns === null ? null : recordOfColumns(act, state, columns, recordName(name), dst, tag);
    const chosen = ownField(state, how, 'columns');
    const choice = chosen === undefined ? ALL : choiceOf(state, chosen, false);
    const below = ownField(state, how, 'with');
    const fields = [
      ...fieldsOf(state, own).filter(([column]) => isChosen(choice, column)),
      ...(below === undefined ? [] : joinedIn(site, tables, below, inner)),
    ];
    if (fields.length > 0) found.set(name, related(site, fields, tag, target?.isMany === true));
  }
  return found;
}

interface Target {
  readonly table: Value;
  readonly isMany: boolean;
}

/** The table that a relation leads to: as it is declared, or one that is called like it. */
function targetOf(analysis: Analysis, state: State, tables: Value, name: string): Target | null {
  for (const { table, isMany } of declaredRelations(analysis).get(name) ?? []) {
    const declared = ownField(state, tables, table);
    if (declared !== undefined) return { table: declared, isMany };
  }
  const isMany = recordName(name) !== name.toLowerCase();
  for (const [key, table] of fieldsOf(state, tables))
    if (recordName(key) === recordName(name)) return { table, isMany };
  return null;
}

interface Declared {
  readonly table: string;
  readonly isMany: boolean;
}

/** `relations(walks, ({ one }) => ({ guide: one(members, { … }) }))` */
const DECLARATION = /\b(\w+)\s*:\s*(?:\w+\.)?(one|many)\(\s*(\w+)/g;

const declarations = new WeakMap<
  Analysis,
  { readonly modules: number; readonly byName: ReadonlyMap<string, readonly Declared[]> }
>();

function declaredRelations(analysis: Analysis): ReadonlyMap<string, readonly Declared[]> {
  const known = declarations.get(analysis);
  if (known?.modules === analysis.modules.length) return known.byName;
  const byName = new Map<string, Declared[]>();
  for (const { ir } of analysis.modules) {
    if (!ir.importedModules.some((name) => name.startsWith('drizzle-orm')) || !ir.identifiers.has('relations'))
      continue;
    for (const [, name, kind, table] of ir.source.matchAll(DECLARATION)) {
      const list = byName.get(name);
      const one = { table, isMany: kind === 'many' };
      if (list === undefined) byName.set(name, [one]);
      else list.push(one);
    }
  }
  declarations.set(analysis, { modules: analysis.modules.length, byName });
  return byName;
}

// ---------------------------------------------------------------- Sequelize

/** Does `include` name models, as against relations by their names? */
function isOfModels(state: State, included: Value): boolean {
  return modelsIn(state, included).length > 0;
}

interface Included {
  readonly model: Value;
  readonly options: Value | null;
}

/** `[Guide, { model: Stop, attributes: ['id'] }]`, or one of them alone. */
function modelsIn(state: State, included: Value): readonly Included[] {
  const items = (included.refs ?? []).flatMap((id) => {
    const list = heapObject(state, id);
    return list !== null && list.length >= 0 ? [...list.fields.values()] : [included];
  });
  return items.concat(included.refs === null ? [included] : []).flatMap<Included>((item) => {
    const model = ownField(state, item, 'model');
    if (model !== undefined) return [{ model, options: item }];
    const isModel = columnsOf(state, item) !== null || item.fns?.some((fn) => fn.classIndex >= 0) === true;
    return isModel ? [{ model: item, options: null }] : [];
  });
}

function includedModels(site: CallSite, included: Value, path: readonly string[]): Relations {
  const { act, state, dst } = site;
  const found = new Map<string, Value>();
  if (path.length === MOST_RELATIONS) return found;
  modelsIn(state, included).forEach(({ model, options }, i) => {
    const name = (options === null ? null : ownField(state, options, 'as')?.text) ?? `related${String(i)}`;
    const inner = [...path, name];
    const tag = inner.join('.');
    const cls = model.fns?.find((fn) => fn.classIndex >= 0);
    const isRecord = cls !== undefined && isStored(act.analysis, { module: cls.module, index: cls.classIndex });
    const columns = columnsOf(state, model);
    const chosen = options === null ? undefined : ownField(state, options, 'attributes');
    if (columns === null && isRecord && chosen === undefined) {
      found.set(name, UNKNOWN.withRefs([act.analysis.classInstance(cls.module, cls.classIndex)]));
      return;
    }
    const own = columns === null ? null : recordOfColumns(act, state, columns, name, dst, tag);
    const choice = chosen === undefined ? ALL : choiceOf(state, chosen, false);
    const below = options === null ? undefined : ownField(state, options, 'include');
    const fields = [
      ...fieldsOf(state, own).filter(([column]) => isChosen(choice, column)),
      ...(below === undefined ? [] : includedModels(site, below, inner)),
    ];
    if (fields.length > 0) found.set(name, related(site, fields, tag, false));
  });
  return found;
}

// ---------------------------------------------------------------- Mongoose

const schemas = new WeakMap<Analysis, Map<string, Value>>();

/** `model('Guide', guideSchema)`: other schemas refer to it by its name. */
export function noteModel(analysis: Analysis, name: string | null, schema: Value): void {
  if (name === null || schema.refs === null) return;
  let byName = schemas.get(analysis);
  if (byName === undefined) schemas.set(analysis, (byName = new Map()));
  byName.set(name, schema);
}

interface Path {
  readonly name: string;
  readonly choice: Choice;
}

/** `Walk.findOne({ slug }).populate('guide')`: the documents that its ids stand for. */
function populated(site: CallSite): Relations {
  const { act, state, dst } = site;
  const paths: Path[] = site.name === 'populate' ? [...pathsIn(state, site.args)] : [];
  let reg = site.receiverReg;
  for (let link = 0; link < MOST_LINKS && reg !== NONE; link++) {
    const made = act.definitions[reg];
    if (made?.op !== Op.CallMethod) break;
    if (made.name === 'populate')
      paths.push(
        ...pathsIn(
          state,
          made.args.map((arg) => act.read(arg)),
        ),
      );
    reg = made.object;
  }
  if (paths.length === 0 || reg === NONE) return NO_RELATIONS;
  const columns = columnsOf(state, act.read(reg));
  if (columns === null) return populatedOfClass(site, act.read(reg), paths);
  const found = new Map<string, Value>();
  for (const { name, choice } of paths) {
    const definition = ownField(state, columns, name);
    const schema = definition === undefined ? null : referredSchema(act.analysis, state, definition);
    const target = schema === null ? null : columnsOf(state, schema);
    const tag = `populated ${name}`;
    const own = target === null ? null : recordOfColumns(act, state, target, recordName(name), dst, tag);
    const fields = fieldsOf(state, own).filter(([column]) => isChosen(choice, column));
    if (fields.length > 0) found.set(name, related(site, fields, tag, false));
  }
  return found;
}

/** The same of a model that a class describes: `@Prop({ type: Types.ObjectId, ref: Guide.name }) guide: Guide`. */
function populatedOfClass(site: CallSite, model: Value, paths: readonly Path[]): Relations {
  const { act, state, dst } = site;
  const entity = ownField(state, model, '$entity')?.refs?.at(0);
  const owner = entity === undefined ? null : (heapObject(state, entity)?.classOf ?? null);
  if (owner === null) return NO_RELATIONS;
  const found = new Map<string, Value>();
  for (const { name, choice } of paths) {
    const cls = referredClass(act.analysis, owner, name);
    if (cls === null) continue;
    const record = UNKNOWN.withRefs([act.analysis.classInstance(cls.module, cls.index)]);
    if (choice === ALL) {
      found.set(name, record);
      continue;
    }
    const chosen = fieldsOf(state, record).filter(([column]) => isChosen(choice, column));
    found.set(name, allocate(act, state, dst, new HeapObject(new Map(chosen), null, true, false, -1, null), name));
  }
  return found;
}

const REFERS = /\bref:\s*(?:\(\)\s*=>\s*)?['"]?([A-Za-z_$][\w$]*)/;

/** The class of the documents whose ids a property holds. */
function referredClass(analysis: Analysis, { module, index }: ClassRef, property: string): ClassRef | null {
  const field = module.ir.classes[index].fields.find(({ name }) => name === property);
  for (const { start, end } of field?.decorators ?? []) {
    const name = REFERS.exec(module.text(start, end))?.[1];
    if (name === undefined) continue;
    for (const other of [module, ...analysis.modules]) {
      const found = other.ir.classes.find((one) => one.name === name && one.kind === 'class');
      if (found !== undefined && isStored(analysis, { module: other, index: found.index }))
        return { module: other, index: found.index };
    }
  }
  return null;
}

/** `populate('guide stops')`, `populate('guide', 'name')`, `populate({ path: 'guide', select: 'name' })`, or a list of them. */
function pathsIn(state: State, args: readonly Value[]): readonly Path[] {
  if (args.length === 0) return [];
  const [first, second] = args;
  if (first.text !== null) {
    const chosen = args.length > 1 && (second.text !== null || second.refs !== null);
    const choice = chosen ? choiceOf(state, second, false) : ALL;
    return first.text.split(/\s+/).map((name) => ({ name, choice }));
  }
  const path = ownField(state, first, 'path')?.text;
  if (path != null) {
    const chosen = ownField(state, first, 'select');
    const choice = chosen === undefined ? ALL : choiceOf(state, chosen, false);
    return path.split(/\s+/).map((name) => ({ name, choice }));
  }
  return (first.refs ?? []).flatMap((id) => {
    const list = heapObject(state, id);
    return list === null || list.length < 0 ? [] : [...list.fields.values()].flatMap((item) => pathsIn(state, [item]));
  });
}

/** `{ type: ObjectId, ref: 'Guide' }`, or a list of such. */
function referredSchema(analysis: Analysis, state: State, definition: Value): Value | null {
  const ref = ownField(state, definition, 'ref') ?? ownField(state, ownField(state, definition, '0') ?? UNKNOWN, 'ref');
  if (ref === undefined) return null;
  // columnsOf takes a model as well as its schema
  return ref.text === null ? ref : (schemas.get(analysis)?.get(ref.text) ?? null);
}

// ---------------------------------------------------------------- objects

function related(
  { act, state, dst }: CallSite,
  fields: Iterable<readonly [string, Value]>,
  tag: string,
  isMany: boolean,
): Value {
  const record = allocate(
    act,
    state,
    dst,
    new HeapObject(new Map(fields), null, true, false, -1, null),
    `${tag} record`,
  );
  if (!isMany) return record;
  return allocate(act, state, dst, new HeapObject(new Map(), record, true, false, -1, null), `${tag}[]`);
}
