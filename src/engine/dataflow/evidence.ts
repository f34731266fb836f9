/**
 * Evidence: the places that a rule of polarity `evidence` speaks of, and the sites that they are counted against.
 *
 * A place may be reached several times, by several calls or with several values. It is evidence only if the rule held each
 * time: one unsafe way is enough to take it away, and so is an argument of which nothing is known.
 */
import type { FunctionIr } from '../ir/ir.js';
import type { CompiledRule, CompiledSites } from '../rules/compiled.js';
import type { Activation, Analysis } from './analysis.js';
import { covers, type IndexedSetting } from './apiIndex.js';
import type { CallSite } from './call.js';
import { conditionHolds } from './detect.js';
import { decoratorRows } from './members.js';
import type { ProjectProtection, RouteFacts } from '../findings/finding.js';
import type { ModuleContext } from './moduleContext.js';
import { deepTaints } from './objects.js';
import { RouteLog, type EvidenceIn } from './routes.js';
import type { State } from './state.js';
import { UNKNOWN, type Taint, type Value } from './value.js';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a rule says of one place. */
export interface EvidencePlace extends Range {
  readonly rule: CompiledRule;
  readonly module: ModuleContext;
  /** The function around it. */
  readonly fn: FunctionIr;
  /** What it speaks for: itself, or a whole class where it stands at one. */
  readonly scope: Range;
  /** The library for all of whose routes in the project it speaks; null = for its scope only. */
  readonly library: string | null;
  /** Values of `{source}`, `{sink}` and `{value}` in the message. */
  readonly source: string;
  readonly sink: string;
  readonly value: string;
}

interface Visited {
  readonly place: EvidencePlace;
  /** The call by which it was reached last: the rows of one call are one visit. */
  visit: CallSite | null;
  held: boolean;
  refuted: boolean;
}

/** A place where evidence of a rule could stand, with the functions in which it would count as well. */
export interface EvidenceSitePlace extends Range {
  readonly rule: CompiledRule;
  readonly module: ModuleContext;
  readonly within: (Range & { readonly module: ModuleContext })[];
}

/** A counted site. */
export interface CountedSite extends Range {
  readonly rule: CompiledRule;
  readonly module: ModuleContext;
  readonly hasEvidence: boolean;
  readonly route?: RouteFacts;
}

/** The sites of some rules, and what their evidence says of routes in other files. */
export interface Counted {
  readonly sites: readonly CountedSite[];
  readonly protections: readonly (ProjectProtection & { readonly module: ModuleContext })[];
}

export class EvidenceLog {
  /** Set by the analysis that writes it. */
  analysis: Analysis | null = null;
  readonly routes = new RouteLog(() => this.analysis);
  readonly #opens: (Range & { readonly module: ModuleContext; readonly kind: string })[] = [];
  readonly #visited = new Map<string, Visited>();
  readonly #sites = new Map<string, EvidenceSitePlace>();

  /** A rule was asked about a place. */
  visit(place: EvidencePlace, held: boolean, call: CallSite | null): void {
    const key = keyOf(place);
    const known = this.#visited.get(key);
    if (known === undefined) {
      this.#visited.set(key, { place, visit: call, held, refuted: false });
      return;
    }
    if (call !== null && known.visit === call) {
      known.held ||= held;
      return;
    }
    known.refuted ||= !known.held;
    known.held = held;
    known.visit = call;
  }

  site(
    rule: CompiledRule,
    module: ModuleContext,
    range: Range,
    fns: readonly { module: ModuleContext; fn: Range }[],
  ): void {
    const key = keyOf({ rule, module, ...range });
    let site = this.#sites.get(key);
    if (site === undefined) {
      site = {
        rule,
        module,
        start: range.start,
        end: range.end,
        within: [{ module, start: range.start, end: range.end }],
      };
      this.#sites.set(key, site);
    }
    for (const { module: owner, fn } of fns) {
      if (!site.within.some((one) => one.module === owner && one.start === fn.start))
        site.within.push({ module: owner, start: fn.start, end: fn.end });
    }
  }

