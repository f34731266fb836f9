/** Observes the analysis of a group of files for what bears on one line of one of them. */
import type { TextRange } from '../../base/textRange.js';
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type FunctionIr, type Instr, type Reg } from '../ir/ir.js';
import { labelOf, type Activation } from '../dataflow/analysis.js';
import type { ApiNode, IndexedLiteral, IndexedSetting, RuleIndex } from '../dataflow/apiIndex.js';
import { calleeName, overriddenRows, placeValue, type CallSite } from '../dataflow/call.js';
import { conditionsHold, type SettingStop } from '../dataflow/detect.js';
import type { ModuleContext } from '../dataflow/moduleContext.js';
import type { Observer, WhyNotFollowed } from '../dataflow/observer.js';
import { deepTaints } from '../dataflow/objects.js';
import { HeapObject, type Mark, type State } from '../dataflow/state.js';
import { Value, type Origin, type Taint } from '../dataflow/value.js';
import type { Location } from '../findings/finding.js';
import { locationOf } from '../findings/location.js';
import type { CompiledRow } from '../rules/compiled.js';
import { dataNotes, placeText, valueNote, writtenPath, type Cleanings } from './describe.js';
import type { ArgumentNote, CallNote, DataNote, RowNote, SinkNote, StoreNote, ValueNote } from './explanation.js';
import { operandsOf } from './operands.js';
import { settingVerdict, sinkVerdicts, unmetConditions, type RankedVerdict } from './verdicts.js';

/** Ways on which one place is reached that are told apart. */
const MOST_VALUES = 4;

interface OpenCall {
  readonly range: TextRange;
  readonly fn: FunctionIr;
  readonly location: Location;
  readonly callee: string;
  readonly resolved: Set<string>;
  known: CallNote['known'];
  readonly functions: Set<string>;
  readonly rows: Map<string, RowNote>;
  readonly arguments: Map<string, { readonly code: string; readonly values: ValueNote[] }>;
  readonly result: ValueNote[];
  readonly notFollowed: Set<string>;
}

interface OpenSink {
  readonly range: TextRange;
  readonly fn: FunctionIr | null;
  readonly location: Location;
  readonly kind: string;
  readonly name: string;
  readonly verdicts: Map<string, RankedVerdict>;
}

interface OpenStore {
  readonly range: TextRange;
  readonly location: Location;
  readonly name: string;
  readonly values: ValueNote[];
}

/** A block that the walk left out, and why. */
export interface SkippedBlock {
  readonly block: Block;
  readonly range: TextRange;
  readonly location: Location;
  readonly decision: Value;
}

export class Recorder implements Observer, Cleanings {
  readonly openCalls = new Map<string, OpenCall>();
  readonly openSinks = new Map<string, OpenSink>();
  readonly openStores = new Map<string, OpenStore>();
  readonly skippedBlocks: SkippedBlock[] = [];
  /** Functions of the file that were walked, with how the walk came to them. */
  readonly enteredBy = new Map<FunctionIr, Set<string>>();
  /** Instructions that begin on the line and were walked. */
  readonly reached = new Set<Instr>();
  private readonly cleaned = new Map<Origin, Map<number, Location>>();
  private readonly sites: CallSite[] = [];
  private module: ModuleContext | null = null;

  constructor(
    private readonly index: RuleIndex,
    private readonly path: string,
    /** Of the line, in the file. */
    private readonly line: TextRange,
    /** Recipients that the configuration approves for the file; null: it has no list. */
    private readonly approved: readonly string[] | null,
  ) {}

  private isHere(module: ModuleContext): boolean {
    if (this.module === null && module.path === this.path) this.module = module;
    return module === this.module;
  }

  private touches(range: TextRange): boolean {
    return range.start <= this.line.end && range.end >= this.line.start;
  }

  private beginsHere({ start }: TextRange): boolean {
    return start >= this.line.start && start <= this.line.end;
  }

  // ---------------------------------------------------------------- where data was cleaned

