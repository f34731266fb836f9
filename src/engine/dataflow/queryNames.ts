/** Names that parameters of an address have in the address: `.queryParam("api_key", key)`, `"…?api_key=" + key`. */
import { NONE, Op, type Reg } from '../ir/ir.js';
import type { CompiledRow } from '../rules/compiled.js';
import type { Activation } from './analysis.js';
import type { CallSite } from './call.js';
import { namedValue } from './members.js';
import { elementOf, heapObject } from './objects.js';
import { joinTaints, Prim, type Taint, type Value } from './value.js';

const NAME = /^[\w.-]{2,40}$/;
/** The end of a text behind which the value of a parameter stands. */
const BEFORE_VALUE = /[?&;]([\w.-]{2,40})=$/;
const PLACEHOLDER = /(?:[?&]([\w.-]{2,40})=)?\{\w+\}/g;

/** A value in an address, with what the names of its parameters tell of it. */
export function namedInAddress(site: CallSite, row: CompiledRow, value: Value, argument: number): Value {
  if (row.kind === 'url') return withTold(value, toldInText(site, value, argument));
  if (row.kind !== 'url-parameter' || row.place?.at !== 'argument') return value;
  const told =
    value.refs === null
      ? toldByName(site, value, parameterName(site, row.place.from, argument), argument)
      : toldByKeys(site, value, argument);
  return withTold(value, told);
}

function withTold(value: Value, told: readonly Taint[] | null): Value {
  return told === null ? value : value.withTaints(joinTaints(value.taints, told));
}

/** The name of what a call puts into the query: the argument before it, or that in front of its placeholder. */
function parameterName({ args }: CallSite, from: number, argument: number): string {
  const first = args.at(0)?.text ?? null;
  if (first === null || argument < 1) return '';
  if (argument === 1 && NAME.test(first)) return first;
  return [...first.matchAll(PLACEHOLDER)].at(argument - from)?.[1] ?? '';
}

function toldByName(site: CallSite, value: Value, name: string, argument: number): readonly Taint[] | null {
  const { act } = site;
  const reg = site.argRegs[argument] ?? NONE;
  if (name === '' || !act.analysis.isTelling(name) || !isPlain(act, reg)) return null;
  const { start, end } = act.definitions[reg] ?? site;
  return toldBy(act, value, name, start, end);
}

/** Is it read as it is? What a call makes of it may be a hash. */
function isPlain(act: Activation, reg: Reg): boolean {
  const instr = act.definitions[reg];
  return (
    instr?.op === Op.LoadVar ||
    instr?.op === Op.GetField ||
    (instr?.op === Op.CallMethod && instr.args.length === 0) ||
    (instr?.op === Op.Call && instr.args.length === 0)
  );
}

/** Values that stand under telling keys of a table: `parameters.add("api_key", key)`. */
function toldByKeys(site: CallSite, { refs }: Value, argument: number): readonly Taint[] | null {
  const { act, state } = site;
  const { start, end } = act.definitions[site.argRegs[argument] ?? NONE] ?? site;
  let told: readonly Taint[] | null = null;
  for (const id of refs ?? []) {
    const object = heapObject(state, id);
    if (object === null || object.classOf !== null) continue;
    for (const [key, held] of object.fields)
      if (act.analysis.isTelling(key))
        told = joinTaints(told, toldBy(act, held.refs === null ? held : elementOf(state, held), key, start, end));
  }
  return told;
}

function toldInText(
  { act, argRegs, start, end }: CallSite,
  { parts }: Value,
  argument: number,
): readonly Taint[] | null {
  let told: readonly Taint[] | null = null;
  for (const [at, part] of (parts ?? []).entries()) {
    const before = at === 0 ? undefined : parts?.[at - 1];
    if (typeof part === 'string' || typeof before !== 'string') continue;
    const name = BEFORE_VALUE.exec(before)?.[1];
    if (name === undefined || !act.analysis.isTelling(name)) continue;
    const place = act.definitions[argRegs[argument] ?? NONE] ?? { start, end };
    told = joinTaints(told, toldBy(act, part, name, place.start, place.end));
  }
  return told;
}

/** What a name tells of a value of which nothing else is known. */
function toldBy(act: Activation, value: Value, name: string, start: number, end: number): readonly Taint[] | null {
  if (value.consts !== null || value.refs !== null || (value.prim & Prim.String) === 0) return null;
  if (value.taints?.some(({ cleaned }) => cleaned !== 0) === true) return null;
  const named = namedValue(act, value, name, '', start, end);
  return named.taints === value.taints ? null : named.taints;
}
