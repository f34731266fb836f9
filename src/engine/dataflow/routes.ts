/**
 * Routes, and what runs before them: middleware of routers and applications, hooks, guards of a whole project, rules on
 * addresses. What a route is protected by is worked out when the analysis is over, since routers are mounted after their
 * routes have been registered, often in another file.
 */
import { NONE, type FunctionIr, type Reg } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import { coversAddress, joinAddresses } from '../../base/addresses.js';
import type { Addresses, ProjectProtection, RouteFacts } from '../findings/finding.js';
import { branchesAround, decidesByAddress, decidingRegisters, letsUnknownThrough } from './guardShape.js';
import type { ModuleContext } from './moduleContext.js';
import type { ObjectId } from './value.js';

/** A piece of code in which evidence counts. */
export interface Span {
  readonly module: ModuleContext;
  readonly start: number;
  readonly end: number;
  /** Set if it is the code of a function: then what the function calls counts too. */
  readonly fn: FunctionIr | null;
}

/** A call that registers something on a router, and when it was met. */
export interface Registration {
  readonly module: ModuleContext;
  readonly fn: FunctionIr;
  readonly start: number;
  readonly tick: number;
  /** No function on the way here was called in a branch only. */
  readonly isSure: boolean;
}

interface Guard extends Registration {
  readonly isOrdered: boolean;
  readonly addresses: Addresses;
  readonly spans: readonly Span[];
}

interface Mount extends Registration {
  readonly parents: readonly ObjectId[];
  readonly addresses: Addresses;
  readonly spans: readonly Span[];
}

/** One way in which a route comes to be. */
export interface Visit extends Registration {
  readonly routers: readonly ObjectId[];
  readonly addresses: Addresses;
  /** Its own handlers and what stands before them. */
  readonly spans: readonly Span[];
}

/** Where a route is registered or declared. */
export interface Route {
  readonly module: ModuleContext;
  readonly start: number;
  readonly end: number;
  /** The function that is one by its marks; null = a call registers it. */
  readonly fn: FunctionIr | null;
  readonly libraries: Set<string>;
  readonly visits: Visit[];
  /** Marks that functions of the project give it. */
  readonly marks: Span[];
}

/** What a chain of rules on addresses says of one of them. */
interface RequestRule {
  readonly tick: number;
  readonly addresses: Addresses;
  readonly isOpen: boolean;
  readonly at: Span;
}

interface RequestRules {
  readonly module: ModuleContext;
  readonly library: string;
  readonly rules: RequestRule[];
  group: Addresses;
}

interface ProjectGuard {
  readonly module: ModuleContext;
  readonly library: string;
  readonly spans: readonly Span[];
  /** Only for routes with one of these marks; empty: all. */
  readonly marks: readonly string[];
}

/** What holds for one rule. */
export interface EvidenceIn {
  /** Is there evidence between two offsets of a module? */
  within(module: ModuleContext, start: number, end: number): boolean;
  /** Is there a place that says that everybody may come? */
  opens(module: ModuleContext, start: number, end: number): boolean;
}

/** Is a router protected? By router, by what is registered on it, and by address. */
type Answers = Map<string, boolean>;

const MAX_CALLS = 3;
const MAX_MOUNTS = 12;
const MAX_VISITS = 40;

export class RouteLog {
  #tick = 0;
  /** Routers that are only parameters: what they are is not known. */
  readonly assumed = new Set<ObjectId>();
  /** Calls that are evidence, by the value that they give. */
  readonly results = new Map<ObjectId, Span>();
  readonly #guards = new Map<ObjectId, Map<string, Guard>>();
  readonly #mounts = new Map<ObjectId, Map<string, Mount>>();
  readonly #callees = new Map<FunctionIr, Map<FunctionIr, ModuleContext>>();
  readonly #requests = new Map<FunctionIr, RequestRules>();
  readonly #project = new Map<string, ProjectGuard>();
  readonly #routes = new Map<string, Route>();
  readonly #marks = new Map<FunctionIr, readonly Span[]>();
  readonly #deciding = new Map<FunctionIr, ReadonlySet<Reg>>();
  readonly #handlers = new Set<FunctionIr>();
  readonly #answers = new WeakMap<EvidenceIn, Answers>();

