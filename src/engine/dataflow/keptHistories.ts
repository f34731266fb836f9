/**
 * Collections of a document database in which it gathers without an end what people did and where they were, in programs that
 * let the database delete the documents of other collections: `createIndex({ at: 1 }, { expireAfterSeconds: 86400 })`.
 */
import { NONE, Op, type FunctionIr, type Instr, type Reg } from '../ir/ir.js';
import type { CompiledDataType, CompiledRule } from '../rules/compiled.js';
import { Activation, type Analysis } from './analysis.js';
import { addFinding, speaksOf } from './detect.js';
import { ENDLESS_STORE } from './endedStores.js';
import { writtenName } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { nameTokens, ownerMatches } from './nameVocabulary.js';
import { UNKNOWN } from './value.js';

const ENDS = /expire_?after|\bexpires\s*:|\bcapped\b/i;
const DECLARES = /^(?:(?:create|ensure)(?: many)? (?:index|indexes|indices|collection)|index)$/;
const ADDS = /^insert (?:one|many)$/;
const TAKES_AWAY = /^(?:delete|remove|drop|find one and delete|bulk write)\b/;
const OPENS = /^(?:(?:get_?)?collection|model)$/i;
/** What a collection holds that grows with every step of somebody. */
const HISTORY =
  /(?:^| )(?:visit|visitor|position|location|movement|track|tracking|trail|trace|ping|beacon|search|log|event|history|session|check ?in|attempt|click|view|sighting|scan|arrival|entry|access|activity|reading|measurement|message|call|login|stay|query)$/;
const WHEN = /(?:^| )(?:at|on|when|time|timestamp|ts|date|day)$/;
/** What is made of a value before it is kept. */
const LESS = /hash|digest|mask|pseudonym|anonym|encrypt|redact|truncate|round|hmac|sha256/i;
/** Variables that are not named after what they hold. */
const ANY_COLLECTION = /^(?:collection|coll|col|db|database|this|self|schema|name)$/;