  /** The places that cleaned this data last of each kind that it is clean of. */
  placesOf(taint: Taint): DataNote['cleaned'] {
    const places = this.cleaned.get(taint.origin);
    const notes: { kind: string; at: Location | null }[] = [];
    for (let bit = 1; bit > 0 && bit <= taint.cleaned; bit *= 2) {
      if ((taint.cleaned & bit) === 0) continue;
      for (const kind of this.index.sanitizerKinds(bit)) notes.push({ kind, at: places?.get(bit) ?? null });
    }
    return notes;
  }

  /** @param isLoad what is read was cleaned before, and here only if no place is known yet */
  private note(module: ModuleContext, range: TextRange, origin: Origin, mask: number, isLoad: boolean): void {
    let places = this.cleaned.get(origin);
    if (places === undefined) this.cleaned.set(origin, (places = new Map()));
    const at = locationOf(module.path, module.lines, range.start, range.end);
    for (let bit = 1; bit > 0 && bit <= mask; bit *= 2) {
      if ((mask & bit) !== 0 && !(isLoad && places.has(bit))) places.set(bit, at);
    }
  }

  /** What data is clean of after something, and was not before. */
  private compare(
    module: ModuleContext,
    range: TextRange,
    before: readonly (readonly Taint[] | null)[],
    after: readonly Taint[] | null,
    isLoad = false,
  ): void {
    for (const taint of after ?? []) {
      if (taint.cleaned === 0) continue;
      let old = -1;
      for (const taints of before) {
        for (const other of taints ?? []) if (other.origin === taint.origin) old &= other.cleaned;
      }
      // data that begins here may be clean of something from the start
      const mask = taint.cleaned & ~(old === -1 ? 0 : old);
      if (mask !== 0) this.note(module, range, taint.origin, mask, isLoad);
    }
  }

  private compareWrites(module: ModuleContext, range: TextRange, state: State, before: Mark): void {
    const done = new Set<number>();
    state.writesSince(before, (key, old) => {
      if (done.has(key) || old === undefined) return;
      done.add(key);
      const now = state.get(key);
      if (old instanceof Value) {
        if (now instanceof Value && old.taints !== null) this.compare(module, range, [old.taints], now.taints);
      } else if (now instanceof HeapObject) {
        for (const [name, field] of now.fields) {
          const was = old.fields.get(name);
          if (was !== field) this.compare(module, range, [was?.taints ?? old.contents.taints], field.taints, true);
        }
      }
    });
  }

  refined(act: Activation, state: State, condition: Reg, before: Mark): void {
    const at = act.definitions[condition];
    if (at !== undefined) this.compareWrites(act.module, at, state, before);
  }

  // ---------------------------------------------------------------- the walk

  entered(act: Activation): void {
    if (!this.isHere(act.module)) return;
    let ways = this.enteredBy.get(act.fn);
    if (ways === undefined) this.enteredBy.set(act.fn, (ways = new Set()));
    if (ways.size < 8) ways.add(this.wayInto(act));
  }

  private wayInto(act: Activation): string {
    const { parent } = act;
    if (parent !== null) {
      const site = this.sites.at(-1);
      const by = parent.fn.name === '' ? 'the code' : parent.fn.qualifiedName;
      if (site === undefined) return `called by ${by}`;
      const at = placeText(locationOf(site.act.module.path, site.act.module.lines, site.start, site.end));
      return `called at ${at}`;
    }
    const [overridden] = overriddenRows(act.analysis, act.module, act.fn);
    if (overridden !== undefined) return `called by the framework (${overridden.library})`;
    if (act.entryLibrary !== '') return `called by the framework (${act.entryLibrary})`;
    if (act.args !== null) return 'called with what is published to its event or queue';
    if (act.parameterTypes !== null && act.parameterTypes.length > 0) return 'called by the framework';
    return BY_ITSELF;
  }

