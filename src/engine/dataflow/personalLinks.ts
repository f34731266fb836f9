/** Addresses with personal data in their query that no request is known to be made with: links in mails, in pages, in exports. */
import type { BinaryInstr, TemplateInstr } from '../ir/ir.js';
import { isBuiltFurther } from './accountLinks.js';
import type { Activation, RawFinding } from './analysis.js';
import { reportSinkKind } from './detect.js';
import type { ModuleContext } from './moduleContext.js';
import type { State } from './state.js';
import type { Trace, Value } from './value.js';

const SINK = 'the address';
/** Where a query begins, or a parameter of it. */
const BEFORE_VALUE = /[?&;](?:[\w.[\]-]{1,40}=)?$/;
/** An address up to its query; what a base stands for is left out. */
const ADDRESS = /^(?:https?:\/\/[^\s?]*|[^\s?:]*\/[^\s?:]*)\?\S*$/;

/** `${base}/confirm?email=${user.email}`: reported where the text becomes such an address, not where it is built further. */
export function reportPersonalLink(
  act: Activation,
  state: State,
  instr: TemplateInstr | BinaryInstr,
  value: Value,
): void {
  if (!isPersonal(value) || !act.analysis.index.taintRules.has('built-address')) return;
  const shown = parameterIn(value);
  if (shown === null || isBuiltFurther(act, instr, parameterIn)) return;
  reportSinkKind(act, state, 'built-address', shown, instr.start, instr.end, SINK);
}

function isPersonal({ taints }: Value): boolean {
  return taints?.some(({ origin }) => origin.kind.startsWith('personal:')) === true;
}

/** The first personal data in the query of such an address; null if the text is none. */
function parameterIn({ parts }: Value): Value | null {
  // a base that is not written out is an address as well
  let before = typeof parts?.[0] === 'string' ? '' : '/';
  for (const part of parts ?? []) {
    if (typeof part === 'string') before += part;
    else if (isPersonal(part) && BEFORE_VALUE.test(before) && ADDRESS.test(before)) return part;
  }
  return null;
}

/** Is a request known that is made with the address, or a redirect? That is where the rule reports it. */
export function isUsedAddress(findings: ReadonlyMap<string, RawFinding>, finding: RawFinding): boolean {
  const { rule, sink, taint, module, functionName } = finding;
  if (sink !== SINK || taint === null) return false;
  const built = module.ir.functions.find(({ qualifiedName }) => qualifiedName === functionName);
  const isInside = (at: { readonly module: ModuleContext; readonly start: number }): boolean =>
    at.module === module && built !== undefined && built.start <= at.start && at.start < built.end;
  for (const other of findings.values()) {
    if (other.rule !== rule || other.sink === SINK || other.taint?.origin !== taint.origin) continue;
    if (isInside(other)) return true;
    for (let step: Trace | null = other.taint.trace; step !== null; step = step.previous)
      if (isInside(step)) return true;
  }
  return false;
}

/** May a constant piece of a text be the address in front of a parameter? */
export function beginsParameter(text: string): boolean {
  return BEFORE_VALUE.test(text);
}
