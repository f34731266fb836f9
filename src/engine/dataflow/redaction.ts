/**
 * Personal data that is hidden: by a logger's own options (`pino({ redact: ['user.email', '*.password'] })`), and by writing a
 * text with asterisks in place of most of it.
 */
import { NONE, Op, type FunctionIr, type Instr, type Reg } from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import { callFunctionValue, propertyOf, type CallSite } from './call.js';
import type { ModuleContext } from './moduleContext.js';
import { allocate, heapObject } from './objects.js';
import { HeapObject, type State } from './state.js';
import { cleanTaints, cleanValue, type Taint, type Value } from './value.js';

/** The property under which models keep a logger's option on it. */
const OPTION = 'redact';
/** The same for an option that lists keys. */
const KEYS = 'redactKeys';
/** The same for functions that tell what is written of a field. */
const SERIALIZERS = 'serializers';

type Path = readonly string[];

/** A logged value as the logger of the call writes it: without what its options hide, its fields as its functions give them. */
export function withoutRedacted(act: Activation, state: State, site: CallSite, given: Value): Value {
  if (given.refs === null || site.receiver === null) return given;
  const value = withoutKeys(act, state, site, serialized(act, state, site, site.receiver, given));
  const option = site.receiver.refs === null ? null : propertyOf(state, site.receiver, [OPTION]);
  if (option === null) {
    // `request.log`, a logger that is given: whoever made it, it has the options that the program writes for one
    const { typesByName } = act.analysis.languageIndex(act.module.ir.language);
    const isGiven = site.receiver.apis?.every((node) => typesByName.has(node)) ?? true;
    const paths = site.receiver.refs === null && isGiven ? writtenPaths(act.analysis) : [];
    return paths.length === 0 ? value : hide(act, state, site, value, paths, OPTION);
  }
  const listed = propertyOf(state, option, ['paths']);
  const paths: Path[] = [];
  for (const id of (listed?.refs == null ? option : listed).refs ?? []) {
    for (const item of heapObject(state, id)?.fields.values() ?? [])
      if (item.text !== null) paths.push(segments(item.text));
  }
  return paths.length === 0 ? value : hide(act, state, site, value, paths, OPTION);
}

/** An entry without what stands under the keys, at whatever depth, that an option of the logger names. */
function withoutKeys(act: Activation, state: State, site: CallSite, value: Value): Value {
  const listed = site.receiver?.refs == null ? null : propertyOf(state, site.receiver, [KEYS]);
  const names = (listed?.refs ?? []).flatMap((id) =>
    [...(heapObject(state, id)?.fields.values() ?? [])].flatMap(({ text }) => text ?? []),
  );
  return names.length === 0 ? value : hideKeys(act, state, site, value, new Set(names), KEYS);
}

const MOST_DEPTH = 4;

function hideKeys(
  act: Activation,
  state: State,
  site: CallSite,
  value: Value,
  names: ReadonlySet<string>,
  tag: string,
  depth = MOST_DEPTH,
): Value {
  const object = value.refs?.length === 1 ? heapObject(state, value.refs[0]) : null;
  if (object === null || depth === 0) return value;
  const fields = new Map<string, Value>();
  let changed = false;
  for (const [name, field] of object.fields) {
    const isHidden = names.has(name);
    const shown = isHidden ? field : hideKeys(act, state, site, field, names, `${tag}.${name}`, depth - 1);
    changed ||= isHidden || shown !== field;
    if (!isHidden) fields.set(name, shown);
  }
  if (!changed) return value;
  const copy = new HeapObject(fields, object.rest, object.open, object.many, object.length, null);
  return value.withRefs(allocate(act, state, site.dst, copy, tag).refs);
}

/** What functions of the logger make of fields of an entry: `serializers: { user: (user) => user.id }`. Fields inside of others stay. */
function serialized(act: Activation, state: State, site: CallSite, logger: Value, value: Value): Value {
  const functions = logger.refs === null ? null : propertyOf(state, logger, [SERIALIZERS]);
  if (functions?.refs == null || value.refs?.length !== 1) return value;
  const entry = heapObject(state, value.refs[0]);
  if (entry === null) return value;
  const fields = new Map(entry.fields);
  for (const [name, held] of entry.fields) {
    const serializer = propertyOf(state, functions, [name]);
    if (serializer?.fns == null) continue;
    const shown = callFunctionValue(site, serializer, [held]);
    if (shown !== null) fields.set(name, shown);
  }
  const copy = new HeapObject(fields, entry.rest, entry.open, entry.many, entry.length, entry.classOf);
  return value.withRefs(allocate(act, state, site.dst, copy, SERIALIZERS).refs);
}

/**
 * What all options of loggers hide that the code writes: `Fastify({ logger: { redact: ['req.headers.cookie'] } })`. None where
 * one logger hides what another shows.
 */
function writtenPaths(analysis: Analysis): readonly Path[] {
  let known = pathsOfPrograms.get(analysis);
  if (known === undefined) {
    const lists = analysis.modules.flatMap((module) =>
      module.ir.source.includes(OPTION) ? optionsIn(analysis, module) : [],
    );
    const [first = [], ...others] = lists;
    known = first.filter((path) => others.every((list) => list.includes(path))).map(segments);
    pathsOfPrograms.set(analysis, known);
  }
  return known;
}

