/**
 * Members that a program adds to the objects of a library, for everybody who holds one: `app.decorate('store', store)`,
 * `app.set('store', store)`, `app.context.store = store`. They stand in one object for each type of a model.
 */
import type { CompiledRow } from '../rules/compiled.js';
import type { Activation, Analysis } from './analysis.js';
import type { ApiNode } from './apiIndex.js';
import { apiSuperclass, callFunctionValue, placeValue, propertyOf, resultOfCallback, type CallSite } from './call.js';
import { persist, withVariables } from './channels.js';
import { ANY_KEYWORD } from './keywordArguments.js';
import { allocate, deepTaints, heapObject } from './objects.js';
import { HeapObject, type State } from './state.js';
import { joinValues, Prim, UNKNOWN, Value, type ObjectId } from './value.js';

/** The chain of what runs before all handlers, whatever they are registered with. */
export const EVERYWHERE = 'everywhere';

/** The type of what the filters and helpers of templates are members of. */
const HELPERS = 'templates.Helpers';

/** Stands for a chain: members of which only the class is told. */
const DECLARED = 'declared';

/** Objects that hold objects: services, their repositories, the client of the database, what it was made with. */
const DEPTH = 6;

/** A value as it outlives the function that adds it: functions with their variables, objects in the state that is kept. */
function kept(analysis: Analysis, state: State, value: Value): Value {
  const withOwn = value.fns === null ? value : value.withFns(value.fns.map((fn) => withVariables(fn, state)));
  for (const id of value.refs ?? []) {
    const object = heapObject(state, id);
    if (object === null || object.classOf !== null || object.fields.size > 64) continue;
    let next = object;
    for (const [name, field] of object.fields) {
      if (field.fns === null) continue;
      next = next.set(name, field.withFns(field.fns.map((fn) => withVariables(fn, state))), false);
    }
    if (next !== object) state.set(id, next);
  }
  return persist(analysis, state, withOwn, DEPTH);
}

/** A row that adds a member of the name that the call gives, or all members of the object that it is given. */
export function addMember(site: CallSite, row: CompiledRow): void {
  const { act, state } = site;
  if (row.type === null) return;
  const [from] = row.from;
  if (from.at === 'argument' && from.to === null) {
    addKeywords(site, row.type);
    return;
  }
  const value = row.isDeclared === true ? declaredMember(site, row) : addedValue(site, row);
  if (value === null) return;
  if (row.isDeclared === true) {
    const name = row.channel === null ? null : (placeValue(site, row.channel)?.text ?? null);
    if (name !== null) addTo(act, state, act.analysis.chainObject(DECLARED, typeNode(act, row.type).path), name, value);
    return;
  }
  if (row.channel !== null || row.member !== undefined) {
    const name = row.member ?? (row.channel === null ? null : (placeValue(site, row.channel)?.text ?? null));
    if (name !== null) addTo(act, state, objectOf(act, row, row.type), name, value);
    return;
  }
  for (const id of value.refs ?? []) {
    const object = heapObject(state, id);
    // what a generator yields: `async def lifespan(app): yield {"store": store}`
    const yielded = object?.fields.size === 0 ? (object.rest?.refs ?? []) : [];
    for (const holder of [object, ...yielded.map((one) => heapObject(state, one))])
      for (const [name, field] of holder?.fields ?? []) addTo(act, state, objectOf(act, row, row.type), name, field);
  }
}

function objectOf(act: Activation, { isForTemplates }: CompiledRow, type: string): ObjectId {
  if (isForTemplates !== true) return typeObject(act, type);
  // which templates show something depends on it
  act.analysis.showingTemplates.clear();
  return act.analysis.sharedObject(act.analysis.languageIndex('template').type(type));
}

/** A function of the program that templates call by a name: `Handlebars.registerHelper('link', …)`. */
export function isTemplateHelper(analysis: Analysis, name: string): boolean {
  const id = analysis.sharedObject(analysis.languageIndex('template').type(HELPERS));
  analysis.memberRead(id, name);
  const added = analysis.base.get(id);
  return added instanceof HeapObject && added.fields.get(name)?.fns != null;
}

