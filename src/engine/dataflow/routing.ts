/** What the walk tells of routes: registrations, middleware, mounts, marks. Only where evidence is asked for. */
import { NONE, Op, type BinaryInstr, type FunctionIr, type Reg } from '../ir/ir.js';
import type { CompiledRow, Place } from '../rules/compiled.js';
import { textPattern } from '../rules/pattern.js';
import type { Activation, Analysis, PendingEntry } from './analysis.js';
import type { ApiNode } from './apiIndex.js';
import { apiSuperclass, functionsIn, placeOfCall, placeValue, placeValues, type CallSite } from './call.js';
import type { Addresses } from '../findings/finding.js';
import type { EvidenceLog } from './evidence.js';
import { declaredClass } from './hierarchy.js';
import { decoratorRows, writtenNodes } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { allocate, heapObject, materialize } from './objects.js';
import { joinSpans, outermost, spanKey, type Registration, type Span } from './routes.js';
import { HeapObject, OPEN_OBJECT, type State } from './state.js';
import { joinValues, Prim, Value, type FunctionRef, type ObjectId } from './value.js';

/** Field that holds the functions which a call of which nothing is known was given: it hands one like them back. */
const WRAPPED = '#wrapped';
const DEPTH = 3;
/** Most functions and objects of one value that are looked into, and most pieces of code taken from it. */
const MAX_PARTS = 400;
const MAX_SPANS = 100;

/** What rows have said of one call. */
export interface RoutingNotes {
  /** Rows on what runs before routes. */
  readonly protects: CompiledRow[];
  /** Handlers of a route; null = the call registers none. */
  entries: PendingEntry[] | null;
  readonly libraries: Set<string>;
}

export function noNotes(): RoutingNotes {
  return { protects: [], entries: null, libraries: new Set() };
}

function registration(act: Activation, log: EvidenceLog, start: number): Registration {
  let isSure = true;
  for (let above = act.parent; above !== null; above = above.parent) isSure &&= above.nesting === 0;
  return { module: act.module, fn: act.fn, start, tick: log.routes.nextTick(), isSure };
}

// ---------------------------------------------------------------- values

interface Contents {
  readonly spans: Span[];
  readonly routers: ObjectId[];
}

function isRouter(nodes: readonly ApiNode[] | null): boolean {
  return nodes?.some((node) => node.isRouter) === true;
}

/** Code that a value stands for, and routers in it. */
function contentsOf(act: Activation, log: EvidenceLog, state: State, value: Value, reg: Reg): Contents {
  const found: Contents = { spans: [], routers: [] };
  const keys = new Set<string>();
  const add = (spans: readonly Span[]): void => {
    for (const span of spans) {
      const key = spanKey(span);
      if (keys.size >= MAX_SPANS || keys.has(key)) continue;
      keys.add(key);
      found.spans.push(span);
    }
  };
  // closures hold others, which hold them: each is looked into once, and again only with more steps left
  const seen = new Map<FunctionRef | ObjectId, number>();
  const isNew = (one: FunctionRef | ObjectId, depth: number): boolean => {
    if ((seen.get(one) ?? -1) >= depth || seen.size >= MAX_PARTS) return false;
    seen.set(one, depth);
    return true;
  };
  const ofFunction = (ref: FunctionRef, depth: number): void => {
    if (!isNew(ref, depth)) return;
    const { module, fn, classIndex, boundArgs, captured } = ref;
    if (fn !== null) add([functionSpan(module, fn)]);
    else if (classIndex >= 0) add(classSpans(module, classIndex));
    if (depth === 0) return;
    for (const inner of boundArgs ?? []) ofValue(inner, depth - 1);
    for (const inner of captured?.values() ?? []) ofValue(inner, depth - 1);
  };
  const ofValue = (inner: Value, depth: number): void => {
    for (const ref of inner.fns ?? []) ofFunction(ref, depth);
    if (isRouter(inner.apis) && inner.refs !== null) {
      found.routers.push(...inner.refs);
      return;
    }
    for (const id of inner.refs ?? []) {
      const span = log.routes.results.get(id);
      if (span !== undefined) add([span]);
      const object = heapObject(state, id);
      if (object === null) continue;
      if (object.classOf !== null) add(classSpans(object.classOf.module, object.classOf.index));
      else if (log.routes.isRouter(id)) found.routers.push(id);
      else if (depth > 0 && isNew(id, depth)) {
        for (const field of object.fields.values()) ofValue(field, depth - 1);
        if (object.rest !== null) ofValue(object.rest, depth - 1);
      }
    }
  };
  ofValue(value, DEPTH);
  // the result of a call of which nothing is known: `asyncHandler(check)`
  const made = reg === NONE ? undefined : act.definitions[reg];
  if (found.spans.length === 0 && found.routers.length === 0 && made !== undefined) {
    const inner =
      made.op === Op.Call || made.op === Op.CallMethod || made.op === Op.New
        ? made.args
        : made.op === Op.ArrayLit
          ? made.items
          : [];
    for (const one of inner) add(contentsOf(act, log, state, act.read(one), one).spans);
  }
  return found;
}