/** The fields of a document that is inserted, with the places of their values. */
interface Field {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Reports what a group of connected modules gathers without an end, though it lets other documents end. */
export function reportKeptHistories(analysis: Analysis): void {
  const rules = analysis.index.taintRules.get(ENDLESS_STORE)?.filter((rule) => analysis.enabled(rule)) ?? [];
  if (rules.length === 0 || analysis.evidence !== null) return;
  if (!analysis.modules.some(({ ir }) => ENDS.test(ir.source))) return;
  const known: Collections = { opened: new Set(), ended: new Set(), cleared: new Set() };
  for (const module of analysis.modules) collect(module, known);
  if (known.ended.size === 0) return;
  for (const module of analysis.modules) {
    for (const fn of module.ir.functions) {
      for (const instr of fn.definitions) {
        if (instr?.op !== Op.CallMethod || !ADDS.test(nameTokens(instr.name).join(' '))) continue;
        const names = namesOf(module, fn, instr.object);
        if (names.some((name) => known.ended.has(name) || known.cleared.has(name))) continue;
        if (!names.some((name) => HISTORY.test(name) && known.opened.has(name))) continue;
        const fields = fieldsOf(module, fn, instr.args.at(0) ?? NONE);
        if (!fields.some(({ name }) => WHEN.test(nameTokens(name).join(' ')))) continue;
        report(analysis, rules, module, fn, instr, fields, names[0]);
      }
    }
  }
}

function report(
  analysis: Analysis,
  rules: readonly CompiledRule[],
  module: ModuleContext,
  fn: FunctionIr,
  { start, end }: Instr,
  fields: readonly Field[],
  collection: string,
): void {
  const act = new Activation(analysis, module, fn, UNKNOWN, null, 0, 0, 0, null);
  for (const rule of rules) {
    if (!speaksOf(rule, module.ir.language)) continue;
    for (const field of fields) {
      const type = LESS.test(module.text(field.start, field.end))
        ? null
        : typeOf(analysis, rule, field, fields, collection);
      if (type === null) continue;
      const taint = analysis.sourceTaint(type.kind, type.id, module, field.start, field.end, 0, field.name);
      addFinding(act, rule, start, end, taint, collection, field.name, '');
      break;
    }
  }
}

function typeOf(
  { index }: Analysis,
  rule: CompiledRule,
  { name }: Field,
  fields: readonly Field[],
  collection: string,
): CompiledDataType | null {
  // a pair of coordinates
  const isPlace = name === 'lat' && fields.some((other) => /^(?:lon|lng|long)$/.test(other.name));
  const found = index.vocabulary
    .classify(isPlace ? 'latitude' : name)
    .find(({ type, owners }) => type.kind.startsWith('personal:') && ownerMatches(owners, collection));
  return found !== undefined && index.follows(rule, found.type.kind) ? found.type : null;
}

/** Collections by their names. */
interface Collections {
  /** Those that a constant names where they are asked for. */
  readonly opened: Set<string>;
  /** Those whose documents the database deletes by itself. */
  readonly ended: Set<string>;
  /** Those that something takes documents out of. */
  readonly cleared: Set<string>;
}

function collect(module: ModuleContext, { opened, ended, cleared }: Collections): void {
  const { ir } = module;
  const mayEnd = ENDS.test(ir.source);
  const isEnded = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    ENDS.test(module.text(start, end));
  for (const fn of ir.functions) {
    for (const instr of fn.definitions) {
      if (instr?.op === Op.CallMethod) {
        const words = nameTokens(instr.name).join(' ');
        if (OPENS.test(instr.name)) {
          const name = constantOf(fn, instr.args.at(0));
          if (name !== '') opened.add(singular(name));
        }
        if (TAKES_AWAY.test(words)) for (const name of namesOf(module, fn, instr.object)) cleared.add(name);
        if (!mayEnd || !DECLARES.test(words) || !isEnded(instr)) continue;
        const name = constantOf(fn, instr.args.at(0));
        if (name !== '') ended.add(singular(name));
        for (const name of namesOf(module, fn, instr.object)) ended.add(name);
      } else if (instr?.op === Op.GetField && /["']\]$/.test(module.text(instr.start, instr.end))) {
        // db["visits"]
        opened.add(singular(instr.name));
      } else if (mayEnd && instr?.op === Op.ObjectLit) {
        // a table of the indexes of each collection
        for (const entry of instr.entries)
          if (entry.name !== null && fn.definitions[entry.value]?.op === Op.ArrayLit && isEnded(entry))
            ended.add(singular(entry.name));
      }
    }
  }
  if (!mayEnd) return;
  for (const cls of ir.classes) if (isEnded(cls)) ended.add(singular(cls.name));
}

/** What a collection goes by: its variable or field, and the name that it is asked for by. */
function namesOf(module: ModuleContext, fn: FunctionIr, reg: Reg): readonly string[] {
  const names = new Set<string>();
  let current = reg;
  for (let hops = 0; hops < 4 && current !== NONE; hops++) {
    const instr = fn.definitions[current];
    const written = writtenName(module.ir, fn.definitions, current);
    if (instr?.op === Op.CallMethod) {
      const name = OPENS.test(instr.name) ? constantOf(fn, instr.args.at(0)) : '';
      if (name !== '') names.add(singular(name));
      break;
    }
    if (!ANY_COLLECTION.test(written) && written !== '') names.add(singular(written));
    if (instr?.op === Op.Await || instr?.op === Op.Cast) current = instr.src;
    else if (instr?.op === Op.LoadVar && module.ir.variables[instr.variable].stores === 1)
      current = sourceOf(fn, instr.variable);
    else break;
  }
  return [...names];
}

function constantOf(fn: FunctionIr, reg: Reg | undefined): string {
  const given = reg === undefined ? undefined : fn.definitions[reg];
  return given?.op === Op.Const && typeof given.value === 'string' ? given.value : '';
}

function sourceOf(fn: FunctionIr, variable: number): Reg {
  const store = fn.body.find((instr) => instr.op === Op.StoreVar && instr.variable === variable);
  return store?.op === Op.StoreVar ? store.src : NONE;
}

/** `visits`, `visitSchema` and `Visit` are `visit`. */
function singular(name: string): string {
  const words = nameTokens(name).filter(
    (word, i, all) => i === 0 || i < all.length - 1 || !/^(?:collection|schema|model|repo|repository)$/.test(word),
  );
  return words
    .join(' ')
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x)es$/, '$1')
    .replace(/([^s])s$/, '$1');
}

function fieldsOf(module: ModuleContext, fn: FunctionIr, reg: Reg): readonly Field[] {
  let instr = reg === NONE ? undefined : fn.definitions[reg];
  if (instr?.op === Op.LoadVar && module.ir.variables[instr.variable].stores === 1)
    instr = fn.definitions[sourceOf(fn, instr.variable)] ?? instr;
  if (instr?.op === Op.ArrayLit) return instr.items.flatMap((item) => fieldsOf(module, fn, item));
  if (instr?.op === Op.ObjectLit)
    return instr.entries.flatMap(({ name, start, end }) => (name === null ? [] : [{ name, start, end }]));
  if (module.ir.language !== 'java' || instr === undefined) return [];
  // new Document("user", user).append("at", now)
  const { start } = instr;
  const text = module.text(start, instr.end);
  return [...text.matchAll(/"(\w+)"\s*,([^"]*)/g)].map((match) => ({
    name: match[1],
    start: start + match.index,
    end: start + match.index + match[0].trimEnd().length,
  }));
}
