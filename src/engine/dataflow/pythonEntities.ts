/**
 * Object mappers of Python: the class of the project that a query is of, told by how the query is written, the objects that it
 * gives, and fields that keep what they get encrypted.
 */
import { NONE, Op, type ClassIr, type FunctionIr, type Instr, type Reg } from '../ir/ir.js';
import type { Place } from '../rules/compiled.js';
import type { Activation, Analysis } from './analysis.js';
import { apiSuperclass, type CallSite } from './call.js';
import { classIr, declaredClass, lineage, type ClassRef } from './hierarchy.js';
import { classOfVariable } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { allocate, elementOf, heapObject, listObject } from './objects.js';
import { classAttribute } from './pythonObjects.js';
import { HeapObject, type State } from './state.js';
import { isStored, storedFields } from './storedRecords.js';
import { cleanTaints, Prim, UNKNOWN, Value } from './value.js';

/** Links of a chain of calls that are looked at: `Book.objects.filter(…).order_by(…).first()`. */
const MAX_LINKS = 16;

/** Methods and functions that are given the class, or a statement of it: `session.query(Book)`, `select(Book)`. */
const GIVEN_CLASS = /^(?:query|get|get_one|select|scalars?|execute|exec|insert|update|get_(?:object|list)_or_404)$/;

/** Django's managers and query sets, in the models. */
const QUERY_SET = 'django.QuerySet';

/** What a query gives, for the places `$entity` and `$entities`; null if nobody knows what the query is of. */
export function queriedObjects(site: CallSite, place: Place): Value | null {
  const { act, state } = site;
  const isReceiver = place.at === 'receiver';
  const at = place.at === 'argument' ? argumentIndex(site, place) : -1;
  const reg = isReceiver ? site.receiverReg : (site.argRegs[at] ?? NONE);
  const cls = entityClass(act, reg);
  let entity: Value | null = null;
  const isNew = /_or_create$/.test(site.name);
  // records with fields that are told: see storedQueries.ts
  if (cls !== null && !isNew && storedFields(act.analysis, cls).length > 0)
    return site.name === 'get_object' ? classRecord(act, cls) : null;
  if (cls !== null) {
    entity = queriedRecord(act, state, site.dst, cls, Prim.Object | Prim.Nullish);
  } else {
    const query = isReceiver ? site.receiver : (site.args[at] ?? null);
    const element = query?.refs == null ? UNKNOWN : elementOf(state, query);
    if (element.refs?.some((id) => heapObject(state, id)?.classOf != null) === true) entity = element;
  }
  if (entity === null) return null;
  if (place.property[0] === '$entities')
    return collected(site, new HeapObject(new Map(), entity, true, true, -1, null));
  // an object, and whether it is new
  return isNew ? collected(site, listObject([entity, UNKNOWN], null)) : entity;
}

/** Links of a chain after which it gives no records of the class any more. */
const GIVES_OTHERS =
  /^(?:values|values_list|with_entities|aggregate|annotate|dates|datetimes|count|exists|group_by|add_columns|items|keys|raw)$/;

/** One of the records that a query gives of which nothing but its chain of calls is known: `for user in session.exec(select(User))`. */
export function iteratedRecord(act: Activation, state: State, site: Reg, query: Reg): Value | null {
  let reg = query;
  for (let links = 0; links < MAX_LINKS; links++) {
    const instr = act.definitions[reg];
    if (instr?.op === Op.Await || instr?.op === Op.Cast) reg = instr.src;
    else if (instr?.op === Op.LoadVar && links === 0) reg = act.analysis.onlyStore(act.module, act.fn, instr.variable);
    else if (instr?.op === Op.CallMethod && !GIVES_OTHERS.test(instr.name)) break;
    else return null;
    if (reg === NONE) return null;
  }
  const cls = entityClass(act, reg);
  if (cls === null || !isStored(act.analysis, cls)) return null;
  return queriedRecord(act, state, site, cls, Prim.Object);
}

/** A record that a query gives, with what its class declares. */
function queriedRecord(act: Activation, state: State, site: Reg, cls: ClassRef, prim: number): Value {
  const object = new HeapObject(act.analysis.declaredFields(cls), null, true, true, -1, cls);
  const { refs } = allocate(act, state, site, object, 'entity');
  return new Value(null, null, prim, apiSuperclass(act.analysis, cls), refs, null, null);
}

