/**
 * Functions that are to erase what is known of a person and do no more than mark the record: `customer.erasedAt = now`,
 * `Customer.filter(id=key).update(active=False)`. What the record holds of the person stays as it is.
 */
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type FunctionIr, type Instr, type ObjectLitInstr, type Reg } from '../ir/ir.js';
import type { CompiledDataType, CompiledRule } from '../rules/compiled.js';
import { Activation, type Analysis } from './analysis.js';
import { addFinding, speaksOf } from './detect.js';
import { ENDLESS_STORE } from './endedStores.js';
import { writtenName } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { nameTokens, ownerMatches } from './nameVocabulary.js';
import { UNKNOWN } from './value.js';

/** May a module have such a function at all? */
const MAY_ERASE = /eras|forget|forgotten|anonymi|gdpr|dsgvo|personal_?data/i;
/** Names of functions, classes and addresses that promise an erasure. */
const ERASES =
  /\b(?:erase|erases|erased|erasure|erasures|eraser|erasers|anonymi[sz]e|anonymi[sz]ed|anonymi[sz]er|anonymi[sz]ation|forgotten|forget (?:me|user|person|customer|member|patient|guest|account|client|subject|contact|employee|applicant|candidate|student|data subject)|(?:gdpr|dsgvo) (?:delete|deletion|remove|removal)|(?:delete|remove|purge|wipe) (?:(?:all|my|own) )?(?:personal|private) data)\b/;
/** Names that ask, tell or plan, and do nothing yet. */
const ONLY_ASKS =
  /^(?:is|has|was|can|may|get|find|list|count|should|load|fetch|show|render|test)\b|\b(?:request|requests|requested|schedule|scheduled|plan|planned|pending|cancel|confirm|confirmed|reminder|notify|notification|preview|log|audit|report|validate|check|undo|restore)\b/;
/** Fields that mark a record. */
const MARK =
  /^(?:(?:is|was|soft) )?(?:deleted|erased|removed|closed|archived|disabled|deactivated|inactive|active|enabled|forgotten|anonymi[sz]ed|deletion|erasure|removal|gone|status|state)(?: (?:at|on|date|time|timestamp|by|flag|reason))?$/;
/** Fields that are written with every change. */
const ALWAYS_WRITTEN =
  /^(?:updated|modified|changed|last (?:updated|modified|changed)|version|revision)(?: (?:at|on|date|by|time))?$/;
/** Calls that change fields of records they are given the values of. */
const UPDATES =
  /^(?:bulk |a )?(?:update|patch|set|values|find (?:by id|one) and update)(?: one| many| all| by id| fields| first| multi)?$/;
/** Calls that may do more about it than to mark, at once or later. */
const DOES_MORE =
  /\b(?:delete|remove|destroy|purge|scrub|clear|redact|mask|wipe|empty|drop|unlink|nullify|blank|pseudonymi[sz]e|hash|unset|queue|publish|enqueue|dispatch|schedule|send|emit|produce|defer|delay|submit|apply async|notify|trigger|start)\b/;
/** Calls that store a record as it is. */
const SAVES = /^(?:save|update|merge|persist|commit|flush|put|upsert|replace)\b/;
const STATEMENT_DOES_MORE = /\bdelete\s+from\b|=\s*null\b/i;
const TAKES_AWAY = /^(?:hard |bulk )?(?:delete|remove|destroy|purge|wipe|scrub|anonymi[sz]e|erase)\b/;
/** Where calls have the values of fields in an object of their own. */
const HOLDS_VALUES: ReadonlySet<string> = new Set(['data', '$set', 'set', 'values']);
const ENDING_OF_NAME = /(?:Entity|Model|Document|Record|Row|Schema|Table|Doc)$/;
const MAKES_SCHEMA = /(?:schema|table|define|init|model)$/i;
const MOST_INSTRUCTIONS = 120;

/** A class or schema of records, with its fields. */
interface RecordType {
  readonly module: ModuleContext;
  readonly name: string;
  /** Its class in the module, NONE for a schema. */
  readonly index: number;
  readonly fields: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}

interface Written {
  readonly fields: string[];
  /** The last write of a mark. */
  place: { readonly start: number; readonly end: number } | null;
  doesMore: boolean;
  /** Something is stored by the function itself. */
  saves: boolean;
}