  walked(act: Activation, state: State, instr: Instr, before: Mark): void {
    const { module } = act;
    if (this.isHere(module) && this.beginsHere(instr)) {
      this.reached.add(instr);
      this.stored(act, state, instr);
    }
    if (isControl(instr)) return;
    if ('dst' in instr && instr.dst !== NONE) {
      const result = act.read(instr.dst).taints;
      if (result !== null) {
        const operands =
          instr.op === Op.Param
            ? [act.args?.[instr.index]?.taints ?? null]
            : operandsOf(instr).map((reg) => deepTaints(state, act.read(reg)));
        const isLoad = instr.op === Op.LoadVar || instr.op === Op.GetField || instr.op === Op.GetIndex;
        this.compare(module, instr, operands, result, isLoad);
      }
    }
    if (instr.op === Op.StoreVar) {
      const now = state.get(module.variableBase + instr.variable);
      if (now instanceof Value) this.compare(module, instr, [act.read(instr.src).taints], now.taints);
    } else this.compareWrites(module, instr, state, before);
  }

  private stored(act: Activation, state: State, instr: Instr): void {
    let name = '';
    let reg = NONE;
    if (instr.op === Op.StoreVar) {
      const variable = act.module.ir.variables[instr.variable];
      if (variable.kind !== 'synthetic' && variable.kind !== 'function' && variable.kind !== 'class')
        name = variable.name;
      reg = instr.src;
    } else if (instr.op === Op.SetField) {
      name = instr.name;
      reg = instr.src;
    } else if (instr.op === Op.Return && instr.value !== NONE) {
      name = 'the returned value';
      reg = instr.value;
    }
    if (name === '') return;
    const key = `${String(instr.start)}:${String(instr.end)}:${name}`;
    let store = this.openStores.get(key);
    if (store === undefined) {
      const location = locationOf(act.module.path, act.module.lines, instr.start, instr.end);
      this.openStores.set(key, (store = { range: instr, location, name, values: [] }));
    }
    addValue(store.values, valueNote(act, state, act.read(reg), reg, this));
  }

  skipped(act: Activation, block: Block, by: Instr, decision: Value): void {
    if (!this.isHere(act.module)) return;
    const range = rangeOf(block);
    if (range === null || !this.touches(range)) return;
    const location = locationOf(act.module.path, act.module.lines, by.start, by.end);
    this.skippedBlocks.push({ block, range, location, decision });
  }

  // ---------------------------------------------------------------- calls

  calls(site: CallSite, callee: Value, construct: boolean): void {
    this.sites.push(site);
    const { act } = site;
    if (!this.isHere(act.module) || !this.touches(site)) return;
    const open = this.openCall(site);
    for (const ref of callee.fns ?? []) {
      const name = ref.fn === null ? ref.module.ir.classes[ref.classIndex].name : ref.fn.qualifiedName;
      const from = ref.fn ?? ref.module.ir.classes[ref.classIndex];
      const at = locationOf(ref.module.path, ref.module.lines, from.start, from.end);
      open.functions.add(`${name === '' ? 'a function' : name} (${placeText(at)})`);
      open.known = 'project';
    }
    for (const node of callee.apis ?? []) this.rows(site, node, construct, open);
    if (site.receiver !== null && site.receiverReg !== NONE)
      this.argument(open, act, site.state, 'receiver', site.receiver, site.receiverReg);
    site.args.forEach((value, i) => {
      const keyword = site.names?.[i] ?? null;
      const name = keyword === null ? `argument ${String(i + 1)}` : `argument "${keyword}"`;
      this.argument(open, act, site.state, name, value, site.argRegs[i] ?? NONE);
    });
  }

  private openCall(site: CallSite): OpenCall {
    const callee = calleeName(site);
    const key = `${String(site.start)}:${String(site.end)}:${site.name}`;
    let open = this.openCalls.get(key);
    if (open === undefined) {
      const { act } = site;
      open = {
        range: { start: site.start, end: site.end },
        fn: act.fn,
        location: locationOf(act.module.path, act.module.lines, site.start, site.end),
        callee,
        resolved: new Set(),
        known: 'unknown',
        functions: new Set(),
        rows: new Map(),
        arguments: new Map(),
        result: [],
        notFollowed: new Set(),
      };
      this.openCalls.set(key, open);
    }
    if (open.resolved.size === 0) {
      const isMember = site.label.startsWith('.');
      const owner = writtenPath(site.act, isMember ? site.receiverReg : site.calleeReg);
      const path = isMember ? `${owner === '' ? '?' : owner}.${site.name}` : owner === '' ? site.label : owner;
      if (path !== '') open.resolved.add(path);
    }
    return open;
  }