/** What the call is given by name: `Application(routes, store=store, **settings)`. */
function addKeywords({ act, state, args, names }: CallSite, type: string): void {
  names?.forEach((name, i) => {
    if (name === null) return;
    const given = name === ANY_KEYWORD ? fieldsOf(state, args[i]) : [[name, args[i]] as const];
    for (const [key, value] of given) addTo(act, state, typeObject(act, type), key, value);
  });
}

function fieldsOf(state: State, { refs }: Value): readonly (readonly [string, Value])[] {
  return (refs ?? []).flatMap((id) => [...(heapObject(state, id)?.fields ?? [])]);
}

/** An object of the class that stands where a row says: one of the project, or a library's. */
function declaredMember(site: CallSite, row: CompiledRow): Value | null {
  const { analysis } = site.act;
  const cls = placeValue(site, row.from[0]);
  const own = cls?.fns?.find(({ classIndex }) => classIndex >= 0);
  if (own !== undefined) {
    const apis = apiSuperclass(analysis, { module: own.module, index: own.classIndex });
    return new Value(null, null, Prim.Object, apis, [analysis.classInstance(own.module, own.classIndex)], null, null);
  }
  const apis = (cls?.apis ?? [])
    .flatMap((node) => [node.instance, ...(node.otherInstances ?? [])])
    .filter((node) => node !== null);
  return apis.length === 0 ? null : UNKNOWN.withApis(apis);
}

/** What is added, or what the functions return that make it: `load: [settings]`. */
function addedValue(site: CallSite, row: CompiledRow): Value | null {
  const [from] = row.from;
  if (from.at === 'callback-result') return resultOfCallback(site, row, from.argument);
  const value = placeValue(site, from);
  return value?.fns == null || row.channel !== null || row.member !== undefined
    ? value
    : callFunctionValue(site, value, []);
}

/** An assignment by which a row adds a member. */
export function addWritten(act: Activation, state: State, row: CompiledRow, name: string, value: Value): void {
  if (row.type === null) return;
  // of a flag or a number nobody learns anything: app.debug = True
  const says = value.refs ?? value.apis ?? value.fns ?? value.taints;
  if (says === null && act.module.ir.language === 'python') return;
  if (row.inMiddleware !== true) {
    addTo(act, state, typeObject(act, row.type), name, value);
    return;
  }
  const { chain } = act.analysis;
  // what is only sometimes there is no constant
  if (chain === null || value.consts !== null) return;
  if (value.fns === null && value.apis === null && deepTaints(state, value) === null && !isInstance(state, value))
    return;
  const id = chain === EVERYWHERE ? typeObject(act, row.type) : act.analysis.chainObject(chain, row.type);
  addTo(act, state, id, name, ofChain(act, state, chain, value));
}

function ofChain({ analysis }: Activation, state: State, chain: string, value: Value): Value {
  return value.refs === null ? value : value.withRefs(copies(analysis, chain, state, value.refs));
}

/** An assignment to a member that the library fills, by what runs before a handler: `req.body = schema.parse(req.body)`. */
export function replaceMember(act: Activation, state: State, row: CompiledRow, name: string, value: Value): void {
  const { chain } = act.analysis;
  if (row.type === null || row.inMiddleware !== true || chain === null || chain === EVERYWHERE) return;
  if (value.refs === null || value.apis !== null) return;
  addTo(act, state, act.analysis.chainObject(chain, row.type), name, ofChain(act, state, chain, value));
}

/** What stands in place of a member that the library fills, for the handlers behind such an assignment; else null. */
export function replacedMember(act: Activation, state: State, nodes: readonly ApiNode[], name: string): Value | null {
  const { chain } = act.analysis;
  if (chain === null || chain === EVERYWHERE) return null;
  for (const node of nodes) {
    if (node.addsRows === null) continue;
    const id = act.analysis.chainObject(chain, node.path);
    act.analysis.memberRead(id, name);
    const value = heapObject(state, id)?.fields.get(name);
    if (value !== undefined) return value;
  }
  return null;
}