/** Reports the erasures of a group of connected modules that leave all data where it is. */
export function reportKeptErasures(analysis: Analysis): void {
  const rules = analysis.index.taintRules.get(ENDLESS_STORE)?.filter((rule) => analysis.enabled(rule)) ?? [];
  if (rules.length === 0 || analysis.evidence !== null) return;
  let types: readonly RecordType[] | null = null;
  const check = (module: ModuleContext, fn: FunctionIr): void => {
    const written: Written = { fields: [], place: null, doesMore: false, saves: false };
    collectWrites(analysis, module, fn, written, 0);
    if (written.place === null || written.doesMore || !written.fields.every(isMark)) return;
    types ??= analysis.modules.flatMap((one) => [...classesOf(one), ...schemasOf(one)]);
    // what a record says of itself is judged where it is asked to
    if (!written.saves && isOfRecord(module, fn, written)) marking.push(fn);
    else reportOf(analysis, rules, module, fn, written, types);
  };
  const marking: FunctionIr[] = [];
  const seen = new Set<FunctionIr>();
  for (const module of analysis.modules) {
    if (module.ir.language === 'template' || !MAY_ERASE.test(module.ir.source)) continue;
    for (const fn of module.ir.functions) {
      if (fn.isAbstract || fn.kind === 'module' || fn.kind === 'constructor' || !erases(module, fn)) continue;
      seen.add(fn);
      check(module, fn);
    }
  }
  const names = new Set(marking.map(({ name }) => name));
  if (names.size === 0) return;
  for (const module of analysis.modules)
    for (const fn of module.ir.functions) {
      if (seen.has(fn) || fn.kind === 'module' || fn.parent > 0) continue;
      const text = module.text(fn.start, fn.end);
      if ([...names].some((name) => text.includes(`.${name}(`))) check(module, fn);
    }
}

/** Does a method mark the object that it belongs to? */
function isOfRecord({ ir }: ModuleContext, fn: FunctionIr, { fields }: Written): boolean {
  return (
    fn.class !== NONE && ir.classes[fn.class].fields.some(({ name }) => fields.some((field) => isSameName(field, name)))
  );
}

function reportOf(
  analysis: Analysis,
  rules: readonly CompiledRule[],
  module: ModuleContext,
  fn: FunctionIr,
  { fields, place }: Written,
  types: readonly RecordType[],
): void {
  const marks = fields.filter((name) => MARK.test(wordsOf(name)));
  const meant = types.filter((type) => type.fields.some((field) => marks.some((one) => isSameName(one, field.name))));
  const own = meant.filter(({ module: of, index }) => of === module && index === fn.class && fn.class !== NONE);
  const named = own.length > 0 ? own : meant.filter((type) => isMentioned(type, module.text(fn.start, fn.end)));
  const around = module.ir.classes.at(fn.class === NONE ? module.ir.classes.length : fn.class);
  const found =
    named.length > 0 || around === undefined
      ? named
      : meant.filter((type) => isMentioned(type, module.text(around.start, around.end)));
  if (found.length !== 1 || place === null || isTakenAwayLater(analysis, fn, marks)) return;
  const [type] = found;
  const act = new Activation(analysis, module, fn, UNKNOWN, null, 0, 0, 0, null);
  for (const rule of rules) {
    if (!speaksOf(rule, module.ir.language)) continue;
    for (const { name, start, end } of type.fields) {
      const data = personalType(analysis, rule, type, name);
      if (data === null) continue;
      const taint = analysis.sourceTaint(data.kind, data.id, type.module, start, end, 0, `${type.name}.${name}`);
      addFinding(act, rule, place.start, place.end, taint, fn.name, taint.origin.label, '');
      break;
    }
  }
}

function personalType(
  { index }: Analysis,
  rule: CompiledRule,
  owner: RecordType,
  name: string,
): CompiledDataType | null {
  const named = index.vocabulary
    .classify(name)
    .find(
      ({ type, owners }) =>
        type.kind.startsWith('personal:') && ownerMatches(owners, owner.name.replace(ENDING_OF_NAME, '')),
    );
  return named !== undefined && index.follows(rule, named.type.kind) ? named.type : null;
}

function wordsOf(name: string): string {
  return nameTokens(name).join(' ');
}

function isMark(name: string): boolean {
  const words = wordsOf(name);
  return MARK.test(words) || ALWAYS_WRITTEN.test(words);
}

function isSameName(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other);
}