function classRecord({ analysis }: Activation, cls: ClassRef): Value {
  const refs = [analysis.classInstance(cls.module, cls.index)];
  return new Value(null, null, Prim.Object, apiSuperclass(analysis, cls), refs, null, null);
}

function collected(site: CallSite, object: HeapObject): Value {
  return allocate(site.act, site.state, site.dst, object, 'entities');
}

function argumentIndex(site: CallSite, place: Extract<Place, { at: 'argument' }>): number {
  const named = place.keyword === null ? -1 : (site.names?.indexOf(place.keyword) ?? -1);
  return named >= 0 ? named : place.from;
}

/** A class of the project that a parameter, an attribute or a table holds: `session.get(self.model, key)`. */
function classHeld(act: Activation, reg: Reg): ClassRef | null {
  const held = act.read(reg).fns?.find(({ classIndex }) => classIndex >= 0);
  return held === undefined ? null : { module: held.module, index: held.classIndex };
}

/** The class that a query in a register is of. */
function entityClass(act: Activation, reg: Reg): ClassRef | null {
  const { analysis, module, definitions } = act;
  let at = reg;
  let instr: Instr | undefined = definitions[at];
  for (let links = 0; links < MAX_LINKS && instr !== undefined; links++) {
    let next: Reg;
    switch (instr.op) {
      case Op.LoadVar: {
        const cls = classOfVariable(analysis, module, instr.variable) ?? classHeld(act, at);
        if (cls !== null) return cls;
        next = analysis.onlyStore(module, act.fn, instr.variable);
        break;
      }
      case Op.Call: {
        const callee: Instr | undefined = definitions[instr.callee];
        const name = callee?.op === Op.LoadVar ? module.ir.variables[callee.variable].name : '';
        next = GIVEN_CLASS.test(name) && instr.args.length > 0 ? instr.args[0] : NONE;
        // select(Book.id): columns, not records
        if (next !== NONE && isColumnOfClass(act, next)) return null;
        break;
      }
      case Op.CallMethod:
        next = GIVEN_CLASS.test(instr.name) && isGivenClass(act, instr.args[0]) ? instr.args[0] : instr.object;
        break;
      case Op.GetField:
      case Op.GetIndex: {
        const cls = classHeld(act, at);
        if (cls !== null) return cls;
        next = instr.object;
        break;
      }
      case Op.Await:
      case Op.Cast:
        next = instr.src;
        break;
      case Op.This:
        return classOfView(act);
      default:
        return null;
    }
    at = next;
    instr = next === NONE ? undefined : definitions[next];
  }
  return null;
}

/** `Book.title`: a column of a class that the file names. */
function isColumnOfClass(act: Activation, reg: Reg): boolean {
  const read = act.definitions[reg];
  const owner = read?.op === Op.GetField ? act.definitions[read.object] : undefined;
  return owner?.op === Op.LoadVar && classOfVariable(act.analysis, act.module, owner.variable) !== null;
}

/** A class, or a statement that is made by a call: `session.get(Book, 1)`, as against `Book.query.get(1)`. */
function isGivenClass(act: Activation, reg: Reg | undefined): boolean {
  const instr = reg === undefined ? undefined : act.definitions[reg];
  if (instr?.op === Op.Call || instr?.op === Op.CallMethod) return entityClass(act, reg ?? NONE) !== null;
  if (instr?.op !== Op.LoadVar) return false;
  return entityClass(act, reg ?? NONE) !== null;
}

/**
 * `objects = BookQuerySet.as_manager()` in a class of records: what the methods of the project's manager or query set go
 * through, and give back as `self`, are records of that class.
 */
export function keepManaged(analysis: Analysis, state: State, owner: Value, manager: Value): void {
  if (manager.apis?.some(({ path }) => path === QUERY_SET) !== true) return;
  const made = owner.fns?.find(({ classIndex }) => classIndex >= 0);
  if (made === undefined || !isStored(analysis, { module: made.module, index: made.classIndex })) return;
  const record = UNKNOWN.withRefs([analysis.classInstance(made.module, made.classIndex)]).withPrim(Prim.Object);
  for (const id of manager.refs ?? []) {
    const object = heapObject(state, id);
    if (object?.classOf != null) state.set(id, object.setRest(record));
  }
}

/** `queryset = Book.objects.all()`, `return Book.objects.filter(…)` in `get_queryset`: the name of the class. */
const ASKED = /\b((?:\w+\.)*[A-Z]\w*)\.(?:objects|_default_manager)\b/;
const views = new WeakMap<ClassIr, ClassRef | null>();

