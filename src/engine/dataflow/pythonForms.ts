/** Python's forms and bodies that are logged as a whole, where the same function reads a password of them by its key. */
import { NONE, Op, type FunctionIr, type Instr, type Reg } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { heapObject } from './objects.js';
import type { State } from './state.js';
import { joinTaints, type Taint, type Value } from './value.js';

/** Calls that give all of an object in another form. */
const ALL_OF_IT = /^(?:dict|copy|deepcopy|to_dict|items|values|str|repr|list|dumps|pformat)$/;

/** Links of calls, literals and variables that are looked at. */
const MAX_HOPS = 5;

interface NamedRead {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly type: string;
}

/** Of each function: the source text of an object → a password or secret that is read of it. */
const readsOf = new WeakMap<FunctionIr, ReadonlyMap<string, NamedRead>>();

/**
 * `log.info("refused", request.form)` in a function that reads `request.form["password"]`: the password that the whole holds.
 * @param reg the register that is handed on, NONE if there is none
 * @returns the value, with the password where it is such an object
 */
export function withNamedPasswords(act: Activation, state: State, value: Value, reg: Reg): Value {
  if (reg === NONE || act.module.ir.language !== 'python') return value;
  const reads = namedReads(act);
  if (reads.size === 0) return value;
  let taints: readonly Taint[] | null = value.taints;
  const visit = (current: Reg, hops: number): void => {
    const instr = current === NONE ? undefined : act.definitions[current];
    if (instr === undefined || hops === 0) return;
    const read = reads.get(textOf(act, instr));
    if (read !== undefined && fromOutside(state, act.read(current))) {
      taints = joinTaints(taints, [
        act.analysis.sourceTaint(read.kind, read.type, act.module, read.start, read.end, 0),
      ]);
      return;
    }
    for (const next of parts(act, instr)) visit(next, hops - 1);
  };
  visit(reg, MAX_HOPS);
  return value.withTaints(taints);
}

/** Of objects of a class, its declaration tells what they hold. */
function fromOutside(state: State, { taints, refs }: Value): boolean {
  if (refs?.some((id) => heapObject(state, id)?.classOf != null) === true) return false;
  return taints?.some(({ origin }) => origin.kind === 'user-input') === true;
}

/** What a value is made of, where all of that is in it. */
function parts(act: Activation, instr: Instr): readonly Reg[] {
  switch (instr.op) {
    case Op.Template:
      return instr.parts.filter((part) => typeof part !== 'string');
    case Op.Binary:
      return instr.operator === '+' || instr.operator === '%' ? [instr.left, instr.right] : [];
    case Op.ObjectLit:
      return instr.entries.map((entry) => entry.value);
    case Op.ArrayLit:
      return instr.items;
    case Op.Await:
    case Op.Cast:
      return [instr.src];
    case Op.CallMethod:
      return ALL_OF_IT.test(instr.name) ? [instr.object, ...instr.args] : [];
    case Op.Call: {
      const callee = act.definitions[instr.callee];
      const isKnown =
        (callee?.op === Op.LoadGlobal && ALL_OF_IT.test(callee.name)) ||
        (callee?.op === Op.LoadVar && ALL_OF_IT.test(act.module.ir.variables[callee.variable].name));
      return isKnown ? instr.args : [];
    }
    default:
      return [];
  }
}

function textOf(act: Activation, { start, end }: Instr): string {
  return act.module.text(start, end);
}

/** Passwords and secrets that the function reads by their names of an object, and does not replace there. */
function namedReads(act: Activation): ReadonlyMap<string, NamedRead> {
  const known = readsOf.get(act.fn);
  if (known !== undefined) return known;
  const reads = new Map<string, NamedRead>();
  readsOf.set(act.fn, reads);
  for (const instr of act.definitions) {
    if (instr === undefined) continue;
    const name = keyOf(act, instr);
    if (name === null || !act.analysis.isTelling(name)) continue;
    if (instr.op !== Op.CallMethod && instr.op !== Op.GetField && instr.op !== Op.GetIndex) continue;
    const object = act.definitions[instr.object];
    const found = act.analysis.index.vocabulary.classify(name).find(({ type }) => type.kind === 'password');
    if (object === undefined || found === undefined) continue;
    reads.set(textOf(act, object), { start: instr.start, end: instr.end, kind: found.type.kind, type: found.type.id });
  }
  for (const [text] of reads) if (isReplaced(act, text)) reads.delete(text);
  return reads;
}

/** `form.password`, `form["password"]`, `form.get("password")` */
function keyOf(act: Activation, instr: Instr): string | null {
  if (instr.op === Op.GetField) return instr.name;
  let reg: Reg = NONE;
  if (instr.op === Op.GetIndex) reg = instr.index;
  else if (instr.op === Op.CallMethod && instr.name === 'get' && instr.args.length > 0) reg = instr.args[0];
  const key = reg === NONE ? undefined : act.definitions[reg];
  return key?.op === Op.Const && typeof key.value === 'string' ? key.value : null;
}

/** Is some entry of the object written or removed in the function: `form["password"] = "…"`, `del form["password"]`? */
function isReplaced(act: Activation, text: string): boolean {
  const source = act.module.text(act.fn.start, act.fn.end);
  for (let at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + 1)) {
    const rest = source.slice(at + text.length, at + text.length + 80);
    if (/^(?:\[[^\]\n]*\]|\.\w+)\s*=[^=]|^\.pop\(/.test(rest)) return true;
    if (/(?:del|delete)\s+$/.test(source.slice(Math.max(0, at - 10), at))) return true;
  }
  return false;
}
