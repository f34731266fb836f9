/**
 * Settings that a program chooses out of a table: `const { host, secure } = partners[name]; client.access({ host, secure })`. What a
 * call gets is then some of all hosts with some of all answers; a condition is to be asked of each record by itself.
 */
import { NONE, Op, type Reg } from '../ir/ir.js';
import { placeValue, propertyOf, type CallSite } from './call.js';
import { conditionsHold } from './detect.js';
import { allocate, heapObject } from './objects.js';
import { HeapObject } from './state.js';
import { UNDEFINED, UNKNOWN, Value, type ObjectId } from './value.js';
import type { CompiledRow } from '../rules/compiled.js';

/** More records are no table that a program chooses from. */
const MOST_RECORDS = 8;
const MOST_STEPS = 6;

/** Where a record comes from, in a form that is the same for the same expression. */
interface Choice {
  readonly key: string;
  readonly refs: readonly ObjectId[];
}

/** The call with each record of a table by itself for which the conditions of a row hold that do not hold of all; mostly none. */
export function chosenSites(site: CallSite, row: CompiledRow): readonly CallSite[] {
  const choice = choiceOf(site);
  if (choice === null) return [];
  return choice.refs.flatMap((ref) => {
    const record = heapObject(site.state, ref);
    if (record === null || record.open || record.rest !== null) return [];
    const told = new Told(site, choice.key, new Value(null, null, UNKNOWN.prim, null, [ref], null, null));
    const args = site.args.map((arg, i) => told.value(site.argRegs[i] ?? NONE) ?? arg);
    const chosen: CallSite = { ...site, args, chosen: record };
    return conditionsHold(chosen, row.when, placeValue(chosen, row.place)) ? [chosen] : [];
  });
}

/** The first record that something in the arguments is read of, where it is one of several. */
function choiceOf(site: CallSite): Choice | null {
  const { act } = site;
  const visit = (reg: Reg, steps: number): Choice | null => {
    const made = reg === NONE || steps > MOST_STEPS ? undefined : act.definitions[reg];
    let found: Choice | null = null;
    switch (made?.op) {
      case Op.LoadVar:
        found = visit(act.analysis.onlyStore(act.module, act.fn, made.variable), steps + 1);
        break;
      case Op.GetField:
        found = visit(made.object, steps + 1);
        break;
      case Op.Await:
      case Op.Cast:
        found = visit(made.src, steps + 1);
        break;
      case Op.ObjectLit:
        for (const entry of made.entries) {
          found = visit(entry.value, steps + 1);
          if (found !== null) return found;
        }
        return null;
      default:
        break;
    }
    if (found !== null) return found;
    const { refs } = act.read(reg);
    if (refs === null || refs.length < 2 || refs.length > MOST_RECORDS) return null;
    return { key: placeKey(site, reg), refs };
  };
  for (const reg of site.argRegs) {
    const found = visit(reg, 0);
    if (found !== null) return found;
  }
  return null;
}

/** `channels[name]`, written twice, is the same place; what a call gives is not. */
function placeKey({ act }: CallSite, start: Reg): string {
  const keyOf = (reg: Reg, steps: number): string => {
    const made = reg === NONE || steps > MOST_STEPS ? undefined : act.definitions[reg];
    switch (made?.op) {
      case Op.LoadVar: {
        const source = act.analysis.onlyStore(act.module, act.fn, made.variable);
        return source === NONE ? `v${String(made.variable)}` : keyOf(source, steps + 1);
      }
      case Op.GetField:
        return `${keyOf(made.object, steps + 1)}.${made.name}`;
      case Op.GetIndex:
        return `${keyOf(made.object, steps + 1)}[${keyOf(made.index, steps + 1)}]`;
      case Op.Await:
      case Op.Cast:
        return keyOf(made.src, steps + 1);
      default:
        return `r${String(reg)}`;
    }
  };
  return keyOf(start, 0);
}

/** What registers hold where one record is chosen. */
class Told {
  constructor(
    private readonly site: CallSite,
    private readonly key: string,
    private readonly record: Value,
  ) {}

  /** Null where the record has no part in it. */
  value(reg: Reg, steps = 0): Value | null {
    const { act, state } = this.site;
    const made = reg === NONE || steps > MOST_STEPS ? undefined : act.definitions[reg];
    if (made === undefined) return null;
    if (act.read(reg).refs !== null && placeKey(this.site, reg) === this.key) return this.record;
    switch (made.op) {
      case Op.LoadVar:
        return this.value(act.analysis.onlyStore(act.module, act.fn, made.variable), steps + 1);
      case Op.Await:
      case Op.Cast:
        return this.value(made.src, steps + 1);
      case Op.GetField: {
        const owner = this.value(made.object, steps + 1);
        return owner === null ? null : (propertyOf(state, owner, [made.name]) ?? UNDEFINED);
      }
      case Op.ObjectLit: {
        const fields = new Map<string, Value>();
        let isChosen = false;
        for (const { name, value: from } of made.entries) {
          const value = this.value(from, steps + 1);
          isChosen ||= value !== null;
          const given = value ?? act.read(from);
          if (name !== null) fields.set(name, given);
          else for (const id of given.refs ?? []) heapObject(state, id)?.fields.forEach((v, k) => fields.set(k, v));
        }
        if (!isChosen) return null;
        const isOpen = made.entries.some(({ name, value: from }) => name === null && act.read(from).refs === null);
        const object = new HeapObject(fields, null, isOpen, false, -1, null);
        return allocate(act, state, reg, object, `chosen ${String(this.record.refs?.[0])}`);
      }
      default:
        return null;
    }
  }
}