/** The class of whose objects a view of Django is, or of REST framework: by its `model`, its `queryset`, its `get_queryset`. */
export function classOfView({ analysis, module, fn }: Activation): ClassRef | null {
  if (fn.class === NONE || module.ir.language !== 'python') return null;
  const view: ClassRef = { module, index: fn.class };
  const model = classAttribute(analysis, analysis.base, view, 'model');
  const ref = model?.fns?.find((one) => one.classIndex >= 0);
  if (ref !== undefined) return { module: ref.module, index: ref.classIndex };
  const info = classIr(view);
  let asked = views.get(info);
  if (asked === undefined) views.set(info, (asked = askedClass(analysis, view)));
  return asked;
}

function askedClass(analysis: Analysis, view: ClassRef): ClassRef | null {
  for (const { module, index } of lineage(analysis, view)) {
    const info = module.ir.classes[index];
    const functions = info.methods.map((method) => module.ir.functions[method]);
    const asking = [
      ...functions.filter(({ name }) => name === 'get_queryset'),
      ...info.fields.filter(({ name }) => name === 'queryset'),
    ];
    for (const { start, end } of asking) {
      const name = ASKED.exec(module.text(start, end))?.[1];
      const cls = name === undefined ? null : classNamed(analysis, module, name);
      if (cls !== null) return cls;
    }
  }
  return null;
}

function classNamed(analysis: Analysis, module: ModuleContext, name: string): ClassRef | null {
  const [first] = name.split('.');
  const root = module.ir.variables.find((one) => one.function === 0 && one.name === first)?.id ?? NONE;
  return declaredClass(analysis, module, { name, root, args: [], union: [], primitive: null, isArray: false });
}

/** Fields of object mappers that encrypt or hash what is put into them. */
const PROTECTED_FIELD = /^\w+\s*(?::[^=]*)?=.*(?:[Ee]ncrypt|[Hh]ash|PasswordType|PasswordField|[Bb]crypt)/s;

/** What a field of the class keeps of a value: encrypted where its declaration says so. */
export function keptByField(analysis: Analysis, owner: ClassRef, name: string, value: Value): Value {
  if (value.taints === null) return value;
  for (const cls of lineage(analysis, owner)) {
    const field = classIr(cls).fields.find((one) => one.name === name);
    if (field === undefined) continue;
    return PROTECTED_FIELD.test(cls.module.text(field.start, field.end))
      ? value.withTaints(cleanTaints(value.taints, analysis.index.sanitizerBit('encrypt')))
      : value;
  }
  return value;
}

/** `Book.objects.create(secret=value)`: what the field of that name keeps of an argument. */
export function storedArgument(site: CallSite, value: Value, argument: number): Value {
  const name = site.names?.[argument] ?? null;
  if (name === null || value.taints === null || site.receiverReg === NONE) return value;
  const cls = entityClass(site.act, site.receiverReg);
  return cls === null ? value : keptByField(site.act.analysis, cls, name, value);
}

/** Decorators of handlers of a mapper's signals: `@receiver(post_save, sender=Book)`, `@event.listens_for(Book, "after_insert")`. */
const HANDLES_SIGNAL = /(?:^|\.)(?:receiver|listens_for|connect_via|connect)$/;
/** What handlers call the object that a signal is about. */
const SUBJECT = /^(?:instance|target|document)$/;

/** The object that a signal is about, where the handler's decorator names its class. */
export function signalledObject(
  analysis: Analysis,
  module: ModuleContext,
  fn: FunctionIr,
  parameter: string,
): Value | null {
  if (!SUBJECT.test(parameter)) return null;
  const marks = fn.decorators.filter((one) => one.value !== NONE && HANDLES_SIGNAL.test(one.name));
  if (marks.length === 0 || fn.parent < 0) return null;
  const definitions = module.ir.functions[fn.parent].definitions;
  for (const { value } of marks) {
    const made = definitions[value];
    if (made?.op !== Op.Call && made?.op !== Op.CallMethod) continue;
    const sender = made.names?.indexOf('sender') ?? -1;
    const given = definitions[made.args[sender < 0 ? 0 : sender] ?? NONE];
    const cls = given?.op === Op.LoadVar ? classOfVariable(analysis, module, given.variable) : null;
    if (cls === null) continue;
    const refs = [analysis.classInstance(cls.module, cls.index)];
    return new Value(null, null, Prim.Object, apiSuperclass(analysis, cls), refs, null, null);
  }
  return null;
}
