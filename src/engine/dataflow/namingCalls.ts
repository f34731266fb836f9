/** Where a function is told what makes a call in it weak: the algorithm, version, number or option that its caller names. */
import { NONE, Op, type Reg } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { CompiledRow, Condition } from '../rules/compiled.js';
import type { Activation } from './analysis.js';
import type { CallSite } from './call.js';
import type { Trace } from './value.js';

/** A call of one of the functions around a place. */
export interface NamingCall {
  readonly act: Activation;
  readonly dst: Reg;
  readonly start: number;
  readonly end: number;
}

/** Through how many functions a constant is followed up. */
const MAX_CALLS = 4;
const MAX_HOPS = 4;

/** Sinks whose receiver has been made with the name of an algorithm. */
const MADE_BY_NAME: ReadonlySet<string> = new Set(['weak-hash-input', 'broken-hash-input']);

/** Is what reaches the sink judged by an algorithm that the receiver, or another argument, names? */
export function isMadeByName(kind: string): boolean {
  return MADE_BY_NAME.has(kind);
}

/**
 * The call that gives a function the constant for which a call in it is reported, null if the function names it itself.
 * @param argument range of the argument that reaches the sink, null if none does
 */
export function namingCall(
  site: CallSite,
  row: CompiledRow | null,
  kind: string,
  argument: { readonly start: number; readonly end: number } | null,
): NamingCall | null {
  const { act } = site;
  if (act.parent === null || act.calledAt === null || act.fn.params.length === 0) return null;
  const asked: Reg[] = [];
  if (isMadeByName(kind)) {
    for (const condition of row?.when ?? []) collectArguments(site, condition, asked);
    asked.push(...givenToMaker(act, site.receiverReg));
  } else if (argument !== null) {
    const reg = site.argRegs.find((one) => {
      const instr = one === NONE ? undefined : act.definitions[one];
      return instr?.start === argument.start && instr.end === argument.end;
    });
    if (reg !== undefined) asked.push(reg);
  }
  for (const reg of asked) {
    const found = callAbove(act, reg);
    if (found !== null) return found;
  }
  return null;
}

/** Written types of requests, which are made first and sent then. */
const REQUEST =
  /^(?:HttpRequest|HttpUriRequest(?:Base)?|ClassicHttpRequest|Http(?:Get|Post|Put|Patch|Delete|Head)|Request|RequestEntity)$/;

/** The call of a Java method that does no more than make a request: the address that it was given is its caller's choice. */
export function requestingCall({ parent, calledAt, fn, module }: Activation, trace: Trace): NamingCall | null {
  if (module.ir.language !== 'java' || parent === null || calledAt === null || fn.returnType === null) return null;
  if (!REQUEST.test(simpleName(fn.returnType.name))) return null;
  const { start, end } = calledAt;
  for (let step: Trace | null = trace; step !== null; step = step.previous) {
    if (step.kind === 'call' && step.module === parent.module && step.start === start && step.end === end)
      return { act: parent, dst: calledAt.dst ?? NONE, start, end };
  }
  return null;
}

/** The steps of data up to a call: those behind it stand in the function that it calls. */
export function stepsUntil({ act, start, end }: Omit<NamingCall, 'dst'>, trace: Trace): Trace {
  for (let step: Trace | null = trace; step !== null; step = step.previous) {
    if (step.module === act.module && step.start === start && step.end === end) return step;
  }
  return trace;
}

/** Arguments whose constant a condition asks for. */
function collectArguments(site: CallSite, condition: Condition, into: Reg[]): void {
  if (condition.is === 'any' || condition.is === 'all') {
    for (const one of condition.of) collectArguments(site, one, into);
  } else if (condition.is === 'test' && condition.property.length === 0) {
    const { argument, keyword } = condition;
    const named = keyword === null ? -1 : (site.names?.indexOf(keyword) ?? -1);
    const index = named >= 0 ? named : (argument ?? -1);
    if (index >= 0 && index < site.argRegs.length) into.push(site.argRegs[index]);
  }
}

/** What the call was given that made the object in a register: `"MD5"` of `MessageDigest.getInstance("MD5")`. */
function givenToMaker(act: Activation, object: Reg): readonly Reg[] {
  const made = object === NONE ? undefined : definitionOf(act, object);
  return made?.op === Op.CallMethod || made?.op === Op.Call ? made.args : [];
}

/** The instruction that made a value, which a variable may have kept. */
function definitionOf(act: Activation, reg: Reg): Activation['definitions'][number] {
  let instr = act.definitions[reg];
  for (let hops = 0; hops < MAX_HOPS && instr?.op === Op.LoadVar; hops++) {
    const { stores, function: owner } = act.module.ir.variables[instr.variable];
    const source = act.analysis.storesOf(act.fn).get(instr.variable);
    if (stores !== 1 || owner !== act.fn.index || source === undefined) return instr;
    instr = act.definitions[source];
  }
  return instr;
}

/** The parameters that a value is made of: as they were given, in other letters (`name.trim()`), or joined to other texts. */
function parametersIn(act: Activation, reg: Reg, hops = 0): readonly number[] {
  const made = hops > MAX_HOPS ? undefined : definitionOf(act, reg);
  const within = (one: Reg): readonly number[] => parametersIn(act, one, hops + 1);
  switch (made?.op) {
    case Op.Param:
      return [made.index];
    case Op.CallMethod:
      return made.args.length === 0 ? within(made.object) : [];
    case Op.Binary:
      return made.operator === '+' ? [...within(made.left), ...within(made.right)] : [];
    case Op.Template:
      return made.parts.flatMap((part) => (typeof part === 'string' ? [] : within(part)));
    case Op.If:
      // a parameter with a default
      return made.test === 'nullish' ? within(made.elseValue) : [];
    default:
      return [];
  }
}

/** The outermost call that gave the functions above the constant in a register. */
function callAbove(from: Activation, wanted: Reg): NamingCall | null {
  let found: NamingCall | null = null;
  let act = from;
  let reg = wanted;
  for (let calls = 0; calls < MAX_CALLS && reg !== NONE; calls++) {
    const { parent, calledAt, args } = act;
    // a default is written in the function itself
    const given = parametersIn(act, reg)
      .map((index) => args?.[index])
      .find((value) => value?.consts?.some((constant) => constant != null));
    if (parent === null || calledAt === null || given === undefined) return found;
    found = { act: parent, dst: calledAt.dst ?? NONE, start: calledAt.start, end: calledAt.end };
    reg = calledAt.argRegs?.find((one) => one !== NONE && parent.read(one) === given) ?? NONE;
    act = parent;
  }
  return found;
}
