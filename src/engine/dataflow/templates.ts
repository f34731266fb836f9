/** Templates: what code gives to one that it renders, and how a template reads values that come from another language. */
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type FunctionIr, type Reg } from '../ir/ir.js';
import type { CompiledRow, Escaping } from '../rules/compiled.js';
import { isTemplateHelper } from './addedMembers.js';
import type { Activation, Analysis } from './analysis.js';
import { invoke, lookupMember, methodRef, placeValue, placeValues, propertyOf, type CallSite } from './call.js';
import { decoratorNames } from './channels.js';
import { functionRef, type ClassRef } from './hierarchy.js';
import { decoratorRows, nameOfRegister } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { allocate, deepTaints, heapObject } from './objects.js';
import { HeapObject, type State } from './state.js';
import { renderedText } from './renderedTexts.js';
import { joinValues, Prim, stepTaints, UNKNOWN, Value } from './value.js';
import { writtenPath } from './writtenPaths.js';

/** The property in which models keep the name of a template, or the path of the file that it was compiled from. */
export const TEMPLATE = '$template';

/** One of a finite set of names. */
const MOST_NAMES = 4;

/** Names for which frameworks escape, and a browser shows a page. */
const PAGE_NAME = /\.(?:html?|xhtml|xml|svg)$/i;
/** The same with the extension of the template language behind it. */
const PAGE = /\.(?:html?|xhtml|svg)(?:\.\w+)?$/i;

/**
 * A call renders a template: it is walked with the values that the call gives it.
 * @returns what comes out, as far as it is a text of which Python makes something; null where no template of the project is
 *   meant, so that what other rows say of the result counts
 */
export function renderTemplate(site: CallSite, row: CompiledRow): Value | null {
  const { act } = site;
  let found: Value | null = null;
  for (const name of templateNames(site, row)) {
    const module = act.analysis.resolveTemplate(act.module, name);
    if (module === null) continue;
    const escapes = isEscaping(site, row.escapes ?? 'all', name);
    if (escapes === null) continue;
    found ??= UNKNOWN;
    const given = givenBy(site, row);
    const isText = isTextOfPython(site);
    const isPlain = isText && !MARKUP.test(module.ir.source);
    const raw = isText && (isPlain || !PAGE.test(name)) ? functionOf(module, false) : null;
    const text = raw === null || !hasData(site, given) ? null : renderedText(site, module, raw, given);
    if (text !== null) found = joinValues(found, text);
    if (!isPlain) walkTemplate(site, module, escapes, given);
  }
  return found;
}

/** An element of a page, or another template that may have some. */
const MARKUP = /<[a-z/!]|\{%-?\s*(?:extends|include)\b/i;

/**
 * A text of which Python makes something else than the answer: the subject of a mail, a message to a chat. Without any element
 * in it, `|safe` keeps entities out.
 */
function isTextOfPython(site: CallSite): boolean {
  if (site.act.module.ir.language !== 'python') return false;
  // self.render("note.html"), render(request, "note.html")
  if (nameOfRegister(site.act, site.receiverReg) === 'self') return false;
  if (site.args.at(0)?.apis?.some(({ path }) => path.startsWith('web-requests.')) === true) return false;
  return !returnsOf(site.act).some((value) => isAnswerOf(site, value, site.act.entryLibrary !== '', MOST_LEVELS));
}

function hasData({ state }: CallSite, { objects, named }: Given): boolean {
  return [...objects, ...named.map(([, value]) => value)].some((value) => deepTaints(state, value) !== null);
}

function returnsOf({ fn }: Activation): readonly Reg[] {
  const found: Reg[] = [];
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.Return) found.push(instr.value);
      forEachBlock(instr, visit);
    }
  };
  visit(fn.body);
  return found;
}

/** Is the text returned by itself, or in `HttpResponse(…)`? */
function isAnswerOf(site: Pick<CallSite, 'act' | 'dst'>, value: Reg, isEntry: boolean, levels: number): boolean {
  const { act, dst } = site;
  if (value === dst) return isEntry;
  const made = levels === 0 ? undefined : act.definitions[value];
  if (made?.op !== Op.Call && made?.op !== Op.CallMethod) return false;
  const callee = act.module.text(made.start, made.end).split('(', 1)[0];
  const isResponse = isEntry || /[rR]esponse$/.test(callee);
  const parts = made.op === Op.Call ? made.args : [made.object, ...made.args];
  return parts.some((part) => isAnswerOf(site, part, isResponse, levels - 1));
}

/**
 * Walks a template with the values that it gets.
 * @param given objects with values by name, and values by themselves
 */
export function walkTemplate(at: Render, module: ModuleContext, escapes: boolean, given: Given): void {
  const fn = functionOf(module, escapes);
  const { analysis } = at.act;
  if (fn === null || !showsValues(analysis, module, fn)) return;
  const renderers = analysis.renderers.get(module);
  if (renderers === undefined) analysis.renderers.set(module, new Set([at.act.module]));
  else renderers.add(at.act.module);
  const values = [...given.objects, ...given.named.map(([, value]) => value)];
  // records are related to others, which may hold what somebody sent
  const isClean = values.every((value) => deepTaints(at.state, value) === null);
  if (isClean && (analysis.storedInput.size === 0 || values.every(({ refs }) => refs === null))) return;
  const context = new Handover(at, module).context(given);
  invoke(at.act, at.state, functionRef(module, fn, null), UNKNOWN, [context], at.dst, at);
}

