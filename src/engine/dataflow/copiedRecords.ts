/**
 * Records that are written entry by entry into a dictionary: `{c.key: getattr(user, c.key) for c in columns}`, `{k: v for k, v
 * in row.items() if k not in HIDDEN}`. What comes out is a copy, without the entries whose keys a condition leaves out.
 */
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type Instr, type Reg, type SetIndexInstr } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { conditionTest, namesIn } from './keyTests.js';
import { memberValue, textOfRegister } from './members.js';
import { heapObject } from './objects.js';
import { passwordsOfForm } from './pythonForms.js';
import { HeapObject, type State } from './state.js';
import { joinValues, UNKNOWN, type Value } from './value.js';

const MAX_HOPS = 4;
const MAX_NAMES = 24;

/** The registers of one entry, and the instruction that writes it. */
interface Entry {
  readonly index: Reg;
  readonly src: Reg;
  readonly instr: Instr;
}

export interface CopiedEntries {
  readonly fields: ReadonlyMap<string, Value>;
  readonly rest: Value | null;
  /** Only keys of a list that is known are copied. */
  readonly isNamed: boolean;
}

/**
 * Copies the entries of an object to another where the instruction does that for every key.
 * @returns false where it writes anything else
 */
export function copyEntries(act: Activation, state: State, instr: SetIndexInstr, value: Value): boolean {
  if (act.module.ir.language !== 'python') return false;
  const entry: Entry = { index: instr.index, src: instr.src, instr };
  const target = act.read(instr.object).refs;
  if (target === null) return false;
  const copied =
    copiedForm(act, state, entry) ??
    (value.taints === null && value.refs === null ? null : copiedEntries(act, state, entry));
  if (copied === null) return false;
  for (const id of target) {
    const object = heapObject(state, id);
    if (object === null) continue;
    const { many, length, classOf } = object;
    const fields = new Map([...object.fields, ...copied.fields]);
    const isOpen = object.open || !copied.isNamed;
    state.set(id, new HeapObject(fields, copied.rest ?? object.rest, isOpen, many, length, classOf));
  }
  return true;
}

/** What is copied where key and value of each entry of an object are written; null where it is anything else. */
export function copiedEntries(act: Activation, state: State, entry: Entry): CopiedEntries | null {
  const source = copiedObject(act, entry);
  if (source === null) return maskedEntries(act, state, entry);
  if (source.refs === null) return sentEntries(act, state, entry, source);
  const choice = chosenKeys(act, state, entry);
  const fields = new Map<string, Value>();
  let rest: Value | null = source.taints === null ? null : UNKNOWN.withTaints(source.taints);
  let isKnown = false;
  for (const id of source.refs) {
    const whole = heapObject(state, id);
    isKnown ||= (whole?.fields.size ?? 0) > 0;
    for (const [name, field] of whole?.fields ?? []) {
      if (name.startsWith('$') || !choice.takes(name)) continue;
      const old = fields.get(name);
      fields.set(name, old === undefined ? field : joinValues(old, field));
    }
    if (whole?.rest != null) rest = rest === null ? whole.rest : joinValues(rest, whole.rest);
  }
  return !isKnown ? null : { fields, rest, isNamed: choice.isNamed };
}

/** `{k: form[k] for k in ("email", "password")}`: of what a client sends only the names tell what it is. */
function sentEntries(act: Activation, state: State, entry: Entry, source: Value): CopiedEntries | null {
  const key = madeBy(act, entry.index);
  if (key?.op !== Op.Iterate || (source.taints === null && source.apis === null)) return null;
  const names = namesIn(state, act.read(key.src));
  if (names === null || names.size > MAX_NAMES) return null;
  const { takes } = chosenKeys(act, state, entry);
  const { start, end } = entry.instr;
  const fields = new Map<string, Value>();
  for (const name of names)
    if (takes(name)) fields.set(name, memberValue(act, state, source, name, NONE, { start, end }));
  return fields.size === 0 ? null : { fields, rest: null, isNamed: true };
}

/** `{k: '***' if k in HIDDEN else v for k, v in row.items()}`: what the other branch gives stands under the keys that it is for. */
function maskedEntries(act: Activation, state: State, entry: Entry): CopiedEntries | null {
  const made = act.definitions[entry.src];
  if (made?.op !== Op.If || made.thenValue === NONE || made.elseValue === NONE) return null;
  const test = conditionTest(act, state, textOfRegister(act, entry.index), made.condition)?.holds ?? null;
  if (test === null) return null;
  for (const [kept, other, whereTrue] of [
    [made.thenValue, made.elseValue, true],
    [made.elseValue, made.thenValue, false],
  ] as const) {
    const copied =
      copiedObject(act, { ...entry, src: kept }) === null ? null : copiedEntries(act, state, { ...entry, src: kept });
    if (copied === null) continue;
    const masked = act.read(other);
    const fields = new Map(
      [...copied.fields].map(([name, value]) => [name, test(name) === whereTrue ? value : masked]),
    );
    return { fields, rest: copied.rest, isNamed: copied.isNamed };
  }
  return null;
}