  private rows(site: CallSite, node: ApiNode, construct: boolean, open: OpenCall): void {
    const rows = construct ? (node.newRows ?? node.callRows) : node.callRows;
    open.resolved.add(node.path);
    for (const row of rows ?? []) {
      const applies = row.when.length === 0 || conditionsHold(site, row.when, placeValue(site, row.place));
      const note: RowNote = {
        library: row.library,
        verb: row.verb,
        kind: row.kind,
        api: `${construct ? 'new ' : ''}${node.path}()`,
        applies,
        unmet: applies ? '' : unmetConditions(site, row.when, placeValue(site, row.place)),
      };
      const key = `${note.api}:${row.verb}:${row.kind ?? ''}:${row.library}`;
      if (applies || !open.rows.has(key)) open.rows.set(key, note);
      if (applies && open.known !== 'project') open.known = 'model';
    }
    if (construct && node.instance !== null && open.known === 'unknown') open.known = 'model';
  }

  private argument(open: OpenCall, act: Activation, state: State, name: string, value: Value, reg: Reg): void {
    let known = open.arguments.get(name);
    if (known === undefined) {
      const definition = reg === NONE ? undefined : act.definitions[reg];
      const code = definition === undefined ? '' : labelOf(act.module.text(definition.start, definition.end));
      open.arguments.set(name, (known = { code, values: [] }));
    }
    addValue(known.values, valueNote(act, state, value, reg, this));
  }

  called(site: CallSite, result: Value, isBuiltin: boolean): void {
    // a fault of an inner call leaves its site behind
    while (this.sites.length > 0 && this.sites.pop() !== site);
    const { module } = site.act;
    const given = [site.receiver, ...site.args].map((value) => (value === null ? null : deepTaints(site.state, value)));
    this.compare(module, site, given, result.taints);
    if (!this.isHere(site.act.module) || !this.touches(site)) return;
    const open = this.openCall(site);
    if (isBuiltin && open.known === 'unknown') open.known = 'builtin';
    addValue(open.result, valueNote(site.act, site.state, result, NONE, this));
  }

  notFollowed(act: Activation, at: TextRange, fn: FunctionIr, why: WhyNotFollowed): void {
    if (!this.isHere(act.module)) return;
    for (const open of this.openCalls.values()) {
      if (open.range.start === at.start && open.range.end === at.end) open.notFollowed.add(NOT_FOLLOWED[why](fn.name));
    }
  }

  // ---------------------------------------------------------------- what rules look at

  sink(
    act: Activation,
    state: State,
    kind: string,
    value: Value,
    range: TextRange,
    name: string,
    row: CompiledRow | null,
    site: CallSite | null,
  ): void {
    if (!this.isHere(act.module) || !this.touches(range)) return;
    const open = this.openSink(act.module, act.fn, range, kind, name);
    for (const verdict of sinkVerdicts(act, state, kind, value, site, this, row, this.approved))
      keepVerdict(open, verdict);
  }

  setting(
    act: Activation,
    entry: IndexedSetting,
    key: string,
    value: Value,
    range: TextRange,
    stop: SettingStop,
  ): void {
    if (!this.isHere(act.module) || !this.touches(range)) return;
    keepVerdict(this.openSink(act.module, act.fn, range, 'setting', key), settingVerdict(act, entry, value, stop));
  }

  /** A constant that nearly is a finding. */
  literal(module: ModuleContext, { rule }: IndexedLiteral, range: TextRange, why: string): void {
    if (!this.isHere(module) || !this.touches(range)) return;
    const verdict = { ruleId: rule.id, isReported: false, reason: `${sentenceStart(why)}.`, data: [], rank: 1 };
    keepVerdict(this.openSink(module, null, range, 'constant', 'the constant'), verdict);
  }