/** Does the name of a function, its class, a decorator or the address that it answers promise an erasure? */
function erases(module: ModuleContext, fn: FunctionIr): boolean {
  const words = wordsOf(fn.name);
  if (ONLY_ASKS.test(words)) return false;
  if (ERASES.test(words)) return true;
  if (fn.class !== NONE && fn.kind === 'method' && ERASES.test(wordsOf(module.ir.classes[fn.class].name))) return true;
  const isPromised = (text: unknown): boolean =>
    typeof text === 'string' && text.startsWith('/') && ERASES.test(wordsOf(text)) && !ONLY_ASKS.test(wordsOf(text));
  if (fn.decorators.some(({ args }) => args.some(({ value }) => isPromised(value)))) return true;
  const { definitions } = module.ir.functions[Math.max(fn.parent, 0)];
  const made = definitions.find((instr) => instr?.op === Op.Closure && instr.function === fn.index);
  if (made?.op !== Op.Closure) return false;
  return definitions.some((instr) => {
    if (instr?.op !== Op.CallMethod || !instr.args.includes(made.dst)) return false;
    const first = definitions[instr.args[0]];
    return first?.op === Op.Const && isPromised(first.value);
  });
}

/** The fields that a function writes, those that closures in it and short methods of the project that it calls write too. */
function collectWrites(analysis: Analysis, module: ModuleContext, fn: FunctionIr, into: Written, depth: number): void {
  if (fn.instructionCount > MOST_INSTRUCTIONS) {
    into.doesMore = true;
    return;
  }
  const { definitions } = fn;
  const add = (name: string, place: { readonly start: number; readonly end: number }): void => {
    into.fields.push(name);
    if (MARK.test(wordsOf(name)) && depth === 0) into.place = place;
  };
  const visitCall = (instr: Extract<Instr, { op: Op.Call | Op.CallMethod }>): void => {
    const name = instr.op === Op.CallMethod ? instr.name : writtenName(module.ir, definitions, instr.callee);
    const words = wordsOf(name);
    into.saves ||= SAVES.test(words);
    const set = instr.op === Op.CallMethod && instr.args.length === 1 ? /^set_?([A-Z]\w*)$/.exec(name)?.[1] : undefined;
    if (set !== undefined) add(set, instr);
    else if (UPDATES.test(words)) {
      const values = valuesIn(definitions, instr.args, instr.names);
      if (values.length === 0) into.doesMore ||= instr.args.length > 0 && name !== 'set';
      for (const one of values) add(one, instr);
    } else if (DOES_MORE.test(words)) into.doesMore ||= !isAnswer(module, definitions, instr);
    else if (depth === 0 && name !== '') {
      const receiver = instr.op === Op.CallMethod ? writtenName(module.ir, definitions, instr.object) : '';
      const called = calledFunctions(analysis, module, fn, name, receiver);
      if (called.length === 0) {
        // a library, or what nothing is known of, may do it
        into.doesMore ||= ERASES.test(words);
        return;
      }
      const inner: Written = { fields: [], place: null, doesMore: called.length > 1, saves: false };
      for (const { one, other } of called) collectWrites(analysis, one, other, inner, depth + 1);
      into.doesMore ||= inner.doesMore;
      for (const field of inner.fields) add(field, instr);
    }
  };
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.SetField) add(instr.name, instr);
      else if (instr.op === Op.Delete) into.doesMore = true;
      else if (instr.op === Op.SetIndex) {
        const key = definitions[instr.index];
        if (key?.op === Op.Const && typeof key.value === 'string') add(key.value, instr);
        else into.doesMore = true;
      } else if (instr.op === Op.Const && typeof instr.value === 'string') {
        if (STATEMENT_DOES_MORE.test(instr.value)) into.doesMore = true;
        const columns = /^\s*update\s+\S+\s+set\s+(.+?)(?:\s+where\s.*)?$/is.exec(instr.value)?.[1];
        for (const column of columns?.split(',') ?? []) add(/^\s*["`[]?(\w+)/.exec(column)?.[1] ?? '', instr);
      } else if (instr.op === Op.Call || instr.op === Op.CallMethod) visitCall(instr);
      else if (instr.op === Op.Closure)
        collectWrites(analysis, module, module.ir.functions[instr.function], into, depth);
      forEachBlock(instr, visit);
    }
  };
  visit(fn.body);
}

/** `res.sendStatus(204)`. */
function isAnswer({ ir }: ModuleContext, definitions: FunctionIr['definitions'], instr: Instr): boolean {
  return instr.op === Op.CallMethod && /^(?:res|response|reply|ctx)$/.test(writtenName(ir, definitions, instr.object));
}

/** The functions of the project that a call may mean, by its name and, where several go by it, by that of its receiver. */
function calledFunctions(
  analysis: Analysis,
  { ir }: ModuleContext,
  caller: FunctionIr,
  name: string,
  receiver: string,
): readonly { readonly one: ModuleContext; readonly other: FunctionIr }[] {
  const called = analysis.modules.flatMap((one) =>
    one.ir.language !== ir.language
      ? []
      : one.ir.functions.flatMap((other) =>
          other.name === name && other !== caller && !other.isAbstract ? [{ one, other }] : [],
        ),
  );
  if (called.length < 2) return called;
  const named = called.filter(
    ({ one, other }) => other.class !== NONE && isMentioned(one.ir.classes[other.class], receiver),
  );
  return named.length === 0 ? called : named;
}

