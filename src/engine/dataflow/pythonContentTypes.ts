/** Content types of Python's answers that stand beside the call: set before or after it, in headers, by the class of the answer. */
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type FunctionIr, type Instr, type Reg, type TypeRef } from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import type { CallSite } from './call.js';
import { classIr, declaredClass, lineage, type ClassRef } from './hierarchy.js';
import { nameOfRegister } from './members.js';
import { heapObject } from './objects.js';
import { classAttribute } from './pythonObjects.js';
import type { State } from './state.js';
import { constantValue, type Value } from './value.js';

/** Types that no browser shows as a page. */
export const NO_PAGE =
  /^(?:text\/(?:plain|csv|css|calendar|markdown|event-stream)|application\/(?!xhtml|xml)[\w.+-]+|image\/(?!svg)|audio\/|video\/|font\/)/i;

const TYPE_NAME = /^(?:mimetype|content_type|content-type)$/i;

/** Is the answer of a call shown as no page, by its headers, or by what is set in the function around? */
export function becomesNoPage(site: CallSite): boolean {
  const { act } = site;
  if (act.module.ir.language !== 'python') return false;
  if (WRITES.test(site.name) && nameOfRegister(act, site.receiverReg) === 'self') return isTyped(act);
  if (hasTypedHeaders(site)) return true;
  const isWritten = site.receiverReg !== NONE && WRITES_BODY.test(site.name);
  return isWritten
    ? isWrittenToNoPage(act, site.receiverReg, site)
    : site.dst !== NONE && isSetToNoPage(act, site, site.dst, new Set());
}

const WRITES_BODY = /^(?:write|writelines|set_data)$/;