/** Does a template, or one that it includes, put anything out unescaped? Most do not, and need no walk. */
function showsValues(analysis: Analysis, module: ModuleContext, fn: FunctionIr): boolean {
  let shows = analysis.showingTemplates.get(fn);
  if (shows === undefined) {
    // of templates that include each other
    analysis.showingTemplates.set(fn, false);
    shows = module.ir.functions.some((one) => isInside(module, one, fn) && showsIn(analysis, module, one));
    analysis.showingTemplates.set(fn, shows);
  }
  return shows;
}

function isInside({ ir }: ModuleContext, inner: FunctionIr, outer: FunctionIr): boolean {
  let fn: FunctionIr | undefined = inner;
  while (fn !== undefined && fn !== outer) fn = fn.parent === NONE ? undefined : ir.functions[fn.parent];
  return fn === outer;
}

function showsIn(analysis: Analysis, module: ModuleContext, fn: FunctionIr): boolean {
  const { definitions } = fn;
  return definitions.some((instr) => {
    if (instr?.op === Op.LoadGlobal) return instr.name === 'unescaped';
    if (instr?.op === Op.CallMethod && definitions[instr.object]?.op === Op.LoadGlobal)
      return isTemplateHelper(analysis, instr.name);
    const callee = instr?.op === Op.Call ? definitions[instr.callee] : undefined;
    if (instr?.op !== Op.Call || callee?.op !== Op.LoadGlobal || !callee.name.startsWith('include')) return false;
    const name = definitions[instr.args[0]];
    if (name?.op !== Op.Const || typeof name.value !== 'string') return true;
    const included = analysis.resolveTemplate(module, name.value);
    const inner = included === null ? null : functionOf(included, callee.name === 'include');
    return included !== null && inner !== null && showsValues(analysis, included, inner);
  });
}

/** Does a template of an engine that escapes put anything out as it is? */
export function showsUnescaped(analysis: Analysis, module: ModuleContext): boolean {
  const fn = functionOf(module, true);
  return fn !== null && showsValues(analysis, module, fn);
}

interface At {
  readonly start: number;
  readonly end: number;
}

/** Where a template is rendered. */
export type Render = At & Pick<CallSite, 'act' | 'state' | 'dst'>;

/** What a template gets. */
export interface Given {
  /** Objects whose fields are names that the template knows. */
  readonly objects: readonly Value[];
  readonly named: readonly (readonly [string, Value])[];
}

function givenBy(site: CallSite, row: CompiledRow): Given {
  const objects: Value[] = [];
  const named: [string, Value][] = [];
  if (row.from.length > 0) {
    for (const place of row.from) objects.push(...placeValues(site, place).map(({ value }) => value));
  } else {
    site.args.forEach((value, i) => {
      const name = site.names?.[i] ?? null;
      if (name !== null) named.push([name, value]);
      else if (value.consts === null) objects.push(value);
    });
  }
  return { objects, named };
}

/** The names that a call may mean: constants, else what is written of the path of a file. */
function templateNames(site: CallSite, { place }: CompiledRow): readonly string[] {
  const names = placeValue(site, place)?.consts?.filter((name) => typeof name === 'string') ?? [];
  if (names.length > 0) return names.slice(0, MOST_NAMES);
  // at the result: what is called was compiled from a file
  const isCompiled = place?.at === 'result';
  const kept = isCompiled ? compiledFrom(site) : [];
  if (kept.length > 0) return kept;
  const reg = isCompiled ? site.calleeReg : place?.at === 'argument' ? (site.argRegs[place.from] ?? NONE) : NONE;
  const path = reg === NONE ? null : writtenPath(site.act, reg);
  return path === null ? [] : [path];
}

/** The files that the function which is called was compiled from, elsewhere. */
function compiledFrom({ act, state, label, name, receiver, calleeReg }: CallSite): readonly string[] {
  const callee = label.startsWith('.') && receiver !== null ? propertyOf(state, receiver, [name]) : act.read(calleeReg);
  const paths = callee === null ? null : propertyOf(state, callee, [TEMPLATE]);
  return (paths?.consts ?? []).filter((path) => typeof path === 'string').slice(0, MOST_NAMES);
}

/** A handler whose decorator names a template that its framework renders with what it returns. */
export function renderReturned(act: Activation, state: State, returned: Value, at: At): void {
  if (act.fn.decorators.length === 0 || returned.refs === null) return;
  for (const decorator of act.fn.decorators) {
    for (const { row } of decoratorRows(act.analysis, act.module, [decorator], 'method')) {
      if (row.verb !== 'renders') continue;
      for (const name of decoratorNames(act.analysis, act.module, decorator)) {
        const template = act.analysis.resolveTemplate(act.module, name);
        if (template !== null)
          walkTemplate({ act, state, dst: NONE, ...at }, template, true, { objects: [returned], named: [] });
      }
    }
  }
}