/** The fields that a call of `update` is given values for, as keywords or in an object. */
function valuesIn(
  definitions: FunctionIr['definitions'],
  args: readonly Reg[],
  names: readonly (string | null)[] | null,
): readonly string[] {
  const keywords = (names ?? []).filter((name) => name !== null);
  if (keywords.some(isMark)) return keywords;
  const objects = args.flatMap((reg) => objectsIn(definitions, reg));
  return objects.map(keysOf).find((keys) => keys.some(isMark)) ?? [];
}

function objectsIn(definitions: FunctionIr['definitions'], reg: Reg): readonly ObjectLitInstr[] {
  const made = reg === NONE ? undefined : definitions[reg];
  if (made?.op !== Op.ObjectLit) return [];
  const inside = made.entries.filter(({ name }) => name !== null && HOLDS_VALUES.has(name));
  return inside.length === 0 ? [made] : inside.flatMap(({ value }) => objectsIn(definitions, value));
}

/** A key that is not known is no mark. */
function keysOf({ entries }: ObjectLitInstr): readonly string[] {
  return entries.map(({ name }) => name ?? '');
}

function classesOf(module: ModuleContext): readonly RecordType[] {
  return module.ir.classes
    .filter(({ fields }) => fields.length > 1)
    .map(({ name, index, fields }) => ({ module, name, index, fields }));
}

/** `const Customer = model('Customer', new Schema({ … }))`, `export const customers = pgTable('customers', { … })`. */
function schemasOf(module: ModuleContext): readonly RecordType[] {
  const { ir } = module;
  if (ir.language !== 'javascript' && ir.language !== 'typescript') return [];
  const found: RecordType[] = [];
  const [top] = ir.functions;
  for (const instr of top.body) {
    if (instr.op !== Op.StoreVar) continue;
    const made = top.definitions[instr.src];
    if (made?.op !== Op.Call && made?.op !== Op.CallMethod && made?.op !== Op.New) continue;
    const callee = made.op === Op.CallMethod ? made.name : writtenName(ir, top.definitions, made.callee);
    if (!MAKES_SCHEMA.test(callee)) continue;
    for (const reg of made.args) {
      const given = top.definitions[reg];
      // model('Guest', new Schema({ … }))
      const isSchema = given?.op === Op.New || given?.op === Op.Call;
      const columns = isSchema ? top.definitions[given.args.at(0) ?? NONE] : given;
      if (columns?.op !== Op.ObjectLit) continue;
      const fields = columns.entries.flatMap(({ name, start, end }) => (name === null ? [] : [{ name, start, end }]));
      found.push({ module, name: ir.variables[instr.variable].name, index: NONE, fields });
    }
  }
  return found;
}

/** Is a record type named in a text, as such, in the plural, or without what its name ends with? */
function isMentioned({ name }: { readonly name: string }, text: string): boolean {
  const [first = '', ...rest] = name.replace(ENDING_OF_NAME, '').replace(/s$/, '');
  if (first === '') return false;
  const body = rest.join('').replace(/y$/, '(?:y|ie)');
  return new RegExp(
    String.raw`(?:\b|_)[${first.toUpperCase()}${first.toLowerCase()}]${body}(?:e?s)?(?:\b|_|[A-Z])`,
  ).test(text);
}

/** Does another function take away what is marked? */
function isTakenAwayLater(analysis: Analysis, erasure: FunctionIr, marks: readonly string[]): boolean {
  const pattern = new RegExp(marks.map((mark) => nameTokens(mark).join('_?')).join('|'), 'i');
  const isMeant = (text: string): boolean => pattern.test(text);
  return analysis.modules.some((module) => {
    if (!isMeant(module.ir.source)) return false;
    return module.ir.functions.some((fn) => {
      if (fn === erasure || fn.kind === 'module' || erases(module, fn)) return false;
      const takesAway = fn.definitions.some(
        (instr) =>
          (instr?.op === Op.CallMethod && TAKES_AWAY.test(wordsOf(instr.name))) ||
          (instr?.op === Op.Const && typeof instr.value === 'string' && STATEMENT_DOES_MORE.test(instr.value)),
      );
      return takesAway && isMeant(module.text(fn.start, fn.end));
    });
  });
}