const pathsOfPrograms = new WeakMap<Analysis, readonly Path[]>();

/** The texts of each `redact: […]` and `redact: { paths: […] }`. */
function optionsIn(analysis: Analysis, module: ModuleContext): readonly (readonly string[])[] {
  const lists: (readonly string[])[] = [];
  for (const fn of module.ir.functions) {
    for (const instr of fn.definitions) {
      if (instr?.op !== Op.ObjectLit) continue;
      for (const { name, value } of instr.entries)
        if (name === OPTION) lists.push(textsIn(analysis, module, fn, value));
    }
  }
  return lists;
}

/** Texts of a list, or of the list that an object has as its `paths`. */
function textsIn(analysis: Analysis, module: ModuleContext, fn: FunctionIr, reg: Reg): readonly string[] {
  const made = fn.definitions[reg];
  switch (made?.op) {
    case Op.Const:
      return typeof made.value === 'string' ? [made.value] : [];
    case Op.ArrayLit:
      return made.items.flatMap((item) => textsIn(analysis, module, fn, item));
    case Op.ObjectLit: {
      const paths = made.entries.find(({ name }) => name === 'paths');
      return paths === undefined ? [] : textsIn(analysis, module, fn, paths.value);
    }
    case Op.LoadVar: {
      const owner = module.ir.functions[module.ir.variables[made.variable].function];
      const stored = analysis.onlyStore(module, owner, made.variable);
      return stored === NONE ? [] : textsIn(analysis, module, owner, stored);
    }
    default:
      return [];
  }
}

/** `a.b`, `a["x-y"]`, `a[*].b`. */
function segments(path: string): Path {
  return [...path.matchAll(/\["([^"]*)"\]|\['([^']*)'\]|[^.[\]]+/g)].map((m) => m.at(1) ?? m.at(2) ?? m[0]);
}

/** A part of a text: its first characters, its last ones. */
const SHORTENED =
  /\[\s*(?:-?\w+\s*:\s*(?:-?\w+\s*)?|:\s*-?\w+\s*)\]|\[\s*-?\d\s*\]|\b(?:slice|substring|substr|charAt|at)\s*\(/;
const ASTERISKS = /[*•]{2,}|(["'])[*•]\1\s*(?:\*|\.repeat\b)/;

/** The first characters of a token with dots for the rest: `token.slice(0, 6) + '...'`. */
const FIRST_FEW = /\[\s*:\s*[1-8]\s*\]|\b(?:slice|substring|substr)\s*\(\s*0\s*,\s*[1-8]\s*\)/;
const ELLIPSIS = /\.{3}["'`]|…/;

/**
 * `f"{name[:1]}***@{domain}"`, `email[0] + '***'`: little is left of what goes in. Of a token its first characters tell which
 * one it is, of a password they tell something.
 */
export function asMasked(act: Activation, instr: Instr, text: Value): Value {
  if (text.taints?.some(({ origin }) => origin.dataType !== '') !== true) return text;
  const written = act.module.text(instr.start, instr.end);
  const bit = act.analysis.index.sanitizerBit('redact');
  if (ASTERISKS.test(written) && SHORTENED.test(written)) return cleanValue(text, bit);
  if (!ELLIPSIS.test(written) || !FIRST_FEW.test(written)) return text;
  return text.withTaints(
    text.taints.flatMap((taint) => (taint.origin.kind === 'secret' ? (cleanTaints([taint], bit) ?? []) : [taint])),
  );
}

/** Of a text, so many of its last characters, or of its first ones, tell nobody who it is about. */
const FEW_LAST = 4;
const FEW_FIRST = 2;

/** `phone[-4:]`, `name[:1]`: a piece too short to tell whom it is about; of a secret, every piece tells something. */
export function asShortened(act: Activation, piece: Value, start: number | null, stop: number | null): Value {
  const isFew =
    stop === null
      ? start !== null && start < 0 && start >= -FEW_LAST
      : (start === null || start === 0) && stop > 0 && stop <= FEW_FIRST;
  if (!isFew || piece.taints?.some(isPersonal) !== true) return piece;
  const bit = act.analysis.index.sanitizerBit('redact');
  return piece.withTaints(
    piece.taints.flatMap((taint) => (isPersonal(taint) ? (cleanTaints([taint], bit) ?? []) : [taint])),
  );
}

function isPersonal({ origin }: Taint): boolean {
  return origin.kind.startsWith('personal:');
}

function hide(act: Activation, state: State, site: CallSite, value: Value, paths: readonly Path[], tag: string): Value {
  if (value.refs?.length !== 1) return value;
  const object = heapObject(state, value.refs[0]);
  if (object === null) return value;
  const fields = new Map<string, Value>();
  let changed = false;
  for (const [name, field] of object.fields) {
    const inner = paths.filter(([first]) => first === name || first === '*').map((path) => path.slice(1));
    const isHidden = inner.some((path) => path.length === 0);
    const shown = inner.length === 0 || isHidden ? field : hide(act, state, site, field, inner, `${tag}.${name}`);
    changed ||= isHidden || shown !== field;
    if (!isHidden) fields.set(name, shown);
  }
  if (!changed) return value;
  const copy = new HeapObject(fields, object.rest, object.open, object.many, object.length, object.classOf);
  return value.withRefs(allocate(act, state, site.dst, copy, tag).refs);
}