  constructor(private readonly analysis: () => Analysis | null) {}

  /** Registers by which a function turns somebody away. */
  deciding(module: ModuleContext, fn: FunctionIr): ReadonlySet<Reg> {
    let registers = this.#deciding.get(fn);
    if (registers === undefined) {
      const analysis = this.analysis();
      registers = analysis === null ? new Set<Reg>() : decidingRegisters(analysis, module, fn);
      this.#deciding.set(fn, registers);
    }
    return registers;
  }

  nextTick(): number {
    return ++this.#tick;
  }

  called(caller: FunctionIr, callee: FunctionIr, module: ModuleContext): void {
    let callees = this.#callees.get(caller);
    if (callees === undefined) this.#callees.set(caller, (callees = new Map()));
    callees.set(callee, module);
  }

  /** Functions of the project that a function is marked with. */
  marked(fn: FunctionIr, spans: readonly Span[]): void {
    if (spans.length > 0) this.#marks.set(fn, joinSpans(this.marksOf(fn), spans));
  }

  marksOf(fn: FunctionIr): readonly Span[] {
    return this.#marks.get(fn) ?? [];
  }

  /** A function that a call registers: it is counted there, whatever it is marked with. */
  handler(fn: FunctionIr): void {
    this.#handlers.add(fn);
  }