/** The code of a function with its decorators. */
function functionSpan(module: ModuleContext, fn: FunctionIr): Span {
  return { module, start: Math.min(fn.start, ...fn.decorators.map(({ start }) => start)), end: fn.end, fn };
}

function classSpans(module: ModuleContext, index: number): readonly Span[] {
  const { start, end } = module.ir.classes[index];
  return [{ module, start, end, fn: null }];
}

/** The addresses that a value names: a text or several. */
function addressesIn(state: State, value: Value | null): Addresses {
  if (value === null) return null;
  if (value.consts !== null) {
    const texts = value.consts.filter((one) => typeof one === 'string');
    return texts.length === value.consts.length && texts.length > 0
      ? texts
      : value.consts.length > 0
        ? null
        : 'unknown';
  }
  if (value.fns !== null || value.apis !== null) return null;
  const texts: string[] = [];
  for (const id of value.refs ?? []) {
    const object = heapObject(state, id);
    if (object === null || object.classOf !== null || object.rest !== null || object.length < 1) return null;
    for (const item of object.fields.values()) {
      if (item.text === null) return item.fns !== null ? null : 'unknown';
      texts.push(item.text);
    }
  }
  return texts.length > 0 ? texts : value.refs !== null ? null : 'unknown';
}

function routersAt(act: Activation, log: EvidenceLog, state: State, reg: Reg): readonly ObjectId[] {
  const value = act.read(reg);
  if (value.refs !== null) return value.refs;
  const made = materialize(act, state, reg) ?? [];
  for (const id of made) log.routes.assumed.add(id);
  return made;
}

// ---------------------------------------------------------------- calls

/** A modelled call: it registers routes, or puts something before them. */
export function noteCall(site: CallSite, log: EvidenceLog, notes: RoutingNotes, result: Value): void {
  const { act, state, start, end } = site;
  if (notes.protects.length > 0) noteProtection(site, log, notes.protects, result);
  if (notes.entries === null) return;
  const entries = notes.protects.some(({ reach }) => reach === 'later' || reach === 'all')
    ? notes.entries.filter((entry) => !goesOn(entry))
    : notes.entries;
  const last = site.args.at(-1);
  // a handler of which nothing is known is one too
  const isUnknown = last !== undefined && site.args.length > 1 && last.consts === null && notes.protects.length === 0;
  if (entries.length === 0 && !(isUnknown && site.receiver?.refs != null)) return;
  const place = placeOfCall(site);
  const route = log.routes.route(act.module, place, end);
  for (const library of notes.libraries) route.libraries.add(library);
  for (const { fn } of entries) if (fn.fn !== null && fn.fn.decorators.length > 0) log.routes.handler(fn.fn);
  const spans = site.args.flatMap((value, i) => contentsOf(act, log, state, value, site.argRegs[i]).spans);
  const address = site.args.find(({ text }) => text !== null);
  log.routes.visit(route, {
    ...registration(act, log, start),
    routers: site.receiverReg === NONE ? [] : routersAt(act, log, state, site.receiverReg),
    addresses: address === undefined ? 'unknown' : addressesIn(state, address),
    spans,
  });
}

/** Does a function take what calls the next one? */
function goesOn({ fn: { fn }, parameters }: PendingEntry): boolean {
  return fn !== null && parameters.length > 1 && fn.params.length >= parameters.length;
}