  private openSink(
    module: ModuleContext,
    fn: FunctionIr | null,
    range: TextRange,
    kind: string,
    name: string,
  ): OpenSink {
    const key = `${String(range.start)}:${String(range.end)}:${kind}:${name}`;
    let open = this.openSinks.get(key);
    if (open === undefined) {
      const location = locationOf(module.path, module.lines, range.start, range.end);
      open = { range: { start: range.start, end: range.end }, fn, location, kind, name, verdicts: new Map() };
      this.openSinks.set(key, open);
    }
    return open;
  }

  /** Data that begins on the line. */
  begins(origins: Iterable<Origin>): DataNote[] {
    const notes: DataNote[] = [];
    for (const origin of origins) {
      if (!this.isHere(origin.module) || !this.beginsHere(origin)) continue;
      const { module, start, end } = origin;
      const trace = { previous: null, kind: 'source' as const, module, start, end, message: origin.label, length: 1 };
      notes.push(...dataNotes([{ origin, cleaned: 0, doubt: 0, trace }], this));
    }
    return notes;
  }
}

/** A walk in which nothing is known of the parameters. */
export const BY_ITSELF = 'walked by itself: of its parameters only types and names are known';

const NOT_FOLLOWED = {
  recursion: (name: string) => `${name} is being walked already (recursion): its arguments pass on to its result`,
  depth: (name: string) => `${name} was not followed: the calls are nested too deeply`,
  fuel: (name: string) => `${name} was not followed in full: the effort for this function was used up`,
  quiet: (name: string) =>
    `${name} was not followed: the call gives it no data, and what it does by itself is seen on its own`,
};

function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isControl(instr: Instr): boolean {
  switch (instr.op) {
    case Op.If:
    case Op.Loop:
    case Op.Switch:
    case Op.Labelled:
    case Op.Try:
      return true;
    default:
      return false;
  }
}

function rangeOf(block: Block): TextRange | null {
  let start = Number.MAX_SAFE_INTEGER;
  let end = -1;
  for (const instr of block) {
    start = Math.min(start, instr.start);
    end = Math.max(end, instr.end);
    forEachBlock(instr, (inner) => {
      const range = rangeOf(inner);
      if (range !== null) {
        start = Math.min(start, range.start);
        end = Math.max(end, range.end);
      }
    });
  }
  return end < 0 ? null : { start, end };
}

/** What carries data comes first; what was said already is not said again. */
function addValue(values: ValueNote[], note: ValueNote): void {
  const key = JSON.stringify(note);
  if (values.some((value) => JSON.stringify(value) === key)) return;
  if (note.data.length > 0) values.unshift(note);
  else values.push(note);
  if (values.length > MOST_VALUES) values.pop();
}

function keepVerdict(open: OpenSink, verdict: RankedVerdict): void {
  const old = open.verdicts.get(verdict.ruleId);
  if (old === undefined || verdict.rank > old.rank) open.verdicts.set(verdict.ruleId, verdict);
}

export function callNote(open: OpenCall): CallNote {
  const args: ArgumentNote[] = [...open.arguments].map(([name, { code, values }]) => ({ name, code, values }));
  return {
    location: open.location,
    callee: open.callee,
    resolved: [...open.resolved],
    known: open.known,
    functions: [...open.functions],
    rows: [...open.rows.values()],
    arguments: args,
    result: open.result,
    notFollowed: [...open.notFollowed],
  };
}

export function sinkNote(open: OpenSink): SinkNote {
  const verdicts = [...open.verdicts.values()]
    .sort((a, b) => b.rank - a.rank || (a.ruleId < b.ruleId ? -1 : 1))
    .map(({ rank: _rank, ...verdict }) => verdict);
  return { location: open.location, kind: open.kind, name: open.name, verdicts };
}

export function storeNote({ location, name, values }: OpenStore): StoreNote {
  return { location, name, values };
}