/** Is the type of the answer that a member is written to, `answer.data = text`, set to one that is no page? */
export function isWrittenToNoPage(act: Activation, object: Reg, place: Range): boolean {
  const made = act.definitions[object];
  if (act.module.ir.language !== 'python' || made?.op !== Op.LoadVar) return false;
  return isSetToNoPage(act, place, NONE, new Set([made.variable]));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** `headers = {'Content-Type': 'text/csv'}`, then `Response(text, headers=headers)`. */
function hasTypedHeaders({ state, args, names }: CallSite): boolean {
  const given = args[names?.indexOf('headers') ?? -1] as Value | undefined;
  const type = given === undefined ? null : typeIn(state, given);
  return type !== null && NO_PAGE.test(type);
}

/** The content type that headers have; null if there is none, or if it is not known. */
export function typeIn(state: State, headers: Value): string | null {
  for (const id of headers.refs ?? [])
    for (const [name, value] of heapObject(state, id)?.fields ?? []) if (TYPE_NAME.test(name)) return value.text;
  return null;
}

/**
 * `answer = make_response(text)`, then `answer.mimetype = 'text/plain'` or `answer.headers['Content-Type'] = …`, before or
 * after the text is there, and not only under a condition.
 * @param result what a call gives that makes the answer, NONE if there is none
 * @param variables those that hold the answer
 */
function isSetToNoPage(act: Activation, place: Range, result: Reg, variables: Set<number>): boolean {
  const around = blocksAround(act.fn.body, place);
  if (result !== NONE)
    for (const block of around)
      for (const instr of block) if (instr.op === Op.StoreVar && instr.src === result) variables.add(instr.variable);
  if (variables.size === 0) return false;
  const holds = (reg: Reg): boolean => {
    const made = act.definitions[reg];
    if (made?.op === Op.GetField && made.name === 'headers') return holds(made.object);
    return made?.op === Op.LoadVar && variables.has(made.variable);
  };
  let last: string | null = null;
  let at = -1;
  for (const block of around)
    for (const instr of block) {
      const object = instr.op === Op.SetField || instr.op === Op.CallMethod ? instr.object : NONE;
      if (instr.start < at || object === NONE || (result !== NONE && instr.start < place.start)) continue;
      const type = holds(object) ? typeSet(act.fn, instr) : undefined;
      if (type === undefined) continue;
      last = type;
      at = instr.start;
    }
  return last !== null && NO_PAGE.test(last);
}

/** The blocks that a place stands in, the outermost first. */
export function blocksAround(body: Block, place: Range): readonly Block[] {
  const found: Block[] = [body];
  for (let block: Block | undefined = body; block !== undefined;) {
    let inner: Block | undefined;
    for (const instr of block) forEachBlock(instr, (one) => (inner ??= holdsPlace(one, place) ? one : undefined));
    if (inner !== undefined) found.push(inner);
    block = inner;
  }
  return found;
}

function holdsPlace(block: Block, { start, end }: Range): boolean {
  return block.some((instr) => {
    if (instr.start === start && instr.end === end) return true;
    let found = false;
    if (instr.start <= start && instr.end >= end)
      forEachBlock(instr, (one) => (found ||= holdsPlace(one, { start, end })));
    return found;
  });
}

/** Methods of headers that set some: `headers.set('Content-Type', …)`, `headers.update({'Content-Type': …})`. */
const SETS_ONE = /^(?:set|add|set_header|__setitem__|setdefault)$/;
const SETS_SOME = /^(?:update|extend)$/;

/** The content type that an instruction sets, null if it sets one that is not known; undefined if it sets none. */
function typeSet({ definitions }: FunctionIr, instr: Instr): string | null | undefined {
  const textOf = (reg: Reg): string | null => {
    const made = definitions[reg];
    return made?.op === Op.Const && typeof made.value === 'string' ? made.value : null;
  };
  if (instr.op === Op.SetField) return TYPE_NAME.test(instr.name) ? textOf(instr.src) : undefined;
  if (instr.op !== Op.CallMethod || instr.args.length === 0) return undefined;
  if (SETS_ONE.test(instr.name) && instr.args.length === 2)
    return TYPE_NAME.test(textOf(instr.args[0]) ?? '') ? textOf(instr.args[1]) : undefined;
  const given = SETS_SOME.test(instr.name) ? definitions[instr.args[0]] : undefined;
  if (given?.op !== Op.ObjectLit) return undefined;
  const entry = given.entries.find(({ name }) => name !== null && TYPE_NAME.test(name));
  return entry === undefined ? undefined : textOf(entry.value);
}

/** Methods of Tornado's handlers that write the answer, and those of a class that run before them. */
const WRITES = /^(?:write|finish)$/;
const BEFORE = /^(?:set_default_headers|prepare)$/;

/** `self.set_header('Content-Type', 'application/json')` in the function, or in what runs before every method of the class. */
function isTyped({ analysis, module, fn }: Activation): boolean {
  if (setsType(fn, fn.body)) return true;
  if (fn.class === NONE) return false;
  return lineage(analysis, { module, index: fn.class }).some((cls) =>
    classIr(cls).methods.some((index) => {
      const method = cls.module.ir.functions[index];
      return BEFORE.test(method.name) && setsType(method, method.body);
    }),
  );
}

function setsType(fn: FunctionIr, block: Block): boolean {
  return block.some((instr) => {
    let found = false;
    forEachBlock(instr, (inner) => (found ||= setsType(fn, inner)));
    if (found || instr.op !== Op.CallMethod || instr.name !== 'set_header' || instr.args.length < 2) return found;
    const [name, type] = instr.args.map((arg) => fn.definitions[arg]);
    if (name?.op !== Op.Const || type?.op !== Op.Const) return false;
    return TYPE_NAME.test(String(name.value)) && NO_PAGE.test(String(type.value));
  });
}

// ---------------------------------------------------------------- classes of answers

/** Attributes by which a class of answers says the type of all of them: of Starlette and Litestar, of Werkzeug, of WebOb. */
const CLASS_ATTRIBUTES = ['media_type', 'default_mimetype', 'default_content_type'];
/** Keywords that the libraries' constructors take it under. */
const KEYWORDS = ['content_type', 'mimetype', 'media_type'];

/**
 * A call of a class of the project that is a library's answer, with the content type that the class gives all its answers, as
 * if the call had said so: `class CsvAnswer(Response): default_mimetype = 'text/csv'`.
 */
export function withTypeOfClass(site: CallSite, callee: Value): CallSite {
  const { act, names } = site;
  const [ref] = callee.fns ?? [];
  if (act.module.ir.language !== 'python' || ref === undefined || ref.classIndex < 0) return site;
  if (KEYWORDS.some((name) => names?.includes(name) === true)) return site;
  const type = typeOfClass(act.analysis, site.state, { module: ref.module, index: ref.classIndex });
  if (type === null) return site;
  const given = constantValue(type);
  return {
    ...site,
    args: [...site.args, ...KEYWORDS.map(() => given)],
    argRegs: [...site.argRegs, ...KEYWORDS.map(() => NONE)],
    names: [...(names ?? site.args.map(() => null)), ...KEYWORDS],
  };
}

/** The content type that a class of answers gives all of them, by an attribute or in its constructor; null if there is none. */
export function typeOfClass(analysis: Analysis, state: State, cls: ClassRef): string | null {
  for (const { module, index } of lineage(analysis, cls)) {
    for (const at of module.ir.classes[index].constructors) {
      const type = typeInConstructor(module.ir.functions[at]);
      if (type !== undefined) return type;
    }
  }
  for (const name of CLASS_ATTRIBUTES) {
    const value = classAttribute(analysis, state, cls, name);
    if (value !== null) return value.text;
  }
  return null;
}

/** The class of answers that a route names: `response_class=CsvAnswer`. */
export function typeOfNamedClass({ analysis, module }: Activation, state: State, name: string): string | null {
  const [first] = name.split('.');
  const root = module.ir.variables.find((one) => one.name === first && one.function === 0)?.id ?? -1;
  const type: TypeRef = { name, root, args: [], union: [], primitive: null, isArray: false };
  const cls = declaredClass(analysis, module, type);
  return cls === null ? null : typeOfClass(analysis, state, cls);
}

/** The one type that a constructor hands up, or sets; null if it is not known or there are several, undefined if there is none. */
function typeInConstructor(fn: FunctionIr): string | null | undefined {
  const found = new Set<string | null>();
  const add = (type: string | null | undefined): void => {
    if (type !== undefined) found.add(type);
  };
  const visit = (block: Block): void => {
    for (const instr of block) {
      add(typeSet(fn, instr));
      if (instr.op === Op.CallSuper || (instr.op === Op.CallMethod && instr.name === '__init__'))
        add(handedUp(fn, instr));
      forEachBlock(instr, visit);
    }
  };
  visit(fn.body);
  const [type] = found;
  return found.size < 2 ? type : null;
}

/** The type in `super().__init__(text, content_type='text/csv')`. */
function handedUp(
  { definitions }: FunctionIr,
  { args, names }: { readonly args: readonly Reg[]; readonly names: readonly (string | null)[] | null },
): string | null | undefined {
  const at = names?.findIndex((name) => name !== null && KEYWORDS.includes(name)) ?? -1;
  if (at < 0) return undefined;
  const made = definitions[args[at]];
  return made?.op === Op.Const && typeof made.value === 'string' ? made.value : null;
}