function noteProtection(site: CallSite, log: EvidenceLog, rows: readonly CompiledRow[], result: Value): void {
  const { act, state, start } = site;
  const at = registration(act, log, start);
  const [first] = rows;
  const addresses = addressesIn(state, pathOf(site, first.path ?? null));
  const self: Span = { module: act.module, start: placeOfCall(site), end: site.end, fn: null };
  switch (first.reach) {
    case 'requests':
      log.routes.requests(act.module, outermost(act.module, act.fn), first.library, {
        tick: at.tick,
        addresses: matchedBefore(site),
        isOpen: first.open === true,
        at: self,
      });
      return;
    case 'group':
      log.routes.group(act.module, outermost(act.module, act.fn), first.library, textsOf(state, site.args));
      return;
    default:
  }
  const contents = rows.flatMap(({ place }) =>
    placeValues(site, place).map(({ value, argument }) =>
      contentsOf(act, log, state, value, argument < 0 ? NONE : site.argRegs[argument]),
    ),
  );
  const spans = contents.flatMap((one) => one.spans);
  const routers = contents.flatMap((one) => one.routers);
  if (first.reach === 'project') {
    log.routes.project({ module: act.module, library: first.library, spans, marks: [] });
    return;
  }
  const owners =
    first.reach === 'result'
      ? (result.refs ?? [])
      : site.receiverReg === NONE
        ? []
        : routersAt(act, log, state, site.receiverReg);
  // a plugin gets a router of its own
  const children = rows.some(({ reach }) => reach === 'plugin')
    ? functionsOf(site, rows).map((fn) => pluginRouter(act.analysis, log, fn))
    : routers;
  if (children.length > 0) {
    const isPlugin = children !== routers;
    for (const child of children) {
      const mount = { ...at, parents: owners, addresses, spans: isPlugin ? [] : spans };
      if (!owners.includes(child)) log.routes.mount(child, mount);
    }
    return;
  }
  if (spans.length === 0) return;
  for (const id of owners) log.routes.guard(id, { ...at, isOrdered: first.reach === 'later', addresses, spans });
}

function functionsOf(site: CallSite, rows: readonly CompiledRow[]): FunctionIr[] {
  return rows
    .flatMap(({ place }) => placeValues(site, place))
    .flatMap(({ value }) => functionsIn(site.state, value))
    .flatMap(({ fn }) => fn ?? []);
}

function pathOf(site: CallSite, place: Place | null): Value | null {
  return place === null ? null : placeValue(site, place);
}

function textsOf(state: State, values: readonly Value[]): Addresses {
  const found: string[] = [];
  for (const value of values) {
    const texts = addressesIn(state, value);
    if (texts === 'unknown') return 'unknown';
    if (texts !== null) found.push(...texts);
  }
  return found.length > 0 ? found : values.length === 0 ? null : 'unknown';
}

/** The addresses that the call before it names: `requestMatchers("/x").permitAll()`; null = all. */
function matchedBefore(site: CallSite): Addresses {
  const { act, state, receiverReg } = site;
  const before = receiverReg === NONE ? undefined : act.definitions[receiverReg];
  if (before?.op !== Op.CallMethod) return 'unknown';
  if (before.args.length === 0) return null;
  const found: string[] = [];
  for (const reg of before.args) {
    const value = act.read(reg);
    const texts = addressesIn(state, value);
    if (Array.isArray(texts)) found.push(...(texts as readonly string[]));
  }
  return found.length > 0 ? found : 'unknown';
}

/** The router that a plugin is given. */
function pluginRouter(analysis: Analysis, log: EvidenceLog, fn: FunctionIr): ObjectId {
  const id = analysis.object(0, fn, 0, 'router');
  log.routes.assumed.add(id);
  return id;
}

/**
 * A parameter that is a router has an identity of its own, where nothing else is known of it. One whose default says what the
 * framework shall pass (`token: str = Depends(known)`) may be missing, whatever its type: so the default is looked at.
 */
export function entryParameter(act: Activation, log: EvidenceLog, state: State, index: number, value: Value): Value {
  const parameter = act.fn.params.at(index);
  if (parameter?.hasDefault === true && parameter.decorators.length > 0)
    return value.withPrim(value.prim | Prim.Nullish);
  if (value.refs !== null || !isRouter(value.apis)) return value;
  const id = act.analysis.object(0, act.fn, index, 'router');
  log.routes.assumed.add(id);
  if (heapObject(state, id) === null) state.set(id, OPEN_OBJECT);
  return value.withRefs([id]);
}

