/** Where what a function gave back was put together. */
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type FunctionIr, type Reg, type ReturnInstr } from '../ir/ir.js';
import { Activation } from './analysis.js';
import type { ModuleContext } from './moduleContext.js';
import type { Taint, Trace, Value } from './value.js';

interface At {
  readonly start: number;
  readonly end: number;
}

/** A value as it was inside of the function whose call gave it: its data without the step out of there. */
export function madeInReturn(module: ModuleContext, value: Value, call: At): Value {
  if (value.taints === null) return value;
  return value.withTaints(
    value.taints.map((taint) =>
      isReturnedBy(taint.trace, module, call) ? { ...taint, trace: before(taint.trace) } : taint,
    ),
  );
}

interface Made extends At {
  readonly act: Activation;
  readonly value: Value;
}

/** Functions inwards that hand on what another one has put together. */
const MOST_MAKERS = 4;

/** Of `return back(target);`: the `return` of the function that puts the value together; null if it is put together here. */
export function makerOf(act: Activation, reg: Reg, value: Value): Made | null {
  let made: Made | null = null;
  let { module } = act;
  let call = act.definitions[reg];
  let inner = value;
  for (let hops = 0; hops < MOST_MAKERS && (call?.op === Op.Call || call?.op === Op.CallMethod); hops++) {
    const given = madeInReturn(module, inner, call);
    const trace = given.taints?.find((taint, i) => taint !== inner.taints?.[i])?.trace;
    const fn = trace === undefined ? null : functionAt(trace);
    if (trace === undefined || fn === null || fn === act.fn) break;
    inner = given;
    ({ module } = trace);
    const { analysis, thisValue, depth, context, entry } = act;
    const at = returnOf(module, fn, inner.taints);
    const there = new Activation(analysis, module, fn, thisValue, null, depth, context, entry, null);
    made = { act: there, value: inner, start: at.start, end: at.end };
    call = 'value' in at ? fn.definitions[at.value] : undefined;
  }
  return made;
}

/** The function that a step of data stands in, the innermost one. */
function functionAt({ module, start, end }: Trace): FunctionIr | null {
  let found: FunctionIr | null = null;
  for (const one of module.ir.functions) if (one.index !== 0 && one.start <= start && end <= one.end) found = one;
  return found;
}

function isReturnedBy({ kind, module, start, end }: Trace, from: ModuleContext, call: At): boolean {
  return kind === 'return' && module === from && start === call.start && end === call.end;
}

function before(trace: Trace): Trace {
  return trace.previous ?? trace;
}

/**
 * The `return` through which data left a function: the first one behind its last step there, the last one if none is.
 */
export function returnOf(module: ModuleContext, fn: FunctionIr, taints: readonly Taint[] | null): At | ReturnInstr {
  const returns = returnsOf(fn);
  let last = -1;
  for (const { trace } of taints ?? [])
    if (trace.module === module && fn.start <= trace.start && trace.end <= fn.end) last = Math.max(last, trace.end);
  return returns.find(({ end }) => last <= end) ?? returns.at(-1) ?? fn;
}

/** Those that give more than a constant, if there are such. */
function returnsOf(fn: FunctionIr): readonly ReturnInstr[] {
  const found: ReturnInstr[] = [];
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.Return && instr.value !== NONE) found.push(instr);
      forEachBlock(instr, visit);
    }
  };
  visit(fn.body);
  const noConstants = found.filter(({ value }) => fn.definitions[value]?.op !== Op.Const);
  return noConstants.length > 0 ? noConstants : found;
}