  /** The places at which the rules held whenever they were reached. */
  found(): EvidenceFound {
    const held = [...this.#visited.values()].filter((visited) => visited.held && !visited.refuted);
    return new EvidenceFound(held.map(({ place }) => place));
  }

  /** A place says that what is in it is meant for everybody. */
  open(kind: string, module: ModuleContext, { start, end }: Range): void {
    this.#opens.push({ kind, module, start, end });
  }

  /** A place that is a sink by where it stands, without a value. */
  mark(act: Activation, kind: string, range: Range, scope: Range, sink: string, library: string | null): void {
    this.open(kind, act.module, scope);
    for (const rule of applicable(act, act.analysis.index.callRules.get(kind)))
      this.visit({ ...placeOf(act, rule, range, '', sink, '', scope), library }, true, null);
  }

  /**
   * The sites of a rule, and which have evidence.
   * @param rules those that count routes
   */
  sites(found: EvidenceFound, rules: readonly CompiledRule[]): Counted {
    const protections: Counted['protections'][number][] = [];
    const counted: CountedSite[] = [...this.#sites.values()].map((site) => {
      const { rule, module, start, end } = site;
      return { rule, module, start, end, hasEvidence: found.covers(site) };
    });
    for (const rule of rules) {
      const evidence = this.#evidenceFor(rule, found);
      for (const route of this.routes.routes) {
        const { module, start, end } = route;
        if (!rule.languages.includes(module.ir.language)) continue;
        const hasEvidence = this.routes.isProtected(route, evidence);
        const facts = hasEvidence || this.routes.isOpen(route, evidence) ? {} : { route: this.routes.factsOf(route) };
        counted.push({ rule, module, start, end, hasEvidence, ...facts });
      }
      protections.push(...this.routes.protections(rule.id, evidence), ...found.inProject(rule));
    }
    return { sites: counted, protections };
  }

  #evidenceFor(rule: CompiledRule, found: EvidenceFound): EvidenceIn {
    const opens = this.#opens.filter(({ kind }) => rule.sites?.exceptions.includes(kind) === true);
    return {
      within: (module, start, end) => found.speaks(rule, module, { start, end }),
      opens: (module, start, end) =>
        opens.some(
          (open) => open.module === module && (contains({ start, end }, open) || contains(open, { start, end })),
        ),
    };
  }
}

/** The evidence of an analysis, by module. */
export class EvidenceFound {
  readonly #byModule = new Map<ModuleContext, EvidencePlace[]>();

  constructor(places: readonly EvidencePlace[]) {
    for (const place of places) {
      const list = this.#byModule.get(place.module);
      if (list === undefined) this.#byModule.set(place.module, [place]);
      else list.push(place);
    }
  }

  /** Does a place of the rule stand between two offsets, or in what is around them and speaks for them? */
  speaks(rule: CompiledRule, module: ModuleContext, range: Range): boolean {
    return this.in(module).some(
      (place) => place.rule === rule && (contains(range, place) || contains(place.scope, range)),
    );
  }

  /** Settings that speak for all routes of a library. */
  inProject(rule: CompiledRule): Counted['protections'] {
    return [...this.#byModule].flatMap(([module, places]) =>
      places.flatMap(({ rule: one, library }) =>
        one === rule && library !== null
          ? [{ module, ruleId: rule.id, library, marks: [], rules: null, group: null }]
          : [],
      ),
    );
  }

  in(module: ModuleContext): readonly EvidencePlace[] {
    return this.#byModule.get(module) ?? [];
  }

  /** Does one of the places of its rule speak for the site? */
  covers(site: EvidenceSitePlace): boolean {
    return (
      this.in(site.module).some((place) => place.rule === site.rule && contains(place.scope, site)) ||
      site.within.some((range) =>
        this.in(range.module).some((place) => place.rule === site.rule && contains(range, place)),
      )
    );
  }
}

function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function keyOf({ rule, module, start, end }: Pick<EvidencePlace, 'rule' | 'module' | 'start' | 'end'>): string {
  return `${rule.id}:${String(module.variableBase)}:${String(start)}:${String(end)}`;
}