/** What a call makes has an identity if routes are registered on it; a chained call goes on with the router that it is made on. */
export function routerResult(site: CallSite, value: Value): Value {
  if (value.refs !== null || !isRouter(value.apis) || site.dst === NONE) return value;
  if (site.receiver?.refs != null && isRouter(site.receiver.apis)) return value.withRefs(site.receiver.refs);
  return value.withRefs(allocate(site.act, site.state, site.dst, OPEN_OBJECT, 'router').refs);
}

/** A call that is evidence by itself gives a value that is evidence wherever it is used. */
export function evidenceResult(site: CallSite, log: EvidenceLog): Value | null {
  if (site.dst === NONE) return null;
  const value = allocate(site.act, site.state, site.dst, OPEN_OBJECT, 'evidence');
  const span = { module: site.act.module, start: placeOfCall(site), end: site.end, fn: null };
  for (const id of value.refs ?? []) log.routes.results.set(id, span);
  return value;
}

/** Does a register hold what stands there by its name? What a function was given, or closes over, is another one each time. */
function isByName(act: Activation, reg: Reg): boolean {
  const made = reg === NONE ? undefined : act.definitions[reg];
  if (made?.op === Op.Param) return false;
  if (made?.op !== Op.LoadVar) return true;
  const variable = act.module.ir.variables[made.variable];
  return variable.function === 0 || variable.kind === 'function';
}

/** A function of the project that another calls by its name. */
export function noteCallee(site: CallSite, log: EvidenceLog, { fn, module }: FunctionRef): void {
  const { act, calleeReg, label, name } = site;
  const isMethod = label.startsWith('.') && name !== 'call' && name !== 'apply';
  if (fn !== null && (isMethod || isByName(act, calleeReg))) log.routes.called(act.fn, fn, module);
}

/** What is evidence by itself, such as a checker that was made elsewhere, counts for the function that uses it by its name. */
export function noteUses({ act, args, argRegs, calleeReg }: CallSite, log: EvidenceLog, callee: Value): void {
  if (act.fn.index === 0) return;
  const used = [{ value: callee, reg: calleeReg }, ...args.map((value, i) => ({ value, reg: argRegs[i] }))];
  for (const { value, reg } of used) {
    if (value.refs === null || !isByName(act, reg)) continue;
    for (const id of value.refs) {
      const span = log.routes.results.get(id);
      if (span !== undefined) log.routes.marked(act.fn, [span]);
    }
  }
}

/** A call of which nothing is known hands back something that calls the functions it was given: `asyncHandler(check)`. */
export function wrappedResult(site: CallSite, result: Value): Value {
  if (result.refs !== null || site.dst === NONE) return result;
  let wrapped: Value | null = null;
  for (const value of site.args)
    if (value.fns?.some(({ fn }) => fn !== null) === true) {
      const only = new Value(null, null, value.prim, null, null, value.fns, null);
      wrapped = wrapped === null ? only : joinValues(wrapped, only);
    }
  if (wrapped === null) return result;
  const object = new HeapObject(new Map([[WRAPPED, wrapped]]), null, true, false, -1, null);
  return result.withRefs(allocate(site.act, site.state, site.dst, object, 'wrapped').refs);
}

// ---------------------------------------------------------------- marks

/** Decorators of a function, when it is made: those of routers, and those that are functions of the project. */
export function noteDecorators(act: Activation, log: EvidenceLog, state: State, fn: FunctionIr): void {
  const { analysis, module } = act;
  for (const decorator of fn.decorators) {
    if (decorator.value === NONE) continue;
    const made = act.definitions[decorator.value];
    const rows = decoratorRows(analysis, module, [decorator], 'method', state).map(({ row }) => row);
    const protects = protectRows(analysis, module, decorator, state);
    const owner = made?.op === Op.CallMethod || made?.op === Op.GetField ? made.object : NONE;
    const at = { ...registration(act, log, decorator.start), routers: [] };
    const isEntry = rows.some(({ verb, isRoute }) => verb === 'entry' && isRoute !== false);
    if (isEntry || protects.length > 0) {
      const routers = owner === NONE ? [] : routersAt(act, log, state, owner);
      if (isEntry) {
        const spans = made?.op === Op.CallMethod ? argumentSpans(act, log, state, made.args) : [];
        const addresses = decoratorAddresses(decorator);
        log.routes.visit(routeOf(log, module, fn), { ...at, routers, addresses, spans });
      }
      for (const row of protects) {
        const spans: readonly Span[] = [functionSpan(module, fn)];
        if (row.reach === 'project') log.routes.project({ module, library: row.library, spans, marks: [] });
        else
          for (const id of routers)
            log.routes.guard(id, { ...at, isOrdered: row.reach === 'later', addresses: null, spans });
      }
      if (isEntry || protects.length > 0) continue;
    }
    // @wraps(f): what it is given is another function each time
    const given = made?.op === Op.Call || made?.op === Op.CallMethod ? made.args : [];
    if (!given.every((reg) => isByName(act, reg))) continue;
    const mark = contentsOf(act, log, state, act.read(decorator.value), NONE).spans;
    const callee = made?.op === Op.Call ? contentsOf(act, log, state, act.read(made.callee), NONE).spans : [];
    log.routes.marked(fn, joinSpans(mark, callee));
  }
}

