/**
 * Attributes of Python's records that are other records: what `relationship("Order")` and `ForeignKey(Author,
 * related_name="books")` say of the class that they stand in, and of the class that they name.
 */
import { NONE, Op, type FieldIr, type Reg } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Activation, Analysis } from './analysis.js';
import { classIr, type ClassRef } from './hierarchy.js';
import { HeapObject } from './state.js';
import { Prim, Value, type ObjectId } from './value.js';

interface Related {
  readonly cls: ClassRef;
  readonly isMany: boolean;
  /** The collection, once somebody asked for it. */
  collection: ObjectId | null;
}

type Relations = ReadonlyMap<object, ReadonlyMap<string, Related>>;

const RELATION =
  /=\s*(?:\w+\.)*(relationship|ForeignKey|OneToOneField|ManyToManyField|ForeignKeyField|Relationship)\s*\(\s*(?:argument\s*=\s*|to\s*=\s*|lambda\s*:\s*)?["']?((?:\w+\.)*\w+)?/;
const OTHER_SIDE = /\b(?:related_name|backref)\s*=\s*(?:\w+\(\s*)?["'](\w+)["']/;
const ONLY_ONE = /\buselist\s*=\s*False\b/;
const OF_DJANGO = /^(?:ForeignKey|OneToOneField|ManyToManyField)$/;
const USER_MODEL = /^(?:settings\.AUTH_USER_MODEL|get_user_model|AUTH_USER_MODEL)$/;

/** Stands for the class of Django's users, which a library declares or settings name. */
const DJANGO_USER = {};
const HOLDS_USER = /^(?:current_|auth_)?user$/;

const known = new WeakMap<Analysis, { readonly modules: number; readonly relations: Relations }>();

/** The records that an attribute of a record is, where a relation says so and nothing else is known of it. */
export function relatedRecords(analysis: Analysis, owner: ClassRef, name: string): Value | null {
  return related(analysis, classIr(owner), name);
}

/**
 * `request.user.reader`, where a class `Reader` of the project says `OneToOneField(settings.AUTH_USER_MODEL)`.
 * @param user the register of what the member is read of
 */
export function recordsOfUser(act: Activation, user: Reg, name: string): Value | null {
  const read = user === NONE ? undefined : act.definitions[user];
  let holder = '';
  if (read?.op === Op.GetField) holder = read.name;
  else if (read?.op === Op.LoadVar) holder = act.module.ir.variables[read.variable].name;
  return HOLDS_USER.test(holder) ? related(act.analysis, DJANGO_USER, name) : null;
}

function related(analysis: Analysis, owner: object, name: string): Value | null {
  let found = known.get(analysis);
  if (found?.modules !== analysis.modules.length) {
    found = { modules: analysis.modules.length, relations: collect(analysis) };
    known.set(analysis, found);
  }
  const relation = found.relations.get(owner)?.get(name);
  if (relation === undefined) return null;
  const instance = new Value(
    null,
    null,
    Prim.Object,
    null,
    [analysis.classInstance(relation.cls.module, relation.cls.index)],
    null,
    null,
  );
  if (!relation.isMany) return instance;
  if (relation.collection === null) {
    relation.collection = analysis.freshObject();
    const fields = new Map([['$entity', instance]]);
    analysis.setBase(relation.collection, new HeapObject(fields, instance, true, true, -1, null));
  }
  return instance.withRefs([relation.collection]);
}

function collect(analysis: Analysis): Relations {
  const relations = new Map<object, Map<string, Related>>();
  const add = (owner: object, name: string, related: ClassRef, isMany: boolean): void => {
    let of = relations.get(owner);
    if (of === undefined) relations.set(owner, (of = new Map()));
    if (!of.has(name)) of.set(name, { cls: related, isMany, collection: null });
  };
  for (const module of analysis.modules) {
    if (module.ir.language !== 'python') continue;
    for (const { index, fields, name: className } of module.ir.classes) {
      const cls: ClassRef = { module, index };
      for (const field of fields) {
        const text = module.text(field.start, field.end);
        const relation = RELATION.exec(text);
        if (relation === null) continue;
        const [, how, written] = relation;
        if (written === undefined) continue;
        const target = named(analysis, cls, written);
        const isOfUser = OF_DJANGO.test(how) && (USER_MODEL.test(written) || simpleName(written) === 'User');
        if (target === null && !isOfUser) continue;
        const isMany = how === 'ManyToManyField' || (/^[rR]elationship$/.test(how) && isPlural(field, text));
        if (target !== null) add(classIr(cls), field.name, target, isMany);
        const given = OTHER_SIDE.exec(text)?.[1];
        if (/^[rR]elationship$/.test(how)) {
          if (given !== undefined && target !== null) add(classIr(target), given, cls, given.endsWith('s'));
          continue;
        }
        const other = given ?? (how === 'OneToOneField' ? '' : '_set');
        const name = given === undefined ? className.toLowerCase() + other : other;
        if (target !== null) add(classIr(target), name, cls, how !== 'OneToOneField');
        if (isOfUser) add(DJANGO_USER, name, cls, how !== 'OneToOneField');
      }
    }
  }
  return relations;
}

/** `orders = relationship("Order")` holds several. */
function isPlural(field: FieldIr, text: string): boolean {
  return field.name.endsWith('s') && !ONLY_ONE.test(text);
}

function named(analysis: Analysis, owner: ClassRef, written: string): ClassRef | null {
  if (written === 'self') return owner;
  const isUser = USER_MODEL.test(written);
  const name = simpleName(written);
  let found: ClassRef | null = null;
  for (const module of analysis.modules) {
    if (module.ir.language !== 'python') continue;
    const info = module.ir.classes.find((one) =>
      isUser
        ? one.superclass !== null && /^Abstract(?:Base)?User$/.test(simpleName(one.superclass.name))
        : one.name === name,
    );
    if (info === undefined) continue;
    const cls: ClassRef = { module, index: info.index };
    if (module === owner.module) return cls;
    found ??= cls;
  }
  return found;
}
