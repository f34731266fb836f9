/** Whether what a store keeps without a time limit gets an end in another way, and who was to name one. */
import { NONE, Op, type FunctionIr, type Instr, type Reg } from '../ir/ir.js';
import type { CompiledRow, Condition } from '../rules/compiled.js';
import type { Activation } from './analysis.js';
import type { CallSite } from './call.js';
import { writtenName } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { nameTokens } from './nameVocabulary.js';
import { knownPrefix, Prim, type Value } from './value.js';

/** The kind of sinks that keep what they get without an end. */
export const ENDLESS_STORE = 'endless-store';

/** Where a store without an end is to be mended. */
export interface EndlessPlace {
  readonly act: Activation;
  readonly start: number;
  readonly end: number;
}

/** Calls that give a key an end, or keep no more than some entries. */
const ENDS =
  /^(?:(?:re)?set |update )?(?:p?expires?|p?expire(?:at| at| after| in| if not set)?|ttl|time to live|touch|l ?trim|trim|z ?rem ?range(?: ?by (?:score|rank)| ?byscore| ?byrank)?|remove range(?: by score)?|x ?trim)(?: async)?$/;
/** The same in the commands and scripts of a store. */
const ENDING_COMMAND = /\b(?:P?EXPIRE(?:AT)?|LTRIM|ZREMRANGEBY(?:SCORE|RANK))\b/i;
/** Calls that take a key away. */
const REMOVES =
  /^(?:h?del|hdelete|delete|unlink|remove|evict|forget|invalidate|drop|get ?del|get and delete)(?: key| many| async)?$/;
/** Functions whose task is to take away what is no longer needed. */
const SWEEPS =
  /\b(?:purge|sweep|prune|erase|erasure|forget|retention|cleanup|clean up|expire|expired|stale|outdated|anonymi[sz]e|delete old|remove old)\b/;
/** Names of what says how long something is kept. */
const LIFETIME =
  /\b(?:ttl|ex|px|expiry|expires?|expiration|lifetime|life time|max ?age|time ?to ?live|timeout|retention|duration|seconds|keep for|valid for)\b/;

/** What the instructions of a function tell, as far as it matters here. */
interface Calls {
  /** Calls that give something an end, with what they are given first. */
  readonly ends: readonly KeyedCall[];
  readonly removes: readonly KeyedCall[];
  /** Names of what it calls. */
  readonly called: ReadonlySet<string>;
}

interface KeyedCall {
  readonly start: number;
  readonly end: number;
  readonly key: Reg;
  /** A text, not a call. */
  readonly isText: boolean;
}

const callsIn = new WeakMap<FunctionIr, Calls>();

function callsOf({ ir }: ModuleContext, fn: FunctionIr): Calls {
  const known = callsIn.get(fn);
  if (known !== undefined) return known;
  const ends: KeyedCall[] = [];
  const removes: KeyedCall[] = [];
  const called = new Set<string>();
  for (const instr of fn.definitions) {
    if (instr?.op === Op.Const && typeof instr.value === 'string') {
      if (ENDING_COMMAND.test(instr.value)) ends.push({ start: instr.start, end: instr.end, key: NONE, isText: true });
      continue;
    }
    if (instr?.op !== Op.CallMethod && instr?.op !== Op.Call) continue;
    const name = instr.op === Op.CallMethod ? instr.name : writtenName(ir, fn.definitions, instr.callee);
    const words = nameTokens(name).join(' ');
    const key = instr.args.at(0) ?? NONE;
    called.add(name);
    const call = { start: instr.start, end: instr.end, key, isText: false };
    if (ENDS.test(words)) ends.push(call);
    else if (REMOVES.test(words)) removes.push(call);
  }
  const calls = { ends, removes, called };
  callsIn.set(fn, calls);
  return calls;
}

/**
 * Where data is kept without an end by a call that sets none: the call itself, or the one that left it out to a function
 * that takes one. Null if something else ends it: a call beside it, or for the same key in the same file.
 */
export function endlessPlace(site: CallSite, row: CompiledRow | null): EndlessPlace | null {
  if (isEndedElsewhere(site)) return null;
  let place: EndlessPlace = { act: site.act, start: site.start, end: site.end };
  for (let own = lifetimeOf(site, row, place.act); own !== Lifetime.None; own = lifetimeOf(site, row, place.act)) {
    const { parent, calledAt } = place.act;
    if (own === Lifetime.Given || parent === null || calledAt === null) return null;
    place = { act: parent, start: calledAt.start, end: calledAt.end };
  }
  return place;
}