function argumentSpans(act: Activation, log: EvidenceLog, state: State, args: readonly Reg[]): readonly Span[] {
  return args.flatMap((reg) => contentsOf(act, log, state, act.read(reg), reg).spans);
}

function protectRows(
  analysis: Analysis,
  module: ModuleContext,
  decorator: FunctionIr['decorators'][number],
  state: State,
): readonly CompiledRow[] {
  return writtenNodes(analysis, module, decorator.name, decorator.root, state).flatMap(
    (node) => node.protectRows?.filter(({ site }) => site.on === 'decorator') ?? [],
  );
}

function decoratorAddresses({ args }: FunctionIr['decorators'][number]): Addresses {
  const given = args.filter(({ name }) => name === null || name === 'value' || name === 'path' || name === 'rule');
  const texts = given.flatMap(({ value }) =>
    typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [],
  );
  if (texts.length > 0) return texts;
  return given.length === 0 ? null : 'unknown';
}

function routeOf(log: EvidenceLog, module: ModuleContext, fn: FunctionIr) {
  const { start, end } = functionSpan(module, fn);
  return log.routes.route(module, start, end, fn);
}

/** A function that a framework calls because of its decorators, its class or its place. */
export function noteEntryFunction(
  analysis: Analysis,
  module: ModuleContext,
  fn: FunctionIr,
  libraries: readonly string[],
): void {
  const log = analysis.evidence;
  if (log === null) return;
  const route = routeOf(log, module, fn);
  for (const library of libraries) route.libraries.add(library);
  for (const span of log.routes.marksOf(fn)) if (joinSpans(route.marks, [span]) !== route.marks) route.marks.push(span);
  if (fn.class === NONE || route.visits.length > 0) return;
  // the address of the class and of the method
  const own = mappedAddresses(analysis, module, fn.decorators, 'method');
  const above = mappedAddresses(analysis, module, module.ir.classes[fn.class].decorators, 'class');
  if (own === null || own === 'unknown' || above === 'unknown') return;
  const addresses = (above ?? ['']).flatMap((one) => own.map((two) => `/${one}/${two}`.replace(/\/+/g, '/')));
  const at = { module, fn, start: route.start, tick: log.routes.nextTick(), isSure: true };
  log.routes.visit(route, { ...at, routers: [], addresses, spans: [] });
}

function mappedAddresses(
  analysis: Analysis,
  module: ModuleContext,
  decorators: FunctionIr['decorators'],
  target: 'method' | 'class',
): Addresses {
  for (const decorator of decorators) {
    const nodes = writtenNodes(analysis, module, decorator.name, decorator.root);
    const isMapping = nodes.some((node) => node.decoratorRows?.some(({ verb }) => verb === 'entry') === true);
    if (!isMapping) continue;
    const found = decoratorAddresses(decorator);
    return found ?? (target === 'method' ? [''] : null);
  }
  return null;
}

/**
 * A member is read that tells who is calling. It is evidence where the function turns somebody away by it.
 * @param at the instruction that reads it
 */
interface Range {
  readonly start: number;
  readonly end: number;
  readonly dst?: Reg;
}

export function noteRead(act: Activation, log: EvidenceLog, kind: string, at: Range): void {
  if (at.dst === undefined || !log.routes.deciding(act.module, act.fn).has(at.dst)) return;
  const label = act.module.text(at.start, at.end).replace(/\s+/g, ' ');
  log.mark(act, kind, at, at, label, null);
}