/** Conditions by which fields are told apart in some other way than by name. */
const BY_KIND = /\.(?:type|widget)\b|\w\(/;

/** `{field.name: field.data for field in form}`: the passwords in it. */
function copiedForm(act: Activation, state: State, entry: Entry): CopiedEntries | null {
  const key = act.definitions[entry.index];
  const data = act.definitions[entry.src];
  if (key?.op !== Op.GetField || data?.op !== Op.GetField || data.name !== 'data') return null;
  if (
    !/^(?:name|id|short_name)$/.test(key.name) ||
    textOfRegister(act, key.object) !== textOfRegister(act, data.object)
  )
    return null;
  const element = madeBy(act, data.object);
  const passwords = element?.op === Op.Iterate ? passwordsOfForm(act, state, act.read(element.src)) : null;
  if (passwords === null) return null;
  if (conditionsAround(act.fn.body, entry.instr).some(({ reg }) => BY_KIND.test(textOfRegister(act, reg)))) return null;
  const { takes, isNamed } = chosenKeys(act, state, entry);
  return { fields: new Map([...passwords].filter(([name]) => takes(name))), rest: null, isNamed };
}

/** The object of which key and value are an entry. */
function copiedObject(act: Activation, { index, src }: Entry): Value | null {
  const made = madeBy(act, src);
  if (made?.op === Op.Call) {
    const callee = act.definitions[made.callee];
    const isGetter = callee?.op === Op.LoadGlobal && callee.name === 'getattr' && made.args.length >= 2;
    return isGetter && textOfRegister(act, made.args[1]) === textOfRegister(act, index) ? act.read(made.args[0]) : null;
  }
  // {f.name: row[f.name] for f in fields(cls)}
  if (made?.op === Op.GetIndex && textOfRegister(act, made.index) === textOfRegister(act, index))
    return act.read(made.object);
  const key = madeBy(act, index);
  if (made?.op !== Op.GetIndex || key?.op !== Op.GetIndex || key === made) return null;
  if (textOfRegister(act, made.object) !== textOfRegister(act, key.object)) return null;
  const pair = madeBy(act, made.object);
  const items = pair?.op === Op.Iterate ? madeBy(act, pair.src) : undefined;
  return items?.op === Op.CallMethod && items.name === 'items' ? act.read(items.object) : null;
}

interface Choice {
  readonly takes: (name: string) => boolean;
  /** The keys are those of a list that is known. */
  readonly isNamed: boolean;
}

/** Which keys the conditions around the instruction let through, as far as they compare the key with constants. */
function chosenKeys(act: Activation, state: State, { index, instr }: Entry): Choice {
  const tests: ((name: string) => boolean)[] = [];
  // for name in ("id", "title")
  const key = madeBy(act, index);
  const listed = key?.op === Op.Iterate ? namesIn(state, act.read(key.src)) : null;
  if (listed !== null) tests.push((name) => listed.has(name));
  let isNamed = listed !== null;
  for (const { reg, isTrue } of conditionsAround(act.fn.body, instr)) {
    const test = conditionTest(act, state, textOfRegister(act, index), reg);
    if (test === null) continue;
    isNamed ||= test.namesWhere === isTrue;
    tests.push((name) => test.holds(name) !== !isTrue);
  }
  return { takes: (name) => tests.every((test) => test(name)), isNamed };
}

interface Condition {
  readonly reg: Reg;
  readonly isTrue: boolean;
}

/** Conditions that are true or false where the instruction stands. */
function conditionsAround(body: Block, instr: Instr): readonly Condition[] {
  const passed: Condition[] = [];
  for (const one of body) {
    if (one === instr) return passed;
    // if key in HIDDEN: continue
    if (one.op === Op.If && one.end <= instr.start && leaves(one.then))
      passed.push({ reg: one.condition, isTrue: false });
    if (one.start > instr.start || one.end < instr.end) continue;
    let found: readonly Condition[] | null = null;
    forEachBlock(one, (inner) => {
      if (found !== null || !holds(inner, instr)) return;
      const around = conditionsAround(inner, instr);
      const isTrue = one.op === Op.If && inner === one.then;
      const isFalse = one.op === Op.If && inner === one.else;
      found = isTrue || isFalse ? [{ reg: one.condition, isTrue }, ...around] : around;
    });
    if (found !== null) return [...passed, ...found];
  }
  return passed;
}

/** Does a block end with the next round, or with the end of the function? */
function leaves(block: Block): boolean {
  const last = block.at(-1);
  return last?.op === Op.Continue || last?.op === Op.Return || last?.op === Op.Throw;
}

function holds(block: Block, instr: Instr): boolean {
  return block.some((one) => {
    if (one === instr) return true;
    let found = false;
    forEachBlock(one, (inner) => {
      found ||= holds(inner, instr);
    });
    return found;
  });
}

/** What a register was made by, read through variables of the function. */
function madeBy(act: Activation, reg: Reg): Instr | undefined {
  let instr = act.definitions[reg];
  for (let hops = 0; hops < MAX_HOPS && instr?.op === Op.LoadVar; hops++) {
    const stored = act.analysis.storesOf(act.fn).get(instr.variable);
    if (stored === undefined) return instr;
    instr = act.definitions[stored];
  }
  return instr;
}