/** Plain objects of the chain's own, which its other handlers may add to: the same function may run in many chains. */
function copies(analysis: Analysis, chain: string, state: State, refs: readonly ObjectId[]): readonly ObjectId[] {
  return refs.map((ref) => {
    const object = heapObject(state, ref);
    if (object === null || object.classOf !== null) return ref;
    const id = analysis.chainObject(chain, String(ref));
    const { fields, rest, many, length } = object;
    state.set(id, new HeapObject(fields, rest, true, many, length, null));
    return id;
  });
}

function isInstance(state: State, value: Value): boolean {
  return value.refs?.some((id) => heapObject(state, id)?.classOf != null) === true;
}

function typeNode({ analysis, module }: Activation, type: string): ApiNode {
  return analysis.languageIndex(module.ir.language).type(type);
}

/** The object of the members that are added to all values of a type. */
function typeObject(act: Activation, type: string): ObjectId {
  return act.analysis.sharedObject(typeNode(act, type));
}

function addTo({ analysis }: Activation, state: State, id: ObjectId, name: string, value: Value): void {
  // a place that is kept free for what comes later: decorateRequest('user', null)
  if (value.consts?.every((constant) => constant == null) === true) return;
  const holder = analysis.base.get(id);
  if (!(holder instanceof HeapObject)) return;
  const old = holder.fields.get(name);
  const joined = old === undefined ? kept(analysis, state, value) : joinValues(old, kept(analysis, state, value));
  if (joined === old) return;
  analysis.setBase(id, holder.set(name, joined, false));
  // the state of the walk may have a copy of its own
  const own = heapObject(state, id);
  if (own !== null && own !== analysis.base.get(id)) state.set(id, own.set(name, joined, false));
  analysis.memberAdded(id, name);
}

/** What a program added under this name to the types that a value has; null if nothing is known to have been. */
export function addedMember(act: Activation, state: State, nodes: readonly ApiNode[], name: string): Value | null {
  let found: Value | null = null;
  for (const node of nodes) {
    if (!node.isExtensible) continue;
    const { chain } = act.analysis;
    const objects = [act.analysis.sharedObject(node)];
    if (chain !== null && chain !== EVERYWHERE) objects.push(act.analysis.chainObject(chain, node.path));
    for (const id of objects) {
      const value = heapObject(state, id)?.fields.get(name);
      act.analysis.memberRead(id, name);
      if (value !== undefined) found = found === null ? value : joinValues(found, value);
    }
  }
  return found ?? declared(act, state, nodes, name);
}

/** What a member is by its declaration alone. */
function declared(act: Activation, state: State, nodes: readonly ApiNode[], name: string): Value | null {
  for (const node of nodes) {
    if (!node.isDeclarable) continue;
    const id = act.analysis.chainObject(DECLARED, node.path);
    const value = heapObject(state, id)?.fields.get(name);
    act.analysis.memberRead(id, name);
    if (value !== undefined) return value;
  }
  return null;
}

/** The value of a call that gives back what was added under a name: `req.app.get('store')`. */
export function givenMember(site: CallSite, row: CompiledRow): Value {
  const { act, state } = site;
  const name = row.channel === null ? null : (placeValue(site, row.channel)?.text ?? null);
  if (name === null || row.type === null) return UNKNOWN;
  const node = act.analysis.languageIndex(act.module.ir.language).type(row.type);
  const whole = addedMember(act, state, [node], name);
  if (whole !== null && row.to?.at === 'result' && row.to.property.length > 0) {
    const [member] = row.to.property;
    const holder = new HeapObject(new Map([[member, whole]]), null, true, false, -1, null);
    return allocate(act, state, site.dst, holder, 'given');
  }
  if (whole !== null || !name.includes('.')) return whole ?? UNKNOWN;
  // settings.get('mail.host')
  const [first, ...path] = name.split('.');
  const owner = addedMember(act, state, [node], first);
  return (owner === null ? null : propertyOf(state, owner, path)) ?? UNKNOWN;
}