export function noteMember(act: Activation, log: EvidenceLog, nodes: readonly ApiNode[] | null, at: Range): void {
  for (const node of nodes ?? [])
    for (const row of node.readRows ?? [])
      if (row.verb === 'sink' && row.kind !== null) noteRead(act, log, row.kind, at);
}

/** `'user' in session` asks for the member. */
export function noteMembership(act: Activation, log: EvidenceLog, instr: BinaryInstr, name: Value, owner: Value): void {
  if ((instr.operator !== 'in' && instr.operator !== 'not in') || name.text === null) return;
  for (const node of owner.apis ?? []) {
    const member = node.member(name.text);
    if (member !== null) noteMember(act, log, [member], instr);
  }
}

// ---------------------------------------------------------------- settings and classes

/** A key gets a value: `permission_classes = [IsAuthenticated]`. */
export function noteSetting(
  act: Activation,
  log: EvidenceLog,
  state: State,
  key: string,
  value: Value,
  range: { readonly start: number; readonly end: number },
): void {
  const { analysis, module } = act;
  const rows = analysis.languageIndex(module.ir.language).settingRows.get(key);
  if (rows === undefined) return;
  const texts = namesIn(state, value, 2);
  for (const row of rows) {
    const { site } = row;
    if (site.on !== 'setting' || row.kind === null) continue;
    const pattern = textPattern(site.pattern, false);
    if (!texts.some((text) => pattern.test(text))) continue;
    const around = module.ir.classes
      .filter((info) => info.start <= range.start && range.end <= info.end)
      .sort((a, b) => b.start - a.start)[0];
    if (site.reach === 'class' && around === undefined) continue;
    log.mark(
      act,
      row.kind,
      range,
      site.reach === 'class' ? around : range,
      key,
      site.reach === 'class' ? null : row.library,
    );
  }
}

function namesIn(state: State, value: Value, depth: number): readonly string[] {
  const found: string[] = [];
  for (const one of value.consts ?? []) if (typeof one === 'string') found.push(one);
  for (const node of value.apis ?? []) found.push(node.path);
  for (const { module, fn, classIndex } of value.fns ?? [])
    found.push(classIndex >= 0 ? module.ir.classes[classIndex].name : (fn?.name ?? ''));
  if (depth === 0) return found;
  for (const id of value.refs ?? []) {
    const object = heapObject(state, id);
    for (const field of object?.fields.values() ?? []) found.push(...namesIn(state, field, depth - 1));
    if (object?.rest != null) found.push(...namesIn(state, object.rest, depth - 1));
  }
  return found;
}

/** Classes that extend one of a library: `class Rooms(LoginRequiredMixin, ListView)`. */
export function noteClasses(analysis: Analysis, log: EvidenceLog, module: ModuleContext, act: Activation): void {
  for (const info of module.ir.classes) {
    if (info.kind === 'interface') continue;
    const bases = [...(info.superclass === null ? [] : [info.superclass]), ...info.interfaces];
    if (bases.length === 0) continue;
    const nodes = [
      ...(apiSuperclass(analysis, { module, index: info.index }) ?? []),
      ...bases.flatMap((base) => writtenNodes(analysis, module, base.name, base.root)),
    ];
    const seen = new Set<CompiledRow>();
    for (const row of nodes.flatMap((node) => node.extendsRows ?? [])) {
      if (seen.has(row)) continue;
      seen.add(row);
      const { start, end } = info;
      if (row.verb === 'protects')
        log.routes.project({
          ...{ module, library: row.library, spans: classSpans(module, info.index) },
          marks: info.decorators.filter((mark) => isOwnMark(analysis, module, mark)).map(({ name }) => name),
        });
      else if (row.kind !== null)
        log.mark(act, row.kind, { start, end: headEnd(module, start, end) }, { start, end }, info.name, null);
    }
  }
}

/** An annotation that the project declares. */
function isOwnMark(
  analysis: Analysis,
  module: ModuleContext,
  { name, root }: FunctionIr['decorators'][number],
): boolean {
  const type = { name, root, args: [], union: [], primitive: null, isArray: false };
  return declaredClass(analysis, module, type) !== null;
}

/** The first line of a class. */
function headEnd(module: ModuleContext, start: number, end: number): number {
  const line = module.ir.source.indexOf('\n', start);
  return line < 0 || line > end ? end : line;
}