/** A value reaches a sink: what the evidence rules say of that place. */
export function recordSink(
  act: Activation,
  log: EvidenceLog,
  state: State,
  kind: string,
  value: Value,
  range: Range,
  sink: string,
  site: CallSite | null,
): void {
  const { index } = act.analysis;
  if (index.exceptions.has(kind)) log.open(kind, act.module, range);
  const taints = deepTaints(state, value);
  for (const rule of applicable(act, index.taintRules.get(kind))) {
    const data = taints?.filter((taint) => taint.doubt <= 1 && index.follows(rule, taint.origin.kind)) ?? [];
    if (data.length === 0) continue;
    const held = isSanitized(act, rule, data) && rule.where.every((c) => conditionHolds(state, c, value, site));
    log.visit(placeOf(act, rule, range, data[0].origin.label, sink, ''), held, site);
  }
  for (const rule of applicable(act, index.callRules.get(kind))) {
    const held = rule.where.every((c) => conditionHolds(state, c, value, site));
    log.visit(placeOf(act, rule, range, '', sink, value.text ?? ''), held, site);
  }
  for (const rule of applicable(act, index.siteRules.get(kind))) {
    const { sites } = rule;
    if (sites == null || !isSite(sites, state, value, taints, site)) continue;
    log.site(rule, act.module, range, sites.coveredBy === 'function' ? [{ module: act.module, fn: act.fn }] : []);
  }
}

function applicable(act: Activation, rules: readonly CompiledRule[] | undefined): readonly CompiledRule[] {
  const { language } = act.module.ir;
  return rules?.filter((rule) => act.analysis.enabled(rule) && rule.languages.includes(language)) ?? [];
}

/** All the data has been cleaned in the way that the rule asks for. */
function isSanitized(act: Activation, rule: CompiledRule, data: readonly Taint[]): boolean {
  const kinds = rule.sanitizedBy ?? [];
  if (kinds.length === 0) return true;
  let mask = 0;
  for (const kind of kinds) mask |= act.analysis.index.sanitizerBit(kind);
  return data.every((taint) => (taint.cleaned & mask) !== 0);
}

function isSite(
  sites: CompiledSites,
  state: State,
  value: Value,
  taints: readonly Taint[] | null,
  site: CallSite | null,
): boolean {
  const { sources, where } = sites;
  if (sources.length > 0 && taints?.some((t) => t.doubt <= 1 && sources.some((s) => covers(s, t.origin.kind))) !== true)
    return false;
  return where.every((c) => conditionHolds(state, c, value, site));
}

function placeOf(
  act: Activation,
  rule: CompiledRule,
  range: Range,
  source: string,
  sink: string,
  value: string,
  scope: Range = range,
): EvidencePlace {
  const { module, fn } = act;
  return { rule, module, fn, start: range.start, end: range.end, scope, library: null, source, sink, value };
}

/** A key that the rule of a setting names gets a value. */
export function recordSetting(
  act: Activation,
  log: EvidenceLog,
  { rule }: IndexedSetting,
  value: Value,
  range: Range,
  key: string,
  held: boolean,
): void {
  log.visit(placeOf(act, rule, range, key, key, value.single === null ? '' : String(value.single.value)), held, null);
  if (rule.sites?.settings === true) {
    const inside = rule.sites.coveredBy === 'function' ? [{ module: act.module, fn: act.fn }] : [];
    log.site(rule, act.module, range, inside);
  }
}

/** Sinks that stand at functions and classes as decorators: what is said at a class holds for all that is in it. */
export function recordDecorators(
  analysis: Analysis,
  log: EvidenceLog,
  module: ModuleContext,
  activationOf: (fn: FunctionIr) => Activation,
): void {
  const record = (
    act: Activation,
    owner: (typeof module.ir.classes)[number] | FunctionIr,
    on: 'method' | 'class',
  ): void => {
    const scope = { start: Math.min(owner.start, ...owner.decorators.map(({ start }) => start)), end: owner.end };
    for (const decorator of owner.decorators) {
      for (const { row } of decoratorRows(analysis, module, [decorator], on)) {
        if (row.verb !== 'sink' || row.kind === null) continue;
        if (analysis.index.exceptions.has(row.kind)) log.open(row.kind, module, scope);
        for (const rule of applicable(act, analysis.index.callRules.get(row.kind))) {
          const held = rule.where.every((c) => conditionHolds(analysis.base, c, UNKNOWN, null));
          log.visit(placeOf(act, rule, decorator, '', `@${decorator.name}`, '', scope), held, null);
        }
      }
    }
  };
  for (const fn of module.ir.functions) if (fn.decorators.length > 0) record(activationOf(fn), fn, 'method');
  for (const info of module.ir.classes)
    if (info.decorators.length > 0) record(activationOf(module.ir.functions[0]), info, 'class');
}