function isEndedElsewhere({ act, args, argRegs, start, end }: CallSite): boolean {
  const { module, fn } = act;
  const key = headOfKey(module, fn, argRegs.at(0) ?? NONE);
  const isSame = (other: FunctionIr, call: KeyedCall): boolean =>
    key !== '' && call.key !== NONE && headOfKey(module, other, call.key) === key;
  for (let around: Activation | null = act; around !== null; around = around.parent) {
    const { ends } = callsOf(around.module, around.fn);
    // calls of a chain begin where it begins; texts before belong to others of its calls
    const isOther = (call: KeyedCall): boolean =>
      around !== act || (call.isText ? call.start < start || call.end > end : call.start !== start || call.end !== end);
    if (ends.some(isOther)) return true;
  }
  const begins = args.length === 0 ? '' : knownPrefix(args[0]);
  const { called, removes } = callsOf(module, fn);
  if (removes.some((call) => isSame(fn, call))) return true;
  return module.ir.functions.some((other) => {
    if (other === fn) return false;
    const { ends, removes: removed } = callsOf(module, other);
    if (ends.length === 0 && removed.length === 0) return false;
    const isNested =
      other.parent !== NONE &&
      ((other.start <= start && end <= other.end) || (fn.start <= other.start && other.end <= fn.end));
    if (ends.length > 0 && ((isNested && other.index !== 0) || called.has(other.name))) return true;
    if (ends.some((call) => isSame(other, call))) return true;
    if (!SWEEPS.test(nameTokens(other.name).join(' '))) return false;
    return (
      removed.some((call) => isSame(other, call)) ||
      (removed.length > 0 && module.text(other.start, other.end).includes(begins))
    );
  });
}

/** What stands before the first part of a key that may differ: "profile:" of `profile:${id}`, the function of `key(id)`. */
function headOfKey(module: ModuleContext, fn: FunctionIr, reg: Reg): string {
  let instr = reg === NONE ? undefined : fn.definitions[reg];
  if (instr?.op === Op.LoadVar) {
    const { variable } = instr;
    const stored = module.ir.variables[variable].stores === 1 ? storedIn(fn, variable) : undefined;
    instr = stored ?? instr;
  }
  if (instr === undefined) return '';
  const written = module.text(instr.start, instr.end);
  const head = /^(?:[rf]*["'`])?[^"'`${%+(]*/i.exec(written)?.[0] ?? '';
  const isConstant = /[\w)]/.test(head.replace(/^[rf]*["'`]/i, ''));
  return isConstant ? head.trim() : written;
}

function storedIn(fn: FunctionIr, variable: number): Instr | undefined {
  const store = fn.body.find((instr) => instr.op === Op.StoreVar && instr.variable === variable);
  return store?.op === Op.StoreVar ? fn.definitions[store.src] : undefined;
}

const enum Lifetime {
  /** The function lets nobody say how long it keeps something. */
  None,
  /** Its caller, or the object that it belongs to, says so. */
  Given,
  /** It may be said, and is not. */
  LeftOut,
}

/** Does a function take how long something is kept, as a parameter or from its object, and is it told? */
function lifetimeOf(site: CallSite, row: CompiledRow | null, act: Activation): Lifetime {
  const { fn, args, module } = act;
  let found = Lifetime.None;
  for (const param of fn.params) {
    if (!LIFETIME.test(nameTokens(param.name).join(' '))) continue;
    const given = args?.at(param.index);
    const isOut = args !== null && (given === undefined ? !hasDefault(fn, param.variable) : isNothing(given));
    if (!isOut) return Lifetime.Given;
    found = Lifetime.LeftOut;
  }
  if (found !== Lifetime.None) return found;
  const asked = act === site.act ? askedOf(site, row) : [];
  for (const instr of fn.definitions) {
    const name =
      instr?.op === Op.GetField
        ? instr.name
        : instr?.op === Op.LoadVar && module.ir.variables[instr.variable].function !== 0
          ? module.ir.variables[instr.variable].name
          : '';
    if (instr === undefined || !('dst' in instr) || name === '' || !LIFETIME.test(nameTokens(name).join(' '))) continue;
    if (asked.includes(instr.dst) || isNothing(act.read(instr.dst))) found = Lifetime.LeftOut;
    else return Lifetime.Given;
  }
  return found;
}

/** Undefined, null, or no time at all. */
function isNothing({ consts, prim }: Value): boolean {
  return (
    prim === Prim.Nullish ||
    consts?.every((constant) => constant === undefined || constant === null || constant === 0 || constant === false) ===
      true
  );
}

/** Does a parameter that is left out stand for something? */
function hasDefault(fn: FunctionIr, variable: number): boolean {
  const choice = storedIn(fn, variable);
  if (choice?.op !== Op.If || choice.test !== 'nullish') return false;
  const value = fn.definitions[choice.thenValue];
  return value?.op !== Op.Const || (value.value !== undefined && value.value !== null && value.value !== 0);
}

/** The registers of arguments that the row's conditions ask for: `self.lifetime` of `set(key, value, ex=self.lifetime)`. */
function askedOf(site: CallSite, row: CompiledRow | null): readonly Reg[] {
  const asked: Reg[] = [];
  const collect = (condition: Condition): void => {
    if (condition.is === 'any' || condition.is === 'all') condition.of.forEach(collect);
    else if (condition.is === 'test' && condition.property.length === 0) {
      const named = condition.keyword === null ? -1 : (site.names?.indexOf(condition.keyword) ?? -1);
      const index = named >= 0 ? named : (condition.argument ?? -1);
      if (index >= 0 && index < site.argRegs.length) asked.push(site.argRegs[index]);
    }
  };
  row?.when.forEach(collect);
  return asked;
}