  guard(router: ObjectId, guard: Guard): void {
    keep(this.#guards, router, guard);
  }

  mount(child: ObjectId, mount: Mount): void {
    keep(this.#mounts, child, mount);
  }

  isRouter(id: ObjectId): boolean {
    return this.#guards.has(id) || this.#mounts.has(id);
  }

  /** Rules on addresses that one function makes. */
  requests(module: ModuleContext, chain: FunctionIr, library: string, rule: RequestRule): void {
    const { rules } = this.#chain(module, chain, library);
    if (!rules.some(({ at }) => at.start === rule.at.start && at.end === rule.at.end)) rules.push(rule);
  }

  group(module: ModuleContext, chain: FunctionIr, library: string, addresses: Addresses): void {
    this.#chain(module, chain, library).group = addresses;
  }

  #chain(module: ModuleContext, chain: FunctionIr, library: string): RequestRules {
    let rules = this.#requests.get(chain);
    if (rules === undefined) this.#requests.set(chain, (rules = { module, library, rules: [], group: null }));
    return rules;
  }

  project(guard: ProjectGuard): void {
    const key = `${guard.library}:${guard.spans.map(spanKey).join()}`;
    this.#project.set(key, guard);
  }

  /** @param fn set if the route is a function by its marks */
  route(module: ModuleContext, start: number, end: number, fn: FunctionIr | null = null): Route {
    const key = `${String(module.variableBase)}:${String(start)}:${String(end)}`;
    let route = this.#routes.get(key);
    if (route === undefined) {
      route = { module, start, end, fn, libraries: new Set(), visits: [], marks: [] };
      this.#routes.set(key, route);
    }
    return route;
  }

  visit(route: Route, visit: Visit): void {
    const routers = visit.routers.join();
    const known = route.visits.findIndex((one) => one.routers.join() === routers);
    if (known < 0) {
      if (route.visits.length < MAX_VISITS) route.visits.push(visit);
      return;
    }
    const old = route.visits[known];
    route.visits[known] = { ...old, spans: joinSpans(old.spans, visit.spans) };
  }

  get routes(): readonly Route[] {
    return [...this.#routes.values()].filter(({ fn }) => fn === null || !this.#handlers.has(fn));
  }

  /** Is a route protected on every way to it, by what stands at it or runs before it? */
  isProtected(route: Route, evidence: EvidenceIn): boolean {
    if (this.isOpen(route, evidence)) return false;
    if (evidence.within(route.module, route.start, route.end)) return true;
    if (route.marks.some((mark) => this.#holds(mark, evidence))) return true;
    if (route.fn !== null && this.#holds(route, evidence)) return true;
    const visits = this.#relevant(route.visits);
    return visits.length > 0 && visits.every((visit) => this.#visitHolds(visit, evidence));
  }

  /** Is it said of the route that everybody may come? */
  isOpen({ module, start, end, marks }: Route, evidence: EvidenceIn): boolean {
    return evidence.opens(module, start, end) || marks.some((m) => evidence.opens(m.module, m.start, m.end));
  }

  /** By what something elsewhere may speak for the route. */
  factsOf(route: Route): RouteFacts {
    const { module, fn } = route;
    const own = fn?.decorators ?? [];
    const above = fn === null || fn.class === NONE ? [] : module.ir.classes[fn.class].decorators;
    const known = route.visits.map(({ addresses }) => addresses);
    const addresses = known.every((one) => Array.isArray(one)) ? (known.flat() as readonly string[]) : null;
    return {
      libraries: [...route.libraries].sort(),
      addresses,
      marks: [...own, ...above].map(({ name }) => name),
    };
  }

  /** What holds for routes in other files, by the module that says so. */
  protections(
    ruleId: string,
    evidence: EvidenceIn,
  ): readonly (ProjectProtection & { readonly module: ModuleContext })[] {
    const everywhere = [...this.#project.values()]
      .filter(({ spans }) => spans.some((span) => this.#stops(span, evidence)))
      .map(({ module, library, marks }) => ({ module, ruleId, library, marks, rules: null, group: null }));
    const chains = [...this.#requests.values()].map(({ module, library, rules, group }) => ({
      ...{ module, ruleId, library, marks: [], group },
      rules: [...rules]
        .sort((a, b) => a.tick - b.tick)
        .map(({ addresses, isOpen, at }) => ({
          addresses,
          holds: !isOpen && evidence.within(at.module, at.start, at.end),
        })),
    }));
    return [...everywhere, ...chains];
  }

  /** Ways over routers that are mounted somewhere tell more than those over routers of which nothing more is known. */
  #relevant(visits: readonly Visit[]): readonly Visit[] {
    const mounted = visits.filter(({ routers }) => routers.some((id) => this.#mounts.has(id)));
    if (mounted.length > 0) return mounted;
    const made = visits.filter(({ routers }) => routers.length > 0 && !routers.every((id) => this.assumed.has(id)));
    return made.length > 0 ? made : visits;
  }

  #visitHolds(visit: Visit, evidence: EvidenceIn): boolean {
    if (visit.spans.some((span) => this.#asks(span, evidence))) return true;
    if (visit.routers.length === 0) return false;
    const ways = visit.addresses === null ? ['/'] : visit.addresses === 'unknown' ? [null] : visit.addresses;
    return ways.every((address) =>
      visit.routers.every((router) => this.#routerHolds(router, visit, address, evidence, 0)),
    );
  }

  /** Routers are mounted on many ways, in circles too: each is asked once. A circle protects nobody. */
  #routerHolds(
    router: ObjectId,
    at: Registration,
    address: string | null,
    evidence: EvidenceIn,
    depth: number,
  ): boolean {
    const ways = this.#answersFor(evidence);
    const key = `${String(router)}:${String(at.tick)}:${String(at.module.variableBase)}:${String(at.start)}:${address ?? '?'}`;
    let holds = ways.get(key);
    if (holds === undefined) {
      ways.set(key, false);
      holds = this.#isRouterGuarded(router, at, address, evidence, depth);
      ways.set(key, holds);
    }
    return holds;
  }

  #answersFor(evidence: EvidenceIn): Answers {
    let answers = this.#answers.get(evidence);
    if (answers === undefined) this.#answers.set(evidence, (answers = new Map()));
    return answers;
  }

  /** @param address below the router; null = not known */
  #isRouterGuarded(
    router: ObjectId,
    at: Registration,
    address: string | null,
    evidence: EvidenceIn,
    depth: number,
  ): boolean {
    for (const guard of this.#guards.get(router)?.values() ?? []) {
      if (guard.isOrdered && guard.tick >= at.tick) continue;
      if (!coversAll(guard.addresses, address) || !isCertain(guard, at)) continue;
      if (guard.spans.some((span) => this.#stops(span, evidence))) return true;
    }
    const mounts = [...(this.#mounts.get(router)?.values() ?? [])];
    if (mounts.length === 0 || depth >= MAX_MOUNTS) return false;
    return mounts.every((mount) => {
      if (mount.spans.some((span) => this.#stops(span, evidence))) return true;
      const above = mount.addresses === null ? ['/'] : mount.addresses;
      const ways = above === 'unknown' || address === null ? [null] : above.map((one) => joinAddresses(one, address));
      return (
        mount.parents.length > 0 &&
        mount.parents.every((parent) => ways.every((way) => this.#routerHolds(parent, mount, way, evidence, depth + 1)))
      );
    });
  }

  /** A function that runs before routes: it counts for them if it stops whom it does not know, whatever the address. */
  #stops(span: Span, evidence: EvidenceIn): boolean {
    const analysis = this.analysis();
    return (
      this.#asks(span, evidence) &&
      (span.fn === null || analysis === null || !decidesByAddress(analysis, span.module, span.fn))
    );
  }

  /** It does not go on with whom it does not know. */
  #asks(span: Span, evidence: EvidenceIn): boolean {
    if (!this.#holds(span, evidence)) return false;
    const analysis = this.analysis();
    if (span.fn === null || analysis === null) return true;
    const isEvidence = (start: number, end: number): boolean => evidence.within(span.module, start, end);
    return !letsUnknownThrough(analysis, span.module, span.fn, isEvidence);
  }

  /** Is there evidence in the code, or in what it calls? */
  #holds(span: Span, evidence: EvidenceIn, depth = 0): boolean {
    if (evidence.within(span.module, span.start, span.end)) return true;
    if (span.fn === null || depth >= MAX_CALLS) return false;
    if (this.marksOf(span.fn).some((mark) => this.#holds(mark, evidence, depth + 1))) return true;
    for (const [fn, module] of this.#callees.get(span.fn) ?? []) {
      if (this.#holds({ module, start: fn.start, end: fn.end, fn }, evidence, depth + 1)) return true;
    }
    return false;
  }
}

function keep<T extends Registration>(table: Map<ObjectId, Map<string, T>>, id: ObjectId, made: T): void {
  let list = table.get(id);
  if (list === undefined) table.set(id, (list = new Map()));
  const key = `${String(made.module.variableBase)}:${String(made.start)}`;
  if (!list.has(key)) list.set(key, made);
}

export function spanKey({ module, start, end }: Span): string {
  return `${String(module.variableBase)}:${String(start)}:${String(end)}`;
}

/** Both without repetition. */
export function joinSpans(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const known = new Set(a.map(spanKey));
  const more = b.filter((span) => !known.has(spanKey(span)));
  return more.length === 0 ? a : [...a, ...more];
}

/** Does what holds for these addresses and all below them hold for this one? */
function coversAll(addresses: Addresses, address: string | null): boolean {
  if (addresses === null) return true;
  if (addresses === 'unknown') return false;
  return addresses.some((one) => coversAddress(one, address ?? '/', true) && (address !== null || one === '/'));
}

/** Is it registered whenever the other one is? */
function isCertain(guard: Guard, at: Registration): boolean {
  const around = branchesAround(guard.fn, guard.start);
  if (guard.fn === at.fn) {
    const other = branchesAround(at.fn, at.start);
    return around.every((block) => other.includes(block));
  }
  return guard.isSure && around.length === 0;
}

/** The function that a closure is written in, up to the method or function of the module. */
export function outermost(module: ModuleContext, fn: FunctionIr): FunctionIr {
  let current = fn;
  while (current.parent > 0 && current.class === NONE) current = module.ir.functions[current.parent];
  return current;
}
