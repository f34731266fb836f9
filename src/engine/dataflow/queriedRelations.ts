/**
 * Records of other tables that come along with those that a query asks for: `include` and `select` of Prisma, `with` of Drizzle,
 * `include` of Sequelize, `populate` of Mongoose.
 */
import { NONE, Op } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import type { CallSite } from './call.js';
import type { ClassRef } from './hierarchy.js';
import { allocate, heapObject, writeField } from './objects.js';
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
import { relatedModel } from './prismaModels.js';
import { isAskedFor, queriedTable, recordName } from './usedColumns.js';
import { constantValue, UNKNOWN, type Value } from './value.js';

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
  // findByPk(id, { include: … })
  const options = args.length > 1 && args[0].refs === null ? args[1] : args.at(0);
  if (options?.refs != null) {
    const joined = ownField(state, options, 'with');
    if (joined !== undefined) return joinedTables(site, joined);
    const included = ownField(state, options, 'include');
    if (included !== undefined) {
      const models = modelsIn(state, act.read(receiverReg), included);
      if (models.length > 0) return includedModels(site, models, []);
    }
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
      const model = relatedModel(act.analysis, name) ?? name;
      if (how.refs === null && option === 'select' && !isAskedFor(act.analysis, model)) continue;
      const inner = [...path, name];
      const tag = inner.join('.');
      const own = fieldsOf(state, recordInUse(act, state, model, dst, tag));
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

/** Where a model keeps those that it is related to, by the names that their records go under. */
const RELATED = '$related';

/** `Trip.hasMany(Guest, { as: 'guests' })` of two models. */
export function noteRelation({ act, state, args, name, receiverReg }: CallSite): void {
  const model = receiverReg === NONE ? null : act.read(receiverReg);
  if (model?.refs == null || args.length === 0 || columnsOf(state, model) === null) return;
  const [target] = args;
  const isMany = name.endsWith('Many');
  const alias = aliasOf(state, args.length > 1 ? args[1] : UNKNOWN, isMany) ?? calledLike(state, target, isMany);
  if (alias === '') return;
  const fields = new Map([['model', target], ...(isMany ? [['many', constantValue(true)] as const] : [])]);
  const relation = new HeapObject(fields, null, false, false, -1, null);
  const known = new Map(fieldsOf(state, ownField(state, model, RELATED)));
  known.set(alias, allocate(act, state, receiverReg, relation, `related ${alias}`));
  const all = new HeapObject(known, null, false, false, -1, null);
  writeField(state, model.refs, RELATED, allocate(act, state, receiverReg, all, 'related'));
}

/** `{ as: 'guests' }`, `{ as: { singular: 'guest', plural: 'guests' } }` */
function aliasOf(state: State, options: Value, isMany: boolean): string | null {
  const alias = ownField(state, options, 'as');
  if (alias === undefined || alias.text !== null) return alias?.text ?? null;
  return ownField(state, alias, isMany ? 'plural' : 'singular')?.text ?? null;
}

/** The name that records of a model go under where the relation gives them none. */
function calledLike(state: State, model: Value, isMany: boolean): string {
  const cls = model.fns?.find((fn) => fn.classIndex >= 0);
  const name = ownField(state, model, 'name')?.text ?? cls?.module.ir.classes[cls.classIndex].name ?? '';
  if (!isMany || name === '') return name;
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

interface Included {
  readonly model: Value;
  readonly options: Value | null;
  readonly name: string | null;
  readonly isMany: boolean;
}

/**
 * `[Guide, { model: Stop, attributes: ['id'] }, 'guests', { association: 'guests' }]`, or one of them alone; `{ all: true }`.
 * @param from the model that is asked
 */
function modelsIn(state: State, from: Value, included: Value): readonly Included[] {
  const related = fieldsOf(state, ownField(state, from, RELATED));
  const items = (included.refs ?? []).flatMap((id) => {
    const list = heapObject(state, id);
    if (list === null || list.length < 0) return list?.rest == null ? [included] : [...list.fields.values(), list.rest];
    return [...list.fields.values()];
  });
  return items.concat(included.refs === null ? [included] : []).flatMap<Included>((item) => {
    if (ownField(state, item, 'all')?.single?.value === true)
      return related.flatMap(([name]) => relationOf(state, related, name, null) ?? []);
    const model = ownField(state, item, 'model');
    if (model !== undefined) {
      const name = ownField(state, item, 'as')?.text ?? nameOfRelated(state, related, model);
      return [{ model, options: item, name, isMany: isToMany(state, related, name) }];
    }
    const association = ownField(state, item, 'association') ?? item;
    if (association.text !== null)
      return relationOf(state, related, association.text, item.text === null ? item : null) ?? [];
    const isModel = columnsOf(state, item) !== null || item.fns?.some((fn) => fn.classIndex >= 0) === true;
    const name = isModel ? nameOfRelated(state, related, item) : null;
    return isModel ? [{ model: item, options: null, name, isMany: isToMany(state, related, name) }] : [];
  });
}

type Related = readonly (readonly [string, Value])[];

function relationOf(state: State, related: Related, name: string, options: Value | null): Included | null {
  const relation = related.find(([alias]) => alias === name)?.[1];
  const model = relation === undefined ? undefined : ownField(state, relation, 'model');
  return model === undefined ? null : { model, options, name, isMany: isToMany(state, related, name) };
}

function isToMany(state: State, related: Related, name: string | null): boolean {
  const relation = related.find(([alias]) => alias === name)?.[1];
  return relation !== undefined && ownField(state, relation, 'many') !== undefined;
}

/** What the records of a model are called in those of one that is related to it. */
function nameOfRelated(state: State, related: Related, model: Value): string | null {
  const found = related.find(([, relation]) => {
    const target = ownField(state, relation, 'model');
    return model.refs?.some((id) => target?.refs?.includes(id)) === true;
  });
  return found === undefined ? null : found[0];
}

function includedModels(site: CallSite, included: readonly Included[], path: readonly string[]): Relations {
  const { act, state, dst } = site;
  const found = new Map<string, Value>();
  if (path.length === MOST_RELATIONS) return found;
  included.forEach(({ model, options, name: alias, isMany }, i) => {
    const name = alias ?? `related${String(i)}`;
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
    const own = columns === null ? null : recordOfColumns(act, state, columns, recordName(name), dst, tag);
    const choice = chosen === undefined ? ALL : choiceOf(state, chosen, false);
    const below = options === null ? undefined : ownField(state, options, 'include');
    const fields = [
      ...fieldsOf(state, own).filter(([column]) => isChosen(choice, column)),
      ...(below === undefined ? [] : includedModels(site, modelsIn(state, model, below), inner)),
    ];
    if (fields.length > 0) found.set(name, related(site, fields, tag, isMany));
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
