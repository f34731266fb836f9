/**
 * Objects of the project's classes that libraries of Java make: what a repository of an entity gives (Spring Data, Panache, Micronaut Data),
 * and what a call that is given a class literal does (`find(Patient.class, id)`, `readValue(text, Patient.class)`).
 */
import type { TypeRef } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Analysis } from './analysis.js';
import { literalClass } from './builtins/javaGenerated.js';
import type { CallSite } from './call.js';
import { classIr, declaredClass, supertypes, type ClassRef } from './hierarchy.js';
import { heapObject } from './objects.js';
import { HeapObject } from './state.js';
import { Prim, Value } from './value.js';

/** Methods of repositories that give one record; an Optional or a Mono of it stands for it. */
const ONE = new Set(
  (
    'findById findByIdOptional findOne findFirst getById getReferenceById getOne getReference find firstResult ' +
    'firstResultOptional singleResult singleResultOptional save saveAndFlush update'
  ).split(' '),
);
const MANY = new Set(
  'findAll findAllById listAll list streamAll stream saveAll saveAllAndFlush updateAll findAllSorted'.split(' '),
);
/** Calls that make an object, or several, of the class that they are given. */
const MADE =
  /^(?:find|findById|findOne|get|load|getReference|findAndModify|findAndRemove|readValue|treeToValue|fromJson|unmarshal|deserialize|\w*ForObject|body|bodyToMono|bodyTo|toEntity|queryForObject|singleOrNull|getSingleResult|as)$/;
const MADE_MANY = /^(?:findAll|createQuery|createNamedQuery|createNativeQuery|bodyToFlux|queryForList|query|list)$/;

const REPOSITORY = /(?:Repository|Dao|DAO|PanacheRepositoryBase|PanacheEntity|PanacheEntityBase)$/;
const MOST_LEVELS = 4;

/** The result of a call of which nothing else is known. */
export function madeRecord(site: CallSite, result: Value): Value {
  const { name } = site;
  if (result.fns !== null || result.consts !== null) return result;
  const isOne = ONE.has(name);
  const cls = isOne || MANY.has(name) ? entityOf(site) : null;
  if (cls !== null) return recordOf(site, cls, !isOne, result);
  const isMade = MADE.test(name);
  if (!isMade && !MADE_MANY.test(name)) return result;
  const last = site.args.length - 1;
  for (const at of last > 0 ? [last, 0] : [0]) {
    const made = at < 0 ? undefined : literalClass(site, at)?.fns?.find((fn) => fn.classIndex >= 0);
    if (made !== undefined) return recordOf(site, { module: made.module, index: made.classIndex }, !isMade, result);
  }
  return result;
}

function recordOf(site: CallSite, cls: ClassRef, isMany: boolean, { taints, apis }: Value): Value {
  const { analysis } = site.act;
  if (classIr(cls).kind === 'enum') return new Value(taints, null, Prim.Any, apis, null, null, null);
  const record = analysis.classInstance(cls.module, cls.index);
  const id = isMany ? analysis.namedTable(`all ${cls.module.path}:${String(cls.index)}`) : record;
  if (isMany && (analysis.base.get(id) as HeapObject).rest === null) {
    const element = new Value(null, null, Prim.Object, null, [record], null, null);
    analysis.setBase(id, new HeapObject(new Map(), element, true, true, -1, null));
  }
  return new Value(taints, null, Prim.Object, apis, [id], null, null);
}

/** The class of records that a repository, or a class that finds its own records, is about. */
function entityOf({ act, state, receiver }: CallSite): ClassRef | null {
  const { analysis } = act;
  for (const id of receiver?.refs ?? []) {
    const cls = heapObject(state, id)?.classOf ?? null;
    const entity = cls === null ? null : repositoryOf(analysis, cls, 0);
    if (entity !== null) return entity;
  }
  const own = receiver?.fns?.find((fn) => fn.classIndex >= 0);
  if (own === undefined) return null;
  const cls = { module: own.module, index: own.classIndex };
  return REPOSITORY.test(simpleName(classIr(cls).superclass?.name ?? '')) ? cls : null;
}

function repositoryOf(analysis: Analysis, cls: ClassRef, depth: number): ClassRef | null {
  const info = classIr(cls);
  const above: readonly TypeRef[] = info.superclass === null ? info.interfaces : [info.superclass, ...info.interfaces];
  for (const type of above) {
    if (type.args.length === 0 || !REPOSITORY.test(simpleName(type.name))) continue;
    const entity = declaredClass(analysis, cls.module, type.args[0]);
    if (entity !== null) return entity;
  }
  if (depth === MOST_LEVELS) return null;
  for (const next of supertypes(analysis, cls)) {
    const entity = repositoryOf(analysis, next, depth + 1);
    if (entity !== null) return entity;
  }
  return null;
}