/** Whether the engine escapes by itself; null where nothing tells that what comes out is a page. */
function isEscaping(site: CallSite, escapes: Escaping, name: string): boolean | null {
  if (escapes === 'all' || site.act.module.ir.language === 'template') return escapes === 'all';
  if (escapes === 'pages') return PAGE_NAME.test(name) || !isAnswered(site);
  return PAGE.test(name) || isAnswered(site) ? false : null;
}

/** The function in which the engine escapes, or the one in which it does not; they may be the same. */
function functionOf({ ir }: ModuleContext, escapes: boolean): FunctionIr | null {
  const [first, second] = ir.functions.filter((fn) => fn.parent === 0);
  return (escapes ? first : (second ?? first)) ?? null;
}

/** `return render_template(…)` of a function that answers requests. */
function isAnswered({ act, dst }: CallSite): boolean {
  return act.entryLibrary !== '' && dst !== NONE && returnsOf(act).includes(dst);
}

/** Objects that are handed over with the step that leads into the template, at most. */
const MOST_OBJECTS = 40;
const MOST_LEVELS = 4;

/** The values that a template gets: copies, in which all data has the step that leads there. */
class Handover {
  private readonly copies = new Map<number, Value>();

  constructor(
    private readonly at: Render,
    private readonly template: ModuleContext,
  ) {}

  /** The object whose fields are the names that the template knows. */
  context({ objects, named }: Given): Value {
    const { at } = this;
    const fields = new Map<string, Value>();
    let rest: Value | null = null;
    const add = (name: string, value: Value): void => {
      const given = this.copy(value, name, MOST_LEVELS);
      const old = fields.get(name);
      fields.set(name, old === undefined ? given : joinValues(old, given));
    };
    for (const value of objects) {
      for (const id of value.refs ?? []) {
        const object = heapObject(at.state, id);
        if (object === null) continue;
        for (const [name, field] of object.fields) add(name, field);
        if (object.rest !== null) rest = this.joined(rest, object.rest);
      }
      if (value.taints !== null) rest = this.joined(rest, value.withRefs(null));
    }
    for (const [name, value] of named) add(name, value);
    const open = new HeapObject(fields, rest, true, false, -1, null);
    return allocate(at.act, at.state, at.dst, open, 'template');
  }

  private joined(rest: Value | null, value: Value): Value {
    const given = this.copy(value, '', MOST_LEVELS);
    return rest === null ? given : joinValues(rest, given);
  }

  private copy(value: Value, name: string, levels: number): Value {
    const { act, state, start, end } = this.at;
    let result = value;
    if (value.taints !== null) {
      const message = `given to ${this.template.path}${name === '' ? '' : ` as ${name}`}`;
      result = value.withTaints(stepTaints(value.taints, 'call', act.module, start, end, message));
    }
    if (value.refs === null || levels === 0 || deepTaints(state, value) === null) return result;
    let objects: Value | null = null;
    for (const id of value.refs) {
      const copied = this.object(id, name, levels);
      objects = objects === null ? copied : joinValues(objects, copied);
    }
    return result.withRefs(objects?.refs ?? null);
  }

  private object(id: number, name: string, levels: number): Value {
    const { act, state, dst } = this.at;
    const known = this.copies.get(id);
    const object = heapObject(state, id);
    if (known !== undefined || object === null || this.copies.size >= MOST_OBJECTS)
      return known ?? new Value(null, null, Prim.Object, null, [id], null, null);
    const made = allocate(act, state, dst, object, `template${String(this.copies.size)}`);
    this.copies.set(id, made);
    const fields = new Map<string, Value>();
    for (const [key, field] of object.fields) fields.set(key, this.copy(field, name === '' ? key : name, levels - 1));
    const rest = object.rest === null ? null : this.copy(object.rest, name, levels - 1);
    const copied = new HeapObject(fields, rest, object.open, object.many, object.length, object.classOf);
    for (const ref of made.refs ?? []) state.set(ref, copied);
    return made;
  }
}

/**
 * `user.name` in a template: the value of a method that takes nothing, called as template languages do (Python), or of
 * the getter of a bean (Java). Null where the class has no such method.
 */
export function templateMember(
  act: Activation,
  state: State,
  owner: ClassRef,
  receiver: Value,
  name: string,
  at: At,
): Value | null {
  const isJava = owner.module.ir.language === 'java';
  const capitalized = name.charAt(0).toUpperCase() + name.slice(1);
  const names = isJava ? [`get${capitalized}`, `is${capitalized}`, name] : [name];
  for (const one of names) {
    const member = lookupMember(act.analysis, owner, one);
    if (member === null || member.fn.kind === 'getter') continue;
    if (member.fn.params.filter(({ hasDefault }) => !hasDefault).length > (isJava ? 0 : 1)) continue;
    return invoke(act, state, methodRef(member, receiver), receiver, [], NONE, at);
  }
  return null;
}
